import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';

/** Runs the benches in a process of their own. @returns 0 when every figure is reached, else 1 */
export async function run(args: string[]): Promise<number> {
  const main = path.resolve(__dirname, '../../../../test/bench/main.js');
  const child = spawn(process.execPath, [main, ...args], {
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
