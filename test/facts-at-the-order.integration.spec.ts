import { Clock } from '@ontschot/kernel';
import {
  anAccessAgreement,
  aModule,
  aMunicipalContract,
  aSupplier,
  OUDE_IJSSELSTREEK,
  partnersTakePart,
  post,
  UWV_EXPERT,
} from '../libs/agreements/src/testing/arrange';
import { startApi, type TestApi } from './support/api';

const EXPERT = 'contract-expert@gm0222';
const COACH = 'coach@gm0222';

/** What one context records reaches the rules where another context orders; every context is the real one. */
describe('the facts of an order', () => {
  let api: TestApi;
  let supplierId: string;
  let access: string;
  beforeAll(async () => {
    api = await startApi();
    await partnersTakePart(api);
    supplierId = await aSupplier(api, '01234567', 'Kracht BV');
    access = await anAccessAgreement(api, supplierId, 'UWV-1');
    for (const account of ['finance@uwv', 'finance@gm0222']) {
      await post(api, account, '/v1/budgets', { year: 2026 }, 201);
      await post(api, account, '/v1/budgets/2026/allocations', { amount: 10_000_000, on: '2026-01-02' }, 201);
    }
  });
  afterAll(() => api.close());

  const aClient = async (account: string, bsn: string, benefit: string): Promise<string> =>
    (
      await post(
        api,
        account,
        '/v1/clients',
        {
          personal: { name: 'Voorbeeld', bsn, birthDate: '1980-02-28', contact: {} },
          residence: 'GM0222',
          benefits: [{ type: benefit, from: '2026-01-01' }],
          on: '2026-01-05',
        },
        201,
      )
    ).id;
  const approved = async (
    account: string,
    clientId: string,
    agreementId: string,
    plan: object = {},
  ): Promise<string> => {
    const proposal = {
      clientId,
      agreementId,
      instrumentId: `${agreementId}.1`,
      need: 'Nodig',
      choice: 'Past het best',
      clientConsulted: true,
      routeReason: 'Geen eigen aanbod',
      ownAlternative: 'NONE_ADEQUATE',
      on: '2026-03-02',
    };
    const { id } = await post(api, account, '/v1/assignments', proposal, 201);
    await post(api, account, `/v1/assignments/${id}/approve`, { ...plan, on: '2026-03-03' }, 200);
    return id;
  };
  const order = (account: string, id: string, status: number, on = '2026-03-05') =>
    post(api, account, `/v1/assignments/${id}/order`, { on }, status);
  const rulesOf = (refused: Record<string, unknown>): string[] =>
    (refused['rules'] as { rule: string }[]).map(({ rule }) => rule);

  it('takes the one client whose consent stands, and no other (R-187, EX-15)', async () => {
    const plan = { planSignedOn: '2026-03-02' };
    const first = await approved(COACH, await aClient(COACH, '123456782', 'ASSISTANCE'), access, plan);
    const other = await approved(COACH, await aClient(COACH, '111222333', 'ASSISTANCE'), access, plan);
    expect(rulesOf(await order(COACH, first, 409))).toEqual(expect.arrayContaining(['R-066', 'R-067']));
    const request = {
      agreementId: access,
      reason: 'Geen eigen aanbod voor deze klant',
      scope: { kind: 'CLIENT', assignmentId: first },
      on: '2026-03-03',
    };
    await post(api, COACH, '/v1/piggyback-requests', request, 201);
    const at = `/v1/piggyback-requests/${first}`;
    await post(api, EXPERT, `${at}/check-eligibility`, { on: '2026-03-03' }, 200);
    const terms = { content: 'a', price: 'b', billing: 'c', progressTalks: 'd' };
    const consent = { billsPrincipal: true, terms, on: '2026-03-05' };
    await post(api, `supplier@uwv+${supplierId}`, `${at}/consent`, consent, 200);
    expect(rulesOf(await order(COACH, first, 409, '2026-03-04'))).toContain('R-066');
    const { verdict } = await order(COACH, first, 200);
    expect(verdict).toMatchObject({ decision: 'ALLOW', principal: 'GM0222', fund: 'W_DEEL:GM0222' });
    expect(JSON.stringify(verdict)).toContain('R-187');
    expect(rulesOf(await order(COACH, other, 409))).toEqual(expect.arrayContaining(['R-066', 'R-067']));
  });

  it('opens no more than the addendum states: its area and its target groups (R-189)', async () => {
    const firm = await aSupplier(api, '34567890', 'Opstap BV');
    const agreementId = await anAccessAgreement(api, firm, 'UWV-3');
    const reason = 'Geen eigen aanbod';
    const asked = { agreementId, reason, on: '2026-03-02' };
    const { id } = await post(api, COACH, '/v1/piggyback-requests', asked, 201);
    const at = `/v1/piggyback-requests/${id}`;
    await post(api, EXPERT, `${at}/check-eligibility`, { on: '2026-03-02' }, 200);
    await post(api, `supplier@uwv+${firm}`, `${at}/consent`, { on: '2026-03-02' }, 200);
    const management = {
      content: 'a',
      settlement: 'b',
      qualityIncentives: 'c',
      accountability: 'd',
      progressTalks: 'e',
      tests: 'f',
      on: '2026-03-02',
    };
    for (const expert of [UWV_EXPERT, EXPERT])
      await post(api, expert, `${at}/supplier-management`, management, 200);
    const opened = async (scope: object, from: string, until: string): Promise<void> => {
      const draft = { agreementId, partner: 'GM0222', scope, from, until, on: '2026-03-02' };
      const { id: addendum } = await post(api, EXPERT, '/v1/addenda', draft, 201);
      await post(api, UWV_EXPERT, `/v1/addenda/${addendum}/sign-as-principal`, { on: '2026-03-02' }, 200);
      const supplier = `supplier@uwv+${firm}`;
      await post(api, supplier, `/v1/addenda/${addendum}/sign-as-supplier`, { on: '2026-03-02' }, 200);
    };
    await opened({ area: [OUDE_IJSSELSTREEK] }, '2026-03-03', '2026-03-31');
    await opened({ area: ['GM0222'], groups: ['jongeren'] }, '2026-04-01', '2026-06-30');
    const plan = { planSignedOn: '2026-03-02' };
    const client = await aClient(COACH, '999990020', 'ASSISTANCE');
    const assignment = await approved(COACH, client, agreementId, plan);
    const refused = await order(COACH, assignment, 409, '2026-03-05');
    expect(rulesOf(refused)).toContain('R-189');
    expect(refused['detail']).toContain('klanten in Oude IJsselstreek; de klant woont in Doetinchem');
    const { verdict } = await order(COACH, assignment, 200, '2026-04-02');
    expect(verdict).toMatchObject({ principal: 'GM0222', warnings: [{ rule: 'R-189' }] });
  });

  it('knows the municipality that delivers itself by its own number (R-070)', async () => {
    const oin = '00000001001234567000';
    await post(api, EXPERT, '/v1/partners/GM0222/oins', { oin, from: '2026-01-01' }, 201);
    const provision = {
      form: 'OWN_PROVISION',
      reference: 'GM0222-P',
      instruments: [aModule],
      on: '2026-01-20',
    };
    const { id: own } = await post(api, EXPERT, '/v1/agreements/own-provisions', provision, 201);
    const id = await approved('coach@uwv', await aClient('coach@uwv', '999990019', 'WW'), own);
    expect(rulesOf(await order('coach@uwv', id, 409))).toContain('R-070');
    const municipality = {
      name: 'Gemeente Doetinchem',
      scheme: '0190',
      legalId: oin,
      partner: 'GM0222',
      on: '2026-03-05',
    };
    // The municipality says itself that it is this supplier; UWV then enters it in its own records.
    await post(api, UWV_EXPERT, '/v1/suppliers', municipality, 403);
    const supplier = await post(api, EXPERT, '/v1/suppliers', municipality, 201);
    const entry = { partner: 'GM0222', on: '2026-03-05' };
    await post(api, UWV_EXPERT, `/v1/suppliers/${supplier.id}/enter-partner`, entry, 200);
    expect(await order('coach@uwv', id, 200)).toMatchObject({ verdict: { principal: 'UWV' } });
  });

  it('says of a mandate that does not cover the order what it lacks (R-033)', async () => {
    const draft = {
      grantor: 'UWV',
      grantee: 'GM0222',
      decisions: ['PROPOSE', 'APPROVE'],
      from: '2026-01-01',
      until: '2026-12-31',
    };
    const mandate = await post(api, 'manager@uwv', '/v1/mandates', draft, 201);
    await post(api, 'manager@uwv', `/v1/mandates/${mandate.id}/grant`, { on: '2026-01-02' }, 200);
    const id = await approved(COACH, await aClient('coach@uwv', '123456721', 'WW'), access);
    const refused = await order(COACH, id, 409);
    expect(rulesOf(refused)).toContain('R-033');
    expect(refused['detail']).toContain('maar niet voor bestellen');
    expect(refused['detail']).not.toContain('geen geldig mandaat');
  });

  it('tells whose test it is where another municipality tested the supplier (R-069), and its kind (R-193)', async () => {
    const firm = await aSupplier(api, '23456789', 'Zijsprong BV');
    const test = { reference: 'KT-9', on: '2026-01-10' };
    await post(
      api,
      `contract-expert@${OUDE_IJSSELSTREEK.toLowerCase()}`,
      `/v1/suppliers/${firm}/quality-tests`,
      test,
      200,
    );
    const kind = {
      legalForm: 'PRIVATE',
      tie: { kind: 'OWNER', municipality: 'GM0222', from: '1998-01-01' },
      from: '2026-01-05',
    };
    await post(api, UWV_EXPERT, `/v1/suppliers/${firm}/kind`, kind, 200);
    const confirm = `/v1/suppliers/${firm}/changes/1/confirm`;
    await post(api, 'manager@uwv', confirm, { on: api.app.get(Clock).today() }, 200);
    const contract = await aMunicipalContract(api, firm, 'GM0222-1', {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: true,
    });
    const id = await approved('coach@uwv', await aClient('coach@uwv', '123456733', 'WW'), contract);
    const refused = await order('coach@uwv', id, 409);
    expect(rulesOf(refused)).toContain('R-069');
    expect(refused['detail']).toContain('Gemeente Oude IJsselstreek heeft deze leverancier getoetst');
    expect(JSON.stringify(refused['verdict'])).toContain('met een band met gemeente Doetinchem');
  });
});
