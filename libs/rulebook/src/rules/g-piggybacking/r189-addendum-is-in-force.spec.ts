import { answersOf } from '../../testing/answers';
import { addendumIsInForce } from './r189-addendum-is-in-force';

const term = { partner: 'GEM-A', signedOn: '2008-12-15', from: '2009-01-01', until: '2009-06-30' };
const ask = answersOf(addendumIsInForce, {
  day: '2009-06-30',
  openedFor: 'GEM-A',
  openingMoment: 'ORDER',
  wayIn: 'ADDENDUM',
  addendum: term,
});

describe('R-189 addendum in force', () => {
  it('EX-24a: an order on the last day', () => expect(ask({})).toEqual(['ALLOW inForce']));
  it('EX-24b: the day after', () => expect(ask({ day: '2009-07-01' })).toEqual(['HOLD ended']));
  it('its first day, and the day before', () => {
    expect(ask({ day: '2009-01-01' })).toEqual(['ALLOW inForce']);
    expect(ask({ day: '2008-12-31' })).toEqual(['HOLD notYet']);
  });
  it('not longer than the agreement runs', () => {
    expect(ask({ openingMoment: 'TAKE_EFFECT', agreementUntil: '2009-06-29' })).toEqual(['HOLD ended']);
    expect(ask({ agreementUntil: '2009-06-29' })).toEqual(['REFUSE agreementEnded']);
    expect(ask({ agreementUntil: '2009-06-30' })).toEqual(['ALLOW inForce']);
    expect(
      addendumIsInForce.ask({
        day: '2009-07-01',
        openedFor: 'GEM-A',
        openingMoment: 'TAKE_EFFECT',
        wayIn: 'ADDENDUM',
        addendum: term,
        agreementUntil: '2009-03-31',
      })[0]?.text,
    ).toBe('Het addendum voor gemeente GEM-A gold tot en met 31 maart 2009.');
  });
  it('with one day only', () => {
    expect(ask({ addendum: { partner: 'GEM-A', signedOn: '2008-12-15', until: '2009-06-30' } })).toEqual([
      'ALLOW inForce',
    ]);
    expect(ask({ addendum: { ...term, until: null } })).toEqual(['ALLOW inForce']);
  });
  it('without days it lasts as long as the agreement: nothing to say', () => {
    const addendum = { partner: 'GEM-A', signedOn: '2008-12-15' };
    expect(ask({ addendum })).toEqual([]);
    expect(ask({ openingMoment: 'TAKE_EFFECT', addendum, agreementUntil: '2009-06-29' })).toEqual([
      'HOLD ended',
    ]);
  });
  it.each([null, undefined, { ...term, partner: 'GEM-B' }, { ...term, signedOn: '2009-07-01' }])(
    'says nothing where there is none for this partner (%j)',
    (addendum) => expect(ask({ addendum })).toEqual([]),
  );
  it('nothing is ordered before the agreement runs, nor after it, whatever the way in', () => {
    for (const wayIn of ['OWN', 'JOINED', 'WORDING', 'ADDENDUM'] as const) {
      expect(ask({ wayIn, agreementFrom: '2009-07-01' })).toEqual(['HOLD agreementNotYet']);
      expect(ask({ wayIn, agreementUntil: '2009-06-29' })).toEqual(['REFUSE agreementEnded']);
      expect(ask({ wayIn, agreementFrom: '2009-06-30', agreementUntil: '2009-06-30' })).toEqual(
        wayIn === 'ADDENDUM' ? ['ALLOW inForce'] : [],
      );
    }
  });
  it('nor before it was opened by its wording; consent for this one client stands for that', () => {
    const wording = { wayIn: 'WORDING' as const, addendum: null };
    expect(ask({ ...wording, openedFrom: null })).toEqual(['HOLD notOpened']);
    expect(ask({ ...wording, openedFrom: '2009-07-01' })).toEqual(['HOLD opensLater']);
    expect(ask({ ...wording, openedFrom: '2009-06-30' })).toEqual([]);
    expect(ask(wording)).toEqual([]);
    expect(ask({ ...wording, openedFrom: null, oneClient: 'OPEN' })).toEqual([]);
  });
  it('says nothing where no addendum is the way in', () => expect(ask({ wayIn: 'CLOSED' })).toEqual([]));
  it('for the services and the area that it states, and no others', () => {
    const scoped = { ...term, services: ['U-1.1', 'U-1.2'], area: ['GEM-A', 'GEM-B'] };
    const lives = { service: 'U-1.1', residence: 'GEM-B' };
    expect(ask({ addendum: scoped, ...lives })).toEqual(['ALLOW inForce']);
    expect(ask({ addendum: scoped, ...lives, service: 'U-1.3' })).toEqual(['HOLD otherService']);
    expect(ask({ addendum: scoped, ...lives, residence: 'GEM-C' })).toEqual(['HOLD otherArea']);
    const moved = { residence: 'GEM-C', previousResidence: 'GEM-A', movedOn: '2009-07-01' };
    expect(ask({ addendum: scoped, service: 'U-1.1', ...moved })).toEqual(['ALLOW inForce']);
    expect(ask({ addendum: { ...term, services: null, area: null }, ...lives })).toEqual(['ALLOW inForce']);
    expect(ask({ addendum: scoped })).toEqual(['ALLOW inForce']);
  });
  it('asks to look where it is for target groups', () => {
    const addendum = { ...term, groups: ['jongeren', 'nieuwkomers'] };
    expect(ask({ addendum })).toEqual(['ALLOW inForce', 'WARN forGroups']);
    expect(ask({ addendum: { ...term, groups: [] } })).toEqual(['ALLOW inForce']);
  });
  it("a term within the agreement's, at drafting and signing", () => {
    for (const openingMoment of ['DRAFT_ADDENDUM', 'SIGN_ADDENDUM'] as const) {
      expect(ask({ openingMoment, agreementUntil: '2009-06-29' })).toEqual(['HOLD outlastsAgreement']);
      expect(ask({ openingMoment, agreementUntil: '2009-06-30' })).toEqual([]);
      expect(ask({ openingMoment })).toEqual([]);
    }
  });
});
