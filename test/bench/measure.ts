/** One figure: ours and its floor, measured in turns in one run; `ratio` is what counts, the rest shows the machine. */
export type Figure = {
  name: string;
  ours: number;
  floor: number;
  unit: string;
  ratio: number;
  must: number;
  moonshot?: number;
  atMost?: boolean;
};

const ROUNDS = 5;

/** The middle one of an odd number of values. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Both sides in turns, so that a busy machine hurts both; the first round only warms up. @returns the medians */
export const inTurns = async (
  ours: () => number | Promise<number>,
  floor: () => number | Promise<number>,
  rounds = ROUNDS,
): Promise<[number, number]> => {
  const pairs: [number, number][] = [];
  for (let round = 0; round <= rounds; round++) pairs.push([await ours(), await floor()]);
  const [, ...counted] = pairs;
  return [median(counted.map(([one]) => one)), median(counted.map(([, other]) => other))];
};

/** How often a second the work can be done; it is repeated for about `seconds`. */
export const perSecond = (work: () => unknown, seconds = 0.6): number => {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < seconds * 1000) {
    for (let i = 0; i < 20; i++) work();
    done += 20;
  }
  return (done / (performance.now() - start)) * 1000;
};

/** How much of something a second the work gets through once. */
export const rateOf = async (amount: number, work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (amount / (performance.now() - start)) * 1000;
};

export const figure = (
  name: string,
  [ours, floor]: readonly [number, number],
  unit: string,
  goals: { must: number; moonshot?: number; atMost?: boolean },
): Figure => ({
  name,
  ours,
  floor,
  unit,
  ratio: ours / floor,
  ...goals,
});
