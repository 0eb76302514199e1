import { Command, CommandBus, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import {
  type CommandContext,
  type CommandResult,
  type IsoDate,
  type PartnerCode,
  UWV,
  uuidFrom,
} from '@ontschot/kernel';
import { MandateOn, MunicipalityOn } from '@ontschot/partners';
import type { GroundFacts } from '../domain/client.commands';
import type { GivenGround } from '../domain/client.events';
import { ownPartners } from '../domain/client.sight';
import type { KnownClient } from '../domain/client.state';
import { stands } from '../domain/serving-grounds';
import { ClientDoor } from './client-door';
import { ListServingGrounds } from './serving-grounds';
import { TakeClientStep, takesPart } from './take-client-step';

/** Another partner's coach serves the client, on a ground that is so: it is looked up, not believed. */
export class ServeClient extends Command<CommandResult> {
  constructor(
    readonly clientId: string,
    readonly ground: {
      code: GivenGround;
      text: string;
      /** Of PARTNER_GROUND: which one. */ groundId: string | null;
      until: IsoDate | null;
    },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ServeClient)
export class ServeClientHandler implements ICommandHandler<ServeClient> {
  constructor(
    private readonly door: ClientDoor,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** @throws NotPossible when the ground does not hold; the same when there is no such client */
  async execute({ clientId, ground, context }: ServeClient): Promise<CommandResult> {
    const { actor, commandId, effectiveOn: on, today } = context;
    const { code, text, until } = ground;
    const { state } = await this.door.enter(clientId, { type: 'ServeClient', actor, today, code });
    const facts = await this.factsOf(state, ground, actor.partner, today);
    return this.commands.execute(
      new TakeClientStep(
        clientId,
        {
          type: 'ServeClient',
          by: actor.partner,
          on,
          servingId: uuidFrom(commandId, 'serving'),
          code,
          ground: text,
          until,
          facts,
        },
        context,
      ),
    );
  }

  private async factsOf(
    state: KnownClient,
    { code, groundId }: ServeClient['ground'],
    by: PartnerCode,
    today: IsoDate,
  ): Promise<GroundFacts> {
    const own = ownPartners(state, today);
    return {
      takesPart: await takesPart(this.queries, by),
      mandated: code === 'MANDATE' && (await this.isMandated(own, by, today)),
      region:
        code === 'JOINT_SERVICE' && by !== UWV
          ? ((await this.queries.execute(new MunicipalityOn(by, today)))?.uwvRegion ?? null)
          : null,
      addedBy:
        code === 'PARTNER_GROUND' && groundId !== null ? await this.addedBy(own, groundId, today) : null,
    };
  }

  private async isMandated(own: PartnerCode[], by: PartnerCode, today: IsoDate): Promise<boolean> {
    const mandates = await Promise.all(
      own.map((partner) => this.queries.execute(new MandateOn(partner, by, 'PROPOSE', today))),
    );
    return mandates.some((mandate) => mandate !== null);
  }

  private async addedBy(own: PartnerCode[], groundId: string, today: IsoDate): Promise<PartnerCode | null> {
    const lists = await Promise.all(
      own.map((partner) => this.queries.execute(new ListServingGrounds(partner))),
    );
    const ground = lists.flat().find((one) => one.groundId === groundId);
    return ground && stands(ground, today) ? ground.partner : null;
  }
}
