import { type IsoDate, notBefore, type Text, type Verdict } from '@ontschot/kernel';
import { draftAddendum, type OpeningFacts, refuseUnlessAllowed, signAddendum } from '@ontschot/rulebook';
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

/** What the rules of opening ask of the contract, its supplier and what the partners agreed. */
const openingFacts = (
  carrier: CarrierFacts,
  { partner, contractingPrincipal }: OfAddendum,
  day: IsoDate,
): OpeningFacts => ({
  day,
  partner,
  owner: carrier.owner,
  form: carrier.form,
  contractingPrincipal,
  coversPartners: carrier.coversPartners,
  tendered: carrier.tendered,
  awarded: carrier.awarded,
  concludedOn: carrier.concludedOn,
  wordingCoversPartnerClients: carrier.wordingCovers,
  wordingCoversOthers: false,
  territory: carrier.territory,
  agreementUntil: carrier.validUntil,
  supplierConsent: carrier.supplierConsent,
  supplierManagementAgreed: carrier.supplierManagementAgreed,
  supplier: {
    municipalQualityTest: carrier.supplier.municipalQualityTest,
    testedByOthers: carrier.supplier.testedElsewhereBy,
    onRejectedIroList: carrier.supplier.onRejectedIroList,
    uwvIroFrameworkTest: carrier.supplier.uwvTest,
  },
  partnerRegisteredAsSupplierAtUwv: false,
});

const inForce = ({ standing, concludedOn }: CarrierFacts, { reference }: OfAddendum, on: IsoDate): void => {
  if (standing === 'NOT_YET' || on < concludedOn)
    throw refuse('agreement-not-begun', { reference, from: concludedOn });
  if (standing === 'ENDED') throw refuse('agreement-ended', { reference });
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
  const verdict = refuseUnlessAllowed(draftAddendum.ask(openingFacts(carrier, of, on)));
  termFits(carrier, { ...content, from: from ?? on });
  return verdict;
};

/** once more on the day of signing, with as far as they stand, and the supplier's standing. */
export const maySign = (carrier: CarrierFacts, of: OfAddendum, on: IsoDate): Verdict => {
  inForce(carrier, of, on);
  return refuseUnlessAllowed(signAddendum.ask({ ...openingFacts(carrier, of, on), addendum: null }));
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
