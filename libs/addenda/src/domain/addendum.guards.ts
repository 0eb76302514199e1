import { type IsoDate, notBefore, type PartnerCode, type Text, UWV, type Verdict } from '@ontschot/kernel';
import {
  addClauseBeforeAward,
  contractIsOpen,
  type Finding,
  noAddendumOnTenderedContract,
  noMaterialChangeAfterAward,
  refuseUnlessAllowed,
  supplierIsRecognised,
  tenderStatusOf,
  untenderedMayBeOpened,
  verdictFrom,
} from '@ontschot/rulebook';
import type { CarrierFacts, OtherOpening, SignAsSupplier } from './addendum.commands';
import type { Content, OfAddendum } from './addendum.events';
import { refuse } from './refusals';

/** How a sentence about the step's day begins. */
export const STEP = {
  draft: { nl: 'Het concept', en: 'The draft' },
  amendment: { nl: 'De wijziging', en: 'The amendment' },
  withdrawal: { nl: 'Het intrekken', en: 'The withdrawal' },
  signature: { nl: 'De handtekening', en: 'The signature' },
} as const satisfies Record<string, Text>;

const guard = (findings: readonly Finding[], { partner, contractingPrincipal }: OfAddendum): Verdict =>
  refuseUnlessAllowed(verdictFrom(findings, { principal: partner, contractingPrincipal }));

const inForce = ({ standing, concludedOn }: CarrierFacts, { reference }: OfAddendum, on: IsoDate): void => {
  if (standing === 'NOT_YET' || on < concludedOn)
    throw refuse('agreement-not-begun', { reference, from: concludedOn });
  if (standing === 'ENDED') throw refuse('agreement-ended', { reference });
};

/** on a tendered contract, R-065 before its award; an unknown history is held. */
const tenderHistory = (carrier: CarrierFacts, on: IsoDate): Finding[] => {
  const { status, findings } = tenderStatusOf(carrier, on);
  switch (status) {
    case 'TENDERED':
      return [
        ...findings,
        noAddendumOnTenderedContract(on),
        ...noMaterialChangeAfterAward({ awarded: true, material: true, byReviewClause: false }, on),
      ];
    case 'BEFORE_AWARD':
      return [...findings, addClauseBeforeAward(on)];
    case 'NOT_TENDERED':
    case 'UNKNOWN':
      return findings;
  }
};

const sharesService = (one: OtherOpening['scope'], other: Content['scope']): boolean => {
  const services = one?.services ?? null;
  return services === null || other.services === null || services.some((id) => other.services?.includes(id));
};

/** within the agreement's term, and not beside another opening for the same services. */
export const termFits = (
  { concludedOn, validUntil, openings }: CarrierFacts,
  { from, until, scope }: Content & { from: IsoDate },
): void => {
  const last = until ?? from;
  if (from < concludedOn || last < from || (validUntil !== null && last > validUntil))
    throw refuse('term-outside-agreement', { from: concludedOn, until: validUntil });
  const beside = openings.find(
    (one) =>
      (one.until === null || (one.until >= from && one.until >= one.from)) &&
      (until === null || one.from <= until) &&
      sharesService(one.scope, scope),
  );
  if (beside) throw refuse('opening-overlaps', { from: beside.from, until: beside.until });
};

/** May an addendum be drawn up at all? @throws NotPossible when the contract's own wording already covers the partner's clients */
export const mayBeDrafted = (
  carrier: CarrierFacts,
  of: OfAddendum,
  { from, ...content }: Content,
  on: IsoDate,
): Verdict => {
  inForce(carrier, of, on);
  // The access framework does not foresee municipal nominations, whatever an agreement says.
  if (carrier.wordingCovers && carrier.form !== 'ACCESS_AGREEMENT') throw refuse('addendum-not-needed');
  const history = tenderHistory(carrier, on);
  const verdict = guard(history.length > 0 ? history : untenderedMayBeOpened(carrier.form, on), of);
  termFits(carrier, { ...content, from: from ?? on });
  return verdict;
};

/** UWV's own rules on suppliers hold where UWV pays. */
const recognised = ({ supplier }: CarrierFacts, partner: PartnerCode, on: IsoDate): Finding[] =>
  partner === UWV
    ? supplierIsRecognised(
        {
          municipalQualityTest: supplier.municipalQualityTest,
          onRejectedIroList: supplier.onRejectedIroList,
          uwvIroFrameworkTest: supplier.uwvTest,
        },
        on,
      )
    : [];

/** once more on the day of signing, with as far as they stand, and the supplier's standing. */
export const maySign = (carrier: CarrierFacts, of: OfAddendum, on: IsoDate): Verdict => {
  inForce(carrier, of, on);
  const { supplierConsent, supplierManagementAgreed } = carrier;
  const opening = contractIsOpen({
    ...carrier,
    wordingCovers: false,
    addendum: { partner: of.partner, signedOn: on },
    supplierConsent,
    supplierManagementAgreed,
    partner: of.partner,
    day: on,
  });
  return guard([...tenderHistory(carrier, on), ...opening, ...recognised(carrier, of.partner, on)], of);
};

/** The supplier signs itself, or the principal's expert holds the signed paper, not dated after the signature that it shows. */
export const signedOnPaper = ({
  recordedBy,
  evidence,
  on,
}: Pick<SignAsSupplier, 'recordedBy' | 'evidence' | 'on'>): void => {
  if (recordedBy === 'CONTRACT_EXPERT' && evidence === null) throw refuse('evidence-needed');
  if (evidence !== null) notBefore(on, evidence.on, STEP.signature);
};
