import { type IsoDate, NotFound, notBefore, type PartnerCode, plusDays } from '@ontschot/kernel';
import type {
  AgreeJointTerms,
  AskNeighbour,
  CancelJointPurchase,
  FileInventory,
  JoinAfterAward,
  LeaveJointPurchase,
  NameContractingPrincipal,
} from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import type { Agreement, Concluded, JointPreparation, JointText } from './agreement.state';
import { JOINT_TERMS } from './agreement.types';
import { membershipFrom } from './dated-terms';
import { joining, jointTermsSettled, oneContractingPrincipal } from './guards';
import { refuse } from './refusals';
import { mustStand } from './running-agreement';

/** The first inventory begins the purchase and names its partners; each partner then files its own, and may better it. */
export const fileInventory = (
  { agreementId, reference, partners, by, needs, on }: FileInventory,
  state: Agreement,
): AgreementEvent[] => {
  if (state.stage === 'none') {
    // Only the first inventory names the partners; without them there is no purchase to file for.
    if (partners.length === 0) throw new NotFound('joint purchase', agreementId);
    const all = [...new Set([by, ...partners])];
    if (all.length < 2) throw refuse('one-partner');
    const of = { agreementId, reference, form: 'JOINT_CONTRACT' as const, owner: by, supplierId: null };
    return [{ type: 'NeedsInventoried', data: { ...of, partners: all, by, needs, on } }];
  }
  if (state.stage !== 'joint') throw refuse('not-in-preparation');
  stillPreparing(state);
  takesPart(state, by);
  if (state.inventories.some((one) => one.by === by && one.needs === needs)) return [];
  if (state.jointTerms !== null) throw refuse('terms-agreed', { day: state.since });
  return [{ type: 'NeedsInventoried', data: { ...state.of, partners: state.partners, by, needs, on } }];
};

const stillPreparing = ({ cancelled }: JointPreparation): void => {
  if (cancelled !== null) throw refuse('purchase-cancelled', { day: cancelled.on, reason: cancelled.reason });
};
const takesPart = ({ partners }: JointPreparation, partner: PartnerCode): void => {
  if (!partners.includes(partner)) throw refuse('not-a-partner', { partner });
};

/** the interest of municipalities next door is examined; a later answer of one replaces its earlier one. */
export const askNeighbour = (
  { municipality, answer, words, by, on }: AskNeighbour,
  state: JointPreparation,
): AgreementEvent[] => {
  stillPreparing(state);
  if (state.partners.includes(municipality)) throw refuse('neighbour-takes-part', { municipality });
  const same = state.neighbours.some(
    (one) =>
      one.municipality === municipality && one.answer === answer && one.words === words && one.on === on,
  );
  return same ? [] : [{ type: 'NeighbourAsked', data: { ...state.of, municipality, answer, words, by, on } }];
};

/** whatever the form, one party only signs and answers to the supplier. */
export const nameContractingPrincipal = (
  { principals, on }: NameContractingPrincipal,
  state: JointPreparation,
): AgreementEvent[] => {
  stillPreparing(state);
  if (state.principal !== null) {
    if (principals.length === 1 && principals[0] === state.principal) return [];
    throw refuse('principal-named', { principal: state.principal });
  }
  const outsider = principals.find((one) => !state.partners.includes(one));
  if (outsider !== undefined) throw refuse('not-a-partner', { partner: outsider });
  const verdict = oneContractingPrincipal({ principals, on });
  const [principal = ''] = principals;
  return [
    { type: 'ContractingPrincipalNamed', data: { ...state.of, owner: principal, principal, on, verdict } },
  ];
};

const sameText = (
  one: Pick<JointText, 'jointTerms' | 'framework'>,
  other: Pick<JointText, 'jointTerms' | 'framework'>,
): boolean =>
  one.framework === other.framework &&
  JOINT_TERMS.every((term) => one.jointTerms[term] === other.jointTerms[term]);

/**
 * each partner's purchaser agrees for its own partner; agreed is what all of them agree to in the same
 * words. Before that: every inventory filed, the neighbours asked, one framework, definitions and uniform conditions settled.
 */
export const agreeJointTerms = (
  { by, jointTerms, framework, on }: AgreeJointTerms,
  state: JointPreparation,
): AgreementEvent[] => {
  stillPreparing(state);
  takesPart(state, by);
  const own = state.texts.find((one) => one.by === by);
  if (state.jointTerms !== null) {
    if (own && sameText(own, { jointTerms, framework })) return [];
    throw refuse('terms-agreed', { day: state.since });
  }
  if (state.principal === null) throw refuse('no-contracting-principal');
  notBefore(on, state.since, { nl: 'Voorwaarden afspreken', en: 'Agreeing on terms' });
  if (own && sameText(own, { jointTerms, framework })) return [];
  const verdict = jointTermsSettled({
    principal: state.principal,
    partners: state.partners,
    inventories: state.inventories.map((one) => one.by),
    jointTerms,
    neighboursAsked: state.neighbours.length > 0,
    commonFramework: framework !== null,
    on,
  });
  const proposed: AgreementEvent = {
    type: 'JointTermsProposed',
    data: { ...state.of, by, jointTerms, framework, on },
  };
  const others = state.texts.filter((one) => one.by !== by);
  const agreed =
    others.length === state.partners.length - 1 &&
    others.every((one) => sameText(one, { jointTerms, framework }));
  if (!agreed) return [proposed];
  const agreedBy = [...others, { by, on }].map((one) => ({ partner: one.by, on: one.on }));
  return [
    proposed,
    { type: 'JointTermsAgreed', data: { ...state.of, jointTerms, framework, agreedBy, on, verdict } },
  ];
};

/** Before it is signed; afterwards a contract is dissolved. */
export const cancelJointPurchase = (
  { reason, by, on }: CancelJointPurchase,
  state: JointPreparation,
): AgreementEvent[] => {
  const { cancelled } = state;
  if (cancelled !== null) {
    if (cancelled.on === on && cancelled.reason === reason) return [];
    throw refuse('purchase-cancelled', { day: cancelled.on, reason: cancelled.reason });
  }
  takesPart(state, by);
  notBefore(on, state.since, { nl: 'Stoppen', en: 'Cancelling' });
  return [{ type: 'JointPurchaseCancelled', data: { ...state.of, reason, by, on } }];
};

const jointOnly = (state: Concluded, on: IsoDate): void => {
  if (state.of.form !== 'JOINT_CONTRACT') throw refuse('not-joint');
  mustStand(state, on);
};

/** Counts for future orders; running ones finish. @param on the first day without the partner */
export const leaveJointPurchase = (
  { partner, on }: LeaveJointPurchase,
  state: Concluded,
): AgreementEvent[] => {
  jointOnly(state, on);
  if (partner === state.conclusion.contractingPrincipal) throw refuse('principal-stays');
  const memberships = state.dated.members.filter((one) => one.partner === partner);
  const open = memberships.find(({ until }) => until === null);
  if (!open) {
    const left = memberships.at(-1)?.until;
    if (left == null) throw refuse('not-covered', { partner, day: on });
    if (plusDays(left, 1) === on) return [];
    throw refuse('left-already', { day: plusDays(left, 1) });
  }
  if (on <= open.from) throw refuse('not-covered', { partner, day: on });
  return [{ type: 'PartnerLeft', data: { ...state.of, partner, on } }];
};

/**
 * An outside partner after award, asked as for a piggyback: the tender, the supplier's consent and its
 * management, and where UWV comes in the supplier itself. A refusal is kept as a fact.
 */
export const joinAfterAward = (command: JoinAfterAward, state: Concluded): AgreementEvent[] => {
  const { partner, consent, management, on } = command;
  jointOnly(state, on);
  const known = membershipFrom(state.dated, partner, on);
  if (known) {
    if (known.from === on) return [];
    if (known.until !== null) throw refuse('left-already', { day: plusDays(known.until, 1) });
    throw refuse('covered-already', { partner, day: known.from });
  }
  const verdict = joining({
    form: state.of.form,
    owner: state.of.owner,
    procurement: state.conclusion.procurement,
    concludedOn: state.conclusion.concludedOn,
    territory: state.dated.territory,
    command,
  });
  if (verdict.decision === 'REFUSE')
    return [{ type: 'JoinRefused', data: { ...state.of, partner, on, verdict } }];
  return [{ type: 'PartnerJoined', data: { ...state.of, partner, consent, management, on, verdict } }];
};
