import { type Decision, fundOf, Rejected, type PartnerCode, type Verdict } from '@ontschot/kernel';
import type { Finding } from './rule';

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
  if (findings.some(({ effect }) => effect === 'REFUSE')) return 'REFUSE';
  if (findings.some(({ effect }) => effect === 'HOLD')) return 'HOLD';
  return findings.some(({ effect }) => effect === 'OBLIGE') ? 'ALLOW_WITH_DUTY' : 'ALLOW';
};

/** One answer out of all that the rules said; each rule's saying stands once. */
export const verdictFrom = (findings: readonly Finding[], outcome: Outcome): Verdict => {
  const decision = outcome.noAction && decisionOf(findings) === 'ALLOW' ? 'NO_ACTION' : decisionOf(findings);
  const { principal } = outcome;
  const mayCommit = decision !== 'REFUSE' && decision !== 'HOLD';
  return {
    decision,
    principal,
    budget: principal !== null && (mayCommit || outcome.fundOnRefusal) ? fundOf(principal) : null,
    invoiceTo: outcome.invoiced ? principal : null,
    contractingPrincipal: outcome.contractingPrincipal ?? null,
    because: onceEach(findings).map(({ rule, effect, text, textEn, source, version }) => ({ rule, effect, text, textEn, source, version })),
    duties: findings.flatMap(({ duty, rule, effect }) => (duty && mayCommit && effect === 'OBLIGE' ? [{ ...duty, rule }] : [])),
    liftedBy: decision === 'HOLD' ? unique(findings.flatMap(({ effect, liftedBy = [] }) => (effect === 'HOLD' ? liftedBy : []))) : [],
    alternatives: decision === 'REFUSE' ? unique(findings.flatMap(({ effect, alternatives = [] }) => (effect === 'REFUSE' ? alternatives : []))) : [],
  };
};

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
const onceEach = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>();
  return findings.filter(({ rule, effect, text }) => {
    const key = `${rule}${effect}${text}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** Guards a command. @throws Rejected when the verdict refuses or holds. @returns the verdict, to store on the event. */
export const refuseUnlessAllowed = (verdict: Verdict): Verdict => {
  if (verdict.decision === 'REFUSE' || verdict.decision === 'HOLD') throw new Rejected(verdict);
  return verdict;
};
