import type { AgreementFacts, Instrument } from '@ontschot/agreements';
import type { BudgetFacts } from '@ontschot/budgets';
import type { ClientFacts } from '@ontschot/clients';
import {
  type AssignmentId,
  type Cents,
  type IsoDate,
  type PartnerCode,
  plusDays,
  UWV,
} from '@ontschot/kernel';
import type { MandateFacts, OrdinanceFacts } from '@ontschot/partners';
import type { ConsentFacts, OpeningFacts } from '@ontschot/piggybacking';
import { INSTRUMENT_KINDS, type InstrumentKind, type StepFacts } from '@ontschot/rulebook';
import type { SupplierFacts } from '@ontschot/suppliers';
import type { Grounds, OwnEqual } from './assignment.events';

/** What the contexts around say at the moment of the step. */
export type CaseFacts = {
  client: ClientFacts;
  agreement: AgreementFacts;
  /** Of the agreement, or the company that the client chose for an IRO; where the owner delivers itself, that partner as supplier, or null when it is not registered as one. */
  supplier: SupplierFacts | null;
  /** May the principal's clients use the agreement? Null where the principal owns it or none can be named. */
  opening: OpeningFacts | null;
  /** The supplier's consent for this one assignment on a partner's agreement; null where none stands on the day. */
  consent: ConsentFacts | null;
  /** Of the principal for the acting coach, whether or not it covers the decision; null = none, or the coach is its own. */
  mandate: MandateFacts | null;
  /** The same today, where the step is of an earlier day: who may decide is a matter of the real day. Left out: it is of today. */
  mandateToday?: MandateFacts | null;
  /** Of the municipality that would pay, on the day; null = none in force, or UWV would pay. */
  ordinance: OrdinanceFacts | null;
  /** Of the principal in the year of the order; null where the step commits nothing. */
  budget: BudgetFacts | null;
  /** equal instruments in the principal's own assortment on the day; null where the instrument is its own. */
  ownEqual: readonly OwnEqual[] | null;
  /** The client's other assignments of this very instrument that are ordered or running. */
  alreadyHas: readonly AssignmentId[];
};

/** What this assignment itself knows. */
export type CaseOwn = {
  /** Null while it is being proposed. */
  assignmentId: AssignmentId | null;
  instrumentId: string;
  months: number;
  price: Cents;
  grounds: Grounds;
  /** did a contract expert motivate all that needs it? */
  motivated: boolean;
  routeReason: string | null;
  ownAlternative: 'NONE_ADEQUATE' | 'EQUAL_AVAILABLE' | null;
  orderedOn: IsoDate | null;
  startedOn: IsoDate | null;
  plannedEnd: IsoDate | null;
  /** IRO: did the client choose the company, when was the plan approved? */
  clientChoseCompany: boolean | null;
  planApprovedOn: IsoDate | null;
  clientConsulted: boolean;
  /** R-030; undefined once it was proposed. */
  needRecorded?: boolean;
  choiceRecorded?: boolean;
};

export type CaseAction = {
  type: 'PROPOSE' | 'APPROVE' | 'ORDER' | 'START' | 'CHECK_HANDOVER';
  date: IsoDate;
  start: IsoDate | null;
  coachEmployer: PartnerCode;
};

export const instrumentOf = ({ instruments }: AgreementFacts, instrumentId: string): Instrument | undefined =>
  instruments.find((one) => one.instrumentId === instrumentId);

const isKind = (name: string): name is InstrumentKind => INSTRUMENT_KINDS.some((kind) => kind === name);

/** What is not known is left out: the rules then apply the rulebook's defaults, or hold and name the fact. */
const known = <Fact>(fact: Fact | null | undefined): Fact | undefined => fact ?? undefined;

/** The facts of this step in the words that the rules read, each from the record that keeps it. */
export const stepFactsOf = (facts: CaseFacts, own: CaseOwn, action: CaseAction): StepFacts => ({
  ...ofClient(facts.client, instrumentOf(facts.agreement, own.instrumentId)),
  ...ofAgreement(facts, own),
  ...ofSupplier(facts.agreement, facts.supplier),
  ...ofOpening(facts),
  service: own.instrumentId,
  consent: consentOf(facts),
  assignment: known(own.assignmentId),
  ...ofGrounds(own.grounds),
  day:
    action.type === 'START' || action.type === 'CHECK_HANDOVER'
      ? (own.orderedOn ?? action.date)
      : action.date,
  actedOn: action.date,
  orderDayKnown: own.orderedOn !== null,
  history: historyOf(facts),
  orderedOn: known(own.orderedOn),
  start: action.start ?? known(own.startedOn),
  end: known(own.plannedEnd),
  months: own.months,
  price: own.price,
  availableOf: (partner) => (facts.budget?.partner === partner ? facts.budget.available : undefined),
  allocatedOf: (partner) => (facts.budget?.partner === partner ? facts.budget.allocated : undefined),
  motivation: own.motivated ? 'given' : null,
  motivatedBy: 'contract-expert',
  aimedAtWork: own.grounds.motivation ?? null,
  clientChoseCompany: known(own.clientChoseCompany),
  planApprovedOn: known(own.planApprovedOn),
  coachEmployer: action.coachEmployer,
  mandate: known(facts.mandate) && { ...facts.mandate, validOn: action.date },
  decision: action.type === 'ORDER' ? 'ORDER' : 'APPROVE',
  ownAlternative: known(own.ownAlternative),
  reason: own.routeReason,
  ownEquals: known(facts.ownEqual),
  hasAlready: facts.alreadyHas,
  ordinance: known(facts.ordinance) && {
    validOn: action.date,
    individualPurchase: facts.ordinance?.individualPurchase,
    instruments: facts.ordinance?.instruments.filter(isKind),
  },
  clientConsulted: own.clientConsulted,
  needRecorded: own.needRecorded,
  choiceRecorded: own.choiceRecorded,
});

const ofClient = (client: ClientFacts, instrument: Instrument | undefined) => ({
  clientRegisteredOn: client.registeredOn,
  residence: client.residence,
  clientRegion: known(client.region),
  previousResidence: known(client.previousResidence),
  movedOn: known(client.movedOn),
  benefits: client.benefits,
  employed: client.employed,
  expectedFirstWwDay: known(client.expectedFirstWwDay),
  earlyReporter: known(client.earlyReporter),
  selfReliant: known(client.selfReliant),
  directlyPlaceable: known(client.directlyPlaceable),
  occupationallyDisabled: known(client.occupationallyDisabled),
  statusHolder: known(client.statusHolder),
  leadAgreed: known(client.leadAgreed),
  jointDecision: known(client.jointDecision),
  municipalOffer: offerFor(client, instrument),
});

/** of the offers that cover the day a take-over, else the one that is for this instrument, else what the rule is to say no to. */
const offerFor = (
  { municipalOffer, municipalOffers }: ClientFacts,
  instrument: Instrument | undefined,
): ClientFacts['municipalOffer'] =>
  municipalOffers.find(({ scope }) => scope === 'TAKE_OVER') ??
  municipalOffers.find(
    ({ instrument: offered }) =>
      (offered?.kind === undefined || offered.kind === instrument?.kind) &&
      (offered?.item === undefined || offered.item === instrument?.item),
  ) ??
  municipalOffer;

const ofAgreement = ({ agreement }: CaseFacts, own: CaseOwn) => {
  const instrument = instrumentOf(agreement, own.instrumentId);
  return {
    owner: agreement.owner,
    form: agreement.form,
    coversPartners: agreement.coversPartners,
    contractingPrincipal: agreement.contractingPrincipal,
    tendered: agreement.tendered,
    awarded: agreement.awarded,
    concludedOn: agreement.concludedOn,
    wordingCoversPartnerClients: agreement.wordingCoversPartnerClients,
    wordingCoversOthers: agreement.wordingCoversOthers,
    contractRegion: known(agreement.region),
    territory: agreement.territory.length > 0 ? agreement.territory : undefined,
    // Null says "none yet" of an IRO's framework.
    frameworkAgreementOn: agreement.form === 'IRO' ? agreement.frameworkAgreementOn : undefined,
    agreementFrom: agreement.beginsOn,
    agreementUntil: lastDayOf(agreement),
    kind: instrument?.kind ?? ('MODULE' as const),
    item: known(instrument?.item),
    valueCommitted: agreement.form === 'FREE_SPACE' ? agreement.valueCommitted : undefined,
    minimumCandidatesFirstHalfYear: known(agreement.minimumCandidatesFirstHalfYear),
    candidatesFirstHalfYear: known(agreement.candidatesFirstHalfYear),
    wouldCharge: agreement.owner === UWV ? UWV : undefined,
    placedBy: agreement.owner === UWV ? UWV : undefined,
  };
};

/** Of the agreement as it stands on the day; a dissolution is told in the history. */
const lastDayOf = ({ validUntil, endedOn, dissolved }: AgreementFacts): IsoDate | null => {
  if (endedOn === null || dissolved) return validUntil;
  const last = plusDays(endedOn, -1);
  return validUntil === null || last < validUntil ? last : validUntil;
};

const ofSupplier = ({ owner, form, status }: AgreementFacts, supplier: SupplierFacts | null) => {
  if (supplier === null) return { partnerRegisteredAsSupplierAtUwv: false };
  const { qualityTestedBy, onRejectedIroList, uwvTest, partner, enteredAt, kind } = supplier;
  const testedBy = owner === UWV ? qualityTestedBy[0] : qualityTestedBy.find((one) => one === owner);
  return {
    partnerRegisteredAsSupplierAtUwv: partner !== null && enteredAt.includes(UWV),
    supplier: {
      municipalQualityTest: testedBy !== undefined,
      testedBy,
      testedByOthers: qualityTestedBy.filter((one) => one !== testedBy),
      onRejectedIroList,
      uwvIroFrameworkTest: uwvTest,
      // What nobody recorded is left out: the rulebook then takes a private supplier.
      ...(kind ?? {}),
      ...(form === 'ACCESS_AGREEMENT' ? { currentAccessAgreement: status === 'ACTIVE' } : {}),
    },
  };
};

/** What opens the agreement to the principal on the day; an addendum that ended or is to come is told with its days. */
const ofOpening = ({ opening }: CaseFacts) => {
  const agreedOn = opening?.supplierManagementAgreedOn ?? null;
  return {
    supplierConsent: opening?.supplierConsent === true,
    // Agreed on a later day counts as agreed with that day, so that R-075 can name it.
    supplierManagementAgreed: opening?.supplierManagementAgreed === true || agreedOn !== null,
    supplierManagementAgreedOn: known(agreedOn),
    // Before anybody asked there is nothing that could have been opened: then consent and agreements are what is missing.
    openedFrom: opening === null || !opening.supplierConsent ? undefined : (opening.from ?? opening.opensOn),
    addendum: opening?.addendum
      ? {
          partner: opening.partner,
          signedOn: opening.addendum.signedOn,
          from: opening.addendum.from,
          until: opening.addendum.until,
          ...opening.addendum.scope,
        }
      : null,
  };
};

/** The consent for this one client, with the contract's own term for the owner to object. */
const consentOf = ({ consent, agreement: { ownerObjectionDays } }: CaseFacts): StepFacts['consent'] =>
  consent && consent.ownerToldOn !== null && ownerObjectionDays != null
    ? { ...consent, ownerMayObjectUntil: plusDays(consent.ownerToldOn, ownerObjectionDays) }
    : consent;

/** What the coach stated; the expert's motivation is not among it, and the coach's own is asked by R-022 alone. */
const ofGrounds = ({ motivation: _, ...grounds }: Grounds): Omit<Grounds, 'motivation'> => grounds;

const historyOf = ({ client, agreement }: CaseFacts): StepFacts['history'] => [
  ...client.history,
  ...(agreement.dissolved && agreement.endedOn
    ? [{ date: agreement.endedOn, type: 'AGREEMENT_DISSOLVED' as const }]
    : []),
];
