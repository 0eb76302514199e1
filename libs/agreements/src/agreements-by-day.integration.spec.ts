import { Module } from '@nestjs/common';
import { CommandBus, type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { dailyContext, uuidFrom } from '@ontschot/kernel';
import { partners } from '@ontschot/partners';
import type { Context } from '@ontschot/read-store';
import { suppliers } from '@ontschot/suppliers';
import { startApi, type TestApi } from '../../../test/support/api';
import {
  type AgreementFacts,
  agreements,
  BookOnAgreement,
  FindAgreement,
  type OrderUnder,
  OrdersUnder,
} from './index';
import { LetAgreementsEnd } from './clock/let-agreements-end';
import {
  aModule,
  allTerms,
  aMunicipalContract,
  anAccessAgreement,
  aSupplier,
  DOETINCHEM,
  OUDE_IJSSELSTREEK,
  partnersTakePart,
  post,
  UWV_EXPERT,
} from './testing/arrange';

const MUNICIPAL_EXPERT = 'contract-expert@gm0222';
const management = {
  content: 'Jobcoaching',
  settlement: 'Rekening naar de opdrachtgever',
  qualityIncentives: 'Sterren',
  accountability: 'Per partner',
  progressTalks: 'GM0222',
  tests: 'UWV',
};
const reason = 'Verkeerd ingevoerd';
const awarded = { tendered: true, awarded: true, wordingCoversPartnerClients: false };

/** Stands in for assignments, which answers what a correction touches. */
@QueryHandler(OrdersUnder)
class Orders implements IQueryHandler<OrdersUnder> {
  execute(): Promise<OrderUnder[]> {
    const order = { principal: DOETINCHEM, amount: 210_000, running: true };
    return Promise.resolve([
      { ...order, assignmentId: 'A7K3M92QFX4TB', orderedOn: '2026-03-01' },
      { ...order, assignmentId: 'A7K3M92QFX4TC', orderedOn: '2026-09-01' },
    ]);
  }
}
@Module({ providers: [Orders] })
class OrdersModule {}
const orders: Context = { name: 'orders', module: OrdersModule, events: [], readModels: [], migrations: [] };

describe('agreements by the day', () => {
  let api: TestApi;
  let supplierId: string;
  beforeAll(async () => {
    api = await startApi([partners, suppliers, agreements, orders]);
    await partnersTakePart(api);
    supplierId = await aSupplier(api, '01234567', 'Kracht BV');
  });
  afterAll(() => api.close());
  const on = (id: string, day: string): Promise<AgreementFacts> =>
    api.app.get(QueryBus).execute(new FindAgreement(id, day));
  const step = (
    id: string,
    what: string,
    body: object,
    status = 200,
    as = MUNICIPAL_EXPERT,
  ): Promise<Record<string, unknown>> => post(api, as, `/v1/agreements/${id}/${what}`, body, status);
  const refusedAs = (code: string): object => ({
    type: expect.stringContaining(code) as string,
  });
  const read = async (id: string, query = '', as = MUNICIPAL_EXPERT): Promise<Record<string, unknown>> => {
    await api.catchUp();
    return (await api.as(as).get(`/v1/agreements/${id}${query}`).expect(200)).body as Record<string, unknown>;
  };

  it('a tariff holds from its day, in whatever order tariffs are recorded (A2)', async () => {
    const id = await aMunicipalContract(api, supplierId, 'DAG-1', {
      ...awarded,
      tendered: false,
      awarded: false,
    });
    const adjust = (day: string, price: number): Promise<object> =>
      step(id, 'adjust', { prices: [{ instrumentId: `${id}.1`, price }], on: day });
    await adjust('2026-07-01', 200_000);
    await adjust('2026-12-15', 300_000);
    await adjust('2026-06-20', 190_000);
    for (const [day, price] of [
      ['2026-06-19', 210_000],
      ['2026-06-25', 190_000],
      ['2026-07-10', 200_000],
      ['2026-12-14', 200_000],
      ['2026-12-31', 300_000],
    ] as const) {
      expect((await on(id, day)).instruments).toMatchObject([{ price }]);
      expect(await read(id, `?on=${day}`)).toMatchObject({ instruments: [{ price }] });
    }
    expect((await read(id))['tariffs']).toMatchObject([
      { price: 210_000, from: '2026-02-01', until: '2026-06-19' },
      { price: 190_000, from: '2026-06-20', until: '2026-06-30' },
      { price: 200_000, from: '2026-07-01', until: '2026-12-14' },
      { price: 300_000, from: '2026-12-15', until: null },
    ]);
  });

  it('is in force from its first to its last day, whatever was recorded since (A1, 1c.7)', async () => {
    const id = await aMunicipalContract(api, supplierId, 'DAG-2', awarded);
    expect(await on(id, '2026-01-31')).toMatchObject({ status: 'NOT_YET' });
    expect(await on(id, '2026-12-31')).toMatchObject({ status: 'ACTIVE' });
    expect(await on(id, '2027-01-01')).toMatchObject({ status: 'ENDED', endedOn: '2027-01-01' });
    await step(id, 'dissolve', { reason: 'Wanprestatie', on: '2026-12-01' });
    expect(await on(id, '2026-11-30')).toMatchObject({ status: 'ACTIVE', dissolved: false });
    expect(await on(id, '2026-12-01')).toMatchObject({ status: 'ENDED', dissolved: true });
    // The same again records nothing and says so; anything else is refused with what stands (1c.1).
    expect(await step(id, 'dissolve', { reason: 'Wanprestatie', on: '2026-12-01' })).toMatchObject({
      changed: false,
    });
    expect(await step(id, 'dissolve', { reason: 'Anders', on: '2026-12-01' }, 409)).toMatchObject({
      ...refusedAs('dissolved-already'),
      detail: expect.stringContaining('Wanprestatie') as string,
    });
    const shown = await read(id);
    expect(shown).toMatchObject({ status: 'ACTIVE', endsOn: '2026-12-01', dissolved: false });
    // What can be done next, by whom, and whether the reader may (A6).
    expect(shown['steps']).toEqual(
      expect.arrayContaining([
        {
          command: 'ExtendAgreement',
          href: `/v1/agreements/${id}/extend`,
          label: 'Verlengen',
          role: 'contract-expert',
          partner: DOETINCHEM,
          allowed: true,
          missing: [],
          dueOn: null,
          fields: ['months', 'reason', 'on'],
        },
      ]),
    );
    expect(shown['file']).toMatchObject([
      { step: 'ContractRecorded', by: MUNICIPAL_EXPERT, partner: DOETINCHEM, enteredLater: true },
      { step: 'ContractSigned', on: '2026-02-01' },
      { step: 'AgreementDissolved', facts: { reason: 'Wanprestatie' } },
    ]);
  });

  it('what ended by its term is recorded by the clock once, and free space goes into its run-off', async () => {
    const expert = MUNICIPAL_EXPERT;
    const recorded = {
      form: 'MUNICIPAL_CONTRACT',
      supplierId,
      reference: 'DAG-3',
      procurement: { ...awarded, wordingCoversOthers: false },
      on: '2026-01-20',
    };
    const { id } = await post(api, expert, '/v1/agreements/contracts', recorded, 201);
    await step(id, 'sign', {
      instruments: [aModule],
      terms: allTerms,
      validUntil: '2026-06-30',
      on: '2026-02-01',
    });
    await api.catchUp();
    const daily = api.app.get(LetAgreementsEnd);
    for (const day of ['2026-06-30', '2026-07-03', '2026-07-03', '2026-07-04']) {
      await daily.run(day, dailyContext(daily.name, day));
      await api.catchUp();
    }
    const ends = ((await read(id))['file'] as { step: string }[]).filter(
      (one) => one.step === 'AgreementExpired',
    );
    expect(ends).toMatchObject([{ on: '2026-07-01', partner: DOETINCHEM }]);
    expect(ends).toHaveLength(1);
    const told = await api.as(expert).get(`/v1/agreements/${id}/history`).expect(200);
    expect((told.body.items as { text: string }[]).map(({ text }) => text)).toContain(
      'De laatste dag is voorbij. Vanaf 1 juli 2026 kan niets nieuws meer.',
    );
    await api.as('coach@gm1509').get(`/v1/agreements/${id}/history`).expect(404);
  });

  it('no step lies before the one that it follows, or ahead of today (A15, A41)', async () => {
    const application = {
      supplierId,
      reference: 'DAG-4',
      region: 'OOST',
      cluster: 'mediation',
      on: '2026-01-15',
    };
    const { id } = await post(api, UWV_EXPERT, '/v1/agreements/access-applications', application, 201);
    expect(await step(id, 'open-assessment', { on: '2026-01-31' }, 409, UWV_EXPERT)).toMatchObject(
      refusedAs('before-round'),
    );
    expect(await step(id, 'open-assessment', { on: '2099-01-01' }, 409, UWV_EXPERT)).toMatchObject(
      refusedAs('day-in-the-future'),
    );
    const access = await anAccessAgreement(api, supplierId, 'DAG-5');
    await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/contracts',
      {
        form: 'FRAMEWORK_CONTRACT',
        supplierId,
        reference: 'DAG-6',
        procurement: { ...awarded, wordingCoversOthers: false },
        on: '2099-01-01',
      },
      409,
    );
    const again = { instruments: [aModule], terms: allTerms, validUntil: '2027-12-31', on: '2026-02-10' };
    expect(await step(access, 'sign', again, 200, UWV_EXPERT)).toMatchObject({ changed: false });
    expect(await step(access, 'sign', { ...again, validUntil: '2029-12-31' }, 409, UWV_EXPERT)).toMatchObject(
      refusedAs('signed-already'),
    );
  });

  it('believes no mark, no agreement and no count of a caller (A7, R-171)', async () => {
    const unknown = await aSupplier(api, '70000001', 'Onbekend BV');
    const { id } = await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/access-applications',
      { supplierId: unknown, reference: 'DAG-7', region: 'OOST', cluster: 'mediation', on: '2026-01-15' },
      201,
    );
    await step(id, 'open-assessment', { on: '2026-02-01' }, 200, UWV_EXPERT);
    for (const [requirement, ground, rule] of [
      ['noSuspensionOfPayments', 'QUALITY_MARK', 'R-042'],
      ['meansToPreFinance', 'CURRENT_AGREEMENT', 'R-044'],
    ])
      expect(
        await step(
          id,
          'requirements',
          { requirement, outcome: 'EXEMPT', ground, on: '2026-02-02' },
          409,
          UWV_EXPERT,
        ),
      ).toMatchObject({ decision: 'HOLD', rules: [{ rule }] });
    // What the body claims has no field any more.
    await step(
      id,
      'requirements',
      {
        requirement: 'integrity',
        outcome: 'EXEMPT',
        ground: 'CURRENT_AGREEMENT',
        currentAgreement: true,
        on: '2026-02-02',
      },
      400,
      UWV_EXPERT,
    );
    const holder = await aSupplier(api, '70000002', 'Houder BV');
    const current = await anAccessAgreement(api, holder, 'DAG-8');
    await api.catchUp();
    const second = await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/access-applications',
      { supplierId: holder, reference: 'DAG-9', region: 'OOST', cluster: 'mediation', on: '2026-02-11' },
      201,
    );
    await step(second.id, 'open-assessment', { on: '2026-06-01' }, 200, UWV_EXPERT);
    await step(
      second.id,
      'requirements',
      {
        requirement: 'integrity',
        outcome: 'EXEMPT',
        ground: 'CURRENT_AGREEMENT',
        evidence: 'Dossier 12',
        on: '2026-06-01',
      },
      200,
      UWV_EXPERT,
    );
    const shown = await read(second.id, '', UWV_EXPERT);
    expect((shown['file'] as object[]).at(-1)).toMatchObject({
      step: 'RequirementExempted',
      rules: ['R-044'],
      facts: {
        requirement: 'integrity',
        ground: 'CURRENT_AGREEMENT',
        under: { agreementId: current, reference: 'DAG-8' },
        evidence: 'Dossier 12',
      },
    });
    // The supplier reads its agreement, not the assessment of it.
    expect(await read(second.id, '', `supplier@uwv+${holder}`)).toMatchObject({ file: [] });
  });

  it('takes a calendar of at least three rounds, and gives a waiting application its round (R-041)', async () => {
    const late = { supplierId, reference: 'DAG-10', region: 'OOST', cluster: 'mediation', on: '2026-10-02' };
    const { id } = await post(api, UWV_EXPERT, '/v1/agreements/access-applications', late, 201);
    expect(await read(id, '', UWV_EXPERT)).toMatchObject({ status: 'SUBMITTED', nextStepOn: null });
    const duties = async (): Promise<object[]> => {
      const { body } = await api
        .as(UWV_EXPERT)
        .get('/v1/agreements/duties?waitsFor=contract-expert&limit=100');
      return (body.items as { agreementId: string }[]).filter(({ agreementId }) => agreementId === id);
    };
    expect(await duties()).toMatchObject([
      { duty: 'publish-calendar', rule: 'R-041', text: expect.stringContaining('kalender') as string },
    ]);
    const calendar = { year: 2027, rounds: ['2027-02-01', '2027-06-01', '2027-10-01'], on: '2026-11-02' };
    const publish = (as: string, body: object, status: number) =>
      post(api, as, '/v1/assessment-calendars', body, status);
    await publish(MUNICIPAL_EXPERT, calendar, 403);
    expect(await publish(UWV_EXPERT, { ...calendar, rounds: ['2027-02-01'] }, 409)).toMatchObject({
      rules: [{ rule: 'R-041' }],
    });
    expect(await publish(UWV_EXPERT, calendar, 200)).toMatchObject({ changed: true });
    expect(await publish(UWV_EXPERT, calendar, 200)).toMatchObject({ changed: false });
    const { body } = await api.as('coach@gm0222').get('/v1/assessment-calendars').expect(200);
    expect(body).toEqual(expect.arrayContaining([{ year: 2027, rounds: calendar.rounds }]));
    expect(await read(id, '', UWV_EXPERT)).toMatchObject({ status: 'SCHEDULED', nextStepOn: '2027-02-01' });
    // Known ahead, on the worklist from its day on.
    expect(await duties()).toEqual([]);
  });

  it('extends with what is left and a reason where the rules warn; warnings come back and are kept (1c.2)', async () => {
    const id = await aMunicipalContract(api, supplierId, 'DAG-11', {
      ...awarded,
      tendered: false,
      awarded: false,
    });
    const extend = { months: 6, on: '2026-11-01' };
    expect(await step(id, 'extend', extend, 409)).toMatchObject(refusedAs('reason-needed'));
    expect(await step(id, 'extend', { ...extend, reason: 'De aanpak werkt' })).toMatchObject({
      changed: true,
      verdict: { warnings: [{ rule: 'R-119' }] },
    });
    expect(await read(id)).toMatchObject({
      validUntil: '2027-06-30',
      optionsLeft: [],
      extensions: [{ months: 6, option: null, reason: 'De aanpak werkt', on: '2026-11-01' }],
    });
    expect((await read(id))['file']).toMatchObject([
      { warnings: [{ nl: expect.stringContaining('beide partners') as string }], rules: ['R-065'] },
      {},
      { rules: ['R-119'], warnings: [{ en: 'The contract has no extension option.' }] },
    ]);
  });

  it('a correction shows what it touches, then sets right what was recorded wrong (1c.8)', async () => {
    const id = await aMunicipalContract(api, supplierId, 'DAG-12', {
      ...awarded,
      tendered: null,
      awarded: false,
    });
    const tariff = { instrumentId: `${id}.1`, from: '2026-02-01', price: 201_000, reason, on: '2026-10-01' };
    expect(await step(id, 'corrections/tariff?preview=true', tariff)).toMatchObject({
      changed: false,
      touches: [
        { type: 'assignment', id: 'A7K3M92QFX4TB', cents: 210_000 },
        { id: 'A7K3M92QFX4TC', cents: 210_000 },
      ],
    });
    expect(await on(id, '2026-03-01')).toMatchObject({ instruments: [{ price: 210_000 }] });
    await step(id, 'corrections/tariff', tariff);
    expect(await on(id, '2026-03-01')).toMatchObject({ instruments: [{ price: 201_000 }] });
    const procurement = { ...awarded, wordingCoversOthers: false };
    await step(
      id,
      'corrections/procurement',
      { procurement: { ...procurement, tendered: false }, reason, on: '2026-10-01' },
      409,
    );
    await step(id, 'corrections/procurement', { procurement, reason, on: '2026-10-01' });
    await step(
      id,
      'corrections/territory',
      { territory: [DOETINCHEM, 'GM9999'], reason, on: '2026-10-01' },
      409,
    );
    await step(id, 'corrections/territory', {
      territory: [DOETINCHEM, OUDE_IJSSELSTREEK],
      reason,
      on: '2026-10-01',
    });
    const endDate = { validUntil: '2026-07-31', reason, on: '2026-10-01' };
    expect(await step(id, 'corrections/end-date?preview=true', endDate)).toMatchObject({
      touches: [{ id: 'A7K3M92QFX4TC' }],
    });
    await step(id, 'corrections/end-date', endDate);
    expect(await on(id, '2026-07-31')).toMatchObject({
      tendered: true,
      awarded: true,
      territory: [DOETINCHEM, OUDE_IJSSELSTREEK],
      status: 'ACTIVE',
    });
    expect(await on(id, '2026-08-01')).toMatchObject({ status: 'ENDED' });
    await step(id, 'corrections/tariff', tariff, 403, UWV_EXPERT);
  });

  it('keeps what was promised for a day on the worklist until it is kept (R-045)', async () => {
    const recorded = {
      form: 'MUNICIPAL_CONTRACT',
      supplierId,
      reference: 'DAG-P',
      procurement: { ...awarded, wordingCoversOthers: false },
      on: '2026-01-20',
    };
    const { id } = await post(api, MUNICIPAL_EXPERT, '/v1/agreements/contracts', recorded, 201);
    const promises = [{ clause: 'reporting', text: 'Halfjaarverslag', due: '2026-07-01' }];
    const terms = { ...allTerms, promises };
    await step(id, 'sign', { instruments: [aModule], terms, validUntil: null, on: '2026-02-01' });
    const duties = async (): Promise<object[]> => {
      await api.catchUp();
      const { body } = await api.as(MUNICIPAL_EXPERT).get('/v1/agreements/duties?limit=100').expect(200);
      return (body.items as { agreementId: string }[]).filter(({ agreementId }) => agreementId === id);
    };
    expect(await duties()).toMatchObject([
      {
        duty: 'meet-obligation',
        dueOn: '2026-07-01',
        text: expect.stringContaining('Halfjaarverslag') as string,
      },
    ]);
    expect(await read(id)).toMatchObject({
      steps: expect.arrayContaining([expect.objectContaining({ command: 'MeetObligation' })]) as unknown,
    });
    const kept = { promise: 1, evidence: 'Dossier 12', on: '2026-06-30' };
    expect(await step(id, 'promises', { ...kept, promise: 2 }, 409)).toMatchObject(
      refusedAs('no-such-promise'),
    );
    await step(id, 'promises', kept, 403, UWV_EXPERT);
    await step(id, 'promises', kept);
    expect(await step(id, 'promises', kept)).toMatchObject({ changed: false });
    expect(await step(id, 'promises', { ...kept, on: '2026-07-02' }, 409)).toMatchObject(
      refusedAs('promise-met'),
    );
    expect(await duties()).toEqual([]);
    expect((await read(id))['file']).toEqual(
      expect.arrayContaining([expect.objectContaining({ step: 'ObligationMet', on: '2026-06-30' })]),
    );
  });

  it('is not agreed with who is not registered yet (W8)', async () => {
    const late = await post(
      api,
      UWV_EXPERT,
      '/v1/suppliers',
      { name: 'Later BV', scheme: '0106', legalId: '70000009', on: '2026-03-01' },
      201,
    );
    const contract = {
      form: 'MUNICIPAL_CONTRACT',
      supplierId: late.id,
      reference: 'DAG-W8',
      procurement: { ...awarded, wordingCoversOthers: false },
    };
    const record = (on: string, status: number) =>
      post(api, MUNICIPAL_EXPERT, '/v1/agreements/contracts', { ...contract, on }, status);
    expect(await record('2026-02-28', 409)).toMatchObject(refusedAs('day-too-early'));
    const application = { supplierId: late.id, reference: 'DAG-W8A', region: 'OOST', cluster: 'mediation' };
    await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/access-applications',
      { ...application, on: '2026-02-28' },
      409,
    );
    await record('2026-03-01', 201);
  });

  it('is not brought back to life after its end, whether anybody recorded that end or not (W9)', async () => {
    const recorded = {
      form: 'MUNICIPAL_CONTRACT',
      supplierId,
      reference: 'DAG-W9',
      procurement: { ...awarded, tendered: false, awarded: false, wordingCoversOthers: false },
      on: '2026-01-20',
    };
    const { id } = await post(api, MUNICIPAL_EXPERT, '/v1/agreements/contracts', recorded, 201);
    const terms = { ...allTerms, extensionOptions: [12] };
    const signed = { instruments: [aModule], terms, validUntil: '2026-02-28', on: '2026-02-01' };
    await step(id, 'sign', signed);
    for (const on of ['2026-03-01', '2026-06-01'])
      expect(await step(id, 'extend', { months: 12, on }, 409)).toMatchObject(refusedAs('agreement-ended'));
    expect(await on(id, '2026-04-15')).toMatchObject({ status: 'ENDED', endedOn: '2026-03-01' });
    // On its last day it can be, whenever that is recorded.
    await step(id, 'extend', { months: 12, on: '2026-02-28' });
    expect(await on(id, '2026-04-15')).toMatchObject({ status: 'ACTIVE' });
  });

  it('one owner uses a reference once, a territory is of municipalities (HC-TO-1 twice, GM9999)', async () => {
    const contract = {
      form: 'MUNICIPAL_CONTRACT',
      supplierId,
      reference: 'DAG-13',
      procurement: { ...awarded, wordingCoversOthers: false },
      on: '2026-01-20',
    };
    const record = (more: object, status: number, as = MUNICIPAL_EXPERT) =>
      post(api, as, '/v1/agreements/contracts', { ...contract, ...more }, status);
    await record({}, 201);
    await api.catchUp();
    expect(await record({}, 409)).toMatchObject(refusedAs('reference-taken'));
    await record({}, 201, 'contract-expert@gm1509');
    expect(await record({ reference: 'DAG-14', scope: { territory: ['GM9999'] } }, 409)).toMatchObject(
      refusedAs('unknown-municipality'),
    );
    expect(
      await record({ reference: 'DAG-15', procurement: { ...contract.procurement, tendered: false } }, 409),
    ).toMatchObject(refusedAs('awarded-without-tender'));
  });

  it('lets no partner join that a piggyback would refuse (A3), and covers who joins from that day, with its area (B2, B3)', async () => {
    const listed = await aSupplier(api, '70000003', 'Afgekeurd BV');
    const begun = {
      reference: 'DAG-16',
      partners: [OUDE_IJSSELSTREEK],
      needs: 'Jobcoaching',
      on: '2026-01-05',
    };
    const { id } = await post(api, 'purchaser@gm0222', '/v1/agreements/joint-purchases', begun, 201);
    await step(id, 'inventories', { needs: 'Taal', on: '2026-01-05' }, 200, 'purchaser@gm1509');
    await step(
      id,
      'neighbours',
      { municipality: 'GM1876', answer: 'TAKES_PART', on: '2026-01-06' },
      200,
      'purchaser@gm0222',
    );
    await step(
      id,
      'contracting-principal',
      { principals: [DOETINCHEM], on: '2026-01-06' },
      200,
      'manager@gm0222',
    );
    const terms = {
      definitions: 'a',
      resultPerPartner: 'b',
      invoicing: 'c',
      accountability: 'd',
      pastPerformance: 'e',
      payment: 'f',
      reportingAndMonitoring: 'g',
      qualityMark: 'h',
      lessBurden: 'i',
      framework: 'Eén kader',
      on: '2026-01-07',
    };
    for (const at of ['gm0222', 'gm1509']) await step(id, 'joint-terms', terms, 200, `purchaser@${at}`);
    await step(
      id,
      'sign',
      {
        supplierId: listed,
        procurement: { ...awarded, wordingCoversOthers: true },
        instruments: [aModule],
        terms: allTerms,
        validUntil: '2027-12-31',
        on: '2026-02-01',
      },
      200,
      'purchaser@gm0222',
    );
    await post(
      api,
      UWV_EXPERT,
      `/v1/suppliers/${listed}/list-as-rejected`,
      { reason: 'Klachten', on: '2026-02-01' },
      200,
    );
    const join = { consent: 'Brief van 3 maart', management, on: '2026-04-01' };
    expect(await step(id, 'join', join, 409, 'manager@uwv')).toMatchObject({
      decision: 'REFUSE',
      rules: expect.arrayContaining([expect.objectContaining({ rule: 'R-055' })]) as unknown,
      position: expect.any(Number) as number,
    });
    await post(
      api,
      'administrator@uwv',
      '/v1/partners',
      { code: 'GM1876', uwvRegion: 'OOST', on: '2026-01-01' },
      201,
    );
    expect(await step(id, 'join', { on: '2026-04-01' }, 409, 'manager@gm1876')).toMatchObject({
      decision: 'HOLD',
      rules: expect.arrayContaining([
        expect.objectContaining({ rule: 'R-066' }),
        expect.objectContaining({ rule: 'R-075' }),
      ]) as unknown,
    });
    await step(id, 'join', join, 200, 'manager@gm1876');
    expect(await on(id, '2026-03-31')).toMatchObject({ coversPartners: [DOETINCHEM, OUDE_IJSSELSTREEK] });
    expect(await on(id, '2026-04-01')).toMatchObject({
      coversPartners: [DOETINCHEM, OUDE_IJSSELSTREEK, 'GM1876'],
      territory: [DOETINCHEM, OUDE_IJSSELSTREEK, 'GM1876'],
    });
    await step(id, 'leave', { on: '2027-01-01' }, 200, 'manager@gm1509');
    expect((await on(id, '2026-12-31')).coversPartners).toContain(OUDE_IJSSELSTREEK);
    expect((await on(id, '2027-01-01')).coversPartners).not.toContain(OUDE_IJSSELSTREEK);
    expect(await step(id, 'leave', { on: '2026-12-01' }, 409, 'manager@gm1509')).toMatchObject(
      refusedAs('left-already'),
    );
    const { file } = (await read(id, '', 'purchaser@gm0222')) as { file: { step: string; facts: object }[] };
    expect(file).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ step: 'JoinRefused', rules: expect.arrayContaining(['R-055']) as unknown }),
        expect.objectContaining({
          step: 'PartnerJoined',
          facts: expect.objectContaining({ consent: 'Brief van 3 maart', management }) as unknown,
        }),
        expect.objectContaining({
          step: 'NeedsInventoried',
          facts: expect.objectContaining({ needs: 'Taal', by: OUDE_IJSSELSTREEK }) as unknown,
        }),
      ]),
    );
  });

  it('frees at once what lapsed, for the next order (B7)', async () => {
    const proposal = {
      supplierId,
      reference: 'DAG-17',
      region: 'OOST',
      purpose: 'INNOVATION',
      value: 20_000_000,
      minimumCandidates: 1,
      on: '2026-02-01',
    };
    const { id } = await post(api, UWV_EXPERT, '/v1/agreements/free-space-proposals', proposal, 201);
    await step(id, 'added-value', { motivation: 'Nieuw', on: '2026-02-02' }, 200, UWV_EXPERT);
    await api.catchUp();
    // the current access agreement of this supplier showed the general requirements; nothing is typed in.
    await step(
      id,
      'sign',
      { instruments: [{ ...aModule, kind: 'TRAJECTORY' }], terms: allTerms, on: '2026-03-02' },
      200,
      UWV_EXPERT,
    );
    const book = (booking: BookOnAgreement['booking'], day = '2026-03-10'): Promise<unknown> =>
      api.app.get(CommandBus).execute(
        new BookOnAgreement(id, booking, {
          actor: { account: 'coach@uwv', partner: 'UWV', roles: ['coach'] },
          commandId: uuidFrom(JSON.stringify(booking), day),
          correlationId: 'spec',
          causationId: null,
          effectiveOn: day,
          today: day,
          legalGround: null,
        }),
      );
    const order = (assignmentId: string): Promise<unknown> =>
      book({ type: 'CommitValue', assignmentId, amount: 10_000_000 });
    await order('A7K3M92QFX4T1');
    await order('A7K3M92QFX4T2');
    await expect(order('A7K3M92QFX4T3')).rejects.toMatchObject({ verdict: { because: [{ rule: 'R-059' }] } });
    for (const assignmentId of ['A7K3M92QFX4T1', 'A7K3M92QFX4T2'])
      await book({ type: 'ReleaseValue', assignmentId, keep: 5_000_000 }, '2026-05-01');
    expect(await on(id, '2026-05-01')).toMatchObject({ valueCommitted: 10_000_000 });
    await order('A7K3M92QFX4T3');
    // An order dated before the agreement began is none (A1).
    await expect(
      book({ type: 'CommitValue', assignmentId: 'A7K3M92QFX4T4', amount: 1 }, '2026-03-01'),
    ).rejects.toMatchObject({ code: 'agreement-not-begun' });
  });
});
