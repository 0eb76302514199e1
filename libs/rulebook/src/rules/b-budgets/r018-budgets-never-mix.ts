import type { Charge } from '../../facts/facts';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule, since } from '../../rule';

/** Only the principal's own budget bears the cost of its client. */
export const budgetsNeverMix = rule({
  number: 'R-018',
  title: { nl: 'Budgetten blijven gescheiden', en: 'Budgets never mix' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI §2, §5, Bijl. 1 §1',
  versions: since('2008-09-15'),
  says: {
    mixed: {
      effect: 'REFUSE',
      nl: ({ principal, charged }: Charge) =>
        `De kosten horen bij ${partnerName(principal)}, niet bij ${partnerName(charged)}. Budgetten worden niet gemengd.`,
      en: ({ principal, charged }: Charge) =>
        `The cost belongs to ${partnerNameEn(principal)}, not to ${partnerNameEn(charged)}. Budgets never mix.`,
      alternatives: ({ principal }: Charge) => [
        { nl: `breng de kosten in rekening bij ${partnerName(principal)}`, en: `charge ${principal}` },
      ],
    },
  },
  ask: (facts: Day & Charge, say) => (facts.charged === facts.principal ? [] : [say.mixed(facts)]),
});
