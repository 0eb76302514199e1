export type Status =
  | 'PROPOSED'
  | 'APPROVED'
  | 'ORDERING'
  | 'ORDERED'
  | 'IN_PROGRESS'
  | 'INTERRUPTED'
  | 'COMPLETED'
  | 'CANCELLED'
  | 'DROPPED_OUT'
  | 'PLACED'
  | 'SUSTAINABLY_PLACED';

/** How far an IRO is before its order (rulebook 4.4). */
export type IroStep =
  'DIAGNOSIS_AWAITED' | 'DIAGNOSED' | 'COMPANY_CHOSEN' | 'PLAN_SUBMITTED' | 'PLAN_APPROVED';
