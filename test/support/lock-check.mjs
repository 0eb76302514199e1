// Does package-lock.json hold every optional package that it names? A registry that lags on another platform's
// binaries makes `npm install` write a lock file without them, and `npm ci` then fails elsewhere.
import { readFileSync } from 'node:fs';

const [file = 'package-lock.json'] = process.argv.slice(2);
const { packages } = JSON.parse(readFileSync(file, 'utf8'));

/** Node's own order: the package's own node_modules first, then those of the folders above it. */
function isLocked(dependent, name) {
  for (
    let folder = dependent;
    ;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))
  ) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

const missing = Object.entries(packages).flatMap(([dependent, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(dependent, name))
    .map((name) => `${name} (wanted by ${dependent || 'the project'})`),
);
for (const name of missing) console.error(`Missing from ${file}: ${name}`);
if (missing.length > 0) process.exitCode = 1;
else console.log(`${file} holds every optional package that it names.`);
