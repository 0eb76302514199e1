import type { PartnerCode } from '@ontschot/kernel';
import type { Benefits, JointDecision, MunicipalOffer, Residence, Service, Situation } from '../facts/facts';
import type { Day, Finding } from '../rule';
import {
  beforeFirstWwDay,
  benefitNamesResponsiblePartner,
  concurrentBenefitsGoToUwv,
  managersDecideTogether,
  municipalityServesUwvClient,
  orderOfResolution,
  socialActivationIsUwvCost,
} from '../rules/a-responsibility';
import type { Asked } from '../rules/a-responsibility/r013-municipality-serves-uwv-client';
import type { WouldCharge } from '../rules/a-responsibility/r016-before-first-ww-day';
import type { Placing } from '../rules/a-responsibility/r017-social-activation-is-uwv-cost';

/** What must be known to say whose client this is on `day`. */
export type ResolutionFacts = Day &
  Benefits &
  Residence &
  Situation &
  JointDecision &
  MunicipalOffer &
  Asked &
  Service &
  Placing &
  WouldCharge;

/** Who holds the formal task, the rule that decided it, and all that was said on the way. */
export type Resolved = { principal: PartnerCode; decidedBy: string; findings: Finding[] };

/** in this order; the first that names a principal decides. What earlier rules had to say is kept. */
const RESOLUTION = [
  municipalityServesUwvClient,
  managersDecideTogether,
  socialActivationIsUwvCost,
  concurrentBenefitsGoToUwv,
  beforeFirstWwDay,
  benefitNamesResponsiblePartner,
] as const;

/** What `principalOf` asks, for the catalogue. */
export const ASKED_FOR_PRINCIPAL = [...RESOLUTION, orderOfResolution] as const;

/** Whose client this is on `facts.day`. @throws Error never in practice: the benefit table always decides */
export const principalOf = (facts: ResolutionFacts): Resolved => {
  const findings: Finding[] = [];
  for (const rule of RESOLUTION) {
    const said = rule.ask(facts);
    findings.push(...said);
    const principal = said.find(({ decides }) => decides !== undefined)?.decides;
    if (principal === undefined) continue;
    // Concurrent benefits go to UWV because one of them is UWV's: both are said.
    if (rule === concurrentBenefitsGoToUwv) findings.push(...benefitNamesResponsiblePartner.ask(facts));
    const decidedBy = rule.number;
    findings.push(...orderOfResolution.ask({ day: facts.day, principal, decidedBy }));
    return { principal, decidedBy, findings };
  }
  throw new Error('R-001 names a partner for every client.');
};
