import type { ContractForm } from '@ontschot/agreements';
import type { PartnerCode } from '@ontschot/kernel';
import type { CaseFacts } from './step-facts';

/** Forms that carry a partner's client without piggybacking: the owner delivers or buys for one client. */
const WITHOUT_OPENING: readonly ContractForm[] = ['OWN_PROVISION', 'FACILITY', 'INDIVIDUAL_PURCHASE'];

/** Rulebook 4.9, Order on a partner's contract: is it open for the principal's clients (4.7)? */
export const opened = (
  { agreement: { owner, coversPartners, form }, opening, consent }: CaseFacts,
  principal: PartnerCode,
): boolean =>
  owner === principal ||
  coversPartners.includes(principal) ||
  WITHOUT_OPENING.includes(form) ||
  opening?.open === true ||
  // for this one client. What the consent still lacks, the rules said before.
  (consent !== null && consent.ownerToldOn !== null && !consent.ownerObjected && consent.billsPrincipal);
