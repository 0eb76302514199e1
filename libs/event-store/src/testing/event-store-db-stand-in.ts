import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import * as grpc from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import * as gossip from '@eventstore/db-client/generated/gossip_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import * as features from '@eventstore/db-client/generated/serverfeatures_pb';
import * as shared from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import * as streams from '@eventstore/db-client/generated/streams_pb';
import { CERTIFICATE, KEY } from './stand-in-certificate';
import { Conflict, Denied, StandInLog, type Stored } from './stand-in-log';
import {
  batchAnswer,
  callError,
  confirmationMessage,
  eventMessage,
  expectedOf,
  idOf,
  nameOf,
  notFoundMessage,
  plainAnswer,
  proposedOf,
} from './stand-in-messages';

type Reading = grpc.ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** The generated files describe their services for an older gRPC package of the same shape. */
const definition = (service: unknown): grpc.ServiceDefinition => service as grpc.ServiceDefinition;

/**
 * A server that speaks EventStoreDB's own gRPC services, as shipped with the client, for tests without the real one.
 * Knows appending (both ways), reading, subscribing to all, gossip and features: what the driver uses. Never compared with a real server byte by byte.
 */
export class EventStoreDbStandIn {
  log: StandInLog;
  /** How many events have been handed to subscribers' connections. */
  pushed = 0;
  /** How many reads it was asked for, subscriptions apart. */
  reads = 0;
  /** Accepts calls and never answers them. */
  silent = false;
  /** How many appends it carries out and then breaks off without an answer. */
  answersToLose = 0;
  /** Lets the user in and allows it nothing. */
  denies = false;
  private server: grpc.Server | undefined;
  private port = 0;

  constructor(
    private readonly options: {
      batchAppend?: boolean;
      /** Speaks TLS only, with a certificate of its own. */
      tls?: boolean;
      /** Lets in only this one, `name:password`; the client sends it over TLS only. */
      user?: string;
      mostAppendBytes?: number;
    } = {},
  ) {
    this.log = new StandInLog(options.mostAppendBytes);
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** As after its disk was lost: the server is there, and its log begins anew. */
  beginAnew(): void {
    this.log = new StandInLog(this.options.mostAppendBytes);
  }

  /** For discovery by gossip. */
  get clusterUrl(): string {
    return `esdb+discover://127.0.0.1:${this.port}?tls=false`;
  }

  /** Again on the same port after `stop`. */
  async start(): Promise<void> {
    const server = new grpc.Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    server.addService(definition(ServerFeaturesService), { getSupportedMethods: this.supportedMethods });
    server.addService(definition(GossipService), { read: this.gossip });
    server.addService(definition(StreamsService), {
      read: this.read,
      append: this.append,
      batchAppend: this.batchAppend,
    });
    this.port = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`127.0.0.1:${this.port}`, this.credentials(), (error, port) =>
        error ? reject(error) : resolve(port),
      ),
    );
    this.server = server;
  }

  /** Breaks every connection. */
  async stop(): Promise<void> {
    this.server?.forceShutdown();
    this.server = undefined;
    await sleep(20);
  }

  private credentials(): grpc.ServerCredentials {
    return this.options.tls
      ? grpc.ServerCredentials.createSsl(null, [
          { cert_chain: Buffer.from(CERTIFICATE), private_key: Buffer.from(KEY) },
        ])
      : grpc.ServerCredentials.createInsecure();
  }

  /** @throws Denied */
  private admit({ metadata }: { metadata: grpc.Metadata }): void {
    const { user } = this.options;
    const given = metadata.get('authorization')[0];
    if (user !== undefined && given !== `Basic ${Buffer.from(user).toString('base64')}`)
      throw new Denied(false);
    if (this.denies) throw new Denied(true);
  }

  private readonly supportedMethods: grpc.handleUnaryCall<shared.Empty, features.SupportedMethods> = (
    _call,
    answer,
  ) => {
    if (this.silent) return;
    const service = 'event_store.client.streams.streams';
    const names = ['read', 'append', ...(this.options.batchAppend === false ? [] : ['batchappend'])];
    const methods = names.map((name) =>
      new features.SupportedMethod().setServiceName(service).setMethodName(name),
    );
    answer(
      null,
      new features.SupportedMethods().setEventStoreServerVersion('24.10.0').setMethodsList(methods),
    );
  };

  private readonly gossip: grpc.handleUnaryCall<shared.Empty, gossip.ClusterInfo> = (_call, answer) => {
    const leader = new gossip.MemberInfo()
      .setIsAlive(true)
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setTimeStamp(String(Date.now()))
      .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(this.port));
    answer(null, new gossip.ClusterInfo().setMembersList([leader]));
  };

  private readonly append: grpc.handleClientStreamingCall<streams.AppendReq, streams.AppendResp> = (
    call,
    answer,
  ) => {
    const requests: streams.AppendReq[] = [];
    call.on('data', (request: streams.AppendReq) => requests.push(request));
    call.on('end', () => {
      const options = requests.shift()?.getOptions() ?? new streams.AppendReq.Options();
      const events = requests.map((request) => proposedOf(request.getProposedMessage()));
      try {
        this.admit(call);
        const last = this.log.append(
          nameOf(options.getStreamIdentifier()),
          expectedOf(options, options.getRevision()),
          events,
        );
        answer(null, plainAnswer({ last }));
      } catch (error) {
        if (error instanceof Conflict) answer(null, plainAnswer({ conflict: error }));
        else answer(callError(error));
      }
    });
  };

  private readonly batchAppend: grpc.handleBidiStreamingCall<
    streams.BatchAppendReq,
    streams.BatchAppendResp
  > = (call) => {
    const begun = new Map<string, streams.BatchAppendReq[]>();
    call.on('data', (request: streams.BatchAppendReq) => {
      const id = idOf(request.getCorrelationId());
      const parts = [...(begun.get(id) ?? []), request];
      begun.set(id, parts);
      if (!request.getIsFinal() || this.silent) return;
      begun.delete(id);
      const options = parts[0]?.getOptions() ?? new streams.BatchAppendReq.Options();
      const stream = nameOf(options.getStreamIdentifier());
      const events = parts.flatMap((part) => part.getProposedMessagesList().map(proposedOf));
      const answer = this.answerTo(request, stream, () => {
        this.admit(call);
        return this.log.append(stream, expectedOf(options, options.getStreamPosition()), events);
      });
      if (this.answersToLose > 0) {
        this.answersToLose--;
        call.destroy(new Error('The answer got lost.'));
      } else call.write(answer);
    });
    call.on('end', () => call.end());
  };

  private answerTo(
    request: streams.BatchAppendReq,
    stream: string,
    work: () => Stored | undefined,
  ): streams.BatchAppendResp {
    try {
      return batchAnswer(request, stream, { last: work() });
    } catch (error) {
      return batchAnswer(request, stream, { error });
    }
  }

  private readonly read: grpc.handleServerStreamingCall<streams.ReadReq, streams.ReadResp> = (call) => {
    if (this.silent) return;
    const options = call.request.getOptions() ?? new streams.ReadReq.Options();
    const reading = options.hasSubscription() ? this.subscribe(call, options) : this.readOnce(call, options);
    reading.catch((error: unknown) => call.emit('error', callError(error)));
  };

  private async readOnce(call: Reading, options: streams.ReadReq.Options): Promise<void> {
    this.admit(call);
    this.reads++;
    for (const event of this.selected(options)) await write(call, eventMessage(event));
    const stream = options.getStream();
    if (stream) {
      const name = nameOf(stream.getStreamIdentifier());
      if (this.log.stream(name).length === 0) await write(call, notFoundMessage(name));
    }
    call.end();
  }

  private selected(options: streams.ReadReq.Options): readonly Stored[] {
    const count = Number(options.getCount());
    const stream = options.getStream();
    if (stream) {
      const from = stream.hasStart() ? 0 : Number(stream.getRevision());
      return this.log.stream(nameOf(stream.getStreamIdentifier())).slice(from, from + count);
    }
    const all = options.getAll();
    const at = Number(all?.getPosition()?.getCommitPosition() ?? 0);
    if (options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS) {
      const end = all?.hasEnd() ? this.log.all.length : this.log.indexFrom(at);
      return this.log.all.slice(Math.max(0, end - count), end).reverse();
    }
    const from = all?.hasStart() ? 0 : this.log.indexFrom(at);
    return this.log.all.slice(from, from + count);
  }

  private async subscribe(call: Reading, options: streams.ReadReq.Options): Promise<void> {
    this.admit(call);
    await write(call, confirmationMessage());
    const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [''];
    const position = options.getAll()?.getPosition();
    let next = position ? this.log.indexFrom(Number(position.getCommitPosition()) + 1) : 0;
    let listening = true;
    const gone = Promise.race([once(call, 'cancelled'), once(call, 'close')]).then(() => (listening = false));
    while (listening) {
      const { all, news } = this.log;
      const event = all[next];
      if (event) {
        next++;
        if (!prefixes.some((prefix) => event.stream.startsWith(prefix))) continue;
        this.pushed++;
        await Promise.race([write(call, eventMessage(event)), gone]);
      } else await Promise.race([once(news, 'appended'), gone]);
    }
    call.end();
  }
}

/** Waits while the other side is not reading. */
const write = async (call: Reading, message: streams.ReadResp): Promise<void> => {
  if (!call.write(message)) await new Promise((resolve) => call.once('drain', resolve));
};
