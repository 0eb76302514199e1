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

  const opening = (agreementId: string) =>
    api.app.get(QueryBus).execute(new OpeningOf(agreementId, 'GM0222'));
  const agreed = async (agreementId: string): Promise<string> => {
    const { id } = await post(
      api,
      'coach@gm0222',
      '/v1/piggyback-requests',
      { agreementId, reason: 'Geen eigen aanbod', on: '2026-03-02' },
      201,
    );
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/piggyback-requests/${id}/check-eligibility`,
      { on: '2026-03-03' },
      200,
    );
    await post(
      api,
      `supplier@uwv+${supplierId}`,
      `/v1/piggyback-requests/${id}/consent`,
      { on: '2026-03-04' },
      200,
    );
    for (const expert of [UWV_EXPERT, MUNICIPAL_EXPERT])
      await post(
        api,
        expert,
        `/v1/piggyback-requests/${id}/supplier-management`,
        { ...management, on: '2026-03-05' },
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
      status: 'SIGNED',
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
    expect((refused['rules'] as { rule: string }[]).map(({ rule }) => rule)).toEqual(['R-063', 'R-113']);
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
    await post(api, UWV_EXPERT, `/v1/addenda/${id}/sign-as-supplier`, { on: '2026-03-17' }, 500);
    dying.mockRestore();
    expect(await opening(access)).toMatchObject({ open: false });
    await api.catchUp();
    expect(await opening(access)).toMatchObject({
      open: true,
      by: 'ADDENDUM',
      addendumSignedOn: '2026-03-17',
    });
  });
});
