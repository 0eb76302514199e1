/** Roles as the identity provider gives them. */
export const ROLES = [
  'coach',
  'manager',
  'finance',
  'contract-expert',
  'purchaser',
  'accountability-officer',
  'supplier',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
