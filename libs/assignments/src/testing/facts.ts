import type { AgreementFacts, Instrument } from '@ontschot/agreements';
import type { BudgetFacts } from '@ontschot/budgets';
import type { ClientFacts } from '@ontschot/clients';
import type { SupplierFacts } from '@ontschot/suppliers';
import type { CaseFacts } from '../domain/step-facts';

/** For specs: a WW client of Doetinchem (GM0222), a module of UWV's access agreement in Oost, and budgets that suffice. */
export const wwClient: ClientFacts = {
  clientId: 'client-1',
  status: 'OPEN',
  closedOn: null,
  mergedInto: null,
  registeredOn: '2025-09-01',
  residence: 'GM0222',
  region: 'OOST',
  previousResidence: null,
  movedOn: null,
  benefits: [{ type: 'WW', from: '2025-09-01', until: null, maximumReachedOn: null }],
  unconfirmed: [],
  employed: false,
  expectedFirstWwDay: null,
  earlyReporter: null,
  selfReliant: null,
  directlyPlaceable: null,
  occupationallyDisabled: null,
  statusHolder: null,
  leadAgreed: null,
  jointDecision: null,
  municipalOffer: null,
  municipalOffers: [],
  history: [],
  ownPartners: ['UWV', 'GM0222'],
  servedBy: [],
};
export const assistanceClient: ClientFacts = {
  ...wwClient,
  clientId: 'client-2',
  benefits: [{ type: 'ASSISTANCE', from: '2024-01-01', until: null, maximumReachedOn: null }],
};

export const moduleOf = (change: Partial<Instrument> = {}): Instrument => ({
  instrumentId: 'agreement-1.1',
  kind: 'MODULE',
  name: 'Weerbaarheid',
  nameEn: 'Resilience',
  months: 3,
  price: 100_000,
  vatPercent: 21,
  item: null,
  cluster: 'RESILIENCE',
  instalments: [
    { line: 1, moment: 'START', sharePercent: 30, text: 'Start' },
    { line: 2, moment: 'HALF_WAY', sharePercent: 30, text: 'Halverwege' },
    { line: 3, moment: 'COMPLETION', sharePercent: 40, text: 'Afronding' },
  ],
  ...change,
});

export const accessAgreement: AgreementFacts = {
  agreementId: 'agreement-1',
  reference: 'TO-2026-1',
  form: 'ACCESS_AGREEMENT',
  owner: 'UWV',
  contractingPrincipal: 'UWV',
  supplierId: 'supplier-1',
  tendered: false,
  awarded: false,
  wordingCoversPartnerClients: false,
  wordingCoversOthers: false,
  region: 'OOST',
  territory: [],
  coversPartners: [],
  concludedOn: '2026-01-05',
  beginsOn: '2026-01-05',
  validUntil: '2027-12-31',
  status: 'ACTIVE',
  endedOn: null,
  dissolved: false,
  frameworkAgreementOn: null,
  valueCommitted: 0,
  minimumCandidatesFirstHalfYear: null,
  candidatesFirstHalfYear: null,
  instruments: [moduleOf()],
};

export const supplier: SupplierFacts = {
  supplierId: 'supplier-1',
  name: 'Vooruit BV',
  legalId: '12345678',
  scheme: '0106',
  vatId: null,
  registeredOn: '2025-01-01',
  partner: null,
  enteredAt: [],
  qualityTestedBy: ['GM0222'],
  uwvTest: { outcome: 'PASSED', on: '2025-12-01' },
  onRejectedIroList: false,
  kind: null,
  standing: 'REGISTERED',
  marks: [],
};

export const budgetOf = (partner: string, available = 1_000_000): BudgetFacts => {
  const fund = partner === 'UWV' ? 'UWV_REINTEGRATION' : `W_DEEL:${partner}`;
  return {
    budgetId: `${fund}-2026`,
    partner,
    fund,
    year: 2026,
    open: true,
    allocated: available,
    committed: 0,
    realised: 0,
    available,
  };
};

export const factsOf = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  client: wwClient,
  agreement: accessAgreement,
  supplier,
  opening: null,
  consent: null,
  mandate: null,
  ordinance: null,
  budget: budgetOf('UWV'),
  ownEqual: null,
  alreadyHas: [],
  ...change,
});
