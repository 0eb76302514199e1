import { Injectable } from '@nestjs/common';
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
  type Actor,
  type CommandContext,
  type CommandResult,
  type Decider,
  type IsoDate,
  NotFound,
  type PartnerCode,
  uuidFrom,
} from '@ontschot/kernel';
import { FindPartner } from '@ontschot/partners';
import type { ClientStep, LookedUp } from '../domain/client.commands';
import { client } from '../domain/client.decider';
import type { ClientEvent } from '../domain/client.events';
import { evolve } from '../domain/client.evolve';
import type { Client, KnownClient } from '../domain/client.state';
import { type Touched, touchedBy } from '../domain/consequences';
import type { OrderOfClient } from '../domain/orders';
import { OrdersOf } from '../facts';
import { streamOf } from '../streams';
import { Vault } from '../vault/vault';
import { assertMay } from './access';
import { ClientDoor } from './client-door';
import { Settings } from './settings';

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

export type Preview = { touched: Touched[]; would: string[]; standing: CommandResult };

/** What the step would touch, and which events it would record. Records nothing; the same checks. */
export class PreviewClientStep extends Query<Preview> {
  constructor(
    readonly clientId: string,
    readonly step: ClientStep,
    readonly actor: Actor,
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
  'GiveBackFile',
  'ForgetClient',
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

const needsOrders = (step: ClientStep): boolean =>
  ASKS_FOR_ORDERS.has(step.type) || (step.type === 'ServeClient' && step.code === 'RUNS_SERVICE');

/** Another file whose orders count too. */
const othersOf = (step: ClientStep): string[] => (step.type === 'TakeInFile' ? [step.from] : []);

/** What is looked up for a step, the settings among it. */
@Injectable()
export class ClientFactsFinder {
  constructor(
    private readonly queries: QueryBus,
    private readonly settings: Settings,
  ) {}

  async lookUp(state: KnownClient, step: ClientStep, stepId: string, today: IsoDate): Promise<LookedUp> {
    return {
      today,
      stepId,
      orders: needsOrders(step) ? await ordersOf(this.queries, state, othersOf(step)) : [],
      takingPart: step.type === 'ForgetClient' ? await this.takingPart(state.hadBy) : [],
      terms: this.settings.clients,
    };
  }

  async takingPart(partners: readonly PartnerCode[]): Promise<PartnerCode[]> {
    const found = await Promise.all(partners.map((partner) => takesPart(this.queries, partner)));
    return partners.filter((_, index) => found[index]);
  }
}

/** Is this a partner at all? */
export const takesPart = async (queries: QueryBus, partner: PartnerCode): Promise<boolean> => {
  try {
    await queries.execute(new FindPartner(partner));
    return true;
  } catch (problem) {
    if (problem instanceof NotFound) return false;
    throw problem;
  }
};

/** Fields in which people write in their own words; they may name the client. */
const IN_OWN_WORDS: ReadonlySet<string> = new Set(['reason', 'note', 'ground']);

@CommandHandler(TakeClientStep)
export class TakeClientStepHandler implements ICommandHandler<TakeClientStep> {
  constructor(
    private readonly streams: Streams,
    private readonly door: ClientDoor,
    private readonly facts: ClientFactsFinder,
    private readonly vault: Vault,
  ) {}

  /** @throws GroundNeeded; Forbidden; NotPossible; Rejected */
  async execute({ clientId, step, context }: TakeClientStep): Promise<CommandResult> {
    // What the clock lets come, it lets come as on its own day, also after days of standstill.
    const today = step.type === 'LetDayCome' ? step.on : context.today;
    const { state } = await this.door.enter(clientId, { type: step.type, actor: context.actor, today });
    const looked = await this.facts.lookUp(state, step, uuidFrom(context.commandId, 'client-step'), today);
    const done = await this.streams.execute(
      guarded(clientId, looked),
      streamOf(clientId),
      await this.sealed(state, step),
      { ...context, legalGround: await this.sealedWords(state, context.legalGround) },
    );
    if (step.type === 'WithdrawRegistration' || step.type === 'EraseClient')
      await this.destroyIfForgotten(clientId);
    return done;
  }

  /** After the event, and again at every repeat: a process that died in between is healed by asking again, or by the daily run. */
  private async destroyIfForgotten(clientId: string): Promise<void> {
    const { state } = await this.streams.load(client, streamOf(clientId));
    if (state.status !== 'unknown' && state.sealed === null) await this.vault.destroy(clientId);
  }

  private async sealed<Step extends ClientStep>(state: KnownClient, step: Step): Promise<Step> {
    const words = await Promise.all(
      Object.entries(step)
        .filter(([name]) => IN_OWN_WORDS.has(name))
        .map(async ([name, value]: [string, unknown]) => [
          name,
          typeof value === 'string' ? await this.sealedWords(state, value) : value,
        ]),
    );
    return { ...step, ...(Object.fromEntries(words) as Partial<Step>) };
  }

  /** Of a forgotten client nothing is written any more; the step itself is refused or changes nothing. */
  private async sealedWords<Words extends string | null>(state: KnownClient, words: Words): Promise<Words> {
    if (words === null || words === '') return words;
    if (state.sealed === null) return (typeof words === 'string' ? '' : null) as Words;
    return (await this.vault.sealWords(state.clientId, words)) as Words;
  }
}

@QueryHandler(PreviewClientStep)
export class PreviewClientStepHandler implements IQueryHandler<PreviewClientStep> {
  constructor(
    private readonly door: ClientDoor,
    private readonly facts: ClientFactsFinder,
  ) {}

  /** @throws GroundNeeded; Forbidden; NotPossible; Rejected, as the step itself would be */
  async execute({ clientId, step, actor, today }: PreviewClientStep): Promise<Preview> {
    const { state, standing } = await this.door.enter(clientId, { type: step.type, actor, today });
    const looked = await this.facts.lookUp(state, step, 'preview', today);
    const decided = guarded(clientId, looked).decide(step, state);
    const after = decided.reduce<Client>(evolve, state) as KnownClient;
    return {
      touched: touchedBy(state, after, looked.orders),
      would: decided.map(({ type }) => type),
      standing,
    };
  }
}
