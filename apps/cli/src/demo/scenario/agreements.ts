import {
  AT_END,
  AT_START_AND_END,
  IN_THREE_PARTS,
  type Offer,
  offer,
  ON_RESULT,
  PER_MONTH,
} from './instruments';
import { MUNICIPALITIES, type Partner, PARTNERS } from './werkplein';

type Base = {
  key: string;
  reference: string;
  owner: Partner;
  concludedOn: string;
  validUntil: string | null;
  offers: Offer[];
};
type Tender = {
  tendered: boolean;
  awarded: boolean;
  wordingCoversPartnerClients: boolean;
  wordingCoversOthers: boolean;
};

/** How each form comes about differs; what is agreed in the end is alike. */
export type Agreement = Base &
  (
    | { form: 'ACCESS_AGREEMENT'; firm: string; cluster: string; appliedOn: string; assessedOn: string }
    | { form: 'IRO'; firm: string; auditedOn: string }
    | {
        form: 'FREE_SPACE';
        firm: string;
        proposedOn: string;
        value: number;
        minimumCandidates: number;
        addedValue: string;
      }
    | {
        form: 'UWV_TENDERED_TRAJECTORY' | 'MUNICIPAL_CONTRACT' | 'FRAMEWORK_CONTRACT' | 'INDIVIDUAL_PURCHASE';
        firm: string;
        tender: Tender;
        territory?: Partner[];
        coversPartners?: Partner[];
      }
    | { form: 'JOINT_CONTRACT'; alignedOn: string; firm: string; partners: Partner[]; tender: Tender }
    | { form: 'OWN_PROVISION' | 'FACILITY' }
  );

const PRIVATE: Tender = {
  tendered: false,
  awarded: false,
  wordingCoversPartnerClients: false,
  wordingCoversOthers: false,
};
const AWARDED: Tender = { ...PRIVATE, tendered: true, awarded: true };
const UNTIL_2027 = '2027-12-31';

/** Twenty agreements over all ten forms; the last of an agreement's offers is often the dearer one. */
export const AGREEMENTS: readonly Agreement[] = [
  {
    key: 'sollicitatie',
    form: 'ACCESS_AGREEMENT',
    reference: 'UWV-TO-2026-01',
    owner: 'UWV',
    firm: 'slinge',
    cluster: 'job-application',
    appliedOn: '2026-01-12',
    assessedOn: '2026-02-02',
    concludedOn: '2026-02-09',
    validUntil: UNTIL_2027,
    offers: [offer('MODULE', 'Sollicitatietraining', 'Job application training', 3, 1800, AT_START_AND_END)],
  },
  {
    key: 'jobcoaching',
    form: 'ACCESS_AGREEMENT',
    reference: 'UWV-TO-2026-02',
    owner: 'UWV',
    firm: 'kruispunt',
    cluster: 'jobcoaching',
    appliedOn: '2026-01-13',
    assessedOn: '2026-02-02',
    concludedOn: '2026-02-09',
    validUntil: UNTIL_2027,
    offers: [offer('MODULE', 'Jobcoaching', 'Job coaching', 4, 1999, PER_MONTH)],
  },
  {
    key: 'iro',
    form: 'IRO',
    reference: 'UWV-IRO-2026-01',
    owner: 'UWV',
    firm: 'stap',
    concludedOn: '2026-01-12',
    auditedOn: '2026-06-15',
    validUntil: null,
    offers: [
      offer(
        'IRO',
        'Individuele re-integratieovereenkomst',
        'Individual re-integration agreement',
        12,
        4500,
        IN_THREE_PARTS,
      ),
    ],
  },
  {
    key: 'vrije-ruimte',
    form: 'FREE_SPACE',
    reference: 'UWV-VR-2026-01',
    owner: 'UWV',
    firm: 'aanzet',
    proposedOn: '2026-01-05',
    concludedOn: '2026-01-12',
    validUntil: UNTIL_2027,
    value: 80_000_00,
    minimumCandidates: 12,
    addedValue:
      'Geen van de gecontracteerde diensten bereikt jonggehandicapten op het platteland met een werkplek op een boerderij.',
    offers: [offer('PRE_TRAJECTORY', 'Op de boerderij', 'On the farm', 6, 3200, IN_THREE_PARTS)],
  },
  {
    key: 'traject',
    form: 'UWV_TENDERED_TRAJECTORY',
    reference: 'UWV-AT-2026-01',
    owner: 'UWV',
    firm: 'oostraject',
    tender: AWARDED,
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [offer('TRAJECTORY', 'Traject naar werk', 'Trajectory to work', 9, 5200, ON_RESULT)],
  },
  {
    key: 'techniek',
    form: 'MUNICIPAL_CONTRACT',
    reference: 'DTC-2026-11',
    owner: 'GM0222',
    firm: 'graafschap',
    tender: PRIVATE,
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [
      offer(
        'MODULE',
        'Werkervaring in de techniek',
        'Work experience in engineering',
        3,
        2750,
        AT_START_AND_END,
      ),
    ],
  },
  {
    key: 'taal',
    form: 'MUNICIPAL_CONTRACT',
    reference: 'OIJ-2026-04',
    owner: 'GM1509',
    firm: 'taal',
    tender: AWARDED,
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [offer('INTEGRATION_AND_WORK', 'Taal en werk', 'Language and work', 6, 3600, IN_THREE_PARTS)],
  },
  {
    key: 'doorbraak',
    form: 'MUNICIPAL_CONTRACT',
    reference: 'BRC-2026-07',
    owner: 'GM1876',
    firm: 'baanbrekers',
    tender: { ...AWARDED, wordingCoversPartnerClients: true },
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [offer('MODULE', 'Coaching naar werk', 'Coaching to work', 4, 2200, PER_MONTH)],
  },
  {
    key: 'kompas',
    form: 'MUNICIPAL_CONTRACT',
    reference: 'MFL-2026-02',
    owner: 'GM1955',
    firm: 'kompas',
    tender: PRIVATE,
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [offer('MODULE', 'Oriëntatie op werk', 'Orientation on work', 2, 950, AT_START_AND_END)],
  },
  {
    key: 'zuiver',
    form: 'MUNICIPAL_CONTRACT',
    reference: 'MFL-2026-03',
    owner: 'GM1955',
    firm: 'zuiver',
    tender: PRIVATE,
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [
      offer('MODULE', 'Schone start', 'Clean start', 2, 1100, AT_START_AND_END),
      offer('TRAJECTORY', 'Intensief traject', 'Intensive trajectory', 12, 31000, IN_THREE_PARTS),
    ],
  },
  {
    key: 'weide',
    form: 'MUNICIPAL_CONTRACT',
    reference: 'OIJ-2026-05',
    owner: 'GM1509',
    firm: 'weide',
    tender: PRIVATE,
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [offer('MODULE', 'Werken in het groen', 'Work in the green', 3, 1650, AT_START_AND_END)],
  },
  {
    key: 'scholing',
    form: 'FRAMEWORK_CONTRACT',
    reference: 'DTC-RC-2026-01',
    owner: 'GM0222',
    firm: 'scholing',
    tender: AWARDED,
    territory: [...MUNICIPALITIES],
    coversPartners: [...MUNICIPALITIES],
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [offer('TRAINING', 'Certificaat logistiek', 'Logistics certificate', 2, 1250, AT_END)],
  },
  {
    key: 'werkpad',
    form: 'JOINT_CONTRACT',
    reference: 'GEZ-2026-01',
    owner: 'GM0222',
    firm: 'werkpad',
    partners: [...PARTNERS],
    tender: AWARDED,
    alignedOn: '2026-01-19',
    concludedOn: '2026-02-02',
    validUntil: UNTIL_2027,
    offers: [offer('TRAJECTORY', 'Samen naar werk', 'To work together', 6, 4333, ON_RESULT)],
  },
  {
    key: 'rijbewijs',
    form: 'INDIVIDUAL_PURCHASE',
    reference: 'OIJ-IND-2026-01',
    owner: 'GM1509',
    firm: 'mobiel',
    tender: PRIVATE,
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [offer('TRAINING', 'Rijbewijs heftruck', 'Forklift licence', 1, 875, AT_END)],
  },
  {
    key: 'rijbewijs-bronckhorst',
    form: 'INDIVIDUAL_PURCHASE',
    reference: 'BRC-IND-2026-01',
    owner: 'GM1876',
    firm: 'mobiel',
    tender: PRIVATE,
    concludedOn: '2026-01-02',
    validUntil: UNTIL_2027,
    offers: [offer('TRAINING', 'Rijbewijs heftruck', 'Forklift licence', 1, 875, AT_END)],
  },
  {
    key: 'werkplaats',
    form: 'OWN_PROVISION',
    reference: 'DTC-EIGEN-01',
    owner: 'GM0222',
    concludedOn: '2026-01-02',
    validUntil: null,
    offers: [
      offer('WORK_FIRST', 'Werkplaats Doetinchem', 'Workshop Doetinchem', 3, 1500, AT_START_AND_END, {
        vatPercent: 0,
      }),
    ],
  },
  {
    key: 'dorpshuis',
    form: 'OWN_PROVISION',
    reference: 'BRC-EIGEN-01',
    owner: 'GM1876',
    concludedOn: '2026-01-02',
    validUntil: null,
    offers: [
      offer(
        'SOCIAL_ACTIVATION',
        'Meedoen in het dorpshuis',
        'Taking part in the village hall',
        6,
        1200,
        AT_START_AND_END,
        { vatPercent: 0 },
      ),
    ],
  },
  {
    key: 'opstap',
    form: 'OWN_PROVISION',
    reference: 'MFL-EIGEN-01',
    owner: 'GM1955',
    concludedOn: '2026-01-02',
    validUntil: null,
    offers: [
      offer('WORK_FIRST', 'Opstap Montferland', 'Step up Montferland', 2, 800, AT_START_AND_END, {
        vatPercent: 0,
      }),
    ],
  },
  {
    key: 'fiets',
    form: 'FACILITY',
    reference: 'DTC-VRZ-01',
    owner: 'GM0222',
    concludedOn: '2026-01-02',
    validUntil: null,
    offers: [offer('FACILITY', 'Fiets', 'Bicycle', 0, 350, AT_END, { vatPercent: 0, item: 'BICYCLE' })],
  },
  {
    key: 'werkkleding',
    form: 'FACILITY',
    reference: 'BRC-VRZ-01',
    owner: 'GM1876',
    concludedOn: '2026-01-02',
    validUntil: null,
    offers: [
      offer('FACILITY', 'Werkkleding', 'Work clothes', 0, 180, AT_END, {
        vatPercent: 0,
        item: 'WORK_CLOTHES',
      }),
    ],
  },
];

/** The farm found two of the twelve candidates in its first half year, as its orders tell: UWV dissolves the agreement. */
export const HALF_YEAR_TEST = { agreement: 'vrije-ruimte', on: '2026-07-13' } as const;

/** The minimum that rules ask of every agreement's terms, the definition of a result among them. */
export const TERMS = {
  performance: 'De dienst zoals in het aanbod beschreven.',
  reporting: 'Elke maand een voortgangsbericht aan de werkcoach.',
  payment: 'Betaling binnen 30 dagen na een juiste factuur.',
  dissolution: 'Opzeggen kan met een maand; lopende diensten worden afgemaakt.',
  duties: 'Partijen houden elkaar op de hoogte en beschermen de gegevens van de klant.',
  documents: ['verslag van de werkcoach'],
  result: {
    result: 'Betaald werk van ten minste twaalf uur per week.',
    lessPay: 'Bij minder uren de helft.',
    minimumMonths: 6,
    partTimeCounts: true,
    proof: 'Arbeidsovereenkomst of loonstrook.',
  },
};

/** Aalten and Winterswijk: asked whether they join the purchase, and did not. */
export const NEIGHBOURS = ['GM0197', 'GM0294'] as const;

/** What the partners of the joint purchase settled, each in these same words. */
export const JOINT_TERMS = {
  definitions: 'Traject, plaatsing en uitval zoals in bijlage 1.',
  resultPerPartner:
    'UWV: betaald werk. Gemeenten: betaald werk of een hogere trede op de participatieladder.',
  invoicing: 'De leverancier stuurt per klant een rekening aan de opdrachtgever van die klant.',
  accountability: 'Elke partner verantwoordt de eigen klanten en euro’s.',
  pastPerformance: 'Telt voor tien procent mee.',
  payment: 'Voor alle partners gelijk: start, halverwege, plaatsing.',
  reportingAndMonitoring: 'Eén maandbericht voor alle partners.',
  qualityMark: 'Keurmerk scheelt bewijs, maar is niet verplicht.',
  framework: 'Eén beoordelingskader voor alle partners: prijs dertig, kwaliteit zeventig procent.',
  lessBurden: 'Wat een partner al heeft, vraagt een ander niet opnieuw.',
};

export const agreement = (key: string): Agreement => {
  const found = AGREEMENTS.find((one) => one.key === key);
  if (!found) throw new Error(`The scenario has no agreement "${key}".`);
  return found;
};
