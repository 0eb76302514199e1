import { type Day, rule, since, type Way } from '../../rule';

/** Did the coach record that purchase is needed, and which instrument works best? */
export type Considered = {
  needRecorded: boolean;
  choiceRecorded: boolean;
  /** Orders of this very instrument that the client has already, by their numbers; silent = none. */
  hasAlready?: readonly string[];
};

const NEED: Way = {
  nl: 'leg vast waarom inkoop nodig is',
  en: 'record the need',
  supply: { command: 'assignments', field: 'need', role: 'coach', by: 'COACH_EMPLOYER' },
};
const CHOICE: Way = {
  nl: 'leg vast welk instrument het beste werkt',
  en: 'record the choice',
  supply: { command: 'assignments', field: 'choice', role: 'coach', by: 'COACH_EMPLOYER' },
};

/** That purchase is needed and which instrument works best are recorded before the contract route. */
export const ifWhatThenHow = rule({
  number: 'R-030',
  title: { nl: 'Of, wat, dan hoe', en: 'If, what, then how' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §4',
  versions: since('2008-09-15'),
  says: {
    routeTooEarly: {
      effect: 'HOLD',
      nl: 'Leg eerst vast dat inkoop nodig is en welk instrument het beste werkt.',
      en: 'First record that purchase is needed and which instrument works best.',
      liftedBy: ({ needRecorded, choiceRecorded }: Considered) => [
        ...(needRecorded ? [] : [NEED]),
        ...(choiceRecorded ? [] : [CHOICE]),
      ],
    },
    hasAlready: {
      effect: 'WARN',
      nl: ({ hasAlready = [] }: Pick<Considered, 'hasAlready'>) =>
        `De klant heeft dit instrument al: opdracht ${hasAlready.join(', ')}. Ga na of het nog een keer nodig is.`,
      en: ({ hasAlready = [] }: Pick<Considered, 'hasAlready'>) =>
        `The client has this instrument already: order ${hasAlready.join(', ')}. See whether it is needed once more.`,
    },
  },
  ask: (facts: Day & Considered, say) => [
    ...(facts.needRecorded && facts.choiceRecorded ? [] : [say.routeTooEarly(facts)]),
    ...(facts.hasAlready?.length ? [say.hasAlready(facts)] : []),
  ],
});
