import type { PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import { type Day, rule, since } from '../../rule';
import { type DecidingFor, decidesUnderMandate } from './mandate';

/** Afterwards, where a bill is routed: the partner whose coach decided on the order. */
export type DecidedOrder = { orderDecidedBy?: PartnerCode };

/** Deciding under mandate does not change who pays and accounts. */
export const mandateMovesNoMoney = rule({
  number: 'R-035',
  title: { nl: 'Mandaat verplaatst geen geld', en: 'Mandate moves no money' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'HI §2, Bijl. 1 §1',
  versions: since('2008-09-15'),
  says: {
    samePayer: {
      effect: 'COMPUTE',
      nl: ({ principal }: { principal: PartnerCode }) =>
        `Wie onder mandaat beslist, verandert niet wie betaalt: ${partnerName(principal)}.`,
      en: ({ principal }: { principal: PartnerCode }) =>
        `Who decides under mandate does not change who pays: ${partnerNameEn(principal)}.`,
    },
  },
  ask: (facts: Day & DecidingFor & DecidedOrder, say) => {
    const { principal, orderDecidedBy = principal } = facts;
    return orderDecidedBy !== principal || decidesUnderMandate(facts) ? [say.samePayer({ principal })] : [];
  },
});
