import type { Decider, DomainEvent, IsoDate, Verdict } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import { calendar, overview } from './guards';
import type { ClusterListed, ServiceOverview } from './overview';
import { CALENDARS_OF_THE_FRAMEWORKS, FIRST_OVERVIEWS } from './reference';
import { refuse } from './refusals';

/** the rounds of one year, published. A later publication of the year replaces what was still to come. */
export type AssessmentCalendarPublished = DomainEvent<
  'AssessmentCalendarPublished',
  { year: number; rounds: IsoDate[]; was: IsoDate[]; on: IsoDate; verdict: Verdict }
>;
/** a version of the overview of services, with the minimum content of each cluster. */
export type ServiceOverviewPublished = DomainEvent<
  'ServiceOverviewPublished',
  {
    /** The first day on which it holds. */
    version: IsoDate;
    /** Null = for every region that has no version of its own. */
    region: UwvRegion | null;
    clusters: { cluster: string; content: string[] }[];
    /** What the inventory of clients and demand showed. */
    inventory: string;
    on: IsoDate;
    verdict: Verdict;
  }
>;
export type FrameworkEvent = AssessmentCalendarPublished | ServiceOverviewPublished;

export type PublishCalendar = { type: 'PublishCalendar'; year: number; rounds: IsoDate[]; on: IsoDate };
export type PublishOverview = {
  type: 'PublishOverview';
  version: IsoDate;
  region: UwvRegion | null;
  clusters: readonly ClusterListed[];
  inventory: string | null;
  on: IsoDate;
};
export type FrameworkCommand = PublishCalendar | PublishOverview;

/** What UWV publishes for its frameworks: the assessment rounds of each year, and the versions of the overview of services. */
export type Framework = {
  calendars: Readonly<Record<number, readonly IsoDate[]>>;
  overviews: readonly ServiceOverview[];
};

const sorted = (rounds: readonly IsoDate[]): IsoDate[] => [...new Set(rounds)].sort();
const sameDays = (one: readonly IsoDate[], other: readonly IsoDate[]): boolean =>
  one.length === other.length && one.every((day, index) => day === other[index]);

/** at least three rounds a year; only rounds that are still to come change. */
const publish = ({ year, rounds, on }: PublishCalendar, { calendars }: Framework): FrameworkEvent[] => {
  const was = sorted(calendars[year] ?? []);
  const next = sorted(rounds);
  if (sameDays(was, next)) return [];
  const outside = next.find((round) => !round.startsWith(`${year}-`));
  if (outside !== undefined) throw refuse('round-of-another-year', { round: outside, year });
  const verdict = calendar({ year, rounds: next, publishedBefore: was, on });
  return [{ type: 'AssessmentCalendarPublished', data: { year, rounds: next, was, on, verdict } }];
};

/** The same words in any order. */
const contentsOf = (clusters: readonly ClusterListed[]): string =>
  JSON.stringify(
    clusters
      .map(({ cluster, content }) => [cluster, [...content].sort()] as const)
      .sort(([one], [other]) => one.localeCompare(other)),
  );

/** a version never changes; the same publication again records nothing. */
const publishOverview = (
  { version, region, clusters, inventory, on }: PublishOverview,
  { overviews }: Framework,
): FrameworkEvent[] => {
  const listed = new Set(clusters.map(({ cluster }) => cluster));
  if (listed.size < clusters.length) throw refuse('cluster-twice');
  const stands = overviews.find((one) => one.version === version && one.region === region);
  if (stands && stands.inventory === inventory && contentsOf(stands.clusters) === contentsOf(clusters))
    return [];
  const verdict = overview({ version, inventory, versionStands: stands !== undefined, on });
  return [
    {
      type: 'ServiceOverviewPublished',
      data: {
        version,
        region,
        clusters: clusters.map(({ cluster, content }) => ({ cluster, content: [...content] })),
        inventory: inventory ?? '',
        on,
        verdict,
      },
    },
  ];
};

export const framework: Decider<Framework, FrameworkCommand, FrameworkEvent> = {
  initial: { calendars: CALENDARS_OF_THE_FRAMEWORKS, overviews: FIRST_OVERVIEWS },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'AssessmentCalendarPublished':
        return { ...state, calendars: { ...state.calendars, [data.year]: data.rounds } };
      case 'ServiceOverviewPublished': {
        const { version, region, inventory, clusters } = data;
        return { ...state, overviews: [...state.overviews, { version, region, inventory, clusters }] };
      }
    }
  },
  decide: (command, state) => {
    switch (command.type) {
      case 'PublishCalendar':
        return publish(command, state);
      case 'PublishOverview':
        return publishOverview(command, state);
    }
  },
};

/** Every published round, in order. */
export const roundsOf = ({ calendars }: Framework): IsoDate[] => sorted(Object.values(calendars).flat());
