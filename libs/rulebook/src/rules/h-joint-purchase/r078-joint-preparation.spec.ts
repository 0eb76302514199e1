import { answersOf } from '../../testing/answers';
import { jointPreparation } from './r078-joint-preparation';

const facts = { day: '2009-03-02', purchasePartners: ['UWV', 'GEM-A'], inventoriesOf: ['GEM-A', 'UWV'] };
const ask = answersOf(jointPreparation, facts);

describe('R-078 joint preparation', () => {
  it('allows when all inventories are filed', () => expect(ask({})).toEqual(['ALLOW allFiled']));
  it("holds on one partner's missing, and names it", () => {
    expect(ask({ inventoriesOf: ['UWV'] })).toEqual(['HOLD missing']);
    expect(jointPreparation.ask({ ...facts, inventoriesOf: ['UWV'] })[0]?.liftedBy).toMatchObject([
      { nl: 'de inventarisatie van gemeente GEM-A', en: 'inventory of GEM-A' },
    ]);
  });
  it('holds until the neighbours were asked, and until there is one framework (§9.1)', () => {
    expect(ask({ neighboursAsked: false })).toEqual(['HOLD neighboursNotAsked']);
    expect(ask({ commonFramework: false })).toEqual(['HOLD noFramework']);
    expect(ask({ neighboursAsked: true, commonFramework: true })).toEqual(['ALLOW allFiled']);
    expect(ask({ inventoriesOf: [], neighboursAsked: false, commonFramework: false })).toEqual([
      'HOLD missing',
      'HOLD neighboursNotAsked',
      'HOLD noFramework',
    ]);
  });
});
