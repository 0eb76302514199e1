import { CommandBus } from '@nestjs/cqrs';
import { type CommandContext, type IsoDate, uuidFrom } from '@ontschot/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TakeClientStep } from '../commands/take-client-step';
import { ClientOverview } from '../read-models/client-overview/client-overview.row';

/**
 * Lets come what was known ahead: a last WW day, the end of an offer, the day of a hand-over or joint decision, and
 * the end of a payer's sight; who is responsible is determined anew. Harmless when run twice, or after days of standstill.
 */
@Injectable()
export class LetExhaustionCome {
  static readonly taskName = 'let-exhaustion-come';

  constructor(
    private readonly data: DataSource,
    private readonly commands: CommandBus,
  ) {}

  async run(day: IsoDate, context: Omit<CommandContext, 'commandId' | 'effectiveOn'>): Promise<void> {
    const due = await this.data
      .getRepository(ClientOverview)
      .createQueryBuilder('client')
      .select('client.id', 'id')
      .where('client.next_turn <= :day', { day })
      .orWhere(`client.facts @> '{"servings": [{"code": "RUNNING_ORDER", "until": null}]}'`)
      .orWhere(`client.facts @> '{"offers": [{"scope": "ASSIGNMENT", "ended": null}]}'`)
      .orderBy('client.id')
      .getRawMany<{ id: string }>();
    for (const { id } of due)
      await this.commands.execute(
        new TakeClientStep(
          id,
          { type: 'LetDayCome', by: context.actor.partner, on: day },
          { ...context, commandId: uuidFrom('let-exhaustion-come', id, day), effectiveOn: day },
        ),
      );
  }
}
