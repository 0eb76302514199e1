import { NotFoundException } from '@nestjs/common';
import { AppendTooLarge } from '@ontschot/event-store';
import { NotFound, NotPossible, Rejected, type Verdict } from '@ontschot/kernel';
import { InvalidInput } from './invalid-input';
import { problemOf } from './problem.filter';

const AT = '2026-11-27T09:14:00.000Z';
const COACH = { partner: 'UWV', roles: ['coach' as const] };
const reason = (rule: string, effect: 'ALLOW' | 'REFUSE') => ({
  rule,
  effect,
  text: `${rule} zegt het.`,
  textEn: `${rule} says so.`,
  source: 'HI §2',
  version: '2008-04-01',
});
const verdict: Verdict = {
  decision: 'REFUSE',
  principal: 'UWV',
  budget: null,
  invoiceTo: null,
  contractingPrincipal: null,
  because: [reason('R-001', 'ALLOW'), reason('R-018', 'REFUSE'), reason('R-025', 'REFUSE')],
  duties: [],
  liftedBy: [],
  alternatives: ['own instrument'],
};

describe('what went wrong, as it is answered', () => {
  it('tells of a rule only what blocks, in the language asked; the rest stands in the verdict', () => {
    expect(problemOf(new Rejected(verdict, 7), 'nl', AT, COACH)).toMatchObject({
      status: 409,
      title: 'Dit mag niet volgens de regels',
      detail: 'R-018 zegt het. R-025 zegt het.',
      position: 7,
      verdict: { decision: 'REFUSE', sentence: 'R-018 zegt het.', explanation: [{ rule: 'R-001' }] },
      decision: 'REFUSE',
      rules: [{ rule: 'R-001' }, { rule: 'R-018' }, { rule: 'R-025' }],
      alternatives: ['own instrument'],
    });
    expect(problemOf(new Rejected({ ...verdict, decision: 'HOLD' }), 'en', AT, COACH)).toMatchObject({
      title: 'Not yet: a step is missing',
      detail: 'R-018 says so. R-025 says so.',
    });
    expect(problemOf(new Rejected(verdict), 'en', AT, COACH)).not.toHaveProperty('position');
  });

  it.each([
    ['a full disk', '53100', 503],
    ['a connection that was cut', '57P01', 503],
    ['a server that starts', '57P03', 503],
    ['nobody at the address', 'ECONNREFUSED', 503],
    ['a value that does not fit', '22003', 500],
    ['a fault of ours', 'ERR_INVALID_ARG_TYPE', 500],
  ])('tells %s (%s) as %i', (_what, code, status) =>
    expect(problemOf(Object.assign(new Error('secret'), { code }), 'nl', AT)).toMatchObject({ status }),
  );
  it('tells a dropped connection as one, also without a code', () =>
    expect(problemOf(new Error('Connection terminated unexpectedly'), 'en', AT)).toMatchObject({
      status: 503,
      type: expect.stringContaining('database-unavailable') as string,
    }));

  it("keeps another partner's amounts from who asked, also in the list of rules", () => {
    const discreet = { nl: 'Er is te weinig budget.', en: 'The budget is short.' };
    const short: Verdict = {
      ...verdict,
      because: [{ ...reason('R-025', 'REFUSE'), text: 'Van € 12,00', readers: 'PAYER', discreet }],
    };
    const other = { partner: 'GM0222', roles: ['coach' as const] };
    const told = problemOf(new Rejected(short), 'nl', AT, other);
    expect(told).toMatchObject({ detail: 'Er is te weinig budget.', rules: [{ rule: 'R-025' }] });
    expect(JSON.stringify(told)).not.toMatch(/€|readers|discreet/);
    expect(problemOf(new Rejected(short), 'nl', AT, COACH).detail).toBe('Van € 12,00');
    expect(JSON.stringify(problemOf(new Rejected(short), 'nl', AT))).not.toContain('€');
  });

  it('says how much fits where a step would record too much, and what to do', () => {
    const problem = problemOf(new AppendTooLarge('invoice-1', 4_194_304, 5_000_000), 'nl', AT);
    expect(problem).toMatchObject({ status: 413, most: 4_194_304, title: 'Dit is te veel in één keer' });
    expect(JSON.stringify(problem)).not.toContain('invoice-1');
  });

  it('words refusals, faults and what is not there in the language asked', () => {
    const refused = new NotPossible('ended', { nl: 'Dit is voorbij.', en: 'This has ended.' });
    expect([problemOf(refused, 'nl', AT).detail, problemOf(refused, 'en', AT).detail]).toEqual([
      'Dit is voorbij.',
      'This has ended.',
    ]);
    expect(problemOf(new NotFound('client', 'c1'), 'nl', AT).detail).toBe('Er is geen klant met id c1.');
    expect(problemOf(new NotFound('client', 'c1'), 'en', AT).detail).toBe('There is no client with id c1.');
    const wrong = new InvalidInput([
      { field: 'on', reason: { nl: 'is geen dag', en: 'is no day' }, wayOut: 'yyyy-mm-dd' },
    ]);
    expect(problemOf(wrong, 'nl', AT)).toMatchObject({
      title: 'Er klopt iets niet in de vraag',
      errors: [{ field: 'on', reason: 'is geen dag', wayOut: 'yyyy-mm-dd' }],
    });
    expect(problemOf(new NotFoundException('Cannot GET /v1/x?name=Geheim'), 'nl', AT).detail).not.toContain(
      'Geheim',
    );
  });

  it('tells nothing of a fault of our own', () =>
    expect(problemOf(new TypeError('secret'), 'nl', AT)).toEqual({
      type: 'https://ontschot.example/problems/internal',
      title: 'Er ging iets mis bij ons',
      status: 500,
      detail:
        'Er is niets verloren, en het is genoteerd. Stuur de vraag opnieuw met dezelfde Idempotency-Key.',
    }));
});
