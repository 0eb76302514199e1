import type { IsoDate } from '@ontschot/kernel';
import { type Day, inFrameworks, rule } from '../../rule';

/** An application that goes to a round of the published calendar. */
export type ReceivedApplication = { receivedOn: IsoDate; rounds: readonly IsoDate[] };
/** A calendar that is published for a year, over the one that stood before. */
export type CalendarToPublish = {
  year: number;
  rounds: readonly IsoDate[];
  publishedBefore: readonly IsoDate[];
};

/** The first round on or after the day; a day that is itself a round goes to that one. Null when no later one is published. */
export const firstRoundOf = ({ receivedOn, rounds }: ReceivedApplication): IsoDate | null => {
  let first: IsoDate | null = null;
  for (const round of rounds) if (round >= receivedOn && (first === null || round < first)) first = round;
  return first;
};

/** Rounds up to and with `day` that one calendar has and the other has not. */
const changedUpTo = (day: IsoDate, { rounds, publishedBefore }: CalendarToPublish): IsoDate | undefined =>
  rounds.find((round) => round <= day && !publishedBefore.includes(round)) ??
  publishedBefore.find((round) => round <= day && !rounds.includes(round));

const roundsIn = ({ year, rounds }: CalendarToPublish): number =>
  new Set(rounds.filter((round) => round.startsWith(`${year}-`))).size;

type Few = { year: number; count: number; atLeast: number };

/**
 * Applications are open all year; UWV assesses at no fewer than three fixed moments a year, on a calendar that it publishes
 * (a calendar year: our reading) and changes for future rounds only. An application goes to the first moment on or after receipt.
 */
export const assessInRounds = rule({
  number: 'R-041',
  title: { nl: 'Altijd aanvragen, toetsen in rondes', en: 'Apply any day, assess in rounds' },
  consequence: 'COMPUTE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ atLeast: 3 }),
  says: {
    round: {
      effect: 'COMPUTE',
      nl: ({ receivedOn, round }: { receivedOn: IsoDate; round: IsoDate }) =>
        `De aanvraag van ${receivedOn} gaat naar de ronde van ${round}.`,
      en: ({ receivedOn, round }: { receivedOn: IsoDate; round: IsoDate }) =>
        `The application of ${receivedOn} goes to the round of ${round}.`,
    },
    noRound: {
      effect: 'HOLD',
      supply: { command: 'assessment-calendars', field: 'rounds', role: 'contract-expert', by: 'UWV' },
      nl: ({ receivedOn }: { receivedOn: IsoDate }) => `Na ${receivedOn} is nog geen ronde gepubliceerd.`,
      en: ({ receivedOn }: { receivedOn: IsoDate }) => `No round is published yet after ${receivedOn}.`,
      liftedBy: [
        { nl: 'publiceer de kalender met de volgende rondes', en: 'publish the calendar of later rounds' },
      ],
    },
    tooFew: {
      effect: 'REFUSE',
      nl: ({ year, count, atLeast }: Few) =>
        `De kalender van ${year} heeft ${count} rondes; minstens ${atLeast} per jaar.`,
      en: ({ year, count, atLeast }: Few) =>
        `The calendar of ${year} has ${count} rounds; at least ${atLeast} a year.`,
      alternatives: ({ year, atLeast }: Few) => [
        {
          nl: `een kalender met minstens ${atLeast} rondes in ${year}`,
          en: `a calendar of at least ${atLeast} rounds in ${year}`,
        },
      ],
    },
    pastRound: {
      effect: 'REFUSE',
      nl: ({ round }: { round: IsoDate }) =>
        `De ronde van ${round} is al begonnen of voorbij. Alleen latere rondes kunnen nog veranderen.`,
      en: ({ round }: { round: IsoDate }) =>
        `The round of ${round} has begun or is past. Only later rounds can still change.`,
      alternatives: [
        {
          nl: 'een kalender waarin alleen latere rondes veranderen',
          en: 'a calendar that changes later rounds only',
        },
      ],
    },
  },
  ask: (facts: Day & (ReceivedApplication | CalendarToPublish), say, { atLeast }) => {
    if ('receivedOn' in facts) {
      const { receivedOn } = facts;
      const round = firstRoundOf(facts);
      return [round === null ? say.noRound({ receivedOn }) : say.round({ receivedOn, round })];
    }
    const { year, day } = facts;
    const count = roundsIn(facts);
    if (count < atLeast) return [say.tooFew({ year, count, atLeast })];
    const round = changedUpTo(day, facts);
    return round === undefined ? [] : [say.pastRound({ round })];
  },
});
