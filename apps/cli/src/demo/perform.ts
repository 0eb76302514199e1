import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api';
import { turnTo } from './calendar';
import { collect, type Outcome } from './outcome';
import { Play } from './play';
import type { Progress } from './progress';
import { type Day, INVOICE_MONTH } from './scenario/days';
import { OPENING_DAY } from './scenario/werkplein';
import { monthOfBills, type Sent } from './stages/bills';
import { daysOf, PLANS } from './timeline';

/** Has someone worked here before? Then agreements or clients exist, or partners already take part. */
export const isEmpty = async (api: Api): Promise<boolean> =>
  (await api.get<{ items: unknown[] }>('administrator', '/v1/partners?limit=1')).items.length === 0;

/** Requests of a whole run, about; only the progress bar counts on it. */
export const STEPS = 1_220;

/** What the year brings, and from which day on. */
const CHAPTERS: readonly { from: Day; title: string }[] = [
  { from: OPENING_DAY, title: 'Winter: partners, budgets, suppliers, agreements, intakes' },
  { from: '2026-03-01', title: 'Spring: proposals, orders, services' },
  { from: '2026-06-01', title: 'Summer: services run on, and end' },
  { from: `${INVOICE_MONTH}-01`, title: 'Invoices: the month’s files, one by one' },
];

/**
 * Plays the year, each step on its own day of the product's clock, and reads back what became of it.
 * Taken up again after an interruption it goes on where it stopped.
 */
export const perform = async (api: Api, folder: string, progress: Progress): Promise<Outcome> => {
  const play = new Play(api, () => progress.step());
  const plans = new Map(PLANS.map((plan) => [plan.key, plan]));
  const sent: Sent[] = [];
  const chapters = [...CHAPTERS];
  for (const { day, parts } of daysOf(monthOfBills(folder, plans, sent))) {
    while (chapters[0] && chapters[0].from <= day) progress.stage(chapters.shift()?.title ?? '');
    await turnTo(api, day);
    for (const lanes of parts)
      await play.each(lanes, async (lane) => {
        for (const { take } of lane) await take(play);
      });
  }
  progress.stage('Adding up');
  await untilQuiet(api);
  return collect(play, sent, plans);
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
