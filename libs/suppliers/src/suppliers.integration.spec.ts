import { QueryBus } from '@nestjs/cqrs';
import { agreements } from '@ontschot/agreements';
import { Clock } from '@ontschot/kernel';
import { partners } from '@ontschot/partners';
import { startApi, type TestApi } from '../../../test/support/api';
import {
  AccountsOf,
  FindSupplier,
  OtherHolderOf,
  SupplierOfPartner,
  suppliers,
  SupplierWithLegalId,
} from './index';

const firm = {
  name: 'Stap Vooruit BV',
  scheme: '0106',
  legalId: '12345678',
  vatId: 'NL123456782B01',
  accounts: ['NL91ABNA0417164300'],
  on: '2026-01-05',
};

describe('suppliers over HTTP', () => {
  let api: TestApi;
  let id = '';
  beforeAll(async () => {
    api = await startApi([partners, suppliers, agreements]);
    for (const [code, uwvRegion] of [
      ['UWV', null],
      ['GM0222', 'OOST'],
    ])
      await api
        .as('administrator@none')
        .post('/v1/partners')
        .send({ code, uwvRegion, on: '2026-01-01' })
        .expect(201);
    id = (await api.as('contract-expert@gm0222').post('/v1/suppliers').send(firm).expect(201)).body
      .id as string;
  });
  afterAll(() => api.close());

  it('keeps one supplier per number', async () => {
    expect(
      (await api.as('contract-expert@uwv').post('/v1/suppliers').send(firm).expect(201)).body,
    ).toMatchObject({ id, revision: 0 });
    const other = await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, name: 'Ander BV' })
      .expect(409);
    expect(other.body.type).toContain('supplier-already-registered');
    expect(other.body.detail).toContain(id);
  });

  it('refuses wrong numbers, all at once', async () => {
    const wrong = await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, legalId: '1', vatId: 'NL1', accounts: ['NL91ABNA0417164301'], on: '2026-02-30' })
      .expect(400);
    expect(new Set((wrong.body.errors as { field: string }[]).map(({ field }) => field))).toEqual(
      new Set(['legalId', 'vatId', 'accounts', 'on']),
    );
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, scheme: '0190' })
      .expect(400);
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, scheme: '0190', legalId: '00000001987654321000', partner: 'GM1509' })
      .expect(404);
    await api.as('coach@uwv').post('/v1/suppliers').send(firm).expect(403);
  });

  it('takes numbers as people write them, and refuses those whose digits do not fit', async () => {
    const post = (body: object) => api.as('contract-expert@uwv').post('/v1/suppliers').send(body);
    const written = {
      ...firm,
      name: 'Met Spaties BV',
      legalId: '87654320',
      vatId: 'nl 1234 56782 b01',
      accounts: ['nl20 INGB 0001 2345 67'],
    };
    const { body } = await post(written).expect(201);
    await api.catchUp();
    expect((await api.as('coach@uwv').get(`/v1/suppliers/${body.id}`).expect(200)).body).toMatchObject({
      vatId: 'NL123456782B01',
      statedAccounts: null,
    });
    expect((await api.as('finance@uwv').get(`/v1/suppliers/${body.id}`).expect(200)).body).toMatchObject({
      statedAccounts: ['NL20INGB0001234567'],
    });
    const faulty = await post({ ...firm, legalId: '87654322', vatId: 'NL810433942B01' }).expect(400);
    expect(faulty.body.errors).toMatchObject([{ field: 'vatId' }]);
    const noOin = await post({ ...firm, scheme: '0190', legalId: '99990001234567890000' }).expect(400);
    expect(noOin.body.errors).toMatchObject([{ field: 'legalId' }]);
    const noPartner = await post({ ...firm, legalId: '87654323', partner: 'GM0222' }).expect(400);
    expect(noPartner.body.errors).toMatchObject([{ field: 'partner' }]);
  });

  it('R-069, R-068, R-055: UWV accepts a tested supplier that is not listed', async () => {
    const accept = (on: string) =>
      api.as('contract-expert@uwv').post(`/v1/suppliers/${id}/accept-recognition`).send({ on });
    expect((await accept('2026-01-15').expect(409)).body).toMatchObject({
      decision: 'HOLD',
      rules: [{ rule: 'R-069' }],
    });
    await api
      .as('contract-expert@gm0222')
      .post(`/v1/suppliers/${id}/quality-tests`)
      .send({ reference: 'T1', on: '2026-01-10' })
      .expect(200);
    await api
      .as('contract-expert@gm0222')
      .post(`/v1/suppliers/${id}/accept-recognition`)
      .send({ on: '2026-01-15' })
      .expect(403);
    await accept('2026-01-15').expect(200);
    await api
      .as('contract-expert@uwv')
      .post(`/v1/suppliers/${id}/list-as-rejected`)
      .send({ reason: 'privacy', on: '2026-02-10' })
      .expect(200);
    expect((await accept('2026-02-11').expect(409)).body).toMatchObject({ decision: 'REFUSE' });
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers/unknown/request-test')
      .send({ on: '2026-01-15' })
      .expect(400);
    await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers/11111111-1111-5111-8111-111111111111/request-test')
      .send({ on: '2026-01-15' })
      .expect(404);
    await api.catchUp();
    expect((await api.as('coach@uwv').get(`/v1/suppliers/${id}`).expect(200)).body).toMatchObject({
      qualityTestedBy: ['GM0222'],
      recognisedOn: '2026-01-15',
      rejectedSince: '2026-02-10',
      standing: 'BLOCKED',
      qualityTests: [{ municipality: 'GM0222', reference: 'T1', by: 'contract-expert@gm0222' }],
      recognitions: [{ testedBy: ['GM0222'], from: '2026-01-15', until: '2026-02-09' }],
      listings: [{ from: '2026-02-10', until: null, reason: 'privacy' }],
      revision: 3,
    });
    expect(
      (await api.as('coach@uwv').get(`/v1/suppliers/${id}?on=2026-02-09`).expect(200)).body,
    ).toMatchObject({ day: '2026-02-09', standing: 'RECOGNISED' });
    expect(
      (await api.as('coach@uwv').get('/v1/suppliers?rejected=true').expect(200)).body.items,
    ).toMatchObject([{ id }]);
  });

  it('enters a partner as supplier, records marks, and shows all to every partner', async () => {
    const own = await api
      .as('contract-expert@gm0222')
      .post('/v1/suppliers')
      .send({
        name: 'Gemeente Doetinchem',
        scheme: '0190',
        legalId: '00000001001234567000',
        partner: 'GM0222',
        on: '2026-01-05',
      })
      .expect(201);
    await api
      .as('contract-expert@uwv')
      .post(`/v1/suppliers/${own.body.id}/enter-partner`)
      .send({ partner: 'GM0222', on: '2026-01-12' })
      .expect(200);
    await api
      .as('contract-expert@uwv')
      .post(`/v1/suppliers/${id}/quality-marks`)
      .send({ mark: 'BLIK_OP_WERK', certificate: 'B1', from: '2026-01-01', until: '2026-12-31' })
      .expect(200);
    await api.catchUp();
    const list = await api.as('coach@gm0222').get('/v1/suppliers?limit=1&search=gemeente').expect(200);
    expect(list.body.items).toMatchObject([
      { name: 'Gemeente Doetinchem', partner: 'GM0222', enteredAt: ['UWV'] },
    ]);
    const first = await api.as('coach@gm0222').get('/v1/suppliers?limit=2').expect(200);
    const rest = await api
      .as('coach@gm0222')
      .get(`/v1/suppliers?limit=1&cursor=${first.body.next}`)
      .expect(200);
    expect(rest.body).toMatchObject({
      items: [
        {
          marks: [{ mark: 'BLIK_OP_WERK', certificate: 'B1', from: '2026-01-01', until: '2026-12-31' }],
        },
      ],
      next: null,
    });
    expect((await api.as('coach@gm0222').get('/v1/suppliers?search=stap%25').expect(200)).body.items).toEqual(
      [],
    );
    expect(
      (await api.as('coach@gm0222').get('/v1/suppliers?search=12345678').expect(200)).body.items,
    ).toHaveLength(1);
  });

  it('enters a partner under any OIN, by its own word, as one supplier, and never a firm (B1, A14, H5, R-070)', async () => {
    const as = (account: string, path: string, body: object) =>
      api.as(account).post(`/v1/suppliers${path}`).send(body);
    const entry = { partner: 'GM0222', on: '2026-01-12' };
    const firmEntered = await as('contract-expert@uwv', `/${id}/enter-partner`, entry).expect(409);
    expect(firmEntered.body.type).toContain('not-a-partner');
    // The attack: a firm is said to be UWV, so that its bills to others come back.
    const attack = { partner: 'UWV', on: '2026-01-12' };
    await as('contract-expert@gm0222', `/${id}/enter-partner`, attack).expect(409);
    const second = { ...firm, scheme: '0190', legalId: '00000001009876543000', accounts: [] };
    await as('contract-expert@uwv', '', { ...second, partner: 'GM0222' }).expect(403);
    const twice = await as('contract-expert@gm0222', '', { ...second, partner: 'GM0222' }).expect(409);
    expect(twice.body.type).toContain('partner-has-supplier');
    const find = (partner: string) =>
      api.app.get(QueryBus).execute(new SupplierOfPartner(partner, '2026-02-01'));
    expect(await find('GM0222')).toMatchObject({ legalId: '00000001001234567000', enteredAt: ['UWV'] });
    expect(await find('UWV')).toBeNull();
    // Registered before, by somebody else: UWV says itself that it is UWV, and a second person of UWV confirms.
    const known = (await as('contract-expert@gm0222', '', { ...second, name: 'UWV' }).expect(201)).body
      .id as string;
    await as('contract-expert@uwv', `/${known}/identify`, { on: '2026-01-14' }).expect(200);
    expect(await find('UWV')).toBeNull();
    await as('contract-expert@uwv', `/${known}/changes/1/confirm`, { on: '2026-01-14' }).expect(409);
    await as('manager@gm0222', `/${known}/changes/1/confirm`, { on: '2026-01-14' }).expect(409);
    await as('manager@uwv', `/${known}/changes/1/confirm`, { on: '2026-01-14' }).expect(200);
    expect(await find('UWV')).toMatchObject({ supplierId: known, partner: 'UWV' });
    const undo = { reason: 'Was een ander', on: '2026-01-15' };
    await as('manager@uwv', `/${known}/changes/1/undo`, undo).expect(200);
    expect(await find('UWV')).toBeNull();
  });

  it('corrects with a reason, shows first what it touches, and keeps the supplier under its new number', async () => {
    const typo = await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, name: 'Tipfout BV', legalId: '11112222', accounts: [] })
      .expect(201);
    const at = `/v1/suppliers/${typo.body.id}/corrections`;
    const correct = (what: string, body: object) =>
      api.as('contract-expert@uwv').post(`${at}/${what}`).send(body);
    const name = { name: 'Typfout BV', reason: 'Verkeerd getypt', on: '2026-02-02' };
    const shown = await correct('name?preview=true', name).expect(200);
    expect(shown.body).toMatchObject({ changed: false, revision: 0, touches: [] });
    const other = await api.as('contract-expert@gm0222').post(`${at}/name`).send(name).expect(403);
    expect(other.body.detail).toContain('UWV');
    expect((await correct('name', name).expect(200)).body).toMatchObject({ changed: true, revision: 1 });
    const decide = (change: number, what: string, account = 'manager@uwv') =>
      api
        .as(account)
        .post(`/v1/suppliers/${typo.body.id}/changes/${change}/${what}`)
        .send({ on: '2026-02-03', ...(what === 'confirm' ? {} : { reason: 'Toch niet' }) });
    expect((await decide(1, 'confirm', 'contract-expert@uwv').expect(409)).body.type).toContain(
      'change-needs-second-person',
    );
    await decide(1, 'confirm').expect(200);
    const because = { reason: 'Verkeerd nummer', on: '2026-02-02' };
    const taken = { scheme: '0106', legalId: firm.legalId, ...because };
    expect((await correct('legal-id', taken).expect(409)).body.type).toContain('number-in-use');
    await correct('legal-id', { scheme: '0106', legalId: '33334444', ...because }).expect(200);
    // Doetinchem pays this firm too: it says so too, before the number changes for all.
    const account = { iban: 'NL91ABNA0417164300', reason: 'Brief van het bedrijf', on: '2026-01-20' };
    const pays = (by: string, path: string, body: object) =>
      api.as(by).post(`/v1/suppliers/${typo.body.id}/payment-accounts${path}`).send(body).expect(200);
    await pays('finance@gm0222', '', account);
    await pays('manager@gm0222', '/confirm', { iban: account.iban, on: '2026-01-20' });
    await api.catchUp();
    expect((await decide(2, 'confirm').expect(409)).body.type).toContain('change-needs-other-partner');
    expect((await decide(2, 'confirm', 'manager@gm1509').expect(409)).body.type).toContain('no-such-change');
    await decide(2, 'confirm', 'manager@gm0222').expect(200);
    await correct('name', { ...name, name: 'Fout BV' }).expect(200);
    await decide(3, 'withdraw').expect(200);
    const withNumber = (legalId: string) =>
      api.app.get(QueryBus).execute(new SupplierWithLegalId(legalId, '2026-03-01'));
    expect(await withNumber('33334444')).toMatchObject({ supplierId: typo.body.id, name: 'Typfout BV' });
    expect(await withNumber('11112222')).toBeNull();
    const owner = await api
      .as('contract-expert@uwv')
      .post('/v1/suppliers')
      .send({ ...firm, name: 'Echte eigenaar BV', legalId: '11112222', accounts: [] })
      .expect(201);
    expect(owner.body.id).not.toBe(typo.body.id);
    expect(await withNumber('11112222')).toMatchObject({ supplierId: owner.body.id });
    await api.catchUp();
    expect(
      (await api.as('coach@gm0222').get(`/v1/suppliers/${typo.body.id}`).expect(200)).body,
    ).toMatchObject({
      name: 'Typfout BV',
      legalId: '33334444',
      corrections: [
        { what: 'NAME', was: 'Tipfout BV', is: 'Typfout BV', by: 'manager@uwv' },
        { what: 'LEGAL_ID', was: '11112222', is: '33334444' },
      ],
      registeredBy: 'UWV',
      changes: [
        { change: 1, status: 'CONFIRMED', by: 'contract-expert@uwv', decidedBy: 'manager@uwv' },
        { change: 2, status: 'CONFIRMED' },
        { change: 3, status: 'WITHDRAWN', reason: 'Toch niet', what: { name: 'Fout BV' } },
      ],
    });
    // The old number is another firm's by now: what took it away cannot be undone.
    expect((await decide(2, 'undo').expect(409)).body.type).toContain('number-in-use');
  });

  it('knows what a mark covers from the register, on its day (A7, R-042, R-193)', async () => {
    const coverage = { requirements: ['privacyRules'], from: '2026-02-01', reason: 'Vergelijking 2026' };
    await api
      .as('contract-expert@gm0222')
      .post('/v1/quality-marks/BLIK_OP_WERK/coverage')
      .send(coverage)
      .expect(403);
    await api.as('contract-expert@uwv').post('/v1/quality-marks/NONE/coverage').send(coverage).expect(404);
    await api
      .as('contract-expert@uwv')
      .post('/v1/quality-marks/BLIK_OP_WERK/coverage')
      .send(coverage)
      .expect(200);
    await api
      .as('contract-expert@gm0222')
      .post(`/v1/suppliers/${id}/kind`)
      .send({
        legalForm: 'PRIVATE',
        tie: { kind: 'OWNER', municipality: 'GM0222', from: '1998-01-01' },
        from: '2026-01-05',
      })
      .expect(200);
    await api
      .as('manager@gm0222')
      .post(`/v1/suppliers/${id}/changes/1/confirm`)
      .send({ on: api.app.get(Clock).today() })
      .expect(200);
    const factsOn = (day: string) => api.app.get(QueryBus).execute(new FindSupplier(id, day));
    expect(await factsOn('2026-01-31')).toMatchObject({
      kind: { legalForm: 'PRIVATE', tie: { kind: 'OWNER', municipality: 'GM0222' } },
      marks: [{ mark: 'BLIK_OP_WERK', certificate: 'B1', covers: [] }],
    });
    expect(await factsOn('2026-02-01')).toMatchObject({ marks: [{ covers: ['privacyRules'] }] });
    expect(await factsOn('2027-01-01')).toMatchObject({ marks: [] });
    await api.catchUp();
    expect((await api.as('coach@gm0222').get('/v1/quality-marks').expect(200)).body).toMatchObject([
      { mark: 'BLIK_OP_WERK', periods: [{ from: '2026-02-01', by: 'contract-expert@uwv' }] },
    ]);
    expect((await api.as('coach@gm0222').get(`/v1/suppliers/${id}`).expect(200)).body).toMatchObject({
      kind: 'SEMI_PRIVATE',
    });
  });

  it('shows each reader what can be done with it, by whom (A6)', async () => {
    const steps = async (account: string) =>
      (await api.as(account).get(`/v1/suppliers/${id}`).expect(200)).body.steps as {
        command: string;
        allowed: boolean;
        href: string;
        partner: string | null;
      }[];
    const of = await steps('contract-expert@gm0222');
    expect(of.filter(({ allowed }) => allowed).map(({ command }) => command)).toEqual(
      expect.arrayContaining(['RecordMark', 'CorrectName', 'StrikeQualityTest', 'UndoChange']),
    );
    expect(of.find(({ command }) => command === 'Delist')).toMatchObject({ allowed: false, partner: 'UWV' });
    expect(of.find(({ command }) => command === 'UndoChange')?.href).toBe(
      `/v1/suppliers/${id}/changes/1/undo`,
    );
    expect((await steps('finance@uwv')).filter(({ allowed }) => allowed)).toMatchObject([
      { command: 'RegisterAccount', href: `/v1/suppliers/${id}/payment-accounts` },
    ]);
    expect((await steps('coach@uwv')).filter(({ allowed }) => allowed)).toEqual([]);
  });

  it('pays to what its own two people recorded, whatever another partner does (H5, M2, A26, R-170)', async () => {
    const [mine, theirs] = ['NL69INGB0123456789', 'NL44RABO0123456789'];
    const step = (as: string, what: string, body: object, status: number, of = id) =>
      api.as(as).post(`/v1/suppliers/${of}/payment-accounts${what}`).send(body).expect(status);
    const accounts = (partner: string, day = '2026-03-10') =>
      api.app.get(QueryBus).execute(new AccountsOf(id, partner, day));
    expect(await accounts('UWV')).toEqual({ accounts: [], waiting: [] });
    await step('finance@uwv', '', { iban: 'nl69 ingb 0123 4567 89', on: '2026-03-02' }, 200);
    expect(await accounts('UWV')).toEqual({ accounts: [], waiting: [mine] });
    const himself = await step('finance@uwv', '/confirm', { iban: mine, on: '2026-03-03' }, 409);
    expect(himself.body.type).toContain('account-needs-second-person');
    // Nobody but the own partner: another's manager finds nothing to confirm, and no coach or expert may at all.
    await step('manager@gm0222', '/confirm', { iban: mine, on: '2026-03-03' }, 409);
    await step('coach@uwv', '', { iban: mine, on: '2026-03-02' }, 403);
    await step('contract-expert@uwv', '', { iban: mine, on: '2026-03-02' }, 403);
    await step('manager@uwv', '/confirm', { iban: mine, on: '2026-03-03' }, 200);
    expect(await accounts('UWV', '2026-03-02')).toMatchObject({ accounts: [] });
    expect(await accounts('UWV', '2026-03-03')).toEqual({ accounts: [mine], waiting: [] });

    // What the attacker did: another partner records an account of its own choice.
    await step('finance@gm0222', '', { iban: theirs, on: '2026-03-04' }, 200);
    await step('manager@gm0222', '/confirm', { iban: theirs, on: '2026-03-04' }, 200);
    expect(await accounts('UWV')).toEqual({ accounts: [mine], waiting: [] });
    expect(await accounts('GM0222')).toEqual({ accounts: [theirs], waiting: [] });

    // Another supplier's account, at the same partner and at another one.
    const other = (
      await api
        .as('contract-expert@uwv')
        .post('/v1/suppliers')
        .send({ ...firm, name: 'Tweede BV', legalId: '55556666', accounts: [] })
        .expect(201)
    ).body.id as string;
    const reason = 'Zelfde holding';
    const same = await step('finance@uwv', '', { iban: mine, reason, on: '2026-03-05' }, 409, other);
    expect(same.body.type).toContain('account-of-another');
    const elsewhere = await step('finance@gm0222', '', { iban: mine, on: '2026-03-05' }, 409, other);
    expect(elsewhere.body.type).toContain('account-known-elsewhere');
    await step('finance@gm0222', '', { iban: mine, reason, on: '2026-03-05' }, 200, other);
    const holder = (iban: string, supplierId: string, partner: string) =>
      api.app.get(QueryBus).execute(new OtherHolderOf(iban, supplierId, partner));
    expect(await holder(mine, other, 'UWV')).toEqual({ supplierId: id, name: firm.name });
    expect(await holder('NL02ABNA0123456789', other, 'UWV')).toBeNull();
    const stated = { ...firm, name: 'Derde BV', legalId: '55556667', accounts: [mine] };
    const registering = await api.as('contract-expert@uwv').post('/v1/suppliers').send(stated).expect(409);
    expect(registering.body.type).toContain('account-known-elsewhere');

    // Undone and withdrawn; the account is free again.
    const wrong = { iban: theirs, reason: 'Valse brief', on: '2026-03-04' };
    await step('finance@gm0222', '/end', wrong, 200);
    expect((await step('finance@gm0222', '/end', wrong, 200)).body).toMatchObject({ changed: false });
    expect(await accounts('GM0222', '2026-03-04')).toEqual({ accounts: [], waiting: [] });
    await step('finance@gm0222', '', { iban: theirs, on: '2026-03-06' }, 200, other);
    await step('manager@gm0222', '/withdraw', { ...wrong, on: '2026-03-06' }, 200, other);

    await api.catchUp();
    const list = async (as: string, query = '') =>
      (await api.as(as).get(`/v1/payment-accounts?limit=10${query}`).expect(200)).body.items as object[];
    expect(await list('finance@uwv')).toEqual([
      expect.objectContaining({
        supplierId: id,
        iban: mine,
        status: 'CONFIRMED',
        confirmedBy: 'manager@uwv',
      }),
    ]);
    expect(await list('manager@gm0222', '&status=WAITING')).toMatchObject([{ iban: mine, reason }]);
    expect(await list('manager@gm0222', `&supplierId=${id}`)).toMatchObject([
      { status: 'ENDED', lastDay: '2026-03-03', endReason: 'Valse brief' },
    ]);
    await api.as('coach@uwv').get('/v1/payment-accounts').expect(403);
    await api.as(`supplier@uwv+${id}`).get('/v1/payment-accounts').expect(403);
    const life = (as: string, of: string) => api.as(as).get(`/v1/payment-accounts/${id}-${of}/history`);
    expect(((await life('manager@uwv', 'UWV').expect(200)).body.items as unknown[]).length).toBe(2);
    await life('manager@gm0222', 'UWV').expect(404);
    await life('coach@uwv', 'UWV').expect(403);
  });

  it('shows a supplier account itself only', async () => {
    expect((await api.as(`supplier@none+${id}`).get('/v1/suppliers').expect(200)).body.items).toMatchObject([
      { id },
    ]);
  });
});
