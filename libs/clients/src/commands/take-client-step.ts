import {
  Command,
  CommandHandler,
  type ICommandHandler,
  type IQueryHandler,
  Query,
  QueryBus,
  QueryHandler,
} from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import {
  type CommandContext,
  type CommandResult,
  type Decider,
  type IsoDate,
  NotFound,
  uuidFrom,
} from '@ontschot/kernel';
import type { ClientStep, LookedUp } from '../domain/client.commands';
import { client } from '../domain/client.decider';
import type { ClientEvent } from '../domain/client.events';
import { type Client, evolve, type KnownClient } from '../domain/client.state';
import { type Touched, touchedBy } from '../domain/consequences';
import type { OrderOfClient } from '../domain/orders';
import { OrdersOf } from '../facts';
import { streamOf } from '../streams';
import { Vault } from '../vault/vault';
import { assertMay } from './access';

/** One step in a client's lifecycle (rulebook 4.8); the step says which. */
export class TakeClientStep extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly step: ClientStep,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** `standing`: where the file stands, unchanged. */
export type Preview = { touched: Touched[]; would: string[]; standing: CommandResult };

/** What the step would touch, and which events it would record. Records nothing; the same checks. */
export class PreviewClientStep extends Query<Preview> {
  constructor(
    readonly clientId: string,
    readonly step: ClientStep,
    readonly today: IsoDate,
  ) {
    super();
  }
}

/** Steps after which other orders may look different, or that orders may stand in the way of. */
const ASKS_FOR_ORDERS: ReadonlySet<ClientStep['type']> = new Set([
  'RecordBenefit',
  'EndBenefit',
  'CorrectBenefit',
  'WithdrawBenefit',
  'RecordSituation',
  'RecordMove',
  'RecordExhaustion',
  'AgreeHandover',
  'JoinClient',
  'LetDayCome',
  'TakeInFile',
  'RecordMunicipalOffer',
  'EndMunicipalOffer',
  'CorrectMove',
  'CorrectMaximum',
  'CorrectOffer',
  'CorrectHandover',
  'WithdrawRegistration',
]);

/** The orders of the file, of those that it took in, and of others where they are given. */
export const ordersOf = (
  queries: QueryBus,
  { clientId, takenIn }: KnownClient,
  others: readonly string[] = [],
): Promise<OrderOfClient[]> => queries.execute(new OrdersOf([clientId, ...takenIn, ...others]));

/** The decider, behind the question who may act for this client at all. */
const guarded = (clientId: string, looked: LookedUp): Decider<Client, ClientStep, ClientEvent> => ({
  initial: client.initial,
  evolve: client.evolve,
  decide: (step, state) => {
    if (state.status === 'unknown') throw new NotFound('client', clientId);
    assertMay(step.type, { partner: step.by }, { state, today: looked.today });
    return client.decide({ ...step, ...looked }, state);
  },
});

const known = async (
  streams: Streams,
  clientId: string,
): Promise<{ state: KnownClient; standing: CommandResult }> => {
  const { state, revision, position } = await streams.load(client, streamOf(clientId));
  if (state.status === 'unknown') throw new NotFound('client', clientId);
  return { state, standing: { id: clientId, revision, position, changed: false } };
};

const lookUp = async (
  queries: QueryBus,
  state: KnownClient,
  step: ClientStep,
  stepId: string,
  today: IsoDate,
): Promise<LookedUp> => ({
  today,
  stepId,
  orders: ASKS_FOR_ORDERS.has(step.type)
    ? await ordersOf(queries, state, step.type === 'TakeInFile' ? [step.from] : [])
    : [],
});

@CommandHandler(TakeClientStep)
export class TakeClientStepHandler implements ICommandHandler<TakeClientStep> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly vault: Vault,
  ) {}

  /** @throws NotFound; Forbidden; NotPossible; Rejected */
  async execute({ clientId, step, context }: TakeClientStep): Promise<CommandResult> {
    const { state } = await known(this.streams, clientId);
    // What the clock lets come, it lets come as on its own day, also after days of standstill.
    const today = step.type === 'LetDayCome' ? step.on : context.today;
    assertMay(step.type, { partner: step.by }, { state, today });
    const stepId = uuidFrom(context.commandId, 'client-step');
    const looked = await lookUp(this.queries, state, step, stepId, today);
    const done = await this.streams.execute(guarded(clientId, looked), streamOf(clientId), step, context);
    // After the event, and again at every repeat: a process that died in between is healed by asking again.
    if (step.type === 'ForgetClient' || step.type === 'WithdrawRegistration')
      await this.vault.destroy(clientId);
    return done;
  }
}

@QueryHandler(PreviewClientStep)
export class PreviewClientStepHandler implements IQueryHandler<PreviewClientStep> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
  ) {}

  /** @throws NotFound; Forbidden; NotPossible; Rejected, as the step itself would be */
  async execute({ clientId, step, today }: PreviewClientStep): Promise<Preview> {
    const { state, standing } = await known(this.streams, clientId);
    assertMay(step.type, { partner: step.by }, { state, today });
    const looked = await lookUp(this.queries, state, step, 'preview', today);
    const decided = guarded(clientId, looked).decide(step, state);
    const after = decided.reduce<Client>(evolve, state) as KnownClient;
    return {
      touched: touchedBy(state, after, looked.orders),
      would: decided.map(({ type }) => type),
      standing,
    };
  }
}
