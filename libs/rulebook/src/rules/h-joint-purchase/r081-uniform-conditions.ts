import { type Day, rule, since } from '../../rule';
import type { JointTermsRecorded } from './r079-settle-definitions-first';
import { listed, missingOf, recordEach } from './recorded-items';

/** What the partners decide on. */
export const UNIFORM_CONDITIONS = [
  'pastPerformance',
  'payment',
  'reportingAndMonitoring',
  'qualityMark',
  'lessBurden',
] as const;

/** The five questions about uniform conditions are answered. */
export const uniformConditions = rule({
  number: 'R-081',
  title: { nl: 'Gelijke voorwaarden', en: 'Uniform conditions' },
  consequence: 'HOLD',
  strength: 'G',
  source: 'HI §3',
  versions: since('2008-09-15'),
  says: {
    notAnswered: {
      effect: 'HOLD',
      supply: { command: 'joint-terms', field: 'payment', role: 'purchaser', by: 'OWNER' },
      ...listed('Deze vragen zijn nog niet beantwoord', 'These questions are not answered yet'),
      liftedBy: recordEach,
    },
  },
  ask: ({ jointTermsRecorded }: Day & JointTermsRecorded, say) => {
    const missing = missingOf(UNIFORM_CONDITIONS, jointTermsRecorded);
    return missing.length === 0 ? [] : [say.notAnswered({ missing })];
  },
});
