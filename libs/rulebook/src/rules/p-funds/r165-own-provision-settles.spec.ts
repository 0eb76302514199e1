import { answersOf } from '../../testing/answers';
import { ownProvisionSettles, settlementOf } from './r165-own-provision-settles';

type Facts = Parameters<typeof ownProvisionSettles.ask>[0];
const base: Facts = {
  day: '2009-03-02',
  form: 'OWN_PROVISION',
  owner: 'GEM-A',
  principal: 'GEM-A',
  stillCommitted: 90_000,
  costNote: 82_000,
};
const ask = answersOf(ownProvisionSettles, base);

describe('R-165 own provision settles', () => {
  it('note 820.00 on commitment 900.00: 80.00 is released', () => {
    expect(settlementOf(base)).toEqual({ realised: 82_000, released: 8_000 });
    expect(ownProvisionSettles.ask(base)).toMatchObject([
      { effect: 'COMPUTE', text: 'De eigen voorziening kostte € 820,00. Er komt € 80,00 vrij.' },
    ]);
  });
  it('does not stay committed for ever: without a note everything is released', () => {
    expect(settlementOf({ ...base, costNote: null })).toEqual({ realised: 0, released: 90_000 });
    expect(ask({ costNote: null })).toEqual(['COMPUTE withoutNote']);
  });
  it('realises all of it to the cent, and no cent more', () => {
    expect(settlementOf({ ...base, costNote: 90_000 })).toEqual({ realised: 90_000, released: 0 });
    expect(ask({ costNote: 90_000 })).toEqual(['COMPUTE settled']);
    expect(settlementOf({ ...base, costNote: 90_001 })).toBeNull();
    expect(ask({ costNote: 90_001 })).toEqual(['HOLD aboveCommitment']);
  });
  it('settles a facility that a municipality gives', () =>
    expect(ask({ form: 'FACILITY' })).toEqual(['COMPUTE settled']));
  it("leaves another partner's client, and what a supplier bills, to the invoice", () => {
    expect(ask({ principal: 'UWV' })).toEqual([]);
    expect(ask({ principal: 'GEM-B' })).toEqual([]);
    expect(ask({ form: 'INDIVIDUAL_PURCHASE' })).toEqual([]);
    expect(ask({ form: 'MUNICIPAL_CONTRACT' })).toEqual([]);
  });
});
