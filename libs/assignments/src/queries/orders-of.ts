import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type OrderOfClient, OrdersOf } from '@ontschot/clients';
import type { Cents } from '@ontschot/kernel';
import { In } from 'typeorm';
import type { Existing } from '../domain/assignment.state';
import type { Line } from '../domain/lines';
import type { AssignmentOverview } from '../read-models/assignment-overview/assignment-overview.row';
import { LatestAssignments } from './latest-assignments';

/** Answers the clients' question what was ordered for these files, whoever may see it; an order of a moment ago counts. */
@QueryHandler(OrdersOf)
export class OrdersOfHandler implements IQueryHandler<OrdersOf> {
  constructor(private readonly latest: LatestAssignments) {}

  async execute({ clientIds }: OrdersOf): Promise<OrderOfClient[]> {
    const { rows, states } = await this.latest.find({ clientId: In([...clientIds]) }, ({ of }) =>
      clientIds.includes(of.clientId),
    );
    return [...rows.map(orderInList), ...states.map(orderInStream)].sort(byDay);
  }
}

const LAST = '9999-12-31';
const byDay = (one: OrderOfClient, other: OrderOfClient): number =>
  (one.orderedOn ?? LAST).localeCompare(other.orderedOn ?? LAST) ||
  one.assignmentId.localeCompare(other.assignmentId);

const orderInList = (row: AssignmentOverview): OrderOfClient => ({
  assignmentId: row.id,
  clientId: row.clientId,
  name: row.name,
  kind: row.kind,
  principal: row.principal,
  decidingRule: row.decidingRule,
  status: row.status,
  orderedOn: row.orderedOn,
  plannedStart: row.file.plannedStart,
  startedOn: row.startedOn,
  plannedEnd: row.plannedEnd,
  endedOn: row.endedOn,
  ...moneyOf(row.lines, row.price),
});

const orderInStream = (state: Existing): OrderOfClient => {
  const { of, terms, order, proposal, lines } = state;
  const stands = lines.length > 0 ? order : null;
  return {
    assignmentId: of.assignmentId,
    clientId: of.clientId,
    name: terms.name,
    kind: terms.kind,
    principal: of.principal,
    decidingRule: state.decidingRule,
    // To the outside an order that is being placed is not there yet.
    status: state.status === 'ORDERING' ? 'APPROVED' : state.status,
    orderedOn: stands?.orderedOn ?? null,
    plannedStart: stands ? (stands.plannedStart ?? null) : proposal.plannedStart,
    startedOn: state.startedOn,
    plannedEnd: state.plannedEnd,
    endedOn: state.endedOn,
    ...moneyOf(lines, terms.price),
  };
};

/** What it may cost, and what of it was billed by which invoice. */
const moneyOf = (lines: readonly Line[], price: Cents): Pick<OrderOfClient, 'cents' | 'invoices'> => {
  const billed = new Map<string, Cents>();
  for (const { invoicedBy, amount } of lines)
    if (invoicedBy) billed.set(invoicedBy.invoiceId, (billed.get(invoicedBy.invoiceId) ?? 0) + amount);
  const open = lines.filter(({ lapsed }) => !lapsed);
  return {
    cents: lines.length === 0 ? price : open.reduce((sum, { amount }) => sum + amount, 0),
    invoices: [...billed].map(([invoiceId, cents]) => ({ invoiceId, cents })),
  };
};
