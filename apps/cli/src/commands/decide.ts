import { readFile } from 'node:fs/promises';
import { decideCases, type Decided } from '@ontschot/rulebook';

const usage =
  'Usage: npm run --silent cli -- decide FILE.json\nThe file holds a JSON array of {"id": …, "case": …}.\n';

/**
 * Answers the decision cases of a file, as a JSON array of `{id, verdict}` on stdout; an entry that is no case gets
 * `{id, errors}`. What is wrong, and every field that no rule reads, stands line by line on stderr.
 * @returns 0 when every entry got a verdict, 1 when an entry is no case, 2 when the file cannot be read as an array
 */
export async function run(args: string[]): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length > 1) return sayAndFail(usage);
  const read = await decided(file);
  if (typeof read === 'string') return sayAndFail(`${read}\n`);
  await write(process.stdout, `${JSON.stringify(read.answers, null, 2)}\n`);
  await write(process.stderr, remarks(read));
  return read.answers.every((answer) => 'verdict' in answer) ? 0 : 1;
}

/** The answers, or in words why the file has none. */
async function decided(file: string): Promise<Decided | string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (problem) {
    return `${file} cannot be read: ${wordsOf(problem)}.`;
  }
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (problem) {
    return `${file} is not valid JSON: ${wordsOf(problem)}.`;
  }
  return Array.isArray(input)
    ? decideCases(input)
    : `${file} must hold a JSON array of {"id": …, "case": …}.`;
}

const remarks = ({ answers, unknown }: Decided): string =>
  [
    ...answers.flatMap((answer) =>
      'errors' in answer
        ? answer.errors.map(({ path, message }) => `${answer.id}: ${path} ${message}\n`)
        : [],
    ),
    ...unknown.flatMap(({ id, fields }) =>
      fields.map((field) => `${id}: ${field} is an unknown field; no rule reads it.\n`),
    ),
  ].join('');

const wordsOf = (problem: unknown): string => (problem instanceof Error ? problem.message : String(problem));

const write = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => stream.write(text, (problem) => (problem ? reject(problem) : resolve())));

async function sayAndFail(text: string): Promise<number> {
  await write(process.stderr, text);
  return 2;
}
