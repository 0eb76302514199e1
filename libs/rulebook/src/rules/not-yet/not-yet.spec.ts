import { decide } from '../../decide/decide';
import type { DecisionCase } from '../../decide/decision-case';
import { caseWith } from '../../testing/case';
import { NOT_YET } from './index';

const account = 'NL91ABNA0417164300';
type Circumstances = NonNullable<DecisionCase['circumstances']>;
type Parts = Parameters<typeof caseWith>[0];
const circumstances = (given: Circumstances): Parts => ({ circumstances: given });
const fund = (more: object = {}): Parts => circumstances({ funds: [{ id: 'ESF', ...more }] });

/** Rule and path of the fact that only it reads, with a case that gives the fact. */
const CASES: readonly [number: string, path: string, given: Parts][] = [
  ['R-159', 'circumstances.funds', fund()],
  ['R-161', 'instrument.vatPercent', { instrument: { vatPercent: 21 } }],
  ['R-161', 'circumstances.funds[].vat', fund({ vat: 'COST' })],
  ['R-162', 'circumstances.namedFund', circumstances({ namedFund: { id: 'ESF', reason: 'jongeren' } })],
  ['R-162', 'circumstances.funds[].earmarked', fund({ earmarked: true })],
  ['R-163', 'action.serviceUntil', { action: { serviceUntil: '2010-03-01' } }],
  ['R-163', 'circumstances.funds[].closedOn', fund({ closedOn: '2009-12-31' })],
  ['R-166', 'circumstances.delivery', circumstances({ delivery: { reportedOn: '2009-03-01' } })],
  ['R-166', 'action.type MATCH_INVOICE', { action: { type: 'MATCH_INVOICE' } }],
  ['R-167', 'instrument.silenceDays', { instrument: { silenceDays: 14 } }],
  ['R-168', 'circumstances.delivery.contestedOn', circumstances({ delivery: { contestedOn: '2009-03-01' } })],
  ['R-169', 'instrument.requiredDocuments', { instrument: { requiredDocuments: ['eindverslag'] } }],
  ['R-169', 'circumstances.documents', circumstances({ documents: ['eindverslag'] })],
  ['R-170', 'action.account', { action: { account } }],
  ['R-170', 'instrument.supplier.accounts', { instrument: { supplier: { accounts: [{ iban: account }] } } }],
  ['R-173', 'instrument.work', { instrument: { work: {} } }],
  ['R-173', 'circumstances.spells', circumstances({ spells: [{ from: '2009-01-01' }] })],
  ['R-175', 'instrument.unit', { instrument: { unit: {} } }],
  ['R-175', 'action.quantity', { action: { quantity: 3 } }],
];

describe('rules that do not answer yet', () => {
  it('each has a case for every fact that it reads', () =>
    expect(CASES.map(([number, path]) => `${number} ${path}`).sort()).toEqual(
      NOT_YET.flatMap(({ number, says: _, ...rule }) =>
        readsOf(rule.ask).map((path) => `${number} ${path}`),
      ).sort(),
    ));
  it.each(CASES)('%s holds a case that gives %s, and names rule and field', (number, path, given) => {
    const { decision, because } = decide(caseWith(given));
    expect(['HOLD', 'REFUSE']).toContain(decision);
    expect(because).toContainEqual(
      expect.objectContaining({
        rule: number,
        effect: 'HOLD',
        textEn: expect.stringContaining(`(${path})`) as string,
      }),
    );
  });
  it('says nothing of a case that gives none of them', () => {
    const numbers = new Set<string>(NOT_YET.map(({ number }) => number));
    expect(decide(caseWith()).because.filter(({ rule }) => numbers.has(rule))).toEqual([]);
  });
});

/** The paths that a rule of this kind speaks of, out of all that a case can give. */
const readsOf = (ask: (typeof NOT_YET)[number]['ask']): string[] =>
  [...new Set(CASES.map(([, path]) => path))].filter(
    (path) => ask({ day: '2009-03-02', unanswered: [path] }).length > 0,
  );
