import { eventTypes, type Verdict } from '@ontschot/kernel';
import type { AgreementEvent, Conclusion, OfAgreement } from './agreement.events';

const id = '3d1f7c52-8a1e-5b7d-9c55-0f6b1a2c3d4e';
const supplier = '9b2e6f10-4c3d-5e8f-8a7b-1c2d3e4f5a6b';
const of: OfAgreement = {
  agreementId: id,
  reference: 'UWV-2026-014',
  form: 'ACCESS_AGREEMENT',
  owner: 'UWV',
  supplierId: supplier,
};
const freeSpace: OfAgreement = { ...of, reference: 'VR-2026-02', form: 'FREE_SPACE' };
const iro: OfAgreement = { ...of, reference: 'IRO-2026-07', form: 'IRO' };
const contract: OfAgreement = {
  ...of,
  reference: 'GM0222-2026-3',
  form: 'MUNICIPAL_CONTRACT',
  owner: 'GM0222',
};
const joint: OfAgreement = { ...of, reference: 'ACHTERHOEK-1', form: 'JOINT_CONTRACT', owner: 'GM0222' };
const verdict: Verdict = {
  decision: 'ALLOW',
  principal: null,
  budget: null,
  invoiceTo: null,
  contractingPrincipal: 'UWV',
  because: [
    {
      rule: 'R-059',
      effect: 'ALLOW',
      text: 'Er is genoeg waarde over.',
      textEn: 'Enough value is left.',
      source: 'HI Bijl. 1 §3',
      version: '2026-01-01',
    },
  ],
  duties: [],
  liftedBy: [],
  alternatives: [],
};
const refused: Verdict = { ...verdict, decision: 'REFUSE', alternatives: ['joint purchase'] };
const instruments: Conclusion['instruments'] = [
  {
    instrumentId: `${id}.1`,
    kind: 'MODULE',
    name: 'Weerbaarheidstraining',
    nameEn: 'Resilience training',
    months: 3,
    price: 210_000,
    vatPercent: 21,
    instalments: [
      { line: 1, moment: 'START', sharePercent: 30, text: 'Bij start' },
      { line: 2, moment: 'COMPLETION', sharePercent: 70, text: 'Bij afronding' },
    ],
    item: null,
    cluster: 'psychological-resilience',
  },
];
const terms = {
  performance: '60% rondt af',
  reporting: 'Elk kwartaal',
  payment: 'Per onderdeel',
  dissolution: 'Bij wanprestatie',
  duties: 'Over en weer',
  documents: ['Eindverslag'],
  result: null,
  extensionOptions: [12],
  adjustmentClause: 'Jaarlijkse indexering',
};
const scope: Conclusion['scope'] = { region: 'OOST', territory: [], coversPartners: [] };
const procurement = {
  tendered: false,
  awarded: false,
  wordingCoversPartnerClients: false,
  wordingCoversOthers: false,
};
const conclusion: Conclusion = {
  contractingPrincipal: 'UWV',
  concludedOn: '2026-03-02',
  validUntil: '2027-12-31',
  framework: { version: '2026-01-01', example: true },
  procurement,
  scope,
  instruments,
  terms,
  verdict,
};
const municipal: Conclusion = {
  ...conclusion,
  contractingPrincipal: 'GM0222',
  framework: null,
  scope: { region: null, territory: ['GM0222'], coversPartners: [] },
};
const on = '2026-03-02';
const JOINT_TERMS = {
  definitions: 'Plaatsing: 6 maanden',
  resultPerPartner: 'Participatie of werk',
  invoicing: 'Aan de opdrachtgever',
  accountability: 'Per partner',
  pastPerformance: '20%',
  payment: 'Per onderdeel',
  reportingAndMonitoring: 'Elk kwartaal',
  qualityMark: 'Niet verplicht',
  lessBurden: 'Geen dubbel bewijs',
};
const management = {
  content: 'Jobcoaching',
  settlement: 'Rekening naar de opdrachtgever',
  qualityIncentives: 'Sterren',
  accountability: 'Per partner',
  progressTalks: 'GM0222, elk kwartaal',
  tests: 'UWV',
};

/** The step from version 1 to 2 of AgreementAdjusted. */
const pricesAlone = (data: object): object => {
  const { instruments: adjusted, ...rest } = data as {
    instruments: { instrumentId: string; price: number }[];
  };
  return {
    ...rest,
    prices: adjusted.map(({ instrumentId, price }) => ({ instrumentId, price })),
    reason: null,
  };
};

/** Every event of an agreement as it was first written. A sample is never edited; a new version adds its own beside an upcaster. */
export const agreementEventTypes = eventTypes<AgreementEvent>({
  ApplicationSubmitted: {
    version: 1,
    golden: { 1: { ...of, region: 'OOST', cluster: 'psychological-resilience', on: '2026-01-15' } },
  },
  ApplicationScheduled: { version: 1, golden: { 1: { ...of, round: '2026-02-01' } } },
  AssessmentOpened: { version: 1, golden: { 1: { ...of, on: '2026-02-01' } } },
  RequirementProven: {
    version: 1,
    golden: { 1: { ...of, requirement: 'notBankrupt', evidence: 'Uittreksel van 2 februari', on } },
  },
  RequirementExempted: {
    version: 1,
    golden: {
      1: {
        ...of,
        requirement: 'quality',
        ground: 'CURRENT_AGREEMENT',
        under: { agreementId: supplier, reference: 'UWV-2025-3' },
        evidence: null,
        on,
        verdict,
      },
    },
  },
  RequirementFailed: {
    version: 1,
    golden: { 1: { ...of, requirement: 'competentStaff', evidence: 'Geen diploma’s', on } },
  },
  SupplierAdmitted: { version: 1, golden: { 1: { ...of, on, verdict } } },
  ApplicationDeclined: {
    version: 1,
    golden: { 1: { ...of, reason: 'Geen ervaring met de dienst', unmet: ['earlierExperience'], on } },
  },
  AccessAgreementSigned: { version: 1, golden: { 1: { ...of, ...conclusion } } },
  FreeSpaceProposed: {
    version: 1,
    golden: {
      1: {
        ...freeSpace,
        region: 'OOST',
        purpose: 'INNOVATION',
        value: 12_000_000,
        minimumCandidates: 10,
        cluster: 'mediation',
        targetGroup: 'Jongeren',
        on,
      },
    },
  },
  AddedValueAssessed: {
    version: 1,
    golden: { 1: { ...freeSpace, motivation: 'Er is nog niets voor deze groep.', on, verdict } },
  },
  FreeSpaceAgreementSigned: {
    version: 1,
    golden: {
      1: {
        ...freeSpace,
        ...conclusion,
        value: 12_000_000,
        minimumCandidates: 10,
        generalRequirementsMet: ['integrity'],
        shownUnder: null,
      },
    },
  },
  FreeSpaceValueCommitted: {
    version: 1,
    golden: { 1: { ...freeSpace, assignmentId: 'A7K3M92QFX4TB', amount: 210_000, on, verdict } },
  },
  FreeSpaceValueReleased: {
    version: 1,
    golden: { 1: { ...freeSpace, assignmentId: 'A7K3M92QFX4TB', amount: 210_000 } },
  },
  FreeSpaceOrderFinished: {
    version: 1,
    golden: { 1: { ...freeSpace, assignmentId: 'A7K3M92QFX4TB', on: '2026-08-14' } },
  },
  CandidateTestPassed: {
    version: 1,
    golden: { 1: { ...freeSpace, candidates: 12, claimed: null, on: '2026-09-02', verdict } },
  },
  FreeSpaceAgreementDissolved: {
    version: 1,
    golden: {
      1: {
        ...freeSpace,
        candidates: 4,
        claimed: 9,
        reason: 'Te weinig kandidaten',
        on: '2026-09-02',
        verdict: refused,
      },
    },
  },
  FreeSpaceAgreementEnded: { version: 1, golden: { 1: { ...freeSpace, on: '2027-12-31' } } },
  ObligationMet: {
    version: 1,
    golden: {
      1: { ...of, promise: 1, text: 'Halfjaarverslag', evidence: 'Dossier 12', on: '2026-06-30' },
    },
  },
  RunOffCompleted: {
    version: 1,
    golden: { 1: { ...freeSpace, on: '2028-03-01', evaluationDue: '2028-03-31', verdict } },
  },
  FreeSpaceAgreementEvaluated: {
    version: 1,
    golden: { 1: { ...freeSpace, findings: 'De aanpak werkt.', on: '2028-03-20' } },
  },
  IroCompanyEntered: {
    version: 1,
    golden: { 1: { ...iro, ...conclusion, validUntil: null, scope: { ...scope, region: null } } },
  },
  IroFrameworkAgreementSigned: {
    version: 1,
    golden: { 1: { ...iro, on, auditScope: ['earlierExperience'], reason: 'In orde', verdict } },
  },
  IroAuditFailed: {
    version: 1,
    golden: { 1: { ...iro, on, auditScope: ['privacyRules'], reason: 'Klachtenregeling ontbreekt' } },
  },
  ContractRecorded: {
    version: 1,
    golden: {
      1: {
        ...contract,
        procurement,
        scope: municipal.scope,
        on,
        verdict,
        reason: 'Alleen voor eigen klanten',
      },
    },
  },
  ContractSigned: { version: 1, golden: { 1: { ...contract, ...municipal } } },
  OwnProvisionOffered: {
    version: 1,
    golden: { 1: { ...contract, form: 'OWN_PROVISION', supplierId: null, ...municipal } },
  },
  NeedsInventoried: {
    version: 1,
    golden: {
      1: {
        ...joint,
        supplierId: null,
        partners: ['GM0222', 'UWV'],
        by: 'GM0222',
        needs: 'Jobcoaching voor 40 klanten',
        on,
      },
    },
  },
  ContractingPrincipalNamed: {
    version: 1,
    golden: { 1: { ...joint, supplierId: null, principal: 'GM0222', on, verdict } },
  },
  JointTermsAgreed: {
    version: 1,
    golden: {
      1: {
        ...joint,
        supplierId: null,
        on,
        verdict,
        jointTerms: JOINT_TERMS,
        framework: 'Beoordelingskader Achterhoek',
        agreedBy: [
          { partner: 'GM0222', on },
          { partner: 'UWV', on },
        ],
      },
    },
  },
  NeighbourAsked: {
    version: 1,
    golden: {
      1: {
        ...joint,
        supplierId: null,
        municipality: 'GM1876',
        answer: 'DECLINES',
        words: 'Wij hebben al een contract',
        by: 'GM0222',
        on,
      },
    },
  },
  JointTermsProposed: {
    version: 1,
    golden: {
      1: {
        ...joint,
        supplierId: null,
        by: 'UWV',
        jointTerms: JOINT_TERMS,
        framework: 'Beoordelingskader Achterhoek',
        on,
      },
    },
  },
  JointPurchaseCancelled: {
    version: 1,
    golden: { 1: { ...joint, supplierId: null, reason: 'Te weinig klanten', by: 'GM0222', on } },
  },
  JointContractOpened: {
    version: 1,
    golden: {
      1: {
        ...joint,
        ...municipal,
        scope: { region: null, territory: ['GM0222'], coversPartners: ['GM0222', 'UWV'] },
      },
    },
  },
  PartnerLeft: { version: 1, golden: { 1: { ...joint, partner: 'UWV', on } } },
  PartnerJoined: {
    version: 1,
    golden: { 1: { ...joint, partner: 'GM1509', consent: 'Brief van 2 maart', management, on, verdict } },
  },
  JoinRefused: { version: 1, golden: { 1: { ...joint, partner: 'GM1509', on, verdict: refused } } },
  AgreementExtended: {
    version: 1,
    golden: {
      1: { ...contract, validUntil: '2028-12-31', months: 12, option: 12, reason: null, on, verdict },
    },
  },
  TariffChangeProposed: {
    version: 1,
    golden: {
      1: {
        ...contract,
        prices: [{ instrumentId: `${id}.1`, price: 2_100_000 }],
        clause: 'Jaarlijkse indexering',
        by: 'contract-expert@gm0222',
        risePercent: 900,
        on,
      },
    },
  },
  AgreementAdjusted: {
    version: 2,
    // Version 1 kept all instruments as they became; only their prices had changed.
    upcasters: { 1: pricesAlone },
    golden: {
      1: { ...contract, instruments, clause: 'Jaarlijkse indexering', on, verdict },
      2: {
        ...contract,
        prices: [{ instrumentId: `${id}.1`, price: 210_000 }],
        clause: 'Jaarlijkse indexering',
        reason: null,
        on,
        verdict,
      },
    },
  },
  AgreementDissolved: { version: 1, golden: { 1: { ...contract, reason: 'Wanprestatie', on } } },
  AgreementExpired: { version: 1, golden: { 1: { ...contract, on: '2028-01-01' } } },
  TariffCorrected: {
    version: 1,
    golden: {
      1: {
        ...contract,
        instrumentId: `${id}.1`,
        from: '2026-03-02',
        was: 210_000,
        price: 201_000,
        reason: 'Cijfers verwisseld',
        on: '2026-04-01',
      },
    },
  },
  ProcurementCorrected: {
    version: 1,
    golden: {
      1: {
        ...contract,
        was: { ...procurement, tendered: null },
        procurement,
        reason: 'Het dossier is gevonden',
        on: '2026-04-01',
      },
    },
  },
  ScopeCorrected: {
    version: 1,
    golden: {
      1: {
        ...contract,
        was: ['GM0222'],
        territory: ['GM0222', 'GM1509'],
        reason: 'Ook Oude IJsselstreek',
        on: '2026-04-01',
      },
    },
  },
  EndDateCorrected: {
    version: 1,
    golden: {
      1: {
        ...contract,
        was: '2027-12-31',
        validUntil: '2026-12-31',
        reason: 'Jaartal verkeerd',
        on: '2026-04-01',
      },
    },
  },
});
