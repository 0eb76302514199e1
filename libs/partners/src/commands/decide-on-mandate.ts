import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { IsIsoDay } from '@ontschot/http';
import type { CommandContext, CommandResult } from '@ontschot/kernel';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { mandates } from '../domain/mandate.decider';
import { MANDATE_DECISIONS, type MandateDecision } from '../domain/mandate.events';
import { assertGrantor, partiesOf } from './mandate-stream';

export class GrantMandateDto {
  /** Day of the grantor's signature, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}

export class NarrowMandateDto {
  /** What remains. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(MANDATE_DECISIONS, { each: true })
  decisions!: MandateDecision[];
  /** First day with the narrower mandate, yyyy-mm-dd; earlier decisions stand. */
  @IsIsoDay() on!: string;
}

export class RevokeMandateDto {
  /** First day without the mandate, yyyy-mm-dd; earlier decisions stand. */
  @IsIsoDay() on!: string;
}

export class ExpireMandateDto {
  /** Today; the mandate expires when its last day lies before it. */
  @IsIsoDay() on!: string;
}

type Step =
  | { type: 'GrantMandate' }
  | { type: 'NarrowMandate'; decisions: MandateDecision[] }
  | { type: 'RevokeMandate' }
  | { type: 'ExpireMandate' };

/** What a grantor decides on one of its mandates; expiry is only noted, the date itself ends it. */
export class DecideOnMandate extends Command<CommandResult> {
  constructor(
    readonly mandateId: string,
    readonly step: Step,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideOnMandate)
export class DecideOnMandateHandler implements ICommandHandler<DecideOnMandate> {
  constructor(private readonly streams: Streams) {}

  /** @throws ForbiddenException unless the actor serves the grantor */
  async execute({ mandateId, step, context }: DecideOnMandate): Promise<CommandResult> {
    const { grantor, stream } = partiesOf(mandateId);
    assertGrantor(grantor, context);
    const { events: _, ...done } = await this.streams.execute(
      mandates,
      stream,
      { ...step, mandateId, on: context.effectiveOn },
      context,
    );
    return { ...done, id: mandateId };
  }
}
