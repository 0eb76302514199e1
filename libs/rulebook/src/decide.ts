import { type IsoDate, type PartnerCode, plusDays, UWV, type Verdict } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { isOwnInstrument, orderDayOf } from './facts';
import { type Finding, lacks } from './rule';
import {
  handOverAfterModule, leadIsRecorded, principalIsFixedAtOrder, R008, resolvePrincipal, type Resolved, residentsOnly, runsThroughExhaustion, uwvMoneyForUwvClients, twoKindsOfPrincipal, whoIsPrincipal,
} from './rules/a-responsibility';
import { budgetsNeverMix, commitWithinBudgetOf, facilitiesAreMunicipal, municipalMakeOrBuy, noRefusalForMoneyAlone, uwvBuysFromPrivateParties, wDeelServesWork } from './rules/b-budgets';
import { anyCoachAnyInstrument, decideOnlyUnderMandate, lookInPrincipalsAssortment, mandateMovesNoMoney, ownInstrumentFirst } from './rules/c-choice-and-mandate';
import { frameworkPeriodOf, fullTrajectoryIsIro, oneAgreementPerRegion } from './rules/d-access-agreements';
import { clientChoosesCompany, iroLastsAtMostTwoYears, planApprovedBeforeStart, rejectedCompanyGetsNoIro, startNowAuditLater } from './rules/e-iro';
import { freeSpaceOrderWithinCap, freeSpacePurposeAndForm, halfYearTestOf, runningTrajectoriesFinish } from './rules/f-free-space';
import {
  addClauseBeforeAward, addendumIsSigned, agreeSupplierManagementFirst, contractIsOpen, individualPurchaseNeedsOrdinance, noAddendumOnTenderedContract, partnerIsEnteredAsSupplier, R063, registerForMinistry, supplierIsRecognised,
  supplierMustAgree, tenderStatusOf, tenderWordingCovers, withinContractArea,
} from './rules/g-piggybacking';
import { jointContractHasOnePrincipal } from './rules/h-joint-purchase';
import { carryingContractsTermsRule, noBillsBetweenPartners, oneLineOnePrincipal, R083, supplierBillsThePrincipal } from './rules/i-invoices';
import { uwvInstrumentLimits } from './rules/j-uwv-instruments';
import { freeChoiceOfInstruments } from './rules/k-municipal-instruments';
import { verdictFrom } from './verdict';

/**
 * The answer of the rules to one case. Pure; never throws for a case that fits the schema.
 * The lists below are the policy: which rules speak at which step. All that speak are cited.
 */
export const decide = (decisionCase: DecisionCase): Verdict => {
  switch (decisionCase.action.type) {
    case 'PROPOSE':
      return propose(decisionCase);
    case 'APPROVE':
      return approve(decisionCase);
    case 'ORDER':
      return order(decisionCase);
    case 'START':
      return start(decisionCase);
    case 'ROUTE_INVOICE':
      return routeInvoice(decisionCase);
    case 'SIGN_ADDENDUM':
    case 'OPEN_FOR_PARTNER':
      return openContract(decisionCase);
    case 'REJECT_CLAIM':
      return rejectClaim(decisionCase);
    case 'CHECK_HANDOVER':
      return checkHandover(decisionCase);
  }
};

const contractingPrincipalOf = ({ instrument: { contractingPrincipal, contractForm, owner } }: DecisionCase): PartnerCode | null =>
  contractingPrincipal ?? (contractForm === 'JOINT_CONTRACT' ? null : owner);

/** A. Who is principal, who is charged, and may that partner's money serve this client? */
const responsibility = (decisionCase: DecisionCase, resolved: Resolved, day: IsoDate): Finding[] => {
  const { principal, decidedBy, findings } = resolved;
  const { action, instrument } = decisionCase;
  const charged = action.chargeTo ?? principal;
  const ownProvisionOf = instrument.contractForm === 'OWN_PROVISION' || instrument.contractForm === 'FACILITY' ? instrument.owner : principal;
  const contracting = contractingPrincipalOf(decisionCase);
  return [
    ...findings,
    whoIsPrincipal(principal, day),
    ...(contracting === null ? [] : twoKindsOfPrincipal(contracting, principal, day)),
    ...(decidedBy === 'R-004' ? [leadIsRecorded(decisionCase, day)] : []),
    ...uwvMoneyForUwvClients(decisionCase, day, principal, charged, decidedBy),
    ...residentsOnly(decisionCase, day, charged),
    ...(ownProvisionOf === charged ? [] : residentsOnly(decisionCase, day, ownProvisionOf)),
    ...budgetsNeverMix(charged, principal, day),
  ];
};

/** B, D–F, G area, H, J, K: may this instrument serve this principal's client at all? */
const instrumentFits = (decisionCase: DecisionCase, principal: PartnerCode, day: IsoDate): Finding[] => [
  ...uwvBuysFromPrivateParties(decisionCase, principal, day),
  ...municipalMakeOrBuy(decisionCase, day),
  ...facilitiesAreMunicipal(decisionCase, decisionCase.action.chargeTo ?? principal, day),
  ...wDeelServesWork(decisionCase, principal, day),
  ...oneAgreementPerRegion(decisionCase, day),
  ...frameworkPeriodOf(decisionCase),
  ...fullTrajectoryIsIro(decisionCase, principal, day),
  ...clientChoosesCompany(decisionCase, day),
  ...rejectedCompanyGetsNoIro(decisionCase, day),
  ...iroLastsAtMostTwoYears(decisionCase, principal, day),
  ...freeSpacePurposeAndForm(decisionCase, day),
  ...runningTrajectoriesFinish(decisionCase),
  ...withinContractArea(decisionCase, principal, day),
  ...individualPurchaseNeedsOrdinance(decisionCase, principal, day),
  ...jointContractHasOnePrincipal(decisionCase, day),
  ...uwvInstrumentLimits(decisionCase, principal, day),
  ...freeChoiceOfInstruments(decisionCase, principal, day),
];

/** G. Is a partner's instrument open to this principal's clients? Nothing to ask of an own one. */
const openToPrincipal = (decisionCase: DecisionCase, principal: PartnerCode, day: IsoDate): Finding[] => {
  const { instrument, circumstances = {} } = decisionCase;
  const { owner, contractForm } = instrument;
  if (isOwnInstrument(decisionCase, principal)) return [];
  if (contractForm === 'FACILITY' || contractForm === 'INDIVIDUAL_PURCHASE') return [];
  if (contractForm === 'OWN_PROVISION') return owner === UWV ? [] : [partnerIsEnteredAsSupplier(instrument.partnerRegisteredAsSupplierAtUwv === true, owner, principal, day)];
  const covers = instrument.wordingCoversPartnerClients === true || ((contractForm === 'JOINT_CONTRACT' || contractForm === 'FRAMEWORK_CONTRACT') && instrument.wordingCoversOthers === true);
  return [
    ...contractIsOpen({
      ...tenderFacts(decisionCase),
      wordingCovers: covers,
      addendum: instrument.addendum ?? null,
      supplierConsent: circumstances.supplierConsent === true,
      supplierManagementAgreed: circumstances.supplierManagementAgreed === true,
      partner: principal,
      day,
    }),
    ...(principal === UWV ? supplierIsRecognised(instrument.supplier, day) : []),
  ];
};

const tenderFacts = ({ instrument: { contractForm, tendered, awarded, concludedOn } }: DecisionCase) => ({
  form: contractForm,
  ...(tendered === undefined ? {} : { tendered }),
  ...(awarded === undefined ? {} : { awarded }),
  ...(concludedOn === undefined ? {} : { concludedOn }),
});

/** R-071 asks it of municipal instruments used for clients whom UWV pays. */
const ministryRecord = ({ instrument: { owner } }: DecisionCase, principal: PartnerCode, day: IsoDate): Finding[] => registerForMinistry(owner, principal, day);

const propose = (decisionCase: DecisionCase): Verdict => {
  const day = orderDayOf(decisionCase);
  const resolved = resolvePrincipal(decisionCase, day);
  const { principal } = resolved;
  return verdictFrom(
    [
      anyCoachAnyInstrument(day),
      ...responsibility(decisionCase, resolved, day),
      ...ownInstrumentFirst(decisionCase, principal, day),
      ...lookInPrincipalsAssortment(decisionCase, principal, day),
      ...instrumentFits(decisionCase, principal, day),
      ...openToPrincipal(decisionCase, principal, day),
    ],
    { principal, contractingPrincipal: contractingPrincipalOf(decisionCase), invoiced: true },
  );
};

const approve = (decisionCase: DecisionCase): Verdict => {
  const day = orderDayOf(decisionCase);
  const resolved = resolvePrincipal(decisionCase, day);
  const { principal } = resolved;
  return verdictFrom(
    [
      ...responsibility(decisionCase, resolved, day),
      ...decideOnlyUnderMandate(decisionCase, principal),
      ...ownInstrumentFirst(decisionCase, principal, day),
      ...lookInPrincipalsAssortment(decisionCase, principal, day),
      ...instrumentFits(decisionCase, principal, day),
      ...openToPrincipal(decisionCase, principal, day),
      ...commitWithinBudgetOf(decisionCase, principal, day),
    ],
    { principal, contractingPrincipal: contractingPrincipalOf(decisionCase), invoiced: true },
  );
};

const order = (decisionCase: DecisionCase): Verdict => {
  const day = orderDayOf(decisionCase);
  const resolved = resolvePrincipal(decisionCase, day);
  const { principal } = resolved;
  return verdictFrom(
    [
      ...responsibility(decisionCase, resolved, day),
      ...decideOnlyUnderMandate(decisionCase, principal),
      ...ownInstrumentFirst(decisionCase, principal, day),
      ...lookInPrincipalsAssortment(decisionCase, principal, day),
      ...instrumentFits(decisionCase, principal, day),
      ...openToPrincipal(decisionCase, principal, day),
      ...planApprovedBeforeStart(decisionCase, day),
      ...startNowAuditLater(decisionCase, day),
      ...halfYearTestOf(decisionCase, day),
      ...freeSpaceOrderWithinCap(decisionCase, day),
      ...commitWithinBudgetOf(decisionCase, principal, day),
      ...ministryRecord(decisionCase, principal, day),
    ],
    { principal, contractingPrincipal: contractingPrincipalOf(decisionCase), invoiced: true },
  );
};

const start = (decisionCase: DecisionCase): Verdict => {
  const ordered = orderDayOf(decisionCase);
  const day = decisionCase.action.date;
  const through = runsThroughExhaustion(decisionCase, ordered);
  // Not started on the last WW day: the principal is determined anew on the day of starting.
  const at = through.is === 'not-started' ? day : ordered;
  const resolved = resolvePrincipal(decisionCase, at);
  const { principal } = resolved;
  const before = resolvePrincipal(decisionCase, ordered).principal;
  const reorder = through.is === 'not-started' && before !== principal;
  return verdictFrom(
    [
      ...resolved.findings,
      whoIsPrincipal(principal, at),
      ...(reorder ? [{ ...through.finding, effect: 'REFUSE' as const, alternatives: [`order again under ${principal}`] }] : []),
      ...uwvBuysFromPrivateParties(decisionCase, principal, day),
      ...municipalMakeOrBuy(decisionCase, day),
      ...facilitiesAreMunicipal(decisionCase, principal, day),
      ...fullTrajectoryIsIro(decisionCase, principal, day),
      ...clientChoosesCompany(decisionCase, day),
      ...rejectedCompanyGetsNoIro(decisionCase, ordered),
      ...planApprovedBeforeStart(decisionCase, day),
      ...iroLastsAtMostTwoYears(decisionCase, principal, day),
      ...startNowAuditLater(decisionCase, day),
      ...runningTrajectoriesFinish(decisionCase),
      ...uwvInstrumentLimits(decisionCase, principal, day),
    ],
    { principal, contractingPrincipal: contractingPrincipalOf(decisionCase), invoiced: true },
  );
};

const routeInvoice = (decisionCase: DecisionCase): Verdict => {
  const { action, instrument } = decisionCase;
  const ordered = orderDayOf(decisionCase);
  const atOrder = resolvePrincipal(decisionCase, ordered);
  const through = atOrder.principal === UWV && atOrder.decidedBy !== 'R-004' ? runsThroughExhaustion(decisionCase, ordered) : ({ is: 'untouched' } as const);
  const resolved = through.is === 'not-started' ? resolvePrincipal(decisionCase, afterExhaustion(decisionCase, through.exhausted)) : atOrder;
  const { principal } = resolved;
  const addressees = action.invoices?.flatMap(({ to }) => (to === undefined ? [] : [to])) ?? [];
  const to = action.to ?? addressees.find((one) => one !== principal) ?? addressees[0];
  return verdictFrom(
    [
      ...resolved.findings,
      whoIsPrincipal(principal, ordered),
      ...(through.is === 'not-started' ? [through.finding] : [principalIsFixedAtOrder(ordered)]),
      ...(through.is === 'runs-through' ? [through.finding, ...handOverAfterModule(decisionCase, ordered)] : []),
      ...(through.is === 'start-unknown' ? [lacks(R008, ordered, 'instrument.start')] : []),
      ...runningTrajectoriesFinish(decisionCase),
      ...(action.decidedBy !== undefined && action.decidedBy !== principal ? [mandateMovesNoMoney(principal, ordered)] : []),
      ...(isOwnInstrument(decisionCase, principal) ? [] : [carryingContractsTermsRule(instrument.owner, ordered)]),
      ...(to === undefined ? [lacks(R083, action.date, 'action.to')] : addressed(decisionCase, to, principal, ordered)),
      ...(addressees.length > 1 ? oneLineOnePrincipal(addressees, action.date) : []),
    ],
    { principal, contractingPrincipal: contractingPrincipalOf(decisionCase), invoiced: true, fundOnRefusal: true },
  );
};

/** The day on which a service that had not started is ordered anew: its start, or else the day after WW ended. */
const afterExhaustion = ({ instrument }: DecisionCase, exhausted: IsoDate): IsoDate =>
  instrument.start !== undefined && instrument.start > exhausted ? instrument.start : plusDays(exhausted, 1);

const addressed = ({ action, instrument }: DecisionCase, to: PartnerCode, principal: PartnerCode, ordered: IsoDate): Finding[] => [
  supplierBillsThePrincipal(to, principal, action.date),
  ...(action.from === undefined
    ? []
    : [
        noBillsBetweenPartners({
          from: action.from, to, orderDay: ordered, day: action.date,
          registeredAsSupplier: instrument.partnerRegisteredAsSupplierAtUwv === true,
          ownDelivery: instrument.contractForm === 'OWN_PROVISION',
          socialActivation: instrument.kind === 'SOCIAL_ACTIVATION',
          placedBy: action.placedBy,
        }),
      ]),
];

const openContract = (decisionCase: DecisionCase): Verdict => {
  const { action, instrument, circumstances = {} } = decisionCase;
  const day = action.date;
  const { principal, findings } = resolvePrincipal(decisionCase, day);
  const partner = action.partner;
  const consent = supplierMustAgree(circumstances.supplierConsent === true, day);
  const management = agreeSupplierManagementFirst(circumstances.supplierManagementAgreed === true, day);
  const outcome = { principal: partner ?? principal, contractingPrincipal: contractingPrincipalOf(decisionCase) };
  if (partner === undefined) return verdictFrom([...findings, lacks(R063, day, 'action.partner')], outcome);
  if (isOwnInstrument(decisionCase, partner)) return verdictFrom([tenderWordingCovers(true, day)], { ...outcome, noAction: true });
  const recognised = partner === UWV ? supplierIsRecognised(instrument.supplier, day) : [];
  const tender = tenderStatusOf(tenderFacts(decisionCase), day);
  const covers = instrument.wordingCoversPartnerClients === true;
  const steps = [consent, management, ...recognised];
  if (covers) return verdictFrom([...tender.findings, tenderWordingCovers(true, day), ...steps], outcome);
  switch (tender.status) {
    case 'UNKNOWN':
      return verdictFrom([...tender.findings, ...steps], outcome);
    case 'TENDERED':
      return verdictFrom([...tender.findings, noAddendumOnTenderedContract(day), tenderWordingCovers(false, day), ...recognised.filter(({ effect }) => effect === 'REFUSE')], outcome);
    case 'BEFORE_AWARD':
      return verdictFrom([...tender.findings, addClauseBeforeAward(day)], outcome);
    case 'NOT_TENDERED':
      return verdictFrom(
        action.type === 'SIGN_ADDENDUM' ? [addendumMayBeSigned(instrument.contractForm, day), ...steps] : [addendumIsSigned(instrument.contractForm, instrument.addendum, partner, day), ...steps],
        outcome,
      );
  }
};

const addendumMayBeSigned = (form: string, day: IsoDate): Finding => {
  const signed = addendumIsSigned(form, { partner: UWV, signedOn: day }, UWV, day);
  return { ...signed, text: 'Het contract is niet aanbesteed: een addendum mag.', textEn: 'The contract was not tendered: an addendum is possible.' };
};

const rejectClaim = (decisionCase: DecisionCase): Verdict => {
  const { action } = decisionCase;
  const { principal, findings } = resolvePrincipal(decisionCase, action.date);
  return verdictFrom([...findings, noRefusalForMoneyAlone(action.ground, action.alternativeOffered, action.date)], { principal, contractingPrincipal: null });
};

const checkHandover = (decisionCase: DecisionCase): Verdict => {
  const ordered = orderDayOf(decisionCase);
  const { principal, findings } = resolvePrincipal(decisionCase, ordered);
  const through = runsThroughExhaustion(decisionCase, ordered);
  const handOver = through.is === 'runs-through' ? [through.finding, ...handOverAfterModule(decisionCase, ordered)] : [];
  if (handOver.length === 0) return verdictFrom(findings, { principal, noAction: true });
  return verdictFrom([...findings, ...handOver], { principal, noAction: true });
};

