import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decide } from './decide';
import type { DecisionCase } from './decision-case';

type Expected = {
  decision: string;
  principal?: string | null;
  budget?: string | null;
  invoiceTo?: string | null;
  rules: string[];
  /** Rules that have nothing to say of it. */
  silent?: string[];
  alternatives?: string[];
  dutiesRules?: string[];
  liftedBy?: string[];
};
type Example = { id: string; title: string; case: DecisionCase; expected: Expected };

const folder = path.join(__dirname, 'decision-cases');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(files)('decision cases of %s', (file) => {
  const examples = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Example[];

  it.each(examples.map((example) => [example.id, example.title, example] as const))(
    '%s %s',
    (_id, _title, { case: asked, expected }) => {
      const verdict = decide(asked);
      const { rules, silent, dutiesRules, liftedBy, alternatives, ...exact } = expected;
      expect(verdict).toMatchObject(exact);
      expect(verdict.because.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
      for (const rule of silent ?? []) expect(verdict.because.map((one) => one.rule)).not.toContain(rule);
      if (dutiesRules)
        expect(verdict.duties.map(({ rule }) => rule)).toEqual(expect.arrayContaining(dutiesRules));
      if (alternatives) expect(verdict.alternatives).toEqual(expect.arrayContaining(alternatives));
      if (liftedBy) expect(verdict.liftedBy.length).toBeGreaterThan(0);
    },
  );
});
