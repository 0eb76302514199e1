import type { NewEvent } from '@ontschot/kernel';

// JSON.stringify writes NUL and half a surrogate pair as such an escape; the pairs of backslashes before it belong to other text.
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** @throws RangeError for text that PostgreSQL's jsonb cannot hold: NUL, or half a surrogate pair. */
export const toStorableJson = (value: object): string => {
  const text = JSON.stringify(value);
  if (text.includes('\\u') && UNSTORABLE.test(text))
    throw new RangeError('Text in an event holds a NUL character or half a surrogate pair.');
  return text;
};

/** The schema version travels in the stored metadata, in every log. */
export const storedMetadata = ({ metadata, schemaVersion }: NewEvent): object => ({
  ...metadata,
  schemaVersion,
});
