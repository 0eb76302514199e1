import { GENERAL_REQUIREMENTS, SERVICE_REQUIREMENTS } from '@ontschot/rulebook';
import type { TestApi } from '../../../../test/support/api';

/** Steps that integration specs of several contexts begin with; all through the API. */

export const UWV_EXPERT = 'contract-expert@uwv';
export const DOETINCHEM = 'GM0222';
export const OUDE_IJSSELSTREEK = 'GM1509';

export const post = async (
  api: TestApi,
  account: string,
  path: string,
  body: object,
  status: number,
): Promise<{ id: string; position: number } & Record<string, unknown>> => {
  const answer = await api.as(account).post(path).send(body);
  if (answer.status !== status)
    throw new Error(`POST ${path} answered ${answer.status}, not ${status}: ${JSON.stringify(answer.body)}`);
  return answer.body as { id: string; position: number };
};

/** UWV and two municipalities of UWV's region Oost. */
export const partnersTakePart = async (api: TestApi): Promise<void> => {
  await post(api, 'administrator@uwv', '/v1/partners', { code: 'UWV', on: '2026-01-01' }, 201);
  for (const code of [DOETINCHEM, OUDE_IJSSELSTREEK])
    await post(api, 'administrator@uwv', '/v1/partners', { code, uwvRegion: 'OOST', on: '2026-01-01' }, 201);
};

export const aSupplier = async (api: TestApi, legalId: string, name: string): Promise<string> =>
  (await post(api, UWV_EXPERT, '/v1/suppliers', { name, scheme: '0106', legalId, on: '2026-01-02' }, 201)).id;

export const aModule = {
  kind: 'MODULE',
  name: 'Weerbaarheidstraining',
  nameEn: 'Resilience training',
  months: 3,
  price: 210_000,
  vatPercent: 21,
  instalments: [
    { moment: 'START', sharePercent: 30, text: 'Bij de start' },
    { moment: 'COMPLETION', sharePercent: 70, text: 'Na afronding' },
  ],
};
export const allTerms = {
  performance: '60% rondt af',
  reporting: 'Elk kwartaal',
  payment: 'Per onderdeel',
  dissolution: 'Bij wanprestatie',
  duties: 'Over en weer',
  documents: ['Eindverslag'],
};

/** From application to signature (rulebook 4.2). */
export const anAccessAgreement = async (
  api: TestApi,
  supplierId: string,
  reference: string,
): Promise<string> => {
  const application = {
    supplierId,
    reference,
    region: 'OOST',
    cluster: 'psychological-resilience',
    on: '2026-01-15',
  };
  const { id } = await post(api, UWV_EXPERT, '/v1/agreements/access-applications', application, 201);
  await post(api, UWV_EXPERT, `/v1/agreements/${id}/open-assessment`, { on: '2026-02-01' }, 200);
  for (const requirement of [...GENERAL_REQUIREMENTS, ...SERVICE_REQUIREMENTS])
    await post(
      api,
      UWV_EXPERT,
      `/v1/agreements/${id}/requirements`,
      { requirement, outcome: 'PROVEN', on: '2026-02-02' },
      200,
    );
  await post(api, UWV_EXPERT, `/v1/agreements/${id}/admit`, { on: '2026-02-03' }, 200);
  await post(
    api,
    UWV_EXPERT,
    `/v1/agreements/${id}/sign`,
    { instruments: [aModule], terms: allTerms, validUntil: '2027-12-31', on: '2026-02-10' },
    200,
  );
  return id;
};

/** A municipal contract with the given history, signed (rulebook 4.5). */
export const aMunicipalContract = async (
  api: TestApi,
  supplierId: string,
  reference: string,
  procurement: { tendered: boolean | null; awarded: boolean; wordingCoversPartnerClients: boolean },
): Promise<string> => {
  const expert = `contract-expert@${DOETINCHEM.toLowerCase()}`;
  const recorded = {
    form: 'MUNICIPAL_CONTRACT',
    supplierId,
    reference,
    procurement: { ...procurement, wordingCoversOthers: false },
    on: '2026-01-20',
  };
  const { id } = await post(api, expert, '/v1/agreements/contracts', recorded, 201);
  await post(
    api,
    expert,
    `/v1/agreements/${id}/sign`,
    { instruments: [aModule], terms: allTerms, validUntil: '2026-12-31', on: '2026-02-01' },
    200,
  );
  return id;
};
