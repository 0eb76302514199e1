import { type IsoDate, type PartnerCode, UWV, type Verdict } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import {
  dayAfter,
  daysOfChange,
  exhaustedOn,
  isOwnInstrument,
  knownOrderDayOf,
  lastDayOfService,
  orderDayOf,
  startDayOf,
} from './facts';
import { type Finding, lacks } from './old-rule';
import {
  coachAndClientNoticeNothing,
  handOverAfterModule,
  handOverIsAgreed,
  leadIsRecorded,
  orderWillNotHaveStarted,
  principalIsFixedAtOrder,
  R008,
  R010,
  R011,
  R014,
  resolvePrincipal,
  type Resolved,
  residentsOnly,
  runsThroughExhaustion,
  servedByUwvBefore,
  twoKindsOfPrincipal,
  uwvMoneyForUwvClients,
  whoIsPrincipal,
} from './rules/a-responsibility';
import {
  budgetsNeverMix,
  claimIsRejectedLawfully,
  commitWithinBudgetOf,
  facilitiesAreMunicipal,
  municipalMakeOrBuy,
  uwvBuysFromPrivateParties,
  wDeelServesWork,
} from './rules/b-budgets';
import {
  anyCoachAnyInstrument,
  decideOnlyUnderMandate,
  lookInPrincipalsAssortment,
  mandateMovesNoMoney,
  ownInstrumentFirst,
} from './rules/c-choice-and-mandate';
import { frameworkPeriodOf, fullTrajectoryIsIro, oneAgreementPerRegion } from './rules/d-access-agreements';
import {
  clientChoosesCompany,
  iroLastsAtMostTwoYears,
  planApprovedBeforeStart,
  rejectedCompanyGetsNoIro,
  startNowAuditLater,
} from './rules/e-iro';
import {
  freeSpaceOrderWithinCap,
  freeSpacePurposeAndForm,
  halfYearTestOf,
  runningTrajectoriesFinish,
} from './rules/f-free-space';
import {
  addendumIsSigned,
  agreeSupplierManagementFirst,
  contractIsOpen,
  individualPurchaseNeedsOrdinance,
  noAddendumOnTenderedContract,
  ownClientsNeedNoAddendum,
  partnerIsEnteredAsSupplier,
  R063,
  registerForMinistry,
  supplierIsRecognised,
  supplierMustAgree,
  tenderIsStillOpen,
  tenderStatusOf,
  tenderWordingCovers,
  untenderedMayBeOpened,
  withinContractArea,
} from './rules/g-piggybacking';
import { jointContractHasOnePrincipal } from './rules/h-joint-purchase';
import {
  carryingContractsTermsRule,
  noBillsBetweenPartners,
  oneLineOnePrincipal,
  periodWithinService,
  R083,
  supplierBillsThePrincipal,
} from './rules/i-invoices';
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

const contractingPrincipalOf = ({
  instrument: { contractingPrincipal, contractForm, owner },
}: DecisionCase): PartnerCode | null =>
  contractingPrincipal ?? (contractForm === 'JOINT_CONTRACT' ? null : owner);

/** What no contract carries: the owner gives it, or buys it for one client, itself. */
const OF_THE_OWNER_ITSELF: ReadonlySet<string> = new Set([
  'OWN_PROVISION',
  'FACILITY',
  'INDIVIDUAL_PURCHASE',
]);

/** A. Who is principal, who is charged, and may that partner's money serve this client? */
const responsibility = (decisionCase: DecisionCase, resolved: Resolved, day: IsoDate): Finding[] => {
  const { principal, decidedBy, findings } = resolved;
  const { action, instrument } = decisionCase;
  const charged = action.chargeTo ?? principal;
  const ownProvisionOf = OF_THE_OWNER_ITSELF.has(instrument.contractForm) ? instrument.owner : principal;
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
    ...orderWillNotHaveStarted(decisionCase, day, principal),
    ...servedByUwvBefore(decisionCase, day, principal),
  ];
};

/** B, D–F, G area, H, J, K: may this instrument serve this principal's client at all? */
const instrumentFits = (decisionCase: DecisionCase, principal: PartnerCode, day: IsoDate): Finding[] => [
  ...uwvBuysFromPrivateParties(decisionCase, principal, day),
  ...municipalMakeOrBuy(decisionCase, day),
  ...facilitiesAreMunicipal(decisionCase, decisionCase.action.chargeTo ?? principal, day),
  ...wDeelServesWork(decisionCase, principal, day),
  ...oneAgreementPerRegion(decisionCase, day),
  ...frameworkPeriodOf(decisionCase, day),
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
  if (contractForm === 'FACILITY') return [];
  const recognised = principal === UWV ? supplierIsRecognised(instrument.supplier, day) : [];
  if (contractForm === 'INDIVIDUAL_PURCHASE')
    return [supplierMustAgree(circumstances.supplierConsent === true, day), ...recognised];
  if (contractForm === 'OWN_PROVISION')
    return isSocialActivationByMunicipality(decisionCase, principal)
      ? []
      : [
          partnerIsEnteredAsSupplier(
            principal === UWV && instrument.partnerRegisteredAsSupplierAtUwv === true,
            owner,
            principal,
            day,
          ),
        ];
  return [
    ...contractIsOpen({
      ...tenderFacts(decisionCase),
      wordingCovers: wordingCovers(decisionCase),
      addendum: instrument.addendum ?? null,
      supplierConsent: circumstances.supplierConsent === true,
      supplierManagementAgreed: circumstances.supplierManagementAgreed === true,
      partner: principal,
      day,
    }),
    ...recognised,
  ];
};

/** R-017 is itself the exception to R-019: UWV bears the cost of what the municipality places and gives. */
const isSocialActivationByMunicipality = ({ instrument }: DecisionCase, principal: PartnerCode): boolean =>
  instrument.kind === 'SOCIAL_ACTIVATION' && principal === UWV && instrument.owner !== UWV;

/** The wording of a joint or framework contract may also name partners that did not join it. */
const wordingCovers = ({
  instrument: { contractForm, wordingCoversPartnerClients, wordingCoversOthers },
}: DecisionCase): boolean =>
  wordingCoversPartnerClients === true ||
  ((contractForm === 'JOINT_CONTRACT' || contractForm === 'FRAMEWORK_CONTRACT') &&
    wordingCoversOthers === true);

/**
 * Whether a partner's contract is open is checked at the order (rulebook 4.9): a proposal or an approval goes ahead with a
 * warning of what the order still needs. What the order can never have, and a fact that is not known, count at once.
 */
const beforeTheOrder = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) =>
    finding.effect === 'HOLD' && finding.missing === undefined
      ? { ...finding, effect: 'WARN', liftedBy: [] }
      : finding,
  );

const tenderFacts = ({ instrument: { contractForm, tendered, awarded, concludedOn } }: DecisionCase) => ({
  form: contractForm,
  ...(tendered === undefined ? {} : { tendered }),
  ...(awarded === undefined ? {} : { awarded }),
  ...(concludedOn === undefined ? {} : { concludedOn }),
});

/** R-071 asks it of municipal instruments used for clients whom UWV pays. */
const ministryRecord = (
  { instrument: { owner } }: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] => registerForMinistry(owner, principal, day);

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
      ...beforeTheOrder(openToPrincipal(decisionCase, principal, day)),
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
      ...beforeTheOrder(openToPrincipal(decisionCase, principal, day)),
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
  const charged = decisionCase.action.chargeTo ?? principal;
  return verdictFrom(
    [
      ...resolved.findings,
      whoIsPrincipal(principal, at),
      ...(through.is !== 'not-started' && ordered < day ? [principalIsFixedAtOrder(ordered)] : []),
      ...uwvMoneyForUwvClients(decisionCase, at, principal, charged, resolved.decidedBy),
      ...budgetsNeverMix(charged, principal, at),
      ...(reorder
        ? [
            {
              ...through.finding,
              effect: 'REFUSE' as const,
              alternatives: [`order again under ${principal}`],
            },
          ]
        : []),
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
  const contractingPrincipal = contractingPrincipalOf(decisionCase);
  const ordered = orderDayOf(decisionCase);
  const atOrder = resolvePrincipal(decisionCase, ordered);
  const unknown = unknownOfOrder(decisionCase, ordered, atOrder);
  if (unknown.length > 0) return verdictFrom(unknown, { principal: null, contractingPrincipal });
  const through =
    atOrder.principal === UWV ? runsThroughExhaustion(decisionCase, ordered) : ({ is: 'untouched' } as const);
  if (through.is === 'start-unknown')
    return verdictFrom([...atOrder.findings, lacks(R008, ordered, 'instrument.start')], {
      principal: atOrder.principal,
      contractingPrincipal,
    });
  const resolved =
    through.is === 'not-started'
      ? resolvePrincipal(decisionCase, afterExhaustion(decisionCase, through.exhausted))
      : atOrder;
  const { principal } = resolved;
  const addressees = action.invoices?.flatMap(({ to }) => (to === undefined ? [] : [to])) ?? [];
  const to = action.to ?? addressees.find((one) => one !== principal) ?? addressees[0];
  return verdictFrom(
    [
      ...resolved.findings,
      whoIsPrincipal(principal, ordered),
      ...(through.is === 'not-started' ? [through.finding] : [principalIsFixedAtOrder(ordered)]),
      ...(through.is === 'runs-through'
        ? [through.finding, ...handOverAfterModule(decisionCase, ordered)]
        : []),
      ...transferLeavesRunningServices(decisionCase, ordered),
      ...runningTrajectoriesFinish(decisionCase),
      ...(action.decidedBy !== undefined && action.decidedBy !== principal
        ? [mandateMovesNoMoney(principal, ordered)]
        : []),
      ...(isOwnInstrument(decisionCase, principal)
        ? []
        : [carryingContractsTermsRule(instrument.owner, ordered)]),
      ...(to === undefined
        ? [lacks(R083, action.date, 'action.to')]
        : addressed(decisionCase, to, principal, ordered)),
      ...(addressees.length > 1 ? oneLineOnePrincipal(addressees, action.date) : []),
      ...periodWithinService(
        action.period,
        startDayOf(decisionCase),
        lastDayOfService(decisionCase),
        action.date,
      ),
    ],
    { principal, contractingPrincipal, invoiced: true, fundOnRefusal: true },
  );
};

/** What must be known of the order day before anybody can say whose client this was. */
const unknownOfOrder = (decisionCase: DecisionCase, ordered: IsoDate, { principal }: Resolved): Finding[] => {
  const {
    client: { previousResidence, movedOn },
    action,
  } = decisionCase;
  if (
    knownOrderDayOf(decisionCase) === undefined &&
    daysOfChange(decisionCase, action.date).some(
      (day) => resolvePrincipal(decisionCase, day).principal !== principal,
    )
  )
    return [lacks(R011, ordered, 'action.orderDate')];
  const movedSomeDay = previousResidence !== undefined && movedOn === undefined;
  return movedSomeDay && principal !== UWV && ordered < action.date
    ? [lacks(R014, ordered, 'client.movedOn')]
    : [];
};

/** The day on which a service that had not started is ordered anew: its start, or else the day after WW ended. */
const afterExhaustion = ({ instrument }: DecisionCase, exhausted: IsoDate): IsoDate =>
  instrument.start !== undefined && instrument.start > exhausted ? instrument.start : dayAfter(exhausted);

const addressed = (
  { action, instrument }: DecisionCase,
  to: PartnerCode,
  principal: PartnerCode,
  ordered: IsoDate,
): Finding[] => [
  supplierBillsThePrincipal(to, principal, action.date),
  ...(action.from === undefined
    ? []
    : [
        noBillsBetweenPartners({
          from: action.from,
          to,
          orderDay: ordered,
          day: action.date,
          registeredAsSupplier: instrument.partnerRegisteredAsSupplierAtUwv === true,
          ownDelivery: instrument.contractForm === 'OWN_PROVISION',
          socialActivation: instrument.kind === 'SOCIAL_ACTIVATION',
          placedBy: action.placedBy,
        }),
      ]),
];

/** a transfer that took effect after the order leaves this service, and who pays it, as they were. */
const transferLeavesRunningServices = (
  { circumstances, action }: DecisionCase,
  ordered: IsoDate,
): Finding[] => {
  const effective = circumstances?.jointDecision?.effective;
  return effective !== undefined && effective > ordered && effective <= action.date
    ? [coachAndClientNoticeNothing(ordered)]
    : [];
};

const openContract = (decisionCase: DecisionCase): Verdict => {
  const { action, instrument, circumstances = {} } = decisionCase;
  const { date: day, partner } = action;
  const contractingPrincipal = contractingPrincipalOf(decisionCase);
  if (partner === undefined)
    return verdictFrom([lacks(R063, day, 'action.partner')], {
      principal: resolvePrincipal(decisionCase, day).principal,
      contractingPrincipal,
    });
  const outcome = { principal: partner, contractingPrincipal };
  const { contractForm, addendum, owner } = instrument;
  if (owner === partner)
    return verdictFrom([ownClientsNeedNoAddendum(owner, day)], { ...outcome, noAction: true });
  if (isOwnInstrument(decisionCase, partner))
    return verdictFrom([tenderWordingCovers(true, day)], { ...outcome, noAction: true });
  const recognised = partner === UWV ? supplierIsRecognised(instrument.supplier, day) : [];
  const steps = [
    supplierMustAgree(circumstances.supplierConsent === true, day),
    agreeSupplierManagementFirst(circumstances.supplierManagementAgreed === true, day),
    ...recognised,
  ];
  const tender = tenderStatusOf(tenderFacts(decisionCase), day);
  const opens = action.type === 'OPEN_FOR_PARTNER';
  // The 2008 framework does not foresee municipal nominations, so no access agreement has such wording.
  if (wordingCovers(decisionCase) && contractForm !== 'ACCESS_AGREEMENT') {
    if (opens) return verdictFrom([tenderWordingCovers(true, day), ...steps], outcome);
    if (tender.status === 'TENDERED')
      return verdictFrom([tenderWordingCovers(true, day), ...tender.findings], {
        ...outcome,
        noAction: true,
      });
  }
  switch (tender.status) {
    case 'UNKNOWN':
      return verdictFrom([...tender.findings, ...steps], outcome);
    case 'TENDERED':
      return verdictFrom(
        [
          ...tender.findings,
          noAddendumOnTenderedContract(day),
          tenderWordingCovers(false, day),
          ...recognised.filter(({ effect }) => effect === 'REFUSE'),
        ],
        outcome,
      );
    case 'BEFORE_AWARD':
      return verdictFrom([...tender.findings, ...tenderIsStillOpen(day)], outcome);
    case 'NOT_TENDERED': {
      const signed = addendumIsSigned(contractForm, addendum, partner, day);
      if (signed.effect === 'ALLOW')
        return opens
          ? verdictFrom([signed, ...steps], outcome)
          : verdictFrom([signed], { ...outcome, noAction: true });
      return verdictFrom(
        [
          ...(opens && contractForm === 'ACCESS_AGREEMENT'
            ? [signed]
            : untenderedMayBeOpened(contractForm, day)),
          ...steps,
        ],
        outcome,
      );
    }
  }
};

const rejectClaim = (decisionCase: DecisionCase): Verdict => {
  const { date } = decisionCase.action;
  const { principal, findings } = resolvePrincipal(decisionCase, date);
  // A rejection commits no money, so no fund bears it.
  return {
    ...verdictFrom(
      [
        ...findings,
        ...decideOnlyUnderMandate(decisionCase, principal),
        ...claimIsRejectedLawfully(decisionCase, principal, date),
      ],
      { principal },
    ),
    budget: null,
  };
};

const checkHandover = (decisionCase: DecisionCase): Verdict => {
  const { action, history = [] } = decisionCase;
  const ordered = orderDayOf(decisionCase);
  const atOrder = resolvePrincipal(decisionCase, ordered);
  const exhausted = exhaustedOn(decisionCase, ordered);
  if (exhausted !== null && exhausted < ordered && knownOrderDayOf(decisionCase) === undefined)
    return verdictFrom([...atOrder.findings, lacks(R010, action.date, 'instrument.orderedOn')], {
      principal: atOrder.principal,
    });
  const through: ReturnType<typeof runsThroughExhaustion> =
    atOrder.principal === UWV ? runsThroughExhaustion(decisionCase, ordered) : { is: 'untouched' };
  // A module that was completed after WW ended has started, whatever the case says of its start.
  const completed = history.find(({ type, date }) => type === 'UWV_MODULE_COMPLETED' && date <= action.date);
  const runs = through.is === 'runs-through' || (through.is === 'start-unknown' && completed !== undefined);
  if (through.is === 'start-unknown' && !runs)
    return verdictFrom([...atOrder.findings, lacks(R008, ordered, 'instrument.start')], {
      principal: atOrder.principal,
    });
  if (!runs)
    return verdictFrom([...atOrder.findings, ...(through.is === 'not-started' ? [through.finding] : [])], {
      principal: atOrder.principal,
      noAction: true,
    });
  const handOver = handOverIsAgreed(decisionCase, action.date) ?? handOverAfterModule(decisionCase, ordered);
  const { principal, findings } =
    completed !== undefined && completed.work !== true
      ? resolvePrincipal(decisionCase, action.date)
      : atOrder;
  return verdictFrom(
    [...findings, ...(through.is === 'runs-through' ? [through.finding] : []), ...handOver],
    { principal, noAction: true },
  );
};
