import type { IsoDate, PartnerCode, Verdict } from '@ontschot/kernel';
import {
  adjustTariff,
  countsAsAwarded,
  extendAgreement,
  recordContract,
  refuseUnlessAllowed,
} from '@ontschot/rulebook';
import type { ContractForm, Procurement } from '../agreement.types';
import { carrier, type On, type Form } from './common';

/** R-065: warns when the contract is silent on partners' clients. */
export const recording = ({
  form,
  owner,
  procurement,
  on,
}: On & Form & { procurement: Procurement }): Verdict =>
  refuseUnlessAllowed(recordContract.ask({ ...carrier({ form, owner }), ...procurement, day: on }));

/** where a UWV framework governs it; beyond the agreed options an awarded tender would change materially. */
export const extending = ({
  form,
  owner,
  awarded,
  option,
  months,
  on,
}: On & Form & { awarded: boolean; option: number | null; months: number }): Verdict =>
  refuseUnlessAllowed(
    extendAgreement.ask({
      ...carrier({ form, owner }),
      day: on,
      concludedOn: on,
      optionMonths: option ?? 0,
      monthsAsked: months,
      awardedContract: awarded,
      materialChange: true,
      byReviewClause: option !== null && months <= option,
    }),
  );

/** the price of an awarded tender moves by its own review clause only (R-131 names such clauses). */
export const adjusting = ({
  owner,
  awarded,
  byClause,
  on,
}: On & { owner: PartnerCode; awarded: boolean; byClause: boolean }): Verdict =>
  refuseUnlessAllowed(
    adjustTariff.ask({
      contractingPrincipal: owner,
      day: on,
      awardedContract: awarded,
      materialChange: true,
      byReviewClause: byClause,
    }),
  );

/** Does it count as tendered and awarded? What is not known counts as it, so that nothing is changed by guess. */
export const countsAsTendered = (
  form: ContractForm,
  { tendered, awarded }: Procurement,
  concludedOn: IsoDate,
  on: IsoDate,
): boolean => countsAsAwarded({ form, tendered, awarded, concludedOn }, on);
