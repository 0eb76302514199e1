import type { Text } from '@ontschot/kernel';
import type { ReleaseReason } from './budget.events';

/** Why committed money came free, as people read it. */
export const RELEASED_BECAUSE: Record<ReleaseReason, Text> = {
  COMPLETED: { nl: 'de opdracht is klaar', en: 'the order is completed' },
  CANCELLED: { nl: 'de opdracht is geannuleerd', en: 'the order is cancelled' },
  DROPPED_OUT: { nl: 'de klant is gestopt', en: 'the client dropped out' },
  COMMITTED_ANEW: { nl: 'het wordt opnieuw vastgelegd', en: 'it is committed anew' },
  ORDER_FAILED: { nl: 'de opdracht is niet doorgegaan', en: 'the order did not go through' },
};
