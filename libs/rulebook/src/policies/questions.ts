import { approve, order, propose } from './assignment-steps';
import { checkHandover } from './check-handover';
import {
  checkEligibility,
  draftAddendum,
  joinAfterAward,
  openByWording,
  openContract,
  signAddendum,
  takeEffect,
} from './open-contract';
import type { Question } from './question';
import { rejectClaim } from './reject-claim';
import { routeInvoice } from './route-invoice';
import { start } from './start';

/** Every question that the rulebook answers. A question that is not here is not asked by anybody. */
export const QUESTIONS: readonly Question<never>[] = [
  propose,
  approve,
  order,
  start,
  routeInvoice,
  rejectClaim,
  checkHandover,
  openContract,
  checkEligibility,
  openByWording,
  takeEffect,
  draftAddendum,
  signAddendum,
  joinAfterAward,
];
