import {
  type IsoDate,
  type PartnerCode,
  UWV,
  within,
  notBefore,
  plusDays,
  type Reason,
  Rejected,
  type Verdict,
} from '@ontschot/kernel';
import { decideTransfer } from '@ontschot/rulebook';
import type {
  ApproveTransfer,
  CorrectTransfer,
  LookedUp,
  ProposeTransfer,
  WithdrawTransfer,
} from './client.commands';
import type { ClientEvent } from './client.events';
import type { KnownClient } from './client.state';
import { refuse } from './refusals';
import { decisionOn, factsOn } from './timeline';

/** @throws NotPossible when the client works again */
export const assertOpen = ({ status, closedOn }: KnownClient): void => {
  if (status === 'CLOSED') throw refuse('client-closed', { day: closedOn ?? '' });
};

/** @throws NotPossible unless the partner is UWV or the municipality of residence */
export const assertPartyTo = ({ residence }: KnownClient, partner: PartnerCode): void => {
  if (partner !== UWV && partner !== residence) throw refuse('not-a-party', { partner, residence });
};

const hasWwOn = ({ benefits }: KnownClient, day: IsoDate): boolean =>
  benefits.some(({ type, from, until }) => type === 'WW' && within(day, from, until));

type Terms = { designates: PartnerCode; effective: IsoDate };

/** R-006 as it would be with both signatures on its effective day. @throws Rejected when it would change nothing */
const jointDecisionHolds = (state: KnownClient, { designates, effective }: Terms): Reason[] => {
  const jointDecision = { designates, effective, approvals: [UWV, state.residence] };
  const asked = (day: IsoDate): Verdict =>
    decideTransfer.ask({ ...factsOn(state, day, { jointDecision }), actedOn: effective });
  const verdict = asked(effective);
  if (verdict.principal === null)
    throw new Rejected({
      ...verdict,
      decision: 'REFUSE',
      because: verdict.because.map((reason) => ({ ...reason, effect: 'REFUSE' as const })),
    });
  // What was ordered before it goes on with the same coach.
  const before = asked(plusDays(effective, -1)).because.filter(({ rule }) => rule === 'R-007');
  return [...verdict.because, ...before];
};

const EFFECT = { nl: 'De overdracht', en: 'The transfer' };

const proposed = (
  { designates, effective, by, on }: Terms & { by: PartnerCode; on: IsoDate },
  reason: string | null,
  state: KnownClient,
): ClientEvent => {
  if (!hasWwOn(state, on)) throw refuse('no-ww-client', { day: on });
  notBefore(effective, on, EFFECT);
  jointDecisionHolds(state, { designates, effective });
  const { clientId } = state;
  return {
    type: 'TransferProposed',
    data: { clientId, designates, effective, proposedBy: by, reason, on },
  };
};

export const proposeTransfer = (command: ProposeTransfer, state: KnownClient): ClientEvent[] => {
  const { designates, effective, by } = command;
  assertOpen(state);
  assertPartyTo(state, by);
  assertPartyTo(state, designates);
  const { proposal } = state;
  if (proposal?.designates === designates && proposal.effective === effective) return [];
  const standing = decisionOn(state, effective);
  if (!proposal && standing?.designates === designates && standing.effective === effective) return [];
  if (proposal) throw refuse('transfer-already-proposed', proposal);
  return [proposed(command, null, state)];
};

/** A proposal or decision with the wrong day or partner: another one, which both managers sign anew. */
export const correctTransfer = (command: CorrectTransfer, state: KnownClient): ClientEvent[] => {
  const { designates, effective, reason, by, on } = command;
  assertOpen(state);
  assertPartyTo(state, by);
  assertPartyTo(state, designates);
  const { proposal, decisions, clientId } = state;
  if (!proposal && decisions.length === 0) throw refuse('no-transfer-proposed');
  if (proposal?.designates === designates && proposal.effective === effective) return [];
  return [
    ...(proposal ? [{ type: 'TransferWithdrawn' as const, data: { clientId, by, on } }] : []),
    proposed(command, reason, state),
  ];
};

/**
 * With one signature nothing changes; with both the transfer holds for orders from its effective day.
 * That day is not before the second signature: nobody decides who paid yesterday.
 */
export const approveTransfer = ({ by, on }: ApproveTransfer, state: KnownClient): ClientEvent[] => {
  assertPartyTo(state, by);
  const { proposal, decisions, clientId } = state;
  const signed = (proposal ?? decisions.at(-1))?.signatures.find(({ partner }) => partner === by);
  if (signed) {
    if (signed.on !== on) throw refuse('signed-already', { partner: by, day: signed.on });
    return [];
  }
  if (!proposal) throw refuse('no-transfer-proposed');
  notBefore(on, proposal.proposedOn, { nl: 'De handtekening', en: 'The signature' });
  const holds = jointDecisionHolds(state, proposal);
  const approvals = [...proposal.approvals, by];
  const approved: ClientEvent = { type: 'TransferApproved', data: { clientId, by, on } };
  if (on > proposal.effective) throw refuse('signed-after-its-day', proposal);
  if (approvals.length < 2) return [approved];
  const { designates, effective } = proposal;
  // Both have signed on the later of the two days, whoever was recorded first.
  const signedOn = [on, ...proposal.signatures.map((one) => one.on)].sort().at(-1) ?? on;
  return [
    approved,
    {
      type: 'FormalResponsibilityTransferred',
      data: {
        clientId,
        designates,
        effective,
        approvals,
        because: holds,
        on: signedOn,
      },
    },
  ];
};

export const withdrawTransfer = (
  { by, on, today }: WithdrawTransfer & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  assertPartyTo(state, by);
  if (state.proposal) return [{ type: 'TransferWithdrawn', data: { clientId: state.clientId, by, on } }];
  const standing = state.decisions.at(-1);
  if (standing && (standing.effective > today || decisionOn(state, today) === standing))
    throw refuse('transfer-signed', standing);
  return [];
};
