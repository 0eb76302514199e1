import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { alone } from './alone.mjs';
import { buildIfStale } from './build.mjs';
import { Halt, say } from './halt.mjs';
import { textOf } from './project.mjs';
import { runTool } from './tools.mjs';

/** All specs that need no browser; ends with one line of counts. Arguments go to Jest. */
export async function runTests(args) {
  const ownChoice = args.some((arg) => arg.startsWith('--selectProjects'));
  const choice = ownChoice ? [] : ['--selectProjects', 'unit', 'integration', 'journeys'];
  const needsBuild = !ownChoice || args.some((arg) => /journeys|faults|browser/.test(arg));
  let unbuilt = 0;
  if (needsBuild) {
    try {
      await alone(buildIfStale);
    } catch (error) {
      if (!(error instanceof Halt) || error.exitCode !== 1) throw error;
      say(`${error.message} The specs run all the same; the build counts as one failure.`);
      unbuilt = 1;
    }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'ontschot-counts-'));
  const counts = path.join(folder, 'counts.json');
  try {
    const ended = await runTool(['jest', ...args, ...choice, '--json', `--outputFile=${counts}`]);
    const text = textOf(counts);
    // Jest ended without counts: it found no spec, or did not get as far as running one.
    return report(
      text === undefined ? { ...NO_COUNTS, numRuntimeErrorTestSuites: 1 } : JSON.parse(text),
      unbuilt,
      ended.signal ? 130 : ended.code,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NO_COUNTS = {
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

/** A suite that could not run has no failed test of its own, so it counts as one. */
function report(
  { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests },
  unbuilt,
  code,
) {
  const failed = numFailedTests + numRuntimeErrorTestSuites + unbuilt;
  const skipped = numPendingTests + numTodoTests;
  process.stdout.write(
    `${numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
  );
  if (failed > 0 || numPassedTests === 0) return code || 1;
  return code;
}
