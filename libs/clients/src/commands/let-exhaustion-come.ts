import { Injectable } from '@nestjs/common';
import { type CommandContext, DailyTask, following, type IsoDate } from '@ontschot/kernel';
import { DataSource } from 'typeorm';
import { turnsUpTo } from '../domain/timeline';
import { ClientOverview } from '../read-models/client-overview/client-overview.row';
import { TakeClientStep, TakeClientStepHandler } from './take-client-step';

/**
 * Lets come what was known ahead: a last WW day, the end of an offer, the day of a hand-over or joint decision, and
 * the end of a payer's sight; who is responsible is determined anew. Each on its own day, also after days of standstill.
 */
@Injectable()
export class LetExhaustionCome extends DailyTask {
  readonly name = 'let-exhaustion-come';

  constructor(
    private readonly data: DataSource,
    private readonly clients: TakeClientStepHandler,
  ) {
    super();
  }

  async run(day: IsoDate, context: CommandContext): Promise<void> {
    const due = await this.data
      .getRepository(ClientOverview)
      .createQueryBuilder('client')
      .where('client.nextTurn <= :day', { day })
      .orWhere(`client.facts @> '{"servings": [{"code": "RUNNING_ORDER", "until": null}]}'`)
      .orWhere(`client.facts @> '{"duties": [{"duty": "note-serving"}]}'`)
      .orWhere(`client.facts @> '{"offers": [{"scope": "ASSIGNMENT", "ended": null}]}'`)
      .orderBy('client.id')
      .getMany();
    for (const { id, facts } of due)
      for (const on of [...new Set([...turnsUpTo(facts, day), day])])
        await this.clients.execute(
          new TakeClientStep(
            id,
            { type: 'LetDayCome', by: context.actor.partner, on },
            { ...following(context, id, on), effectiveOn: on },
          ),
        );
  }
}
