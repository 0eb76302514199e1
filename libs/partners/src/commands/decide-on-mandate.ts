import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { AllDifferent, OnDayDto, refuseStrangers } from '@ontschot/http';
import type { CommandContext, CommandResult, MandateId } from '@ontschot/kernel';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn } from 'class-validator';
import { mandates } from '../domain/mandate.decider';
import { MANDATE_DECISIONS, type MandateDecision } from '../domain/mandate.events';
import { mandateAccess } from './access';
import { partiesOf } from './mandate-stream';

export class NarrowMandateDto extends OnDayDto {
  /** What remains; `on` is the first day with the narrower mandate, earlier decisions stand. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MANDATE_DECISIONS.length)
  @AllDifferent()
  @IsIn(MANDATE_DECISIONS, { each: true })
  decisions!: MandateDecision[];
}

export type MandateStep =
  | { type: 'GrantMandate' }
  | { type: 'NarrowMandate'; decisions: MandateDecision[] }
  | { type: 'RevokeMandate' }
  | { type: 'ExpireMandate' };

/** What a grantor decides on one of its mandates; expiry is only noted, the date itself ends it. */
export class DecideOnMandate extends Command<CommandResult> {
  constructor(
    readonly mandateId: MandateId,
    readonly step: MandateStep,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideOnMandate)
export class DecideOnMandateHandler implements ICommandHandler<DecideOnMandate> {
  constructor(private readonly streams: Streams) {}

  /** @throws Forbidden unless the actor serves the grantor */
  async execute({ mandateId, step, context }: DecideOnMandate): Promise<CommandResult> {
    const { stream, ...parties } = partiesOf(mandateId);
    refuseStrangers(mandateAccess[step.type], context.actor, parties);
    const { events: _, ...done } = await this.streams.execute(
      mandates,
      stream,
      { ...step, mandateId, on: context.effectiveOn, today: context.today },
      context,
    );
    return { ...done, id: mandateId };
  }
}
