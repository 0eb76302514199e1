import { existsSync, realpathSync, statSync } from 'node:fs';
import * as path from 'node:path';

/** The system account that PostgreSQL runs as. `switched` tells that it is another than ours. */
export type Account = { uid: number; gid: number; switched: boolean };

/** `nobody` on most systems; PostgreSQL needs no name for it, only that it is not root. */
const NOBODY = 65_534;

/**
 * PostgreSQL refuses to run as root. So root hands over to the owner of the existing data, else to uid 65534;
 * an ordinary user runs it as itself.
 */
export function accountFor(existingData: string | undefined): Account {
  const uid = process.getuid?.() ?? -1;
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, switched: false };
  const owner = existingData === undefined ? undefined : statSync(existingData);
  return owner && owner.uid !== 0
    ? { uid: owner.uid, gid: owner.gid, switched: true }
    : { uid: NOBODY, gid: NOBODY, switched: true };
}

function mode(file: string, account: Account): number {
  const { uid, gid, mode: bits } = statSync(file);
  if (uid === account.uid) return (bits >> 6) & 7;
  return (gid === account.gid ? bits >> 3 : bits) & 7;
}

/** Can the account pass through every folder above `file`? Folders that do not exist yet count as open. */
export function canReach(file: string, account: Account): boolean {
  let folder = path.dirname(path.resolve(file));
  while (!existsSync(folder)) folder = path.dirname(folder);
  for (folder = realpathSync(folder); ; folder = path.dirname(folder)) {
    if ((mode(folder, account) & 1) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** Can the account read `file`, counting the folders above it? */
export function canRead(file: string, account: Account): boolean {
  return existsSync(file) && canReach(realpathSync(file), account) && (mode(file, account) & 4) !== 0;
}
