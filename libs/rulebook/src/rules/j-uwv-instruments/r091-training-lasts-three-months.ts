import { lastsLongerThan } from '../../facts/derived';
import { inFrameworks, rule } from '../../rule';
import { hasCertainJob, isTrainingOfUwv, type Training, TRAINING_LIMIT } from './training';

type Limit = { months: number };
const substantiation = [
  { nl: 'een onderbouwing van de coach', en: "coach's substantiation (instrument.substantiation)" },
];

/** Training lasts at most 3 months and is separate from a trajectory; otherwise the coach substantiates it. */
export const trainingLastsThreeMonths = rule({
  number: 'R-091',
  title: { nl: 'Drie maanden, los van een traject', en: 'Three months, standalone' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks(TRAINING_LIMIT),
  says: {
    withinLimit: {
      effect: 'ALLOW',
      nl: ({ months }: Limit) => `De scholing duurt niet langer dan ${months} maanden.`,
      en: ({ months }: Limit) => `The training lasts no longer than ${months} months.`,
    },
    substantiated: {
      effect: 'ALLOW',
      nl: 'De langere duur is onderbouwd.',
      en: 'The longer duration is substantiated.',
    },
    partSubstantiated: {
      effect: 'ALLOW',
      nl: 'De scholing is deel van een traject en dat is onderbouwd.',
      en: 'The training is part of a trajectory, and that is substantiated.',
    },
    tooLong: {
      effect: 'HOLD',
      supply: { command: 'grounds', field: 'grounds.substantiation', role: 'coach', by: 'COACH_EMPLOYER' },
      nl: ({ months }: Limit) => `De scholing duurt langer dan ${months} maanden: onderbouw waarom.`,
      en: ({ months }: Limit) => `The training lasts longer than ${months} months: substantiate why.`,
      liftedBy: substantiation,
    },
    partOfTrajectory: {
      effect: 'HOLD',
      supply: { command: 'grounds', field: 'grounds.substantiation', role: 'coach', by: 'COACH_EMPLOYER' },
      nl: 'De scholing is deel van een traject: onderbouw waarom.',
      en: 'The training is part of a trajectory: substantiate why.',
      liftedBy: substantiation,
    },
  },
  ask: (facts: Training, say, limit) => {
    if (!isTrainingOfUwv(facts)) return [];
    const longer = lastsLongerThan(facts, limit.months);
    if (longer === undefined) return [say.lacks('instrument.months')];
    if (longer && !hasCertainJob(facts, limit))
      return [facts.substantiation ? say.substantiated() : say.tooLong(limit)];
    if (facts.partOfTrajectory)
      return [facts.substantiation ? say.partSubstantiated() : say.partOfTrajectory()];
    return longer ? [] : [say.withinLimit(limit)];
  },
});
