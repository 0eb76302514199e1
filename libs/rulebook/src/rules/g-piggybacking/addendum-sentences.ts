import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Opening } from '../../facts/facts';
import { addendumOn, concernsThisOrder, type Entrance, type ForOneClient } from '../../facts/opening';
import type { Day, Finding, Say, Sentence } from '../../rule';

type Clients = { openedFor: PartnerCode };
type OnDay = Clients & { day: IsoDate };
type Signed = Clients & { signedOn: IsoDate };

const before = ({ openedFor }: Clients) => [
  {
    nl: `een addendum voor ${partnerName(openedFor)}, getekend vóór de opdracht`,
    en: `addendum for ${openedFor} signed before the order`,
  },
];

/** What R-063 (any untendered contract) and R-067 (access agreements) both say of the partner's addendum. */
export const ADDENDUM_SENTENCES = {
  signed: {
    effect: 'ALLOW',
    nl: ({ openedFor, signedOn }: Signed) =>
      `Het addendum voor ${partnerName(openedFor)} is getekend op ${signedOn}.`,
    en: ({ openedFor, signedOn }: Signed) =>
      `The addendum for ${partnerNameEn(openedFor)} was signed on ${signedOn}.`,
  },
  unsigned: {
    effect: 'HOLD',
    supply: { command: 'sign-as-principal', field: 'on', role: 'contract-expert', by: 'OWNER' },
    nl: ({ openedFor, day }: OnDay) =>
      `Er is op ${day} geen getekend addendum voor klanten van ${partnerName(openedFor)}.`,
    en: ({ openedFor, day }: OnDay) =>
      `There is no signed addendum for clients of ${partnerNameEn(openedFor)} on ${day}.`,
    liftedBy: before,
  },
  outsideTerm: {
    effect: 'HOLD',
    supply: { command: 'addenda', field: 'from', role: 'contract-expert', by: 'OWNER' },
    nl: ({ openedFor, day }: OnDay) =>
      `Het getekende addendum voor klanten van ${partnerName(openedFor)} geldt niet op ${day}.`,
    en: ({ openedFor, day }: OnDay) =>
      `The signed addendum for clients of ${partnerNameEn(openedFor)} is not in force on ${day}.`,
    liftedBy: before,
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The partner's addendum on the day. Nothing where a consent for this one order stands for it. */
export const saidOfAddendum = (
  facts: Day & Opening & Entrance & ForOneClient,
  say: Say<typeof ADDENDUM_SENTENCES>,
): Finding[] => {
  const standing = addendumOn(facts, facts.day);
  if (standing === 'IN_FORCE' && facts.addendum?.signedOn !== undefined)
    return [say.signed({ openedFor: facts.openedFor, signedOn: facts.addendum.signedOn })];
  if (concernsThisOrder(facts.oneClient)) return [];
  // What an addendum in force does not cover, R-189 says.
  if (standing === 'OTHER_SERVICE' || standing === 'OTHER_AREA') return [];
  return [standing === 'NONE' ? say.unsigned(facts) : say.outsideTerm(facts)];
};
