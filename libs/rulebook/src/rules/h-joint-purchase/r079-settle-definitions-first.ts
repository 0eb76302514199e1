import { type Day, rule, since } from '../../rule';
import { listed, missingOf, recordEach } from './recorded-items';

/** What is recorded before contracting. */
export const DEFINITIONS = ['definitions', 'resultPerPartner', 'invoicing', 'accountability'] as const;

/** The terms of a joint purchase that are recorded so far, by their code names; R-081 reads them as well. */
export type JointTermsRecorded = { jointTermsRecorded: readonly string[] };

/** Definitions, result per partner, invoicing and accountability are recorded before contracting. */
export const settleDefinitionsFirst = rule({
  number: 'R-079',
  title: { nl: 'Spreek eerst de begrippen af', en: 'Settle definitions first' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §3',
  versions: since('2008-09-15'),
  says: {
    notAgreed: {
      effect: 'HOLD',
      supply: { command: 'joint-terms', field: 'definitions', role: 'purchaser', by: 'OWNER' },
      ...listed('Dit is nog niet afgesproken', 'This is not agreed yet'),
      liftedBy: recordEach,
    },
  },
  ask: ({ jointTermsRecorded }: Day & JointTermsRecorded, say) => {
    const missing = missingOf(DEFINITIONS, jointTermsRecorded);
    return missing.length === 0 ? [] : [say.notAgreed({ missing })];
  },
});
