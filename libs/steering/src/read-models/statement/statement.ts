import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Cents, FundCode, IsoDate, PartnerCode } from '@ontschot/kernel';
import { Reader } from '@ontschot/read-store';
import type { EntityManager } from 'typeorm';

/** Cents, net of VAT. Available = allocated − committed − realised (rulebook 5.1). */
export type FundSums = {
  fund: FundCode;
  allocated: Cents;
  committed: Cents;
  realised: Cents;
  available: Cents;
};
export type Statement = {
  partner: PartnerCode;
  year: number;
  asOf: IsoDate | null;
  effective: IsoDate | null;
  funds: FundSums[];
  /** Clients for whom an assignment of this year had started. */
  clientsServed: number;
  assignments: Record<string, number>;
  invoices: Record<string, number>;
};

/**
 * The partner's own statement of one year.
 * `asOf`: only what was recorded by the end of that day; `effective`: only what holds by that day. Null = everything.
 */
export class GetStatement extends Query<Statement> {
  constructor(
    readonly actor: Actor,
    readonly year: number,
    readonly asOf: IsoDate | null,
    readonly effective: IsoDate | null,
  ) {
    super();
  }
}

const KNOWN = '($2::date IS NULL OR recorded_on <= $2) AND ($3::date IS NULL OR effective_on <= $3)';

const FUNDS = `
  SELECT fund, sum(allocated)::bigint AS allocated, sum(committed)::bigint AS committed, sum(realised)::bigint AS realised,
         sum(allocated - committed - realised)::bigint AS available
  FROM accountability_entry WHERE partner = $4 AND year = $1 AND ${KNOWN} GROUP BY fund ORDER BY fund`;

/** Per assignment and invoice of the year the last step that was known. */
const LATEST = `
  WITH known AS (SELECT * FROM service_entry WHERE partner = $4 AND ${KNOWN}),
       latest_year AS (SELECT DISTINCT ON (subject, subject_id) subject, subject_id, year FROM known WHERE year IS NOT NULL ORDER BY subject, subject_id, position DESC),
       of_year AS (SELECT subject, subject_id FROM latest_year WHERE year = $1)
  SELECT DISTINCT ON (subject, subject_id) subject, status FROM known JOIN of_year USING (subject, subject_id) ORDER BY subject, subject_id, position DESC`;

const SERVED = `
  WITH known AS (SELECT * FROM service_entry WHERE partner = $4 AND subject = 'ASSIGNMENT' AND ${KNOWN})
  SELECT count(DISTINCT step.client_id)::int AS clients FROM known step JOIN known first USING (subject_id) WHERE first.year = $1 AND step.status = 'IN_PROGRESS'`;

@QueryHandler(GetStatement)
export class GetStatementHandler implements IQueryHandler<GetStatement> {
  constructor(private readonly reader: Reader) {}

  execute({ actor, year, asOf, effective }: GetStatement): Promise<Statement> {
    const given = [year, asOf, effective, actor.partner];
    return this.reader.as(actor, async (manager) => {
      const funds = await manager.query<FundSums[]>(FUNDS, given);
      const [served] = await manager.query<{ clients: number }[]>(SERVED, given);
      return {
        partner: actor.partner,
        year,
        asOf,
        effective,
        funds,
        clientsServed: served?.clients ?? 0,
        ...(await countedByStatus(manager, given)),
      };
    });
  }
}

const countedByStatus = async (
  manager: EntityManager,
  given: unknown[],
): Promise<Pick<Statement, 'assignments' | 'invoices'>> => {
  const latest = await manager.query<{ subject: 'ASSIGNMENT' | 'INVOICE'; status: string }[]>(LATEST, given);
  const counted = { ASSIGNMENT: {} as Record<string, number>, INVOICE: {} as Record<string, number> };
  for (const { subject, status } of latest) counted[subject][status] = (counted[subject][status] ?? 0) + 1;
  return { assignments: counted.ASSIGNMENT, invoices: counted.INVOICE };
};
