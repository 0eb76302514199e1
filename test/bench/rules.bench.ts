import { decide, readCase } from '@ontschot/rulebook';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Figure, median } from './measure';

/** What one verdict with its reasons costs, over all decision cases of the project; the goal is a time, not a ratio. */
export const benchRules = (root: string): Figure[] => {
  const folder = path.join(root, 'libs/rulebook/src/decide/decision-cases');
  const cases = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) =>
      (JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { case: unknown }[]).map((example) =>
        readCase(example.case),
      ),
    )
    .flatMap((read) => ('case' in read ? [read.case] : []));
  const rounds = Array.from({ length: 9 }, () => {
    const start = performance.now();
    for (let i = 0; i < 20; i++) for (const one of cases) decide(one);
    return ((performance.now() - start) * 1000) / (20 * cases.length);
  });
  const micros = median(rounds.slice(2));
  return [
    {
      name: `one decision, over ${cases.length} cases (goal: 50 µs)`,
      ours: micros,
      floor: 50,
      unit: 'µs',
      ratio: micros / 50,
      must: 1,
      moonshot: 0.2,
      atMost: true,
    },
  ];
};
