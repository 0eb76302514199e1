import { randomUUID } from 'node:crypto';
import * as grpc from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty as GoogleEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import * as streams from '@eventstore/db-client/generated/streams_pb';
import {
  Conflict,
  Denied,
  Tombstoned,
  TooMuch,
  type Expected,
  type Proposed,
  type Stored,
} from './stand-in-log';

/** Between the messages of the server's gRPC protocol and what the stand-in keeps. */

const bytes = (value: Uint8Array | string | undefined): Uint8Array =>
  typeof value === 'string' ? Buffer.from(value, 'base64') : (value ?? new Uint8Array());

export const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(bytes(identifier?.getStreamName_asU8())).toString('utf8');
const identifierOf = (name: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(name, 'utf8')));
export const idOf = (id: shared.UUID | undefined): string => id?.getString() || randomUUID();

export const proposedOf = (
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage | undefined,
): Proposed => ({
  id: idOf(message?.getId()),
  type: message?.getMetadataMap().get('type') ?? '',
  contentType: message?.getMetadataMap().get('content-type') ?? '',
  data: bytes(message?.getData_asU8()),
  metadata: bytes(message?.getCustomMetadata_asU8()),
});

export const expectedOf = (
  options: { hasAny(): boolean; hasNoStream(): boolean; hasStreamExists(): boolean },
  revision: string,
): Expected => {
  if (options.hasAny()) return { kind: 'any' };
  if (options.hasNoStream()) return { kind: 'none' };
  if (options.hasStreamExists()) return { kind: 'exists' };
  return { kind: 'revision', revision: Number(revision) };
};

export const eventMessage = (event: Stored): streams.ReadResp => {
  const position = String(event.position);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', String(BigInt(event.created) * 10_000n));
  return new streams.ReadResp().setEvent(
    new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position),
  );
};

export const notFoundMessage = (stream: string): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  );

export const confirmationMessage = (): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID()),
  );

/** Answers one append of the batched kind. */
export const batchAnswer = (
  request: streams.BatchAppendReq,
  stream: string,
  outcome: { last: Stored | undefined } | { error: unknown },
): streams.BatchAppendResp => {
  const answer = new streams.BatchAppendResp()
    .setCorrelationId(request.getCorrelationId())
    .setStreamIdentifier(identifierOf(stream));
  if ('error' in outcome) return answer.setError(errorStatus(outcome.error));
  const position = String(outcome.last?.position ?? 0);
  return answer.setSuccess(
    new streams.BatchAppendResp.Success()
      .setCurrentRevision(String(outcome.last?.revision ?? 0))
      .setPosition(new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position)),
  );
};

const errorStatus = (error: unknown): Status => {
  const details = new Any();
  if (error instanceof Conflict)
    details.pack(conflictDetails(error).serializeBinary(), 'event_store.client.WrongExpectedVersion');
  else if (error instanceof Tombstoned)
    details.pack(
      new shared.StreamDeleted().setStreamIdentifier(identifierOf(error.stream)).serializeBinary(),
      'event_store.client.StreamDeleted',
    );
  else if (error instanceof TooMuch)
    details.pack(
      new shared.MaximumAppendSizeExceeded().setMaxappendsize(error.most).serializeBinary(),
      'event_store.client.MaximumAppendSizeExceeded',
    );
  else if (error instanceof Denied)
    details.pack(new shared.AccessDenied().serializeBinary(), 'event_store.client.AccessDenied');
  else details.pack(new shared.Unknown().serializeBinary(), 'event_store.client.Unknown');
  return new Status().setMessage(String(error)).setDetails(details);
};

const conflictDetails = ({ expected, actual }: Conflict): shared.WrongExpectedVersion => {
  const details = new shared.WrongExpectedVersion();
  if (actual < 0) details.setCurrentNoStream(new GoogleEmpty());
  else details.setCurrentStreamRevision(String(actual));
  if (expected.kind === 'revision') details.setExpectedStreamPosition(String(expected.revision));
  else if (expected.kind === 'none') details.setExpectedNoStream(new GoogleEmpty());
  else if (expected.kind === 'exists') details.setExpectedStreamExists(new GoogleEmpty());
  else details.setExpectedAny(new GoogleEmpty());
  return details;
};

/** Answers one append of the plain kind; other errors fail the call. */
export const plainAnswer = (
  outcome: { last: Stored | undefined } | { conflict: Conflict },
): streams.AppendResp => {
  if ('conflict' in outcome) {
    const { expected, actual } = outcome.conflict;
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (actual < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(actual));
    if (expected.kind === 'revision') wrong.setExpectedRevision(String(expected.revision));
    else if (expected.kind === 'none') wrong.setExpectedNoStream(new shared.Empty());
    else wrong.setExpectedStreamExists(new shared.Empty());
    return new streams.AppendResp().setWrongExpectedVersion(wrong);
  }
  const position = String(outcome.last?.position ?? 0);
  return new streams.AppendResp().setSuccess(
    new streams.AppendResp.Success()
      .setCurrentRevision(String(outcome.last?.revision ?? 0))
      .setPosition(
        new streams.AppendResp.Position().setCommitPosition(position).setPreparePosition(position),
      ),
  );
};

/** A failed call, as the server words it. */
export const callError = (error: unknown): grpc.ServerErrorResponse => {
  const metadata = new grpc.Metadata();
  if (error instanceof Tombstoned) {
    metadata.set('exception', 'stream-deleted');
    metadata.set('stream-name', error.stream);
  }
  let code = grpc.status.FAILED_PRECONDITION;
  if (error instanceof TooMuch) {
    code = grpc.status.INVALID_ARGUMENT;
    metadata.set('exception', 'maximum-append-size-exceeded');
    metadata.set('maximum-append-size', String(error.most));
  }
  if (error instanceof Denied) {
    code = error.known ? grpc.status.PERMISSION_DENIED : grpc.status.UNAUTHENTICATED;
    if (error.known) metadata.set('exception', 'access-denied');
  }
  const message = error instanceof Error ? error.message : String(error);
  return { name: 'ServerError', message, code, details: message, metadata };
};
