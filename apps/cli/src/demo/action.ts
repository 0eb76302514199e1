import type { Play } from './play';
import type { Day } from './scenario/days';

/** Something that happens on a day to one client. */
export type Action = { on: Day; take: (play: Play) => Promise<void> };
