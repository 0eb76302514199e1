import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn, residenceOn } from '../../facts/derived';
import type { Opening } from '../../facts/facts';
import {
  type AddendumAsked,
  addendumOn,
  concernsThisOrder,
  type Entrance,
  type ForOneClient,
} from '../../facts/opening';
import { type Day, rule, since } from '../../rule';

type Clients = { openedFor: PartnerCode };
type OfTheAgreement = Pick<Opening, 'agreementFrom' | 'agreementUntil' | 'openedFrom'>;
type Term = Clients & { from?: IsoDate; until?: IsoDate | null };
const another = ({ openedFor }: Clients) => [
  {
    nl: `een nieuw addendum voor ${partnerName(openedFor)}`,
    en: `next addendum for ${openedFor}`,
  },
];
const termNl = ({ from, until }: Term): string =>
  `${from === undefined ? '' : ` vanaf ${from}`}${until == null ? '' : ` tot en met ${until}`}`;
const termEn = ({ from, until }: Term): string =>
  `${from === undefined ? '' : ` from ${from}`}${until == null ? '' : ` until ${until}`}`;

/**
 * An addendum is in force from…until, both included, while the agreement runs; orders test the order date. Without days of its
 * own it lasts as long as the agreement, and the rule says nothing. What holds for the addendum holds for the agreement itself and
 * for an opening by wording: before its first day there is nothing to order on.
 */
export const addendumIsInForce = rule({
  number: 'R-189',
  title: { nl: 'Addendum dat geldt', en: 'Addendum in force' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4, §5',
  versions: since('2008-09-15'),
  says: {
    inForce: {
      effect: 'ALLOW',
      nl: (term: Term) => `Het addendum voor ${partnerName(term.openedFor)} geldt${termNl(term)}.`,
      en: (term: Term) => `The addendum for ${partnerNameEn(term.openedFor)} is in force${termEn(term)}.`,
    },
    notYet: {
      effect: 'HOLD',
      supply: { command: 'order', field: 'on', role: 'coach', by: 'PRINCIPAL' },
      nl: ({ openedFor, from }: Clients & { from: IsoDate }) =>
        `Het addendum voor ${partnerName(openedFor)} geldt pas vanaf ${from}.`,
      en: ({ openedFor, from }: Clients & { from: IsoDate }) =>
        `The addendum for ${partnerNameEn(openedFor)} is in force from ${from} only.`,
      liftedBy: ({ from }: { from: IsoDate }) => [
        { nl: `bestellen op of na ${from}`, en: `order on or after ${from}` },
      ],
    },
    ended: {
      effect: 'HOLD',
      supply: { command: 'addenda', field: 'from', role: 'contract-expert', by: 'OWNER' },
      nl: ({ openedFor, last }: Clients & { last: IsoDate }) =>
        `Het addendum voor ${partnerName(openedFor)} gold tot en met ${last}.`,
      en: ({ openedFor, last }: Clients & { last: IsoDate }) =>
        `The addendum for ${partnerNameEn(openedFor)} was in force until ${last}.`,
      liftedBy: another,
    },
    agreementNotYet: {
      effect: 'HOLD',
      supply: { command: 'order', field: 'on', role: 'coach', by: 'PRINCIPAL' },
      nl: ({ first }: { first: IsoDate }) => `De overeenkomst geldt pas vanaf ${first}.`,
      en: ({ first }: { first: IsoDate }) => `The agreement runs from ${first} only.`,
      liftedBy: ({ first }: { first: IsoDate }) => [
        { nl: `bestellen op of na ${first}`, en: `order on or after ${first}` },
      ],
    },
    agreementEnded: {
      effect: 'REFUSE',
      nl: ({ last }: { last: IsoDate }) => `De overeenkomst gold tot en met ${last}.`,
      en: ({ last }: { last: IsoDate }) => `The agreement ran until ${last}.`,
      alternatives: [{ nl: 'een andere overeenkomst', en: 'another agreement' }],
    },
    notOpened: {
      effect: 'HOLD',
      supply: { command: 'open-by-wording', field: 'on', role: 'contract-expert', by: 'OWNER' },
      nl: ({ openedFor }: Clients) =>
        `Het contract is nog niet opengesteld voor klanten van ${partnerName(openedFor)}.`,
      en: ({ openedFor }: Clients) =>
        `The contract is not open yet to clients of ${partnerNameEn(openedFor)}.`,
      liftedBy: ({ openedFor }: Clients) => [
        { nl: `openstellen voor ${partnerName(openedFor)}`, en: `open it to ${openedFor}` },
      ],
    },
    opensLater: {
      effect: 'HOLD',
      supply: { command: 'order', field: 'on', role: 'coach', by: 'PRINCIPAL' },
      nl: ({ openedFor, first }: Clients & { first: IsoDate }) =>
        `Het contract is pas vanaf ${first} open voor klanten van ${partnerName(openedFor)}.`,
      en: ({ openedFor, first }: Clients & { first: IsoDate }) =>
        `The contract is open to clients of ${partnerNameEn(openedFor)} from ${first} only.`,
      liftedBy: ({ first }: { first: IsoDate }) => [
        { nl: `bestellen op of na ${first}`, en: `order on or after ${first}` },
      ],
    },
    otherService: {
      effect: 'HOLD',
      supply: { command: 'addenda', field: 'scope.services', role: 'contract-expert', by: 'OWNER' },
      nl: ({ openedFor }: Clients) =>
        `Het addendum voor ${partnerName(openedFor)} is voor andere diensten van dit contract.`,
      en: ({ openedFor }: Clients) =>
        `The addendum for ${partnerNameEn(openedFor)} is for other services of this contract.`,
      liftedBy: another,
    },
    otherArea: {
      effect: 'HOLD',
      supply: { command: 'addenda', field: 'scope.area', role: 'contract-expert', by: 'OWNER' },
      nl: ({ openedFor, area, lives }: Clients & { area: string; lives: string }) =>
        `Het addendum voor ${partnerName(openedFor)} is voor klanten in ${area}; de klant woont in ${lives}.`,
      en: ({ openedFor, area, lives }: Clients & { area: string; lives: string }) =>
        `The addendum for ${partnerNameEn(openedFor)} is for clients in ${area}; the client lives in ${lives}.`,
      liftedBy: another,
    },
    forGroups: {
      effect: 'WARN',
      nl: ({ groups }: { groups: string }) =>
        `Het addendum is voor deze doelgroepen: ${groups}. Ga na of de klant erbij hoort.`,
      en: ({ groups }: { groups: string }) =>
        `The addendum is for these target groups: ${groups}. Check that the client is one of them.`,
    },
    outlastsAgreement: {
      effect: 'HOLD',
      supply: { command: 'addenda', field: 'until', role: 'contract-expert', by: 'OWNER' },
      nl: ({ agreementEnds }: { agreementEnds: IsoDate }) =>
        `Het addendum kan niet langer duren dan het contract: dat eindigt op ${agreementEnds}.`,
      en: ({ agreementEnds }: { agreementEnds: IsoDate }) =>
        `The addendum cannot outlast the agreement, which ends on ${agreementEnds}.`,
      liftedBy: ({ agreementEnds }: { agreementEnds: IsoDate }) => [
        { nl: `een addendum tot en met ${agreementEnds}`, en: `addendum until ${agreementEnds}` },
      ],
    },
  },
  ask: (facts: Day & Entrance & AddendumAsked & Partial<ForOneClient> & OfTheAgreement, say) => {
    const { addendum, agreementUntil, openedFor, openingMoment, wayIn, day } = facts;
    if (openingMoment === 'ORDER') {
      const { agreementFrom: first, oneClient = 'NONE' } = facts;
      if (first !== undefined && day < first) return [say.agreementNotYet({ first })];
      if (agreementUntil != null && day > agreementUntil)
        return [say.agreementEnded({ last: agreementUntil })];
      if (wayIn === 'WORDING' && !concernsThisOrder(oneClient)) {
        const { openedFrom } = facts;
        if (openedFrom === null) return [say.notOpened({ openedFor })];
        return openedFrom === undefined || openedFrom <= day
          ? []
          : [say.opensLater({ openedFor, first: openedFrom })];
      }
    }
    if (wayIn !== 'ADDENDUM' || addendum == null) return [];
    const { from, until, area, groups } = addendum;
    if (openingMoment === 'DRAFT_ADDENDUM' || openingMoment === 'SIGN_ADDENDUM')
      return agreementUntil != null && until != null && until > agreementUntil
        ? [say.outlastsAgreement({ agreementEnds: agreementUntil })]
        : [];
    const standing = addendumOn(facts, day);
    if (standing === 'NONE') return [];
    if (standing === 'NOT_YET') return from === undefined ? [] : [say.notYet({ openedFor, from })];
    if (standing === 'OTHER_SERVICE') return [say.otherService({ openedFor })];
    if (standing === 'OTHER_AREA') {
      const { residence = '', previousResidence, movedOn } = facts;
      const lives = residenceOn({ residence, previousResidence, movedOn }, day);
      return [say.otherArea({ openedFor, area: (area ?? []).join(', '), lives })];
    }
    if (standing === 'IN_FORCE')
      return [
        ...(from === undefined && until == null ? [] : [say.inForce({ openedFor, from, until })]),
        ...(groups != null && groups.length > 0 ? [say.forGroups({ groups: groups.join(', ') })] : []),
      ];
    const last = until != null && (agreementUntil == null || until < agreementUntil) ? until : agreementUntil;
    return last == null ? [] : [say.ended({ openedFor, last })];
  },
});
