import {
  ErrorType,
  isCommandError,
  type MaxAppendSizeExceededError,
  type WrongExpectedVersionError,
} from '@eventstore/db-client';
import {
  AppendTooLarge,
  EventIdTaken,
  EventStoreUnavailable,
  StreamDeleted,
  WrongExpectedRevision,
  type ExpectedRevision,
} from '../../event-store';

/** What the server means; asking again would not help. Everything else is trouble on the way to it, mostly as raw gRPC errors. */
const ANSWERS: ReadonlySet<string> = new Set([
  ErrorType.WRONG_EXPECTED_VERSION,
  ErrorType.STREAM_DELETED,
  ErrorType.STREAM_NOT_FOUND,
  ErrorType.ACCESS_DENIED,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.UNSUPPORTED,
]);

export const isOutage = (error: unknown): boolean => {
  const said = typeOf(error);
  if (said !== undefined) return !ANSWERS.has(said);
  return ![TypeError, RangeError, EventStoreUnavailable, EventIdTaken, StreamDeleted].some(
    (known) => error instanceof known,
  );
};

/** The server cannot read there: no event begins at that position of this log. */
export const isNoPlace = (error: unknown): boolean => {
  const said = typeOf(error);
  return said === ErrorType.UNKNOWN || said === ErrorType.INVALID_ARGUMENT;
};

export const isMissingStream = (error: unknown): boolean => typeOf(error) === ErrorType.STREAM_NOT_FOUND;

/** The port's error for the server's. */
export const translated = (error: unknown, stream: string, expected?: ExpectedRevision): unknown => {
  switch (typeOf(error)) {
    case ErrorType.STREAM_DELETED:
      return new StreamDeleted(stream);
    case ErrorType.ACCESS_DENIED:
      return new EventStoreUnavailable('The event log no longer lets this user in, or not do this.', {
        cause: error,
      });
    case ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED:
      return new AppendTooLarge(stream, (error as MaxAppendSizeExceededError).maxAppendSize);
    case ErrorType.WRONG_EXPECTED_VERSION: {
      const { actualVersion } = error as WrongExpectedVersionError;
      return new WrongExpectedRevision(
        stream,
        expected ?? 'any',
        typeof actualVersion === 'bigint' ? Number(actualVersion) : -1,
      );
    }
    default:
      return error;
  }
};

const typeOf = (error: unknown): string | undefined =>
  error instanceof Error && isCommandError(error) ? error.type : undefined;
