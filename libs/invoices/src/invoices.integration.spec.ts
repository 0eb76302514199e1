import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type AssignmentEvent, assignments, ClaimOrderLine, FindOrder } from '@ontschot/assignments';
import { BookOnBudget } from '@ontschot/budgets';
import { type InvoiceToWrite, writeInvoice } from '@ontschot/e-invoice';
import { EventStore, Streams } from '@ontschot/event-store';
import { budgetIdOf, type Decider, fundOf, sampleOf, uuidFrom } from '@ontschot/kernel';
import { oinOf } from '@ontschot/partners';
import { supplierIdOf } from '@ontschot/suppliers';
import { actorOf, startApi, type TestApi } from '../../../test/support/api';
import { steering } from '../../steering/src';
import { SettleCredit } from './commands/settle-credit';
import { invoiceIdOf, senderOf } from './index';
import { CONTEXTS } from './testing/finance-world';

const KVK = '12345678';
const [OF_DOETINCHEM, SECOND, OF_UWV] = ['A7K3M92QFX4TB', 'A7K3M92QFX4TC', 'A7K3M92QFX4TD'] as const;

/** Writes given events as they are: orders have their own specs, here they only have to be there. */
const asTheyAre: Decider<null, AssignmentEvent[], AssignmentEvent> = {
  initial: null,
  evolve: () => null,
  decide: (events) => events,
};
const sample = (type: string): object => sampleOf(assignments.events, type);

const address = { street: 'Kade 1', city: 'Doetinchem', postalCode: '7001 AA', country: 'NL' };
const firm: InvoiceToWrite['supplier'] = {
  name: 'Example Firm',
  legalId: { id: KVK, scheme: '0106' },
  vatId: 'NL001234567B01',
  address,
};
const partner = (code: string): InvoiceToWrite['buyer'] => ({
  name: code,
  legalId: { id: oinOf(code), scheme: '0190' },
  vatId: 'NL001234567B01',
  address,
});
const line = (orderLineReference: string, price = '630.00', id = '1'): InvoiceToWrite['lines'][number] => ({
  id,
  text: 'Module voor mevrouw Example',
  quantity: '1',
  price,
  orderLineReference,
  vat: { category: 'S', percent: '21' },
});
const ubl = (number: string, changed: Partial<InvoiceToWrite> = {}): string =>
  writeInvoice({
    number,
    issueDate: '2026-05-05',
    ...(changed.kind === 'credit-note' ? {} : { dueDate: '2026-06-04' }),
    orderReference: OF_DOETINCHEM,
    supplier: firm,
    buyer: partner('GM0222'),
    paymentMeans: [{ code: '30', account: 'NL91ABNA0417164300' }],
    lines: [line('1')],
    ...changed,
  });

describe('invoices over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi([...CONTEXTS, steering]);
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
        partner: null,
        on: '2026-01-02',
      })
      .expect(201);
    for (const account of ['finance@uwv', 'finance@gm0222']) {
      await api.as(account).post('/v1/budgets').send({ year: 2026 }).expect(201);
      await api
        .as(account)
        .post('/v1/budgets/2026/allocations')
        .send({ amount: 1_000_000, on: '2026-01-02' })
        .expect(201);
    }
    await registerAccount('GM0222');
    await registerAccount('UWV');
    await ordered(OF_DOETINCHEM, 'GM0222');
    await ordered(SECOND, 'GM0222');
    await ordered(OF_UWV, 'UWV');
    await api.catchUp();
  });
  afterAll(() => api.close());

  /** one person registers the firm's account, another confirms it. */
  const registerAccount = async (code: string, iban = 'NL91ABNA0417164300', of = KVK): Promise<void> => {
    const at = `/v1/suppliers/${supplierIdOf(of)}/payment-accounts`;
    const body = { iban, on: '2026-01-03' };
    await api.as(`finance@${code.toLowerCase()}`).post(at).send(body).expect(200);
    await api.as(`finance-2@${code.toLowerCase()}`).post(`${at}/confirm`).send(body).expect(200);
  };
  const ordered = async (assignmentId: string, principal: string): Promise<void> => {
    const context = {
      actor: actorOf('coach@uwv'),
      commandId: uuidFrom(assignmentId),
      correlationId: 'c',
      causationId: null,
      effectiveOn: '2026-02-02',
      today: '2026-02-02',
      legalGround: null,
    };
    const of = {
      assignmentId,
      clientId: uuidFrom('client', assignmentId),
      principal,
      supplierId: supplierIdOf(KVK),
      fund: fundOf(principal),
      budgetId: budgetIdOf(principal, 2026),
    };
    await api.app
      .get(CommandBus)
      .execute(
        new BookOnBudget(
          of.budgetId,
          { type: 'CommitBudget', assignmentId, amount: 210_000, on: '2026-02-02', alternativeOffered: null },
          context,
        ),
      );
    const events = [
      'InstrumentProposed',
      'InstrumentApproved',
      'OrderAccepted',
      'AssignmentOrdered',
      'AssignmentStarted',
    ].map((type) => ({ type, data: { ...sample(type), ...of } }) as unknown as AssignmentEvent);
    await api.app.get(Streams).execute(asTheyAre, `assignment-${assignmentId}`, events, context);
  };

  type Taken = { id: string; outcome: string; position: number };
  const send = async (file: string, account = 'finance@gm0222', receivedOn = '2026-05-06'): Promise<Taken> =>
    (
      await api
        .as(account)
        .post(`/v1/invoices?receivedOn=${receivedOn}`)
        .set('Content-Type', 'application/xml')
        .send(file)
        .expect(201)
    ).body as Taken;
  const approve = (id: string, account = 'finance@gm0222') =>
    api.as(account).post(`/v1/invoices/${id}/approve`).send({ on: '2026-05-07' });
  const budgetOf = async (account: string): Promise<{ committed: number; realised: number }> => {
    await api.catchUp();
    const [{ committed, realised }] = (await api.as(account).get('/v1/budgets?year=2026').expect(200))
      .body as [{ committed: number; realised: number }];
    return { committed, realised };
  };
  const worklistOf = async (account: string, invoiceId: string): Promise<object[]> => {
    await api.catchUp();
    return (
      (await api.as(account).get('/v1/invoice-worklist?limit=100').expect(200)).body as {
        items: { invoiceId: string }[];
      }
    ).items.filter((item) => item.invoiceId === invoiceId);
  };

  let first: Taken;

  it('routes a right invoice to the budget of its principal, once', async () => {
    first = await send(ubl('2026-1'));
    expect(first).toMatchObject({ outcome: 'ROUTED' });
    expect(await send(ubl('2026-1'))).toEqual({ ...first, changed: false, verdict: null });
    await api.catchUp();
    const { body, headers } = await api
      .as('finance@gm0222')
      .get(`/v1/invoices/${first.id}?position=${first.position}`)
      .expect(200);
    expect(headers['etag']).toBe('"3"');
    expect(body).toMatchObject({
      number: '2026-1',
      status: 'ROUTED',
      partner: 'GM0222',
      principal: 'GM0222',
      net: 63_000,
      vat: 13_230,
      payable: 76_230,
      lines: [
        {
          orderReference: OF_DOETINCHEM,
          orderLine: 1,
          principal: 'GM0222',
          fund: 'W_DEEL:GM0222',
          budgetId: 'W_DEEL:GM0222-2026',
          year: 2026,
          decidingRule: 'R-001',
          amount: 63_000,
        },
      ],
      verdict: { decision: 'ALLOW', sentence: expect.any(String), decidedAt: expect.any(String) },
      toPay: 76_230,
      currency: 'EUR',
      accounts: [{ account: 'NL91ABNA0417164300', registered: true }],
      vatByRate: [{ percent: 21, taxable: 63_000, tax: 13_230 }],
      file: {
        supplier: { name: 'Example Firm' },
        ordersAsWritten: [OF_DOETINCHEM],
        lines: [{ text: 'Module voor mevrouw Example' }],
      },
      match: [
        { lineId: '1', order: OF_DOETINCHEM, line: 1, amount: 63_000, billedBefore: null, differences: [] },
      ],
      differences: [],
    });
    const steps = (body as { steps: { command: string }[] }).steps;
    expect(steps.map(({ command }) => command)).toEqual(['ApproveInvoice', 'HoldInvoice', 'NoteInvoice']);
    expect(steps[0]).toMatchObject({
      href: `/v1/invoices/${first.id}/approve`,
      label: 'Keur goed',
      role: 'finance',
      partner: 'GM0222',
      allowed: true,
      fields: ['on'],
    });
    const { body: seen } = await api.as('auditor@gm0222').get(`/v1/invoices/${first.id}`).expect(200);
    expect((seen as { steps: object[] }).steps[0]).toMatchObject({
      command: 'ApproveInvoice',
      allowed: false,
    });
  });

  it('tells its life in the language of the reader, with nothing that may name a person', async () => {
    const told = async (language: string): Promise<string[]> =>
      (
        (
          await api
            .as('finance@gm0222')
            .get(`/v1/invoices/${first.id}/history`)
            .set('Accept-Language', language)
            .expect(200)
        ).body as { items: { text: string }[] }
      ).items.map(({ text }) => text);
    expect(await told('nl')).toEqual([
      expect.stringMatching(
        /^De factuur hoort bij het budget van gemeente Doetinchem: één regel, €\s630,00 zonder btw\.$/,
      ),
      'Opdracht, prestatie en prijs kloppen.',
      'Zij is aan de juiste opdrachtgever gericht (R-083).',
      expect.stringMatching(
        /^De factuur van €\s762,30 is op 6 mei 2026 ontvangen door gemeente Doetinchem\.$/,
      ),
    ]);
    expect((await told('en'))[1]).toBe('Order, performance and price agree.');
    await api.as('finance@uwv').get(`/v1/invoices/${first.id}/history`).expect(404);
    await api.as('coach@gm0222').get(`/v1/invoices/${first.id}/history`).expect(403);
  });

  it('refuses another file under the same number and another number for the same order line', async () => {
    const duplicate = await send(ubl('2026-1', { note: 'other bytes' }));
    expect(duplicate).toMatchObject({ id: first.id, outcome: 'DUPLICATE' });
    const again = await send(ubl('2026-2'));
    expect(again).toMatchObject({ outcome: 'DISPUTED' });
    expect(await worklistOf('finance@gm0222', first.id)).toMatchObject([{ reason: 'DUPLICATE' }]);
    expect(await worklistOf('finance@gm0222', again.id)).toMatchObject([
      { reason: 'DISPUTED', codes: ['PAID_BEFORE'] },
    ]);
  });

  it('of eight invoices for one order line at the same moment routes one', async () => {
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, index) => send(ubl(`race-${index}`, { orderReference: SECOND }))),
    );
    expect(sent.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array<string>(7).fill('DISPUTED'),
      'ROUTED',
    ]);
  });

  it('is approved and paid by finance of the principal alone, and booked once', async () => {
    expect(await budgetOf('finance@gm0222')).toEqual({ committed: 420_000, realised: 0 });
    await approve(first.id, 'finance@uwv')
      .expect(403)
      .expect(({ body }) =>
        expect(body).toMatchObject({ detail: 'Dit doet een medewerker financiën van Doetinchem.' }),
      );
    await api
      .as('coach@gm0222')
      .post(`/v1/invoices/${first.id}/approve`)
      .send({ on: '2026-05-07' })
      .expect(403);
    await api
      .as('finance@gm0222')
      .post(`/v1/invoices/${first.id}/approve`)
      .set('If-Match', '"1"')
      .send({ on: '2026-05-07' })
      .expect(412);
    await api
      .as('finance@gm0222')
      .post(`/v1/invoices/${first.id}/pay`)
      .send({ on: '2026-05-07' })
      .expect(409);
    expect(await budgetOf('finance@gm0222')).toEqual({ committed: 420_000, realised: 0 });
    await approve(first.id).expect(200);
    await approve(first.id).expect(200);
    expect(await budgetOf('finance@gm0222')).toEqual({ committed: 357_000, realised: 63_000 });
    await api
      .as('finance@gm0222')
      .post(`/v1/invoices/${first.id}/pay`)
      .send({ on: '2026-05-20' })
      .expect(409)
      .expect(({ body }) => expect(body).toMatchObject({ type: expect.stringContaining('payer-approved') }));
    await api
      .as('finance-2@gm0222')
      .post(`/v1/invoices/${first.id}/pay`)
      .send({ on: '2026-05-20' })
      .expect(200);
  });

  it('returns a bill for the wrong principal, and takes the new one in its place', async () => {
    const wrong = await send(ubl('2026-3', { orderReference: OF_UWV }));
    expect(wrong).toMatchObject({ outcome: 'RETURNED' });
    expect(await worklistOf('finance@gm0222', wrong.id)).toMatchObject([
      { reason: 'RETURNED', codes: ['R-083'], messageEn: expect.stringContaining('the principal is UWV') },
    ]);
    expect((await api.as('finance@uwv').get(`/v1/invoices/${wrong.id}`).expect(200)).body).toMatchObject({
      status: 'RETURNED',
      rightAddressees: ['UWV'],
    });

    const right = await send(
      ubl('2026-4', {
        orderReference: OF_UWV,
        buyer: partner('UWV'),
        precedingInvoices: [{ number: '2026-3' }],
      }),
      'finance@uwv',
    );
    expect(right).toMatchObject({ outcome: 'ROUTED' });
    expect(await worklistOf('finance@gm0222', wrong.id)).toEqual([]);
    await api.as('finance@gm0222').get(`/v1/invoices/${right.id}`).expect(404);
    await api.as('finance@gm0222').get(`/v1/invoices/${right.id}/document`).expect(404);
  });

  it.each([
    [
      'two principals on one bill',
      'RETURNED',
      'R-085',
      () =>
        ubl('2026-5', {
          lines: [line(`${OF_DOETINCHEM}/2`, '1470.00'), line(`${OF_UWV}/2`, '1470.00', '2')],
        }),
    ],
    [
      'a bill between partners',
      'RETURNED',
      'R-084',
      () => ubl('2026-6', { supplier: partner('UWV'), lines: [line('2', '1470.00')] }),
    ],
    [
      'an order that nobody knows',
      'DISPUTED',
      'NO_ORDER',
      () => ubl('2026-7', { orderReference: 'A0000000000ZZ' }),
    ],
    [
      'what is not delivered',
      'DISPUTED',
      'NOT_DELIVERED',
      () => ubl('2026-8', { lines: [line('2', '1470.00')] }),
    ],
    ['another tariff', 'DISPUTED', 'OTHER_PRICE', () => ubl('2026-9', { lines: [line('2', '1470.01')] })],
    [
      'another firm',
      'DISPUTED',
      'OTHER_SUPPLIER',
      () =>
        ubl('2026-10', {
          supplier: { ...firm, legalId: { id: '87654321', scheme: '0106' } },
          lines: [line('2', '1470.00')],
        }),
    ],
    ['a broken file', 'REFUSED_UNREAD', 'XML-NOT-WELL-FORMED', () => ubl('2026-11').slice(0, -20)],
    [
      'an entity trick',
      'REFUSED_UNREAD',
      'XML-DOCTYPE',
      () => `<!DOCTYPE x [<!ENTITY a "b">]>${ubl('2026-12').replace(/^<\?xml[^>]*\?>\s*/, '')}`,
    ],
  ])('%s: %s', async (_, outcome, code, file) => {
    const taken = await send(file());
    expect(taken).toMatchObject({ outcome });
    expect(await worklistOf('finance@gm0222', taken.id)).toMatchObject([
      { reason: outcome, codes: expect.arrayContaining([code]) },
    ]);
  });

  it('says in words why a file could not be read', async () => {
    const { id } = await send(ubl('2026-13').slice(0, -20));
    await api.catchUp();
    const { body } = await api.as('finance@gm0222').get(`/v1/invoices/${id}`).expect(200);
    expect(body).toMatchObject({
      findings: ['XML-NOT-WELL-FORMED'],
      faults: ['Het bestand is geen goed XML-bestand.'],
    });
  });

  it('resolves a dispute when what was missing is recorded, not before', async () => {
    const { id } = await send(ubl('2026-8', { lines: [line('2', '1470.00')] }));
    const held = await api
      .as('finance@gm0222')
      .post(`/v1/invoices/${id}/resolve-dispute`)
      .send({ on: '2026-05-08' })
      .expect(409);
    expect(held.body).toMatchObject({
      decision: 'HOLD',
      rules: [{ rule: 'R-086' }],
      liftedBy: ['NOT_DELIVERED'],
    });
    const completed = {
      type: 'AssignmentCompleted',
      data: {
        ...sample('AssignmentCompleted'),
        assignmentId: OF_DOETINCHEM,
        supplierId: supplierIdOf(KVK),
        delivered: [2],
        on: '2026-05-08',
      },
    } as unknown as AssignmentEvent;
    await api.app.get(Streams).execute(asTheyAre, `assignment-${OF_DOETINCHEM}`, [completed], {
      actor: actorOf('coach@uwv'),
      commandId: uuidFrom('completed'),
      correlationId: 'c',
      causationId: null,
      effectiveOn: '2026-05-08',
      today: '2026-05-08',
      legalGround: null,
    });
    await api
      .as('finance@gm0222')
      .post(`/v1/invoices/${id}/resolve-dispute`)
      .send({ on: '2026-05-08' })
      .expect(200);
    await approve(id).expect(200);
    expect(await worklistOf('finance@gm0222', id)).toEqual([]);
    expect(await budgetOf('finance@gm0222')).toEqual({ committed: 210_000, realised: 210_000 });
  });

  it('takes a credit note off again, and then a new invoice for the same order line', async () => {
    const credit = ubl('2026-C1', { kind: 'credit-note', precedingInvoices: [{ number: '2026-1' }] });
    const note = await send(credit);
    expect(note).toMatchObject({ outcome: 'SETTLED' });
    expect(await send(credit)).toEqual({ ...note, changed: false, verdict: null });
    // The service is over: what was credited is free until it is billed anew (5.1, M5c).
    expect(await budgetOf('finance@gm0222')).toEqual({ committed: 210_000, realised: 147_000 });
    expect(
      await send(ubl('2026-C2', { kind: 'credit-note', precedingInvoices: [{ number: '2026-1' }] })),
    ).toMatchObject({ outcome: 'DISPUTED' });
    const anew = await send(ubl('2026-13'));
    expect(anew).toMatchObject({ outcome: 'ROUTED' });
    await approve(anew.id).expect(200);
    expect(await budgetOf('finance@gm0222')).toEqual({ committed: 210_000, realised: 210_000 });
    const lines = (
      await api
        .as('finance@gm0222')
        .get(`/v1/invoice-lines?orderReference=${OF_DOETINCHEM}&year=2026`)
        .expect(200)
    ).body as { items: { amount: number; credited: number }[] };
    expect(lines.items.reduce((sum, { amount }) => sum + amount, 0)).toBe(210_000);
  });

  it('takes off what was never approved without booking it', async () => {
    const { items } = (
      await api.as('finance@gm0222').get('/v1/invoices?status=ROUTED&kind=invoice').expect(200)
    ).body as { items: { id: string; number: string }[] };
    const winner = items.find(({ number }) => number.startsWith('race-'));
    expect(
      await send(
        ubl('2026-C3', {
          kind: 'credit-note',
          orderReference: SECOND,
          precedingInvoices: [{ number: winner?.number ?? '' }],
        }),
      ),
    ).toMatchObject({ outcome: 'SETTLED' });
    expect(await budgetOf('finance@gm0222')).toEqual({ committed: 210_000, realised: 210_000 });
    await approve(winner?.id ?? '').expect(409);
    expect(await send(ubl('2026-14', { orderReference: SECOND }))).toMatchObject({ outcome: 'ROUTED' });
  });

  it('keeps the file outside the log, for its partner', async () => {
    const { text, headers } = await api
      .as('finance@gm0222')
      .get(`/v1/invoices/${first.id}/document`)
      .buffer(true)
      .parse((response, done) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => done(null, text));
      })
      .expect(200)
      .then(({ body, headers }) => ({ text: String(body), headers: headers }));
    expect(headers['content-type']).toBe('application/xml');
    expect(text).toBe(ubl('2026-1'));
    for await (const batch of api.app.get(EventStore).readAll())
      for (const event of batch)
        if (event.stream.startsWith('invoice-'))
          expect(JSON.stringify(event)).not.toMatch(/mevrouw|Example Firm/);
  });

  it('states per partner what is its own, as it was known on a day', async () => {
    const own = (await api.as('accountability-officer@gm0222').get('/v1/statements/2026').expect(200)).body;
    expect(own).toMatchObject({
      partner: 'GM0222',
      funds: [
        {
          fund: 'W_DEEL:GM0222',
          allocated: 1_000_000,
          committed: 210_000,
          realised: 210_000,
          available: 580_000,
        },
      ],
      clientsServed: 2,
      assignments: { IN_PROGRESS: 1, COMPLETED: 1 },
    });
    const others = (await api.as('accountability-officer@uwv').get('/v1/statements/2026').expect(200)).body;
    expect(others).toMatchObject({
      partner: 'UWV',
      funds: [{ fund: 'UWV_REINTEGRATION', committed: 210_000, realised: 0 }],
    });
    expect(
      (
        await api
          .as('accountability-officer@gm0222')
          .get('/v1/statements/2026?effective=2026-02-01')
          .expect(200)
      ).body,
    ).toMatchObject({
      funds: [{ allocated: 1_000_000, committed: 0, realised: 0 }],
      clientsServed: 0,
      assignments: {},
    });
    expect(
      (await api.as('accountability-officer@gm0222').get('/v1/statements/2026?asOf=2003-01-01').expect(200))
        .body,
    ).toMatchObject({ funds: [] });
    const csv = await api.as('finance@gm0222').get('/v1/statements/2026.csv').expect(200);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text).toContain('GM0222,2026,,,fund,W_DEEL:GM0222,realised,2100.00\r\n');
  });

  describe('cut off halfway', () => {
    const THIRD = 'A7K3M92QFX4TE';
    const context = {
      actor: actorOf('finance@gm0222'),
      commandId: uuidFrom('before the crash'),
      correlationId: 'c',
      causationId: null,
      effectiveOn: '2026-05-06',
      today: '2026-05-06',
      legalGround: null,
    };
    const claimOf = async (order: string): Promise<string | undefined> =>
      (await api.app.get(QueryBus).execute(new FindOrder(order)))?.lines[0]?.invoicedBy?.invoiceId;
    const claim = (number: string): Promise<unknown> =>
      api.app.get(CommandBus).execute(
        new ClaimOrderLine(
          {
            assignmentId: THIRD,
            line: 1,
            invoiceId: invoiceIdOf({
              sender: senderOf(KVK),
              number,
              kind: 'invoice',
              year: 2026,
              partner: 'GM0222',
              receivedBy: 'GM0222',
            }),
            invoiceLineId: '1',
            amount: 63_000,
          },
          { ...context, commandId: uuidFrom('claim', number) },
        ),
      );
    beforeAll(() => ordered(THIRD, 'GM0222'));

    it('between claim and record: the same file gives the claim back when it turns out wrong, and uses it when it is right', async () => {
      await claim('2026-20');
      expect(await send(ubl('2026-20', { orderReference: THIRD, lines: [line('1', '1.00')] }))).toMatchObject(
        { outcome: 'DISPUTED' },
      );
      expect(await claimOf(THIRD)).toBeUndefined();
      await claim('2026-21');
      const right = await send(ubl('2026-21', { orderReference: THIRD }));
      expect(right).toMatchObject({ outcome: 'ROUTED' });
      expect(await claimOf(THIRD)).toBe(right.id);
      await approve(right.id).expect(200);
    });

    it('between the booking and the approval: approving again books nothing twice', async () => {
      const execute = api.app.get(Streams).execute.bind(api.app.get(Streams));
      await send(
        ubl('2026-C4', {
          kind: 'credit-note',
          orderReference: THIRD,
          precedingInvoices: [{ number: '2026-21' }],
        }),
      );
      const anew = await send(ubl('2026-22', { orderReference: THIRD }));
      const crash = jest
        .spyOn(api.app.get(Streams), 'execute')
        .mockImplementation((decider, stream, command, given) => {
          if ((command as { type: string }).type === 'ApproveInvoice') throw new Error('killed');
          return execute(decider, stream, command, given);
        });
      await approve(anew.id).expect(500);
      crash.mockRestore();
      const before = await budgetOf('finance@gm0222');
      await approve(anew.id).expect(200);
      expect(await budgetOf('finance@gm0222')).toEqual(before);
    });

    it('between a credit note and the money: a policy finishes it', async () => {
      const before = await budgetOf('finance@gm0222');
      const execute = api.app.get(CommandBus).execute.bind(api.app.get(CommandBus));
      const crash = jest.spyOn(api.app.get(CommandBus), 'execute').mockImplementation((command: object) => {
        if (command instanceof SettleCredit) throw new Error('killed');
        return execute(command as never);
      });
      const credit = ubl('2026-C5', {
        kind: 'credit-note',
        orderReference: THIRD,
        precedingInvoices: [{ number: '2026-22' }],
      });
      await api
        .as('finance@gm0222')
        .post('/v1/invoices')
        .set('Content-Type', 'application/xml')
        .send(credit)
        .expect(500);
      crash.mockRestore();
      expect(await budgetOf('finance@gm0222')).toEqual({
        committed: before.committed + 63_000,
        realised: before.realised - 63_000,
      });
      expect(await send(credit)).toMatchObject({ outcome: 'SETTLED' });
      expect(await claimOf(THIRD)).toBeUndefined();
    });

    it('a part credited before approval is booked with the rest, at approval', async () => {
      const before = await budgetOf('finance@gm0222');
      const { id } = await send(ubl('2026-23', { orderReference: THIRD }));
      expect(
        await send(
          ubl('2026-C6', {
            kind: 'credit-note',
            orderReference: THIRD,
            precedingInvoices: [{ number: '2026-23' }],
            lines: [line('1', '100.00')],
          }),
        ),
      ).toMatchObject({ outcome: 'SETTLED' });
      expect(await budgetOf('finance@gm0222')).toEqual(before);
      await approve(id).expect(200);
      expect(await budgetOf('finance@gm0222')).toEqual({
        committed: before.committed - 63_000,
        realised: before.realised + 53_000,
      });
      expect((await api.as('finance@gm0222').get(`/v1/invoices/${id}`).expect(200)).body).toMatchObject({
        status: 'APPROVED',
        credited: 10_000,
        lines: [{ amount: 63_000, credited: 10_000 }],
      });
    });
  });

  it('refuses what is no request', async () => {
    await api.as('finance@gm0222').post('/v1/invoices').send({ number: '1' }).expect(415);
    await api
      .as('finance@gm0222')
      .post('/v1/invoices?receivedOn=2026-02-30')
      .set('Content-Type', 'application/xml')
      .send(ubl('x'))
      .expect(400);
    await api
      .as('coach@gm0222')
      .post('/v1/invoices')
      .set('Content-Type', 'application/xml')
      .send(ubl('x'))
      .expect(403);
    await api.as('finance@gm0222').get('/v1/invoices/nothing').expect(400);
    await approve('00000000-0000-5000-8000-000000000000').expect(404);
    await api
      .as('finance@gm0222')
      .post(`/v1/invoices/${first.id}/return`)
      .send({ on: '2026-05-07', reason: 'BECAUSE', more: 1 })
      .expect(400);
    await api.as('finance@gm0222').get('/v1/invoices?status=LOST').expect(400);
    await api.as('finance@gm0222').get('/v1/statements/soon').expect(400);
    await api.as('finance@gm0222').get('/v1/statements/99999999999').expect(400);
    await api.as('coach@gm0222').get('/v1/statements/2026').expect(403);
  });

  it('pages through a list', async () => {
    const whole = (await api.as('finance@gm0222').get('/v1/invoices?limit=100').expect(200)).body as {
      items: { id: string }[];
      next: null;
    };
    const page = (await api.as('finance@gm0222').get('/v1/invoices?limit=3').expect(200)).body as {
      items: { id: string }[];
      next: string;
    };
    const rest = (
      await api.as('finance@gm0222').get(`/v1/invoices?limit=100&cursor=${page.next}`).expect(200)
    ).body as { items: { id: string }[]; next: null };
    expect([...page.items, ...rest.items]).toEqual(whole.items);
    expect(rest.next).toBeNull();
  });

  it('knows buyer and sender by the numbers that partners registered (R-070, B1)', async () => {
    const [oin, former] = ['00000001001234567000', '00000001009876543000'] as const;
    for (const [number, from] of [
      [former, '2026-01-01'],
      [oin, '2026-04-01'],
    ])
      await api
        .as('contract-expert@gm0222')
        .post('/v1/partners/GM0222/oins')
        .send({ oin: number, from })
        .expect(201);
    const order = 'A7K3M92QFX5ZZ';
    await ordered(order, 'GM0222');
    const buyer = { ...partner('GM0222'), legalId: { id: oin, scheme: '0190' } };
    const taken = await send(ubl('2026-OIN', { orderReference: order, buyer }));
    expect(taken).toMatchObject({ outcome: 'ROUTED' });
    await api
      .as('contract-expert@gm0222')
      .post('/v1/suppliers')
      .send({
        name: 'Gemeente Doetinchem',
        scheme: '0190',
        legalId: oin,
        partner: 'GM0222',
        on: '2026-04-02',
      })
      .expect(201);
    // A bill under the number that it had before is still the municipality's own.
    const supplier = { ...firm, legalId: { id: former, scheme: '0190' } };
    const own = await send(
      ubl('2026-FORMER', { supplier, orderReference: OF_UWV, buyer: partner('UWV') }),
      'finance@uwv',
    );
    await api.catchUp();
    const recorded: object[] = [];
    for await (const { data } of api.app.get(EventStore).readStream(`invoice-${own.id}`)) recorded.push(data);
    expect(recorded[0]).toMatchObject({ senderPartner: 'GM0222', supplierId: supplierIdOf(oin) });
  });
});
