export const STATUSES = [
  'RECEIVED',
  'RETURNED',
  'RESUBMITTED',
  'DISPUTED',
  'ROUTED',
  'APPROVED',
  'PAID',
  'CREDITED',
  'SETTLED',
] as const;
export const ALL_STATUSES = [...STATUSES, 'REFUSED_UNREAD'] as const;
export const KINDS = ['invoice', 'credit-note', 'unread'] as const;
