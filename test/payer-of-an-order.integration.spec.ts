import { allTerms, aModule, aSupplier, partnersTakePart, post } from '../libs/agreements/src/testing/arrange';
import { startApi, type TestApi } from './support/api';

const COACH = 'coach@gm0222';
const EXPERT = 'contract-expert@gm0222';

type Answered = Record<string, unknown> & { id: string };

/** What a work coach tried in the first week (coach.md 1.1, 1.8 and 1.12), with the requests of the trial; every context is the real one. */
describe('who pays an order, and goes on paying it', () => {
  let api: TestApi;
  let supplierId: string;
  let training: string;
  let uwvContract: string;
  let facilities: string;

  beforeAll(async () => {
    api = await startApi();
    await partnersTakePart(api);
    supplierId = await aSupplier(api, '01234567', 'Kracht BV');
    await post(
      api,
      EXPERT,
      `/v1/suppliers/${supplierId}/quality-tests`,
      { reference: 'KT-1', on: '2026-01-10' },
      200,
    );
    for (const account of ['finance@uwv', 'finance@gm0222']) {
      await post(api, account, '/v1/budgets', { year: 2026 }, 201);
      await post(api, account, '/v1/budgets/2026/allocations', { amount: 10_000_000, on: '2026-01-02' }, 201);
    }
    training = await contract(EXPERT, 'GM0222-T', {
      ...aModule,
      kind: 'TRAINING',
      name: 'Certificaat logistiek',
      nameEn: 'Logistics certificate',
    });
    uwvContract = await contract('contract-expert@uwv', 'UWV-S', {
      ...aModule,
      name: 'Samen naar werk',
      nameEn: 'To work together',
      price: 433_300,
    });
    const bicycle = {
      kind: 'FACILITY',
      item: 'BICYCLE',
      name: 'Fiets',
      nameEn: 'Bicycle',
      months: 0,
      price: 35_000,
      vatPercent: 21,
      instalments: [{ moment: 'START', sharePercent: 100, text: 'Bij levering' }],
    };
    facilities = await contract(EXPERT, 'GM0222-F', bicycle, 'FACILITY');
  });
  afterAll(() => api.close());

  /** A contract that is not tendered, of one instrument; signed. */
  const contract = async (
    account: string,
    reference: string,
    instrument: object,
    form?: string,
  ): Promise<string> => {
    const uwv = account.endsWith('@uwv');
    if (form === 'FACILITY') {
      const provision = { form, reference, instruments: [instrument], on: '2026-01-20' };
      return (await post(api, account, '/v1/agreements/own-provisions', provision, 201)).id;
    }
    const recorded = {
      form: uwv ? 'FRAMEWORK_CONTRACT' : 'MUNICIPAL_CONTRACT',
      supplierId,
      reference,
      procurement: {
        tendered: false,
        awarded: false,
        wordingCoversPartnerClients: false,
        wordingCoversOthers: false,
      },
      ...(uwv ? { scope: { region: 'OOST' } } : {}),
      on: '2026-01-20',
    };
    const { id } = await post(api, account, '/v1/agreements/contracts', recorded, 201);
    const signed = { instruments: [instrument], terms: allTerms, validUntil: '2026-12-31', on: '2026-02-01' };
    await post(api, account, `/v1/agreements/${id}/sign`, signed, 200);
    return id;
  };
  const aClient = async (account: string, bsn: string, benefits: object[]): Promise<string> => {
    const personal = { name: 'Voorbeeld', bsn, birthDate: '1980-02-28', contact: {} };
    const client = { personal, residence: 'GM0222', benefits, on: '2026-05-04' };
    return (await post(api, account, '/v1/clients', client, 201)).id;
  };
  const proposed = async (
    account: string,
    clientId: string,
    agreementId: string,
    on: string,
    more: object = {},
  ): Promise<string> => {
    const proposal = {
      clientId,
      agreementId,
      instrumentId: `${agreementId}.1`,
      need: 'Nodig',
      choice: 'Past het best',
      clientConsulted: true,
      ...more,
      on,
    };
    return (await post(api, account, '/v1/assignments', proposal, 201)).id;
  };
  const ordered = async (
    account: string,
    clientId: string,
    agreementId: string,
    on: string,
    more: object = {},
  ): Promise<{ id: string; answer: Answered }> => {
    const id = await proposed(account, clientId, agreementId, on, more);
    const plan = account === COACH ? { planSignedOn: on } : {};
    await post(api, account, `/v1/assignments/${id}/approve`, { ...plan, on }, 200);
    return { id, answer: await post(api, account, `/v1/assignments/${id}/order`, { on, ...more }, 200) };
  };

  it('starts a municipal training although WW became known after the order (1.1, the form that blocked)', async () => {
    const client = await aClient(COACH, '123456782', []);
    const { id } = await ordered(COACH, client, training, '2026-05-04', { start: '2026-06-15' });
    const benefit = { type: 'WW', from: '2026-04-15', on: '2026-06-10' };
    await post(api, COACH, `/v1/clients/${client}/benefits`, benefit, 200);
    const supplier = `supplier@gm0222+${supplierId}`;
    const started = await post(api, supplier, `/v1/assignments/${id}/start`, { on: '2026-06-15' }, 200);
    expect(started).toMatchObject({ changed: true });
    await api.catchUp();
    const { body } = await api.as(COACH).get(`/v1/assignments/${id}`).expect(200);
    expect(body).toMatchObject({
      status: 'IN_PROGRESS',
      principal: 'GM0222',
      verdict: { principal: 'GM0222' },
      startVerdict: { principal: 'GM0222' },
    });
    expect(JSON.stringify(body.startVerdict)).not.toContain('R-090');
  });

  it("leaves UWV's other orders to UWV where a municipality offers a bicycle (1.8)", async () => {
    const benefits = [{ type: 'WIA', from: '2025-01-01' }];
    const client = await aClient('coach@uwv', '111222333', benefits);
    const offer = {
      scope: 'ASSIGNMENT',
      instrument: { kind: 'FACILITY', item: 'BICYCLE' },
      reason: 'Fiets naar de opleiding',
      on: '2026-05-10',
    };
    await post(api, COACH, `/v1/clients/${client}/municipal-offer`, offer, 200);
    const theirs = await ordered('coach@uwv', client, uwvContract, '2026-05-20');
    expect(theirs.answer).toMatchObject({ verdict: { principal: 'UWV', fund: 'UWV_REINTEGRATION' } });
    const bicycle = await ordered(COACH, client, facilities, '2026-05-20');
    expect(bicycle.answer).toMatchObject({ verdict: { principal: 'GM0222', principalBy: 'R-013' } });
  });

  it('decides nothing as of a day of a mandate that is over, before the payer agrees (1.12)', async () => {
    const client = await aClient('coach@uwv', '123456721', [{ type: 'WW', from: '2026-04-01' }]);
    const draft = {
      grantor: 'UWV',
      grantee: 'GM0222',
      decisions: ['PROPOSE', 'APPROVE', 'ORDER'],
      from: '2026-05-01',
      until: '2026-06-30',
    };
    const mandate = await post(api, 'manager@uwv', '/v1/mandates', draft, 201);
    await post(api, 'manager@uwv', `/v1/mandates/${mandate.id}/grant`, { on: '2026-05-01' }, 200);
    const id = await proposed(COACH, client, uwvContract, '2026-06-29', { routeReason: 'Past beter' });
    await post(api, 'coach@uwv', `/v1/assignments/${id}/approve`, { on: '2026-06-29' }, 200);
    const refused = await post(api, COACH, `/v1/assignments/${id}/order`, { on: '2026-06-30' }, 409);
    expect(refused).toMatchObject({ type: 'https://ontschot.example/problems/mandate-over-today' });
    const consent = { day: '2026-06-30', on: '2026-07-01' };
    await post(api, 'finance@uwv', `/v1/assignments/${id}/backdating-consent`, consent, 200);
    const order = await post(api, COACH, `/v1/assignments/${id}/order`, { on: '2026-06-30' }, 200);
    expect(order).toMatchObject({ verdict: { principal: 'UWV' } });
  });
});
