import { CommandBus } from '@nestjs/cqrs';
import { BookOnBudget, budgets } from '@ontschot/budgets';
import { partners } from '@ontschot/partners';
import { startApi, type TestApi } from '../../../test/support/api';

type Entry = { text: string; effectiveOn: string; enteredLater: boolean; recordedAt: string };

describe('the history of a record', () => {
  let api: TestApi;
  const of = async (account: string, address: string, language = 'nl'): Promise<Entry[]> =>
    (
      (await api.as(account).get(address).set('Accept-Language', language).expect(200)).body as {
        items: Entry[];
      }
    ).items;
  const textsOf = async (account: string, address: string, language?: string): Promise<string[]> =>
    (await of(account, address, language)).map(({ text }) => text);

  beforeAll(async () => {
    api = await startApi([partners, budgets]);
    await api.moveTo('2026-01-05');
    for (const [code, uwvRegion] of [
      ['UWV', null],
      ['GM0222', 'OOST'],
      ['GM1509', 'OOST'],
    ])
      await api
        .as('administrator@none')
        .post('/v1/partners')
        .send({ code, uwvRegion, on: '2026-01-01' })
        .expect(201);
    for (let number = 1; number <= 2; number++) {
      await api
        .as('manager@uwv')
        .post('/v1/mandates')
        .send({
          grantor: 'GM0222',
          grantee: 'UWV',
          decisions: ['PROPOSE', 'ORDER'],
          from: `2026-0${number}-01`,
          until: null,
        })
        .expect(201);
      await api
        .as('manager@gm0222')
        .post(`/v1/mandates/GM0222-UWV-${number}/grant`)
        .send({ on: '2026-01-02' })
        .expect(200);
    }
    await api.moveTo('2026-02-10');
    await api
      .as('manager@gm0222')
      .post('/v1/mandates/GM0222-UWV-1/narrow')
      .send({ decisions: ['PROPOSE'], on: '2026-03-01' })
      .expect(200);
    await api
      .as('contract-expert@gm1509')
      .post('/v1/partners/GM1509/oins')
      .send({ oin: '00000001234567890000', from: '2026-02-01' })
      .expect(201);
    await api.catchUp();
  });
  afterAll(() => api.close());

  it('tells what happened, newest first, in the reader’s language, of this record alone', async () => {
    expect(await textsOf('coach@uwv', '/v1/mandates/GM0222-UWV-1/history')).toEqual([
      'Vanaf 1 maart 2026 blijft over: voorstellen.',
      'Doetinchem gaf dit mandaat aan UWV.',
      'UWV stelde een mandaat op. UWV mag dan: voorstellen, bestellen.',
    ]);
    expect(await textsOf('manager@gm0222', '/v1/mandates/GM0222-UWV-2/history', 'en')).toEqual([
      'Doetinchem granted this mandate to UWV.',
      'UWV drafted a mandate. UWV may then: propose, order.',
    ]);
  });

  it('says who did it, as what, when, and whether it was entered later', async () => {
    const [narrowed, granted] = await of('coach@uwv', '/v1/mandates/GM0222-UWV-1/history');
    expect(granted).toMatchObject({
      actor: { name: 'manager@gm0222', role: 'manager', partner: 'GM0222' },
      effectiveOn: '2026-01-02',
      enteredLater: true,
      bySystem: false,
      rules: [],
      causedBy: null,
    });
    expect(granted?.recordedAt).toMatch(/^2026-01-0[45]T/);
    expect(narrowed).toMatchObject({ effectiveOn: '2026-03-01', enteredLater: false });
  });

  it('tells it as it was known on a day, from a day, and by whom', async () => {
    const at = '/v1/mandates/GM0222-UWV-1/history';
    expect(await of('coach@uwv', `${at}?asOf=2026-02-09`)).toHaveLength(2);
    expect(await of('coach@uwv', `${at}?from=2026-02-10`)).toHaveLength(1);
    expect(await of('coach@uwv', `${at}?actor=manager@uwv`)).toHaveLength(1);
  });

  it('gathers what is kept elsewhere of the same record', async () => {
    expect(await textsOf('coach@uwv', '/v1/partners/GM1509/history')).toEqual([
      'OIN 00000001234567890000 geldt vanaf 1 februari 2026.',
      'Oude IJsselstreek doet mee vanaf 1 januari 2026.',
    ]);
    expect(await textsOf('coach@uwv', '/v1/partners/GM0222/history')).toHaveLength(1);
  });

  it('is closed to whom the record is closed', async () => {
    await api.as('coach@gm1509').get('/v1/mandates/GM0222-UWV-1/history').expect(404);
    await api.as('finance@gm0222').get('/v1/mandates/GM0222-UWV-1/history').expect(403);
    await api.as('coach@uwv').get('/v1/mandates/nonsense/history').expect(400);
    await api.as('coach@uwv').get('/v1/secrets/GM0222/history').expect(404);
  });

  it('goes through a long life page by page', async () => {
    await api.as('finance@gm0222').post('/v1/budgets').send({ year: 2026 }).expect(201);
    await api
      .as('finance@gm0222')
      .post('/v1/budgets/2026/allocations')
      .send({ amount: 100_000_000, on: '2026-01-02' })
      .expect(201);
    const context = {
      actor: { account: 'system:spec', partner: 'GM0222', roles: [] },
      correlationId: 'c',
      causationId: 'e1',
      effectiveOn: '2026-02-02',
      today: '2026-02-10',
      legalGround: null,
    };
    for (let order = 0; order < 430; order++)
      await api.app.get(CommandBus).execute(
        new BookOnBudget(
          'W_DEEL:GM0222-2026',
          {
            type: 'CommitBudget',
            assignmentId: `A${order}`,
            amount: 1_000,
            on: '2026-02-02',
            alternativeOffered: null,
          },
          { ...context, commandId: `book-${order}` },
        ),
      );
    await api.catchUp();
    await api.as('finance@uwv').get('/v1/budgets/W_DEEL:GM0222-2026/history').expect(404);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { items: (Entry & { rules: string[]; bySystem: boolean })[]; next: string | null } = (
        await api
          .as('finance@gm0222')
          .get(`/v1/budgets/W_DEEL:GM0222-2026/history?limit=100${next === '' ? '' : `&cursor=${next}`}`)
          .expect(200)
      ).body;
      if (next === '')
        expect(page.items[0]).toMatchObject({
          text: '€ 10,00 is vastgelegd voor opdracht A429.',
          rules: ['R-025'],
          bySystem: true,
          causedBy: 'e1',
        });
      seen.push(...page.items.map(({ text }) => text));
      next = page.next;
    }
    expect(seen).toHaveLength(432);
    expect(new Set(seen).size).toBe(432);
    expect(seen.slice(-2)).toEqual(['€ 1.000.000,00 is toegekend.', 'Het budgetjaar 2026 is geopend.']);
  });
});
