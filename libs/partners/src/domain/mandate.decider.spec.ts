import { specFor } from '../../../kernel/src/testing/spec-for';
import type { DraftMandate } from './mandate.commands';
import { mandateOn, mandates } from './mandate.decider';
import type {
  MandateDecision,
  MandateDrafted,
  MandateEvent,
  MandateExpired,
  MandateGranted,
  MandateNarrowed,
  MandateRevoked,
} from './mandate.events';

const given = specFor(mandates);
const of = { mandateId: 'GM0222-UWV-1', grantor: 'GM0222', grantee: 'UWV' };
const terms = {
  decisions: ['PROPOSE', 'APPROVE', 'ORDER'] as MandateDecision[],
  from: '2026-01-01',
  until: '2026-12-31',
};
const draft: DraftMandate = {
  type: 'DraftMandate',
  grantor: 'GM0222',
  grantee: 'UWV',
  ...terms,
  draftedBy: 'UWV',
};
const drafted: MandateDrafted = { type: 'MandateDrafted', data: { ...of, ...terms, draftedBy: 'UWV' } };
const granted: MandateGranted = { type: 'MandateGranted', data: { ...of, on: '2026-01-01' } };
const narrowed: MandateNarrowed = {
  type: 'MandateNarrowed',
  data: { ...of, decisions: ['PROPOSE'], from: '2026-06-01' },
};
const revoked: MandateRevoked = { type: 'MandateRevoked', data: { ...of, from: '2026-09-01' } };
const expired: MandateExpired = { type: 'MandateExpired', data: { ...of, until: '2026-12-31' } };
const step = <T extends 'GrantMandate' | 'RevokeMandate' | 'ExpireMandate'>(type: T, on: string) => ({
  type,
  mandateId: of.mandateId,
  on,
  today: '2027-06-01',
});
const narrow = (decisions: MandateDecision[], on: string) => ({
  type: 'NarrowMandate' as const,
  mandateId: of.mandateId,
  decisions,
  on,
});

describe('a mandate', () => {
  it('is drafted', () => given().when(draft).then(drafted));
  it('is drafted once while the draft waits', () =>
    given(drafted)
      .when({ ...draft, draftedBy: 'GM0222' })
      .then());
  it('gets the next number when an earlier one was granted', () =>
    given(drafted, granted)
      .when(draft)
      .then({ type: 'MandateDrafted', data: { ...drafted.data, mandateId: 'GM0222-UWV-2' } }));
  it('is not given to oneself', () =>
    given()
      .when({ ...draft, grantee: 'GM0222' })
      .thenNotPossible('mandate-to-oneself'));
  it('does not end before it begins', () =>
    given()
      .when({ ...draft, until: '2025-12-31' })
      .thenNotPossible('mandate-ends-before-it-begins'));

  it('is granted', () => given(drafted).when(step('GrantMandate', '2026-01-01')).then(granted));
  it('is granted on its last day', () =>
    given(drafted)
      .when(step('GrantMandate', '2026-12-31'))
      .then({ ...granted, data: { ...of, on: '2026-12-31' } }));
  it('is not granted after its last day', () =>
    given(drafted).when(step('GrantMandate', '2027-01-01')).thenNotPossible('mandate-over'));
  it('is granted once', () => given(drafted, granted).when(step('GrantMandate', '2026-01-01')).then());
  it('is not granted again on another day', () =>
    given(drafted, granted)
      .when(step('GrantMandate', '2026-01-02'))
      .thenNotPossible('mandate-already-granted'));
  it('is granted by a signature that was given, not by one to come', () =>
    given(drafted)
      .when({ ...step('GrantMandate', '2026-01-03'), today: '2026-01-02' })
      .thenNotPossible('day-in-the-future'));
  it('is not granted again after it was revoked', () =>
    given(drafted, granted, revoked)
      .when(step('GrantMandate', '2026-10-01'))
      .thenNotPossible('mandate-ended'));
  it('must exist', () =>
    expect(() => given().when(step('GrantMandate', '2026-01-01')).decided()).toThrow('There is no mandate'));

  it('is narrowed', () =>
    given(drafted, granted)
      .when(narrow(['PROPOSE'], '2026-06-01'))
      .then(narrowed));
  it('is narrowed once', () =>
    given(drafted, granted, narrowed)
      .when(narrow(['PROPOSE'], '2026-06-01'))
      .then());
  it('is never widened', () =>
    given(drafted, granted, narrowed)
      .when(narrow(['PROPOSE', 'ORDER'], '2026-07-01'))
      .thenNotPossible('mandate-would-widen'));
  it('is not narrowed before it is granted', () =>
    given(drafted)
      .when(narrow(['PROPOSE'], '2026-06-01'))
      .thenNotPossible('mandate-not-granted'));
  it('is not narrowed after its last day', () =>
    given(drafted, granted)
      .when(narrow(['PROPOSE'], '2027-01-01'))
      .thenNotPossible('mandate-ended'));

  it('is revoked', () => given(drafted, granted).when(step('RevokeMandate', '2026-09-01')).then(revoked));
  it('is revoked once', () =>
    given(drafted, granted, revoked).when(step('RevokeMandate', '2026-09-01')).then());
  it('is not revoked again from another day', () =>
    given(drafted, granted, revoked)
      .when(step('RevokeMandate', '2026-10-01'))
      .thenNotPossible('mandate-already-revoked'));
  it('is not revoked back to before it was narrowed', () =>
    given(drafted, granted, narrowed)
      .when(step('RevokeMandate', '2026-05-31'))
      .thenNotPossible('mandate-narrowed-later'));

  it('expires when its last day has passed', () =>
    given(drafted, granted).when(step('ExpireMandate', '2027-01-01')).then(expired));
  it('has not expired on its last day', () =>
    given(drafted, granted).when(step('ExpireMandate', '2026-12-31')).then());
  it('expires once', () => given(drafted, granted, expired).when(step('ExpireMandate', '2027-01-01')).then());
  it('without a last day never expires', () =>
    given({ ...drafted, data: { ...drafted.data, until: null } }, granted)
      .when(step('ExpireMandate', '2099-01-01'))
      .then());
});

describe('R-033: the mandate on a day', () => {
  const on = (decision: MandateDecision, day: string, ...events: MandateEvent[]) =>
    mandateOn(events.reduce(mandates.evolve, mandates.initial), decision, day)?.scope ?? null;

  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('%s: %s', (day, covered) => expect(on('ORDER', day, drafted, granted) !== null).toBe(covered));

  it('without one for this decision, another that is valid: the answer can say what it lacks', () => {
    const partial: MandateDrafted = {
      ...drafted,
      data: { ...drafted.data, decisions: ['PROPOSE', 'APPROVE'] },
    };
    expect(on('ORDER', '2026-02-01', partial, granted)?.decisions).toEqual(['PROPOSE', 'APPROVE']);
    expect(on('ORDER', '2027-02-01', partial, granted)).toBeNull();
  });
  it('a draft covers nothing', () => expect(on('ORDER', '2026-02-01', drafted)).toBeNull());
  it('does not reach back before its grant', () => {
    const late: MandateGranted = { type: 'MandateGranted', data: { ...of, on: '2026-03-01' } };
    expect([
      on('ORDER', '2026-02-28', drafted, late),
      on('ORDER', '2026-03-01', drafted, late)?.from,
    ]).toEqual([null, '2026-03-01']);
  });
  it('what was decided before it was narrowed stands', () => {
    expect(on('ORDER', '2026-05-31', drafted, granted, narrowed)).not.toBeNull();
    expect(on('ORDER', '2026-06-01', drafted, granted, narrowed)?.decisions).toEqual(['PROPOSE']);
    expect(on('PROPOSE', '2026-06-01', drafted, granted, narrowed)?.until).toBe('2026-12-31');
  });
  it('what was decided before it was revoked stands', () => {
    expect(on('ORDER', '2026-08-31', drafted, granted, revoked)).not.toBeNull();
    expect(on('ORDER', '2026-09-01', drafted, granted, revoked)).toBeNull();
  });
  it('expiry changes no earlier day', () =>
    expect(on('ORDER', '2026-12-31', drafted, granted, expired)).not.toBeNull());
  it('revoked before it began, it never held', () =>
    expect(
      on('ORDER', '2026-02-01', drafted, granted, {
        type: 'MandateRevoked',
        data: { ...of, from: '2025-12-01' },
      }),
    ).toBeNull());
});
