import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at, runStep, textOf } from './project.mjs';
import { toolProgram } from './tools.mjs';

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

export function buildIfStale() {
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
  runStep('Building …', process.execPath, [toolProgram('nest'), 'build']);
  writeFileSync(stamp, fingerprint);
}
