import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FACT_NAMES } from './facts/names';
import { askedAt, RULES, ruleCatalogue } from './catalogue';
import * as published from './index';
import { QUESTIONS } from './policies/questions';

/** Rules that no step asks yet; each says in `notYet` what it waits for. */
const MAY_WAIT = ['R-023', 'R-026', 'R-027', 'R-028', 'R-034', 'R-046', 'R-082'];
const root = path.join(__dirname, '..', '..', '..');
const rulesFolder = path.join(__dirname, 'rules');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));

const sources = (folder: string) => filesIn(folder).filter((file) => !/\.spec\.ts$|\/testing\//.test(file));

describe('the catalogue of rules', () => {
  it('holds each rule once', () => {
    const numbers = RULES.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)]);
    expect(numbers.length).toBeGreaterThan(110);
  });

  it.each(filesIn(rulesFolder).filter((file) => /\/r\d{3}-[^/]+(?<!\.spec)\.ts$/.test(file)))(
    'knows the rule of %s, which has its spec beside it',
    (file) => {
      const number = `R-${/\/r(\d{3})-/.exec(file)?.[1]}`;
      expect(RULES.map((rule) => rule.number)).toContain(number);
      expect(filesIn(path.dirname(file))).toContain(file.replace(/\.ts$/, '.spec.ts'));
    },
  );

  const where = askedAt();
  it.each(RULES.map((rule) => [rule.number, rule] as const))(
    '%s is asked at a step, or says what it waits for',
    (number, rule) => {
      const asked = where.get(number) ?? [];
      if (rule.notYet && MAY_WAIT.includes(number)) expect(asked).toEqual([]);
      else expect(asked.length).toBeGreaterThan(0);
    },
  );

  it.each(RULES.map((rule) => [rule.number, rule] as const))(
    '%s speaks both languages, never in the names of fields',
    (_number, { title, says }) => {
      expect(title.nl && title.en).toBeTruthy();
      for (const { nl, en } of Object.values(says))
        for (const said of [nl, en])
          if (typeof said === 'string')
            expect(said).not.toMatch(/\b(instrument|client|action|circumstances)\.\w/);
    },
  );

  it('a refusal names a way that remains, and a hold what lifts it', () => {
    const silent = RULES.flatMap(({ number, says }) =>
      Object.entries(says)
        .filter(
          ([, { effect, alternatives, liftedBy }]) =>
            (effect === 'REFUSE' && !alternatives) || (effect === 'HOLD' && !liftedBy),
        )
        .map(([id]) => `${number} ${id}`),
    );
    expect(silent).toEqual([]);
  });

  it('every question is asked by a command, the what-if, the catalogue or the intake', () => {
    const texts = ['apps', 'libs']
      .flatMap((folder) => sources(path.join(root, folder)))
      .filter((file) => !file.startsWith(path.join(root, 'libs', 'rulebook')))
      .map((file) => readFileSync(file, 'utf8'))
      .filter((text) => text.includes("'@ontschot/rulebook'"))
      .map(namesTakenFromRulebook);
    const decide = readFileSync(path.join(__dirname, 'decide', 'decide.ts'), 'utf8');
    const unasked = questionNames().filter(
      (name) => !texts.some((names) => names.has(name)) && !decide.includes(`${name}.ask(`),
    );
    expect(unasked).toEqual([]);
  });

  it('publishes questions and words, and no rule to be asked beside its policy', () =>
    expect(Object.values<unknown>(published).filter((one) => RULES.some((rule) => rule === one))).toEqual(
      [],
    ));

  it('names, with what is missing, commands that the service has', () => {
    const routes = filesIn(path.join(__dirname, '..', '..'))
      .concat(filesIn(path.join(__dirname, '..', '..', '..', 'apps', 'api', 'src')))
      .filter((file) => /\.controller\.ts$/.test(file))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/'([:\w./-]+)'/g)].map(([, text = '']) => text),
      );
    const known = new Set(routes.flatMap((route) => route.split('/')));
    const named = [
      ...Object.values(FACT_NAMES).map(({ command }) => command),
      ...RULES.flatMap(({ says }) => Object.values(says).flatMap(({ supply }) => supply?.command ?? [])),
    ];
    expect([...new Set(named)].filter((command) => !known.has(command))).toEqual([]);
  });

  it('tells where each rule is asked, as data', () => {
    const budget = ruleCatalogue().find(({ number }) => number === 'R-025');
    expect(budget).toMatchObject({ strength: 'D', versions: [{ from: '2004-01-01', until: null }] });
    expect(budget?.askedAt.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['APPROVE', 'ORDER', 'COMMIT_BUDGET']),
    );
    expect(JSON.parse(JSON.stringify(ruleCatalogue()))).toEqual(ruleCatalogue());
  });
});

/** Names of the exported questions, from the policies' own source: `export const order = step('ORDER', …`. */
const questionNames = (): string[] => {
  const names = sources(path.join(__dirname, 'policies')).flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^export const (\w+)(?:: Question<\w+[^=]*>)? =\s*(?:\n\s*)?(?:step|question|listQuestion|\{\s*\n\s*step: ')/gm,
      ),
    ].map(([, name]) => name ?? ''),
  );
  expect(names).toHaveLength(QUESTIONS.length);
  return names;
};

/** What a file takes from the rulebook: by name, or by `rules.name` where it takes all of it. A context may use the same names itself. */
const namesTakenFromRulebook = (text: string): ReadonlySet<string> => {
  const named = [...text.matchAll(/import \{([^}]*)\} from '@ontschot\/rulebook'/g)].flatMap(
    ([, list = '']) => list.split(',').map((one) => one.trim().split(' as ')[0] ?? ''),
  );
  const all = text.includes("import * as rules from '@ontschot/rulebook'")
    ? [...text.matchAll(/\brules\.(\w+)/g)].map(([, name = '']) => name)
    : [];
  return new Set([...named, ...all]);
};
