import { type FileReading, fileFinding, readInvoice } from '@ontschot/e-invoice';
import { readFile } from 'node:fs/promises';

const USAGE = `Usage: npm run --silent cli -- read-invoice FILE…

Reads UBL e-invoices (EN 16931: the standard itself, NLCIUS, Peppol BIS Billing 3.0 and others) without keeping them,
and prints a JSON array with an entry per file, in the order given:
  outcome   accepted: as the rules want it (warnings may be there)
            faulty: readable, and a rule is broken
            unreadable: no invoice, or one that can be read in two ways
  findings  what is wrong, each with rule, severity, text in Dutch and English, place, expected and found
  invoice   all that was read; amounts in cents. null when unreadable

Exit code: 0 every invoice accepted, 1 one was not, 2 a file could not be opened or none was given.
`;

const failed = (file: string, found: string): FileReading => ({
  file,
  outcome: 'unreadable',
  accepted: false,
  findings: [fileFinding('FILE-UNREADABLE', { found })],
  invoice: null,
});

const codeOf = (problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'code' in problem
    ? String(problem.code)
    : String(problem);

/**
 * Reads UBL e-invoices and prints one JSON array on stdout, an entry per file in the order given.
 * @returns 0 when every invoice is accepted, 1 when one is not; 2 when a file could not be opened, or none was given
 */
export async function run(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (args.length === 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const readings: FileReading[] = [];
  for (const file of args) {
    const bytes = await readFile(file).catch((problem: unknown) => codeOf(problem));
    readings.push(typeof bytes === 'string' ? failed(file, bytes) : { file, ...readInvoice(bytes) });
  }
  process.stdout.write(`${JSON.stringify(readings, null, 2)}\n`);
  if (readings.some(({ findings }) => findings.some(({ rule }) => rule === 'FILE-UNREADABLE'))) return 2;
  return readings.every(({ accepted }) => accepted) ? 0 : 1;
}
