import type { Role } from '@ontschot/kernel';

/** Who can sign in at the local provider. The account's name is its client id; the secret is the same for all. */
export type DemoAccount = { account: string; partner: string; roles: readonly Role[] };

export const DEMO_SECRET = 'demo';

/** The partners of the demo Werkplein: UWV and four municipalities of one labour-market region. */
export const demoPartners = [
  { code: 'UWV', name: 'UWV' },
  { code: 'GM0222', name: 'Doetinchem' },
  { code: 'GM1509', name: 'Oude IJsselstreek' },
  { code: 'GM1876', name: 'Bronckhorst' },
  { code: 'GM1955', name: 'Montferland' },
] as const;

const partnerRoles: readonly Role[] = [
  'coach',
  'manager',
  'finance',
  'contract-expert',
  'purchaser',
  'accountability-officer',
  'auditor',
];

/** Where two people must agree, a colleague of the same role: `finance-2@gm0222`. */
const inPairs: readonly Role[] = ['finance', 'contract-expert'];

/** A supplier or the administrator belongs to no partner, so that no partner's rows are theirs. */
const NO_PARTNER = 'NONE';

const suppliers = ['supplier-1', 'supplier-2', 'supplier-3', 'supplier-4', 'supplier-5', 'supplier-6'];

/** `coach@uwv`, `finance@gm0222`, `finance-2@gm0222` …, `supplier-1` …, `administrator`. */
export const demoAccounts: readonly DemoAccount[] = [
  ...demoPartners.flatMap(({ code }) =>
    [...partnerRoles, ...inPairs.map((role) => `${role}-2` as const)].map((name): DemoAccount => ({
      account: `${name}@${code.toLowerCase()}`,
      partner: code,
      roles: partnerRoles.filter((role) => name === role || name === `${role}-2`),
    })),
  ),
  ...suppliers.map((account): DemoAccount => ({ account, partner: NO_PARTNER, roles: ['supplier'] })),
  { account: 'administrator', partner: NO_PARTNER, roles: ['administrator'] },
];
