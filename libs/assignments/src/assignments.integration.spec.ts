import { Module } from '@nestjs/common';
import { CommandBus, type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type AgreementFacts, FindAgreement } from '@ontschot/agreements';
import { BookOnBudget, budgets, type BudgetFacts, FindBudget } from '@ontschot/budgets';
import { type ClientFacts, FindClient } from '@ontschot/clients';
import { EventStore, Streams } from '@ontschot/event-store';
import type { CommandContext } from '@ontschot/kernel';
import { MandateOn, oinOf, OrdinanceOn } from '@ontschot/partners';
import { OpeningOf } from '@ontschot/piggybacking';
import type { Context } from '@ontschot/read-store';
import { FindSupplier, type SupplierFacts, SupplierOfPartner } from '@ontschot/suppliers';
import { startApi, type TestApi } from '../../../test/support/api';
import { assignment } from './domain/assignment.decider';
import { assignments, ClaimOrderLine, FindOrder } from './index';
import { accessAgreement, assistanceClient, factsOf, moduleOf, supplier, wwClient } from './testing/facts';

const worn: ClientFacts = {
  ...wwClient,
  clientId: 'client-3',
  benefits: [{ type: 'WW', from: '2025-09-01', until: '2026-03-31', maximumReachedOn: '2026-03-31' }],
};
const clients: Record<string, ClientFacts> = {
  'client-1': wwClient,
  'client-2': { ...assistanceClient, ownPartners: ['GM0222'] },
  'client-3': worn,
};
const agreements: Record<string, AgreementFacts> = {
  'agreement-1': accessAgreement,
  'agreement-8': {
    ...accessAgreement,
    agreementId: 'agreement-8',
    form: 'OWN_PROVISION',
    owner: 'GM0222',
    contractingPrincipal: 'GM0222',
    supplierId: null,
    region: null,
    territory: ['GM0222'],
    instruments: [moduleOf({ instrumentId: 'agreement-8.1' })],
  },
  'agreement-9': {
    ...accessAgreement,
    agreementId: 'agreement-9',
    instruments: [moduleOf({ instrumentId: 'agreement-9.1', price: 900_000_00 })],
  },
};

@QueryHandler(FindClient)
class Clients implements IQueryHandler<FindClient> {
  execute({ clientId }: FindClient) {
    return Promise.resolve(clients[clientId]!);
  }
}
@QueryHandler(FindAgreement)
class Agreements implements IQueryHandler<FindAgreement> {
  execute({ agreementId }: FindAgreement) {
    return Promise.resolve(agreements[agreementId]!);
  }
}
@QueryHandler(FindSupplier)
class Suppliers implements IQueryHandler<FindSupplier> {
  execute() {
    return Promise.resolve(supplier);
  }
}
const enteredAtUwv: SupplierFacts[] = [];
@QueryHandler(SupplierOfPartner)
class PartnersAsSuppliers implements IQueryHandler<SupplierOfPartner> {
  execute({ partner }: SupplierOfPartner) {
    return Promise.resolve(enteredAtUwv.find((one) => one.partner === partner) ?? null);
  }
}
@QueryHandler(OpeningOf)
class Openings implements IQueryHandler<OpeningOf> {
  execute({ agreementId, partner, day }: OpeningOf) {
    return Promise.resolve({
      agreementId,
      partner,
      day,
      open: false,
      by: null,
      number: null,
      from: null,
      until: null,
      addendum: null,
      addendumSignedOn: null,
      supplierConsent: false,
      supplierManagementAgreed: false,
    });
  }
}
@QueryHandler(MandateOn)
class Mandates implements IQueryHandler<MandateOn> {
  execute() {
    return Promise.resolve(null);
  }
}
@QueryHandler(OrdinanceOn)
class Ordinances implements IQueryHandler<OrdinanceOn> {
  execute() {
    return Promise.resolve(null);
  }
}
/** The contexts around, as they answer here. */
@Module({ providers: [Clients, Agreements, Suppliers, PartnersAsSuppliers, Openings, Mandates, Ordinances] })
class World {}
const world: Context = {
  name: 'world',
  module: World,
  events: [
    {
      type: 'WwMaximumReached',
      version: 1,
      golden: { 1: { clientId: 'client-3', benefitId: 'b1', on: '2026-03-31' } },
    },
  ],
  readModels: [],
  migrations: [],
};

const proposal = {
  clientId: 'client-1',
  agreementId: 'agreement-1',
  instrumentId: 'agreement-1.1',
  need: 'Nodig',
  choice: 'Past het best',
  clientConsulted: true,
  on: '2026-02-02',
};

describe('assignments over HTTP', () => {
  let api: TestApi;
  const post = (account: string, path: string, body: object) =>
    api.as(account).post(`/v1/assignments${path}`).send(body);
  const get = async (account: string, id: string): Promise<object> =>
    (await api.as(account).get(`/v1/assignments/${id}`)).body as object;
  const rulesOf = ({ body }: { body: object }): string[] =>
    (body as { rules: { rule: string }[] }).rules.map(({ rule }) => rule);
  const budget = (): Promise<BudgetFacts> => api.app.get(QueryBus).execute(new FindBudget('UWV', 2026));
  const context = (commandId: string): CommandContext => ({
    actor: { account: 'test', partner: 'UWV', roles: [] },
    commandId,
    correlationId: 'c',
    causationId: null,
    effectiveOn: '2026-03-01',
    today: '2026-03-01',
    legalGround: null,
  });
  const proposed = async (change: object = {}): Promise<string> =>
    (await post('coach@uwv', '', { ...proposal, ...change }).expect(201)).body.id as string;
  const ordered = async (change: object = {}): Promise<string> => {
    const id = await proposed(change);
    await post('coach@uwv', `/${id}/approve`, { on: '2026-02-03' }).expect(200);
    await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' }).expect(200);
    return id;
  };

  beforeAll(async () => {
    api = await startApi([budgets, assignments, world]);
    await api.as('finance@uwv').post('/v1/budgets').send({ year: 2026 }).expect(201);
    await api
      .as('finance@uwv')
      .post('/v1/budgets/2026/allocations')
      .send({ amount: 10_000_000, on: '2026-01-02' })
      .expect(201);
  });
  afterAll(() => api.close());

  it('goes from proposal to completion; what is due is paid from what was committed, the rest goes back', async () => {
    const id = await ordered();
    expect(await budget()).toMatchObject({ committed: 100_000, available: 9_900_000 });
    await post('supplier@uwv+supplier-1', `/${id}/start`, { on: '2026-02-09' }).expect(200);
    await post('supplier@uwv+supplier-1', `/${id}/drop-out`, { on: '2026-03-01' }).expect(200);
    // The first instalment is due but not booked: its money stays.
    expect(await budget()).toMatchObject({ committed: 100_000 });
    await api.app
      .get(CommandBus)
      .execute(
        new ClaimOrderLine(
          { assignmentId: id, line: 1, invoiceId: 'i1', invoiceLineId: '1', amount: 30_000 },
          context('claim'),
        ),
      );
    await api.app.get(CommandBus).execute(
      new BookOnBudget(
        'UWV_REINTEGRATION-2026',
        {
          type: 'RealiseCost',
          assignmentId: id,
          invoiceId: 'i1',
          lineId: '1',
          amount: 30_000,
          on: '2026-03-01',
        },
        context('realise'),
      ),
    );
    await api.catchUp();
    expect(await budget()).toMatchObject({ committed: 0, realised: 30_000, available: 9_970_000 });
    expect(await api.app.get(QueryBus).execute(new FindOrder(id))).toMatchObject({
      status: 'DROPPED_OUT',
      principal: 'UWV',
      lines: [
        { deliveredOn: '2026-02-09', invoicedBy: { invoiceId: 'i1' } },
        { lapsed: true },
        { lapsed: true },
      ],
    });
    expect(await get('coach@uwv', id)).toMatchObject({
      status: 'DROPPED_OUT',
      decidingRule: 'R-001',
      verdict: { decision: 'ALLOW' },
    });
  });

  it('shows an assignment to its principal and its supplier, and to nobody else', async () => {
    const id = await ordered();
    await api.catchUp();
    expect(await get('finance@uwv', id)).toMatchObject({ id, status: 'ORDERED' });
    expect(await get('supplier@uwv+supplier-1', id)).toMatchObject({ id });
    for (const stranger of ['coach@gm0222', 'supplier@uwv+supplier-2', 'finance@gm0221', 'manager@gm0222'])
      await api.as(stranger).get(`/v1/assignments/${id}`).expect(404);
    expect((await api.as('coach@gm0222').get('/v1/assignments')).body.items).toEqual([]);
    expect((await api.as('supplier@uwv+supplier-2').get('/v1/duties')).body.items).toEqual([]);
    expect((await api.as('supplier@uwv+supplier-1').get('/v1/duties')).body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ assignmentId: id, duty: 'start' })]),
    );
  });

  it('keeps each step to those who have a part in it', async () => {
    const id = await ordered();
    await post('supplier@uwv+supplier-2', `/${id}/start`, { on: '2026-02-09' }).expect(403);
    await post('coach@gm0222', `/${id}/cancel`, { on: '2026-02-09', reason: 'CLIENT_UNABLE' }).expect(403);
    await post('finance@uwv', `/${id}/approve`, { on: '2026-02-09' }).expect(403);
    await post('coach@gm0221', '', proposal).expect(403);
    for (const step of ['approve', 'order'])
      await post('coach@gm0221', `/${id}/${step}`, { on: '2026-02-09' }).expect(403);
    await post('coach@gm0222', `/${await proposed()}/approve`, { on: '2026-02-03' })
      .expect(409)
      .expect((answer) => expect(rulesOf(answer)).toContain('R-033'));
  });

  it('refuses an order beyond the budget, and commits nothing', async () => {
    const before = await budget();
    const id = await proposed({ agreementId: 'agreement-9', instrumentId: 'agreement-9.1' });
    await post('coach@uwv', `/${id}/approve`, { on: '2026-02-03' }).expect(200);
    const refused = await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' }).expect(409);
    expect(rulesOf(refused)).toContain('R-025');
    expect(await budget()).toEqual(before);
  });

  it('finishes an order that died between the rules and the money', async () => {
    const id = await proposed();
    await post('coach@uwv', `/${id}/approve`, { on: '2026-02-03' }).expect(200);
    const { committed, available } = await budget();
    const facts = factsOf({ budget: await budget() });
    await api.app
      .get(Streams)
      .execute(
        assignment,
        `assignment-${id}`,
        { type: 'AcceptOrder', by: 'UWV', start: null, grounds: {}, facts, on: '2026-02-04' },
        context(`accept-${id}`),
      );
    await api.catchUp();
    expect(await get('coach@uwv', id)).toMatchObject({ status: 'ORDERED' });
    expect(await budget()).toMatchObject({ committed: committed + 100_000, available: available - 100_000 });
    await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' }).expect(200);
    expect(await budget()).toMatchObject({ committed: committed + 100_000 });
  });

  it('takes an order back whose money was gone by the time it was committed', async () => {
    const id = await proposed({ agreementId: 'agreement-9', instrumentId: 'agreement-9.1' });
    await post('coach@uwv', `/${id}/approve`, { on: '2026-02-03' }).expect(200);
    const before = await budget();
    const facts = factsOf({
      agreement: agreements['agreement-9']!,
      budget: { ...before, available: 900_000_00 },
    });
    await api.app
      .get(Streams)
      .execute(
        assignment,
        `assignment-${id}`,
        { type: 'AcceptOrder', by: 'UWV', start: null, grounds: {}, facts, on: '2026-02-04' },
        context(`accept-${id}`),
      );
    await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' })
      .expect(409)
      .expect((answer) => expect(rulesOf(answer)).toEqual(['R-025']));
    await api.catchUp();
    expect(await get('coach@uwv', id)).toMatchObject({ status: 'APPROVED' });
    expect(await budget()).toEqual(before);
  });

  it('cancels what had not started when WW ended, and gives the money back (R-009); what runs goes on (R-010)', async () => {
    const waiting = await ordered({ clientId: 'client-3' });
    const running = await ordered({ clientId: 'client-3' });
    await post('supplier@uwv+supplier-1', `/${running}/start`, { on: '2026-02-09' }).expect(200);
    const { committed } = await budget();
    const metadata = {
      actor: 'coach@uwv',
      partner: 'UWV',
      correlationId: 'c',
      causationId: null,
      effectiveOn: '2026-03-31',
      recordedAt: '2026-04-01T08:00:00.000Z',
      legalGround: null,
    };
    await api.app.get(EventStore).append(
      'client-client-3',
      [
        {
          id: '6b1c2f60-0000-5000-8000-000000000009',
          type: 'WwMaximumReached',
          schemaVersion: 1,
          data: { clientId: 'client-3', benefitId: 'b1', on: '2026-03-31' },
          metadata,
        },
      ],
      'none',
    );
    await api.catchUp();
    expect(await get('coach@uwv', waiting)).toMatchObject({ status: 'CANCELLED' });
    expect(await get('coach@uwv', running)).toMatchObject({ status: 'IN_PROGRESS', principal: 'UWV' });
    expect(await budget()).toMatchObject({ committed: committed - 100_000 });
    const duties = (await api.as('manager@gm0222').get('/v1/duties')).body.items as {
      duty: string;
      dueOn: string;
    }[];
    expect(duties).toEqual([
      expect.objectContaining({ duty: 'agree-hand-over', dueOn: '2026-05-08', rule: 'R-010' }),
    ]);
  });

  it('lets one of many invoices have an instalment', async () => {
    const id = await ordered();
    await post('supplier@uwv+supplier-1', `/${id}/start`, { on: '2026-02-09' }).expect(200);
    const claims = await Promise.allSettled(
      Array.from({ length: 4 }, (_, index) =>
        api.app
          .get(CommandBus)
          .execute(
            new ClaimOrderLine(
              { assignmentId: id, line: 1, invoiceId: `race-${index}`, invoiceLineId: '1', amount: 30_000 },
              context(`race-${index}-${id}`),
            ),
          ),
      ),
    );
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('names every fault of a body at once, and unknown ids', async () => {
    const wrong = await post('coach@uwv', '', {
      ...proposal,
      on: '2026-02-30',
      ownAlternative: 'PERHAPS',
      need: 'BSN 123456782',
      colour: 'red',
      grounds: { jobCertaintyPercent: 101 },
    }).expect(400);
    expect([...new Set((wrong.body.errors as { field: string }[]).map(({ field }) => field))].sort()).toEqual(
      ['colour', 'grounds.jobCertaintyPercent', 'need', 'on', 'ownAlternative'],
    );
    await post('coach@uwv', '/A000000000000/order', { on: '2026-02-04' }).expect(404);
    await api.as('coach@uwv').get('/v1/assignments?cursor=nonsense').expect(400);
    await api.as('coach@uwv').get('/v1/assignments?limit=1000').expect(400);
  });

  it('answers a repeated key the same, and refuses a stale ETag', async () => {
    const first = await api
      .as('coach@uwv')
      .post('/v1/assignments')
      .set('Idempotency-Key', 'once')
      .send(proposal)
      .expect(201);
    const again = await api
      .as('coach@uwv')
      .post('/v1/assignments')
      .set('Idempotency-Key', 'once')
      .send(proposal)
      .expect(201);
    expect(again.body).toEqual(first.body);
    await api
      .as('coach@uwv')
      .post(`/v1/assignments/${first.body.id}/approve`)
      .set('If-Match', '"7"')
      .send({ on: '2026-02-03' })
      .expect(412);
  });

  it('pages through the list without gap or double', async () => {
    await api.catchUp();
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await api
        .as('coach@uwv')
        .get(`/v1/assignments?limit=3${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      cursor = body.next as string | null;
    }
    expect(seen.length).toBeGreaterThan(6);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("orders a municipality's own provision for UWV once that municipality is entered as its supplier (R-070)", async () => {
    const id = await proposed({
      agreementId: 'agreement-8',
      instrumentId: 'agreement-8.1',
      ownAlternative: 'NONE_ADEQUATE',
    });
    await post('coach@uwv', `/${id}/approve`, { on: '2026-02-03' }).expect(200);
    await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' })
      .expect(409)
      .expect((answer) => expect(rulesOf(answer)).toContain('R-070'));
    enteredAtUwv.push({
      ...supplier,
      supplierId: 'supplier-8',
      legalId: oinOf('GM0222'),
      scheme: '0190',
      partner: 'GM0222',
      enteredAt: ['UWV'],
    });
    await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' }).expect(200);
  });
});
