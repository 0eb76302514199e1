import { dayInWords, euros, type HistoryOf } from '@ontschot/kernel';
import { INVOICE_READERS } from './commands/access';
import { OwnLimit, streamOfLimit } from './commands/approval-limits';
import type { ApprovalLimitSet } from './domain/approval-limit';

/** From which amount two accounts of a partner approve, over time. */
export const limitHistory: HistoryOf<ApprovalLimitSet> = {
  kind: 'approval-limits',
  idKind: 'partner',
  roles: INVOICE_READERS,
  mayRead: (actor, id) => new OwnLimit(actor, id, null),
  streams: (id) => [streamOfLimit(id)],
  sentences: {
    ApprovalLimitSet: ({ data: { amount, from } }) => ({
      nl: `Vanaf ${dayInWords(from, 'nl')} keuren twee mensen goed wat ${euros(amount, 'nl')} of meer is.`,
      en: `From ${dayInWords(from, 'en')} two people approve what is ${euros(amount, 'en')} or more.`,
    }),
  },
};
