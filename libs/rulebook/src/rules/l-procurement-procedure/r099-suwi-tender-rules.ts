import type { IsoDate } from '@ontschot/kernel';
import type { Tender } from '../../facts/facts';
import { type Entrance } from '../../facts/opening';
import { SUWI_PERIOD, type TenderStanding } from '../../facts/tender';
import { type Day, rule } from '../../rule';

/**
 * Until 1 July 2005 municipal contracts followed the SUWI tender rules: one of that period counts as tendered where nobody shows
 * otherwise. Said only where it matters to the partner that asks.
 */
export const suwiTenderRules = rule({
  number: 'R-099',
  title: { nl: 'SUWI-aanbestedingsregels', en: 'SUWI tender rules' },
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'VA §1.1, §2.2; IS §2.1.1',
  versions: [{ from: SUWI_PERIOD.from, until: SUWI_PERIOD.until, parameters: SUWI_PERIOD }],
  says: {
    presumed: {
      effect: 'COMPUTE',
      nl: ({ concludedOn }: { concludedOn: IsoDate }) =>
        `Het contract is van ${concludedOn}, uit de SUWI-periode: het geldt als aanbesteed.`,
      en: ({ concludedOn }: { concludedOn: IsoDate }) =>
        `The contract is of ${concludedOn}, from the SUWI period: it counts as tendered.`,
    },
  },
  ask: (
    facts: Day & TenderStanding & Pick<Tender, 'concludedOn'> & Pick<Entrance, 'wayIn' | 'openingMoment'>,
    say,
  ) => {
    const { tenderStatus, concludedOn, wayIn, openingMoment } = facts;
    if (tenderStatus !== 'PRESUMED_TENDERED' || concludedOn === undefined) return [];
    const matters = wayIn === 'CLOSED' || (wayIn === 'WORDING' && openingMoment === 'SIGN_ADDENDUM');
    return matters ? [say.presumed({ concludedOn })] : [];
  },
});
