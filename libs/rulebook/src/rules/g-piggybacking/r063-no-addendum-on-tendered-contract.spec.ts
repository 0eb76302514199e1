import type { Opening } from '../../facts/facts';
import type { Entrance, ForOneClient } from '../../facts/opening';
import { answersOf } from '../../testing/answers';
import { noAddendumOnTenderedContract } from './r063-no-addendum-on-tendered-contract';

const ask = answersOf(noAddendumOnTenderedContract, {
  day: '2009-03-02',
  owner: 'GEM-A',
  form: 'MUNICIPAL_CONTRACT',
  openedFor: 'UWV',
  openingMoment: 'ORDER',
  wayIn: 'ADDENDUM',
  addendum: { partner: 'UWV', signedOn: '2009-03-02' },
  supplierConsent: true,
  supplierManagementAgreed: true,
  oneClient: 'NONE',
});
type Facts = Partial<Entrance & Opening & ForOneClient>;

describe('R-063 no addendum on tendered contracts', () => {
  it('refuses an awarded tender with silent wording, at every step; joint purchase remains', () => {
    expect(ask({ wayIn: 'CLOSED' })).toEqual(['REFUSE tendered']);
    expect(ask({ wayIn: 'CLOSED', openingMoment: 'OPEN' })).toEqual(['REFUSE tendered']);
    expect(noAddendumOnTenderedContract.says['tendered']?.alternatives).toEqual(
      expect.arrayContaining([{ nl: 'samen inkopen', en: 'joint purchase' }]),
    );
  });
  it('holds what nobody told', () =>
    expect([...ask({ wayIn: 'UNKNOWN' }), ...ask({ wayIn: 'AWARD_UNKNOWN' })]).toEqual([
      'HOLD lacks',
      'HOLD lacks',
    ]));
  it('names which fact is missing', () =>
    expect(
      (['UNKNOWN', 'AWARD_UNKNOWN'] as const).map(
        (wayIn) =>
          noAddendumOnTenderedContract.ask({
            day: '2009-03-02',
            owner: 'GEM-A',
            form: 'MUNICIPAL_CONTRACT',
            openedFor: 'UWV',
            openingMoment: 'OPEN',
            wayIn,
            supplierConsent: true,
            supplierManagementAgreed: true,
            oneClient: 'NONE',
          })[0]?.missing,
      ),
    ).toEqual(['instrument.tendered', 'instrument.awarded']));
  it('says before award that afterwards it is too late', () =>
    expect(ask({ wayIn: 'BEFORE_AWARD' })).toEqual(['COMPUTE tooLateAfterAward']));
  it.each<[Facts, string[]]>([
    [{}, ['ALLOW signed']],
    [{ addendum: { partner: 'UWV', signedOn: '2009-03-03' } }, ['HOLD unsigned']],
    [{ addendum: { partner: 'GEM-B', signedOn: '2009-03-01' } }, ['HOLD unsigned']],
    [{ addendum: { partner: 'UWV' } }, ['HOLD unsigned']],
    [{ addendum: null }, ['HOLD unsigned']],
    [{ addendum: { partner: 'UWV', signedOn: '2009-01-05', until: '2009-03-02' } }, ['ALLOW signed']],
    [{ addendum: { partner: 'UWV', signedOn: '2009-01-05', until: '2009-03-01' } }, ['HOLD outsideTerm']],
    [{ addendum: { partner: 'UWV', signedOn: '2009-01-05', from: '2009-03-03' } }, ['HOLD outsideTerm']],
    [{ agreementUntil: '2009-03-01' }, ['HOLD outsideTerm']],
    [{ addendum: null, oneClient: 'OPEN' }, []],
    [{ addendum: null, oneClient: 'NOT_TOLD' }, []],
    [{ addendum: null, oneClient: 'OTHER_ORDER' }, ['HOLD unsigned']],
  ])('an order on an untendered contract, %j: %j', (facts, answers) => expect(ask(facts)).toEqual(answers));
  it('a partner that joins, and an opening that takes effect, need the addendum too (A-48)', () =>
    expect(
      (['JOIN', 'TAKE_EFFECT'] as const).flatMap((openingMoment) => ask({ openingMoment, addendum: null })),
    ).toEqual(['HOLD unsigned', 'HOLD unsigned']));
  it.each(['ELIGIBILITY', 'OPEN', 'OPEN_BY_WORDING', 'DRAFT_ADDENDUM', 'SIGN_ADDENDUM'] as const)(
    'at %s it tells that an addendum may open it',
    (openingMoment) => expect(ask({ openingMoment, addendum: null })).toEqual(['ALLOW mayBeOpened']),
  );
  it('at signing it tells that it was signed already', () =>
    expect(ask({ openingMoment: 'SIGN_ADDENDUM' })).toEqual(['ALLOW signed']));
  it('leaves the addendum of an access agreement to R-067', () => {
    expect(ask({ form: 'ACCESS_AGREEMENT', addendum: null })).toEqual([]);
    expect(ask({ form: 'ACCESS_AGREEMENT', addendum: null, openingMoment: 'OPEN' })).toEqual([]);
    expect(ask({ form: 'ACCESS_AGREEMENT', openingMoment: 'SIGN_ADDENDUM' })).toEqual([]);
    expect(ask({ form: 'ACCESS_AGREEMENT', addendum: null, openingMoment: 'SIGN_ADDENDUM' })).toEqual([
      'ALLOW mayBeOpened',
    ]);
  });
  it('asks nothing of own contracts, and says so when they are to be opened', () => {
    expect([...ask({ wayIn: 'OWN' }), ...ask({ wayIn: 'ITSELF' }), ...ask({ wayIn: 'JOINED' })]).toEqual([]);
    expect(ask({ wayIn: 'OWN', openingMoment: 'OPEN' })).toEqual(['COMPUTE ownClients']);
    expect(ask({ wayIn: 'ITSELF', openingMoment: 'OPEN' })).toEqual(['COMPUTE noContract']);
  });
  it('leaves what the wording covers to R-064', () => expect(ask({ wayIn: 'WORDING' })).toEqual([]));
  it.each(['CLOSED', 'BEFORE_AWARD', 'ADDENDUM', 'ITSELF'] as const)(
    'asks no addendum when a contract is recorded (%s)',
    (wayIn) => expect(ask({ wayIn, openingMoment: 'RECORD' })).toEqual([]),
  );
});
