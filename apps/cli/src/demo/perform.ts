import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api';
import { collect, type Outcome } from './outcome';
import { Play } from './play';
import type { Progress } from './progress';
import { between, lanes, PLANS } from './timeline';
import { HALF_MONTH, MONTH_END } from './scenario/bills';
import { HALF_YEAR_TEST } from './scenario/agreements';
import { PARTNERS } from './scenario/werkplein';
import { concludeAgreements, testAgreements } from './stages/agreements';
import { sendFiles, type Sent, writeFiles } from './stages/bills';
import { registerClients } from './stages/clients';
import { openContracts } from './stages/piggybacks';
import { openWerkplein, registerSuppliers } from './stages/werkplein';

/** Has someone worked here before? Then agreements or clients exist, or partners already take part. */
export const isEmpty = async (api: Api): Promise<boolean> =>
  (await api.get<{ items: unknown[] }>('administrator', '/v1/partners?limit=1')).items.length === 0;

/** Requests of a whole run, about; only the progress bar counts on it. */
export const STEPS = 1_130;

/** Plays the year, stage by stage, and reads back what became of it. Taken up again after an interruption it goes on where it stopped. */
export const perform = async (api: Api, folder: string, progress: Progress): Promise<Outcome> => {
  const play = new Play(api, () => progress.step());
  const plans = new Map(PLANS.map((plan) => [plan.key, plan]));
  const all = lanes();
  const stage = async (title: string, work: () => Promise<void>): Promise<void> => {
    progress.stage(title);
    await work();
  };
  const live = (from: string, until: string) =>
    play.each(between(all, from, until), async (actions) => {
      for (const { take } of actions) await take(play);
    });

  await stage('Partners, budgets, ordinances, mandates', () => openWerkplein(play));
  await stage('Suppliers', () => registerSuppliers(play));
  await stage('Agreements', () => concludeAgreements(play));
  await stage('Opening contracts to partners', () => openContracts(play));
  await stage('Clients', () => registerClients(play));
  await stage('Spring: proposals, orders, services', () => live('2026-01-01', HALF_YEAR_TEST.on));
  await stage('Audit and half-year test', () => testAgreements(play));
  await stage('Summer: services run on', () => live(HALF_YEAR_TEST.on, '2027-01-01'));

  const sent: Sent[] = [];
  const month = async (from: string, until: string): Promise<void> => {
    const files = await sendFiles(play, folder, ({ day }) => from <= day && day < until);
    sent.push(...files);
    await approve(play, files, until);
  };
  await stage('Invoices: the month’s files, one by one', async () => {
    writeFiles(play, folder, plans);
    await month('2026-01-01', HALF_MONTH);
    await month(HALF_MONTH, MONTH_END);
  });
  progress.stage('Adding up');
  await untilQuiet(api);
  return collect(play, sent, plans);
};

/** Finance of each partner approves what these files put on its budget. */
const approve = async (play: Play, files: readonly Sent[], on: string): Promise<void> => {
  const taken = new Set(files.map(({ invoiceId }) => invoiceId));
  for (const partner of PARTNERS) {
    const account = `finance@${partner.toLowerCase()}`;
    const routed = await play.api.list<{ id: string; kind: string }>(account, '/v1/invoices?status=ROUTED');
    const right = routed.filter(({ id, kind }) => kind === 'invoice' && taken.has(id));
    await play.each(
      right,
      async ({ id }) =>
        void (await play.take({
          name: `approve/${id}`,
          account,
          path: `/v1/invoices/${id}/approve`,
          body: { on },
        })),
    );
  }
};

const PATIENCE_MS = 60_000;
/** A stop that lasts longer than a restart of the projector is a fault. */
const STOP_MS = 15_000;
const QUIET_ROUNDS = 2;

/** Waits until lists and policies have dealt with everything, also with what the policies themselves brought about. */
const untilQuiet = async (api: Api): Promise<void> => {
  const until = Date.now() + PATIENCE_MS;
  let ranAt = Date.now();
  for (let [quiet, head] = [0, -1]; quiet < QUIET_ROUNDS; await sleep(100)) {
    const states = await api.get<
      { name: string; state: string; lag: number; position: number; problem: string | null }[]
    >('administrator', '/v1/projections');
    const stopped = states.find(({ state }) => state === 'stopped');
    if (!stopped) ranAt = Date.now();
    else if (Date.now() > ranAt + STOP_MS)
      throw new Error(
        `The read model or policy "${stopped.name}" stopped: ${stopped.problem ?? 'no reason given'}`,
      );
    const furthest = Math.max(0, ...states.map(({ position }) => position));
    quiet = states.every(({ lag }) => lag === 0) && furthest === head ? quiet + 1 : 0;
    head = furthest;
    if (Date.now() > until)
      throw new Error(
        `Read models lag behind: ${states
          .filter(({ lag }) => lag > 0)
          .map(({ name, lag }) => `${name} by ${lag}`)
          .join(', ')}.`,
      );
  }
};
