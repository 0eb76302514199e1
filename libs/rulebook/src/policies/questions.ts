import * as accessAgreement from './access-agreement';
import * as assignment from './assignment-steps';
import { checkHandover } from './check-handover';
import * as client from './client';
import * as contract from './contract';
import * as course from './course';
import * as opening from './open-contract';
import * as piggyback from './piggyback';
import type { Question } from './question';
import { rejectClaim } from './reject-claim';
import { routeInvoice, routeStandingBill } from './route-invoice';
import { start } from './start';

const isQuestion = (value: unknown): value is Question<never> =>
  typeof value === 'object' && value !== null && 'step' in value && 'title' in value;

/** Every question that the rulebook answers, in the order of a purchase: from the client to the bill. */
export const QUESTIONS: readonly Question<never>[] = [
  client,
  accessAgreement,
  contract,
  piggyback,
  opening,
  assignment,
  { start, checkHandover, rejectClaim },
  course,
  { routeInvoice, routeStandingBill },
].flatMap((group) => Object.values<unknown>(group).filter(isQuestion));
