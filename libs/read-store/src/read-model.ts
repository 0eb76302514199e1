import type { DomainEvent, Projection } from '@ontschot/kernel';
import type { MigrationInterface } from 'typeorm';

/** A projection and the TypeORM class that describes its table. */
export type ReadModel = { projection: AnyProjection; row: new () => { id: string } };

/** The runner works for every projection; each one's own types are checked where it is written. */
export type AnyProjection = Projection<{ id: string }, DomainEvent>;

/** Ties a projection to its table; checks that both speak of the same row. */
export const readModel = <Row extends { id: string }, E extends DomainEvent>(
  projection: Projection<Row, E>,
  row: new () => Row,
): ReadModel => ({
  projection: projection as unknown as AnyProjection,
  row,
});

export type Migration = new () => MigrationInterface;
