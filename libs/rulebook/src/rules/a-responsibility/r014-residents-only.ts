import { type PartnerCode, UWV } from '@ontschot/kernel';
import { partnerName, partnerNameEn, residenceOn } from '../../facts/derived';
import type { Residence } from '../../facts/facts';
import { type Day, rule } from '../../rule';
import { withCapital } from '../../words';

/** The partners that would pay or give something of their own; each is asked about. */
export type Claimed = { claimedFrom: readonly PartnerCode[] };
/** The partner that rejects a claim. */
type Rejecting = { rejectedBy: PartnerCode };
/** A bill for a client of whom only the former municipality is known: did the move come before the order? */
type MoveDay = { moveDayUnknown: true };
type Words = { residence: PartnerCode; partner: PartnerCode };

/** A municipality pays, and gives its own provisions, only for people who live there on the order date. */
export const residentsOnly = rule({
  number: 'R-014',
  title: { nl: 'Alleen inwoners', en: 'Residents only' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §4 (WWB art. 10(3))',
  versions: [{ from: '2004-01-01', until: null, parameters: {} }],
  says: {
    livesElsewhere: {
      effect: 'REFUSE',
      nl: ({ residence, partner }: Words) =>
        `De klant woont in ${residence}, niet in ${partner}. ${withCapital(partnerName(partner))} helpt en betaalt alleen voor inwoners.`,
      en: ({ residence, partner }: Words) =>
        `The client lives in ${residence}, not in ${partner}. ${withCapital(partnerNameEn(partner))} serves and pays for residents only.`,
      alternatives: ({ residence }: Words) => [
        { nl: `een instrument van ${residence}`, en: `instrument of ${residence}` },
      ],
    },
    noClaim: {
      effect: 'ALLOW',
      nl: ({ residence, partner }: Words) =>
        `De klant woont in ${residence}. Alleen inwoners kunnen een aanvraag doen bij ${partnerName(partner)}.`,
      en: ({ residence, partner }: Words) =>
        `The client lives in ${residence}. Only residents have a claim on ${partnerNameEn(partner)}.`,
    },
  },
  ask: (facts: Day & Residence & (Claimed | Rejecting | MoveDay), say) => {
    if ('moveDayUnknown' in facts) return [say.lacks('client.movedOn')];
    const residence = residenceOn(facts, facts.day);
    if ('rejectedBy' in facts) {
      const partner = facts.rejectedBy;
      return partner === UWV || partner === residence ? [] : [say.noClaim({ residence, partner })];
    }
    return [...new Set(facts.claimedFrom)]
      .filter((partner) => partner !== UWV && partner !== residence)
      .map((partner) => say.livesElsewhere({ residence, partner }));
  },
});
