import {
  ACTION_TYPES,
  BENEFIT_TYPES,
  CONTRACT_FORMS,
  HISTORY_TYPES,
  INSTRUMENT_KINDS,
  UWV_REGIONS,
} from './decision-case';

const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const partner = { type: 'string', minLength: 1 } as const;
const day = { type: 'string', format: 'date' } as const;
const dayOrNull = { type: ['string', 'null'], format: 'date' } as const;
const flag = { type: 'boolean' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const euros = { type: 'number', euros: true } as const;
const oneOf = (values: readonly string[]) => ({ enum: values });
const object = (properties: Record<string, object>, required: readonly string[] = []) => ({
  type: 'object',
  required,
  properties,
});

/** JSON Schema (2020-12) of a {@link DecisionCase}; what is not listed is an unknown field. */
export const decisionCaseSchema = object(
  {
    client: object(
      {
        residence: partner,
        region: oneOf(UWV_REGIONS),
        previousResidence: partner,
        movedOn: day,
        benefits: {
          type: 'array',
          items: object(
            { type: oneOf(BENEFIT_TYPES), from: day, until: dayOrNull, maximumReachedOn: dayOrNull },
            ['type', 'from'],
          ),
        },
        employed: flag,
        expectedFirstWwDay: day,
        earlyReporter: flag,
        selfReliant: flag,
        directlyPlaceable: flag,
        occupationallyDisabled: flag,
        statusHolder: flag,
      },
      ['residence', 'benefits'],
    ),
    instrument: object(
      {
        owner: partner,
        contractForm: oneOf(CONTRACT_FORMS),
        kind: oneOf(INSTRUMENT_KINDS),
        item: text,
        tendered: { type: ['boolean', 'null'] },
        awarded: flag,
        wordingCoversPartnerClients: flag,
        wordingCoversOthers: flag,
        concludedOn: day,
        region: oneOf(UWV_REGIONS),
        territory: { type: 'array', items: partner },
        contractingPrincipal: partner,
        coversPartners: { type: 'array', items: partner },
        addendum: { ...object({ partner, signedOn: day }), type: ['object', 'null'] },
        frameworkAgreement: dayOrNull,
        supplier: object({
          municipalQualityTest: flag,
          onRejectedIroList: flag,
          currentAccessAgreement: flag,
          uwvIroFrameworkTest: {
            ...object({ outcome: oneOf(['PASSED', 'FAILED']), on: day }),
            type: ['object', 'null'],
          },
        }),
        partnerRegisteredAsSupplierAtUwv: flag,
        price: { ...euros, minimum: 0 },
        valueCommitted: euros,
        minimumCandidatesFirstHalfYear: { type: 'integer' },
        candidatesFirstHalfYear: { type: 'integer' },
        months: count,
        orderedOn: day,
        start: day,
        end: day,
        clientChoseCompany: flag,
        planApprovedOn: day,
        motivation: textOrNull,
        protocolOutcome: oneOf(['NECESSARY', 'NOT_NECESSARY']),
        substantiation: textOrNull,
        workAndLearn: flag,
        jobCertaintyPercent: { type: 'number', minimum: 0, maximum: 100 },
        concreteVacancyOrWork: flag,
        necessaryToStayInWork: flag,
        withinCostAndDurationLimits: flag,
      },
      ['owner', 'contractForm', 'kind'],
    ),
    circumstances: object({
      supplierConsent: flag,
      supplierManagementAgreed: flag,
      leadAgreed: partner,
      jointDecision: object({
        designates: partner,
        effective: day,
        approvals: { type: 'array', items: partner },
      }),
      municipalOffer: { ...object({ by: partner, decidedOn: day }), type: ['object', 'null'] },
      mandate: object({ grantor: partner, grantee: partner, validOn: day }),
      ordinance: object({ validOn: day, individualPurchase: flag }),
      availableBudget: { type: 'object', additionalProperties: euros },
    }),
    history: {
      type: 'array',
      items: object({ date: day, type: oneOf(HISTORY_TYPES), work: flag }, ['date', 'type']),
    },
    action: object(
      {
        type: oneOf(ACTION_TYPES),
        date: day,
        start: day,
        coachEmployer: partner,
        chargeTo: partner,
        ownAlternative: oneOf(['NONE_ADEQUATE', 'EQUAL_AVAILABLE']),
        reason: textOrNull,
        partner,
        from: partner,
        to: partner,
        invoices: { type: 'array', items: object({ to: partner, amount: euros }) },
        orderDate: day,
        decidedBy: partner,
        placedBy: partner,
        period: text,
        amount: euros,
        ground: oneOf(['BUDGET_ONLY', 'OTHER']),
        alternativeOffered: textOrNull,
      },
      ['type', 'date'],
    ),
  },
  ['client', 'instrument', 'action'],
);
