// Loads a TypeScript file and its relative imports into plain Node, for what runs before Jest's own transforms do.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const options = {
  swcrc: false,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
};
const loaded = new Map();

function loadTs(file) {
  if (!loaded.has(file)) {
    const unit = { exports: {} };
    loaded.set(file, unit);
    const outside = createRequire(file);
    const inside = (name) =>
      name.startsWith('.') ? loadTs(path.resolve(path.dirname(file), `${name}.ts`)) : outside(name);
    inside.resolve = outside.resolve;
    const { code } = transformSync(readFileSync(file, 'utf8'), { ...options, filename: file });
    new Function('module', 'exports', 'require', code)(unit, unit.exports, inside);
  }
  return loaded.get(file).exports;
}

module.exports = { loadTs };
