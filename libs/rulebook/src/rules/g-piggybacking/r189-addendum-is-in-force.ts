import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Opening } from '../../facts/facts';
import { addendumOn, type Entrance } from '../../facts/opening';
import { type Day, rule, since } from '../../rule';

type Clients = { openedFor: PartnerCode };
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
 * own it lasts as long as the agreement, and the rule says nothing.
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
  ask: (facts: Day & Entrance & Pick<Opening, 'addendum' | 'agreementUntil'>, say) => {
    const { addendum, agreementUntil, openedFor, openingMoment, wayIn, day } = facts;
    if (wayIn !== 'ADDENDUM' || addendum == null) return [];
    const { from, until } = addendum;
    if (openingMoment === 'DRAFT_ADDENDUM' || openingMoment === 'SIGN_ADDENDUM')
      return agreementUntil != null && until != null && until > agreementUntil
        ? [say.outlastsAgreement({ agreementEnds: agreementUntil })]
        : [];
    const standing = addendumOn(facts, day);
    if (standing === 'NONE') return [];
    if (standing === 'NOT_YET') return from === undefined ? [] : [say.notYet({ openedFor, from })];
    if (standing === 'IN_FORCE')
      return from === undefined && until == null ? [] : [say.inForce({ openedFor, from, until })];
    const last = until != null && (agreementUntil == null || until < agreementUntil) ? until : agreementUntil;
    return last == null ? [] : [say.ended({ openedFor, last })];
  },
});
