import type { PartnerCode } from '@ontschot/kernel';
import {
  type DecisionCase,
  type Finding,
  refuseUnlessAllowed,
  resolveOnOrderDay,
  verdictFrom,
} from '@ontschot/rulebook';

/** Where the principal is known, as on every order. @throws Rejected when one of the findings refuses or holds. */
export const guardFor = (findings: readonly Finding[], principal: PartnerCode): void => {
  refuseUnlessAllowed(verdictFrom(findings, { principal }));
};

/** The same before an order: the principal is the one whom the case names. */
export const guard = (findings: readonly Finding[], about: DecisionCase): void =>
  guardFor(findings, resolveOnOrderDay(about).principal);
