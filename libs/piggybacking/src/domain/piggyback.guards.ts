import { type IsoDate, type PartnerCode, UWV, type Verdict } from '@ontschot/kernel';
import {
  addClauseBeforeAward,
  agreeSupplierManagementFirst,
  contractIsOpen,
  type DecisionCase,
  type Finding,
  noAddendumOnTenderedContract,
  ownInstrumentFirst,
  refuseUnlessAllowed,
  supplierIsRecognised,
  supplierMustAgree,
  tenderStatusOf,
  tenderWordingCovers,
  UWV_REGIONS,
  verdictFrom,
  withinContractArea,
} from '@ontschot/rulebook';
import type { Carrier, SupplierStanding } from './piggyback.commands';

/** The payer is the partner that asks; the contract stays its owner's. */
const verdictOf = (findings: readonly Finding[], partner: PartnerCode, owner: PartnerCode): Verdict =>
  verdictFrom(findings, { principal: partner, contractingPrincipal: owner });
const isRegion = (text: string | null): text is (typeof UWV_REGIONS)[number] =>
  (UWV_REGIONS as readonly (string | null)[]).includes(text);

/** The rules of area and of own instruments read a case; a municipality's clients live in it. */
const caseOf = (
  carrier: Carrier,
  partner: PartnerCode,
  partnerRegion: string | null,
  reason: string | null,
  on: IsoDate,
): DecisionCase => ({
  client: { residence: partner, benefits: [], ...(isRegion(partnerRegion) ? { region: partnerRegion } : {}) },
  instrument: {
    owner: carrier.owner,
    contractForm: carrier.form as DecisionCase['instrument']['contractForm'],
    kind: 'MODULE',
    territory: carrier.territory,
    coversPartners: carrier.coversPartners,
    ...(isRegion(carrier.region) ? { region: carrier.region } : {}),
  },
  action: { type: 'OPEN_FOR_PARTNER', date: on, partner, reason },
});

/** a partner's instrument needs a recorded reason. */
export const reasonIsRecorded = (
  carrier: Carrier,
  partner: PartnerCode,
  reason: string | null,
  on: IsoDate,
): Verdict =>
  refuseUnlessAllowed(
    verdictOf(
      ownInstrumentFirst(caseOf(carrier, partner, null, reason, on), partner, on),
      partner,
      carrier.owner,
    ),
  );

/** The tender history decides by which way a contract can open at all. */
const tenderHistory = (carrier: Carrier, on: IsoDate): Finding[] => {
  if (carrier.wordingCovers) return [tenderWordingCovers(true, on)];
  const { status, findings } = tenderStatusOf(carrier, on);
  if (status === 'TENDERED')
    return [...findings, noAddendumOnTenderedContract(on), tenderWordingCovers(false, on)];
  if (status === 'BEFORE_AWARD') return [...findings, addClauseBeforeAward(on)];
  return findings;
};

export type Eligibility = {
  carrier: Carrier;
  partner: PartnerCode;
  partnerRegion: string | null;
  supplier: SupplierStanding;
  on: IsoDate;
};

/**
 * The policy of eligibility: on the tender, R-073 on the area, and where UWV pays on the supplier.
 * UWV has clients everywhere, so that for UWV the area is checked per order.
 */
export const eligibility = ({ carrier, partner, partnerRegion, supplier, on }: Eligibility): Verdict => {
  const { municipalQualityTest, onRejectedIroList, uwvTest } = supplier;
  const findings = [
    ...tenderHistory(carrier, on),
    ...(partner === UWV
      ? []
      : withinContractArea(caseOf(carrier, partner, partnerRegion, null, on), partner, on)),
    ...(partner === UWV
      ? supplierIsRecognised({ municipalQualityTest, onRejectedIroList, uwvIroFrameworkTest: uwvTest }, on)
      : []),
  ];
  return verdictOf(findings, partner, carrier.owner);
};

/** */
export const consent = (partner: PartnerCode, owner: PartnerCode, on: IsoDate): Verdict =>
  verdictOf([supplierMustAgree(true, on)], partner, owner);

/** holds until all six items are recorded. */
export const managementRecorded = (
  complete: boolean,
  partner: PartnerCode,
  owner: PartnerCode,
  on: IsoDate,
): Verdict => refuseUnlessAllowed(verdictOf([agreeSupplierManagementFirst(complete, on)], partner, owner));

/** together: may it open on the day? */
export const opening = (
  carrier: Carrier,
  partner: PartnerCode,
  addendumSignedOn: IsoDate | null,
  on: IsoDate,
): Verdict => {
  const addendum = addendumSignedOn === null ? null : { partner, signedOn: addendumSignedOn };
  return refuseUnlessAllowed(
    verdictOf(
      contractIsOpen({
        ...carrier,
        addendum,
        supplierConsent: true,
        supplierManagementAgreed: true,
        partner,
        day: on,
      }),
      partner,
      carrier.owner,
    ),
  );
};

/** R-064 alone opens by wording; a silent contract needs its addendum. An access agreement always does. */
export const openingByWording = (carrier: Carrier, partner: PartnerCode, on: IsoDate): Verdict =>
  carrier.wordingCovers
    ? opening(carrier, partner, null, on)
    : refuseUnlessAllowed(verdictOf([tenderWordingCovers(false, on)], partner, carrier.owner));
