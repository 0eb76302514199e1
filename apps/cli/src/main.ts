import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

type Command = { run(args: string[]): Promise<number> };

/** What each command does, in the order in which a newcomer meets them. A command is the file of its name in `commands`. */
const commands: Record<string, string> = {
  start:
    'starts everything on this machine: PostgreSQL, api, projector, identity provider, and the demo when it is empty',
  demo: 'plays the demo through the public API; --json FILE writes the outcome',
  decide: 'FILE.json: answers decision cases, as a JSON array on stdout',
  'read-invoice': 'FILE…: reads UBL e-invoices, as a JSON array on stdout',
  migrate: 'brings the database of DATABASE_URL up to date',
  rebuild: 'builds a read model anew beside the live one and swaps it in',
  'pass-over': 'READ-MODEL --reason TEXT: lets one that stands still pass over the event at which it stopped',
  clock: '--on DAY: lets everything come due up to that day; makes it that day in a local start',
  verify: 'proves that log, files, lists and money are what they were; --head, --expect-head HEAD',
  bench: 'measures this machine against plain PostgreSQL',
};

function usage(): string {
  const lines = Object.entries(commands).map(([name, text]) => `  ${name.padEnd(14)}${text}`);
  return ['Usage: npm run --silent cli -- COMMAND [arguments]', '', ...lines, ''].join('\n');
}

/** Runs one command to its end and answers its exit code: 0 done, 1 failed, 2 not a command. */
export async function runCommand([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(usage());
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(commands, name)) {
    process.stderr.write(`There is no command "${name}".\n\n${usage()}`);
    return 2;
  }
  const file = path.join(__dirname, 'commands', `${name}.js`);
  const command = (await import(pathToFileURL(file).href)) as Command;
  return command.run(args);
}

if (require.main === module) {
  void runCommand(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
