import type { Opening } from '../../facts/facts';
import type { Entrance, ForOneClient } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';

type Orders = { consentFor: string; asked: string };

/**
 * A contract that is not tendered, or whose wording covers, may take one partner client: the supplier consents in writing to
 * this order and to billing its principal, and the owner was told and did not object. The text stands for the
 * addendum and for R-075. Whether the contract can open at all, R-063, R-064, R-068, R-069 and R-073 say.
 */
export const consentForOneClient = rule({
  number: 'R-187',
  title: { nl: 'Eén klant', en: 'One client' },
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI §4, §5',
  versions: since('2008-09-15'),
  says: {
    open: {
      effect: 'ALLOW',
      nl: 'De leverancier stemde schriftelijk in met deze opdracht en de eigenaar van het contract maakte geen bezwaar. Het contract is open voor deze ene klant.',
      en: "The supplier consented in writing to this order and the contract's owner did not object. The contract is open for this one client.",
    },
    otherOrder: {
      effect: 'COMPUTE',
      nl: ({ consentFor, asked }: Orders) =>
        `De instemming van de leverancier is voor opdracht ${consentFor}, niet voor ${asked}.`,
      en: ({ consentFor, asked }: Orders) =>
        `The supplier's consent is for order ${consentFor}, not for ${asked}.`,
    },
    ownerNotTold: {
      effect: 'HOLD',
      supply: { command: 'consent', field: 'ownerToldOn', role: 'contract-expert', by: 'PARTNER_ASKED' },
      nl: 'De eigenaar van het contract weet nog niet dat deze klant het gaat gebruiken.',
      en: "The contract's owner was not told yet that this client will use it.",
      liftedBy: [{ nl: 'de eigenaar van het contract inlichten', en: "tell the contract's owner" }],
    },
    ownerMayObject: {
      effect: 'HOLD',
      supply: { command: 'consent', field: 'on', role: 'contract-expert', by: 'OWNER' },
      nl: ({ until }: { until: string }) =>
        `De eigenaar van het contract kan tot en met ${until} bezwaar maken.`,
      en: ({ until }: { until: string }) => `The contract's owner may object until ${until}.`,
      liftedBy: ({ until }: { until: string }) => [
        { nl: `wachten tot na ${until}`, en: `wait until after ${until}` },
        { nl: 'de eigenaar gaat akkoord', en: 'the owner agrees' },
      ],
    },
    ownerObjected: {
      effect: 'REFUSE',
      nl: 'De eigenaar van het contract maakte bezwaar tegen deze klant.',
      en: "The contract's owner objected to this client.",
      alternatives: [{ nl: 'een algemeen addendum', en: 'general addendum' }],
    },
  },
  ask: (
    {
      wayIn,
      oneClient,
      consent,
      assignment,
    }: Day & Entrance & ForOneClient & Pick<Opening, 'consent' | 'assignment'>,
    say,
  ) => {
    if (oneClient === 'NONE' || (wayIn !== 'WORDING' && wayIn !== 'ADDENDUM')) return [];
    switch (oneClient) {
      case 'OPEN':
        return [say.open()];
      case 'OTHER_ORDER':
        return [say.otherOrder({ consentFor: consent?.assignment ?? '', asked: assignment ?? '' })];
      case 'NOT_TOLD':
        return [say.ownerNotTold()];
      case 'MAY_OBJECT':
        return [say.ownerMayObject({ until: consent?.ownerMayObjectUntil ?? '' })];
      case 'OBJECTED':
        return [say.ownerObjected()];
      // What the consent itself lacks, R-066 says.
      default:
        return [];
    }
  },
});
