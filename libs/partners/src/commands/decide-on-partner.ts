import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { IsIsoDay, OnDayDto, refuseStrangers } from '@ontschot/http';
import type { CommandContext, CommandResult, IsoDate, PartnerCode } from '@ontschot/kernel';
import { IsIn, IsString, Length } from 'class-validator';
import { DataSource } from 'typeorm';
import { partner } from '../domain/partner.decider';
import { MOTIVATION_ROLES, type MotivationRole } from '../domain/partner.events';
import { MandateOverview } from '../read-models/mandate-overview/mandate-overview.row';
import { partnerStream } from '../streams';
import { partnerAccess } from './access';

export class StrikeRegistrationDto extends OnDayDto {
  /** What the mistake was. */
  @IsString() @Length(1, 1000) reason!: string;
}

export class SetMotivationRoleDto {
  @IsIn(MOTIVATION_ROLES) role!: MotivationRole;
  /** First day on which motivations of this role count, yyyy-mm-dd: today or later. */
  @IsIsoDay() from!: IsoDate;
}

/** Takes a partner out of the register that came into it by mistake. */
export class StrikeRegistration extends Command<CommandResult> {
  constructor(
    readonly partner: PartnerCode,
    readonly reason: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(StrikeRegistration)
export class StrikeRegistrationHandler implements ICommandHandler<StrikeRegistration> {
  constructor(
    private readonly streams: Streams,
    private readonly data: DataSource,
  ) {}

  /** @throws NotFound; NotPossible where it has an ordinance or a mandate */
  async execute({ partner: code, reason, context }: StrikeRegistration): Promise<CommandResult> {
    refuseStrangers(partnerAccess.StrikeRegistration, context.actor, { code });
    const hasMandates = await this.data
      .getRepository(MandateOverview)
      .exists({ where: [{ grantor: code }, { grantee: code }] });
    const { effectiveOn: on, today } = context;
    const { events: _, ...done } = await this.streams.execute(
      partner,
      partnerStream(code),
      { type: 'StrikeRegistration', partner: code, hasMandates, reason, on, today },
      context,
    );
    return done;
  }
}

/** Whose motivation counts at the partner from a day on; by its own manager. */
export class SetMotivationRole extends Command<CommandResult> {
  constructor(
    readonly partner: PartnerCode,
    readonly role: MotivationRole,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(SetMotivationRole)
export class SetMotivationRoleHandler implements ICommandHandler<SetMotivationRole> {
  constructor(private readonly streams: Streams) {}

  /** @throws Forbidden for another partner's people; NotFound; NotPossible for an earlier day */
  async execute({ partner: code, role, context }: SetMotivationRole): Promise<CommandResult> {
    refuseStrangers(partnerAccess.SetMotivationRole, context.actor, { code });
    const { effectiveOn: from, today } = context;
    const { events: _, ...done } = await this.streams.execute(
      partner,
      partnerStream(code),
      { type: 'SetMotivationRole', partner: code, role, from, today },
      context,
    );
    return done;
  }
}
