import { type AddendumId, type InstrumentId, type IsoDate, plusDays, within } from '@ontschot/kernel';
import type { AddendumScope } from './piggyback.events';

/** A time in which something stood; both days count, `until` null = it still stands. */
export type Span = { from: IsoDate; until: IsoDate | null };

/** One opening of the agreement to the partner, with its own number and days. */
export type Opening = Span & {
  number: number;
  by: 'ADDENDUM' | 'WORDING';
  addendumId: AddendumId | null;
  signedOn: IsoDate | null;
  scope: AddendumScope | null;
  /** Owner or supplier withdrew it: that is why it ends. */
  withdrawn: boolean;
  /** Its end was recorded by the clock. */
  ended: boolean;
};

/** The opening in force on the day: the last recorded one that holds on it. */
export const openOn = (openings: readonly Opening[], day: IsoDate): Opening | null =>
  openings.findLast(({ from, until }) => within(day, from, until)) ?? null;

/** Is this instrument among what the opening names? One that names none is for all of them. */
export const covers = ({ scope }: Opening, service: InstrumentId): boolean =>
  scope?.services == null || scope.services.includes(service);

/** The addendum that says most about the day: in force on it, else the last that had begun, else the first to come. */
export const addendumNear = (openings: readonly Opening[], day: IsoDate): Opening | null => {
  // One that was withdrawn before it began never was in force.
  const addenda = openings.filter(
    ({ by, from, until }) => by === 'ADDENDUM' && (until === null || until >= from),
  );
  const begun = addenda.filter(({ from }) => from <= day);
  const latest = begun.reduce<Opening | null>(
    (last, one) => (last && last.from > one.from ? last : one),
    null,
  );
  return openOn(addenda, day) ?? latest ?? addenda.at(0) ?? null;
};

export const stoodOn = (spans: readonly Span[], day: IsoDate): boolean =>
  spans.some(({ from, until }) => within(day, from, until));

/** From when what stands on the day stood; where nothing does, from when something will; null where nothing will either. */
export const stoodSince = (spans: readonly Span[], day: IsoDate): IsoDate | null => {
  const stands = spans.find(({ from, until }) => within(day, from, until));
  if (stands) return stands.from;
  const [next = null] = spans
    .filter(({ from, until }) => from > day && (until === null || until >= from))
    .map(({ from }) => from)
    .sort();
  return next;
};

/** No longer from the day on; what had ended before stays as it was. */
export const cutOff = <One extends Span>(spans: readonly One[], from: IsoDate): One[] =>
  spans.map((span) =>
    span.until === null || span.until >= from ? { ...span, until: plusDays(from, -1) } : span,
  );

/** Does the opening still hold on the day or some day after it? */
export const livesOn = ({ from, until }: Span, day: IsoDate): boolean =>
  until === null || (until >= day && until >= from);

export const overlaps = (one: Span, other: Span): boolean =>
  (one.until === null || one.until >= other.from) && (other.until === null || other.until >= one.from);

/** Two addenda may run side by side only when each names its own services. */
export const sharesService = (one: AddendumScope | null, other: AddendumScope | null): boolean => {
  const [mine, theirs] = [one?.services ?? null, other?.services ?? null];
  return mine === null || theirs === null || mine.some((service) => theirs.includes(service));
};
