import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { assignments } from '@ontschot/assignments';
import { type InvoiceToWrite, writeInvoice } from '@ontschot/e-invoice';
import { EventStore, Streams } from '@ontschot/event-store';
import { ReceiveInvoice } from '@ontschot/invoices';
import {
  budgetIdOf,
  type CommandContext,
  type Decider,
  type DomainEvent,
  fundOf,
  type NewEvent,
  sampleOf,
  uuidFrom,
} from '@ontschot/kernel';
import { oinOf, partners } from '@ontschot/partners';
import { type Context, migrate } from '@ontschot/read-store';
import { supplierIdOf, suppliers } from '@ontschot/suppliers';
import { contexts } from '../../apps/composition/contexts';
import { dataSourceOf } from '../../apps/composition/platform.module';
import { ProjectorModule } from '../../apps/projector/src/projector.module';
import { exampleInvoice } from './example-invoice';
import { type Figure, figure, inTurns, rateOf } from './measure';

const LINES = 300;
const AT_ONCE = 16;
const ROUNDS = 3;
const KVK = '70011223';

/** A month's invoice files, read, checked, matched, claimed and recorded, against two appends and one read of a stream for each line. */
export const benchReconcile = async (url: string): Promise<Figure[]> => {
  process.env['PERSONAL_DATA_KEY'] ??= Buffer.alloc(32, 1).toString('base64');
  const data = await dataSourceOf(contexts, url, 2).initialize();
  await migrate(data);
  await data.destroy();
  const app = await NestFactory.createApplicationContext(
    ProjectorModule.with({
      databaseUrl: url,
      eventStoreUrl: undefined,
      oidcIssuer: '',
      personalDataKey: 'bench',
      port: 0,
      dayCanMove: false,
      today: undefined,
    }),
    { logger: false },
  );
  try {
    const [streams, commands, store] = [app.get(Streams), app.get(CommandBus), app.get(EventStore)];
    await record(streams, `supplier-${supplierIdOf(KVK)}`, suppliers, {
      SupplierRegistered: { supplierId: supplierIdOf(KVK), legalId: KVK, scheme: '0106' },
    });
    await record(streams, 'partner-GM0222', partners, { PartnerRegistered: { code: 'GM0222' } });
    let made = 0;
    const reconcile = async (): Promise<number> => {
      const orders = Array.from({ length: LINES }, () => `A${String(made++).padStart(12, '0')}`);
      await spread(orders, (order) =>
        record(streams, `assignment-${order}`, assignments, orderEvents(order)),
      );
      const files = orders.map((order) => Buffer.from(writeInvoice(fileFor(order))));
      return rateOf(LINES, () =>
        spread(files, async (bytes) => {
          const { outcome } = await commands.execute(
            new ReceiveInvoice(bytes, contextOf(`receive-${made}-${bytes.length}`)),
          );
          if (outcome !== 'ROUTED') throw new Error(`A right invoice became ${outcome}.`);
        }),
      );
    };
    const floor = () =>
      rateOf(LINES, () =>
        spread(
          Array.from({ length: LINES }, () => made++),
          async (n) => {
            for await (const event of store.readStream('assignment-A000000000000')) void event;
            await store.append(`floor-a-${n}`, [plain(`a-${n}`)], 'none');
            await store.append(`floor-b-${n}`, [plain(`b-${n}`)], 'none');
          },
        ),
      );
    return [
      figure(
        'a month reconciled: lines/s ÷ (2 appends + 1 read of a stream)',
        await inTurns(reconcile, floor, ROUNDS),
        'lines/s',
        { must: 0.5, moonshot: 1 },
      ),
    ];
  } finally {
    await app.close();
  }
};

/** Writes given events as they are: the orders only have to be there. */
const asTheyAre: Decider<null, DomainEvent[], DomainEvent> = {
  initial: null,
  evolve: () => null,
  decide: (events) => events,
};

const record = async (
  streams: Streams,
  stream: string,
  { events }: Context,
  changed: Record<string, object>,
): Promise<void> => {
  const facts = Object.entries(changed).map(([type, data]) => ({
    type,
    data: { ...sampleOf(events, type), ...data },
  }));
  await streams.execute(asTheyAre, stream, facts, contextOf(stream));
};

const orderEvents = (assignmentId: string): Record<string, object> => {
  const of = {
    assignmentId,
    clientId: uuidFrom('client', assignmentId),
    principal: 'GM0222',
    supplierId: supplierIdOf(KVK),
    fund: fundOf('GM0222'),
    budgetId: budgetIdOf('GM0222', 2026),
  };
  return Object.fromEntries(
    [
      'InstrumentProposed',
      'InstrumentApproved',
      'OrderAccepted',
      'AssignmentOrdered',
      'AssignmentStarted',
    ].map((type) => [type, of]),
  );
};

const fileFor = (order: string): InvoiceToWrite => {
  const invoice = exampleInvoice(1);
  return {
    ...invoice,
    number: order,
    orderReference: order,
    buyer: { ...invoice.buyer, legalId: { id: oinOf('GM0222'), scheme: '0190' } },
    lines: invoice.lines.map((line) => ({ ...line, price: '630.00' })),
  };
};

const contextOf = (id: string): CommandContext => ({
  actor: { account: 'finance@gm0222', partner: 'GM0222', roles: ['finance'] },
  commandId: uuidFrom('bench', id),
  correlationId: 'bench',
  causationId: null,
  effectiveOn: '2026-11-02',
  today: '2026-11-02',
  legalGround: null,
});

const plain = (id: string): NewEvent => ({
  id: uuidFrom('bench-plain', id),
  type: 'BudgetYearOpened',
  schemaVersion: 1,
  data: { budgetId: 'W_DEEL:GM0222-2026', partner: 'GM0222', fund: 'W_DEEL:GM0222', year: 2026 },
  metadata: {
    actor: 'finance@gm0222',
    partner: 'GM0222',
    correlationId: 'bench',
    causationId: null,
    effectiveOn: '2026-11-02',
    legalGround: null,
  },
});

const spread = async <T>(all: readonly T[], one: (item: T) => Promise<unknown>): Promise<void> => {
  const rest = [...all];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = rest.pop(); item !== undefined; item = rest.pop()) await one(item);
    }),
  );
};
