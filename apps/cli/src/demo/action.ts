import type { Play } from './play';
import type { Day } from './scenario/days';

/** Something that happens on a day. */
export type Action = { on: Day; take: (play: Play) => Promise<unknown> };

/** What happens one after the other, in the order of its days: to one client, to one agreement, in one office. */
export type Lane = readonly Action[];
