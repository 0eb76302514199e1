import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { uuidFrom } from '@ontschot/kernel';
import { partners } from '@ontschot/partners';
import { GENERAL_REQUIREMENTS, SERVICE_REQUIREMENTS } from '@ontschot/rulebook';
import { FindSupplier, suppliers } from '@ontschot/suppliers';
import { startApi, type TestApi } from '../../../test/support/api';
import { type AgreementBooking, agreements, BookOnAgreement, FindAgreement } from './index';
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

describe('agreements over HTTP', () => {
  let api: TestApi;
  let supplierId: string;
  beforeAll(async () => {
    api = await startApi([partners, suppliers, agreements]);
    await partnersTakePart(api);
    supplierId = await aSupplier(api, '01234567', 'Kracht BV');
  });
  afterAll(() => api.close());
  const facts = (id: string, day: string) => api.app.get(QueryBus).execute(new FindAgreement(id, day));

  it('runs an access agreement from application to signature, and shows its terms to its parties only', async () => {
    const id = await anAccessAgreement(api, supplierId, 'UWV-2026-001');
    expect(await facts(id, '2026-02-10')).toMatchObject({
      form: 'ACCESS_AGREEMENT',
      owner: 'UWV',
      tendered: false,
      region: 'OOST',
      status: 'ACTIVE',
      concludedOn: '2026-02-10',
      instruments: [{ instrumentId: `${id}.1`, cluster: 'psychological-resilience' }],
    });
    await api.catchUp();
    const own = await api.as(UWV_EXPERT).get(`/v1/agreements/${id}`).expect(200);
    expect(own.body).toMatchObject({
      status: 'ACTIVE',
      framework: { version: '2026-01-01', example: true },
      terms: { reporting: 'Elk kwartaal' },
    });
    expect(own.headers['etag']).toBe(`"${own.body.revision}"`);
    await api.as(`supplier@uwv+${supplierId}`).get(`/v1/agreements/${id}`).expect(200);
    await api.as('supplier@uwv+11111111-1111-5111-8111-111111111111').get(`/v1/agreements/${id}`).expect(404);
    await api.as('coach@gm0222').get(`/v1/agreements/${id}`).expect(404);
  });

  it('lets a supplier apply for itself and for nobody else', async () => {
    const application = {
      reference: 'UWV-2026-002',
      region: 'NOORD',
      cluster: 'mediation',
      on: '2026-06-02',
    };
    const { id } = await post(
      api,
      `supplier@uwv+${supplierId}`,
      '/v1/agreements/access-applications',
      application,
      201,
    );
    await post(
      api,
      `supplier@uwv+${supplierId}`,
      '/v1/agreements/access-applications',
      { ...application, supplierId: '11111111-1111-5111-8111-111111111111' },
      403,
    );
    await api.catchUp();
    expect((await api.as(UWV_EXPERT).get(`/v1/agreements/${id}`)).body).toMatchObject({
      status: 'SCHEDULED',
      nextStepOn: '2026-10-01',
    });
    const refused = await post(
      api,
      `supplier@uwv+${supplierId}`,
      '/v1/agreements/access-applications',
      { ...application, reference: 'UWV-2026-003', cluster: 'assessment' },
      409,
    );
    expect(refused).toMatchObject({
      decision: 'REFUSE',
      rules: expect.arrayContaining([expect.objectContaining({ rule: 'R-039' })]) as unknown,
    });
    await post(api, UWV_EXPERT, `/v1/agreements/${id}/admit`, { on: '2026-10-02' }, 409);
    const early = await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${id}/open-assessment`,
      { on: '2026-09-30' },
      409,
    );
    expect(early).toMatchObject({ type: expect.stringContaining('before-round') as string });
  });

  it('publishes the overview by version, and asks the minimum content of the application’s day', async () => {
    const overview = {
      version: '2026-03-01',
      region: 'NOORDWEST',
      clusters: [{ cluster: 'mediation', content: ['intake', 'bemiddeling'] }],
      inventory: 'Meer oudere werkzoekenden in Noordwest',
      on: '2026-02-20',
    };
    await post(api, 'contract-expert@gm0222', '/v1/service-overviews', overview, 403);
    await post(api, 'coach@uwv', '/v1/service-overviews', overview, 403);
    const { inventory: _, ...unread } = overview;
    expect(await post(api, UWV_EXPERT, '/v1/service-overviews', unread, 409)).toMatchObject({
      decision: 'HOLD',
    });
    expect(await post(api, UWV_EXPERT, '/v1/service-overviews', overview, 200)).toMatchObject({
      changed: true,
    });
    expect(await post(api, UWV_EXPERT, '/v1/service-overviews', overview, 200)).toMatchObject({
      changed: false,
    });
    const other = { ...overview, clusters: [{ cluster: 'mediation', content: [] }] };
    expect(await post(api, UWV_EXPERT, '/v1/service-overviews', other, 409)).toMatchObject({
      decision: 'REFUSE',
      verdict: {
        blocking: [{ rule: 'R-183', text: expect.stringContaining('1 maart 2026') as string }],
      },
    });
    expect(
      await post(api, UWV_EXPERT, '/v1/service-overviews', { ...overview, version: '2026-02-19' }, 409),
    ).toMatchObject({ verdict: { alternatives: [{ text: 'een versie vanaf 20 februari 2026 of later' }] } });
    const list = await api.as('coach@gm0222').get('/v1/service-overviews').expect(200);
    expect(list.body).toMatchObject([
      { version: '2026-03-01', region: 'NOORDWEST', clusters: overview.clusters },
      { version: '2008-04-01', region: null },
    ]);
    const told = await api.as('coach@gm0222').get('/v1/service-overviews/2026/history').expect(200);
    expect(JSON.stringify(told.body)).toContain('mediation (intake, bemiddeling)');

    const application = { supplierId, region: 'NOORDWEST', cluster: 'mediation' };
    const begin = (reference: string, on: string) =>
      post(api, UWV_EXPERT, '/v1/agreements/access-applications', { ...application, reference, on }, 201);
    const assess = async (id: string, content?: string[]) => {
      await post(api, UWV_EXPERT, `/v1/agreements/${id}/open-assessment`, { on: '2026-06-01' }, 200);
      for (const requirement of [...GENERAL_REQUIREMENTS, ...SERVICE_REQUIREMENTS])
        await post(
          api,
          UWV_EXPERT,
          `/v1/agreements/${id}/requirements`,
          {
            requirement,
            outcome: 'PROVEN',
            on: '2026-06-01',
            ...(requirement === 'minimumContent' && content && { content }),
          },
          200,
        );
    };
    const before = await begin('UWV-2026-W1', '2026-02-28');
    await assess(before.id);
    await post(api, UWV_EXPERT, `/v1/agreements/${before.id}/admit`, { on: '2026-06-02' }, 200);
    const late = await begin('UWV-2026-W2', '2026-03-01');
    await assess(late.id, ['intake']);
    const open = await post(api, UWV_EXPERT, `/v1/agreements/${late.id}/admit`, { on: '2026-06-02' }, 409);
    expect(JSON.stringify(open)).toContain('R-038');
    const shown = { requirement: 'minimumContent', outcome: 'PROVEN', content: ['intake', 'bemiddeling'] };
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${late.id}/requirements`,
      { ...shown, on: '2026-06-02' },
      200,
    );
    await post(api, UWV_EXPERT, `/v1/agreements/${late.id}/admit`, { on: '2026-06-02' }, 200);
    const signing = { terms: allTerms, validUntil: '2027-12-31', on: '2026-06-10' };
    const loose = await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${late.id}/sign`,
      { ...signing, instruments: [{ ...aModule, content: ['intake'] }] },
      409,
    );
    expect(JSON.stringify(loose)).toContain('R-039');
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${late.id}/sign`,
      { ...signing, instruments: [{ ...aModule, content: ['Intake', 'bemiddeling'] }] },
      200,
    );
    await api.catchUp();
    expect((await api.as(UWV_EXPERT).get(`/v1/agreements/${late.id}`)).body).toMatchObject({
      instruments: [{ content: ['Intake', 'bemiddeling'] }],
    });
  });

  it('signs free space within the cap only, and books orders against it', async () => {
    const proposal = {
      supplierId,
      reference: 'VR-1',
      region: 'OOST',
      purpose: 'INNOVATION',
      value: 20_000_000,
      minimumCandidates: 5,
      on: '2026-02-01',
    };
    const { id } = await post(api, UWV_EXPERT, '/v1/agreements/free-space-proposals', proposal, 201);
    const signing = {
      instruments: [{ ...aModule, kind: 'TRAJECTORY' }],
      terms: allTerms,
      on: '2026-03-02',
      generalRequirementsMet: [
        'notBankrupt',
        'noSuspensionOfPayments',
        'privacyRules',
        'complaintsRules',
        'meansToPreFinance',
        'integrity',
        'quality',
      ],
    };
    expect(await post(api, UWV_EXPERT, `/v1/agreements/${id}/sign`, signing, 409)).toMatchObject({
      decision: 'HOLD',
      rules: expect.arrayContaining([expect.objectContaining({ rule: 'R-058' })]) as unknown,
    });
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${id}/added-value`,
      { motivation: 'Er is nog niets voor deze groep', on: '2026-02-20' },
      200,
    );
    await post(api, UWV_EXPERT, `/v1/agreements/${id}/sign`, signing, 200);
    const book = (booking: AgreementBooking, on = '2026-03-10') => {
      const actor = { account: 'coach@uwv', partner: 'UWV', roles: ['coach' as const] };
      const context = {
        actor,
        commandId: uuidFrom(JSON.stringify(booking)),
        correlationId: 'spec',
        causationId: null,
        effectiveOn: on,
        today: on,
        legalGround: null,
      };
      return api.app.get(CommandBus).execute(new BookOnAgreement(id, booking, context));
    };
    const order = (assignmentId: string, amount: number) =>
      book({ type: 'CommitValue', assignmentId, amount });
    await order('A7K3M92QFX4TB', 19_900_000);
    await expect(order('A7K3M92QFX4TC', 100_001)).rejects.toMatchObject({
      verdict: { decision: 'REFUSE', because: [{ rule: 'R-059' }] },
    });
    await order('A7K3M92QFX4TC', 100_000);
    expect(await facts(id, '2026-03-10')).toMatchObject({ valueCommitted: 20_000_000 });
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${id}/half-year-test`,
      { candidates: 4, on: '2026-09-01' },
      409,
    );
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${id}/half-year-test`,
      { candidates: 4, on: '2026-09-02' },
      200,
    );
    expect(await facts(id, '2026-09-02')).toMatchObject({
      status: 'RUN_OFF',
      dissolved: true,
      endedOn: '2026-09-02',
      // Counted from the two orders, whatever the body says.
      candidatesFirstHalfYear: 2,
    });
    // Running trajectories finish first (R-061, A11).
    expect(
      await post(api, UWV_EXPERT, `/v1/agreements/${id}/complete-run-off`, { on: '2026-11-01' }, 409),
    ).toMatchObject({ decision: 'HOLD', rules: [{ rule: 'R-061' }] });
    for (const assignmentId of ['A7K3M92QFX4TB', 'A7K3M92QFX4TC'])
      await book({ type: 'FinishOrder', assignmentId }, '2026-10-30');
    await post(api, UWV_EXPERT, `/v1/agreements/${id}/complete-run-off`, { on: '2026-11-01' }, 200);
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${id}/evaluate`,
      { findings: 'Te weinig bekend bij coaches', on: '2026-11-20' },
      200,
    );
    expect(await facts(id, '2026-11-20')).toMatchObject({ status: 'ENDED' });
  });

  it('keeps a contract with its history, and moves its price by its own clause only', async () => {
    const tendered = await aMunicipalContract(api, supplierId, 'GM0222-1', {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: false,
    });
    const price = {
      prices: [{ instrumentId: `${tendered}.1`, price: 220_000 }],
      clause: 'indexering',
      on: '2026-05-01',
    };
    expect(await post(api, MUNICIPAL_EXPERT, `/v1/agreements/${tendered}/adjust`, price, 409)).toMatchObject({
      rules: [{ rule: 'R-113' }],
    });
    const untendered = await aMunicipalContract(api, supplierId, 'GM0222-2', {
      tendered: false,
      awarded: false,
      wordingCoversPartnerClients: false,
    });
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/agreements/${untendered}/adjust`,
      { ...price, prices: [{ instrumentId: `${untendered}.1`, price: 220_000 }] },
      200,
    );
    expect(await facts(untendered, '2026-05-01')).toMatchObject({
      territory: [DOETINCHEM],
      instruments: [{ price: 220_000 }],
    });
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${untendered}/dissolve`,
      { reason: 'x', on: '2026-05-02' },
      403,
    );
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/agreements/${untendered}/dissolve`,
      { reason: 'Wanprestatie', on: '2026-05-02' },
      200,
    );
    expect(await facts(untendered, '2026-05-02')).toMatchObject({ status: 'ENDED', dissolved: true });
  });

  it('prepares and opens a joint contract with one contracting principal', async () => {
    const begun = {
      reference: 'JOINT-1',
      partners: ['UWV', OUDE_IJSSELSTREEK],
      needs: 'Jobcoaching voor 40 klanten',
      on: '2026-02-01',
    };
    // Who does not take part, takes no part in a purchase (1c.8).
    await post(
      api,
      'purchaser@gm0222',
      '/v1/agreements/joint-purchases',
      { ...begun, partners: ['UWV', 'GM0344'] },
      409,
    );
    const { id } = await post(api, 'purchaser@gm0222', '/v1/agreements/joint-purchases', begun, 201);
    expect(
      await post(
        api,
        'manager@gm0222',
        `/v1/agreements/${id}/contracting-principal`,
        { principals: ['UWV', DOETINCHEM], on: '2026-02-02' },
        409,
      ),
    ).toMatchObject({ rules: [{ rule: 'R-077' }] });
    await post(
      api,
      'manager@uwv',
      `/v1/agreements/${id}/contracting-principal`,
      { principals: [DOETINCHEM], on: '2026-02-02' },
      200,
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
      on: '2026-02-10',
    };
    expect(await post(api, 'purchaser@gm0222', `/v1/agreements/${id}/joint-terms`, terms, 409)).toMatchObject(
      { decision: 'HOLD', verdict: { blocking: [{ rule: 'R-078' }, { rule: 'R-078' }, { rule: 'R-078' }] } },
    );
    for (const at of ['uwv', 'gm1509'])
      await post(
        api,
        `purchaser@${at}`,
        `/v1/agreements/${id}/inventories`,
        { needs: '20 klanten', on: '2026-02-05' },
        200,
      );
    const asked = {
      municipality: 'GM1876',
      answer: 'DECLINES',
      words: 'Wij hebben al een contract',
      on: '2026-02-06',
    };
    expect(await post(api, 'purchaser@gm0222', `/v1/agreements/${id}/joint-terms`, terms, 409)).toMatchObject(
      {
        decision: 'HOLD',
        rules: expect.arrayContaining([expect.objectContaining({ rule: 'R-078' })]) as unknown,
      },
    );
    await post(api, 'purchaser@gm0222', `/v1/agreements/${id}/neighbours`, asked, 200);
    await post(
      api,
      'purchaser@gm0222',
      `/v1/agreements/${id}/neighbours`,
      { ...asked, municipality: 'GM9999' },
      409,
    );
    const agreed = { ...terms, framework: 'Beoordelingskader Achterhoek' };
    const procurement = {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: true,
      wordingCoversOthers: false,
    };
    // Every partner's purchaser agrees for its own partner (A18).
    for (const at of ['gm0222', 'uwv'])
      await post(api, `purchaser@${at}`, `/v1/agreements/${id}/joint-terms`, agreed, 200);
    await post(
      api,
      'purchaser@gm0222',
      `/v1/agreements/${id}/sign`,
      { supplierId, procurement, instruments: [aModule], terms: allTerms, on: '2026-03-01' },
      409,
    );
    await post(api, 'purchaser@gm1509', `/v1/agreements/${id}/joint-terms`, agreed, 200);
    await api.catchUp();
    // GM0222-1 runs for this very service: one joint contract is preferred.
    expect(
      await post(
        api,
        'purchaser@gm0222',
        `/v1/agreements/${id}/sign`,
        { supplierId, procurement, instruments: [aModule], terms: allTerms, on: '2026-03-01' },
        200,
      ),
    ).toMatchObject({
      verdict: {
        warnings: [{ rule: 'R-080', text: expect.stringContaining('GM0222-1') as unknown }],
      },
    });
    expect(await facts(id, '2026-03-01')).toMatchObject({
      contractingPrincipal: DOETINCHEM,
      coversPartners: [DOETINCHEM, 'UWV', OUDE_IJSSELSTREEK],
    });
    await post(api, 'manager@gm1509', `/v1/agreements/${id}/leave`, { on: '2026-06-01' }, 200);
    expect(
      await post(api, 'manager@gm1509', `/v1/agreements/${id}/join`, { on: '2026-07-01' }, 409),
    ).toMatchObject({
      decision: 'REFUSE',
      alternatives: expect.arrayContaining(['joint purchase']) as unknown,
    });
    expect((await facts(id, '2026-07-01')).coversPartners).toEqual([DOETINCHEM, 'UWV']);
  });

  it('enters IRO companies before their framework agreement, and municipal own provision; UWV has none', async () => {
    const { id } = await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/iro-companies',
      {
        supplierId,
        reference: 'IRO-1',
        instruments: [{ ...aModule, kind: 'IRO', months: 24 }],
        on: '2026-02-01',
      },
      201,
    );
    expect(await facts(id, '2026-02-01')).toMatchObject({ form: 'IRO', frameworkAgreementOn: null });
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${id}/audit`,
      { outcome: 'PASSED', reason: 'In orde', on: '2026-06-01' },
      200,
    );
    expect(await facts(id, '2026-06-01')).toMatchObject({ frameworkAgreementOn: '2026-06-01' });
    const weak = await aSupplier(api, '76543210', 'Zwak BV');
    const failing = await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/iro-companies',
      {
        supplierId: weak,
        reference: 'IRO-2',
        instruments: [{ ...aModule, kind: 'IRO', months: 24 }],
        on: '2026-02-01',
      },
      201,
    );
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${failing.id}/audit`,
      { outcome: 'FAILED', reason: 'Geen privacyreglement', on: '2026-06-01' },
      200,
    );
    await api.catchUp();
    expect(await api.app.get(QueryBus).execute(new FindSupplier(weak, '2026-06-01'))).toMatchObject({
      onRejectedIroList: true,
      standing: 'BLOCKED',
    });
    await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/iro-companies',
      {
        supplierId: weak,
        reference: 'IRO-3',
        instruments: [{ ...aModule, kind: 'IRO', months: 24 }],
        on: '2026-06-02',
      },
      409,
    );
    const bicycle = {
      form: 'FACILITY',
      reference: 'F-1',
      instruments: [{ ...aModule, kind: 'FACILITY', item: 'BICYCLE', months: 0 }],
      on: '2026-02-01',
    };
    const facility = await post(api, MUNICIPAL_EXPERT, '/v1/agreements/own-provisions', bicycle, 201);
    expect(await facts(facility.id, '2026-02-01')).toMatchObject({
      supplierId: null,
      territory: [DOETINCHEM],
    });
    expect(await post(api, UWV_EXPERT, '/v1/agreements/own-provisions', bicycle, 409)).toMatchObject({
      rules: expect.arrayContaining([expect.objectContaining({ rule: 'R-021' })]) as unknown,
    });
    expect(
      await post(
        api,
        UWV_EXPERT,
        '/v1/agreements/own-provisions',
        { ...bicycle, form: 'OWN_PROVISION', instruments: [aModule] },
        409,
      ),
    ).toMatchObject({ rules: [{ rule: 'R-019' }] });
  });

  it('names every fault of a body at once, pages its list, and knows what it does not know', async () => {
    const wrong = await post(
      api,
      MUNICIPAL_EXPERT,
      '/v1/agreements/contracts',
      {
        form: 'GIFT',
        supplierId: 'x',
        reference: '',
        on: '2026-02-30',
        procurement: { tendered: 'no' },
        colour: 'red',
      },
      400,
    );
    const fields = new Set((wrong['errors'] as { field: string }[]).map(({ field }) => field));
    expect([...fields].sort()).toEqual([
      'colour',
      'form',
      'on',
      'procurement.awarded',
      'procurement.tendered',
      'procurement.wordingCoversOthers',
      'procurement.wordingCoversPartnerClients',
      'reference',
      'supplierId',
    ]);
    await post(
      api,
      MUNICIPAL_EXPERT,
      '/v1/agreements/contracts',
      {
        form: 'MUNICIPAL_CONTRACT',
        supplierId: '11111111-1111-5111-8111-111111111111',
        reference: 'x',
        on: '2026-02-01',
        procurement: {
          tendered: null,
          awarded: false,
          wordingCoversPartnerClients: false,
          wordingCoversOthers: false,
        },
      },
      404,
    );
    await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/11111111-1111-5111-8111-111111111111/extend',
      { months: 12, on: '2026-02-01' },
      404,
    );
    await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/11111111-1111-5111-8111-111111111111/inventories',
      { needs: 'x', on: '2026-02-01' },
      404,
    );
    await api.catchUp();
    const first = await api.as(UWV_EXPERT).get('/v1/agreements?limit=2').expect(200);
    expect(first.body.items).toHaveLength(2);
    const next = await api
      .as(UWV_EXPERT)
      .get(`/v1/agreements?limit=100&cursor=${first.body.next as string}`)
      .expect(200);
    expect((next.body.items as { id: string }[]).map(({ id }) => id)).not.toContain(first.body.items[0].id);
    await api.as(UWV_EXPERT).get('/v1/agreements?cursor=nonsense').expect(400);
    await api.as('coach@uwv').post('/v1/agreements/contracts').send({}).expect(403);
  });
});
