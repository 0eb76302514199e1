import { type IsoDate, lastDayOfTerm } from '@ontschot/kernel';
import { type Day, rule } from '../../rule';

/** A placement in work; months only where the contract states them. */
export type Placement = { placedOn: IsoDate; sustainableMonths?: number };
type Reached = { placedOn: IsoDate; reached: IsoDate };

/** A placement is sustainable at the end of 6 full months of work, or of the months that the contract states (5.7). */
export const sustainablePlacement = rule({
  number: 'R-123',
  title: { nl: 'Duurzame plaatsing', en: 'Sustainable placement' },
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'IS §2.5.3 Duurzaamheid plaatsingen',
  versions: [{ from: '2003-01-01', until: null, parameters: { months: 6 } }],
  says: {
    sustainable: {
      effect: 'ALLOW',
      nl: ({ placedOn, reached }: Reached) =>
        `De plaatsing van ${placedOn} is duurzaam sinds het einde van ${reached}.`,
      en: ({ placedOn, reached }: Reached) =>
        `The placement of ${placedOn} is sustainable since the end of ${reached}.`,
    },
    notYet: {
      effect: 'HOLD',
      nl: ({ placedOn, reached }: Reached) =>
        `De plaatsing van ${placedOn} is pas duurzaam aan het einde van ${reached}.`,
      en: ({ placedOn, reached }: Reached) =>
        `The placement of ${placedOn} is sustainable only at the end of ${reached}.`,
      liftedBy: ({ reached }: Reached) => [{ nl: `wachten tot ${reached}`, en: `wait until ${reached}` }],
    },
  },
  ask: ({ day, placedOn, sustainableMonths }: Day & Placement, say, { months }) => {
    const words = { placedOn, reached: lastDayOfTerm(placedOn, sustainableMonths ?? months) };
    return [day >= words.reached ? say.sustainable(words) : say.notYet(words)];
  },
});

/** The last day that must be worked before the placement counts as sustainable (R-123, 5.7). */
export const sustainableFrom = (placedOn: IsoDate, months?: number): IsoDate =>
  lastDayOfTerm(placedOn, months ?? sustainablePlacement.on(placedOn).months);
