import type { AgreementFacts, Instrument } from '@ontschot/agreements';
import type { BudgetFacts } from '@ontschot/budgets';
import type { ClientFacts } from '@ontschot/clients';
import type { AssignmentId, Cents, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { MandateFacts, OrdinanceFacts } from '@ontschot/partners';
import type { OpeningFacts } from '@ontschot/piggybacking';
import type { DecisionCase } from '@ontschot/rulebook';
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
  /** By which the acting coach decides for the principal; null = none, or the coach is the principal's own. */
  mandate: MandateFacts | null;
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
};

export type CaseAction = {
  type: 'PROPOSE' | 'APPROVE' | 'ORDER' | 'START' | 'CHECK_HANDOVER';
  date: IsoDate;
  start: IsoDate | null;
  coachEmployer: PartnerCode;
};

const euros = (amount: Cents): number => amount / 100;

/** Leaves out what is not known: the rules then apply the rulebook's defaults, or hold and name the fact. */
const known = <T extends object>(facts: { [K in keyof T]: T[K] | null | undefined }): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined)) as T;

export const instrumentOf = ({ instruments }: AgreementFacts, instrumentId: string): Instrument | undefined =>
  instruments.find((one) => one.instrumentId === instrumentId);

/** The question of this step in the form that the rules read. */
export const decisionCaseOf = (facts: CaseFacts, own: CaseOwn, action: CaseAction): DecisionCase => ({
  client: clientOf(facts.client),
  instrument: instrumentCaseOf(facts, own),
  circumstances: circumstancesOf(facts, action),
  history: historyOf(facts),
  action: known<DecisionCase['action']>({
    type: action.type,
    date: action.date,
    start: action.start,
    coachEmployer: action.coachEmployer,
    ownAlternative: ownAlternativeOf(facts.ownEqual, own.ownAlternative),
    reason: own.routeReason,
    orderDate: own.orderedOn,
    alternativeOffered: own.grounds.alternativeOffered,
  }),
});

/** What the catalogue holds counts, whatever the coach said of it; where it holds nothing equal, the coach judges what is adequate. */
const ownAlternativeOf = (
  equal: CaseFacts['ownEqual'],
  said: CaseOwn['ownAlternative'],
): CaseOwn['ownAlternative'] => {
  if (equal === null) return said;
  if (equal.length > 0) return 'EQUAL_AVAILABLE';
  return said === 'EQUAL_AVAILABLE' ? 'NONE_ADEQUATE' : said;
};

const clientOf = (client: ClientFacts): DecisionCase['client'] =>
  known<DecisionCase['client']>({
    residence: client.residence,
    region: client.region,
    previousResidence: client.previousResidence,
    movedOn: client.movedOn,
    benefits: client.benefits,
    employed: client.employed,
    expectedFirstWwDay: client.expectedFirstWwDay,
    earlyReporter: client.earlyReporter,
    selfReliant: client.selfReliant,
    directlyPlaceable: client.directlyPlaceable,
    occupationallyDisabled: client.occupationallyDisabled,
    statusHolder: client.statusHolder,
  });

const instrumentCaseOf = (
  { agreement, supplier, opening }: CaseFacts,
  own: CaseOwn,
): DecisionCase['instrument'] => {
  const {
    substantiation,
    protocolOutcome,
    workAndLearn,
    jobCertaintyPercent,
    concreteVacancyOrWork,
    necessaryToStayInWork,
    withinCostAndDurationLimits,
  } = own.grounds;
  const instrument = instrumentOf(agreement, own.instrumentId);
  return {
    // Null says "not known" of a tender and "none yet" of an IRO's framework: those two stay in.
    tendered: agreement.tendered,
    ...(agreement.form === 'IRO' ? { frameworkAgreement: agreement.frameworkAgreementOn } : {}),
    ...known<DecisionCase['instrument']>({
      owner: agreement.owner,
      contractForm: agreement.form,
      kind: instrument?.kind ?? 'MODULE',
      item: instrument?.item,
      awarded: agreement.awarded,
      wordingCoversPartnerClients: agreement.wordingCoversPartnerClients,
      wordingCoversOthers: agreement.wordingCoversOthers,
      concludedOn: agreement.concludedOn,
      region: agreement.region,
      territory: agreement.territory.length > 0 ? agreement.territory : null,
      contractingPrincipal: agreement.contractingPrincipal,
      coversPartners: agreement.coversPartners,
      addendum:
        opening?.open && opening.by === 'ADDENDUM'
          ? known<{ partner?: PartnerCode; signedOn?: IsoDate }>({
              partner: opening.partner,
              signedOn: opening.addendumSignedOn,
            })
          : null,
      supplier: supplier && supplierOf(agreement, supplier),
      partnerRegisteredAsSupplierAtUwv: supplier?.partner ? supplier.enteredAt.includes('UWV') : null,
      price: euros(own.price),
      valueCommitted: agreement.form === 'FREE_SPACE' ? euros(agreement.valueCommitted) : null,
      minimumCandidatesFirstHalfYear: agreement.minimumCandidatesFirstHalfYear,
      candidatesFirstHalfYear: agreement.candidatesFirstHalfYear,
      months: own.months,
      orderedOn: own.orderedOn,
      start: own.startedOn,
      end: own.plannedEnd,
      clientChoseCompany: own.clientChoseCompany,
      planApprovedOn: own.planApprovedOn,
      // What the coach says of it is on file; the rules hear the expert only.
      motivation: own.motivated ? 'given by a contract expert' : null,
      substantiation,
      protocolOutcome,
      workAndLearn,
      jobCertaintyPercent,
      concreteVacancyOrWork,
      necessaryToStayInWork,
      withinCostAndDurationLimits,
    }),
  };
};

const supplierOf = (
  { owner, form, status }: AgreementFacts,
  { qualityTestedBy, onRejectedIroList, uwvTest }: SupplierFacts,
): NonNullable<DecisionCase['instrument']['supplier']> => ({
  municipalQualityTest: owner === 'UWV' ? qualityTestedBy.length > 0 : qualityTestedBy.includes(owner),
  onRejectedIroList,
  uwvIroFrameworkTest: uwvTest,
  ...(form === 'ACCESS_AGREEMENT' ? { currentAccessAgreement: status === 'ACTIVE' } : {}),
});

const circumstancesOf = (
  { client, opening, mandate, ordinance, budget }: CaseFacts,
  { date }: CaseAction,
): NonNullable<DecisionCase['circumstances']> =>
  known<NonNullable<DecisionCase['circumstances']>>({
    supplierConsent: opening?.supplierConsent,
    supplierManagementAgreed: opening?.supplierManagementAgreed,
    leadAgreed: client.leadAgreed,
    jointDecision: client.jointDecision,
    municipalOffer: client.municipalOffer,
    mandate: mandate && { grantor: mandate.grantor, grantee: mandate.grantee, validOn: date },
    ordinance: ordinance && { validOn: date, individualPurchase: ordinance.individualPurchase },
    availableBudget: budget && { [budget.fund]: euros(budget.available) },
  });

const historyOf = ({ client, agreement }: CaseFacts): NonNullable<DecisionCase['history']> => [
  ...client.history,
  ...(agreement.dissolved && agreement.endedOn
    ? [{ date: agreement.endedOn, type: 'AGREEMENT_DISSOLVED' as const }]
    : []),
];
