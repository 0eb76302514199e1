import type { IsoDate } from '@ontschot/kernel';
import { type Day, rule, since } from '../../rule';

/** The day on which the client signed the plan; null = not signed. */
export type PlanSignature = { planSignedOn: IsoDate | null };

/** The client has signed the plan before the order. */
export const planIsSigned = rule({
  number: 'R-132',
  title: { nl: 'Getekend plan', en: 'Signed plan' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'IS §2.2.2 noot 6',
  versions: since('2003-01-01'),
  says: {
    unsigned: {
      effect: 'HOLD',
      supply: { command: 'approve', field: 'planSignedOn', role: 'coach', by: 'PRINCIPAL' },
      nl: 'De klant heeft het plan nog niet getekend.',
      en: 'The client has not signed the plan yet.',
      liftedBy: [{ nl: 'de handtekening van de klant', en: "client's signature" }],
    },
    signedLater: {
      effect: 'HOLD',
      supply: { command: 'approve', field: 'planSignedOn', role: 'coach', by: 'PRINCIPAL' },
      nl: ({ planSignedOn, day }: { planSignedOn: IsoDate; day: IsoDate }) =>
        `De klant tekende het plan op ${planSignedOn}, dus nog niet op ${day}.`,
      en: ({ planSignedOn, day }: { planSignedOn: IsoDate; day: IsoDate }) =>
        `The client signed the plan on ${planSignedOn}, so not yet on ${day}.`,
      liftedBy: [{ nl: 'de handtekening van de klant', en: "client's signature" }],
    },
  },
  ask: ({ day, planSignedOn }: Day & PlanSignature, say) => {
    if (planSignedOn === null) return [say.unsigned()];
    return planSignedOn <= day ? [] : [say.signedLater({ planSignedOn, day })];
  },
});
