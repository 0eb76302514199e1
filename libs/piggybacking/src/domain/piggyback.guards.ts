import { type IsoDate, notBefore, type PartnerCode, type Text, UWV, type Verdict } from '@ontschot/kernel';
import {
  addClauseBeforeAward,
  agreeSupplierManagementFirst,
  askOnce,
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
  untenderedMayBeOpened,
  UWV_REGIONS,
  verdictFrom,
  withinContractArea,
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
const verdictOf = (findings: readonly Finding[], partner: PartnerCode, owner: PartnerCode): Verdict =>
  verdictFrom(findings, { principal: partner, contractingPrincipal: owner });
const isRegion = (text: string | null): text is (typeof UWV_REGIONS)[number] =>
  (UWV_REGIONS as readonly (string | null)[]).includes(text);

/** The rules of area and of own instruments read a case; a municipality's clients live in it. */
const caseOf = (
  carrier: Carrier,
  partner: PartnerCode,
  { residence, region }: ClientArea,
  reason: string | null,
  on: IsoDate,
): DecisionCase => ({
  client: { residence, benefits: [], ...(isRegion(region) ? { region } : {}) },
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
      ownInstrumentFirst(
        caseOf(carrier, partner, { residence: partner, region: null }, reason, on),
        partner,
        on,
      ),
      partner,
      carrier.owner,
    ),
  );

/** The tender history decides by which way a contract can open at all. */
const tenderHistory = (carrier: Carrier, on: IsoDate): Finding[] => {
  if (carrier.wordingCovers && carrier.form !== 'ACCESS_AGREEMENT') return [tenderWordingCovers(true, on)];
  const { status, findings } = tenderStatusOf(carrier, on);
  switch (status) {
    case 'TENDERED':
      return [...findings, noAddendumOnTenderedContract(on), tenderWordingCovers(false, on)];
    case 'BEFORE_AWARD':
      return [...findings, addClauseBeforeAward(on)];
    case 'NOT_TENDERED':
      return [...findings, ...untenderedMayBeOpened(carrier.form, on)];
    case 'UNKNOWN':
      return findings;
  }
};

/** UWV's own rules on suppliers hold where UWV pays; what another partner tested is not asked again. */
const recognised = (supplier: SupplierStanding, partner: PartnerCode, on: IsoDate): Finding[] => {
  if (partner !== UWV) return [];
  const { municipalQualityTest, onRejectedIroList, uwvTest, testedElsewhereBy } = supplier;
  const findings = supplierIsRecognised(
    { municipalQualityTest, onRejectedIroList, uwvIroFrameworkTest: uwvTest },
    on,
  );
  const held = findings.some(({ effect }) => effect === 'HOLD');
  const tests = held ? testedElsewhereBy.map((by) => `kwaliteitstoets van ${by}`) : [];
  return [...findings, ...askOnce(tests, tests, on)];
};

export type Eligibility = {
  carrier: Carrier;
  partner: PartnerCode;
  /** Null where the area is checked per order. */
  area: ClientArea | null;
  supplier: SupplierStanding;
  on: IsoDate;
};

/**
 * The policy of eligibility: on the tender, R-073 on the area, and where UWV pays on the supplier.
 * UWV has clients everywhere, so that for UWV's clients in general the area is checked per order.
 */
export const eligibility = ({ carrier, partner, area, supplier, on }: Eligibility): Verdict => {
  const findings = [
    ...tenderHistory(carrier, on),
    ...(area === null ? [] : withinContractArea(caseOf(carrier, partner, area, null, on), partner, on)),
    ...recognised(supplier, partner, on),
  ];
  return verdictOf(findings, partner, carrier.owner);
};

/** */
export const consent = (partner: PartnerCode, owner: PartnerCode, on: IsoDate): Verdict =>
  verdictOf([supplierMustAgree(true, on)], partner, owner);

/** R-066 for one client: the supplier takes the client and bills the client's principal. */
export const consentForClient = (
  billsPrincipal: boolean,
  partner: PartnerCode,
  owner: PartnerCode,
  on: IsoDate,
): Verdict => refuseUnlessAllowed(verdictOf([supplierMustAgree(billsPrincipal, on)], partner, owner));

/** holds until all six items are recorded. */
export const managementRecorded = (
  complete: boolean,
  partner: PartnerCode,
  owner: PartnerCode,
  on: IsoDate,
): Verdict => refuseUnlessAllowed(verdictOf([agreeSupplierManagementFirst(complete, on)], partner, owner));

/** together, with the supplier's standing on the day: may it open? */
export const opening = (
  carrier: Carrier,
  partner: PartnerCode,
  { signedOn, supplier }: { signedOn: IsoDate | null; supplier: SupplierStanding },
  on: IsoDate,
): Verdict => {
  const addendum = signedOn === null ? null : { partner, signedOn };
  const findings = [
    ...contractIsOpen({
      ...carrier,
      addendum,
      supplierConsent: true,
      supplierManagementAgreed: true,
      partner,
      day: on,
    }),
    ...recognised(supplier, partner, on),
  ];
  return refuseUnlessAllowed(verdictOf(findings, partner, carrier.owner));
};

/** A silent contract needs its addendum, an access agreement always does; the rules say which way remains. */
export const openingByWording = (
  carrier: Carrier,
  partner: PartnerCode,
  supplier: SupplierStanding,
  on: IsoDate,
): Verdict => opening(carrier, partner, { signedOn: null, supplier }, on);
