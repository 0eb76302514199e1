import { Injectable } from '@nestjs/common';
import {
  Command,
  CommandHandler,
  type ICommandHandler,
  type IQueryHandler,
  Query,
  QueryHandler,
} from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { IsIsoDay } from '@ontschot/http';
import {
  type Actor,
  type Cents,
  type CommandContext,
  type CommandResult,
  type IsoDate,
  NotFound,
  notBefore,
  type PartnerCode,
  type Text,
} from '@ontschot/kernel';
import { IsInt, Max, Min } from 'class-validator';
import { approvalLimit, limitOn } from '../domain/approval-limit';

export const streamOfLimit = (partner: PartnerCode): string => `approval_limit-${partner}`;
const LIMIT: Text = { nl: 'De grens', en: 'The limit' };

/** From which amount two accounts of a partner approve. */
@Injectable()
export class ApprovalLimits {
  constructor(private readonly streams: Streams) {}

  /** Cents, VAT included. */
  async on(partner: PartnerCode, day: IsoDate): Promise<Cents> {
    return limitOn((await this.streams.load(approvalLimit, streamOfLimit(partner))).state, day);
  }
}

/** The limit of the actor's own partner on a day. @throws NotFound for another partner's */
export class OwnLimit extends Query<Cents | null> {
  constructor(
    readonly actor: Actor,
    readonly partner: PartnerCode,
    readonly day: IsoDate | null,
  ) {
    super();
  }
}

@QueryHandler(OwnLimit)
export class OwnLimitHandler implements IQueryHandler<OwnLimit> {
  constructor(private readonly limits: ApprovalLimits) {}

  execute({ actor, partner, day }: OwnLimit): Promise<Cents | null> {
    if (actor.partner !== partner) throw new NotFound('approval limit of', partner);
    return day === null ? Promise.resolve(null) : this.limits.on(partner, day);
  }
}

export class ApprovalLimitDto {
  /** Cents, VAT included: from this amount two accounts approve. */
  @IsInt() @Min(0) @Max(1_000_000_000_00) amount!: Cents;
  /** First day on which it counts, yyyy-mm-dd; today or later. */
  @IsIsoDay() from!: IsoDate;
}

/** The actor's own partner sets its limit. */
export class SetLimit extends Command<CommandResult> {
  constructor(
    readonly amount: Cents,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(SetLimit)
export class SetLimitHandler implements ICommandHandler<SetLimit> {
  constructor(private readonly streams: Streams) {}

  /** @throws NotPossible for a day before today: what was approved stands */
  execute({ amount, context }: SetLimit): Promise<CommandResult> {
    const { actor, effectiveOn: from, today } = context;
    notBefore(from, today, LIMIT);
    return this.streams.execute(
      approvalLimit,
      streamOfLimit(actor.partner),
      { type: 'SetApprovalLimit', partner: actor.partner, amount, from },
      context,
    );
  }
}
