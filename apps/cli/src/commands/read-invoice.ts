import { type FileReading, readInvoice } from '@ontschot/e-invoice';
import { readFile } from 'node:fs/promises';

const failed = (file: string, text: string): FileReading => ({
  file,
  outcome: 'unreadable',
  accepted: false,
  findings: [{ rule: 'FILE-UNREADABLE', severity: 'fatal', text }],
  invoice: null,
});

const codeOf = (problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'code' in problem
    ? String(problem.code)
    : String(problem);

/**
 * Reads UBL e-invoices and prints one JSON array on stdout, an entry per file in the order given.
 * @returns 0 when every file could be opened, whatever it held; 2 when one could not, or none was given
 */
export async function run(files: string[]): Promise<number> {
  if (files.length === 0) {
    process.stderr.write('Usage: npm run --silent cli -- read-invoice FILE…\n');
    return 2;
  }
  let code = 0;
  const readings: FileReading[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch((problem: unknown) => codeOf(problem));
    if (typeof bytes === 'string') {
      code = 2;
      readings.push(failed(file, `This file cannot be opened (${bytes}).`));
    } else readings.push({ file, ...readInvoice(bytes) });
  }
  process.stdout.write(`${JSON.stringify(readings, null, 2)}\n`);
  return code;
}
