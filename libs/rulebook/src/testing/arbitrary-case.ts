import fc from 'fast-check';
import { ACTION_TYPES, type DecisionCase, HISTORY_TYPES } from '../decide/decision-case';
import { BENEFIT_TYPES, CONTRACT_FORMS, INSTRUMENT_KINDS, UWV_REGIONS } from '../vocabulary';

const partner = fc.constantFrom('UWV', 'GEM-A', 'GEM-B');
const municipality = fc.constantFrom('GEM-A', 'GEM-B');
/** Days around everything the rules know by date: 2004, the frameworks of 2008 and 2009, and the example year. */
export const days = fc
  .tuple(
    fc.constantFrom(2004, 2005, 2008, 2008, 2009, 2009, 2009, 2010, 2026),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const flag = fc.boolean();
const euros = fc.integer({ min: 0, max: 25_000_000 }).map((cents) => cents / 100);
const dayOrNull = fc.option(days);
const text = fc.constantFrom('a reason', '');

const client = fc.record(
  {
    residence: municipality,
    benefits: fc.array(
      fc.record(
        {
          type: fc.constantFrom(...BENEFIT_TYPES),
          from: days,
          until: dayOrNull,
          maximumReachedOn: dayOrNull,
        },
        { requiredKeys: ['type', 'from'] },
      ),
      { maxLength: 3 },
    ),
    region: fc.constantFrom(...UWV_REGIONS),
    previousResidence: municipality,
    movedOn: days,
    employed: flag,
    expectedFirstWwDay: days,
    earlyReporter: flag,
    selfReliant: flag,
    directlyPlaceable: flag,
    occupationallyDisabled: flag,
    statusHolder: flag,
  },
  { requiredKeys: ['residence', 'benefits'] },
);
const supplier = fc.record(
  {
    municipalQualityTest: flag,
    onRejectedIroList: flag,
    currentAccessAgreement: flag,
    legalForm: fc.constantFrom('PRIVATE' as const, 'PUBLIC' as const),
    tie: fc.option(
      fc.record(
        { kind: fc.constantFrom('ORIGIN' as const, 'OWNER' as const), municipality, from: days },
        { requiredKeys: [] },
      ),
    ),
    uwvIroFrameworkTest: fc.option(
      fc.record(
        { outcome: fc.constantFrom('PASSED' as const, 'FAILED' as const), on: days },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);
const instrument = fc.record(
  {
    owner: partner,
    contractForm: fc.constantFrom(...CONTRACT_FORMS),
    kind: fc.constantFrom(...INSTRUMENT_KINDS),
    item: fc.constantFrom('BICYCLE', 'TRANSPORT'),
    tendered: fc.option(flag),
    awarded: flag,
    wordingCoversPartnerClients: flag,
    wordingCoversOthers: flag,
    concludedOn: days,
    region: fc.constantFrom(...UWV_REGIONS),
    territory: fc.array(municipality),
    contractingPrincipal: partner,
    coversPartners: fc.array(partner),
    addendum: fc.option(
      fc.record({ partner, signedOn: days, from: days, until: dayOrNull }, { requiredKeys: [] }),
    ),
    frameworkAgreement: dayOrNull,
    supplier,
    partnerRegisteredAsSupplierAtUwv: flag,
    price: euros,
    valueCommitted: euros,
    minimumCandidatesFirstHalfYear: fc.nat(9),
    candidatesFirstHalfYear: fc.nat(9),
    months: fc.nat(30),
    orderedOn: days,
    start: days,
    end: days,
    clientChoseCompany: flag,
    planApprovedOn: days,
    motivation: fc.option(text),
    protocolOutcome: fc.constantFrom('NECESSARY' as const, 'NOT_NECESSARY' as const),
    substantiation: fc.option(text),
    workAndLearn: flag,
    jobCertaintyPercent: fc.nat(100),
    concreteVacancyOrWork: flag,
    necessaryToStayInWork: flag,
    withinCostAndDurationLimits: flag,
  },
  { requiredKeys: ['owner', 'contractForm', 'kind'] },
);
const circumstances = fc.record(
  {
    supplierConsent: flag,
    supplierManagementAgreed: flag,
    leadAgreed: partner,
    jointDecision: fc.record(
      { designates: partner, effective: days, approvals: fc.array(partner, { maxLength: 3 }) },
      { requiredKeys: [] },
    ),
    municipalOffer: fc.option(
      fc.record(
        {
          by: municipality,
          decidedOn: days,
          scope: fc.constantFrom('ASSIGNMENT' as const, 'TAKE_OVER' as const),
          from: days,
          until: dayOrNull,
          instrument: fc.record({ kind: fc.constantFrom(...INSTRUMENT_KINDS) }, { requiredKeys: [] }),
        },
        { requiredKeys: [] },
      ),
    ),
    consent: fc.option(
      fc.record(
        {
          scope: fc.constantFrom('GENERAL' as const, 'CLIENT' as const),
          assignment: fc.constantFrom('O-1', 'O-2'),
          givenOn: days,
          ownerToldOn: dayOrNull,
          ownerObjected: flag,
          billsPrincipal: flag,
        },
        { requiredKeys: [] },
      ),
    ),
    mandate: fc.record({ grantor: partner, grantee: partner, validOn: days }, { requiredKeys: [] }),
    ordinance: fc.record({ validOn: days, individualPurchase: flag }, { requiredKeys: [] }),
    availableBudget: fc.dictionary(
      fc.constantFrom('UWV_REINTEGRATION', 'W_DEEL:GEM-A', 'W_DEEL:GEM-B'),
      euros,
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: [] },
);
const history = fc.array(
  fc.record(
    { date: days, type: fc.constantFrom(...HISTORY_TYPES), work: flag },
    { requiredKeys: ['date', 'type'] },
  ),
  { maxLength: 3 },
);
const action = fc.record(
  {
    type: fc.constantFrom(...ACTION_TYPES),
    date: days,
    start: days,
    coachEmployer: partner,
    chargeTo: partner,
    ownAlternative: fc.constantFrom('NONE_ADEQUATE' as const, 'EQUAL_AVAILABLE' as const),
    reason: fc.option(text),
    partner,
    from: partner,
    to: partner,
    invoices: fc.array(fc.record({ to: partner, amount: euros }, { requiredKeys: [] }), { maxLength: 3 }),
    orderDate: days,
    decidedBy: partner,
    placedBy: partner,
    period: fc.constantFrom('2009-02', '2008-11..2009-01', 'spring'),
    amount: euros,
    ground: fc.constantFrom('BUDGET_ONLY' as const, 'OTHER' as const),
    alternativeOffered: fc.option(text),
  },
  { requiredKeys: ['type', 'date'] },
);

/** Any case that fits the schema, as plain objects. */
export const anyCase: fc.Arbitrary<DecisionCase> = fc
  .record(
    { client, instrument, action, circumstances, history },
    { requiredKeys: ['client', 'instrument', 'action'] },
  )
  .map((asked) => structuredClone(asked));
