import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { say } from './halt.mjs';
import { isAlive } from './node-24.mjs';
import { at, textOf } from './project.mjs';

/** Two commands started at once on a fresh clone: the second waits for the first one's install and build. */
export async function alone(work) {
  const lock = at('.data', 'bootstrap.lock');
  mkdirSync(at('.data'), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(textOf(lock));
    const justMade = holder === 0; // made, its number not yet written
    if (!justMade && !isAlive(holder)) rmSync(lock, { force: true });
    else if (!told) say('Another command is installing or building; waiting for it …');
    await sleep(200);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
    // The work blocked this process; what happened meanwhile (the parent is gone) must be heard before the next step.
    await nextTurn();
  }
}
