import { QueryBus } from '@nestjs/cqrs';
import { agreements } from '@ontschot/agreements';
import { Clock, ROLES } from '@ontschot/kernel';
import { ListRegions, MandateOn, OrdinanceOn, PartnerOin, partners } from '@ontschot/partners';
import { startApi, type TestApi } from '../../../test/support/api';
import { AccountsOf, FindSupplier, SupplierOfPartner, suppliers, SupplierWithLegalId } from './index';

const KVK = '12345678';
const OIN = '00000001001234567000';
const [GOOD, EVIL] = ['NL69INGB0123456789', 'NL44RABO0123456789'];
const DAY = '2026-06-01';

/**
 * Every command on the shared registers, by every role of a partner that has nothing to do with it: what can one partner do that
 * changes what another sees, or where its invoices go (H5)?
 */
describe('one partner’s deed is nobody else’s', () => {
  let api: TestApi;
  let firm = '';
  let municipality = '';
  const post = async (account: string, path: string, body: object, status?: number) => {
    const answer = await api.as(account).post(`/v1${path}`).send(body);
    if (status !== undefined && answer.status !== status)
      throw new Error(`${account} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const ask = <T>(query: object): Promise<T> => api.app.get(QueryBus).execute(query as never);

  beforeAll(async () => {
    api = await startApi([partners, suppliers, agreements]);
    await post('administrator@none', '/partners', { code: 'UWV', on: '2026-01-01' }, 201);
    for (const code of ['GM0222', 'GM1955'])
      await post('administrator@none', '/partners', { code, uwvRegion: 'OOST', on: '2026-01-01' }, 201);
    const expert = 'contract-expert@gm0222';
    await post(expert, '/partners/GM0222/oins', { oin: OIN, from: '2026-01-01' }, 201);
    const registered = { name: 'De Slinge BV', scheme: '0106', legalId: KVK, on: '2026-01-05' };
    firm = (await post(expert, '/suppliers', registered, 201)).body.id as string;
    const itself = {
      name: 'Gemeente Doetinchem',
      scheme: '0190',
      legalId: OIN,
      partner: 'GM0222',
      on: '2026-01-05',
    };
    municipality = (await post(expert, '/suppliers', itself, 201)).body.id as string;
    const at = `/suppliers/${firm}`;
    await post(expert, `${at}/quality-tests`, { reference: 'KT-1', on: '2026-01-10' }, 200);
    const mark = { mark: 'BLIK_OP_WERK', certificate: 'B1', from: '2026-01-01', until: '2026-12-31' };
    await post('contract-expert@uwv', `${at}/quality-marks`, mark, 200);
    await post('contract-expert@uwv', `${at}/accept-recognition`, { on: '2026-01-12' }, 200);
    const entry = { partner: 'GM0222', on: '2026-01-12' };
    await post('contract-expert@uwv', `/suppliers/${municipality}/enter-partner`, entry, 200);
    for (const partner of ['uwv', 'gm0222']) {
      await post(`finance@${partner}`, `${at}/payment-accounts`, { iban: GOOD, on: '2026-01-12' }, 200);
      await post(
        `manager@${partner}`,
        `${at}/payment-accounts/confirm`,
        { iban: GOOD, on: '2026-01-13' },
        200,
      );
    }
    await post(
      expert,
      `${at}/corrections/name`,
      { name: 'De Slinge B.V.', reason: 'x', on: '2026-02-02' },
      200,
    );
    const mandate = { grantor: 'GM0222', grantee: 'UWV', decisions: ['PROPOSE'], from: '2026-01-01' };
    await post('manager@gm0222', '/mandates', mandate, 201);
    await post('manager@gm0222', '/mandates/GM0222-UWV-1/grant', { on: '2026-01-02' }, 200);
  });
  afterAll(() => api.close());

  /** What UWV and GM0222 rely on; the own records of the partner that tries are its own matter. */
  const seen = async (): Promise<object> => {
    const of = async (supplierId: string): Promise<object> => {
      const facts = await ask<{ qualityTestedBy: string[]; marks: { by: string }[]; enteredAt: string[] }>(
        new FindSupplier(supplierId, DAY),
      );
      const others = (codes: string[]) => codes.filter((code) => code !== 'GM1955');
      // That a municipality tested it is its own word: by the list it is known which, and `standing` only says that one did.
      return {
        ...facts,
        standing: null,
        qualityTestedBy: others(facts.qualityTestedBy),
        enteredAt: others(facts.enteredAt),
        marks: facts.marks.filter(({ by }) => by !== 'GM1955'),
      };
    };
    return {
      firm: await of(firm),
      municipality: await of(municipality),
      accounts: await Promise.all(
        ['UWV', 'GM0222'].map((partner) => ask<object>(new AccountsOf(firm, partner, DAY))),
      ),
      byNumber: await Promise.all(
        [KVK, OIN].map(async (legalId) => {
          const found = await ask<{ supplierId: string } | null>(new SupplierWithLegalId(legalId, DAY));
          return found?.supplierId;
        }),
      ),
      partners: await Promise.all(
        ['GM0222', 'UWV'].map(async (partner) => {
          const found = await ask<{ supplierId: string } | null>(new SupplierOfPartner(partner, DAY));
          return [
            found?.supplierId,
            await ask(new PartnerOin(partner, DAY)),
            await ask(new OrdinanceOn(partner, DAY)),
          ];
        }),
      ),
      mandate: await ask(new MandateOn('GM0222', 'UWV', 'PROPOSE', DAY)),
      regions: await ask(new ListRegions(DAY)),
    };
  };

  it('whatever GM1955 tries', async () => {
    const before = await seen();
    const on = '2026-02-05';
    const reason = 'Omdat het kan';
    const today = api.app.get(Clock).today();
    const steps = (supplierId: string): [string, object][] =>
      (
        [
          ['payment-accounts', { iban: EVIL, on, reason }],
          ['payment-accounts/confirm', { iban: EVIL, on }],
          ['payment-accounts/confirm', { iban: GOOD, on }],
          ['payment-accounts/withdraw', { iban: GOOD, reason, on }],
          ['payment-accounts/end', { iban: GOOD, reason, on }],
          ['quality-tests', { reference: 'KT-X', on }],
          ['accept-recognition', { on }],
          ['request-test', { on }],
          ['test-outcome', { outcome: 'FAILED', reference: 'x', on }],
          ['list-as-rejected', { reason, on }],
          ['delist', { reason, on }],
          ['enter-partner', { partner: 'UWV', on }],
          ['enter-partner', { partner: 'GM0222', on }],
          ['end-partner-entry', { reason, on: '2026-02-09' }],
          ['identify', { on }],
          ['quality-marks', { mark: 'BOREA', certificate: 'X', from: on, until: '2026-12-31' }],
          ['expire-marks', { on }],
          ['kind', { legalForm: 'PUBLIC', from: on }],
          ['corrections/name', { name: 'Gekaapt BV', reason, on }],
          ['corrections/vat-id', { vatId: 'NL123456782B01', reason, on }],
          ['corrections/legal-id', { scheme: '0106', legalId: '87654321', reason, on }],
          ['corrections/kind', { legalForm: 'PUBLIC', from: '2026-01-05', reason, on }],
          ['corrections/quality-test', { reference: 'KT-1', testedOn: '2026-01-10', reason, on }],
          [
            'corrections/quality-mark',
            {
              mark: 'BLIK_OP_WERK',
              certificate: 'B1',
              from: '2026-01-01',
              until: '2026-12-31',
              reason,
              on,
            },
          ],
          ['corrections/partner-entry', { reason, on }],
          ['changes/1/confirm', { on: today }],
          ['changes/1/withdraw', { reason, on: today }],
          ['changes/1/undo', { reason, on: today }],
        ] as [string, object][]
      ).map(([path, body]) => [`/suppliers/${supplierId}/${path}`, body]);
    const registers: [string, object][] = [
      ['/suppliers', { name: 'Gekaapt BV', scheme: '0106', legalId: KVK, on }],
      ['/suppliers', { name: 'UWV', scheme: '0190', legalId: '00000001009999999000', partner: 'UWV', on }],
      ['/suppliers', { name: 'Doetinchem', scheme: '0190', legalId: OIN, partner: 'GM1955', on }],
      ['/quality-marks/BLIK_OP_WERK/coverage', { requirements: ['integrity'], from: on, reason }],
      ['/partners/GM0222/oins', { oin: '00000001009999998000', from: on }],
      ['/partners/GM1955/oins', { oin: OIN, from: on }],
      [
        '/partners/GM0222/ordinances',
        { version: 'x', validFrom: on, individualPurchase: true, instruments: [] },
      ],
      ['/partners/GM0222/motivation-role', { role: 'coach', from: today }],
      ['/regions', { labourMarketRegion: 'AM09', uwvRegion: 'NOORD', from: on }],
      ['/mandates', { grantor: 'GM0222', grantee: 'UWV', decisions: ['ORDER'], from: on }],
      ['/mandates/GM0222-UWV-1/narrow', { decisions: ['PROPOSE'], on }],
      ['/mandates/GM0222-UWV-1/revoke', { on }],
      ['/mandates/GM0222-UWV-1/expire', { on: '2099-01-01' }],
    ];
    const answers: number[] = [];
    for (const role of ROLES.filter((one) => one !== 'administrator' && one !== 'supplier'))
      for (const [path, body] of [...steps(firm), ...steps(municipality), ...registers]) {
        const { status } = await post(`${role}@gm1955`, path, body);
        answers.push(status);
        // What is its own record it may keep; nothing falls over, and nothing is taken that is another's.
        if (status >= 500) throw new Error(`${role} ${path}: ${status}`);
      }
    expect(answers.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(answers.filter((status) => status === 403 || status === 409).length).toBeGreaterThan(200);
    expect(await seen()).toEqual(before);
  }, 120_000);
});
