import { Module } from '@nestjs/common';
import {
  CommandBus,
  CommandHandler,
  type ICommandHandler,
  type IQueryHandler,
  QueryBus,
  QueryHandler,
} from '@nestjs/cqrs';
import { type AgreementFacts, BookOnAgreement, FindAgreement, OrdersUnder } from '@ontschot/agreements';
import { BookOnBudget, budgets, type BudgetFacts, FindBudget } from '@ontschot/budgets';
import { EqualOwnInstruments, type EqualInstrument } from '@ontschot/catalogue';
import { type ClientFacts, FindClient, OpenEvent, OpenTexts, OrdersOf, SealTexts } from '@ontschot/clients';
import { EventStore, Streams } from '@ontschot/event-store';
import { Clock, type CommandContext, plusDays } from '@ontschot/kernel';
import { MandateInForce, MotivationRoleOn, oinOf, OrdinanceOn } from '@ontschot/partners';
import { ConsentFor, OpeningOf } from '@ontschot/piggybacking';
import type { Context } from '@ontschot/read-store';
import { FindSupplier, type SupplierFacts, SupplierOfPartner } from '@ontschot/suppliers';
import { startApi, type TestApi } from '../../../test/support/api';
import { assignment } from './domain/assignment.decider';
import { FinishOrdersCutOff } from './clock/finish-orders-cut-off';
import { assignmentAccess } from './commands/access';
import { LetOrdersLapse } from './clock/let-orders-lapse';
import { ReleaseWhatNeverCame } from './clock/release-what-never-came';
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
  'agreement-7': {
    ...accessAgreement,
    agreementId: 'agreement-7',
    form: 'FREE_SPACE',
    instruments: [moduleOf({ instrumentId: 'agreement-7.1', kind: 'PRE_TRAJECTORY' })],
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
/** As the vault would: what it sealed cannot be read before it is opened. */
const sealed = (text: string): string => `t1.${Buffer.from(text).toString('hex')}`;
const unsealed = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value).replace(/t1\.([0-9a-f]+)/g, (_, hex: string) =>
      JSON.stringify(Buffer.from(hex, 'hex').toString()).slice(1, -1),
    ),
  ) as Value;
@QueryHandler(SealTexts)
class Seals implements IQueryHandler<SealTexts> {
  execute({ texts }: SealTexts) {
    return Promise.resolve(texts.map(sealed));
  }
}
@QueryHandler(OpenTexts)
class Opens implements IQueryHandler<OpenTexts<unknown>> {
  execute({ of }: OpenTexts<unknown>) {
    return Promise.resolve(of.map(({ value }) => unsealed(value)));
  }
}
@QueryHandler(OpenEvent)
class Tells implements IQueryHandler<OpenEvent> {
  execute({ event }: OpenEvent) {
    return Promise.resolve(unsealed(event));
  }
}
@QueryHandler(FindAgreement)
class Agreements implements IQueryHandler<FindAgreement> {
  execute({ agreementId }: FindAgreement) {
    return Promise.resolve(agreements[agreementId]!);
  }
}
/** What was committed on the cap of a free-space agreement, by assignment. */
const values = new Map<string, Map<string, number>>();
const valueOf = (agreementId: string): number =>
  [...(values.get(agreementId)?.values() ?? [])].reduce((sum, value) => sum + value, 0);
@CommandHandler(BookOnAgreement)
class Values implements ICommandHandler<BookOnAgreement> {
  execute({ agreementId, booking }: BookOnAgreement) {
    const committed = values.get(agreementId) ?? new Map<string, number>();
    const before = committed.get(booking.assignmentId) ?? 0;
    committed.set(
      booking.assignmentId,
      booking.type === 'CommitValue'
        ? Math.max(before, booking.amount)
        : booking.type === 'ReleaseValue'
          ? Math.min(before, booking.keep ?? 0)
          : before,
    );
    values.set(agreementId, committed);
    return Promise.resolve({ id: agreementId, revision: 0, position: 0, changed: true });
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
/** What a principal has itself that is equal, by principal (R-032). */
const assortment = new Map<string, EqualInstrument[]>();
@QueryHandler(EqualOwnInstruments)
class Assortment implements IQueryHandler<EqualOwnInstruments> {
  execute({ principal }: EqualOwnInstruments) {
    return Promise.resolve(assortment.get(principal) ?? []);
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
      opensOn: null,
      supplierConsent: false,
      supplierManagementAgreed: false,
      supplierManagementAgreedOn: null,
    });
  }
}
@QueryHandler(ConsentFor)
class Consents implements IQueryHandler<ConsentFor> {
  execute() {
    return Promise.resolve(null);
  }
}
@QueryHandler(MandateInForce)
class Mandates implements IQueryHandler<MandateInForce> {
  execute() {
    return Promise.resolve(null);
  }
}
@QueryHandler(MotivationRoleOn)
class MotivationRoles implements IQueryHandler<MotivationRoleOn> {
  execute() {
    return Promise.resolve('contract-expert' as const);
  }
}
@QueryHandler(OrdinanceOn)
class Ordinances implements IQueryHandler<OrdinanceOn> {
  execute() {
    return Promise.resolve(null);
  }
}
/** The contexts around, as they answer here. */
@Module({
  providers: [
    Clients,
    Seals,
    Opens,
    Tells,
    Agreements,
    Values,
    Suppliers,
    PartnersAsSuppliers,
    Assortment,
    Openings,
    Consents,
    Mandates,
    MotivationRoles,
    Ordinances,
  ],
})
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
  const codeOf = ({ body }: { body: object }): string =>
    (body as { type: string }).type.split('/').at(-1) ?? '';
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
    await post('supplier@uwv+supplier-1', `/${id}/drop-out`, { on: '2026-03-01' }).expect(400);
    await post('supplier@uwv+supplier-1', `/${id}/drop-out`, {
      on: '2026-03-01',
      reason: 'ILL',
      note: 'Langdurig',
    }).expect(200);
    // The first instalment is due but not booked: its money stays. What lapsed is free at once.
    expect(await budget()).toMatchObject({ committed: 30_000, available: 9_970_000 });
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
      startVerdict: { decision: 'ALLOW', principal: 'UWV' },
      file: { clientConsulted: true, droppedOut: { on: '2026-03-01', reason: 'ILL', note: 'Langdurig' } },
    });
  });

  it('shows an assignment to its principal and its supplier, and to nobody else', async () => {
    const id = await ordered();
    await api.catchUp();
    expect(await get('finance@uwv', id)).toMatchObject({ id, status: 'ORDERED' });
    expect(await get('supplier@uwv+supplier-1', id)).toMatchObject({
      id,
      steps: expect.arrayContaining([
        expect.objectContaining({ command: 'Start', href: `/v1/assignments/${id}/start`, allowed: true }),
        expect.objectContaining({ command: 'Cancel', allowed: false, role: 'coach', partner: 'UWV' }),
      ]),
    });
    // What the supplier reads holds neither the partner's money nor the client's facts.
    const theirs = await get('supplier@uwv+supplier-1', id);
    expect(theirs).toMatchObject({ need: null, choice: null, decidingRule: null, principal: 'UWV' });
    expect(JSON.stringify(theirs)).not.toMatch(/€|WW|budget van|R-001/);
    const own = JSON.stringify(await get('coach@uwv', id));
    expect(own).toContain('past in het beschikbare budget van €');
    expect(own).not.toContain('discreet');
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
    await post('supplier@uwv+supplier-2', `/${id}/start`, { on: '2026-02-09' }).expect(404);
    await post('coach@gm0222', `/${id}/cancel`, { on: '2026-02-09', reason: 'CLIENT_UNABLE' }).expect(404);
    await post('supplier@uwv+supplier-1', `/${id}/cancel`, {
      on: '2026-02-09',
      reason: 'CLIENT_UNABLE',
    }).expect(403);
    await post('finance@uwv', `/${id}/approve`, { on: '2026-02-09' }).expect(403);
    await post('coach@gm0221', '', proposal)
      .expect(403)
      .expect((answer) => expect(codeOf(answer)).toBe('ground-needed'));
    for (const step of ['approve', 'order'])
      await post('coach@gm0221', `/${id}/${step}`, { on: '2026-02-09' }).expect(404);
    await post('coach@gm0222', `/${await proposed()}/approve`, { on: '2026-02-03' })
      .expect(409)
      .expect((answer) => expect(rulesOf(answer)).toContain('R-033'));
  });

  it("tells who serves another partner's client of its money enough, tight or short, in every answer (H3)", async () => {
    clients['client-12'] = { ...wwClient, clientId: 'client-12' };
    const change = { clientId: 'client-12', routeReason: 'Past beter', ownAlternative: 'NONE_ADEQUATE' };
    const { body: made } = await post('coach@gm0222', '', { ...proposal, ...change }).expect(201);
    const id = made.id as string;
    // The mandate that it lacks is named; what UWV has left is not.
    const refused = await post('coach@gm0222', `/${id}/approve`, { on: '2026-02-03' }).expect(409);
    expect(rulesOf(refused)).toContain('R-033');
    await post('coach@uwv', `/${id}/approve`, { on: '2026-02-03' }).expect(200);
    const order = await post('coach@gm0222', `/${id}/order`, { on: '2026-02-04' }).expect(409);
    expect(JSON.stringify(order.body)).toContain('Er is genoeg budget.');
    const own = await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' }).expect(200);
    expect(JSON.stringify(own.body)).toMatch(/past in het beschikbare budget van € [\d.]+,\d\d/);
    await api.catchUp();
    const shown = JSON.stringify(await get('coach@gm0222', id));
    expect(shown).toContain('Er is genoeg budget.');
    const { body: list } = await api.as('coach@gm0222').get('/v1/assignments?limit=100').expect(200);
    const { body: kept } = await api.as('coach@gm0222').get(`/v1/assignments/${id}/history`).expect(200);
    for (const told of [refused.body, order.body, list, kept, shown])
      expect(JSON.stringify(told)).not.toContain('beschikbare budget');
    const logged = await api.data.query<{ verdict: object }[]>(
      `SELECT verdict FROM decision_log WHERE partner = 'GM0222'`,
    );
    expect(logged.length).toBeGreaterThan(0);
    expect(JSON.stringify(logged)).not.toContain('beschikbare budget');
    const short = await proposed({ agreementId: 'agreement-9', instrumentId: 'agreement-9.1', ...change });
    await post('coach@uwv', `/${short}/approve`, { on: '2026-02-03' }).expect(200);
    const none = await post('coach@gm0222', `/${short}/order`, { on: '2026-02-04' }).expect(409);
    expect(none.body.detail).toContain('Het budget van de partner die betaalt is te klein.');
    expect(JSON.stringify(none.body)).not.toContain('€');
    await post('coach@uwv', `/${id}/cancel`, { on: '2026-02-05', reason: 'CLIENT_UNABLE' }).expect(200);
  });

  it('answers a stranger the same for what there is and what there is not, at every step, and reaches no rule', async () => {
    const reason = { on: '2026-02-09', reason: 'Vergissing' };
    const on = { on: '2026-02-09' };
    const bodies: Record<string, object> = {
      motivation: { ...on, text: 'Nodig', for: 'ZW' },
      grounds: { ...on, grounds: { workAndLearn: true } },
      'backdating-consent': { ...on, day: '2026-02-04' },
      company: { ...on, supplierId: 'supplier-1' },
      plan: { ...on, months: 3, price: 100 },
      'plan/return': reason,
      cancel: { ...on, reason: 'CLIENT_UNABLE' },
      'progress-reports': { ...on, moment: 'HALF_WAY' },
      'go-no-go': { ...on, go: true },
      'no-shows': { ...on, missedOn: '2026-02-09' },
      'drop-out': { ...on, reason: 'ILL' },
    };
    const proposedOnly = await proposed();
    const approvedOnly = await proposed();
    await post('coach@uwv', `/${approvedOnly}/approve`, { on: '2026-02-03' }).expect(200);
    const ids = [proposedOnly, approvedOnly, await ordered()];
    const answer = async (account: string, id: string, path: string, body: object): Promise<object> => {
      const { status, body: told } = await post(account, `/${id}/${path}`, body);
      const { requestId: _, instance: __, ...rest } = told as Record<string, unknown>;
      return { status, told: JSON.stringify(rest).replaceAll(id, 'ID') };
    };
    for (const [command, { path, roles }] of Object.entries(assignmentAccess)) {
      const body = bodies[path] ?? (path.startsWith('corrections/') ? reason : on);
      for (const role of roles) {
        const account = role === 'supplier' ? 'supplier@uwv+supplier-2' : `${role}@gm1955`;
        const none = await answer(account, 'A000000000000', path, body);
        expect({ command, none }).toMatchObject({ none: { status: 404 } });
        for (const id of ids)
          expect({ command, answer: await answer(account, id, path, body) }).toEqual({
            command,
            answer: none,
          });
      }
    }
    // A supplier does not see what is only proposed for it.
    await post('supplier@uwv+supplier-1', `/${proposedOnly}/start`, on).expect(404);
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
    await api.app.get(Streams).execute(
      assignment,
      `assignment-${id}`,
      {
        type: 'AcceptOrder',
        by: 'UWV',
        start: null,
        grounds: {},
        facts,
        principalToday: null,
        on: '2026-02-04',
      },
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
    await api.app.get(Streams).execute(
      assignment,
      `assignment-${id}`,
      {
        type: 'AcceptOrder',
        by: 'UWV',
        start: null,
        grounds: {},
        facts,
        principalToday: null,
        on: '2026-02-04',
      },
      context(`accept-${id}`),
    );
    await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' })
      .expect(409)
      .expect((answer) => expect(rulesOf(answer)).toEqual(['R-025']));
    await api.catchUp();
    expect(await get('coach@uwv', id)).toMatchObject({ status: 'APPROVED' });
    expect(await budget()).toEqual(before);
  });

  it('takes it up by the clock where the policy had passed it (finish-orders-cut-off)', async () => {
    const id = await proposed();
    await post('coach@uwv', `/${id}/approve`, { on: '2026-02-03' }).expect(200);
    await api.catchUp();
    const facts = factsOf({ budget: await budget() });
    const order = { by: 'UWV', start: null, grounds: {}, facts, principalToday: null, on: '2026-02-04' };
    await api.app
      .get(Streams)
      .execute(assignment, `assignment-${id}`, { type: 'AcceptOrder', ...order }, context(`cut-${id}`));
    await api.catchUpWithoutPolicies();
    expect(await get('coach@uwv', id)).toMatchObject({ status: 'APPROVED', file: { placing: '2026-02-04' } });
    await api.app.get(FinishOrdersCutOff).run('2026-02-05', context(`clock-${id}`));
    await api.catchUp();
    expect(await get('coach@uwv', id)).toMatchObject({ status: 'ORDERED', file: { placing: null } });
  });

  it('gives back what a correction committed that never came', async () => {
    const id = await ordered();
    await post('coach@uwv', `/${id}/cancel`, { on: '2026-02-05', reason: 'CLIENT_UNABLE' }).expect(200);
    const { committed } = await budget();
    const money = { assignmentId: id, amount: 100_000, on: '2026-02-06', alternativeOffered: null, asOf: 99 };
    await api.app
      .get(CommandBus)
      .execute(
        new BookOnBudget('UWV_REINTEGRATION-2026', { type: 'CommitBudget', ...money }, context(`undo-${id}`)),
      );
    await api.catchUp();
    expect(await budget()).toMatchObject({ committed: committed + 100_000 });
    const today = api.app.get(Clock).today();
    const task = api.app.get(ReleaseWhatNeverCame);
    await task.run(today, context(`early-${id}`));
    expect(await budget()).toMatchObject({ committed: committed + 100_000 });
    for (const days of [2, 3]) await task.run(plusDays(today, days), context(`late-${days}-${id}`));
    expect(await budget()).toMatchObject({ committed });
    await api.catchUp();
  });

  it('answers 200 for what stands and 409 for what does not, however many order at once', async () => {
    agreements['agreement-h2'] = {
      ...accessAgreement,
      agreementId: 'agreement-h2',
      instruments: [
        moduleOf({ instrumentId: 'agreement-h2.1', price: Math.floor((await budget()).available / 2) }),
      ],
    };
    const change = { agreementId: 'agreement-h2', instrumentId: 'agreement-h2.1' };
    const ids: string[] = [];
    for (let count = 0; count < 6; count++) {
      const id = await proposed(change);
      await post('coach@uwv', `/${id}/approve`, { on: '2026-02-03' }).expect(200);
      ids.push(id);
    }
    const orders = ids.flatMap((id) => [1, 2].map((time) => ({ id, key: `h2-${id}-${time}` })));
    const order = ({ id, key }: { id: string; key: string }) =>
      api
        .as('coach@uwv')
        .post(`/v1/assignments/${id}/order`)
        .set('Idempotency-Key', key)
        .send({ on: '2026-02-04' });
    const answers = await Promise.all(orders.map(order));
    const again = await Promise.all(orders.map(order));
    await api.catchUp();
    const stands = new Map<string, boolean>();
    for (const id of ids)
      stands.set(id, ((await get('coach@uwv', id)) as { status: string }).status === 'ORDERED');
    expect([...stands.values()].filter(Boolean)).toHaveLength(2);
    for (const all of [answers, again])
      expect(all.map(({ status }, at) => ({ id: orders[at]?.id, status }))).toEqual(
        orders.map(({ id }) => ({ id, status: stands.get(id) ? 200 : 409 })),
      );
    for (const { body } of answers.filter(({ status }) => status === 409))
      expect(rulesOf({ body })).toContain('R-025');
    expect((await budget()).available).toBeLessThan(2);
    for (const id of ids.filter((one) => stands.get(one)))
      await post('coach@uwv', `/${id}/cancel`, { on: '2026-02-05', reason: 'CLIENT_UNABLE' }).expect(200);
  });

  it('what people write about the client is sealed in the log and the lists, and opened for who may read it', async () => {
    const words = 'Mevrouw Jansen wil weer werken';
    const { body } = await api
      .as('coach@uwv')
      .post('/v1/assignments')
      .send({ ...proposal, need: words, choice: words, grounds: { motivation: words } })
      .expect(201);
    const id = body.id as string;
    await post('coach@uwv', `/${id}/grounds`, {
      on: proposal.on,
      grounds: { substantiation: words, alternativeOffered: words },
    }).expect(200);
    await api.catchUp();
    expect(await get('coach@uwv', id)).toMatchObject({
      need: words,
      choice: words,
      file: { grounds: { motivation: words, substantiation: words, alternativeOffered: words } },
    });
    const listed = await api.as('coach@uwv').get('/v1/assignments?limit=100').expect(200);
    expect(listed.body.items).toContainEqual(expect.objectContaining({ id, need: words }));
    for await (const batch of api.app.get(EventStore).readAll())
      expect(JSON.stringify(batch)).not.toContain('Jansen');
    expect(await api.data.query(`SELECT 1 FROM assignment_overview one WHERE one::text ~ 'Jansen'`)).toEqual(
      [],
    );
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
      movedTo: '2026-04-01',
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
    expect(await get('coach@uwv', waiting)).toMatchObject({
      status: 'CANCELLED',
      file: { cancelled: { rule: 'R-009', on: '2026-03-31' } },
    });
    expect(await get('coach@uwv', running)).toMatchObject({
      status: 'IN_PROGRESS',
      principal: 'UWV',
      file: { handover: { lastWwDay: '2026-03-31', dueOn: '2026-05-08', to: 'GM0222' } },
    });
    expect(await budget()).toMatchObject({ committed: committed - 100_000 });
    const duties = (await api.as('manager@gm0222').get('/v1/duties')).body.items as {
      duty: string;
      dueOn: string;
    }[];
    expect(duties).toEqual([
      expect.objectContaining({ duty: 'agree-hand-over', dueOn: '2026-05-08', rule: 'R-010' }),
    ]);
  });

  it('settles own delivery for own clients at completion, from its cost note (R-165)', async () => {
    for (const [what, body] of [
      ['budgets', { year: 2026 }],
      ['budgets/2026/allocations', { amount: 500_000, on: '2026-01-02' }],
    ] as const)
      await api.as('finance@gm0222').post(`/v1/${what}`).send(body).expect(201);
    const theirs = (): Promise<BudgetFacts> => api.app.get(QueryBus).execute(new FindBudget('GM0222', 2026));
    const own = async (): Promise<string> => {
      const { body } = await post('coach@gm0222', '', {
        ...proposal,
        clientId: 'client-2',
        agreementId: 'agreement-8',
        instrumentId: 'agreement-8.1',
      }).expect(201);
      const id = body.id as string;
      await post('coach@gm0222', `/${id}/approve`, { on: '2026-02-03', planSignedOn: '2026-02-03' }).expect(
        200,
      );
      await post('coach@gm0222', `/${id}/order`, { on: '2026-02-04' }).expect(200);
      await post('coach@gm0222', `/${id}/start`, { on: '2026-02-09' }).expect(200);
      return id;
    };
    const noted = await own();
    await post('coach@gm0222', `/${noted}/complete`, { on: '2026-05-08', costNote: 100_001 })
      .expect(409)
      .expect(({ body }) => expect(body.verdict.blocking).toMatchObject([{ rule: 'R-165' }]));
    await post('coach@gm0222', `/${noted}/complete`, { on: '2026-05-08', costNote: 82_000 }).expect(200);
    expect(await theirs()).toMatchObject({ committed: 0, realised: 82_000, available: 418_000 });
    const bare = await own();
    expect(await theirs()).toMatchObject({ committed: 100_000 });
    await post('coach@gm0222', `/${bare}/complete`, { on: '2026-05-08' }).expect(200);
    await api.catchUp();
    expect(await theirs()).toMatchObject({ committed: 0, realised: 82_000, available: 418_000 });
    expect(await get('coach@gm0222', noted)).toMatchObject({ file: { costNote: 82_000 } });
  });

  it('frees what lapsed on the cap of free space too (R-059)', async () => {
    const id = await ordered({ agreementId: 'agreement-7', instrumentId: 'agreement-7.1' });
    expect(valueOf('agreement-7')).toBe(100_000);
    await post('supplier@uwv+supplier-1', `/${id}/start`, { on: '2026-02-09' }).expect(200);
    await post('supplier@uwv+supplier-1', `/${id}/drop-out`, { on: '2026-03-01', reason: 'MOVED' }).expect(
      200,
    );
    expect(valueOf('agreement-7')).toBe(30_000);
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

  const dutiesOf = async (account: string, query: string): Promise<{ duty: string; dueOn: string }[]> =>
    (await api.as(account).get(`/v1/duties?limit=100&${query}`).expect(200)).body.items as {
      duty: string;
      dueOn: string;
    }[];
  let news = 0;
  /** Something that became known of a client, recorded on this day. */
  const happened = async (
    clientId: string,
    type: string,
    data: object,
    recordedOn: string,
  ): Promise<void> => {
    await api.app.get(EventStore).append(
      `client-${clientId}`,
      [
        {
          id: `6b1c2f60-0000-5000-8000-1000000000${String(++news).padStart(2, '0')}`,
          type,
          schemaVersion: 1,
          data: { clientId, ...data },
          metadata: {
            actor: 'coach@uwv',
            partner: 'UWV',
            correlationId: 'c',
            causationId: null,
            effectiveOn: recordedOn,
            movedTo: recordedOn,
            legalGround: null,
          },
        },
      ],
      'any',
    );
    await api.catchUp();
  };
  const wwUntil = (clientId: string, until: string): void => {
    clients[clientId] = {
      ...wwClient,
      clientId,
      benefits: [{ type: 'WW', from: '2025-09-01', until, maximumReachedOn: until }],
    };
  };

  it('records nothing of a day to come, and says so in the language asked', async () => {
    const id = await ordered();
    await post('supplier@uwv+supplier-1', `/${id}/start`, { on: '2029-01-01' })
      .expect(409)
      .expect((answer) => expect(codeOf(answer)).toBe('day-in-the-future'));
    await post('coach@uwv', '', { ...proposal, on: '2027-03-01' })
      .expect(409)
      .expect(({ body }) => expect(body.detail).toContain('kan niet op 1 maart 2027'));
    await api
      .as('coach@uwv')
      .post('/v1/assignments')
      .set('Accept-Language', 'en')
      .send({ ...proposal, on: '2027-03-01' })
      .expect(409)
      .expect(({ body }) => expect(body.detail).toContain('cannot be on 1 March 2027'));
  });

  it('tells that a step changed nothing, and refuses it with other content', async () => {
    const id = await ordered();
    await post('supplier@uwv+supplier-1', `/${id}/start`, { on: '2026-02-09' })
      .expect(200)
      .expect(({ body }) => expect(body).toMatchObject({ changed: true, verdict: { principal: 'UWV' } }));
    await post('supplier@uwv+supplier-1', `/${id}/start`, { on: '2026-02-09' })
      .expect(200)
      .expect(({ body }) => expect(body).toMatchObject({ changed: false }));
    await post('supplier@uwv+supplier-1', `/${id}/start`, { on: '2026-02-10' })
      .expect(409)
      .expect((answer) => expect(codeOf(answer)).toBe('recorded-otherwise'));
    for (const missedOn of ['2026-03-06', '2026-03-13'])
      await post('supplier@uwv+supplier-1', `/${id}/no-shows`, { on: missedOn, missedOn })
        .expect(200)
        .expect(({ body }) => expect(body).toMatchObject({ changed: true }));
    await api.catchUp();
    expect(await get('coach@uwv', id)).toMatchObject({
      status: 'INTERRUPTED',
      file: { noShows: [{ missedOn: '2026-03-06' }, { missedOn: '2026-03-13', solveBy: '2026-03-16' }] },
    });
    expect(
      await dutiesOf('coach@uwv', `clientId=client-1&kind=solve-no-show&overdue=true&mine=true`),
    ).toEqual([expect.objectContaining({ assignmentId: id, dueOn: '2026-03-16' })]);
    expect(await dutiesOf('coach@uwv', 'kind=solve-no-show&dueTo=2026-03-15')).toEqual([]);
  });

  it('takes the consultation and grounds later, and the motivation from the expert only (1.7, task 11)', async () => {
    const id = await proposed({ clientConsulted: false });
    await post('coach@uwv', `/${id}/approve`, { on: '2026-02-03' }).expect(200);
    await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' })
      .expect(409)
      .expect((answer) => expect(rulesOf(answer)).toContain('R-048'));
    await post('coach@uwv', `/${id}/consultation`, { on: '2026-02-04' }).expect(200);
    await post('coach@uwv', `/${id}/grounds`, {
      on: '2026-02-04',
      grounds: { substantiation: 'Lang nodig' },
    }).expect(200);
    await post('coach@uwv', `/${id}/order`, { on: '2026-02-04' }).expect(200);

    clients['client-5'] = {
      ...wwClient,
      clientId: 'client-5',
      benefits: [{ type: 'ZW', from: '2025-09-01', until: null, maximumReachedOn: null }],
    };
    const zw = await proposed({ clientId: 'client-5', grounds: { motivation: 'ik vind het nodig' } });
    await api.catchUp();
    expect(await dutiesOf('contract-expert@uwv', 'kind=give-motivation&mine=true')).toHaveLength(1);
    await post('coach@uwv', `/${zw}/approve`, { on: '2026-02-03' })
      .expect(409)
      .expect((answer) => expect(rulesOf(answer)).toContain('R-015'));
    const motivation = { on: '2026-02-03', for: 'ZW', text: 'Herstel naar werk' };
    await post('coach@uwv', `/${zw}/motivation`, motivation)
      .expect(409)
      .expect((answer) => expect(codeOf(answer)).toBe('motivated-by-other-role'));
    await post('contract-expert@gm0222', `/${zw}/motivation`, motivation).expect(404);
    await post('contract-expert@uwv', `/${zw}/motivation`, motivation).expect(200);
    await post('coach@uwv', `/${zw}/approve`, { on: '2026-02-03' }).expect(200);
    await api.catchUp();
    expect(await dutiesOf('contract-expert@uwv', 'kind=give-motivation')).toEqual([]);
    expect(await get('coach@uwv', zw)).toMatchObject({
      file: {
        grounds: { motivation: 'ik vind het nodig' },
        motivations: [{ for: 'ZW', text: 'Herstel naar werk', by: 'UWV' }],
        enteredLater: [{ step: 'PROPOSED' }, { step: 'APPROVED' }],
      },
    });
  });

  it('lets a maximum known ahead cancel nothing; what has not started when the day has come lapses (1.2)', async () => {
    clients['client-6'] = { ...wwClient, clientId: 'client-6' };
    const waiting = await ordered({ clientId: 'client-6' });
    const running = await ordered({ clientId: 'client-6' });
    await api.catchUp();
    wwUntil('client-6', '2026-03-20');
    await happened('client-6', 'WwMaximumReached', { benefitId: 'b6', on: '2026-03-20' }, '2026-02-06');
    expect(await get('coach@uwv', waiting)).toMatchObject({ status: 'ORDERED', lapsesAfter: '2026-03-20' });
    expect(await dutiesOf('supplier@uwv+supplier-1', `clientId=client-6&kind=start`)).toEqual([
      expect.objectContaining({ dueOn: '2026-03-04' }),
      expect.objectContaining({ dueOn: '2026-03-04' }),
    ]);
    await post('supplier@uwv+supplier-1', `/${running}/start`, { on: '2026-03-20' }).expect(200);
    await api.catchUp();
    expect(await dutiesOf('manager@gm0222', 'clientId=client-6')).toEqual([
      expect.objectContaining({ duty: 'agree-hand-over', dueOn: '2026-06-19' }),
    ]);
    await api.app.get(LetOrdersLapse).run('2026-03-20', context('clock-1'));
    await api.catchUp();
    expect(await get('coach@uwv', waiting)).toMatchObject({ status: 'ORDERED' });
    const { committed } = await budget();
    for (const again of ['clock-2', 'clock-3'])
      await api.app.get(LetOrdersLapse).run('2026-03-21', context(again));
    await api.catchUp();
    expect(await get('coach@uwv', waiting)).toMatchObject({ status: 'CANCELLED' });
    expect(await get('coach@uwv', running)).toMatchObject({ status: 'IN_PROGRESS' });
    expect(await budget()).toMatchObject({ committed: committed - 100_000 });
    expect(await dutiesOf('coach@uwv', 'clientId=client-6&kind=order-again')).toHaveLength(1);

    // The maximum was wrong: the order is put back as it stood, its money with it.
    clients['client-6'] = { ...wwClient, clientId: 'client-6' };
    await happened('client-6', 'WwMaximumReached', { benefitId: 'b6', on: '2026-12-20' }, '2026-03-25');
    expect(await dutiesOf('coach@uwv', 'clientId=client-6&kind=put-order-back')).toHaveLength(1);
    const back = { on: '2026-03-25', reason: 'De WW liep langer' };
    await post('coach@uwv', `/${waiting}/corrections/cancellation?preview=true`, back)
      .expect(200)
      .expect(({ body }) =>
        expect(body).toMatchObject({
          changed: false,
          touches: [
            { type: 'assignment', id: waiting, cents: 100_000 },
            { type: 'budget', id: 'UWV_REINTEGRATION-2026', cents: 100_000 },
          ],
        }),
      );
    expect(await budget()).toMatchObject({ committed: committed - 100_000 });
    await post('coach@uwv', `/${waiting}/corrections/cancellation`, back).expect(200);
    await api.catchUp();
    expect(await get('coach@uwv', waiting)).toMatchObject({
      status: 'ORDERED',
      principal: 'UWV',
      file: { corrections: [{ what: 'CancellationUndone', reason: 'De WW liep langer' }] },
    });
    expect(await budget()).toMatchObject({ committed });
    expect(await dutiesOf('coach@uwv', 'clientId=client-6&kind=put-order-back')).toEqual([]);
  });

  it('brings the money back when a client did not stop after all', async () => {
    const id = await ordered();
    const { committed } = await budget();
    await post('supplier@uwv+supplier-1', `/${id}/start`, { on: '2026-02-09' }).expect(200);
    await post('supplier@uwv+supplier-1', `/${id}/drop-out`, { on: '2026-03-01', reason: 'OTHER' }).expect(
      200,
    );
    expect(await budget()).toMatchObject({ committed: committed - 70_000 });
    const why = { on: '2026-03-02', reason: 'Andere klant bedoeld' };
    await post('supplier@uwv+supplier-1', `/${id}/corrections/drop-out`, why).expect(403);
    await post('coach@uwv', `/${id}/corrections/drop-out`, why).expect(200);
    await api.catchUp();
    expect(await budget()).toMatchObject({ committed });
    expect(await get('coach@uwv', id)).toMatchObject({ status: 'IN_PROGRESS', endedOn: null });
  });

  it('shows late news on the order, which keeps its payer (R-011)', async () => {
    clients['client-7'] = { ...wwClient, clientId: 'client-7' };
    const id = await ordered({ clientId: 'client-7' });
    await post('supplier@uwv+supplier-1', `/${id}/start`, { on: '2026-02-09' }).expect(200);
    await api.catchUp();
    wwUntil('client-7', '2026-01-31');
    await happened('client-7', 'WwMaximumReached', { benefitId: 'b7', on: '2026-01-31' }, '2026-03-10');
    expect(await get('coach@uwv', id)).toMatchObject({
      principal: 'UWV',
      verdict: { principal: 'UWV' },
      startVerdict: { principal: 'UWV' },
      file: { lateNews: { partner: 'GM0222', rule: 'R-001', amount: 100_000, billed: 0, on: '2026-03-10' } },
    });
    expect(await get('supplier@uwv+supplier-1', id)).toMatchObject({ file: { lateNews: null } });
  });

  it('tells other contexts of an order of a moment ago, whatever the lists have counted', async () => {
    clients['client-11'] = { ...wwClient, clientId: 'client-11' };
    const counted = await ordered({ clientId: 'client-11' });
    await api.catchUp();
    const fresh = await ordered({ clientId: 'client-11' });
    await post('supplier@uwv+supplier-1', `/${counted}/start`, { on: '2026-02-09' }).expect(200);
    const told = await api.app.get(QueryBus).execute(new OrdersOf(['client-11']));
    expect(told.map(({ assignmentId, status, cents }) => ({ assignmentId, status, cents }))).toEqual(
      [counted, fresh]
        .map((assignmentId) => ({
          assignmentId,
          status: assignmentId === fresh ? 'ORDERED' : 'IN_PROGRESS',
          cents: 100_000,
        }))
        .sort((one, other) => one.assignmentId.localeCompare(other.assignmentId)),
    );
    const under = await api.app.get(QueryBus).execute(new OrdersUnder('agreement-1'));
    expect(under.filter(({ assignmentId }) => [counted, fresh].includes(assignmentId))).toMatchObject([
      { orderedOn: '2026-02-04', principal: 'UWV', amount: 100_000, running: true },
      { orderedOn: '2026-02-04', principal: 'UWV', amount: 100_000, running: true },
    ]);
    await api.catchUp();
    expect(await api.app.get(QueryBus).execute(new OrdersOf(['client-11']))).toEqual(told);
  });

  it('warns where the client has the instrument already', async () => {
    clients['client-8'] = { ...wwClient, clientId: 'client-8' };
    const first = await ordered({ clientId: 'client-8' });
    await api.catchUp();
    await post('coach@uwv', '', { ...proposal, clientId: 'client-8' })
      .expect(201)
      .expect(({ body }) => expect(JSON.stringify(body.verdict.warnings)).toContain(first));
  });

  it('tells the life of an order in sentences, to its partners and not to its supplier', async () => {
    const id = await ordered();
    await api.catchUp();
    const { body } = await api.as('coach@uwv').get(`/v1/assignments/${id}/history`).expect(200);
    const told = JSON.stringify(body);
    expect(told).toContain('Besteld op 4 februari 2026');
    expect(told).toContain('Betaler: UWV (R-001)');
    await api.as('supplier@uwv+supplier-1').get(`/v1/assignments/${id}/history`).expect(403);
    await api.as('coach@gm0222').get(`/v1/assignments/${id}/history`).expect(404);
  });
});
