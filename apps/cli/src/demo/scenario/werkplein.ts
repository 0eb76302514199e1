/** UWV and the four municipalities of the demo: real names and codes, in the labour-market region Achterhoek. */
export const MUNICIPALITIES = ['GM0222', 'GM1509', 'GM1876', 'GM1955'] as const;
export type MunicipalityCode = (typeof MUNICIPALITIES)[number];
export const PARTNERS = ['UWV', ...MUNICIPALITIES] as const;
export type Partner = (typeof PARTNERS)[number];

export const YEAR = 2026;
/** UWV's region of assignment in which all four lie. */
export const REGION = 'OOST';
/** First day on which everyone takes part. */
export const OPENING_DAY = '2026-01-01';

export const account = (role: string, partner: Partner): string => `${role}@${partner.toLowerCase()}`;

/** Where a bill is sent; the addresses are fictitious. */
export const OFFICES: Record<Partner, { name: string; street: string; city: string; postalCode: string }> = {
  UWV: { name: 'UWV', street: 'Voorbeeldweg 1', city: 'Amsterdam', postalCode: '1000 AA' },
  GM0222: {
    name: 'Gemeente Doetinchem',
    street: 'Voorbeeldplein 2',
    city: 'Doetinchem',
    postalCode: '7000 AB',
  },
  GM1509: {
    name: 'Gemeente Oude IJsselstreek',
    street: 'Voorbeeldplein 3',
    city: 'Gendringen',
    postalCode: '7080 AC',
  },
  GM1876: {
    name: 'Gemeente Bronckhorst',
    street: 'Voorbeeldplein 4',
    city: 'Hengelo',
    postalCode: '7255 AD',
  },
  GM1955: { name: 'Gemeente Montferland', street: 'Voorbeeldplein 5', city: 'Didam', postalCode: '6940 AE' },
};

/** The number under which each office gets its e-invoices. They have the right form, and belong to nobody. */
export const OINS: Record<Partner, string> = {
  UWV: '00000099000000010000',
  GM0222: '00000099000002220000',
  GM1509: '00000099000015090000',
  GM1876: '00000099000018760000',
  GM1955: '00000099000019550000',
};

/** Allocated for 2026, in cents. Montferland has little, so that its budget runs short. */
export const BUDGETS: Record<Partner, number> = {
  UWV: 400_000_00,
  GM0222: 120_000_00,
  GM1509: 90_000_00,
  GM1876: 80_000_00,
  GM1955: 30_000_00,
};

/** Ordinances of 2026: Bronckhorst's knows no individual purchase. */
export const ORDINANCES: Record<MunicipalityCode, { individualPurchase: boolean }> = {
  GM0222: { individualPurchase: true },
  GM1509: { individualPurchase: true },
  GM1876: { individualPurchase: false },
  GM1955: { individualPurchase: true },
};
export const ORDINANCE_INSTRUMENTS = [
  'MODULE',
  'TRAJECTORY',
  'PRE_TRAJECTORY',
  'STEPPING_STONE',
  'TRAINING',
  'WORK_FIRST',
  'SOCIAL_ACTIVATION',
  'FACILITY',
  'INTEGRATION_AND_WORK',
];

export type Mandate = {
  key: string;
  grantor: Partner;
  grantee: Partner;
  decisions: ('PROPOSE' | 'APPROVE' | 'ORDER')[];
  from: string;
  until: string | null;
};

/** Who may decide for whom. Bronckhorst gives none; that of Oude IJsselstreek ends halfway through the year. */
export const MANDATES: readonly Mandate[] = [
  {
    key: 'doetinchem-to-uwv',
    grantor: 'GM0222',
    grantee: 'UWV',
    decisions: ['PROPOSE', 'APPROVE', 'ORDER'],
    from: '2026-01-05',
    until: '2026-12-31',
  },
  {
    key: 'uwv-to-doetinchem',
    grantor: 'UWV',
    grantee: 'GM0222',
    decisions: ['PROPOSE', 'APPROVE', 'ORDER'],
    from: '2026-01-05',
    until: '2026-12-31',
  },
  {
    key: 'oude-ijsselstreek-to-uwv',
    grantor: 'GM1509',
    grantee: 'UWV',
    decisions: ['PROPOSE', 'APPROVE', 'ORDER'],
    from: '2026-01-05',
    until: '2026-06-30',
  },
  {
    key: 'uwv-to-oude-ijsselstreek',
    grantor: 'UWV',
    grantee: 'GM1509',
    decisions: ['PROPOSE', 'APPROVE', 'ORDER'],
    from: '2026-01-05',
    until: null,
  },
  {
    key: 'uwv-to-montferland',
    grantor: 'UWV',
    grantee: 'GM1955',
    decisions: ['PROPOSE', 'APPROVE'],
    from: '2026-01-05',
    until: null,
  },
];

/** May a coach of `coach` take this decision for clients of `principal` on the day? The scenario's own reading of the mandates above. */
export const isMandated = (
  principal: Partner,
  coach: Partner,
  decision: 'APPROVE' | 'ORDER',
  day: string,
): boolean =>
  principal === coach ||
  MANDATES.some(
    ({ grantor, grantee, decisions, from, until }) =>
      grantor === principal &&
      grantee === coach &&
      decisions.includes(decision) &&
      from <= day &&
      (until === null || day <= until),
  );
