import { accessTable } from '@ontschot/http';
import type { PartnerCode, Role } from '@ontschot/kernel';

/** Who reads a partner's budget; the database shows them their own partner's only. */
export const BUDGET_READERS: readonly Role[] = [
  'finance',
  'manager',
  'accountability-officer',
  'auditor',
  'coach',
  'contract-expert',
];

const itself = ({ partner }: { partner: PartnerCode }): PartnerCode[] => [partner];

/** Who reads its bookings, order by order. */
export const ENTRY_READERS: readonly Role[] = ['finance', 'manager', 'accountability-officer', 'auditor'];

/** Finance of a partner keeps that partner's budgets (R-018: nobody touches another's). */
export const budgetAccess = accessTable<{ partner: PartnerCode }>()({
  OpenBudgetYear: {
    roles: ['finance'],
    partners: itself,
    label: { nl: 'Budgetjaar openen', en: 'Open budget year' },
    fields: ['year'],
  },
  AllocateBudget: {
    roles: ['finance'],
    partners: itself,
    label: { nl: 'Budget toekennen of terugnemen', en: 'Allocate or take back' },
    fields: ['amount', 'on', 'reason', 'bookingId'],
  },
  CloseBudgetYear: {
    roles: ['finance'],
    partners: itself,
    label: { nl: 'Budgetjaar sluiten', en: 'Close budget year' },
    fields: ['on'],
  },
});
