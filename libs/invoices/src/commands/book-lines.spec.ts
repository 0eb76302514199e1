import type { CommandBus } from '@nestjs/cqrs';
import type { BookOnBudget } from '@ontschot/budgets';
import type { CommandContext } from '@ontschot/kernel';
import type { RoutedLine } from '../domain/invoice.events';
import { evolve, type Invoice, type Received } from '../domain/invoice.state';
import { invoice } from '../domain/invoice.decider';
import { around, bill } from '../testing/bills';
import { specFor } from '../../../kernel/src/testing/spec-for';
import { LineBooker } from './book-lines';

const context: CommandContext = {
  actor: { account: 'finance@gm0222', partner: 'GM0222', roles: ['finance'] },
  commandId: 'b3b3f3b0-0000-4000-8000-000000000001',
  correlationId: 'c',
  causationId: null,
  effectiveOn: '2026-05-07',
  today: '2026-05-07',
  legalGround: null,
};
const received = (): Received => {
  const state = specFor(invoice)()
    .when({ type: 'ReceiveInvoice', invoiceId: 'this', bill: bill(), around: around() })
    .decided()
    .reduce<Invoice>(evolve, { status: 'NONE' });
  if (!('routed' in state)) throw new Error('It was not received.');
  return state;
};

describe('booking an invoice of thousands of lines', () => {
  const sent: BookOnBudget[] = [];
  const commands = {
    execute: (command: BookOnBudget) => Promise.resolve(void sent.push(command)),
  } as unknown as CommandBus;

  it('goes in parts that any log takes, each line once, each part under a key of its own', async () => {
    const state = received();
    const [line] = state.routed;
    if (!line) throw new Error('It was not routed.');
    const routed = Array.from({ length: 2_500 }, (_, index): RoutedLine => ({ ...line, lineId: `${index}` }));
    await new LineBooker(commands).book({ ...state, routed }, context);
    const parts = sent.map(({ booking }) => (booking.type === 'RealiseCosts' ? booking.lines : []));
    expect(parts.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    expect(parts.flat().map(({ lineId }) => lineId)).toEqual(routed.map(({ lineId }) => lineId));
    expect(new Set(sent.map(({ context: { commandId } }) => commandId)).size).toBe(3);
  });
});
