import type { Cents, IsoDate, PartnerCode } from '@ontschot/kernel';

/** What this context needs to know of an order of the client; assignments answers it (`OrdersOf`). */
export type OrderOfClient = {
  assignmentId: string;
  clientId: string;
  name: string;
  kind: string;
  principal: PartnerCode;
  decidingRule: string;
  status:
    | 'PROPOSED'
    | 'APPROVED'
    | 'ORDERED'
    | 'IN_PROGRESS'
    | 'INTERRUPTED'
    | 'COMPLETED'
    | 'CANCELLED'
    | 'DROPPED_OUT'
    | 'PLACED'
    | 'SUSTAINABLY_PLACED';
  orderedOn: IsoDate | null;
  /** The day on which it is to start, where that was given. */
  plannedStart: IsoDate | null;
  startedOn: IsoDate | null;
  plannedEnd: IsoDate | null;
  endedOn: IsoDate | null;
  /** What it costs, without what lapsed; net of VAT. */
  cents: Cents;
  invoices: { invoiceId: string; cents: Cents }[];
};

const RUNNING: readonly OrderOfClient['status'][] = ['IN_PROGRESS', 'INTERRUPTED'];

/** Ordered and not ended: somebody pays for it still. */
export const isOpen = ({ status }: OrderOfClient): boolean =>
  status === 'ORDERED' || RUNNING.includes(status);
export const isRunning = ({ status }: OrderOfClient): boolean => RUNNING.includes(status);
/** It stood as an order on its day, whatever became of it. */
export const wasOrdered = ({ status, orderedOn }: OrderOfClient): boolean =>
  orderedOn !== null && status !== 'PROPOSED' && status !== 'APPROVED';
