import {
  type Decision,
  type Duty,
  fundOf,
  type Missing,
  type PartnerCode,
  type Reason,
  Rejected,
  type Text,
  UWV,
  type Verdict,
} from '@ontschot/kernel';
import type { SuppliedBy } from './facts/names';
import type { Finding } from './rule';

type Outcome = {
  principal: PartnerCode | null;
  /** The rule that named the principal (R-012). */
  decidedBy?: string | null;
  contractingPrincipal?: PartnerCode | null;
  /** Who the parties are, so that what is missing names the partner that can supply it. */
  parties?: { owner?: PartnerCode; coachEmployer?: PartnerCode; partner?: PartnerCode };
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
  const liftedBy = decision === 'HOLD' ? waysOf(findings, 'HOLD', 'liftedBy') : [];
  const alternatives = decision === 'REFUSE' ? waysOf(findings, 'REFUSE', 'alternatives') : [];
  return {
    decision,
    principal,
    budget: principal !== null && (mayCommit || outcome.fundOnRefusal) ? fundOf(principal) : null,
    invoiceTo: outcome.invoiced ? principal : null,
    contractingPrincipal: outcome.contractingPrincipal ?? null,
    decidedBy: outcome.decidedBy ?? null,
    because: reasonsOf(findings),
    duties: decision === 'ALLOW_WITH_DUTY' ? dutiesOf(findings) : [],
    liftedBy: liftedBy.map(({ en }) => en),
    alternatives: alternatives.map(({ en }) => en),
    missing: decision === 'HOLD' ? missingOf(findings, outcome) : [],
    ways: { liftedBy, alternatives },
  };
};

/** Each rule's saying once. The lists are short: comparing them beats hashing their sentences. */
const reasonsOf = (findings: readonly Finding[]): Reason[] => {
  const reasons: Reason[] = [];
  for (const { rule, effect, text, textEn, source, version, readers, discreet } of findings)
    if (!reasons.some((one) => one.rule === rule && one.effect === effect && one.text === text)) {
      const reason: Reason = { rule, effect, text, textEn, source, version };
      if (readers) reason.readers = readers;
      if (discreet) reason.discreet = discreet;
      reasons.push(reason);
    }
  return reasons;
};

const waysOf = (
  findings: readonly Finding[],
  effect: 'HOLD' | 'REFUSE',
  which: 'liftedBy' | 'alternatives',
): Text[] => {
  const ways: Text[] = [];
  for (const finding of findings)
    if (finding.effect === effect)
      for (const { nl, en } of finding[which] ?? [])
        if (!ways.some((one) => one.en === en)) ways.push({ nl, en });
  return ways;
};

const missingOf = (findings: readonly Finding[], outcome: Outcome): Missing[] => {
  const missing: Missing[] = [];
  for (const { rule, sentence, effect, liftedBy = [], missing: fact } of findings) {
    if (effect !== 'HOLD') continue;
    liftedBy.forEach(({ nl, en, supply }, place) => {
      const key = fact ?? `${rule}.${sentence}${place === 0 ? '' : `.${place}`}`;
      if (missing.some((one) => one.key === key)) return;
      missing.push({
        key,
        rule,
        nl,
        en,
        command: supply?.command ?? null,
        field: supply?.field ?? null,
        role: supply?.role ?? null,
        partner: supply ? partnerOf(supply.by, outcome) : null,
      });
    });
  }
  return missing;
};

const partnerOf = (by: SuppliedBy, { principal, parties = {} }: Outcome): PartnerCode | null => {
  switch (by) {
    case 'PRINCIPAL':
      return principal;
    case 'OWNER':
      return parties.owner ?? null;
    case 'COACH_EMPLOYER':
      return parties.coachEmployer ?? principal;
    case 'PARTNER_ASKED':
      return parties.partner ?? principal;
    case 'UWV':
      return UWV;
  }
};

const dutiesOf = (findings: readonly Finding[]): Duty[] =>
  findings.flatMap(({ duty, rule, effect }) =>
    duty && effect === 'OBLIGE' ? [{ duty: duty.en, dutyNl: duty.nl, due: duty.due, rule }] : [],
  );

/** Guards a command. @throws Rejected when the verdict refuses or holds. @returns the verdict, to store on the event. */
export const refuseUnlessAllowed = (verdict: Verdict): Verdict => {
  if (verdict.decision === 'REFUSE' || verdict.decision === 'HOLD') throw new Rejected(verdict);
  return verdict;
};
