import { addenda } from '@ontschot/addenda';
import { agreements } from '@ontschot/agreements';
import { partners } from '@ontschot/partners';
import { piggybacking } from '@ontschot/piggybacking';
import { suppliers } from '@ontschot/suppliers';
import { startApi, type TestApi } from '../../../test/support/api';
import {
  aModule,
  aMunicipalContract,
  anAccessAgreement,
  aSupplier,
  partnersTakePart,
  post,
  UWV_EXPERT,
} from '../../agreements/src/testing/arrange';
import { catalogue } from './index';

const MUNICIPAL_EXPERT = 'contract-expert@gm0222';
const management = {
  content: 'a',
  settlement: 'b',
  qualityIncentives: 'c',
  accountability: 'd',
  progressTalks: 'e',
  tests: 'f',
};

describe('the catalogue over HTTP', () => {
  let api: TestApi;
  let supplierId: string;
  /** UWV's access agreement, opened to Doetinchem by an addendum of 16 March. */
  let access: string;
  beforeAll(async () => {
    api = await startApi([partners, suppliers, agreements, piggybacking, addenda, catalogue]);
    await partnersTakePart(api);
    supplierId = await aSupplier(api, '01234567', 'Kracht BV');
    access = await anAccessAgreement(api, supplierId, 'UWV-1');
    const { id } = await post(
      api,
      'coach@gm0222',
      '/v1/piggyback-requests',
      { agreementId: access, reason: 'Geen eigen aanbod', on: '2026-03-02' },
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
      UWV_EXPERT,
      `/v1/piggyback-requests/${id}/consent`,
      { evidence: { reference: 'Brief 1', on: '2026-03-04' }, on: '2026-03-04' },
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
    const draft = { agreementId: access, partner: 'GM0222', on: '2026-03-10' };
    const { id: addendum } = await post(api, UWV_EXPERT, '/v1/addenda', draft, 201);
    const at = `/v1/addenda/${addendum}`;
    const evidence = { reference: 'Stuk 1', on: '2026-03-16' };
    await post(api, UWV_EXPERT, `${at}/sign-as-principal`, { on: '2026-03-16' }, 200);
    await post(api, UWV_EXPERT, `${at}/sign-as-supplier`, { evidence, on: '2026-03-16' }, 200);
  });
  afterAll(() => api.close());

  it('shows every coach the same instruments, and for whom each is open', async () => {
    const contract = await aMunicipalContract(api, supplierId, 'GM0222-9', {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: false,
    });
    await api.catchUp();
    const asked = '/v1/instruments?municipality=GM0222&on=2026-04-01&partner=GM0222';
    const uwv = await api.as('coach@uwv').get(asked).expect(200);
    const municipal = await api.as('coach@gm0222').get(asked).expect(200);
    expect(uwv.body).toEqual(municipal.body);
    const shown = uwv.body.items as {
      id: string;
      agreementId: string;
      form: string;
      supplierName: string;
      forPartner: object;
    }[];
    expect(shown.map(({ form, supplierName, forPartner }) => ({ form, supplierName, forPartner }))).toEqual(
      expect.arrayContaining([
        {
          form: 'ACCESS_AGREEMENT',
          supplierName: 'Kracht BV',
          forPartner: { partner: 'GM0222', open: true, by: 'ADDENDUM', wayIn: null },
        },
        {
          form: 'MUNICIPAL_CONTRACT',
          supplierName: 'Kracht BV',
          forPartner: { partner: 'GM0222', open: true, by: 'OWN', wayIn: null },
        },
      ]),
    );
    const before = await api
      .as('coach@uwv')
      .get('/v1/instruments?municipality=GM0222&on=2026-03-15&partner=GM0222&kind=MODULE')
      .expect(200);
    expect(
      (before.body.items as { form: string; forPartner: object }[]).find(
        ({ form }) => form === 'ACCESS_AGREEMENT',
      )?.forPartner,
    ).toEqual({ partner: 'GM0222', open: false, by: null, wayIn: 'PIGGYBACK' });
    const next = await api
      .as('coach@uwv')
      .get('/v1/instruments?municipality=GM1509&on=2026-04-01&partner=UWV')
      .expect(200);
    expect(
      (next.body.items as { agreementId: string }[]).map(({ agreementId }) => agreementId),
    ).not.toContain(contract);
    const one = await api
      .as('coach@uwv')
      .get(`/v1/instruments/${contract}.1?on=2026-04-01&partner=UWV`)
      .expect(200);
    expect(one.body).toMatchObject({
      price: 210_000,
      usableBy: [{ partner: 'GM0222', by: 'OWN' }],
      forPartner: { open: false, wayIn: 'JOINT_PURCHASE' },
    });
    const paged = await api.as('coach@uwv').get('/v1/instruments?on=2026-04-01&limit=1').expect(200);
    const rest = await api
      .as('coach@uwv')
      .get(`/v1/instruments?on=2026-04-01&cursor=${paged.body.next as string}`)
      .expect(200);
    expect([...paged.body.items, ...rest.body.items]).toHaveLength(2);
    expect(rest.body.next).toBeNull();
    await api.as('coach@uwv').get(`/v1/instruments/${contract}.7?on=2026-04-01`).expect(404);
    await api.as('coach@uwv').get('/v1/instruments/nonsense?on=2026-04-01').expect(400);
    await api.as('coach@uwv').get('/v1/instruments?municipality=GM9999&on=2026-04-01').expect(404);
    // Enschede is no partner; a client who lives there is still in a region.
    await api.as('coach@uwv').get('/v1/instruments?municipality=GM0153&on=2026-04-01').expect(200);
    await api.as('coach@uwv').get('/v1/instruments?on=2026-02-30').expect(400);
  });

  it('answers list and single address alike, for the day that is asked (A6, coach 1.15)', async () => {
    const forPartner = async (id: string, on: string, partner: string): Promise<unknown> => {
      const { body } = await api
        .as('coach@uwv')
        .get(`/v1/instruments/${id}?on=${on}&partner=${partner}`)
        .expect(200);
      const list = await api.as('coach@uwv').get(`/v1/instruments?on=${on}&partner=${partner}&limit=100`);
      const listed = (list.body.items as { id: string; forPartner: unknown }[]).find((one) => one.id === id);
      if (listed) expect(listed.forPartner).toEqual(body.forPartner);
      else expect(body.forPartner).toMatchObject({ open: false });
      return body.forPartner;
    };
    const open = { open: true, by: 'OWN', wayIn: null };
    const shut = { open: false, by: null };
    const dissolved = await aMunicipalContract(api, supplierId, 'GM0222-11', {
      tendered: false,
      awarded: false,
      wordingCoversPartnerClients: false,
    });
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/agreements/${dissolved}/dissolve`,
      { reason: 'Wanprestatie', on: '2026-08-01' },
      200,
    );
    await post(
      api,
      MUNICIPAL_EXPERT,
      `/v1/agreements/${dissolved}/adjust`,
      { prices: [{ instrumentId: `${dissolved}.1`, price: 230_000 }], on: '2026-06-01' },
      200,
    );
    const iro = await post(
      api,
      UWV_EXPERT,
      '/v1/agreements/iro-companies',
      {
        supplierId,
        reference: 'IRO-11',
        instruments: [{ ...aModule, kind: 'IRO', months: 24 }],
        on: '2026-02-01',
      },
      201,
    );
    const own = await post(
      api,
      MUNICIPAL_EXPERT,
      '/v1/agreements/own-provisions',
      { form: 'OWN_PROVISION', reference: 'EIGEN-11', instruments: [aModule], on: '2026-02-01' },
      201,
    );
    await api.catchUp();
    expect(await forPartner(`${dissolved}.1`, '2020-01-01', 'GM0222')).toMatchObject(shut);
    expect(await forPartner(`${dissolved}.1`, '2026-07-31', 'GM0222')).toMatchObject(open);
    expect(await forPartner(`${dissolved}.1`, '2026-08-02', 'GM0222')).toMatchObject(shut);
    for (const [on, price] of [
      ['2026-05-31', 210_000],
      ['2026-06-01', 230_000],
    ] as const) {
      const { body } = await api.as('coach@uwv').get(`/v1/instruments/${dissolved}.1?on=${on}`).expect(200);
      expect(body).toMatchObject({ price, inForce: true });
    }
    // An IRO is UWV's: a municipality has no way in.
    expect(await forPartner(`${iro.id}.1`, '2026-04-01', 'UWV')).toMatchObject(open);
    expect(await forPartner(`${iro.id}.1`, '2026-04-01', 'GM0222')).toMatchObject({ ...shut, wayIn: null });
    expect(await forPartner(`${own.id}.1`, '2026-04-01', 'UWV')).toMatchObject({
      ...shut,
      wayIn: 'PARTNER_AS_SUPPLIER',
    });
  });

  it('needs a token', () => api.anonymous().get('/v1/instruments?on=2026-04-01').expect(401));
});
