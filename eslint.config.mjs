import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const clock = 'Time comes in from outside: a command carries it, a composition root has the Clock.';
const chance = 'Ids and choices come in from outside, so that a replay gives the same answer.';

/** Code that must answer alike for ever: a replayed event log meets it again years later. */
const pure = {
  files: [
    'libs/*/src/domain/**/*.ts',
    'libs/*/src/read-models/**/*.projection.ts',
    'libs/rulebook/**/*.ts',
    'libs/kernel/**/*.ts',
  ],
  ignores: ['libs/kernel/src/clock.ts', '**/*.spec.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
      { selector: "CallExpression[callee.name='Date']", message: clock },
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: clock },
      { object: 'performance', property: 'now', message: clock },
      { object: 'Math', property: 'random', message: chance },
      { object: 'crypto', property: 'randomUUID', message: chance },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '.node/**', 'coverage/**', '**/fixtures/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Module classes are empty; Nest reads their decorators.
      '@typescript-eslint/no-extraneous-class': 'off',
      // Takes an amount (`Cents`, a number with a name) for something else than a number.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      eqeqeq: ['error', 'smart'],
      // The formatter writes these line breaks on purpose; every statement ends with its semicolon.
      'no-unexpected-multiline': 'off',
    },
  },
  {
    files: ['**/*.{cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'require', 'module', '__dirname', 'globalThis', 'setTimeout', 'URL'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  {
    // These run under the machine's own Node, however old: Node 12.20 knows neither `?.` nor `??`.
    files: ['apps/cli/bootstrap.mjs', 'apps/cli/bootstrap/{follow-parent,halt,node-24,programs}.mjs'],
    languageOptions: { ecmaVersion: 2020 },
    rules: {
      'no-restricted-syntax': ['error', 'ChainExpression', "LogicalExpression[operator='??']"],
    },
  },
  pure,
  {
    // Specs look into loosely typed answers (HTTP bodies, mocks); what they assert checks the types.
    files: ['**/*.spec.ts', '**/*.contract.ts', 'test/**/*.ts', '**/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
