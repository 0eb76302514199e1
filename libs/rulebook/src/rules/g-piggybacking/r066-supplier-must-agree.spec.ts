import { answersOf } from '../../testing/answers';
import { supplierMustAgree } from './r066-supplier-must-agree';

const ask = answersOf(supplierMustAgree, { day: '2009-02-16', supplierConsent: false, oneClient: 'NONE' });

describe('R-066 supplier must agree', () => {
  it('holds until the supplier agrees', () => expect(ask({})).toEqual(['HOLD notYet']));
  it('allows a general consent', () => expect(ask({ supplierConsent: true })).toEqual(['ALLOW agrees']));
  it.each([
    [{ givenOn: '2009-02-16' }, 'ALLOW agrees'],
    [{ givenOn: '2009-02-17' }, 'HOLD notYet'],
    [{ scope: 'GENERAL' as const, givenOn: '2009-02-16' }, 'ALLOW agrees'],
    [{ scope: 'GENERAL' as const, givenOn: '2009-02-17' }, 'HOLD notYet'],
    [{ scope: 'GENERAL' as const }, 'HOLD lacks'],
    [{ scope: 'GENERAL' as const, givenOn: '2009-02-16', billsPrincipal: false }, 'HOLD billsSomeoneElse'],
  ])('general consent %j: %s', (consent, answer) => expect(ask({ consent })).toEqual([answer]));
  it.each([
    ['OPEN', 'ALLOW agreesForThisClient'],
    ['NOT_TOLD', 'ALLOW agreesForThisClient'],
    ['MAY_OBJECT', 'ALLOW agreesForThisClient'],
    ['OBJECTED', 'ALLOW agreesForThisClient'],
    ['OTHER_ORDER', 'HOLD notYet'],
    ['NO_BILLING', 'HOLD billsSomeoneElse'],
    ['SCOPE_UNKNOWN', 'HOLD lacks'],
    ['ORDER_UNKNOWN', 'HOLD lacks'],
    ['DAY_UNKNOWN', 'HOLD lacks'],
  ] as const)('consent for one client, %s: %s', (oneClient, answer) =>
    expect(
      ask({ oneClient, consent: { scope: 'CLIENT', assignment: 'O-1', givenOn: '2009-02-16' } }),
    ).toEqual([answer]),
  );
});
