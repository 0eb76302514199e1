import { answersOf } from '../../testing/answers';
import { jointPreparation } from './r078-joint-preparation';

const facts = { day: '2009-03-02', purchasePartners: ['UWV', 'GEM-A'], inventoriesOf: ['GEM-A', 'UWV'] };
const ask = answersOf(jointPreparation, facts);

describe('R-078 joint preparation', () => {
  it('allows when all inventories are filed', () => expect(ask({})).toEqual(['ALLOW allFiled']));
  it("holds on one partner's missing, and names it", () => {
    expect(ask({ inventoriesOf: ['UWV'] })).toEqual(['HOLD missing']);
    expect(jointPreparation.ask({ ...facts, inventoriesOf: ['UWV'] })[0]?.liftedBy).toEqual([
      { nl: 'de inventarisatie van gemeente GEM-A', en: 'inventory of GEM-A' },
    ]);
  });
});
