import { onDay, type EventMetadata, type IsoDate, type IsoInstant, type NewEvent } from '@ontschot/kernel';
import { AppendTooLarge } from './event-store';

// JSON.stringify writes NUL and half a surrogate pair as such an escape; the pairs of backslashes before it belong to other text.
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** @throws RangeError for text that PostgreSQL's jsonb cannot hold: NUL, or half a surrogate pair. */
export const toStorableJson = (value: object): string => {
  const text = JSON.stringify(value);
  if (text.includes('\\u') && UNSTORABLE.test(text))
    throw new RangeError('Text in an event holds a NUL character or half a surrogate pair.');
  return text;
};

/** What every log keeps beside an event's data: the schema version and a moved day travel with the metadata. */
export type StoredMetadata = Omit<EventMetadata, 'recordedAt'> & { schemaVersion: number; movedTo?: IsoDate };

export const storedMetadata = ({ metadata, schemaVersion }: NewEvent): StoredMetadata => ({
  ...metadata,
  schemaVersion,
});

/** The metadata as it was stored, with the moment at which the log's own clock says that it was. */
export const recordedMetadata = (
  stored: StoredMetadata,
  at: IsoInstant,
): { schemaVersion: number; metadata: EventMetadata } => {
  const { schemaVersion, movedTo, ...metadata } = stored;
  return {
    schemaVersion,
    metadata: { ...metadata, recordedAt: movedTo === undefined ? at : onMovedDay(movedTo, at) },
  };
};

const HOUR = 3_600_000;
const shifts = new Map<string, number>();
const MOST_SHIFTS = 5_000;

/** `onDay` for many events of a moved day: clocks change on the hour, so that each hour of a day is reckoned once. */
const onMovedDay = (day: IsoDate, at: IsoInstant): IsoInstant => {
  const moment = Date.parse(at);
  const hour = moment - (moment % HOUR);
  const key = `${day} ${hour}`;
  let shift = shifts.get(key);
  if (shift === undefined) {
    if (shifts.size >= MOST_SHIFTS) shifts.clear();
    shift = Date.parse(onDay(day, new Date(hour).toISOString())) - hour;
    shifts.set(key, shift);
  }
  return new Date(moment + shift).toISOString();
};

/** Every UTF-16 code unit takes at most three bytes in UTF-8. */
const MOST_BYTES_A_UNIT = 3;

/** Data and metadata of each event as JSON text. @throws RangeError for what not every log can keep; AppendTooLarge */
export const storableTexts = (
  stream: string,
  events: readonly NewEvent[],
  stored: readonly object[],
  most: number,
): { data: string[]; metadata: string[]; characters: number } => {
  const data = events.map((event) => toStorableJson(event.data));
  const metadata = stored.map(toStorableJson);
  const characters = [...data, ...metadata].reduce((sum, { length }) => sum + length, 0);
  if (characters * MOST_BYTES_A_UNIT > most) {
    const bytes = [...data, ...metadata].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    if (bytes > most) throw new AppendTooLarge(stream, most, bytes);
  }
  return { data, metadata, characters };
};
