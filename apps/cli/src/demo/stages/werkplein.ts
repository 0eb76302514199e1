import type { Lane } from '../action';
import type { Play } from '../play';
import {
  account,
  BUDGETS,
  MANDATES,
  MUNICIPALITIES,
  OINS,
  OPENING_DAY,
  ORDINANCE_INSTRUMENTS,
  ORDINANCES,
  PARTNERS,
  REGION,
  YEAR,
} from '../scenario/werkplein';
import { BILLS } from '../scenario/bills';
import { type Firm, FIRMS, PARTNER_SUPPLIERS, type PartnerSupplier, REJECTED } from '../scenario/suppliers';

const on = OPENING_DAY;

/** Who takes part, with budgets, ordinances and mandates. */
export const openWerkplein = (): Lane[] => [[{ on, take: open }]];

const open = async (play: Play): Promise<void> => {
  await play.each(PARTNERS, async (code) => {
    await play.take({
      name: `partner/${code}`,
      account: 'administrator',
      path: '/v1/partners',
      body: { code, ...(code === 'UWV' ? {} : { uwvRegion: REGION }), on },
    });
    await play.take({
      name: `oin/${code}`,
      account: account('contract-expert', code),
      path: `/v1/partners/${code}/oins`,
      body: { oin: OINS[code], from: on },
    });
    const finance = account('finance', code);
    await play.take({ name: `budget/${code}`, account: finance, path: '/v1/budgets', body: { year: YEAR } });
    await play.take({
      name: `allocation/${code}`,
      account: finance,
      path: `/v1/budgets/${YEAR}/allocations`,
      body: { amount: BUDGETS[code], on },
    });
  });
  await play.each(MUNICIPALITIES, async (code) => {
    const ordinance = {
      version: `${YEAR}-1`,
      validFrom: on,
      ...ORDINANCES[code],
      instruments: ORDINANCE_INSTRUMENTS,
    };
    await play.take({
      name: `ordinance/${code}`,
      account: account('manager', code),
      path: `/v1/partners/${code}/ordinances`,
      body: ordinance,
    });
  });
  await play.each(MANDATES, async ({ key, grantor, grantee, decisions, from, until }) => {
    const manager = account('manager', grantor);
    const id = await play.make(`mandate/${key}`, {
      name: `mandate/${key}/draft`,
      account: manager,
      path: '/v1/mandates',
      body: { grantor, grantee, decisions, from, until },
    });
    await play.take({
      name: `mandate/${key}/grant`,
      account: manager,
      path: `/v1/mandates/${id}/grant`,
      body: { on },
    });
  });
};

/** Firms, and partners that deliver themselves; tests, entries and the rejected list. */
export const registerSuppliers = (): Lane[] => [
  ...FIRMS.map((firm): Lane => [{ on, take: (play) => register(play, firm) }]),
  ...PARTNER_SUPPLIERS.map((supplier): Lane => [
    { on, take: (play) => registerPartner(play, supplier) },
    ...(supplier.enteredAtUwvOn === null
      ? []
      : [{ on: supplier.enteredAtUwvOn, take: (play: Play) => enter(play, supplier) }]),
  ]),
  [{ on: REJECTED.on, take: reject }],
];

const expert = account('contract-expert', 'UWV');

const register = async (
  play: Play,
  { key, name, kvk, vatId, iban, account: login, testedBy = [] }: Firm,
): Promise<void> => {
  const id = await play.make(`supplier/${key}`, {
    name: `supplier/${key}`,
    account: expert,
    path: '/v1/suppliers',
    body: { name, scheme: '0106', legalId: kvk, vatId, accounts: [iban], on },
  });
  for (const by of testedBy)
    await play.take({
      name: `supplier/${key}/tested-by-${by}`,
      account: account('contract-expert', by),
      path: `/v1/suppliers/${id}/quality-tests`,
      body: { reference: `Kwaliteitstoets ${by}-2026`, on },
    });
  if (login !== undefined) await play.api.linkSupplier(login, id);
  await keepAccount(play, key, iban);
};

/** Each partner that will get this creditor's bills records where to pay: finance registers, the manager confirms (R-170). */
const keepAccount = async (play: Play, key: string, iban: string): Promise<void> => {
  const path = `/v1/suppliers/${play.id(`supplier/${key}`)}/payment-accounts`;
  const payers = new Set(BILLS.filter(({ from }) => from === key).map(({ to }) => to ?? 'UWV'));
  for (const partner of payers) {
    const name = `supplier/${key}/account-at-${partner}`;
    const body = { iban, on };
    await play.take({ name, account: account('finance', partner), path, body });
    await play.take({
      name: `${name}/confirmed`,
      account: account('manager', partner),
      path: `${path}/confirm`,
      body,
    });
  }
};

/** A partner that delivers itself registers itself: nobody else says that a supplier is that partner. */
const registerPartner = async (
  play: Play,
  { key, partner, name, vatId, iban }: PartnerSupplier,
): Promise<void> => {
  await play.make(`supplier/${key}`, {
    name: `supplier/${key}`,
    account: account('contract-expert', partner),
    path: '/v1/suppliers',
    body: { name, scheme: '0190', legalId: OINS[partner], vatId, accounts: [iban], partner, on },
  });
  await keepAccount(play, key, iban);
};

const enter = (play: Play, { key, partner, enteredAtUwvOn }: PartnerSupplier) =>
  play.take({
    name: `supplier/${key}/entered`,
    account: expert,
    path: `/v1/suppliers/${play.id(`supplier/${key}`)}/enter-partner`,
    body: { partner, on: enteredAtUwvOn },
  });

const reject = (play: Play) =>
  play.take({
    name: 'supplier/rejected',
    account: expert,
    path: `/v1/suppliers/${play.id(`supplier/${REJECTED.firm}`)}/list-as-rejected`,
    body: { reason: REJECTED.reason, on: REJECTED.on },
  });
