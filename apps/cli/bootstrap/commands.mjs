// Installs what is missing, builds what is stale, then runs the command. Here Node is new enough.
import { pathToFileURL } from 'node:url';
import { alone } from './alone.mjs';
import { buildIfStale } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { at } from './project.mjs';
import { runTests } from './tests.mjs';
import { runTool } from './tools.mjs';

/** @returns how this process is to end */
export async function run([command, ...args]) {
  await alone(installIfMissing);
  if (command === 'tool') return runTool(args);
  if (command === 'test') return { code: await runTests(args), signal: null };
  await alone(buildIfStale);
  return { code: await runCommand(command === undefined ? [] : [command, ...args]), signal: null };
}

/** Runs the command in this same process, so that a signal or a kill reaches it and not only a parent of it. */
async function runCommand(args) {
  const main = at('dist', 'apps', 'cli', 'src', 'main.js');
  const cli = await import(pathToFileURL(main).href);
  return cli.runCommand(args);
}
