import { type PartnerCode, uuidFrom } from '@ontschot/kernel';

/** What makes a bill this bill: who sends it to whom, under which number, in which year. */
export type BillKey = {
  /** As `senderOf` gives it. */
  sender: string;
  number: string;
  kind: 'invoice' | 'credit-note';
  /** Year of issue: suppliers may begin anew each year. */
  year: number;
  /** The addressee; the receiver where nobody can be recognised as such. */
  partner: PartnerCode;
  /** What another partner took in for the addressee uses up no number of what the addressee takes in itself. */
  receivedBy: PartnerCode;
};

/** A sender as a number that tells nothing else of it. @param senderId its legal id, or the next best that the file has */
export const senderOf = (senderId: string): string => uuidFrom('sender', senderId);

/**
 * One bill is one stream: the same supplier, number, year and addressee always lead to the same bill, whatever file it comes in.
 * @param place 0; one more for each that was returned before it under the same number
 */
export const invoiceIdOf = (
  { sender, number, kind, year, partner, receivedBy }: BillKey,
  place = 0,
): string =>
  uuidFrom('invoice', sender, number, kind, year, partner, receivedBy === partner ? '' : receivedBy, place);

/** A file that cannot be read, or that has no number, is identified by its bytes. */
export const unreadInvoiceIdOf = (sha256: string): string => uuidFrom('unreadable', sha256);
