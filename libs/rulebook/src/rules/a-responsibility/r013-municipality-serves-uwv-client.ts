import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn, residenceOn, uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, Instrument, MunicipalOffer, Offer, Residence } from '../../facts/facts';
import { type Day, rule } from '../../rule';

type Words = { by: PartnerCode; day: IsoDate };
type Decided = Words & { decidedOn: IsoDate };
type Days = Words & { from: IsoDate; until: IsoDate | null };

/** The instrument that is asked about, and whose it is. */
export type Asked = Instrument & { owner: PartnerCode };

/** Does the offer cover this instrument? Silent: one instrument, and it is the municipality's own. */
const covers = ({ scope = 'ASSIGNMENT', instrument, by }: Offer, { kind, item, owner }: Asked): boolean => {
  if (scope === 'TAKE_OVER') return true;
  if (instrument === undefined) return owner === by;
  return (
    (instrument.kind === undefined || instrument.kind === kind) &&
    (instrument.item === undefined || instrument.item === item)
  );
};

/**
 * With a recorded decision of the municipality where the client lives, that municipality is principal of what the decision
 * covers, for order dates from its first to its last day, and its W-deel pays. Anything else goes on to the next rule.
 */
export const municipalityServesUwvClient = rule({
  number: 'R-013',
  title: { nl: 'Gemeente helpt een UWV-klant', en: 'Municipality serves a UWV client' },
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI Bijl. 1 §1, §4 (WWB art. 7(3)); A-34',
  versions: [{ from: '2004-01-01', until: null, parameters: {} }],
  says: {
    serves: {
      effect: 'ALLOW',
      nl: ({ by, decidedOn }: Decided) =>
        `${partnerName(by)} heeft op ${decidedOn} besloten deze UWV-klant zelf te helpen en betaalt uit het W-deel.`,
      en: ({ by, decidedOn }: Decided) =>
        `${partnerNameEn(by)} decided on ${decidedOn} to serve this UWV client itself and pays from its W-deel.`,
      decides: ({ by }: Decided) => by,
    },
    notDecidedYet: {
      effect: 'COMPUTE',
      nl: ({ by, day }: Words) => `Het besluit van ${partnerName(by)} was er op ${day} nog niet.`,
      en: ({ by, day }: Words) => `The decision of ${partnerNameEn(by)} did not exist yet on ${day}.`,
    },
    outsideDays: {
      effect: 'COMPUTE',
      nl: ({ by, from, until, day }: Days) =>
        `Het aanbod van ${partnerName(by)} geldt van ${from}${until ? ` tot en met ${until}` : ''} en dekt een opdracht van ${day} niet.`,
      en: ({ by, from, until, day }: Days) =>
        `The offer of ${partnerNameEn(by)} holds from ${from}${until ? ` to ${until}` : ''} and does not cover an order of ${day}.`,
    },
    otherInstrument: {
      effect: 'COMPUTE',
      nl: ({ by }: Words) =>
        `Het aanbod van ${partnerName(by)} is voor iets anders en dekt deze opdracht niet.`,
      en: ({ by }: Words) =>
        `The offer of ${partnerNameEn(by)} is for something else and does not cover this order.`,
    },
    otherResidence: {
      effect: 'COMPUTE',
      nl: ({ by, residence }: { by: PartnerCode; residence: PartnerCode }) =>
        `Het aanbod van ${partnerName(by)} telt niet: een gemeente helpt alleen haar eigen inwoners en de klant woont in ${residence}.`,
      en: ({ by, residence }: { by: PartnerCode; residence: PartnerCode }) =>
        `The offer of ${partnerNameEn(by)} does not count: a municipality serves its own residents only and the client lives in ${residence}.`,
    },
  },
  ask: (facts: Day & Benefits & Residence & MunicipalOffer & Asked, say) => {
    const { day, municipalOffer: offer } = facts;
    const by = offer?.by;
    if (!offer || by === undefined || uwvBenefitsOn(facts, day).length === 0) return [];
    const residence = residenceOn(facts, day);
    if (by !== residence) return [say.otherResidence({ by, residence })];
    const { decidedOn, from = decidedOn, until = null } = offer;
    if (decidedOn === undefined || from === undefined)
      return [say.lacks('circumstances.municipalOffer.decidedOn')];
    if (decidedOn > day) return [say.notDecidedYet({ by, day })];
    if (day < from || (until !== null && day > until)) return [say.outsideDays({ by, from, until, day })];
    if (!covers(offer, facts)) return [say.otherInstrument({ by, day })];
    return [say.serves({ by, decidedOn, day })];
  },
});
