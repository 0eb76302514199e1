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

/** A supplier or the administrator belongs to no partner, so that no partner's rows are theirs. */
const NO_PARTNER = 'NONE';

const suppliers = ['supplier-1', 'supplier-2', 'supplier-3', 'supplier-4', 'supplier-5', 'supplier-6'];

/** `coach@uwv`, `finance@gm0222` …, `supplier-1` …, `administrator`. */
export const demoAccounts: readonly DemoAccount[] = [
  ...demoPartners.flatMap(({ code }) =>
    partnerRoles.map((role): DemoAccount => ({
      account: `${role}@${code.toLowerCase()}`,
      partner: code,
      roles: [role],
    })),
  ),
  ...suppliers.map((account): DemoAccount => ({ account, partner: NO_PARTNER, roles: ['supplier'] })),
  { account: 'administrator', partner: NO_PARTNER, roles: ['administrator'] },
];
