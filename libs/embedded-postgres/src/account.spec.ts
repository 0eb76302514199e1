import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { canReach, canRead } from './account';

describe('the account that PostgreSQL runs as', () => {
  const stranger = { uid: 65_534, gid: 65_534, switched: true };
  const self = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1, switched: false };
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'account-'));
    chmodSync(folder, 0o755);
    mkdirSync(path.join(folder, 'closed'), { mode: 0o700 });
    writeFileSync(path.join(folder, 'closed', 'file'), 'x');
    writeFileSync(path.join(folder, 'secret'), 'x', { mode: 0o600 });
    writeFileSync(path.join(folder, 'open'), 'x', { mode: 0o644 });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is stopped by a folder that is closed to others', () => {
    expect(canReach(path.join(folder, 'closed', 'file'), stranger)).toBe(false);
    expect(canReach(path.join(folder, 'closed', 'not', 'yet', 'there'), stranger)).toBe(false);
  });

  it('passes through folders of its own', () => {
    expect(canReach(path.join(folder, 'closed', 'file'), self)).toBe(true);
  });

  it('passes through folders that are open to all, and those that do not exist yet', () => {
    expect(canReach(path.join(folder, 'open'), stranger)).toBe(true);
    expect(canReach(path.join(folder, 'not', 'yet', 'there'), stranger)).toBe(true);
  });

  it('reads what is open to it and nothing else', () => {
    expect(canRead(path.join(folder, 'open'), stranger)).toBe(true);
    expect(canRead(path.join(folder, 'secret'), stranger)).toBe(false);
    expect(canRead(path.join(folder, 'secret'), self)).toBe(true);
    expect(canRead(path.join(folder, 'absent'), self)).toBe(false);
  });
});
