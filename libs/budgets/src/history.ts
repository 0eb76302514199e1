import { euros, type HistoryOf } from '@ontschot/kernel';
import { BUDGET_READERS } from './commands/access';
import type { BudgetEvent, ReleaseReason } from './domain/budget.events';
import { GetBudget } from './read-models/budget-position/list-budgets';
import { budgetStream } from './streams';

const WHY: Record<ReleaseReason, { nl: string; en: string }> = {
  COMPLETED: { nl: 'de opdracht is klaar', en: 'the order is completed' },
  CANCELLED: { nl: 'de opdracht is geannuleerd', en: 'the order is cancelled' },
  DROPPED_OUT: { nl: 'de klant is gestopt', en: 'the client dropped out' },
  COMMITTED_ANEW: { nl: 'het wordt opnieuw vastgelegd', en: 'it is committed anew' },
  ORDER_FAILED: { nl: 'de opdracht is niet doorgegaan', en: 'the order did not go through' },
};

/** The life of a budget. */
export const budgetHistory: HistoryOf<BudgetEvent> = {
  kind: 'budgets',
  idKind: 'budget',
  roles: BUDGET_READERS,
  mayRead: (actor, id) => new GetBudget(actor, id),
  streams: (id) => [budgetStream(id)],
  sentences: {
    BudgetYearOpened: ({ data: { year } }) => ({
      nl: `Het budgetjaar ${year} is geopend.`,
      en: `The budget year ${year} was opened.`,
    }),
    BudgetAllocated: ({ data: { amount } }) =>
      amount > 0
        ? {
            nl: `${euros(amount, 'nl')} is toegekend.`,
            en: `${euros(amount, 'en')} was allocated.`,
          }
        : {
            nl: `${euros(-amount, 'nl')} is teruggenomen.`,
            en: `${euros(-amount, 'en')} was taken back.`,
          },
    BudgetCommitted: ({ data: { amount, assignmentId } }) => ({
      nl: `${euros(amount, 'nl')} is vastgelegd voor opdracht ${assignmentId}.`,
      en: `${euros(amount, 'en')} was committed for order ${assignmentId}.`,
    }),
    CommitmentReleased: ({ data: { amount, assignmentId, reason } }) => ({
      nl: `${euros(amount, 'nl')} van opdracht ${assignmentId} is vrij: ${WHY[reason].nl}.`,
      en: `${euros(amount, 'en')} of order ${assignmentId} is free: ${WHY[reason].en}.`,
    }),
    CostRealised: ({ data: { amount, assignmentId, invoiceId } }) => {
      // Own delivery for own clients is booked from its cost note.
      const [nl, en] = invoiceId.startsWith('cost-note-')
        ? ['een interne kostennota', 'an internal cost note']
        : ['een factuur', 'an invoice'];
      return {
        nl: `${euros(amount, 'nl')} is geboekt voor opdracht ${assignmentId}, van ${nl}.`,
        en: `${euros(amount, 'en')} was booked for order ${assignmentId}, from ${en}.`,
      };
    },
    CostReversed: ({ data: { amount, assignmentId } }) => ({
      nl: `${euros(amount, 'nl')} is teruggeboekt voor opdracht ${assignmentId}, door een creditnota.`,
      en: `${euros(amount, 'en')} was booked back for order ${assignmentId}, by a credit note.`,
    }),
    BudgetYearClosed: ({ data: { year } }) => ({
      nl: `Het budgetjaar ${year} is gesloten.`,
      en: `The budget year ${year} was closed.`,
    }),
  },
};
