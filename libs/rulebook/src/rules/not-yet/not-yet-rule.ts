import type { Effect, IsoDate } from '@ontschot/kernel';
import { type Day, rule, type Rule, type Strength, type Text } from '../../rule';

/** Facts of a case that a rule reads which does not answer yet, by their path, e.g. `circumstances.funds`. */
export type Unanswered = { unanswered: readonly string[] };

/** A rule of the rulebook that is known and does not answer yet: a case that gives its facts is held, never allowed by silence. */
export const notYetRule = (data: {
  number: string;
  title: Text;
  consequence: Effect;
  strength: Strength;
  source: string;
  from: IsoDate;
  /** Paths of the facts that only this rule reads. */
  reads: readonly string[];
  waitsFor: Text;
}): Rule<Day & Unanswered> & { notYet: Text } => {
  const { from, reads, waitsFor, ...rest } = data;
  return {
    ...rule({
      ...rest,
      versions: [{ from, until: null, parameters: {} }],
      says: {
        notYet: {
          effect: 'HOLD',
          nl: `Deze regel kan het systeem nog niet beantwoorden: ${rest.title.nl}.`,
          en: ({ path }: { path: string }) => `This rule cannot be answered yet: ${rest.title.en} (${path}).`,
          liftedBy: ({ path }: { path: string }) => [
            { nl: 'beoordeel dit zelf volgens het regelboek', en: `assess ${path} by hand` },
          ],
        },
      },
      ask: ({ unanswered }: Day & Unanswered, say) =>
        unanswered.filter((path) => reads.includes(path)).map((path) => say.notYet({ path })),
    }),
    notYet: waitsFor,
  };
};
