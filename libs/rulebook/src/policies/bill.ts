import type { PartnerCode } from '@ontschot/kernel';
import type { Addressee, PartnerBill } from '../facts/bill';
import type { Carrier, Service } from '../facts/facts';
import { each, given, policy } from '../policy';
import type { Day } from '../rule';
import { carryingContractsTermsRule } from '../rules/g-piggybacking';
import {
  type BilledPeriod,
  type BilledPrincipals,
  type Matched,
  matchBeforePaying,
  noBillsBetweenPartners,
  oneLineOnePrincipal,
  supplierBillsThePrincipal,
} from '../rules/i-invoices';

/** A contract that carries what is billed, with the partners that it covered on the order day. */
export type CarryingContract = Pick<Carrier, 'owner' | 'coversPartners'>;

/** A bill, whatever is known of the orders behind it. `day` is the day of the bill. */
export type BillFacts = Day &
  Addressee &
  PartnerBill &
  BilledPrincipals &
  Matched &
  BilledPeriod &
  Pick<Service, 'start' | 'end' | 'months'> & {
    /** Who bears it; null = its lines are for several. */
    principal: PartnerCode | null;
    carriers: readonly CarryingContract[];
  };

const ofOnePrincipal = ({ principal, ...facts }: BillFacts) =>
  principal === null ? undefined : { ...facts, principal };

/**
 * 4.10 Validate, then match: where does the bill belong, and is it what was agreed? What-if and intake ask this same list, all of it
 * on the day of the bill: it tells finance how to look at one. Which terms are the contract's own and who bears it
 * follows from the day of the order, and is among the facts.
 */
export const bill = policy<BillFacts>(null, [
  given(ofOnePrincipal, [supplierBillsThePrincipal]),
  noBillsBetweenPartners,
  oneLineOnePrincipal,
  each(
    ({ day, principal, carriers }: BillFacts) =>
      principal === null ? [] : carriers.map((carrier) => ({ day, principal, ...carrier })),
    [carryingContractsTermsRule],
  ),
  matchBeforePaying,
]);
