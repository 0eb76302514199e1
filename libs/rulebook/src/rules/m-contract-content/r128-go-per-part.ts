import { type Day, rule, since } from '../../rule';

/** The part that would be delivered, counted from 1, and the last part with a recorded go. */
export type Parts = { part: number; goRecordedUpTo: number };

/** Where parts are paid one by one, the next part needs a recorded go. */
export const goPerPart = rule({
  number: 'R-128',
  title: { nl: 'Ga of stop per deel', en: 'Go/no-go per part' },
  consequence: 'HOLD',
  strength: 'G',
  source: 'IS §2.5.4',
  versions: since('2003-01-01'),
  says: {
    noGo: {
      effect: 'HOLD',
      supply: { command: 'go-no-go', field: 'go', role: 'coach', by: 'PRINCIPAL' },
      nl: ({ part }: Parts) => `Voor deel ${part} is nog geen besluit om door te gaan.`,
      en: ({ part }: Parts) => `There is no recorded go for part ${part} yet.`,
      liftedBy: ({ part }: Parts) => [
        { nl: `het besluit om door te gaan met deel ${part}`, en: `go for part ${part}` },
      ],
    },
  },
  ask: (facts: Day & Parts, say) => (facts.part <= facts.goRecordedUpTo ? [] : [say.noGo(facts)]),
});
