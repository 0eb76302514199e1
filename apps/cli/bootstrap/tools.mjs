import { readFileSync } from 'node:fs';
import { Halt } from './halt.mjs';
import { runProgram } from './programs.mjs';
import { at, root } from './project.mjs';

/** Which package brings which tool. */
const PACKAGES = {
  depcruise: 'dependency-cruiser',
  eslint: 'eslint',
  jest: 'jest',
  nest: '@nestjs/cli',
  prettier: 'prettier',
  tsc: 'typescript',
};

/** The JavaScript file of a tool, or of a script of this project, so that it runs under this Node without a shell. */
export function toolProgram(name) {
  if (name.endsWith('.mjs')) return at(name);
  if (!Object.hasOwn(PACKAGES, name)) {
    throw new Halt(`There is no tool "${name}"; there are ${Object.keys(PACKAGES).join(', ')}.`, 2);
  }
  const folder = at('node_modules', PACKAGES[name]);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `${folder}/${typeof bin === 'string' ? bin : bin[name]}`;
}

export function runTool([name = '', ...args]) {
  return runProgram(process.execPath, [toolProgram(name), ...args], { cwd: root, stdio: 'inherit' });
}
