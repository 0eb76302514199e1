import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Halt, say } from './halt.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const at = (...parts) => path.join(root, ...parts);
export const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Runs a program to its end with its output on stderr; throws when it fails. */
export function runStep(title, program, args, options = {}) {
  say(title);
  const { status, signal, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    ...options,
  });
  if (error) throw new Halt(`${title} did not start: ${error.message}`);
  if (signal) throw new Halt(`${title} was interrupted.`, 130);
  if (status !== 0) throw new Halt(`${title} failed (exit code ${status}); see above.`);
}
