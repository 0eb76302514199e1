import type { IsoDate } from '@ontschot/kernel';
import type { OrderLine } from '../facts';
import type { OfAssignment, PricedLine } from './assignment.events';

export type Line = OrderLine & {
  /** Booked on the budget, so that no commitment is held for it. */ realised: boolean;
  /** A bill for it was credited wholly: once the service is over nothing is held for it until it is billed anew (5.1). */
  credited: boolean;
};

export const openedLines = (lines: readonly PricedLine[]): Line[] =>
  lines.map((line) => ({
    ...line,
    deliveredOn: null,
    invoicedBy: null,
    lapsed: false,
    realised: false,
    credited: false,
  }));

/** Rulebook 5.6: performance makes instalments due, the end of the service lets others lapse; what is due stays payable. */
export const performed = (
  lines: readonly Line[],
  { delivered, lapsed, on }: { delivered: number[]; lapsed: number[]; on: IsoDate },
): Line[] =>
  lines.map((line) =>
    delivered.includes(line.line)
      ? { ...line, deliveredOn: on }
      : lapsed.includes(line.line)
        ? { ...line, lapsed: true }
        : line,
  );

/** Neither delivered nor lapsed any more. */
export const reopened = (lines: readonly Line[], numbers: readonly number[]): Line[] =>
  lines.map((line) => (numbers.includes(line.line) ? { ...line, deliveredOn: null, lapsed: false } : line));

export const onLine = (lines: readonly Line[], number: number, change: Partial<Line>): Line[] =>
  lines.map((line) => (line.line === number ? { ...line, ...change } : line));

/** What every event says of its assignment, without the rest of its data. */
export const ofData = ({
  assignmentId,
  clientId,
  principal,
  coachEmployer,
  instrumentOwner,
  supplierId,
}: OfAssignment): OfAssignment => ({
  assignmentId,
  clientId,
  principal,
  coachEmployer,
  instrumentOwner,
  supplierId,
});
