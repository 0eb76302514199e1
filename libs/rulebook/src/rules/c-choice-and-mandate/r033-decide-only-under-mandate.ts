import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { MandateDecision } from '../../facts/facts';
import { type Day, rule, since, type Text, type Way } from '../../rule';
import { decidesForAnother, type DecidingFor, hasMandate, mandateCovers } from './mandate';

type Words = { grantor: PartnerCode; grantee: PartnerCode; on: IsoDate };
type Uncovered = Words & { decision: Text };

const DECISIONS: Readonly<Record<MandateDecision, Text>> = {
  PROPOSE: { nl: 'voorstellen', en: 'proposing' },
  APPROVE: { nl: 'goedkeuren', en: 'approving' },
  ORDER: { nl: 'bestellen', en: 'ordering' },
};
/** The grantor's manager drafts and grants it. */
const BY_MANDATE: NonNullable<Way['supply']> = { command: 'mandates', role: 'manager', by: 'PRINCIPAL' };
const THIS_DECISION: Text = { nl: 'dit besluit', en: 'this decision' };

const toWhom = ({ grantor, grantee }: Words): string => `${partnerName(grantor)} aan ${partnerName(grantee)}`;
const toWhomEn = ({ grantor, grantee }: Words): string =>
  `${partnerNameEn(grantor)} to ${partnerNameEn(grantee)}`;

/** A coach of another partner decides only under a mandate of the principal, valid on that day and for that decision. */
export const decideOnlyUnderMandate = rule({
  number: 'R-033',
  title: { nl: 'Beslissen alleen met mandaat', en: 'Decide only under mandate' },
  consequence: 'HOLD',
  strength: 'L',
  source: 'HI §2 Mandaat, Bijl. 1 §1',
  versions: since('2008-09-15'),
  says: {
    valid: {
      effect: 'ALLOW',
      nl: (words: Words) => `Op ${words.on} geldt een mandaat van ${toWhom(words)}.`,
      en: (words: Words) => `On ${words.on} a mandate of ${toWhomEn(words)} is valid.`,
    },
    none: {
      effect: 'HOLD',
      nl: (words: Words) => `Er is op ${words.on} geen geldig mandaat van ${toWhom(words)}.`,
      en: (words: Words) => `There is no valid mandate of ${toWhomEn(words)} on ${words.on}.`,
      liftedBy: ({ grantor, grantee, on }: Words) => [
        {
          nl: `een mandaat van ${partnerName(grantor)} voor ${partnerName(grantee)}, geldig op ${on}`,
          en: `mandate of ${grantor} for ${grantee}, valid on ${on}`,
          supply: BY_MANDATE,
        },
      ],
    },
    notForThis: {
      effect: 'HOLD',
      nl: (words: Uncovered) =>
        `Op ${words.on} geldt een mandaat van ${toWhom(words)}, maar niet voor ${words.decision.nl}.`,
      en: (words: Uncovered) =>
        `On ${words.on} a mandate of ${toWhomEn(words)} is valid, but not for ${words.decision.en}.`,
      liftedBy: ({ grantor, grantee, on, decision }: Uncovered) => [
        {
          nl: `een mandaat van ${partnerName(grantor)} voor ${partnerName(grantee)} dat ook geldt voor ${decision.nl}, geldig op ${on}`,
          en: `mandate of ${grantor} for ${grantee} that covers ${decision.en}, valid on ${on}`,
          supply: { ...BY_MANDATE, field: 'decisions' },
        },
      ],
    },
  },
  ask: (facts: Day & DecidingFor, say) => {
    const { principal, coachEmployer = principal, actedOn } = facts;
    if (!decidesForAnother(facts)) return [];
    const words = { grantor: principal, grantee: coachEmployer, on: actedOn };
    if (!hasMandate(facts)) return [say.none(words)];
    if (mandateCovers(facts)) return [say.valid(words)];
    return [
      say.notForThis({ ...words, decision: facts.decision ? DECISIONS[facts.decision] : THIS_DECISION }),
    ];
  },
});
