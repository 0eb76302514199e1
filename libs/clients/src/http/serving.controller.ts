import { Body, Controller, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  Create,
  CurrentActor,
  EVERYONE,
  Id,
  InContext,
  OnDayDto,
  Read,
  type RequestContext,
  Step,
} from '@ontschot/http';
import { type Actor, type ClientId, type CommandResult, type IsoDate, uuidFrom } from '@ontschot/kernel';
import { clientAccess } from '../commands/access';
import {
  AddServingGroundDto,
  ConsentDto,
  ReasonDto,
  ServeClientDto,
  ServingGroundsQuery,
} from '../commands/client.dto';
import { ServeClient } from '../commands/serve-client';
import { DecideOnServingGround, ListServingGrounds } from '../commands/serving-grounds';
import { ClientSteps, type Taken } from './client-steps';

export class ServingGroundDto {
  groundId!: string;
  partner!: string;
  name!: string;
  from!: IsoDate;
  /** First day without it; null = it stands. */
  endedOn!: IsoDate | null;
}

/** Serving another partner's client: with its say or under a ground from a closed list, for a term, and told to that partner. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'clients/:id/serving', version: '1' })
export class ServingController {
  constructor(private readonly steps: ClientSteps) {}

  /** Records the ground on which your partner serves a client of another partner; from then on you see what serving needs. */
  @Step('', clientAccess.ServeClient.roles)
  serve(
    @Id() id: ClientId,
    @Body() { ground: code, text, groundId, from, until }: ServeClientDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.steps.run(
      new ServeClient(
        id,
        { code, text, groundId, until },
        { ...context.on(from), legalGround: `${code}: ${text}` },
      ),
    );
  }

  @Step('end', clientAccess.EndServing.roles)
  end(@Id() id: ClientId, @Body() { on }: OnDayDto, @InContext() context: RequestContext): Promise<Taken> {
    return this.steps.take(id, { type: 'EndServing', by: context.actor.partner, on }, context, on);
  }

  /** Lets another partner serve your client. */
  @Step('consent', clientAccess.ConsentToServing.roles)
  consent(
    @Id() id: ClientId,
    @Body() { partner, reason, from, until, on }: ConsentDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'ConsentToServing', by: context.actor.partner, on, partner, reason, from, until },
      context,
      from,
    );
  }

  /** Ends another partner's serving of your client, at once; from then on that partner needs your consent. */
  @Step(':servingId/object', clientAccess.ObjectToServing.roles)
  object(
    @Id() id: ClientId,
    @Param('servingId') servingId: string,
    @Body() { reason, on }: ReasonDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'ObjectToServing', by: context.actor.partner, on, servingId, reason },
      context,
      on,
    );
  }
}

/** Destroying a client's personal data: asked with a reason, agreed by every partner that ever had the client, and then a waiting time. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'clients/:id/forget', version: '1' })
export class ErasureController {
  constructor(private readonly steps: ClientSteps) {}

  /** Asks for it. Nothing is destroyed before all have agreed and the waiting time is over. */
  @Step('', clientAccess.ForgetClient.roles)
  forget(
    @Id() id: ClientId,
    @Body() { reason, on }: ReasonDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    const { partner, account } = context.actor;
    return this.steps.take(id, { type: 'ForgetClient', by: partner, account, reason, on }, context, on);
  }

  /** Each partner that ever had the client agrees; a second person where that is one. The last one sets the day. */
  @Step('agree', clientAccess.AgreeErasure.roles)
  agree(@Id() id: ClientId, @Body() { on }: OnDayDto, @InContext() context: RequestContext): Promise<Taken> {
    const { partner, account } = context.actor;
    return this.steps.take(id, { type: 'AgreeErasure', by: partner, account, on }, context, on);
  }

  /** Takes it back, as long as it waits. */
  @Step('withdraw', clientAccess.WithdrawErasure.roles)
  withdraw(
    @Id() id: ClientId,
    @Body() { reason, on }: ReasonDto,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'WithdrawErasure', by: context.actor.partner, reason, on },
      context,
      on,
    );
  }
}

/** Grounds that a partner's managers add, on which others may serve that partner's clients. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'serving-grounds', version: '1' })
export class ServingGroundsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Read('', EVERYONE, [ServingGroundDto])
  list(@CurrentActor() actor: Actor, @Query() { partner }: ServingGroundsQuery): Promise<ServingGroundDto[]> {
    return this.queries.execute(new ListServingGrounds(partner ?? actor.partner));
  }

  @Create(['manager'], '/v1/serving-grounds')
  add(
    @Body() { name, on }: AddServingGroundDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const groundId = uuidFrom(context.commandId, 'serving-ground');
    return this.commands.execute(
      new DecideOnServingGround({ type: 'AddServingGround', groundId, name }, context.on(on)),
    );
  }

  @Step(':id/end', ['manager'])
  end(
    @Id() groundId: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.commands.execute(
      new DecideOnServingGround({ type: 'EndServingGround', groundId }, context.on(on)),
    );
  }
}
