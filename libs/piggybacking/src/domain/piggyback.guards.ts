import { type IsoDate, notBefore, type PartnerCode, type Text, type Verdict } from '@ontschot/kernel';
import {
  agreeManagement,
  checkEligibility as mayOpen,
  openByWording as mayOpenByWording,
  type OpeningFacts,
  recordConsent,
  refuseUnlessAllowed,
  requestPiggyback,
  takeEffect,
} from '@ontschot/rulebook';
import type { Carrier, ClientArea, SupplierStanding } from './piggyback.commands';
import type { Evidence, OfPiggyback, RecordedBy } from './piggyback.events';
import { refuse } from './refusals';

/** How a sentence about the step's day begins. */
export const STEP = {
  request: { nl: 'Het verzoek', en: 'The request' },
  check: { nl: 'De toets', en: 'The check' },
  consent: { nl: 'De toestemming', en: 'The consent' },
  decline: { nl: 'De weigering', en: 'The decline' },
  management: { nl: 'De afspraak over de leverancier', en: 'The supplier-management agreement' },
  opening: { nl: 'De opening', en: 'The opening' },
  retraction: { nl: 'Het intrekken', en: 'The retraction' },
  withdrawal: { nl: 'Het stoppen', en: 'The withdrawal' },
  objection: { nl: 'Het bezwaar', en: 'The objection' },
  evidence: { nl: 'De stap', en: 'The step' },
} as const satisfies Record<string, Text>;

/** @throws NotPossible when the agreement does not run on the day: it is still to begin, or has ended */
export const inForce = (
  { standing, concludedOn }: Carrier,
  { reference }: OfPiggyback,
  on: IsoDate,
): void => {
  if (standing === 'NOT_YET' || on < concludedOn)
    throw refuse('agreement-not-begun', { reference, from: concludedOn });
  if (standing === 'ENDED') throw refuse('agreement-ended', { reference });
};

/** the supplier speaks for itself, or a document of it does, on or before the day of the step. */
export const saidInWriting = ({
  recordedBy,
  evidence,
  on,
}: {
  recordedBy: RecordedBy;
  evidence: Evidence | null;
  on: IsoDate;
}): void => {
  if (recordedBy === 'CONTRACT_EXPERT' && evidence === null) throw refuse('evidence-needed');
  if (evidence !== null) notBefore(on, evidence.on, STEP.evidence);
};

/** The payer is the partner that asks; the contract stays its owner's. */
const parties = (partner: PartnerCode, owner: PartnerCode) => ({
  principal: partner,
  contractingPrincipal: owner,
});

/** What the rules of opening ask of the contract, its supplier and the partner, before anything was agreed. */
const openingFacts = (
  carrier: Carrier,
  partner: PartnerCode,
  supplier: SupplierStanding,
  on: IsoDate,
): OpeningFacts => ({
  day: on,
  partner,
  owner: carrier.owner,
  form: carrier.form,
  contractingPrincipal: carrier.owner,
  coversPartners: carrier.coversPartners,
  tendered: carrier.tendered,
  awarded: carrier.awarded,
  concludedOn: carrier.concludedOn,
  // Whose clients the wording names was looked up for this partner.
  wordingCoversPartnerClients: carrier.wordingCovers,
  wordingCoversOthers: false,
  ...(carrier.region === null ? {} : { contractRegion: carrier.region }),
  territory: carrier.territory,
  supplierConsent: false,
  supplierManagementAgreed: false,
  agreementUntil: carrier.validUntil,
  supplier: {
    municipalQualityTest: supplier.municipalQualityTest,
    testedByOthers: supplier.testedElsewhereBy,
    onRejectedIroList: supplier.onRejectedIroList,
    uwvIroFrameworkTest: supplier.uwvTest,
  },
  partnerRegisteredAsSupplierAtUwv: false,
});

/** a partner's instrument needs a recorded reason. */
export const reasonIsRecorded = (
  { owner, form, coversPartners }: Carrier,
  partner: PartnerCode,
  reason: string | null,
  on: IsoDate,
): Verdict =>
  refuseUnlessAllowed(
    requestPiggyback.ask({
      day: on,
      owner,
      form,
      coversPartners,
      reason,
      principal: partner,
      contractingPrincipal: owner,
    }),
  );

export type Eligibility = {
  carrier: Carrier;
  partner: PartnerCode;
  /** Null where the area is checked per order. */
  area: ClientArea | null;
  supplier: SupplierStanding;
  on: IsoDate;
};

/**
 * on the tender, R-073 on the area, and where UWV pays on the supplier.
 * UWV has clients everywhere, so that for UWV's clients in general the area is checked per order.
 */
export const eligibility = ({ carrier, partner, area, supplier, on }: Eligibility): Verdict =>
  mayOpen.ask({
    ...openingFacts(carrier, partner, supplier, on),
    ...(area === null ? {} : { residence: area.residence }),
    ...(area?.region ? { partnerRegion: area.region } : {}),
  });

/** */
export const consent = (partner: PartnerCode, owner: PartnerCode, on: IsoDate): Verdict =>
  refuseUnlessAllowed(
    recordConsent.ask({
      day: on,
      supplierConsent: true,
      supplierManagementAgreed: false,
      oneClient: 'NONE',
      ...parties(partner, owner),
    }),
  );

/** R-066 for one client: the supplier takes the client and bills the client's principal. */
export const consentForClient = (
  billsPrincipal: boolean,
  partner: PartnerCode,
  owner: PartnerCode,
  on: IsoDate,
): Verdict =>
  refuseUnlessAllowed(
    recordConsent.ask({
      day: on,
      supplierConsent: false,
      supplierManagementAgreed: false,
      oneClient: billsPrincipal ? 'OPEN' : 'NO_BILLING',
      ...parties(partner, owner),
    }),
  );

/** holds until all six items are recorded. */
export const managementRecorded = (
  complete: boolean,
  partner: PartnerCode,
  owner: PartnerCode,
  on: IsoDate,
): Verdict =>
  refuseUnlessAllowed(
    agreeManagement.ask({
      day: on,
      // The six items are the same whatever carries the service; what needs none never gets this far.
      form: 'MUNICIPAL_CONTRACT',
      owner,
      coversPartners: [],
      supplierConsent: true,
      supplierManagementAgreed: complete,
      oneClient: 'NONE',
      principal: partner,
      contractingPrincipal: owner,
    }),
  );

/** together, with the supplier's standing on the day: may it open? */
export const opening = (
  carrier: Carrier,
  partner: PartnerCode,
  { signedOn, supplier }: { signedOn: IsoDate; supplier: SupplierStanding },
  on: IsoDate,
): Verdict =>
  refuseUnlessAllowed(
    takeEffect.ask({
      ...openingFacts(carrier, partner, supplier, on),
      addendum: { partner, signedOn },
      supplierConsent: true,
      supplierManagementAgreed: true,
    }),
  );

/** A silent contract needs its addendum, an access agreement always does; the rules say which way remains. */
export const openingByWording = (
  carrier: Carrier,
  partner: PartnerCode,
  supplier: SupplierStanding,
  on: IsoDate,
): Verdict =>
  refuseUnlessAllowed(
    mayOpenByWording.ask({
      ...openingFacts(carrier, partner, supplier, on),
      supplierConsent: true,
      supplierManagementAgreed: true,
    }),
  );
