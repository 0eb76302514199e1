// The door to every command on a fresh clone: installs what is missing, builds what is stale, then runs the command.
// Plain Node without dependencies, because none may be there yet. Progress goes to stderr: stdout is the command's.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...parts) => path.join(root, ...parts);
const say = (line) => process.stderr.write(`${line}\n`);

/** Ends the command with a text that the user can act on. */
class Halt extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor)) {
    throw new Halt(
      `This is Node ${process.versions.node}; Ontschot needs ${oldMajor}.${oldMinor} or newer (https://nodejs.org).`,
    );
  }
}

/** Runs a program to its end with its output on stderr; throws when it fails. */
function runStep(title, program, args, options = {}) {
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

const modifiedAt = (file) => statSync(file).mtimeMs;
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

function installIfMissing() {
  const stamp = at('node_modules', '.ontschot-installed');
  const lock = sha256(readFileSync(at('package-lock.json')));
  if (textOf(stamp) === lock) return;
  // npm writes this file last: someone who ran `npm ci` by hand need not wait again.
  const byHand = at('node_modules', '.package-lock.json');
  const installed =
    !existsSync(stamp) && existsSync(byHand) && modifiedAt(byHand) >= modifiedAt(at('package-lock.json'));
  if (!installed) {
    const title = 'Installing dependencies (npm ci) …';
    const args = ['ci', '--no-audit', '--no-fund'];
    const npm = process.env.npm_execpath;
    if (npm?.endsWith('.js')) runStep(title, process.execPath, [npm, ...args]);
    else runStep(title, 'npm', args, { shell: process.platform === 'win32' });
  }
  writeFileSync(stamp, lock);
}

/** Everything that the build reads, in one order on every machine. */
function sources() {
  const isSource = (name) => /\.(ts|json)$/.test(name) && !/\.(spec|contract)\.ts$/.test(name);
  const within = (folder) =>
    existsSync(at(folder))
      ? readdirSync(at(folder), { recursive: true })
          .map((name) => path.join(folder, name))
          .filter((file) => isSource(file) && statSync(at(file)).isFile())
      : [];
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
  return [...settings, ...within('apps'), ...within('libs'), ...within('test/bench')].sort();
}

function buildIfStale() {
  const stamp = at('dist', '.built-from');
  const hash = createHash('sha256');
  for (const file of sources())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0');
  const fingerprint = hash.digest('hex');
  if (textOf(stamp) === fingerprint) return;
  // Without its stamp the folder may be a half build, and what the compiler remembers of it may be wrong.
  if (!existsSync(stamp)) rmSync(at('dist'), { recursive: true, force: true });
  else rmSync(stamp);
  runStep('Building …', process.execPath, [at('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
  writeFileSync(stamp, fingerprint);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands started at once on a fresh clone: the second waits for the first one's install and build. */
async function alone(work) {
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
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Node 20 warns when CommonJS loads an ES module (jose). It works, and the user can do nothing with the warning. */
function silenceModuleWarning() {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => {
    if (!/ES Module/.test(String(warning))) emitWarning.call(process, warning, ...rest);
  };
}

/** Runs the command in this same process, so that a signal or a kill reaches it and not only a parent of it. */
async function runCommand(args) {
  silenceModuleWarning();
  const main = at('dist', 'apps', 'cli', 'src', 'main.js');
  const cli = await import(pathToFileURL(main).href);
  return cli.runCommand(args);
}

/** All specs that need no browser; ends with one line of counts. Arguments go to Jest. */
async function runTests(args) {
  const ownChoice = args.some((arg) => arg.startsWith('--selectProjects'));
  const choice = ownChoice ? [] : ['--selectProjects', 'unit', 'integration', 'journeys'];
  const needsBuild = !ownChoice || args.some((arg) => /journeys|faults/.test(arg));
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
    const code = await runJest([...args, ...choice, '--json', `--outputFile=${counts}`]);
    const text = textOf(counts);
    // Jest ended without counts: it found no spec, or did not get as far as running one.
    return report(
      text === undefined ? { ...NO_COUNTS, numRuntimeErrorTestSuites: 1 } : JSON.parse(text),
      unbuilt,
      code,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runJest(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [at('node_modules', 'jest', 'bin', 'jest.js'), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    // Ctrl-C reaches Jest by itself; a signal sent to this process alone is passed on.
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGINT', () => undefined);
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 130 : code));
  });
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

async function main([command, ...args]) {
  checkNode();
  await alone(installIfMissing);
  if (command === 'test') return runTests(args);
  await alone(buildIfStale);
  return runCommand(command === undefined ? [] : [command, ...args]);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Halt)) throw error;
  say(error.message);
  process.exitCode = error.exitCode;
}
