import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { InvalidInput } from '@ontschot/http';
import {
  type CommandContext,
  type CommandResult,
  following,
  NotPossible,
  type PartnerCode,
  UWV,
  uuidFrom,
} from '@ontschot/kernel';
import { client } from '../domain/client.decider';
import type { Benefit, Situation } from '../domain/client.events';
import { mayServe, ownPartners } from '../domain/client.sight';
import type { Client, KnownClient } from '../domain/client.state';
import { refuse } from '../domain/refusals';
import { streamOf } from '../streams';
import { AccessLog } from '../vault/access-log';
import type { PersonalData } from '../vault/personal-data';
import { Vault } from '../vault/vault';
import { Settings } from './settings';
import { regionOf } from './region-of';

export class RegisterClient extends Command<CommandResult> {
  constructor(
    readonly personal: PersonalData,
    readonly known: { residence: PartnerCode; benefits: Benefit[]; situation: Situation },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterClient)
export class RegisterClientHandler implements ICommandHandler<RegisterClient> {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly vault: Vault,
    private readonly accesses: AccessLog,
    private readonly settings: Settings,
  ) {}

  /**
   * One person is one client, at all partners together.
   * @throws NotPossible when the person is registered already: the text says where and how to go on, and the other
   *   partner is told; NotFound when there is no such municipality; InvalidInput for a birth after the registration
   */
  async execute({ personal, known, context }: RegisterClient): Promise<CommandResult> {
    const { commandId, actor, effectiveOn: on } = context;
    if (personal.birthDate > on)
      throw new InvalidInput([
        {
          field: 'personal.birthDate',
          reason: { nl: 'ligt na de dag van inschrijving', en: 'lies after the day of registration' },
          wayOut: { nl: 'Geef de geboortedatum.', en: 'Give the day of birth.' },
        },
      ]);
    const region = await regionOf(this.queries, known.residence, on);
    const own = uuidFrom(commandId, 'client');
    const { clientId, state } = await this.placeOf(personal.bsn, own);
    if (state.status !== 'unknown' && clientId !== own) throw await this.told(state, context);
    const sealed = await this.vault.enrol(clientId, personal);
    await this.vault.list(clientId, personal);
    const benefits = known.benefits.map((benefit, index) => ({
      ...benefit,
      benefitId: uuidFrom(commandId, 'benefit', index),
    }));
    const { events, ...done } = await this.streams.execute(
      client,
      streamOf(clientId),
      {
        type: 'RegisterClient',
        by: actor.partner,
        on,
        clientId,
        sealed,
        ...known,
        benefits,
        region,
        ground: 'Intake op het Werkplein (HI §2)',
        servingId: uuidFrom(commandId, 'serving'),
        today: context.today,
        stepId: uuidFrom(commandId, 'client-step'),
        orders: [],
        takingPart: [],
        terms: this.settings.clients,
      },
      {
        ...context,
        legalGround: context.legalGround && (await this.vault.sealWords(clientId, context.legalGround)),
      },
    );
    if (events.length > 0) return done;
    // Nothing of this command in the stream: another registration of the same person was first.
    const { state: first } = await this.streams.load(client, streamOf(clientId));
    if (first.status === 'unknown') throw new Error(`Client ${clientId} was registered and is not there.`);
    throw await this.told(first, context);
  }

  /** The person's place; that of a file whose data were destroyed is free again, also where the destruction stopped half way. */
  private async placeOf(bsn: string, own: string): Promise<{ clientId: string; state: Client }> {
    const clientId = await this.vault.placeOf(bsn, own);
    const { state } = await this.streams.load(client, streamOf(clientId));
    if (state.status === 'unknown' || state.sealed !== null || clientId === own) return { clientId, state };
    await this.vault.destroy(clientId);
    const again = await this.vault.placeOf(bsn, own);
    return { clientId: again, state: (await this.streams.load(client, streamOf(again))).state };
  }

  /** The look is logged, the partners of the client are told, and whoever registers hears where the person is known. */
  private async told(known: KnownClient, context: CommandContext): Promise<NotPossible> {
    const { actor, commandId } = context;
    const { clientId: id, registeredBy } = known;
    const own = ownPartners(known, context.today);
    await this.accesses.record(actor, id, 'Zelfde BSN bij inschrijven (R-004)', own);
    if (registeredBy !== actor.partner)
      await this.streams.execute(
        client,
        streamOf(id),
        {
          type: 'TellSamePerson',
          by: actor.partner,
          on: context.today,
          today: context.today,
          stepId: uuidFrom(commandId, 'same-person'),
          orders: [],
          takingPart: [],
          terms: this.settings.clients,
        },
        following({ ...context, legalGround: null }, 'same-person'),
      );
    return mayServe(known, actor.partner, context.today)
      ? refuse('client-already-registered', { id })
      : refuse('client-known-elsewhere', {
          id,
          at: [...new Set([...own, registeredBy])].map((one) => (one === UWV ? 'UWV' : one)).join(', '),
        });
  }
}
