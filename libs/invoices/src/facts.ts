import { uuidFrom } from '@ontschot/kernel';

/** One bill is one stream: the same supplier and number always lead to the same invoice, whatever file it comes in. */
export const invoiceIdOf = (senderId: string, number: string): string =>
  uuidFrom('invoice', senderId, number);

/** A file that cannot be read has no number; its bytes identify it. */
export const unreadInvoiceIdOf = (sha256: string): string => uuidFrom('unreadable', sha256);
