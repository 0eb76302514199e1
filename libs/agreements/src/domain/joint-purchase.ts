import { NotFound, NotPossible } from '@ontschot/kernel';
import type {
  AgreeJointTerms,
  FileInventory,
  JoinAfterAward,
  LeaveJointPurchase,
  NameContractingPrincipal,
} from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import type { Agreement, Concluded, JointPreparation } from './agreement.state';
import { joining, jointTermsSettled, oneContractingPrincipal } from './guards';

/** The first inventory begins the purchase and names its partners; each partner then files its own. */
export const fileInventory = (
  { agreementId, reference, partners, by, needs, on }: FileInventory,
  state: Agreement,
): AgreementEvent[] => {
  if (state.stage === 'none') {
    // Only the first inventory names the partners; without them there is no purchase to file for.
    if (partners.length === 0) throw new NotFound('joint purchase', agreementId);
    const all = [...new Set([by, ...partners])];
    if (all.length < 2) throw new NotPossible('one-partner', 'A joint purchase has at least two partners.');
    return [
      {
        type: 'NeedsInventoried',
        data: {
          agreementId,
          reference,
          form: 'JOINT_CONTRACT',
          owner: by,
          supplierId: null,
          partners: all,
          by,
          needs,
          on,
        },
      },
    ];
  }
  if (state.stage !== 'joint')
    throw new NotPossible('not-in-preparation', 'Inventories are filed before the joint contract opens.');
  if (!state.partners.includes(by))
    throw new NotPossible(
      'not-a-partner',
      `${by} does not take part in this joint purchase. It can join after award.`,
    );
  return state.inventories.includes(by)
    ? []
    : [{ type: 'NeedsInventoried', data: { ...state.of, partners: state.partners, by, needs, on } }];
};

/** whatever the form, one party only signs and answers to the supplier. */
export const nameContractingPrincipal = (
  { principals, on }: NameContractingPrincipal,
  state: JointPreparation,
): AgreementEvent[] => {
  if (state.principal !== null) {
    if (principals.length === 1 && principals[0] === state.principal) return [];
    throw new NotPossible(
      'principal-named',
      `${state.principal} was named contracting principal. There is exactly one.`,
    );
  }
  const outsider = principals.find((one) => !state.partners.includes(one));
  if (outsider !== undefined)
    throw new NotPossible('not-a-partner', `${outsider} does not take part in this joint purchase.`);
  const verdict = oneContractingPrincipal({ principals, on });
  const [principal = ''] = principals;
  return [
    { type: 'ContractingPrincipalNamed', data: { ...state.of, owner: principal, principal, on, verdict } },
  ];
};

/** every inventory filed, definitions and uniform conditions settled before contracting. */
export const agreeJointTerms = (
  { jointTerms, on }: AgreeJointTerms,
  state: JointPreparation,
): AgreementEvent[] => {
  if (state.jointTerms !== null) return [];
  if (state.principal === null)
    throw new NotPossible('no-contracting-principal', 'Name the one contracting principal first.');
  const verdict = jointTermsSettled({
    principal: state.principal,
    partners: state.partners,
    inventories: state.inventories,
    jointTerms,
    on,
  });
  return [{ type: 'JointTermsAgreed', data: { ...state.of, jointTerms, on, verdict } }];
};

const jointOnly = (state: Concluded): void => {
  if (state.of.form !== 'JOINT_CONTRACT')
    throw new NotPossible('not-joint', 'This step belongs to joint contracts only.');
  if (state.status !== 'ACTIVE') throw new NotPossible('agreement-ended', 'The joint contract has ended.');
};

/** Counts for future orders; running ones finish. */
export const leaveJointPurchase = (
  { partner, on }: LeaveJointPurchase,
  state: Concluded,
): AgreementEvent[] => {
  jointOnly(state);
  if (partner === state.conclusion.contractingPrincipal)
    throw new NotPossible(
      'principal-stays',
      'The contracting principal answers to the supplier and cannot leave. End the contract instead.',
    );
  return state.scope.coversPartners.includes(partner)
    ? [{ type: 'PartnerLeft', data: { ...state.of, partner, on } }]
    : [];
};

/** An outside partner after award: by addendum only where not tendered and awarded, else by wording. A refusal is kept as a fact. */
export const joinAfterAward = ({ partner, on }: JoinAfterAward, state: Concluded): AgreementEvent[] => {
  jointOnly(state);
  if (state.scope.coversPartners.includes(partner)) return [];
  const verdict = joining({
    form: state.of.form,
    procurement: state.conclusion.procurement,
    concludedOn: state.conclusion.concludedOn,
    on,
  });
  if (verdict.decision === 'HOLD' || verdict.decision === 'REFUSE')
    return [{ type: 'JoinRefused', data: { ...state.of, partner, on, verdict } }];
  return [{ type: 'PartnerJoined', data: { ...state.of, partner, on, verdict } }];
};
