import { eventTypes, type Verdict } from '@ontschot/kernel';
import type { AssignmentEvent, Terms } from './assignment.events';

const of = {
  assignmentId: 'A7K3M92QFX4TB',
  clientId: '5a8e2f60-0000-5000-8000-000000000001',
  principal: 'GM0222',
  coachEmployer: 'UWV',
  instrumentOwner: 'UWV',
  supplierId: '5a8e2f60-0000-5000-8000-000000000002',
};
const verdict: Verdict = {
  decision: 'ALLOW',
  principal: 'GM0222',
  budget: 'W_DEEL:GM0222',
  invoiceTo: 'GM0222',
  contractingPrincipal: 'UWV',
  because: [
    {
      rule: 'R-001',
      effect: 'COMPUTE',
      text: 'De klant heeft IOAW.',
      textEn: 'The client has IOAW.',
      source: 'HI Bijl. 1 §1',
      version: '2002-01-01',
    },
  ],
  duties: [],
  liftedBy: [],
  alternatives: [],
};
const instalments: Terms['instalments'] = [
  { line: 1, moment: 'START', sharePercent: 30, text: 'Start' },
  { line: 2, moment: 'COMPLETION', sharePercent: 70, text: 'Afronding' },
];
const terms: Terms = {
  agreementId: '5a8e2f60-0000-5000-8000-000000000003',
  instrumentId: '5a8e2f60-0000-5000-8000-000000000003.1',
  form: 'ACCESS_AGREEMENT',
  kind: 'MODULE',
  name: 'Module',
  nameEn: 'Module',
  contractingPrincipal: 'UWV',
  months: 4,
  price: 210_000,
  vatPercent: 21,
  instalments,
};
const order = {
  fund: 'W_DEEL:GM0222',
  budgetId: 'W_DEEL:GM0222-2026',
  decidingRule: 'R-001',
  orderedOn: '2026-02-02',
  amount: 210_000,
  lines: instalments.map((one, index) => ({ ...one, amount: [63_000, 147_000][index] ?? 0 })),
  plannedStart: '2026-02-09',
};
const performance = { ...of, delivered: [1], lapsed: [], on: '2026-02-09' };
const claim = { ...of, line: 1, invoiceId: 'f0b1', lineId: '1' };

/** Every event of an assignment as it was first written. A sample is never edited; a new version adds its own beside an upcaster. */
export const assignmentEventTypes = eventTypes<AssignmentEvent>({
  InstrumentProposed: {
    version: 1,
    golden: {
      1: {
        ...of,
        terms,
        need: 'Geen werk zonder training',
        choice: 'Module past het best',
        routeReason: null,
        ownAlternative: 'NONE_ADEQUATE',
        clientConsulted: true,
        partsNeedGo: false,
        grounds: {},
        plannedStart: '2026-02-09',
        ownEqual: [],
        awaitsMotivation: [],
        on: '2026-01-26',
        verdict,
        decidingRule: 'R-001',
      },
    },
  },
  MotivationGiven: {
    version: 1,
    golden: { 1: { ...of, for: 'ZW', text: 'Nodig om weer te werken', by: 'UWV', on: '2026-01-27' } },
  },
  ConsultationRecorded: { version: 1, golden: { 1: { ...of, on: '2026-01-27' } } },
  GroundsAdded: {
    version: 1,
    golden: { 1: { ...of, grounds: { protocolOutcome: 'NECESSARY' }, on: '2026-01-27' } },
  },
  BackdatingConfirmed: {
    version: 1,
    golden: { 1: { ...of, orderDay: '2026-01-28', by: 'GM0222', on: '2026-02-02' } },
  },
  CancellationUndone: {
    version: 1,
    golden: {
      1: { ...of, reason: 'Verkeerde klant', on: '2026-02-10', backTo: 'ORDERED', reopened: [1, 2] },
    },
  },
  DropOutUndone: {
    version: 1,
    golden: {
      1: { ...of, reason: 'Verkeerde klant', on: '2026-03-10', backTo: 'IN_PROGRESS', reopened: [2] },
    },
  },
  CompletionDayCorrected: {
    version: 1,
    golden: {
      1: { ...of, reason: 'Typefout', on: '2026-06-10', was: '2026-06-08', is: '2026-06-05', lines: [2] },
    },
  },
  CompletionUndone: {
    version: 1,
    golden: { 1: { ...of, reason: 'Loopt nog', on: '2026-06-10', reopened: [2] } },
  },
  PlacementCorrected: {
    version: 1,
    golden: {
      1: {
        ...of,
        reason: 'Typefout',
        on: '2026-06-20',
        was: { on: '2026-06-09', proof: null, sustainableMonths: 6, sustainableOn: '2026-12-08' },
        is: { on: '2026-06-10', proof: 'PAYSLIP', sustainableMonths: 6, sustainableOn: '2026-12-09' },
        lines: [],
      },
    },
  },
  PlacementWithdrawn: {
    version: 1,
    golden: { 1: { ...of, reason: 'Andere klant', on: '2026-06-20', reopened: [] } },
  },
  InstrumentApproved: {
    version: 1,
    golden: {
      1: {
        ...of,
        approvedBy: 'UWV',
        mandateId: 'm1',
        planSignedOn: '2026-01-27',
        grounds: {},
        on: '2026-01-28',
        verdict,
        decidingRule: 'R-001',
      },
    },
  },
  DiagnosisRecorded: { version: 1, golden: { 1: { ...of, on: '2026-01-26' } } },
  IroCompanyChosen: { version: 1, golden: { 1: { ...of, on: '2026-01-27' } } },
  IroPlanSubmitted: {
    version: 1,
    golden: { 1: { ...of, months: 12, price: 480_000, on: '2026-01-28' } },
  },
  IroPlanReturned: {
    version: 1,
    golden: { 1: { ...of, reason: 'Doel ontbreekt', on: '2026-01-29' } },
  },
  IroPlanApproved: {
    version: 1,
    golden: { 1: { ...of, months: 12, price: 480_000, on: '2026-01-30', verdict } },
  },
  OrderAccepted: {
    version: 1,
    golden: {
      1: {
        ...of,
        ...order,
        agreementId: terms.agreementId,
        form: 'ACCESS_AGREEMENT',
        alternativeOffered: null,
        mandateId: 'm1',
        verdict,
      },
    },
  },
  OrderFailed: {
    version: 1,
    golden: {
      1: {
        ...of,
        budgetId: 'W_DEEL:GM0222-2026',
        agreementId: terms.agreementId,
        form: 'ACCESS_AGREEMENT',
        on: '2026-02-02',
        rules: ['R-025'],
      },
    },
  },
  AssignmentOrdered: { version: 1, golden: { 1: { ...of, ...order, terms, verdict } } },
  AssignmentStarted: {
    version: 1,
    golden: { 1: { ...performance, plannedEnd: '2026-06-08', verdict } },
  },
  IroStarted: { version: 1, golden: { 1: { ...of, on: '2026-02-09', auditDueOn: '2026-08-09' } } },
  ProgressReported: {
    version: 1,
    golden: { 1: { ...performance, moment: 'PERIOD', awaitsGo: false } },
  },
  PartApproved: { version: 1, golden: { 1: { ...of, on: '2026-03-09' } } },
  PartRefused: { version: 1, golden: { 1: { ...performance, delivered: [], lapsed: [2] } } },
  NoShowReported: {
    version: 1,
    golden: { 1: { ...of, missedOn: '2026-03-05', on: '2026-03-05', solveBy: '2026-03-06' } },
  },
  AssignmentResumed: { version: 1, golden: { 1: { ...of, on: '2026-03-09' } } },
  ClientDroppedOut: {
    version: 1,
    golden: {
      1: {
        ...performance,
        delivered: [],
        lapsed: [2],
        reason: 'ILL',
        note: 'Langdurig, hervatten lukt niet',
      },
    },
  },
  InternalCostNoted: {
    version: 1,
    golden: { 1: { ...of, budgetId: order.budgetId, amount: 82_000, on: '2026-06-08' } },
  },
  AssignmentCompleted: {
    version: 1,
    golden: { 1: { ...performance, delivered: [2], resultOpen: false } },
  },
  AssignmentCancelled: {
    version: 1,
    golden: {
      1: {
        ...performance,
        delivered: [],
        lapsed: [1, 2],
        reason: 'WW_MAXIMUM_REACHED',
        rule: 'R-009',
        wasOrdered: true,
      },
    },
  },
  ClientPlaced: {
    version: 1,
    golden: {
      1: {
        ...performance,
        delivered: [],
        proof: 'EMPLOYMENT_CONTRACT',
        sustainableMonths: 6,
        sustainableOn: '2026-08-08',
      },
    },
  },
  PlacementSustained: { version: 1, golden: { 1: { ...performance, delivered: [] } } },
  PlacementEnded: { version: 1, golden: { 1: { ...performance, delivered: [] } } },
  UseRegisteredInUwvRecords: { version: 1, golden: { 1: { ...of, on: '2026-02-10' } } },
  HandoverFellDue: {
    version: 1,
    golden: { 1: { ...of, exhaustedOn: '2026-03-31', dueOn: '2026-06-08', to: 'GM0222' } },
  },
  HandoverNoLongerDue: { version: 1, golden: { 1: { ...of, on: '2026-04-02' } } },
  LapseForeseen: {
    version: 1,
    golden: { 1: { ...of, lastWwDay: '2026-08-31', to: 'GM0222', on: '2026-05-06' } },
  },
  LateNewsTouchedOrder: {
    version: 1,
    golden: {
      1: {
        ...of,
        partner: 'UWV',
        rule: 'R-001',
        amount: 210_000,
        billed: 63_000,
        invoiceIds: ['f0b1'],
        on: '2026-06-10',
      },
    },
  },
  LateNewsWithdrawn: { version: 1, golden: { 1: { ...of, on: '2026-06-12' } } },
  CancellationQuestioned: { version: 1, golden: { 1: { ...of, on: '2026-04-02' } } },
  InstalmentClaimed: { version: 1, golden: { 1: { ...claim, amount: 63_000 } } },
  InstalmentRealised: { version: 1, golden: { 1: claim } },
  InstalmentClaimReleased: { version: 1, golden: { 1: claim } },
});
