import { answersOf } from '../../testing/answers';
import { accessAgreementNeedsAddendum } from './r067-access-agreement-needs-addendum';

const ask = answersOf(accessAgreementNeedsAddendum, {
  day: '2009-03-02',
  form: 'ACCESS_AGREEMENT',
  openedFor: 'GEM-A',
  openingMoment: 'ORDER',
  wayIn: 'ADDENDUM',
  addendum: { partner: 'GEM-A', signedOn: '2009-03-02' },
  supplierConsent: true,
  supplierManagementAgreed: true,
  oneClient: 'NONE',
});

describe('R-067 access agreements need an addendum', () => {
  it('allows an order after signing, on the day itself', () => expect(ask({})).toEqual(['ALLOW signed']));
  it('holds an order before it', () => {
    expect(ask({ addendum: { partner: 'GEM-A', signedOn: '2009-03-03' } })).toEqual(['HOLD unsigned']);
    expect(ask({ addendum: null })).toEqual(['HOLD unsigned']);
  });
  it("does not count another partner's", () =>
    expect(ask({ addendum: { partner: 'GEM-B', signedOn: '2009-01-05' } })).toEqual(['HOLD unsigned']));
  it('never says that nothing was signed where an addendum ended, or begins later', () => {
    const addendum = { partner: 'GEM-A', signedOn: '2008-12-15', from: '2009-01-01', until: '2009-06-30' };
    expect(ask({ addendum, day: '2009-06-30' })).toEqual(['ALLOW signed']);
    expect(ask({ addendum, day: '2009-07-01' })).toEqual(['HOLD outsideTerm']);
    expect(ask({ addendum, day: '2008-12-31' })).toEqual(['HOLD outsideTerm']);
  });
  it('a consent for this one order stands for it (R-187)', () => {
    expect(ask({ addendum: null, oneClient: 'OPEN' })).toEqual([]);
    expect(ask({ addendum: null, oneClient: 'OTHER_ORDER' })).toEqual(['HOLD unsigned']);
  });
  it.each([
    ['OPEN', 'HOLD unsigned'],
    ['JOIN', 'HOLD unsigned'],
    ['TAKE_EFFECT', 'HOLD unsigned'],
    ['ELIGIBILITY', 'ALLOW possible'],
    ['OPEN_BY_WORDING', 'ALLOW possible'],
    ['DRAFT_ADDENDUM', 'ALLOW possible'],
    ['SIGN_ADDENDUM', 'ALLOW possible'],
  ] as const)('unsigned at %s: %s', (openingMoment, answer) =>
    expect(ask({ openingMoment, addendum: null })).toEqual([answer]),
  );
  it('tells at signing that it stands', () =>
    expect(ask({ openingMoment: 'SIGN_ADDENDUM' })).toEqual(['ALLOW signed']));
  it('says nothing of other forms, of own contracts, or when one is recorded', () => {
    expect(ask({ form: 'MUNICIPAL_CONTRACT' })).toEqual([]);
    expect(ask({ wayIn: 'OWN' })).toEqual([]);
    expect(ask({ openingMoment: 'RECORD', addendum: null })).toEqual([]);
  });
});
