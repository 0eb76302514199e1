import { plusDays } from '@ontschot/kernel';

export type Day = string;
export const daysAfter = plusDays;
/** The month whose invoices the demo sends; everything billed was delivered before it. */
export const INVOICE_MONTH = '2026-09';
export const LAST_DELIVERY = '2026-08-31';
