import { QueryBus } from '@nestjs/cqrs';
import { agreements } from '@ontschot/agreements';
import { partners } from '@ontschot/partners';
import { suppliers } from '@ontschot/suppliers';
import { startApi, type TestApi } from '../../../test/support/api';
import {
  aMunicipalContract,
  anAccessAgreement,
  aSupplier,
  DOETINCHEM,
  partnersTakePart,
  post,
  UWV_EXPERT,
} from '../../agreements/src/testing/arrange';
import { OpeningOf, piggybacking } from './index';

const MUNICIPAL_EXPERT = 'contract-expert@gm0222';
const management = {
  content: 'a',
  settlement: 'b',
  qualityIncentives: 'c',
  accountability: 'd',
  progressTalks: 'e',
  tests: 'f',
};

describe('piggybacking over HTTP', () => {
  let api: TestApi;
  let tested: string;
  let untested: string;
  beforeAll(async () => {
    api = await startApi([partners, suppliers, agreements, piggybacking]);
    await partnersTakePart(api);
    tested = await aSupplier(api, '01234567', 'Kracht BV');
    untested = await aSupplier(api, '12345678', 'Onbekend BV');
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/suppliers/${tested}/quality-tests`,
      { reference: 'KT-1', on: '2026-01-10' },
      200,
    );
  });
  afterAll(() => api.close());

  const ask = async (agreementId: string, account: string): Promise<string> =>
    (
      await post(
        api,
        account,
        '/v1/piggyback-requests',
        { agreementId, reason: 'Geen eigen aanbod', on: '2026-03-02' },
        201,
      )
    ).id;
  const opening = (agreementId: string, partner: string) =>
    api.app.get(QueryBus).execute(new OpeningOf(agreementId, partner));

  it('opens a tendered contract whose wording covers partner clients, and lets the supplier withdraw', async () => {
    const contract = await aMunicipalContract(api, tested, 'GM0222-1', {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: true,
    });
    expect(await opening(contract, 'UWV')).toEqual({
      agreementId: contract,
      partner: 'UWV',
      open: false,
      by: null,
      addendumSignedOn: null,
      supplierConsent: false,
      supplierManagementAgreed: false,
    });
    const id = await ask(contract, 'coach@uwv');
    await post(api, UWV_EXPERT, `/v1/piggyback-requests/${id}/consent`, { on: '2026-03-03' }, 409);
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/piggyback-requests/${id}/check-eligibility`,
      { on: '2026-03-03' },
      403,
    );
    await post(api, UWV_EXPERT, `/v1/piggyback-requests/${id}/check-eligibility`, { on: '2026-03-03' }, 200);
    await post(
      api,
      `supplier@uwv+${untested}`,
      `/v1/piggyback-requests/${id}/consent`,
      { on: '2026-03-04' },
      403,
    );
    await post(
      api,
      `supplier@uwv+${tested}`,
      `/v1/piggyback-requests/${id}/consent`,
      { on: '2026-03-04' },
      200,
    );
    expect(
      await post(
        api,
        UWV_EXPERT,
        `/v1/piggyback-requests/${id}/supplier-management`,
        { ...management, tests: undefined, on: '2026-03-05' },
        409,
      ),
    ).toMatchObject({ decision: 'HOLD', rules: [{ rule: 'R-075' }] });
    await post(
      api,
      UWV_EXPERT,
      `/v1/piggyback-requests/${id}/supplier-management`,
      { ...management, on: '2026-03-05' },
      200,
    );
    await post(api, UWV_EXPERT, `/v1/piggyback-requests/${id}/open-by-wording`, { on: '2026-03-05' }, 409);
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/piggyback-requests/${id}/supplier-management`,
      { ...management, on: '2026-03-06' },
      200,
    );
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/piggyback-requests/${id}/open-by-wording`,
      { on: '2026-03-09' },
      200,
    );
    expect(await opening(contract, 'UWV')).toMatchObject({
      open: true,
      by: 'WORDING',
      supplierConsent: true,
      supplierManagementAgreed: true,
    });
    await api.catchUp();
    expect((await api.as('coach@uwv').get(`/v1/piggyback-requests/${id}`).expect(200)).body).toMatchObject({
      status: 'OPEN',
      openedBy: 'WORDING',
      management,
    });
    await api.as('coach@gm1509').get(`/v1/piggyback-requests/${id}`).expect(404);
    await post(
      api,
      `supplier@uwv+${tested}`,
      `/v1/piggyback-requests/${id}/withdraw`,
      { reason: 'Wachtlijst', on: '2026-04-01' },
      200,
    );
    expect(await opening(contract, 'UWV')).toMatchObject({ open: false, supplierConsent: false });
  });

  it('refuses a tendered contract with a silent wording, keeps the refusal, and names what remains', async () => {
    const contract = await aMunicipalContract(api, tested, 'GM0222-2', {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: false,
    });
    const id = await ask(contract, 'coach@uwv');
    const refused = await post(
      api,
      UWV_EXPERT,
      `/v1/piggyback-requests/${id}/check-eligibility`,
      { on: '2026-03-03' },
      409,
    );
    expect(refused).toMatchObject({
      decision: 'REFUSE',
      alternatives: expect.arrayContaining(['joint purchase']) as unknown,
    });
    expect((refused['rules'] as { rule: string }[]).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['R-063', 'R-064']),
    );
    await api.catchUp();
    const listed = await api.as(MUNICIPAL_EXPERT).get('/v1/piggyback-requests?status=REFUSED').expect(200);
    expect(listed.body.items).toEqual([
      expect.objectContaining({ id, decision: 'REFUSE', partner: 'UWV', owner: DOETINCHEM }),
    ]);
  });

  it('holds an untested supplier until UWV or the municipality tested it, and never takes a rejected one', async () => {
    const contract = await aMunicipalContract(api, untested, 'GM0222-3', {
      tendered: false,
      awarded: false,
      wordingCoversPartnerClients: false,
    });
    const id = await ask(contract, 'coach@uwv');
    expect(
      await post(
        api,
        UWV_EXPERT,
        `/v1/piggyback-requests/${id}/check-eligibility`,
        { on: '2026-03-03' },
        409,
      ),
    ).toMatchObject({
      decision: 'HOLD',
      rules: expect.arrayContaining([expect.objectContaining({ rule: 'R-069' })]) as unknown,
    });
    await post(
      api,
      UWV_EXPERT,
      `/v1/suppliers/${untested}/list-as-rejected`,
      { reason: 'Afgekeurd', on: '2026-03-04' },
      200,
    );
    expect(
      await post(
        api,
        UWV_EXPERT,
        `/v1/piggyback-requests/${id}/check-eligibility`,
        { on: '2026-03-05' },
        409,
      ),
    ).toMatchObject({
      decision: 'REFUSE',
      rules: expect.arrayContaining([expect.objectContaining({ rule: 'R-055' })]) as unknown,
    });
  });

  it('records that the supplier declines, and needs a reason and another partner', async () => {
    const access = await anAccessAgreement(api, tested, 'UWV-1');
    expect(
      await post(
        api,
        'coach@gm0222',
        '/v1/piggyback-requests',
        { agreementId: access, on: '2026-03-02' },
        409,
      ),
    ).toMatchObject({ decision: 'HOLD', rules: [{ rule: 'R-031' }] });
    await post(
      api,
      'coach@uwv',
      '/v1/piggyback-requests',
      { agreementId: access, reason: 'x', on: '2026-03-02' },
      409,
    );
    const id = await ask(access, 'coach@gm0222');
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/piggyback-requests/${id}/check-eligibility`,
      { on: '2026-03-03' },
      200,
    );
    await post(
      api,
      UWV_EXPERT,
      `/v1/piggyback-requests/${id}/decline`,
      { reason: 'Geen plaats', on: '2026-03-04' },
      200,
    );
    await api.catchUp();
    expect((await api.as('coach@gm0222').get(`/v1/piggyback-requests/${id}`)).body).toMatchObject({
      status: 'DECLINED',
      closedBecause: 'Geen plaats',
    });
  });

  it('knows what it does not know', async () => {
    await api.as('coach@uwv').get('/v1/piggyback-requests/nonsense').expect(404);
    await post(
      api,
      UWV_EXPERT,
      '/v1/piggyback-requests/11111111-1111-5111-8111-111111111111-UWV/consent',
      { on: '2026-03-04' },
      404,
    );
    await post(
      api,
      'coach@uwv',
      '/v1/piggyback-requests',
      { agreementId: '11111111-1111-5111-8111-111111111111', reason: 'x', on: '2026-03-02' },
      404,
    );
    await post(
      api,
      'coach@uwv',
      '/v1/piggyback-requests',
      { agreementId: 'x', on: 'gisteren', colour: 'red' },
      400,
    );
  });
});
