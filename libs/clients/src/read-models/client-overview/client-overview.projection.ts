import { type PartnerCode, type Projection, type RecordedEvent, UWV } from '@ontschot/kernel';
import type { ClientEvent } from '../../domain/client.events';
import { evolve, type KnownClient, ownPartners } from '../../domain/client.state';
import type { ClientOverview } from './client-overview.row';

const missing = (client: KnownClient, step: { approvals: PartnerCode[] } | null): PartnerCode[] =>
  step ? [UWV, client.residence].filter((partner) => !step.approvals.includes(partner)) : [];

/** The row holds what the decider knows, folded by the decider's own fold, and the columns that lists and policies ask for. */
const next = (
  row: ClientOverview | undefined,
  event: RecordedEvent<ClientEvent>,
): ClientOverview | undefined => {
  const facts = evolve(row?.facts ?? { status: 'unknown' }, event);
  if (facts.status === 'unknown') return undefined;
  return {
    id: facts.clientId,
    facts,
    residence: facts.residence,
    responsible: facts.responsibility?.partner ?? null,
    decidingRule: facts.responsibility?.rule ?? null,
    status: facts.status,
    awaitingTransfer: missing(facts, facts.proposal),
    awaitingHandover: missing(facts, facts.handover),
    visibleTo: ownPartners(facts),
    revision: event.revision,
  };
};

export const clientOverview: Projection<ClientOverview, ClientEvent> = {
  name: 'client_overview',
  version: 1,
  keysOf: ({ data }) => data.clientId,
  on: {
    ClientRegistered: next,
    PersonalDataCorrected: next,
    ClientForgotten: next,
    SituationRecorded: next,
    BenefitRecorded: next,
    BenefitEnded: next,
    BenefitCorrected: next,
    BenefitWithdrawn: next,
    ResidenceMoved: next,
    LeadAgreed: next,
    ResponsibilityDetermined: next,
    TransferProposed: next,
    TransferApproved: next,
    TransferWithdrawn: next,
    FormalResponsibilityTransferred: next,
    MunicipalOfferRecorded: next,
    WwMaximumReached: next,
    HandoverApproved: next,
    ResponsibilityHandedOver: next,
    WorkResumed: next,
    ClientServed: next,
    ServingEnded: next,
  },
};
