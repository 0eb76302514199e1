import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, runStep, textOf } from './project.mjs';

const modifiedAt = (file) => statSync(file).mtimeMs;
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

export function installIfMissing() {
  const stamp = at('node_modules', '.ontschot-installed');
  const lock = sha256(readFileSync(at('package-lock.json')));
  if (textOf(stamp) === lock) return;
  // npm writes this file last: someone who ran `npm ci` by hand need not wait again.
  const byHand = at('node_modules', '.package-lock.json');
  const installed =
    !existsSync(stamp) && existsSync(byHand) && modifiedAt(byHand) >= modifiedAt(at('package-lock.json'));
  if (!installed) {
    const title = 'Installing dependencies (npm ci) …';
    const args = ['ci', '--no-audit', '--no-fund', '--no-update-notifier'];
    const npm = process.env.npm_execpath ?? '';
    if (path.basename(npm) === 'npm-cli.js') runStep(title, process.execPath, [npm, ...args]);
    else runStep(title, 'npm', args, { shell: process.platform === 'win32' });
  }
  writeFileSync(stamp, lock);
}
