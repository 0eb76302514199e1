import { fundOf, type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { centsOf } from '../facts/derived';
import type { StepFacts } from '../policies/step-facts';
import type { DecisionCase } from './decision-case';
import { unansweredIn } from './unanswered';

/** The order day that the case itself gives. */
const knownOrderDayOf = ({ action, instrument }: DecisionCase): IsoDate | undefined =>
  action.orderDate ?? instrument.orderedOn;

/**
 * The day on which the service was, is or would be ordered: it fixes the principal. Where the case does not tell it,
 * the start of the service stands for it, and else the day of the action.
 */
const orderDayOf = (asked: DecisionCase): IsoDate => {
  const { action, instrument } = asked;
  if (action.type === 'PROPOSE' || action.type === 'APPROVE' || action.type === 'ORDER') return action.date;
  const { start } = instrument;
  return knownOrderDayOf(asked) ?? (start !== undefined && start < action.date ? start : action.date);
};

const startOf = ({ action, instrument }: DecisionCase): IsoDate | undefined =>
  action.start ?? instrument.start ?? (action.type === 'START' ? action.date : undefined);

const cents = (euros: number | undefined) => (euros === undefined ? undefined : centsOf(euros));

/** The case in the words that rules read; where it is silent, the rulebook's defaults. */
export const factsOfCase = (asked: DecisionCase): StepFacts => {
  const { client, instrument, circumstances = {}, history = [], action } = asked;
  const placedBy = action.placedBy ?? (instrument.owner === UWV ? UWV : undefined);
  const amount = cents(instrument.price ?? action.amount);
  return {
    day: orderDayOf(asked),
    actedOn: action.date,
    orderDayKnown: knownOrderDayOf(asked) !== undefined,
    residence: client.residence,
    previousResidence: client.previousResidence,
    movedOn: client.movedOn,
    clientRegion: client.region,
    benefits: client.benefits,
    history,
    employed: client.employed,
    expectedFirstWwDay: client.expectedFirstWwDay,
    earlyReporter: client.earlyReporter,
    selfReliant: client.selfReliant,
    directlyPlaceable: client.directlyPlaceable,
    occupationallyDisabled: client.occupationallyDisabled,
    statusHolder: client.statusHolder,
    jointDecision: circumstances.jointDecision,
    municipalOffer: circumstances.municipalOffer,
    leadAgreed: circumstances.leadAgreed,
    owner: instrument.owner,
    form: instrument.contractForm,
    coversPartners: instrument.coversPartners ?? [],
    contractingPrincipal: instrument.contractingPrincipal,
    tendered: instrument.tendered,
    awarded: instrument.awarded,
    concludedOn: instrument.concludedOn,
    wordingCoversPartnerClients: instrument.wordingCoversPartnerClients === true,
    wordingCoversOthers: instrument.wordingCoversOthers === true,
    contractRegion: instrument.region,
    territory: instrument.territory,
    frameworkAgreementOn: instrument.frameworkAgreement,
    kind: instrument.kind,
    item: instrument.item,
    months: instrument.months,
    orderedOn: instrument.orderedOn,
    start: startOf(asked),
    end: instrument.end,
    valueCommitted: cents(instrument.valueCommitted),
    minimumCandidatesFirstHalfYear: instrument.minimumCandidatesFirstHalfYear,
    candidatesFirstHalfYear: instrument.candidatesFirstHalfYear,
    price: amount,
    availableOf: (partner: PartnerCode) => cents(circumstances.availableBudget?.[fundOf(partner)]),
    alternativeOffered: action.alternativeOffered,
    motivation: instrument.motivation,
    substantiation: instrument.substantiation,
    protocolOutcome: instrument.protocolOutcome,
    workAndLearn: instrument.workAndLearn,
    jobCertaintyPercent: instrument.jobCertaintyPercent,
    concreteVacancyOrWork: instrument.concreteVacancyOrWork,
    necessaryToStayInWork: instrument.necessaryToStayInWork,
    withinCostAndDurationLimits: instrument.withinCostAndDurationLimits,
    clientChoseCompany: instrument.clientChoseCompany,
    planApprovedOn: instrument.planApprovedOn,
    supplier: instrument.supplier,
    partnerRegisteredAsSupplierAtUwv: instrument.partnerRegisteredAsSupplierAtUwv === true,
    addendum: instrument.addendum,
    supplierConsent: circumstances.supplierConsent === true,
    supplierManagementAgreed: circumstances.supplierManagementAgreed === true,
    consent: circumstances.consent,
    assignment: action.assignment,
    coachEmployer: action.coachEmployer,
    mandate: circumstances.mandate,
    ownAlternative: action.ownAlternative,
    reason: action.reason,
    ordinance: circumstances.ordinance,
    chargeTo: action.chargeTo,
    wouldCharge: action.chargeTo ?? (instrument.owner === UWV ? UWV : undefined),
    placedBy,
    unanswered: unansweredIn(asked),
  };
};
