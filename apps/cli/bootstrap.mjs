// The door to every command on a fresh clone. Plain Node without dependencies, because none may be there yet; and plain
// enough for Node 12.20 (as are the files it imports), because here it is decided whether the machine's Node will do.
import path from 'path';
import { fileURLToPath } from 'url';
import { followNpm, followParent } from './bootstrap/follow-parent.mjs';
import { Halt, say } from './bootstrap/halt.mjs';
import { environmentOf, getOwnNode, isNewEnough } from './bootstrap/node-24.mjs';
import { endAs, runProgram } from './bootstrap/programs.mjs';

const entry = fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(entry), '../..');

async function run(args) {
  followNpm();
  if (isNewEnough(process.versions.node)) {
    followParent();
    const commands = await import('./bootstrap/commands.mjs');
    return commands.run(args);
  }
  const own = getOwnNode(root, process, process.env);
  return runProgram(own.node, [entry, ...args], {
    env: environmentOf(own, process.env),
    // Over the channel the other Node notices that this one was killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
}

// A command that never comes to its end has failed.
process.exitCode = 1;
run(process.argv.slice(2)).then(endAs, (error) => {
  say(error instanceof Halt ? error.message : error.stack);
  process.exitCode = error instanceof Halt ? error.exitCode : 1;
});
