import { Module } from '@nestjs/common';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { agreements } from '@ontschot/agreements';
import { partners } from '@ontschot/partners';
import type { Context } from '@ontschot/read-store';
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
import { type AssignmentForConsent, AssignmentToCarry, ConsentFor, OpeningOf, piggybacking } from './index';

const MUNICIPAL_EXPERT = 'contract-expert@gm0222';
const management = {
  content: 'a',
  settlement: 'b',
  qualityIncentives: 'c',
  accountability: 'd',
  progressTalks: 'e',
  tests: 'f',
};

/** The assignments context, as it answers here. */
const assignments = new Map<string, AssignmentForConsent>();
@QueryHandler(AssignmentToCarry)
class Assignments implements IQueryHandler<AssignmentToCarry> {
  execute({ assignmentId }: AssignmentToCarry) {
    return Promise.resolve(assignments.get(assignmentId) ?? null);
  }
}
@Module({ providers: [Assignments] })
class World {}
const world: Context = { name: 'world', module: World, events: [], readModels: [], migrations: [] };

describe('piggybacking over HTTP', () => {
  let api: TestApi;
  let tested: string;
  let untested: string;
  beforeAll(async () => {
    api = await startApi([partners, suppliers, agreements, piggybacking, world]);
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

  const ask = async (agreementId: string, account: string, on = '2026-03-02'): Promise<string> =>
    (
      await post(
        api,
        account,
        '/v1/piggyback-requests',
        { agreementId, reason: 'Geen eigen aanbod', on },
        201,
      )
    ).id;
  const opening = (agreementId: string, partner: string, day = '2026-03-20') =>
    api.app.get(QueryBus).execute(new OpeningOf(agreementId, partner, day));

  it('opens a tendered contract whose wording covers partner clients, and lets the supplier withdraw', async () => {
    const contract = await aMunicipalContract(api, tested, 'GM0222-1', {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: true,
    });
    expect(await opening(contract, 'UWV')).toEqual({
      agreementId: contract,
      partner: 'UWV',
      day: '2026-03-20',
      open: false,
      by: null,
      number: null,
      from: null,
      until: null,
      opensOn: null,
      addendum: null,
      addendumSignedOn: null,
      supplierConsent: false,
      supplierManagementAgreed: false,
      supplierManagementAgreedOn: null,
    });
    const id = await ask(contract, 'coach@uwv');
    await post(api, UWV_EXPERT, `/v1/piggyback-requests/${id}/consent`, { on: '2026-03-03' }, 403);
    await post(api, MUNICIPAL_EXPERT, `/v1/piggyback-requests/${id}/consent`, { on: '2026-03-03' }, 409);
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
      steps: [{ command: 'Withdraw', partner: DOETINCHEM, allowed: false, fields: ['reason', 'on'] }],
    });
    await api.as('coach@gm1509').get(`/v1/piggyback-requests/${id}`).expect(404);
    await post(
      api,
      `supplier@uwv+${tested}`,
      `/v1/piggyback-requests/${id}/withdraw`,
      { reason: 'Wachtlijst', on: '2026-04-01' },
      200,
    );
    expect(await opening(contract, 'UWV', '2026-03-31')).toMatchObject({ open: true, until: '2026-03-31' });
    expect(await opening(contract, 'UWV', '2026-04-01')).toMatchObject({
      open: false,
      supplierConsent: false,
    });
    await api.catchUp();
    expect((await api.as('coach@uwv').get(`/v1/piggyback-requests/${id}`).expect(200)).body).toMatchObject({
      status: 'CLOSED',
      closedBecause: 'Wachtlijst',
      managementTexts: [
        { partner: 'UWV', by: UWV_EXPERT },
        { partner: DOETINCHEM, by: MUNICIPAL_EXPERT },
      ],
      consent: { recordedBy: 'SUPPLIER', evidence: null },
    });
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
    expect(refused.position).toBeGreaterThan(0);
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
      409,
    );
    await post(
      api,
      UWV_EXPERT,
      `/v1/piggyback-requests/${id}/decline`,
      { reason: 'Geen plaats', evidence: { reference: 'Mail 12', on: '2026-03-04' }, on: '2026-03-04' },
      200,
    );
    await api.catchUp();
    expect((await api.as('coach@gm0222').get(`/v1/piggyback-requests/${id}`)).body).toMatchObject({
      status: 'DECLINED',
      closedBecause: 'Geen plaats',
      taken: [
        { step: 'REQUESTED' },
        { step: 'ELIGIBLE' },
        { step: 'DECLINED', by: UWV_EXPERT, evidence: { reference: 'Mail 12' } },
      ],
    });
    expect(await ask(access, 'coach@gm0222', '2026-03-05')).toBe(id);
    await post(
      api,
      'coach@gm0222',
      `/v1/piggyback-requests/${id}/retract`,
      { reason: 'Toch niet', on: '2026-03-05' },
      200,
    );
    await api.catchUp();
    expect((await api.as('coach@gm0222').get(`/v1/piggyback-requests/${id}`)).body).toMatchObject({
      number: 2,
      status: 'RETRACTED',
      earlier: [{ number: 1, status: 'DECLINED', closedBecause: 'Geen plaats' }],
    });
  });

  it('takes one client on an untendered agreement, tells the owner, and hears its objection (R-187, EX-15)', async () => {
    const access = await anAccessAgreement(api, tested, 'UWV-2');
    const assignmentId = 'A0000000000C1';
    assignments.set(assignmentId, {
      assignmentId,
      agreementId: access,
      principal: 'GM0222',
      coachEmployer: 'GM0222',
      residence: 'GM0222',
      region: 'OOST',
      ended: false,
    });
    const body = {
      agreementId: access,
      reason: 'Geen eigen aanbod voor deze klant',
      scope: { kind: 'CLIENT', assignmentId },
      on: '2026-03-02',
    };
    await post(api, 'coach@gm1509', '/v1/piggyback-requests', body, 403);
    await post(api, 'coach@gm0222', '/v1/piggyback-requests', { ...body, scope: { kind: 'CLIENT' } }, 400);
    const { id } = await post(api, 'coach@gm0222', '/v1/piggyback-requests', body, 201);
    expect(id).toBe(assignmentId);
    const at = (step: string): string => `/v1/piggyback-requests/${id}/${step}`;
    const consentOn = (day: string) =>
      api.app.get(QueryBus).execute(new ConsentFor(access, assignmentId, day));
    await post(api, MUNICIPAL_EXPERT, at('check-eligibility'), { on: '2026-03-03' }, 200);
    const terms = { content: 'a', price: 'b', billing: 'c', progressTalks: 'd' };
    await post(api, MUNICIPAL_EXPERT, at('consent'), { billsPrincipal: true, terms, on: '2026-03-04' }, 403);
    const consent = { billsPrincipal: true, terms, on: '2026-03-04' };
    const given = await post(api, `supplier@uwv+${tested}`, at('consent'), consent, 200);
    expect(given).toMatchObject({ changed: true, verdict: { decision: 'ALLOW' } });
    expect(await consentOn('2026-03-03')).toBeNull();
    expect(await consentOn('2026-03-04')).toEqual({
      scope: 'CLIENT',
      assignment: assignmentId,
      givenOn: '2026-03-04',
      ownerToldOn: '2026-03-04',
      ownerObjected: false,
      billsPrincipal: true,
    });
    expect(await opening(access, 'GM0222')).toMatchObject({ open: false, supplierConsent: false });
    await post(api, MUNICIPAL_EXPERT, at('object'), { reason: 'Vol', on: '2026-03-09' }, 403);
    await post(api, UWV_EXPERT, at('object'), { reason: 'Vol', on: '2026-03-09' }, 200);
    expect(await consentOn('2026-03-08')).toMatchObject({ ownerObjected: false });
    expect(await consentOn('2026-03-09')).toMatchObject({ ownerObjected: true });
    await api.catchUp();
    expect((await api.as(UWV_EXPERT).get(`/v1/piggyback-requests/${id}`).expect(200)).body).toMatchObject({
      scope: 'CLIENT',
      assignmentId,
      status: 'OBJECTED',
      closedBecause: 'Vol',
      ownerToldOn: '2026-03-04',
      consent: { terms },
    });
  });

  it('asks the supplier standing again on the day of opening (A5)', async () => {
    const falls = await aSupplier(api, '23456789', 'Valt af BV');
    const report = { reference: 'KT-2', on: '2026-01-10' };
    await post(api, MUNICIPAL_EXPERT, `/v1/suppliers/${falls}/quality-tests`, report, 200);
    const contract = await aMunicipalContract(api, falls, 'GM0222-4', {
      tendered: true,
      awarded: true,
      wordingCoversPartnerClients: true,
    });
    const id = await ask(contract, 'coach@uwv');
    const at = (step: string): string => `/v1/piggyback-requests/${id}/${step}`;
    await post(api, UWV_EXPERT, at('check-eligibility'), { on: '2026-03-03' }, 200);
    await post(api, `supplier@uwv+${falls}`, at('consent'), { on: '2026-03-04' }, 200);
    for (const expert of [UWV_EXPERT, MUNICIPAL_EXPERT])
      await post(api, expert, at('supplier-management'), { ...management, on: '2026-03-05' }, 200);
    const listing = { reason: 'Afgekeurd', on: '2026-03-04' };
    await post(api, UWV_EXPERT, `/v1/suppliers/${falls}/list-as-rejected`, listing, 200);
    const refused = await post(api, UWV_EXPERT, at('open-by-wording'), { on: '2026-03-06' }, 409);
    expect((refused['rules'] as { rule: string }[]).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['R-055', 'R-068']),
    );
  });

  it('knows what it does not know', async () => {
    await api.as('coach@uwv').get('/v1/piggyback-requests/nonsense').expect(400);
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
