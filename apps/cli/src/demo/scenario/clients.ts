import { MUNICIPALITIES, type MunicipalityCode, type Partner } from './werkplein';

export type BenefitType = 'WW' | 'ZW' | 'WIA' | 'WAO' | 'WAJONG' | 'ASSISTANCE' | 'IOAW' | 'IOAZ' | 'ANW';
export type Benefit = { type: BenefitType; from: string; until: string | null };
export type Client = {
  key: string;
  residence: MunicipalityCode;
  benefits: Benefit[];
  /** Day on which WW is expected to begin, for who has no benefit yet. */
  firstWwDay?: string;
  occupationallyDisabled?: boolean;
  /** Whose coach does the intake at the Werkplein, and serves the client from then on. */
  intakeBy: Partner;
  story?: string;
};

/** A row of rulebook 2.2: how many clients, what they live on, and who should pay for them in spring by which rule. */
type Situation = {
  key: string;
  count: number;
  benefits: readonly [BenefitType, from: string][];
  firstWwDay?: string;
  disabled?: true;
  payer: 'UWV' | 'RESIDENCE';
  rule: string;
};

export const SITUATIONS: readonly Situation[] = [
  { key: 'ww', count: 16, benefits: [['WW', '2026-01-05']], payer: 'UWV', rule: 'R-001' },
  { key: 'wia', count: 6, benefits: [['WIA', '2025-03-01']], disabled: true, payer: 'UWV', rule: 'R-001' },
  { key: 'wao', count: 3, benefits: [['WAO', '2004-05-01']], disabled: true, payer: 'UWV', rule: 'R-001' },
  {
    key: 'wajong',
    count: 4,
    benefits: [['WAJONG', '2019-09-01']],
    disabled: true,
    payer: 'UWV',
    rule: 'R-001',
  },
  { key: 'zw', count: 2, benefits: [['ZW', '2026-01-19']], payer: 'UWV', rule: 'R-001' },
  { key: 'vroeg', count: 4, benefits: [], firstWwDay: '2026-08-01', payer: 'UWV', rule: 'R-016' },
  { key: 'bijstand', count: 16, benefits: [['ASSISTANCE', '2025-06-01']], payer: 'RESIDENCE', rule: 'R-001' },
  { key: 'ioaw', count: 3, benefits: [['IOAW', '2024-02-01']], payer: 'RESIDENCE', rule: 'R-001' },
  { key: 'ioaz', count: 2, benefits: [['IOAZ', '2024-07-01']], payer: 'RESIDENCE', rule: 'R-001' },
  { key: 'anw', count: 2, benefits: [['ANW', '2023-11-01']], payer: 'RESIDENCE', rule: 'R-001' },
  { key: 'zonder', count: 4, benefits: [], payer: 'RESIDENCE', rule: 'R-001' },
  {
    key: 'samenloop',
    count: 6,
    benefits: [
      ['WAJONG', '2020-01-01'],
      ['ASSISTANCE', '2025-01-01'],
    ],
    disabled: true,
    payer: 'UWV',
    rule: 'R-004',
  },
  {
    key: 'ww-anw',
    count: 2,
    benefits: [
      ['WW', '2026-01-12'],
      ['ANW', '2024-01-01'],
    ],
    payer: 'UWV',
    rule: 'R-004',
  },
];

/** The bulk: each situation spread over the four municipalities in turn, the intake by UWV and the municipality in turn. */
const BULK: readonly (Client & { situation: Situation })[] = SITUATIONS.flatMap((situation, row) =>
  Array.from({ length: situation.count }, (_, index) => {
    const residence = MUNICIPALITIES[(row + index) % MUNICIPALITIES.length] ?? 'GM0222';
    return {
      key: `${situation.key}-${index + 1}`,
      residence,
      benefits: situation.benefits.map(([type, from]) => ({ type, from, until: null })),
      ...(situation.firstWwDay === undefined ? {} : { firstWwDay: situation.firstWwDay }),
      ...(situation.disabled ? { occupationallyDisabled: true } : {}),
      // Who has no benefit yet comes to UWV.
      intakeBy:
        situation.firstWwDay !== undefined || (row + Math.floor(index / 4)) % 2 === 0
          ? ('UWV' as const)
          : residence,
      situation,
    };
  }),
);
export const BULK_CLIENTS = BULK;

const since = (type: BenefitType, from: string): Benefit[] => [{ type, from, until: null }];

/** Eleven clients to whom something happens. */
export const SPECIAL_CLIENTS: readonly Client[] = [
  {
    key: 'loopt-door',
    residence: 'GM1509',
    benefits: since('WW', '2025-07-01'),
    intakeBy: 'UWV',
    story:
      'WW ends at its maximum during a module: UWV pays all of the module, the next order is the municipality’s (R-008, R-010).',
  },
  {
    key: 'iro-loopt-door',
    residence: 'GM0222',
    benefits: since('WW', '2025-06-01'),
    intakeBy: 'UWV',
    story: 'WW ends at its maximum during an IRO: UWV pays it to its end (R-008).',
  },
  {
    key: 'tussenin',
    residence: 'GM0222',
    benefits: since('WW', '2025-06-01'),
    intakeBy: 'UWV',
    story:
      'WW ends between order and start: the order lapses, and is placed again under the municipality (R-009).',
  },
  {
    key: 'een-handtekening',
    residence: 'GM0222',
    benefits: since('WW', '2025-10-01'),
    intakeBy: 'UWV',
    story: 'Only UWV’s manager signed the transfer: nothing changes, UWV pays (R-006).',
  },
  {
    key: 'twee-handtekeningen',
    residence: 'GM1876',
    benefits: since('WW', '2025-10-01'),
    intakeBy: 'GM1876',
    story: 'Both managers signed: orders from the effective day are the municipality’s (R-006).',
  },
  {
    key: 'verhuist',
    residence: 'GM1509',
    benefits: since('ASSISTANCE', '2025-09-01'),
    intakeBy: 'GM1509',
    story:
      'Moves from Oude IJsselstreek to Bronckhorst: what runs stays, the next order moves along (R-011, R-014).',
  },
  {
    key: 'komt-niet',
    residence: 'GM1955',
    benefits: since('WW', '2025-12-01'),
    intakeBy: 'UWV',
    story: 'Does not turn up, comes back, drops out: what is due stays payable, the rest lapses (R-139).',
  },
  {
    key: 'op-de-boerderij',
    residence: 'GM1876',
    benefits: since('WAJONG', '2018-01-01'),
    occupationallyDisabled: true,
    intakeBy: 'UWV',
    story:
      'The free-space agreement is dissolved while the trajectory runs: it is finished and paid (R-061).',
  },
  {
    key: 'aanbod',
    residence: 'GM0222',
    benefits: since('WIA', '2024-01-01'),
    occupationallyDisabled: true,
    intakeBy: 'GM0222',
    story: 'Doetinchem decides to serve this UWV client itself: its own budget pays (R-013).',
  },
  {
    key: 'fiets-erbij',
    residence: 'GM0222',
    benefits: since('WW', '2026-01-05'),
    intakeBy: 'UWV',
    story:
      'Doetinchem offers a bicycle and no more: it pays the bicycle, and UWV goes on paying the training (R-013).',
  },
  {
    key: 'dorpshuis',
    residence: 'GM1876',
    benefits: since('WAO', '2003-01-01'),
    occupationallyDisabled: true,
    intakeBy: 'GM1876',
    story: 'Social activation of a disabled client: the municipality places, UWV bears the cost (R-017).',
  },
];

export const CLIENTS: readonly Client[] = [...BULK_CLIENTS, ...SPECIAL_CLIENTS];
/** All intakes have been done by this day. */
export const INTAKE_DAY = '2026-01-19';

export const client = (key: string): Client => {
  const found = CLIENTS.find((one) => one.key === key);
  if (!found) throw new Error(`The scenario has no client "${key}".`);
  return found;
};

const FIRST_NAMES = [
  'Anja',
  'Bert',
  'Chantal',
  'Dirk',
  'Esra',
  'Freek',
  'Gerda',
  'Hassan',
  'Ilse',
  'Jan',
  'Kim',
  'Lars',
  'Mieke',
  'Noor',
  'Otto',
  'Petra',
];
const LAST_NAMES = ['te Voorbeeld', 'van Fictie', 'Verzonnen', 'ten Denkbeeld', 'de Proef'];

/** Name, number and birth date of a person who does not exist, the same at every run. */
export const personOf = (
  index: number,
): {
  name: string;
  bsn: string;
  birthDate: string;
  contact: { email: null; phone: null; address: null };
} => ({
  name: `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[index % LAST_NAMES.length]} ${index + 1}`,
  bsn: bsnOf(index),
  birthDate: `${1962 + (index % 40)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
  contact: { email: null, phone: null, address: null },
});

/** The n-th number from 999900000 on, a range kept for tests, that passes the eleven test. */
const bsnOf = (n: number): string => {
  const first = 99_990_000 + 2 * n;
  const of = (base: number): string | null => {
    const rest = [...String(base)].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0) % 11;
    return rest === 10 ? null : `${base}${rest}`;
  };
  // Of two numbers in a row at most one has no check digit.
  return of(first) ?? of(first + 1) ?? '';
};
