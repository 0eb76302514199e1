import type { Effect, Reason, Verdict } from '@ontschot/kernel';
import { verdictAnswer } from './verdict-answer';

const AT = '2026-11-27T09:14:00.000Z';
const COACH = { partner: 'GM0222', roles: ['coach' as const] };
const reason = (rule: string, effect: Effect, version = '2008-04-01'): Reason => ({
  rule,
  effect,
  text: `${rule} in het Nederlands.`,
  textEn: `${rule} in English.`,
  source: 'HI §2',
  version,
});
const verdict: Verdict = {
  decision: 'HOLD',
  principal: 'GM0222',
  budget: 'W_DEEL:GM0222',
  invoiceTo: 'GM0222',
  contractingPrincipal: null,
  because: [
    reason('R-001', 'COMPUTE'),
    reason('R-030', 'WARN'),
    reason('R-033', 'HOLD', '2026-01-01'),
    reason('R-032', 'HOLD'),
    reason('R-029', 'ALLOW'),
  ],
  duties: [{ duty: 'sign', due: '2026-12-01', rule: 'R-033' }],
  liftedBy: ['mandate'],
  alternatives: ['own instrument'],
};

describe('a verdict as it is answered', () => {
  it('parts what blocks from what warns and what explains, in the order in which the rules spoke', () => {
    const { blocking, warnings, explanation } = verdictAnswer(verdict, 'nl', AT, COACH);
    expect(blocking.map(({ rule }) => rule)).toEqual(['R-033', 'R-032']);
    expect(warnings.map(({ rule }) => rule)).toEqual(['R-030']);
    expect(explanation.map(({ rule }) => rule)).toEqual(['R-001', 'R-029']);
  });

  it('says it in the language asked, with what decided', () => {
    expect(verdictAnswer(verdict, 'nl', AT, COACH)).toMatchObject({
      decision: 'HOLD',
      principal: 'GM0222',
      fund: 'W_DEEL:GM0222',
      sentence: 'R-033 in het Nederlands.',
      duties: [{ duty: 'sign', due: '2026-12-01', rule: 'R-033' }],
      ruleset: '2026-01-01',
      decidedAt: AT,
      decidedBy: 'R-033',
    });
    expect(verdictAnswer(verdict, 'en', AT, COACH)).toMatchObject({
      sentence: 'R-033 in English.',
      warnings: [{ text: 'R-030 in English.' }],
    });
  });

  it('tells apart the rule that decided the answer and the one that named the principal', () => {
    expect(verdictAnswer({ ...verdict, decidedBy: 'R-001' }, 'en', AT, COACH)).toMatchObject({
      sentence: 'R-033 in English.',
      decidedBy: 'R-033',
      principalBy: 'R-001',
    });
    expect(
      verdictAnswer({ ...verdict, decision: 'ALLOW', decidedBy: 'R-001' }, 'en', AT, COACH),
    ).toMatchObject({
      sentence: 'R-001 in English.',
      decidedBy: 'R-001',
    });
  });

  it('tells what is missing, who can supply it and what else may be done, in one language', () => {
    const told: Verdict = {
      ...verdict,
      missing: [
        {
          key: 'R-033.none',
          rule: 'R-033',
          field: 'decisions',
          command: 'draft-mandate',
          role: 'manager',
          partner: 'GM0222',
          nl: 'Een mandaat.',
          en: 'A mandate.',
        },
      ],
      ways: { liftedBy: [], alternatives: [{ nl: 'Het eigen instrument.', en: 'The own instrument.' }] },
      duties: [{ duty: 'sign', dutyNl: 'tekenen', due: null, rule: 'R-033' }],
    };
    expect(verdictAnswer(told, 'nl', AT, COACH)).toMatchObject({
      missing: [
        {
          key: 'R-033.none',
          field: 'decisions',
          command: 'draft-mandate',
          role: 'manager',
          partner: 'GM0222',
          text: 'Een mandaat.',
          href: null,
        },
      ],
      alternatives: [{ text: 'Het eigen instrument.', href: null }],
      duties: [{ duty: 'tekenen', due: null, rule: 'R-033' }],
    });
    expect(verdictAnswer(told, 'en', AT, COACH).alternatives).toEqual([
      { text: 'The own instrument.', href: null },
    ]);
  });

  it('knows of an older verdict what lifts it', () =>
    expect(verdictAnswer(verdict, 'nl', AT, COACH).missing).toEqual([
      { key: '1', field: null, command: null, role: null, partner: null, text: 'mandate', href: null },
    ]));

  it('has a sentence where no rule spoke', () => {
    const silent: Verdict = { ...verdict, decision: 'ALLOW', because: [], liftedBy: [] };
    expect(verdictAnswer(silent, 'nl', AT, COACH)).toMatchObject({
      sentence: 'Dit mag.',
      decidedBy: null,
      ruleset: null,
      missing: [],
    });
  });

  it('says no more than its reader may know, and whom to ask', () => {
    const kept: Verdict = {
      ...verdict,
      because: verdict.because.map((one) => (one.effect === 'HOLD' ? { ...one, readers: 'PARTNERS' } : one)),
    };
    const supplier = { partner: 'GM0222', roles: ['supplier' as const], supplierId: 's1' };
    expect(verdictAnswer(kept, 'nl', AT, supplier)).toMatchObject({
      decision: 'HOLD',
      sentence: 'Dit kan nog niet. Vraag de coach van de klant waarom.',
      blocking: [],
      missing: [],
      alternatives: [],
      duties: [],
    });
    expect(verdictAnswer(kept, 'nl', AT, COACH).blocking).toHaveLength(2);
  });
});
