import type { PartnerCode } from '@ontschot/kernel';
import { asking, policy } from '../policy';
import { residentsOnly } from '../rules/a-responsibility';
import { noRefusalForMoneyAlone } from '../rules/b-budgets';
import { deciding } from './parts';
import type { Question } from './question';
import { verdictFrom } from '../verdict';
import { ASKED_FOR_PRINCIPAL, principalOf } from './principal-of';
import { type KnownFacts, knowing, type StepFacts } from './step-facts';

/** A claim that is turned down: by whom, and on what ground. */
type ClaimFacts = StepFacts & {
  /** The partner that was asked; silent: the owner of the instrument, or the principal where that is UWV. */
  askedOf?: PartnerCode;
  ground?: 'BUDGET_ONLY' | 'OTHER';
};
type KnownClaim = KnownFacts & { claim: 'REJECTED'; asked: PartnerCode; ground?: 'BUDGET_ONLY' | 'OTHER' };

const rejects = policy<KnownClaim>('REJECT_CLAIM', [
  deciding,
  asking((facts: KnownClaim) => ({ ...facts, rejectedBy: facts.asked }), residentsOnly),
  noRefusalForMoneyAlone,
]);

/** May this claim be turned down on this ground? A rejection commits no money, so no fund bears it. */
export const rejectClaim: Question<ClaimFacts> = {
  step: 'REJECT_CLAIM',
  title: { nl: 'een aanvraag afwijzen', en: 'reject a claim' },
  asks: [...ASKED_FOR_PRINCIPAL, rejects],
  ask: (facts) => {
    const resolved = principalOf(facts);
    const { principal, decidedBy, findings } = resolved;
    const asked = facts.askedOf ?? (facts.owner === 'UWV' ? principal : facts.owner);
    const known: KnownClaim = { ...facts, ...knowing(facts, resolved, 'ORDER'), claim: 'REJECTED', asked };
    const parties = { owner: facts.owner, coachEmployer: facts.coachEmployer };
    return {
      ...verdictFrom([...findings, ...rejects.ask(known)], { principal, decidedBy, parties }),
      budget: null,
    };
  },
};
