import { lastsLongerThan } from '../../facts/derived';
import { inFrameworks, rule } from '../../rule';
import { hasCertainJob, isTrainingOfUwv, type Training, TRAINING_LIMIT } from './training';

/** Work-and-learn with a job that is certain afterwards may run longer than R-091 allows, without more. */
export const certainJobLiftsTheLimit = rule({
  number: 'R-092',
  title: { nl: 'Zekere baan heft de grens op', en: 'Certain job lifts the limit' },
  consequence: 'ALLOW',
  strength: 'P',
  source: 'HI Bijl. 1 §2',
  versions: inFrameworks(TRAINING_LIMIT),
  says: {
    certainJob: {
      effect: 'ALLOW',
      nl: 'Werken en leren met een zekere baan: de scholing mag langer duren.',
      en: 'Work-and-learn with a certain job: the training may run longer.',
    },
  },
  ask: (facts: Training, say, limit) =>
    isTrainingOfUwv(facts) && hasCertainJob(facts, limit) && lastsLongerThan(facts, limit.months)
      ? [say.certainJob()]
      : [],
});
