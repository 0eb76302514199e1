import { type Day, rule, since, type Way } from '../../rule';

/** Did the coach record that purchase is needed, and which instrument works best? */
export type Considered = { needRecorded: boolean; choiceRecorded: boolean };

const NEED: Way = {
  nl: 'leg vast waarom inkoop nodig is',
  en: 'record the need',
  supply: { command: 'propose', field: 'need', role: 'coach', by: 'COACH_EMPLOYER' },
};
const CHOICE: Way = {
  nl: 'leg vast welk instrument het beste werkt',
  en: 'record the choice',
  supply: { command: 'propose', field: 'choice', role: 'coach', by: 'COACH_EMPLOYER' },
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
  },
  ask: (facts: Day & Considered, say) =>
    facts.needRecorded && facts.choiceRecorded ? [] : [say.routeTooEarly(facts)],
});
