import { type Actor, type Rejected, shownTo } from '@ontschot/kernel';
import type { DataSource } from 'typeorm';

/** Keeps every refused command with the rules that refused it; the route stands in for the command, bodies are not kept. */
export class DecisionLog {
  constructor(private readonly dataSource: DataSource) {}

  /** @param command method and address */
  async keep({ verdict }: Rejected, actor: Actor, command: string): Promise<void> {
    await this.dataSource.query(
      'INSERT INTO decision_log (account, partner, command, decision, rules, verdict) VALUES ($1, $2, $3, $4, $5, $6)',
      [
        actor.account,
        actor.partner,
        command,
        verdict.decision,
        verdict.because.map(({ rule }) => rule),
        // Its readers are the partner of who asked: it holds what that account was shown.
        JSON.stringify(shownTo(actor, verdict)),
      ],
    );
  }
}
