import {
  type Decision,
  type Duty,
  fundOf,
  type PartnerCode,
  type Reason,
  Rejected,
  type Verdict,
} from '@ontschot/kernel';
import type { Finding } from './old-rule';

export type Outcome = {
  principal: PartnerCode | null;
  contractingPrincipal?: PartnerCode | null;
  /** The fund is named even on a refusal: what is asked is where a bill belongs. */
  fundOnRefusal?: boolean;
  /** The invoice goes to the principal. */
  invoiced?: boolean;
  /** Nothing is required: no rule asked for a step. */
  noAction?: boolean;
};

/** REFUSE outranks HOLD, HOLD outranks ALLOW_WITH_DUTY, that outranks ALLOW; a warning alone leaves ALLOW. */
export const decisionOf = (findings: readonly Finding[]): Decision => {
  let decision: Decision = 'ALLOW';
  for (const { effect } of findings) {
    if (effect === 'REFUSE') return 'REFUSE';
    if (effect === 'HOLD') decision = 'HOLD';
    else if (effect === 'OBLIGE' && decision === 'ALLOW') decision = 'ALLOW_WITH_DUTY';
  }
  return decision;
};

/** One answer out of all that the rules said; each rule's saying stands once. */
export const verdictFrom = (findings: readonly Finding[], outcome: Outcome): Verdict => {
  const strongest = decisionOf(findings);
  const decision = outcome.noAction && strongest === 'ALLOW' ? 'NO_ACTION' : strongest;
  const { principal } = outcome;
  const mayCommit = decision !== 'REFUSE' && decision !== 'HOLD';
  return {
    decision,
    principal,
    budget: principal !== null && (mayCommit || outcome.fundOnRefusal) ? fundOf(principal) : null,
    invoiceTo: outcome.invoiced ? principal : null,
    contractingPrincipal: outcome.contractingPrincipal ?? null,
    because: reasonsOf(findings),
    duties: decision === 'ALLOW_WITH_DUTY' ? dutiesOf(findings) : [],
    liftedBy:
      decision === 'HOLD'
        ? [...new Set(findings.flatMap(({ effect, liftedBy = [] }) => (effect === 'HOLD' ? liftedBy : [])))]
        : [],
    alternatives:
      decision === 'REFUSE'
        ? [
            ...new Set(
              findings.flatMap(({ effect, alternatives = [] }) => (effect === 'REFUSE' ? alternatives : [])),
            ),
          ]
        : [],
  };
};

/** Each rule's saying once. The lists are short: comparing them beats hashing their sentences. */
const reasonsOf = (findings: readonly Finding[]): Reason[] => {
  const reasons: Reason[] = [];
  for (const { rule, effect, text, textEn, source, version } of findings)
    if (!reasons.some((one) => one.rule === rule && one.effect === effect && one.text === text))
      reasons.push({ rule, effect, text, textEn, source, version });
  return reasons;
};

const dutiesOf = (findings: readonly Finding[]): Duty[] =>
  findings.flatMap(({ duty, rule, effect }) => (duty && effect === 'OBLIGE' ? [{ ...duty, rule }] : []));

/** Guards a command. @throws Rejected when the verdict refuses or holds. @returns the verdict, to store on the event. */
export const refuseUnlessAllowed = (verdict: Verdict): Verdict => {
  if (verdict.decision === 'REFUSE' || verdict.decision === 'HOLD') throw new Rejected(verdict);
  return verdict;
};
