import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Outcome } from '../../apps/cli/src/demo/outcome';
import { BILLS } from '../../apps/cli/src/demo/scenario/bills';
import { amountsOf, expectedBudgets, expectedLines, payerOf, plan, PLANS } from './demo-oracle';
import expected from './demo-expected.json';
import { withOrdersInTurn } from '../support/orders-in-turn';

const root = path.resolve(__dirname, '../..');

/** Runs `npm run demo` where no service runs: it starts a throwaway one. */
const runDemo = (
  folder: string,
  ...args: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      ONTSCHOT_URL: 'http://localhost:1',
      DATABASE_URL: '',
      OIDC_ISSUER: '',
      EVENT_STORE_URL: '',
    };
    const child = spawn(
      process.execPath,
      [path.join(root, 'apps/cli/bootstrap.mjs'), 'demo', '--folder', path.join(folder, 'invoices'), ...args],
      { cwd: root, env },
    );
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });

describe('the expected outcome of the demo, against a second reading of the rulebook', () => {
  it('has for every line of every file the status, principal, fund and rule that the scenario’s own facts lead to', () => {
    const stated = expected.lines.map(
      ({ file, line, client, addressee, amount, status, principal, fund, rule }) => ({
        file,
        line,
        client,
        addressee,
        amount,
        status,
        principal,
        fund,
        rule: principal === null ? null : rule,
      }),
    );
    expect(stated).toEqual(expectedLines());
  });

  it('names the rule for every line that reached no budget', () => {
    for (const { file, principal, rule } of expected.lines)
      if (principal === null) expect(`${file} ${rule}`).toMatch(/ (R-\d{3}|[A-Z]+[A-Z0-9_-]+)$/);
  });

  it('has the budgets that orders and bills of the scenario come to', () =>
    expect(expected.budgets).toEqual(expectedBudgets()));

  it('agrees with the scenario on who pays each order', () => {
    for (const one of PLANS)
      if (!one.stops) expect(`${one.key} ${one.principal}`).toBe(`${one.key} ${payerOf(one).principal}`);
  });

  it('pays every month of the module that runs through the end of WW from UWV, and the next order from the municipality (R-008)', () => {
    const of = (key: string) => [
      ...new Set(
        expected.lines
          .filter((line) => line.plan === key && line.status === 'APPROVED')
          .map(({ principal }) => principal),
      ),
    ];
    expect([of('loopt-door/module'), of('loopt-door/daarna')]).toEqual([['UWV'], ['GM1509']]);
    expect([of('iro-loopt-door/iro'), of('verhuist/taal'), of('verhuist/coaching')]).toEqual([
      ['UWV'],
      ['GM1509'],
      ['GM1876'],
    ]);
    expect([
      of('een-handtekening/module'),
      of('twee-handtekeningen/module'),
      of('aanbod/techniek'),
      of('dorpshuis/dorpshuis'),
    ]).toEqual([['UWV'], ['GM1876'], ['GM0222'], ['UWV']]);
  });

  it('leaves the training with UWV where Doetinchem offers a bicycle and no more (R-013), and bills no own delivery (R-165)', () => {
    const of = (key: string) => expected.lines.filter(({ plan: one }) => one === key);
    expect(of('fiets-erbij/sollicitatie').map(({ principal, rule }) => `${principal} ${rule}`)).toEqual([
      'UWV R-001',
      'UWV R-001',
    ]);
    expect([payerOf(plan('fiets-erbij/fiets')), of('fiets-erbij/fiets')]).toEqual([
      { principal: 'GM0222', rule: 'R-013' },
      [],
    ]);
  });

  it('never bills more of an order line than its price', () => {
    const billed = new Map<string, number>();
    for (const { plan: key, orderLine, amount, status } of expected.lines)
      if (['APPROVED', 'CREDITED', 'SETTLED'].includes(status))
        billed.set(`${key}#${orderLine}`, (billed.get(`${key}#${orderLine}`) ?? 0) + amount);
    for (const [line, amount] of billed) {
      const [key = '', number = ''] = line.split('#');
      expect(amount).toBeLessThanOrEqual(amountsOf(plan(key))[Number(number) - 1] ?? 0);
    }
  });
});

describe('npm run demo', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'ontschot-demo-spec-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('plays the whole Werkplein and ends as expected, line by line', async () => {
    const file = path.join(folder, 'outcome.json');
    const { code, stdout, stderr } = await runDemo(folder, '--json', file);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const { lines, worklist, budgets, refusals, checks } = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
    expect(withOrdersInTurn(lines)).toEqual(withOrdersInTurn(expected.lines));
    expect(
      worklist.map(({ number, partner, reason, codes }) => ({ number, partner, reason, codes })),
    ).toEqual(expected.worklist);
    for (const { messageNl, messageEn } of worklist)
      expect([messageNl.length, messageEn.length].every((length) => length > 20)).toBe(true);
    expect(refusals.map(({ step, rule }) => ({ step, rule }))).toEqual(expected.refusals);
    expect(budgets).toEqual(expected.budgets);
    for (const { check, left, right } of checks)
      expect({ check, cents: left }).toEqual({ check, cents: right });
    expect(readdirSync(path.join(folder, 'invoices'))).toHaveLength(BILLS.length);
    for (const title of [
      'Every invoice line',
      'Worklist',
      'Per partner',
      'Sums',
      'Event log against budgets and invoices',
      'every cent accounted for',
    ])
      expect(stdout).toContain(title);
  }, 240_000);

  it('says how it is used when an argument is wrong', async () => {
    const { code, stdout, stderr } = await runDemo(folder, '--jsn', 'x');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: npm run demo');
  });
});
