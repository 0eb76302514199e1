import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, textOf } from './api';
import type { Day } from './scenario/days';
import { OPENING_DAY } from './scenario/werkplein';

type Clock = { today: Day; movable: boolean; tasks: { task: string; day: Day; problem: string | null }[] };

const ADMINISTRATOR = 'administrator';
const PATIENCE_MS = 60_000;

const clockOf = (api: Api): Promise<Clock> => api.get<Clock>(ADMINISTRATOR, '/v1/clock');

/** The product's day. */
export const todayOf = async (api: Api): Promise<Day> => (await clockOf(api)).today;

/**
 * Makes it the scenario's first day.
 * @throws Error when it is later there already: no step could be taken on its own day any more
 */
export const begin = async (api: Api): Promise<void> => {
  const { movable } = await clockOf(api);
  if (!movable)
    throw new Error(
      `The day at ${api.base} is the real one. The demo plays ${OPENING_DAY.slice(0, 4)}, and needs a local start with its own accounts.`,
    );
  const moved = await move(api, OPENING_DAY);
  if (!moved)
    throw new Error(
      `It is ${await todayOf(api)} at ${api.base} already, and the demo begins on ${OPENING_DAY}. Start a fresh one: ONTSCHOT_DATA=.data-demo npm start`,
    );
};

/** Makes it this day, and waits until what comes due by itself has come due. Where it is later already, the demo is taken up again. */
export const turnTo = async (api: Api, day: Day): Promise<void> => {
  if (!(await move(api, day))) return;
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(60)) {
    const { tasks } = await clockOf(api);
    const late = tasks.filter((one) => one.day < day);
    if (tasks.length > 0 && late.length === 0) return;
    if (Date.now() > until)
      throw new Error(
        `What comes due on ${day} did not: ${late.map(({ task, problem }) => `${task}${problem === null ? '' : ` (${problem})`}`).join(', ') || 'no daily task ran'}.`,
      );
  }
};

/** @returns false where it is a later day already */
const move = async (api: Api, day: Day): Promise<boolean> => {
  const answer = await api.send<Clock>(ADMINISTRATOR, {
    method: 'PUT',
    path: '/v1/clock',
    body: { on: day },
  });
  if (answer.ok) return true;
  if (answer.problem.type.endsWith('day-goes-back')) return false;
  throw new Error(`It cannot be made ${day}: ${textOf(answer.problem)}`);
};
