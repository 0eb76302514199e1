import { type IsoDate, NotPossible, type PartnerCode, type Verdict } from '@ontschot/kernel';
import {
  addClauseBeforeAward,
  contractIsOpen,
  type Finding,
  noAddendumOnTenderedContract,
  noMaterialChangeAfterAward,
  refuseUnlessAllowed,
  tenderStatusOf,
  verdictFrom,
} from '@ontschot/rulebook';
import type { CarrierFacts } from './addendum.commands';

const guard = (
  findings: readonly Finding[],
  partner: PartnerCode,
  contractingPrincipal: PartnerCode,
): Verdict => refuseUnlessAllowed(verdictFrom(findings, { principal: partner, contractingPrincipal }));

/** on a tendered contract, R-065 before its award; an unknown history is held. */
const tenderHistory = (carrier: CarrierFacts, on: IsoDate): Finding[] => {
  const { status, findings } = tenderStatusOf(carrier, on);
  if (status === 'TENDERED')
    return [
      ...findings,
      noAddendumOnTenderedContract(on),
      ...noMaterialChangeAfterAward({ awarded: true, material: true, byReviewClause: false }, on),
    ];
  if (status === 'BEFORE_AWARD') return [...findings, addClauseBeforeAward(on)];
  return findings;
};

/** May an addendum be drawn up at all? @throws NotPossible when the contract's own wording already covers the partner's clients */
export const mayBeDrafted = (
  carrier: CarrierFacts,
  partner: PartnerCode,
  contractingPrincipal: PartnerCode,
  on: IsoDate,
): Verdict => {
  if (!carrier.active)
    throw new NotPossible('agreement-ended', 'The agreement has ended. Choose one that is in force.');
  // The access framework does not foresee municipal nominations, whatever an agreement says.
  if (carrier.wordingCovers && carrier.form !== 'ACCESS_AGREEMENT')
    throw new NotPossible(
      'addendum-not-needed',
      "The contract's own wording includes the partner's clients (R-064). Open it by wording.",
    );
  return guard(tenderHistory(carrier, on), partner, contractingPrincipal);
};

/** once more on the day of signing, with as far as they stand. */
export const maySign = (
  carrier: CarrierFacts,
  partner: PartnerCode,
  contractingPrincipal: PartnerCode,
  on: IsoDate,
): Verdict => {
  if (!carrier.active)
    throw new NotPossible('agreement-ended', 'The agreement has ended. Choose one that is in force.');
  const { supplierConsent, supplierManagementAgreed } = carrier;
  const opening = contractIsOpen({
    ...carrier,
    wordingCovers: false,
    addendum: { partner, signedOn: on },
    supplierConsent,
    supplierManagementAgreed,
    partner,
    day: on,
  });
  return guard([...tenderHistory(carrier, on), ...opening], partner, contractingPrincipal);
};
