import { shownTo, type VerdictReader } from '@ontschot/kernel';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decide } from './decide/decide';
import type { DecisionCase } from './decide/decision-case';
import { publishOverview } from './policies/access-agreement';

const folder = path.join(__dirname, 'decide', 'decision-cases');
const cases = readdirSync(folder).flatMap(
  (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { id: string; case: DecisionCase }[],
);
const SUPPLIER: VerdictReader = { partner: 'UWV', roles: ['supplier'], supplierId: 's1' };
/** A coach of a partner that neither pays nor owns the contract. */
const COACH: VerdictReader = { partner: 'GM9999', roles: ['coach'] };
const BENEFITS = /\b(WW|WIA|WAO|Wajong|ZW|IOAW|IOAZ|Anw|bijstand|uitkering|benefit)\b/i;
/** Of what a bill or a price says, the parties of the bill know the amounts. */
const OF_THE_BILL = new Set(['R-027', 'R-074', 'R-083', 'R-084', 'R-085', 'R-086']);

/** What this reader is told in all decision cases: case, rule and text. */
const toldTo = (reader: VerdictReader): { at: string; rule: string; text: string }[] =>
  cases.flatMap(({ id, case: asked }) =>
    shownTo(reader, decide(asked)).because.map(({ rule, text, textEn }) => ({
      at: id,
      rule,
      text: `${text} ${textEn}`,
    })),
  );

describe('who reads what the rules say', () => {
  it('tells no other partner an amount of a budget or a contract', () =>
    expect(toldTo(COACH).filter(({ rule, text }) => text.includes('€') && !OF_THE_BILL.has(rule))).toEqual(
      [],
    ));
  it('tells a supplier no amount of a budget, and nothing of the client', () =>
    expect(
      toldTo(SUPPLIER).filter(
        ({ rule, text }) => (text.includes('€') && !OF_THE_BILL.has(rule)) || BENEFITS.test(text),
      ),
    ).toEqual([]));
  it('tells the payer all', () => {
    for (const { case: asked } of cases) {
      const verdict = decide(asked);
      if (verdict.principal === null) continue;
      const payer = { partner: verdict.principal, roles: ['finance' as const] };
      const hidden = shownTo(payer, verdict).because.filter(
        ({ text }) => !verdict.because.some((one) => one.text === text),
      );
      expect(hidden.filter(({ rule }) => rule !== 'R-059')).toEqual([]);
    }
  });
  it('tells a contract expert what stands in the way of a publication: it is about no client', () =>
    expect(
      shownTo(
        { partner: 'UWV', roles: ['contract-expert'] },
        publishOverview.ask({
          contractingPrincipal: 'UWV',
          day: '2026-10-01',
          version: '2020-01-01',
          inventory: 'Meer oudere werkzoekenden',
          versionStands: false,
        }),
      ),
    ).toMatchObject({ decision: 'REFUSE', withheld: false, because: [{ rule: 'R-183' }] }));
});
