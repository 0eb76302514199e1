// Who may import whom. Each rule is a sentence; test/support/guards.integration.spec.ts shows that each one bites.
const PURE =
  '^libs/(rulebook|kernel)/src/|^libs/[^/]+/src/domain/|^libs/[^/]+/src/read-models/.*\\.projection\\.ts$';
const INDEX = '^libs/[^/]+/src/index\\.ts$';
/** A context's questions to others and the shapes of their answers; Nest's query bus carries them. */
const FACTS = '^libs/[^/]+/src/facts\\.ts$';
const SPEC = '\\.(spec|contract)\\.ts$|/testing/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'Deciders, projections, rulebook and kernel import their own domain, the kernel and the rulebook: no Nest, no TypeORM, no node:, no package but two pure ones (days, IBANs).',
      severity: 'error',
      from: { path: PURE, pathNot: SPEC },
      to: {
        pathNot: [
          INDEX,
          FACTS,
          '^libs/(kernel|rulebook)/src/',
          '^libs/[^/]+/src/(domain|read-models)/',
          '(^|/)node_modules/(temporal-polyfill|ibantools)/',
        ],
      },
    },
    {
      name: 'domain-takes-types-only-from-outside',
      comment:
        'The facts of another context arrive in the command; its published types may be named, its code may not run.',
      severity: 'error',
      from: { path: PURE, pathNot: SPEC },
      to: { path: [INDEX, FACTS], pathNot: '^libs/(kernel|rulebook)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contexts-meet-at-index',
      comment: "A lib's index.ts is its only door: published events, queries, ids, its module.",
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: SPEC },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', INDEX] },
    },
    {
      name: 'apps-enter-libs-by-index',
      comment: 'An app composes libs; it does not reach into them.',
      severity: 'error',
      from: { path: '^apps/', pathNot: SPEC },
      to: { path: '^libs/[^/]+/src/', pathNot: INDEX },
    },
    {
      name: 'libs-do-not-know-apps',
      comment: 'A lib can be used by any app, so it knows none.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'product-does-not-know-tests',
      comment: 'Nothing that ships imports a spec or a test helper.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: SPEC },
      to: { path: `^test/|${SPEC}`, pathNot: 'node_modules' },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data|fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'import', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
