import { type IsoDate, UWV } from '@ontschot/kernel';
import type { Instrument, Principal } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';

/** What the announced amendment gives UWV, by the item of the instrument. */
const NEW_INSTRUMENTS: ReadonlySet<string> = new Set(['WAGE_COST_SUBSIDY', 'PARTICIPATION_PLACE']);

/** The day on which the amendment is in force; null or absent = not known, so not yet. The sources give none. */
export type Amendment = { amendmentInForceOn?: IsoDate | null };

/** UWV orders wage-cost subsidies and participation places from the day on which the amendment is in force. */
export const newUwvInstruments = rule({
  number: 'R-095',
  title: { nl: 'Nieuwe instrumenten van UWV', en: 'New UWV instruments' },
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI Bijl. 1 §1',
  versions: inFrameworks({}),
  says: {
    inForce: {
      effect: 'ALLOW',
      nl: ({ since }: { since: IsoDate }) => `De wetswijziging geldt sinds ${since}.`,
      en: ({ since }: { since: IsoDate }) => `The amendment is in force since ${since}.`,
    },
    notInForce: {
      effect: 'REFUSE',
      nl: 'De wetswijziging die UWV dit instrument geeft, geldt nog niet.',
      en: 'The amendment that gives UWV this instrument is not in force yet.',
      alternatives: [{ nl: 'een instrument van de gemeente', en: 'municipal instrument' }],
    },
  },
  ask: (facts: Day & Pick<Principal, 'principal'> & Pick<Instrument, 'item'> & Amendment, say) => {
    const { item, principal, amendmentInForceOn: since, day } = facts;
    if (item === undefined || principal !== UWV || !NEW_INSTRUMENTS.has(item)) return [];
    return [since != null && day >= since ? say.inForce({ since }) : say.notInForce()];
  },
});
