import type { Actor } from '@ontschot/kernel';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * Reads under row-level security: whatever the query says, the database gives only rows that this actor's partner may see.
 */
export class Reader {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs the queries in one read-only transaction as the actor's partner (and supplier, for a supplier's account). */
  async as<T>(
    actor: Pick<Actor, 'partner' | 'supplierId'>,
    read: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.query('BEGIN READ ONLY; SET LOCAL ROLE ontschot_reader');
      await runner.query(
        `SELECT set_config('ontschot.partner', $1, true), set_config('ontschot.supplier', $2, true)`,
        [actor.partner, actor.supplierId ?? ''],
      );
      const result = await read(runner.manager);
      await runner.query('COMMIT');
      return result;
    } catch (problem) {
      await runner.query('ROLLBACK');
      throw problem;
    } finally {
      await runner.release();
    }
  }
}
