import { CommandBus } from '@nestjs/cqrs';
import { agreements } from '@ontschot/agreements';
import { type AssignmentEvent, assignments } from '@ontschot/assignments';
import { BookOnBudget, budgets } from '@ontschot/budgets';
import { clients } from '@ontschot/clients';
import { type InvoiceToWrite, writeInvoice } from '@ontschot/e-invoice';
import { Streams } from '@ontschot/event-store';
import { budgetIdOf, type CommandContext, type Decider, fundOf, sampleOf, uuidFrom } from '@ontschot/kernel';
import { oinOf, partners } from '@ontschot/partners';
import { piggybacking } from '@ontschot/piggybacking';
import { supplierIdOf, suppliers } from '@ontschot/suppliers';
import type { TestApi } from '../../../../test/support/api';
import { actorOf } from '../../../../test/support/api';
import { invoices } from '../index';

export const KVK = '12345678';
export const IBAN = 'NL91ABNA0417164300';

/** Every context that a bill meets on its way. */
export const CONTEXTS = [
  budgets,
  partners,
  suppliers,
  clients,
  agreements,
  piggybacking,
  assignments,
  invoices,
];

/** Writes given events as they are: orders have their own specs, here they only have to be there. */
const asTheyAre: Decider<null, AssignmentEvent[], AssignmentEvent> = {
  initial: null,
  evolve: () => null,
  decide: (events) => events,
};

const address = { street: 'Kade 1', city: 'Doetinchem', postalCode: '7001 AA', country: 'NL' };
export const firm: InvoiceToWrite['supplier'] = {
  name: 'Example Firm',
  legalId: { id: KVK, scheme: '0106' },
  vatId: 'NL001234567B01',
  address,
};
export const partyOf = (code: string): InvoiceToWrite['buyer'] => ({
  name: code,
  legalId: { id: oinOf(code), scheme: '0190' },
  vatId: 'NL001234567B01',
  address,
});
export const lineOf = (
  orderLineReference: string,
  price = '630.00',
  id = '1',
): InvoiceToWrite['lines'][number] => ({
  id,
  text: 'Module',
  quantity: '1',
  price,
  orderLineReference,
  vat: { category: 'S', percent: '21' },
});

export type Taken = { id: string; outcome: string; position: number; changed: boolean };
export type Position = { allocated: number; committed: number; realised: number; available: number };

/** Two partners, one firm with its account at both, budgets of 1,000,000.00, and orders of 630.00 + 1,470.00 of which the first line is delivered. */
export const financeWorld = (api: TestApi) => {
  const context = (commandId: string, on = '2026-02-02'): CommandContext => ({
    actor: actorOf('coach@uwv'),
    commandId: uuidFrom(commandId),
    correlationId: 'c',
    causationId: null,
    effectiveOn: on,
    today: on,
    legalGround: null,
  });
  const of = (assignmentId: string, principal: string) => ({
    assignmentId,
    clientId: uuidFrom('client', assignmentId),
    principal,
    supplierId: supplierIdOf(KVK),
    fund: fundOf(principal),
    budgetId: budgetIdOf(principal, 2026),
  });
  /** Writes these events of an order, each as its sample with what is given. */
  const record = async (
    assignmentId: string,
    principal: string,
    events: [string, object?][],
    on = '2026-02-02',
  ): Promise<void> => {
    const written = events.map(
      ([type, data]) =>
        ({
          type,
          data: { ...sampleOf(assignments.events, type), ...of(assignmentId, principal), ...data },
        }) as unknown as AssignmentEvent,
    );
    const id = `${assignmentId}/${events.map(([type]) => type).join()}/${on}`;
    await api.app.get(Streams).execute(asTheyAre, `assignment-${assignmentId}`, written, context(id, on));
  };
  const order = async (assignmentId: string, principal = 'GM0222'): Promise<string> => {
    await api.app
      .get(CommandBus)
      .execute(
        new BookOnBudget(
          budgetIdOf(principal, 2026),
          { type: 'CommitBudget', assignmentId, amount: 210_000, on: '2026-02-02', alternativeOffered: null },
          context(`commit ${assignmentId}`),
        ),
      );
    await record(assignmentId, principal, [
      ['InstrumentProposed'],
      ['InstrumentApproved'],
      ['OrderAccepted'],
      ['AssignmentOrdered'],
      ['AssignmentStarted'],
    ]);
    return assignmentId;
  };
  const complete = (assignmentId: string, principal = 'GM0222', on = '2026-05-08'): Promise<void> =>
    record(assignmentId, principal, [['AssignmentCompleted', { delivered: [2], lapsed: [], on }]], on);

  const registerAccount = async (code: string, iban = IBAN, legalId = KVK): Promise<void> => {
    const at = `/v1/suppliers/${supplierIdOf(legalId)}/payment-accounts`;
    const body = { iban, on: '2026-01-03' };
    await api.as(`finance@${code.toLowerCase()}`).post(at).send(body).expect(200);
    await api.as(`finance-2@${code.toLowerCase()}`).post(`${at}/confirm`).send(body).expect(200);
  };
  const prepare = async (): Promise<void> => {
    for (const [code, uwvRegion] of [
      ['UWV', null],
      ['GM0222', 'OOST'],
    ])
      await api
        .as('administrator@uwv')
        .post('/v1/partners')
        .send({ code, uwvRegion, on: '2026-01-01' })
        .expect(201);
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({
        name: 'Example Firm',
        scheme: '0106',
        legalId: KVK,
        vatId: null,
        accounts: [],
        partner: null,
        on: '2026-01-02',
      })
      .expect(201);
    for (const code of ['uwv', 'gm0222']) {
      await api.as(`finance@${code}`).post('/v1/budgets').send({ year: 2026 }).expect(201);
      await api
        .as(`finance@${code}`)
        .post('/v1/budgets/2026/allocations')
        .send({ amount: 100_000_000, on: '2026-01-02' })
        .expect(201);
      await registerAccount(code);
    }
  };

  const ubl = (number: string, orderReference: string, changed: Partial<InvoiceToWrite> = {}): string =>
    writeInvoice({
      number,
      issueDate: '2026-05-05',
      ...(changed.kind === 'credit-note' ? {} : { dueDate: '2026-06-04' }),
      orderReference,
      supplier: firm,
      buyer: partyOf('GM0222'),
      paymentMeans: [{ code: '30', account: IBAN }],
      lines: [lineOf('1')],
      ...changed,
    });
  const send = async (file: string, account = 'finance@gm0222', receivedOn = '2026-05-06'): Promise<Taken> =>
    (
      await api
        .as(account)
        .post(`/v1/invoices?receivedOn=${receivedOn}`)
        .set('Content-Type', 'application/xml')
        .send(file)
        .expect(201)
    ).body as Taken;
  const step = (id: string, path: string, body: object = {}, account = 'finance@gm0222') =>
    api
      .as(account)
      .post(`/v1/invoices/${id}/${path}`)
      .send({ on: '2026-05-07', ...body });
  const shown = async (id: string, account = 'finance@gm0222'): Promise<Record<string, unknown>> => {
    await api.catchUp();
    return (await api.as(account).get(`/v1/invoices/${id}`).expect(200)).body as Record<string, unknown>;
  };
  const worklist = async (account = 'finance@gm0222'): Promise<Record<string, unknown>[]> => {
    await api.catchUp();
    const { body } = await api.as(account).get('/v1/invoice-worklist?limit=100').expect(200);
    return (body as { items: Record<string, unknown>[] }).items;
  };
  const budget = async (account = 'finance@gm0222'): Promise<Position> => {
    await api.catchUp();
    const [one] = (await api.as(account).get('/v1/budgets?year=2026').expect(200)).body as Position[];
    if (!one) throw new Error('There is no budget.');
    const { allocated, committed, realised, available } = one;
    return { allocated, committed, realised, available };
  };
  return { prepare, order, record, complete, registerAccount, ubl, send, step, shown, worklist, budget };
};
