import type { Deciding, Principal } from '../../facts/facts';

/** Who decides for whom, on the day of the step. */
export type DecidingFor = Deciding & Pick<Principal, 'principal'>;

/** Is it another partner's coach who decides? Where nobody is named, the principal's own does. */
export const decidesForAnother = ({ coachEmployer, principal }: DecidingFor): boolean =>
  coachEmployer !== undefined && coachEmployer !== principal;

/** Is there a mandate of the principal for the coach's employer on that day, whatever it covers? */
export const hasMandate = ({ principal, coachEmployer, mandate, actedOn }: DecidingFor): boolean =>
  mandate?.grantor === principal && mandate.grantee === coachEmployer && mandate.validOn === actedOn;

/** Does the mandate cover the decision that is asked about? One that names no decisions was looked up for this one. */
export const mandateCovers = ({ mandate, decision }: DecidingFor): boolean =>
  mandate?.decisions === undefined || decision === undefined || mandate.decisions.includes(decision);

/** Does another partner's coach decide, as a mandate lets it? */
export const decidesUnderMandate = (facts: DecidingFor): boolean =>
  decidesForAnother(facts) && hasMandate(facts) && mandateCovers(facts);
