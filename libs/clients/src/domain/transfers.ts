import { type IsoDate, NotPossible, type PartnerCode, UWV } from '@ontschot/kernel';
import {
  coachAndClientNoticeNothing,
  type Finding,
  handOverAfterModule,
  managersDecideTogether,
  municipalityServesUwvClient,
  refuseUnlessAllowed,
  residentsOnly,
  verdictFrom,
} from '@ontschot/rulebook';
import type {
  AgreeHandover,
  ApproveTransfer,
  ProposeTransfer,
  RecordExhaustion,
  RecordMunicipalOffer,
  WithdrawTransfer,
} from './client.commands';
import type { ClientEvent } from './client.events';
import type { JointDecision, KnownClient } from './client.state';
import { caseOf, reasons } from './responsibility';

/** @throws NotPossible when the client works again */
export const assertOpen = ({ status, closedOn }: KnownClient): void => {
  if (status === 'CLOSED')
    throw new NotPossible(
      'client-closed',
      `The client works since ${closedOn ?? 'earlier'}. A new benefit opens the client again.`,
    );
};

/** @throws NotPossible unless the partner is UWV or the municipality of residence */
export const assertPartyTo = ({ residence }: KnownClient, partner: PartnerCode): void => {
  if (partner !== UWV && partner !== residence)
    throw new NotPossible(
      'not-a-party',
      `This is between UWV and ${residence}, where the client lives; ${partner} has no part in it.`,
    );
};

const hasWwOn = ({ benefits }: KnownClient, day: IsoDate): boolean =>
  benefits.some(({ type, from, until }) => type === 'WW' && from <= day && (until === null || day <= until));

/** R-006 as it would be with both signatures on its effective day. @throws Rejected when it would change nothing */
const jointDecisionHolds = (
  state: KnownClient,
  { designates, effective }: Omit<JointDecision, 'approvals'>,
): Finding[] => {
  const { principal, findings } = managersDecideTogether(
    caseOf(state, effective, { jointDecision: { designates, effective, approvals: [UWV, state.residence] } }),
    effective,
  );
  if (principal === undefined)
    refuseUnlessAllowed(
      verdictFrom(
        findings.map((finding) => ({ ...finding, effect: 'REFUSE' as const })),
        { principal: state.responsibility?.partner ?? null },
      ),
    );
  return findings;
};

export const proposeTransfer = (
  { designates, effective, by, on }: ProposeTransfer,
  state: KnownClient,
): ClientEvent[] => {
  assertOpen(state);
  assertPartyTo(state, by);
  assertPartyTo(state, designates);
  const { proposal, decision, clientId } = state;
  if (proposal?.designates === designates && proposal.effective === effective) return [];
  if (decision?.designates === designates && decision.effective === effective) return [];
  if (proposal)
    throw new NotPossible(
      'transfer-already-proposed',
      `A transfer to ${proposal.designates} from ${proposal.effective} waits for signatures. Approve or withdraw it first.`,
    );
  if (!hasWwOn(state, on))
    throw new NotPossible(
      'no-ww-client',
      `On ${on} the client has no WW. Managers decide together only on a WW client who is about to pass to the municipality (R-006).`,
    );
  jointDecisionHolds(state, { designates, effective });
  return [{ type: 'TransferProposed', data: { clientId, designates, effective, proposedBy: by, on } }];
};

/** With one signature nothing changes; with both the transfer holds for orders from its effective day. */
export const approveTransfer = ({ by, on }: ApproveTransfer, state: KnownClient): ClientEvent[] => {
  assertPartyTo(state, by);
  const { proposal, decision, clientId } = state;
  if (!proposal) {
    if (decision?.approvals.includes(by)) return [];
    throw new NotPossible('no-transfer-proposed', 'No transfer waits for a signature. Propose one first.');
  }
  if (proposal.approvals.includes(by)) return [];
  const holds = jointDecisionHolds(state, proposal);
  const approvals = [...proposal.approvals, by];
  const approved: ClientEvent = { type: 'TransferApproved', data: { clientId, by, on } };
  if (approvals.length < 2) return [approved];
  const { designates, effective } = proposal;
  return [
    approved,
    {
      type: 'FormalResponsibilityTransferred',
      data: {
        clientId,
        designates,
        effective,
        approvals,
        because: reasons([...holds, coachAndClientNoticeNothing(effective)]),
        on,
      },
    },
  ];
};

export const withdrawTransfer = ({ by, on }: WithdrawTransfer, state: KnownClient): ClientEvent[] => {
  assertPartyTo(state, by);
  return state.proposal ? [{ type: 'TransferWithdrawn', data: { clientId: state.clientId, by, on } }] : [];
};

/** the municipality where the client lives decides to serve a UWV client itself; its W-deel pays. */
export const recordMunicipalOffer = ({ by, on }: RecordMunicipalOffer, state: KnownClient): ClientEvent[] => {
  assertOpen(state);
  if (by === UWV) throw new NotPossible('not-a-municipality', 'Only a municipality makes a municipal offer.');
  if (state.municipalOffer?.by === by) return [];
  refuseUnlessAllowed(
    verdictFrom(residentsOnly(caseOf(state, on), on, by), {
      principal: state.responsibility?.partner ?? null,
    }),
  );
  const { principal, findings } = municipalityServesUwvClient(
    caseOf(state, on, { municipalOffer: { by, decidedOn: on } }),
    on,
  );
  if (principal === undefined)
    throw new NotPossible(
      'no-uwv-benefit',
      `On ${on} the client has no UWV benefit: the municipality of residence is responsible without an offer.`,
    );
  return [
    {
      type: 'MunicipalOfferRecorded',
      data: { clientId: state.clientId, by, decidedOn: on, because: reasons(findings) },
    },
  ];
};

/** the last WW day; what runs for UWV is finished, and the hand-over is due. */
export const recordExhaustion = ({ on }: RecordExhaustion, state: KnownClient): ClientEvent[] => {
  const ww = state.benefits.filter(({ type }) => type === 'WW');
  if (state.history.some(({ type, date }) => type === 'WW_MAXIMUM_REACHED' && date === on)) return [];
  const running = ww.find(({ from, until }) => from <= on && (until === null || on <= until));
  if (!running)
    throw new NotPossible(
      'no-ww-on-that-day',
      `On ${on} the client has no WW. Record or correct the WW benefit first.`,
    );
  return [{ type: 'WwMaximumReached', data: { clientId: state.clientId, benefitId: running.benefitId, on } }];
};

/** both partners agree how the client passes to the municipality after the module. */
export const agreeHandover = ({ by, effective, on }: AgreeHandover, state: KnownClient): ClientEvent[] => {
  assertPartyTo(state, by);
  const { handover, clientId, residence } = state;
  if (!handover)
    throw new NotPossible(
      'no-handover-due',
      'No hand-over is due: the WW maximum was not reached, or it is agreed already.',
    );
  if (handover.approvals.includes(by) && handover.effective === effective) return [];
  if (effective <= handover.exhaustedOn)
    throw new NotPossible(
      'handover-before-exhaustion',
      `WW ended on ${handover.exhaustedOn}. Give a later day for the hand-over.`,
    );
  if (handover.effective !== null && handover.effective !== effective)
    throw new NotPossible(
      'another-handover-day',
      `The hand-over was agreed to for ${handover.effective}. Agree on the same day.`,
    );
  const approved: ClientEvent = { type: 'HandoverApproved', data: { clientId, by, effective, on } };
  if (handover.approvals.length === 0) return [approved];
  return [
    approved,
    {
      type: 'ResponsibilityHandedOver',
      data: {
        clientId,
        from: UWV,
        to: residence,
        effective,
        because: reasons(handOverAfterModule(caseOf(state, on), on)),
        on,
      },
    },
  ];
};
