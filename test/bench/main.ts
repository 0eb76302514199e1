import { startPostgres } from '@ontschot/embedded-postgres';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { benchCommands } from './commands.bench';
import { benchEventLog } from './event-log.bench';
import { benchInvoices } from './invoices.bench';
import type { Figure } from './measure';
import { benchProjections } from './projections.bench';
import { benchReconcile } from './reconcile.bench';
import { benchRules } from './rules.bench';

/**
 * All figures that the product must reach, each as a ratio to a floor measured in the same run, on a throwaway PostgreSQL
 * with fsync and synchronous_commit on. Arguments choose benches by name; none means all. `--json` prints the figures as data.
 */
const main = async (args: readonly string[]): Promise<number> => {
  const root = path.resolve(__dirname, '../../..');
  const folder = mkdtempSync(path.join(tmpdir(), 'ontschot-bench-'));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ folder });
  const chosen = args.filter((arg) => !arg.startsWith('--'));
  const benches: Record<string, () => Figure[] | Promise<Figure[]>> = {
    'event-log': async () => benchEventLog(await database(postgres.url, 'event_log')),
    projections: async () => benchProjections(await database(postgres.url, 'projections')),
    rules: () => benchRules(root),
    invoices: () => benchInvoices(),
    reconcile: async () => benchReconcile(await database(postgres.url, 'reconcile')),
    commands: async () => benchCommands(await database(postgres.url, 'commands'), root),
  };
  try {
    const figures: Figure[] = [];
    for (const [name, bench] of Object.entries(benches)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      process.stderr.write(`${name} …\n`);
      figures.push(...(await bench()));
    }
    process.stdout.write(args.includes('--json') ? `${JSON.stringify(figures, null, 2)}\n` : table(figures));
    return figures.every(reached) ? 0 : 1;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const database = async (cluster: string, name: string): Promise<string> => {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  await client.query(`CREATE DATABASE bench_${name}`);
  await client.end();
  const url = new URL(cluster);
  url.pathname = `/bench_${name}`;
  return url.href;
};

const reached = ({ ratio, must, atMost }: Figure): boolean => (atMost ? ratio <= must : ratio >= must);
const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

const table = (figures: readonly Figure[]): string => {
  const [cpu] = cpus();
  const lines = figures.map((one) => [
    one.name,
    `${number(one.ours)} ${one.unit}`,
    `${number(one.floor)} ${one.unit}`,
    one.ratio.toFixed(2),
    `${one.atMost ? '≤' : '≥'} ${one.must}`,
    reached(one) ? 'reached' : 'NOT REACHED',
  ]);
  const head = ['figure', 'ours', 'floor', 'ratio', 'must', ''];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const row = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform}`;
  return [
    `npm run bench on ${machine}; medians of runs in turns; ratios count, rates show the machine.`,
    '',
    row(head),
    ...lines.map(row),
    '',
  ].join('\n');
};

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (problem: unknown) => {
    console.error(problem);
    process.exit(1);
  },
);
