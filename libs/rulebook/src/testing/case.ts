import type { Verdict } from '@ontschot/kernel';
import type { DecisionCase } from '../decide/decision-case';
import type { BenefitPeriod } from '../facts/facts';
import type { Finding } from '../rule';

type Parts = {
  client?: Partial<DecisionCase['client']>;
  instrument?: Partial<DecisionCase['instrument']>;
  circumstances?: DecisionCase['circumstances'];
  history?: DecisionCase['history'];
  action?: Partial<DecisionCase['action']>;
};

export const benefit = (
  type: BenefitPeriod['type'],
  from = '2007-01-01',
  until: string | null = null,
): BenefitPeriod => ({ type, from, until });

/** A WW client of UWV in GEM-A, on an access agreement of the own region, ordered on 2 March 2009; a spec changes what it is about. */
export const caseWith = ({
  client,
  instrument,
  circumstances,
  history,
  action,
}: Parts = {}): DecisionCase => ({
  client: { residence: 'GEM-A', region: 'OOST', benefits: [benefit('WW')], ...client },
  instrument: {
    owner: 'UWV',
    contractForm: 'ACCESS_AGREEMENT',
    kind: 'MODULE',
    region: 'OOST',
    months: 3,
    price: 1500,
    ...instrument,
  },
  ...(circumstances ? { circumstances } : {}),
  ...(history ? { history } : {}),
  action: { type: 'ORDER', date: '2009-03-02', ...action },
});

/** What the rules said, as `R-001 COMPUTE`. */
export const said = (findings: readonly Finding[] | Verdict): string[] =>
  ('because' in findings ? findings.because : findings).map(({ rule, effect }) => `${rule} ${effect}`);
