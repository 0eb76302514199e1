// Jest runs CommonJS; some dependencies (jose, oidc-provider, uuid's siblings) ship ES modules only.
// This transformer compiles those and passes every CommonJS file through untouched.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const typeOfFolder = new Map();

function folderIsModule(folder) {
  if (!typeOfFolder.has(folder)) {
    const manifest = path.join(folder, 'package.json');
    const parent = path.dirname(folder);
    typeOfFolder.set(
      folder,
      existsSync(manifest)
        ? JSON.parse(readFileSync(manifest, 'utf8')).type === 'module'
        : parent !== folder && folderIsModule(parent),
    );
  }
  return typeOfFolder.get(folder);
}

function isEsModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  return folderIsModule(path.dirname(file));
}

module.exports = {
  getCacheKey: (source, file) =>
    createHash('sha1').update('esm-to-cjs 1').update(file).update(source).digest('hex'),
  process: (source, filename) => ({
    code: isEsModule(filename)
      ? swc.transformSync(source, {
          swcrc: false,
          filename,
          jsc: { target: 'es2022' },
          module: { type: 'commonjs' },
        }).code
      : source,
  }),
};
