import { CommandBus, type ICommand, QueryBus } from '@nestjs/cqrs';
import { agreements } from '@ontschot/agreements';
import { partners } from '@ontschot/partners';
import { OpenByAddendum, OpeningOf, piggybacking } from '@ontschot/piggybacking';
import { suppliers } from '@ontschot/suppliers';
import { startApi, type TestApi } from '../../../test/support/api';
import {
  aMunicipalContract,
  anAccessAgreement,
  aSupplier,
  partnersTakePart,
  post,
  UWV_EXPERT,
} from '../../agreements/src/testing/arrange';
import { addenda } from './index';

const MUNICIPAL_EXPERT = 'contract-expert@gm0222';
const management = {
  content: 'a',
  settlement: 'b',
  qualityIncentives: 'c',
  accountability: 'd',
  progressTalks: 'e',
  tests: 'f',
};

describe('addenda over HTTP', () => {
  let api: TestApi;
  let supplierId: string;
  beforeAll(async () => {
    api = await startApi([partners, suppliers, agreements, piggybacking, addenda]);
    await partnersTakePart(api);
    supplierId = await aSupplier(api, '01234567', 'Kracht BV');
  });
  afterAll(() => api.close());

  const opening = (agreementId: string, day = '2026-03-20') =>
    api.app.get(QueryBus).execute(new OpeningOf(agreementId, 'GM0222', day));
  const agreed = async (agreementId: string, month = '2026-03'): Promise<string> => {
    const { id } = await post(
      api,
      'coach@gm0222',
      '/v1/piggyback-requests',
      { agreementId, reason: 'Geen eigen aanbod', on: `${month}-02` },
      201,
    );
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/piggyback-requests/${id}/check-eligibility`,
      { on: `${month}-03` },
      200,
    );
    await post(
      api,
      `supplier@uwv+${supplierId}`,
      `/v1/piggyback-requests/${id}/consent`,
      { on: `${month}-04` },
      200,
    );
    for (const expert of [UWV_EXPERT, MUNICIPAL_EXPERT])
      await post(
        api,
        expert,
        `/v1/piggyback-requests/${id}/supplier-management`,
        { ...management, on: `${month}-05` },
        200,
      );
    return id;
  };

  it('opens an access agreement by an addendum that both have signed, from the later day on', async () => {
    const access = await anAccessAgreement(api, supplierId, 'UWV-1');
    const { id } = await post(
      api,
      MUNICIPAL_EXPERT,
      '/v1/addenda',
      { agreementId: access, partner: 'GM0222', on: '2026-03-02' },
      201,
    );
    expect(
      await post(api, UWV_EXPERT, `/v1/addenda/${id}/sign-as-principal`, { on: '2026-03-02' }, 409),
    ).toMatchObject({
      decision: 'HOLD',
      rules: expect.arrayContaining([
        expect.objectContaining({ rule: 'R-066' }),
        expect.objectContaining({ rule: 'R-075' }),
      ]) as unknown,
    });
    await agreed(access);
    await post(api, MUNICIPAL_EXPERT, `/v1/addenda/${id}/sign-as-principal`, { on: '2026-03-16' }, 403);
    await post(api, UWV_EXPERT, `/v1/addenda/${id}/sign-as-principal`, { on: '2026-03-16' }, 200);
    expect(await opening(access)).toMatchObject({ open: false });
    await post(
      api,
      `supplier@uwv+${supplierId}`,
      `/v1/addenda/${id}/sign-as-supplier`,
      { on: '2026-03-12' },
      200,
    );
    expect(await opening(access)).toMatchObject({
      open: true,
      by: 'ADDENDUM',
      addendumSignedOn: '2026-03-16',
    });
    await post(
      api,
      `supplier@uwv+${supplierId}`,
      `/v1/addenda/${id}/sign-as-supplier`,
      { on: '2026-03-12' },
      200,
    );

    await api.catchUp();
    const { body } = await api.as('coach@gm0222').get(`/v1/addenda/${id}`).expect(200);
    expect(body).toMatchObject({
      status: 'IN_FORCE',
      number: 1,
      inForceFrom: '2026-03-16',
      signatures: [{ as: 'PRINCIPAL' }, { as: 'SUPPLIER', recordedBy: 'SUPPLIER' }],
      signedByPrincipalOn: '2026-03-16',
      signedBySupplierOn: '2026-03-12',
      signedOn: '2026-03-16',
    });
    expect(body.text).toContain('Kracht BV');
    await api.as('coach@gm1509').get(`/v1/addenda/${id}`).expect(404);
    expect((await api.as('coach@gm0222').get('/v1/addenda')).body.items).toHaveLength(1);
  });

  it('refuses an addendum on a tendered contract, and draws none up where the wording suffices', async () => {
    const tendered = await aMunicipalContract(api, supplierId, 'GM0222-1', {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: false,
    });
    const refused = await post(
      api,
      UWV_EXPERT,
      '/v1/addenda',
      { agreementId: tendered, partner: 'UWV', on: '2026-03-02' },
      409,
    );
    expect((refused['rules'] as { rule: string }[]).map(({ rule }) => rule)).toEqual([
      'R-063',
      'R-064',
      'R-113',
    ]);
    const covering = await aMunicipalContract(api, supplierId, 'GM0222-2', {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: true,
    });
    expect(
      await post(
        api,
        UWV_EXPERT,
        '/v1/addenda',
        { agreementId: covering, partner: 'UWV', on: '2026-03-02' },
        409,
      ),
    ).toMatchObject({ type: expect.stringContaining('addendum-not-needed') as string });
    await post(
      api,
      'contract-expert@gm1509',
      '/v1/addenda',
      { agreementId: tendered, partner: 'UWV', on: '2026-03-02' },
      403,
    );
    await post(
      api,
      UWV_EXPERT,
      '/v1/addenda',
      { agreementId: tendered, partner: 'GM0222', on: '2026-03-02' },
      403,
    );
  });

  it('opens by policy where the process died after the last signature', async () => {
    const access = await anAccessAgreement(api, supplierId, 'UWV-2');
    await agreed(access);
    const { id } = await post(
      api,
      UWV_EXPERT,
      '/v1/addenda',
      { agreementId: access, partner: 'GM0222', on: '2026-03-16' },
      201,
    );
    await post(api, UWV_EXPERT, `/v1/addenda/${id}/sign-as-principal`, { on: '2026-03-16' }, 200);
    const bus = api.app.get(CommandBus);
    const execute = (command: ICommand): Promise<unknown> => CommandBus.prototype.execute.call(bus, command);
    const dying = jest
      .spyOn(bus, 'execute')
      .mockImplementation((command) =>
        command instanceof OpenByAddendum ? Promise.reject(new Error('killed here')) : execute(command),
      );
    const evidence = { reference: 'Ondertekend stuk 9', on: '2026-03-17' };
    await post(api, UWV_EXPERT, `/v1/addenda/${id}/sign-as-supplier`, { on: '2026-03-17' }, 409);
    await post(api, UWV_EXPERT, `/v1/addenda/${id}/sign-as-supplier`, { on: '2026-03-17', evidence }, 500);
    dying.mockRestore();
    expect(await opening(access)).toMatchObject({ open: false });
    await api.catchUp();
    expect(await opening(access)).toMatchObject({
      open: true,
      by: 'ADDENDUM',
      addendumSignedOn: '2026-03-17',
    });
  });

  it('opens again and again: each addendum its own number, days and end (B5)', async () => {
    const access = await anAccessAgreement(api, supplierId, 'UWV-3');
    const signed = async (days: object, on: string): Promise<string> => {
      const body = { agreementId: access, partner: 'GM0222', ...days, on };
      const { id } = await post(api, UWV_EXPERT, '/v1/addenda', body, 201);
      await post(api, UWV_EXPERT, `/v1/addenda/${id}/sign-as-principal`, { on }, 200);
      await post(api, `supplier@uwv+${supplierId}`, `/v1/addenda/${id}/sign-as-supplier`, { on }, 200);
      return id;
    };
    const request = await agreed(access);
    const first = await signed({}, '2026-03-10');
    expect(first).toBe(`${access}-GM0222-1`);
    const withdraw = { reason: 'Wachtlijst', on: '2026-04-01' };
    await post(api, UWV_EXPERT, `/v1/piggyback-requests/${request}/withdraw`, withdraw, 200);
    expect(await opening(access, '2026-03-31')).toMatchObject({ open: true, number: 1 });
    expect(await opening(access, '2026-04-01')).toMatchObject({ open: false });

    expect(await agreed(access, '2026-05')).toBe(request);
    const second = await signed({ from: '2026-05-18', until: '2026-08-31' }, '2026-05-11');
    expect(second).toBe(`${access}-GM0222-2`);
    expect(await opening(access, '2026-05-17')).toMatchObject({ open: false });
    expect(await opening(access, '2026-05-18')).toMatchObject({
      open: true,
      number: 2,
      addendum: { addendumId: second, from: '2026-05-18', until: '2026-08-31' },
    });
    expect(await opening(access, '2026-03-15')).toMatchObject({ open: true, number: 1 });

    await post(
      api,
      UWV_EXPERT,
      '/v1/addenda',
      { agreementId: access, partner: 'GM0222', from: '2026-08-31', on: '2026-08-03' },
      409,
    );
    const third = await signed({ from: '2026-09-01' }, '2026-08-10');
    expect(await opening(access, '2026-09-01')).toMatchObject({ open: true, number: 3 });

    await api.catchUp();
    const { items } = (await api.as('coach@gm0222').get('/v1/addenda').expect(200)).body as {
      items: { id: string }[];
    };
    expect(items.filter(({ id }) => id.startsWith(access))).toMatchObject([
      { id: first, status: 'ENDED', inForceUntil: '2026-03-31', endsBecause: 'WITHDRAWN' },
      { id: second, status: 'ENDED', inForceFrom: '2026-05-18', inForceUntil: '2026-08-31' },
      { id: third, status: 'IN_FORCE', inForceFrom: '2026-09-01', inForceUntil: null },
    ]);
    const shown = await api.as('coach@gm0222').get(`/v1/piggyback-requests/${request}`).expect(200);
    expect(shown.body).toMatchObject({
      number: 2,
      status: 'OPEN',
      openings: [
        { number: 1, addendumId: first, status: 'CLOSED' },
        { number: 2, addendumId: second, status: 'CLOSED' },
        { number: 3, addendumId: third, status: 'OPEN' },
      ],
      earlier: [{ number: 1, closedBecause: 'Wachtlijst', consent: { recordedBy: 'SUPPLIER' } }],
    });
  });

  it('amends and takes back a draft, and says when nothing changed', async () => {
    const access = await anAccessAgreement(api, supplierId, 'UWV-4');
    const body = { agreementId: access, partner: 'GM0222', on: '2026-03-02' };
    const drafted = await post(api, MUNICIPAL_EXPERT, '/v1/addenda', body, 201);
    const { id } = drafted;
    expect(drafted).toMatchObject({ changed: true, verdict: { decision: 'ALLOW' } });
    expect(await post(api, MUNICIPAL_EXPERT, '/v1/addenda', body, 201)).toMatchObject({
      id,
      changed: false,
    });
    await post(api, UWV_EXPERT, '/v1/addenda', { ...body, until: '2026-12-31' }, 409);
    const amendment = {
      scope: { services: [`${access}.1`], groups: ['jongeren'], area: ['GM0222'] },
      until: '2026-12-31',
      on: '2026-03-03',
    };
    await post(api, UWV_EXPERT, `/v1/addenda/${id}/amend`, amendment, 200);
    await post(api, 'contract-expert@gm1509', `/v1/addenda/${id}/amend`, amendment, 403);
    const foreign = { ...amendment, scope: { services: ['11111111-1111-5111-8111-111111111111.1'] } };
    await post(api, UWV_EXPERT, `/v1/addenda/${id}/amend`, foreign, 409);
    const back = { reason: 'Eigen aanbod gevonden', on: '2026-03-04' };
    await post(api, MUNICIPAL_EXPERT, `/v1/addenda/${id}/withdraw-draft`, back, 200);
    await api.catchUp();
    expect((await api.as(UWV_EXPERT).get(`/v1/addenda/${id}`).expect(200)).body).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnBecause: 'Eigen aanbod gevonden',
      version: 2,
      versions: [{ version: 1 }, { version: 2, text: expect.stringContaining('jongeren') as string }],
    });
    expect((await post(api, UWV_EXPERT, '/v1/addenda', body, 201)).id).toBe(`${access}-GM0222-2`);
  });

  it('says what waits for whom, and lets addenda begin and end by themselves', async () => {
    const access = await anAccessAgreement(api, supplierId, 'UWV-5');
    const duties = async (account: string): Promise<string[]> => {
      await api.catchUp();
      const { items } = (await api.as(account).get('/v1/duties/cooperation?limit=100').expect(200)).body as {
        items: { duty: string; subject: string }[];
      };
      return items.filter(({ subject }) => subject === 'UWV-5').map(({ duty }) => duty);
    };
    const request = { agreementId: access, reason: 'Geen eigen aanbod', on: '2026-03-02' };
    const { id: asked } = await post(api, 'coach@gm0222', '/v1/piggyback-requests', request, 201);
    expect(await duties(MUNICIPAL_EXPERT)).toEqual(['check-eligibility']);
    const check = `/v1/piggyback-requests/${asked}/check-eligibility`;
    await post(api, MUNICIPAL_EXPERT, check, { on: '2026-03-03' }, 200);
    expect(await duties(`supplier@uwv+${supplierId}`)).toEqual(['answer-request']);
    expect(await duties('contract-expert@gm1509')).toEqual([]);
    await post(
      api,
      `supplier@uwv+${supplierId}`,
      `/v1/piggyback-requests/${asked}/consent`,
      { on: '2026-03-04' },
      200,
    );
    for (const expert of [UWV_EXPERT, MUNICIPAL_EXPERT])
      await post(
        api,
        expert,
        `/v1/piggyback-requests/${asked}/supplier-management`,
        { ...management, on: '2026-03-05' },
        200,
      );
    const body = { agreementId: access, partner: 'GM0222', from: '2026-12-01', until: '2027-01-31' };
    const { id } = await post(api, UWV_EXPERT, '/v1/addenda', { ...body, on: '2026-11-02' }, 201);
    expect(await duties(UWV_EXPERT)).toEqual(['sign-addendum', 'sign-addendum', 'open-agreement']);
    await post(api, UWV_EXPERT, `/v1/addenda/${id}/sign-as-principal`, { on: '2026-11-02' }, 200);
    const signed = { on: '2026-11-02' };
    await post(api, `supplier@uwv+${supplierId}`, `/v1/addenda/${id}/sign-as-supplier`, signed, 200);
    expect(await duties(UWV_EXPERT)).toEqual(['addendum-ends']);

    // One worklist holds them all, page by page, what is due first at the top.
    type Waits = { id: string; duty: string; dueOn: string | null };
    const page = async (path: string) =>
      (await api.as(UWV_EXPERT).get(`/v1/${path}`).expect(200)).body as {
        items: Waits[];
        next: string | null;
      };
    const apart = [
      ...(await page('agreements/duties?limit=100')).items,
      ...(await page('duties/cooperation?limit=100')).items,
    ];
    const together: Waits[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, next } = await page(`duties?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      together.push(...items);
      cursor = next;
    }
    expect(together.map((one) => one.id).sort()).toEqual(apart.map((one) => one.id).sort());
    expect(together.length).toBeGreaterThan(2);
    const days = together.map(({ dueOn }) => dueOn ?? '9999-12-31');
    expect(days).toEqual([...days].sort());
    const ends = 'duties?kind=addendum-ends&mine=true&waitsFor=contract-expert';
    expect((await page(ends)).items).toEqual([
      expect.objectContaining({ duty: 'addendum-ends', subject: 'UWV-3', partners: ['UWV'] }),
      expect.objectContaining({ duty: 'addendum-ends', subject: 'UWV-5', partners: ['UWV'] }),
    ]);
    expect((await page(`${ends}&dueTo=2026-08-31`)).items).toHaveLength(1);
    expect((await page('duties?dueTo=2026-01-01')).items).toEqual([]);
    expect((await page('duties?clientId=none')).items).toEqual([]);
    const madeUp = Buffer.from('["2026-99-99","cooperation","x"]').toString('base64url');
    await api.as(UWV_EXPERT).get(`/v1/duties?cursor=${madeUp}`).expect(400);

    const shown = async () =>
      (await api.as('coach@gm0222').get(`/v1/addenda/${id}`).expect(200)).body as object;
    await api.moveTo('2026-12-15');
    expect(await shown()).toMatchObject({ status: 'IN_FORCE', inForceFrom: '2026-12-01' });
    await api.moveTo('2027-02-01');
    expect(await shown()).toMatchObject({ status: 'ENDED', inForceUntil: '2027-01-31', endsBecause: 'TERM' });
    expect(
      (await api.as('coach@gm0222').get(`/v1/piggyback-requests/${asked}`).expect(200)).body,
    ).toMatchObject({
      status: 'CLOSED',
      taken: expect.arrayContaining([expect.objectContaining({ step: 'ENDED' })]) as unknown,
    });
    expect(await duties(UWV_EXPERT)).toEqual([]);
    expect(await opening(access, '2027-01-31')).toMatchObject({ open: true });
  });
});
