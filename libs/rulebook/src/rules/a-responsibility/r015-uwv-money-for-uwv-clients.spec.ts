import { answersOf } from '../../testing/answers';
import { uwvMoneyForUwvClients } from './r015-uwv-money-for-uwv-clients';

const from = '2009-01-01';
const ask = answersOf(uwvMoneyForUwvClients, {
  day: '2009-02-09',
  principal: 'UWV',
  charged: 'UWV',
  decidedBy: 'R-001',
  owner: 'UWV',
  form: 'ACCESS_AGREEMENT',
  coversPartners: [],
  benefits: [{ type: 'WW', from }],
  history: [],
});
const zw = { benefits: [{ type: 'ZW' as const, from }] };

describe('R-015 UWV money for UWV clients', () => {
  it('is free for WW', () => expect(ask({})).toEqual([]));
  it("is not for a municipality's client", () =>
    expect(ask({ principal: 'GEM-A' })).toEqual(['REFUSE noUwvClient']));
  it('ZW alone waits for the motivation of the contract expert', () => {
    expect(ask(zw)).toEqual(['HOLD zwNotMotivated']);
    expect(ask({ ...zw, motivation: '' })).toEqual(['HOLD zwNotMotivated']);
    expect(ask({ ...zw, motivation: 'needed for work' })).toEqual(['ALLOW zwMotivated']);
  });
  it("of the role that the partner set: a coach's counts only where the partner says so", () => {
    const motivated = { ...zw, motivation: 'needed for work' };
    expect(ask({ ...motivated, motivatedBy: 'coach' })).toEqual(['HOLD zwMotivatedByOther']);
    expect(ask({ ...motivated, motivatedBy: 'coach', motivationRole: 'coach' })).toEqual([
      'ALLOW zwMotivated',
    ]);
    expect(ask({ ...motivated, motivatedBy: 'contract-expert', motivationRole: 'coach' })).toEqual([
      'HOLD zwMotivatedByOther',
    ]);
  });
  it('ZW beside WW, the window before WW and social activation need none', () => {
    expect(ask({ benefits: [...zw.benefits, { type: 'WW', from }] })).toEqual([]);
    expect(ask({ ...zw, decidedBy: 'R-016' })).toEqual([]);
    expect(ask({ ...zw, decidedBy: 'R-017' })).toEqual([]);
  });
  it("ZW beside assistance is UWV's only benefit, and the sentence says just that", () => {
    expect(ask({ benefits: [...zw.benefits, { type: 'WWB', from }] })).toEqual(['HOLD zwNotMotivated']);
  });
  it('an IRO of UWV is for UWV clients, and no addendum changes that', () => {
    const iro = { principal: 'GEM-A', charged: 'GEM-A', form: 'IRO' as const };
    expect(ask(iro)).toEqual(['REFUSE iroOfOther']);
    expect(ask({ ...iro, form: 'ACCESS_AGREEMENT' })).toEqual([]);
    expect(ask({ ...iro, owner: 'GEM-A' })).toEqual([]);
  });
  it('so that it opens to nobody', () => {
    const day = '2009-02-09';
    const opens = { day, opens: true, openedFor: 'GEM-A' } as const;
    expect(uwvMoneyForUwvClients.ask({ ...opens, wayIn: 'UWV_ONLY' })).toMatchObject([
      { effect: 'REFUSE', alternatives: [{ en: 'own instrument of GEM-A' }, { en: 'individual purchase' }] },
    ]);
    expect(uwvMoneyForUwvClients.ask({ ...opens, wayIn: 'ADDENDUM' })).toEqual([]);
  });
});
