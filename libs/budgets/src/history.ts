import { euros, type HistoryOf, type Text } from '@ontschot/kernel';
import { BUDGET_READERS } from './commands/access';
import type { BudgetEvent, StillCommitted } from './domain/budget.events';
import { RELEASED_BECAUSE } from './domain/released-because';
import { GetBudget } from './read-models/budget-position/list-budgets';
import { budgetStream } from './streams';

/** What a closed year still has to pay. */
export const staysInWords = ({ orders, amount }: StillCommitted): Text => ({
  nl: `${euros(amount, 'nl')} blijft vastgelegd voor ${orders} ${orders === 1 ? 'opdracht' : 'opdrachten'}.`,
  en: `${euros(amount, 'en')} stays committed for ${orders} ${orders === 1 ? 'order' : 'orders'}.`,
});

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
    BudgetAllocated: ({ data: { amount, reason } }) => {
      const why = reason ? `: “${reason}”.` : '.';
      return amount > 0
        ? {
            nl: `${euros(amount, 'nl')} is toegekend${why}`,
            en: `${euros(amount, 'en')} was allocated${why}`,
          }
        : {
            nl: `${euros(-amount, 'nl')} is teruggenomen${why}`,
            en: `${euros(-amount, 'en')} was taken back${why}`,
          };
    },
    BudgetCommitted: ({ data: { amount, assignmentId } }) => ({
      nl: `${euros(amount, 'nl')} is vastgelegd voor opdracht ${assignmentId}.`,
      en: `${euros(amount, 'en')} was committed for order ${assignmentId}.`,
    }),
    CommitmentReleased: ({ data: { amount, assignmentId, reason } }) => ({
      nl: `${euros(amount, 'nl')} van opdracht ${assignmentId} is vrij: ${RELEASED_BECAUSE[reason].nl}.`,
      en: `${euros(amount, 'en')} of order ${assignmentId} is free: ${RELEASED_BECAUSE[reason].en}.`,
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
    CostTakenBack: ({ data: { amount, assignmentId } }) => ({
      nl: `${euros(amount, 'nl')} is teruggeboekt voor opdracht ${assignmentId}: de goedkeuring is ingetrokken.`,
      en: `${euros(amount, 'en')} was booked back for order ${assignmentId}: its approval was taken back.`,
    }),
    BudgetYearClosed: ({ data: { year, stays } }) => {
      const left = stays && stays.amount > 0 ? staysInWords(stays) : { nl: '', en: '' };
      return {
        nl: `Het budgetjaar ${year} is gesloten. ${left.nl}`.trim(),
        en: `The budget year ${year} was closed. ${left.en}`.trim(),
      };
    },
  },
};
