import {
  dayInAmsterdam,
  type IsoDate,
  type PartnerCode,
  type Projection,
  type RecordedEvent,
  UWV,
} from '@ontschot/kernel';
import type { ClientEvent } from '../../domain/client.events';
import { evolve } from '../../domain/client.evolve';
import { ownPartners } from '../../domain/client.sight';
import type { KnownClient } from '../../domain/client.state';
import { nextTurn } from '../../domain/timeline';
import type { ClientOverview } from './client-overview.row';

const missing = (client: KnownClient, step: { approvals: PartnerCode[] } | null): PartnerCode[] =>
  step ? [UWV, client.residence].filter((partner) => !step.approvals.includes(partner)) : [];

const dueHandover = ({ handover }: KnownClient): KnownClient['handover'] =>
  handover !== null && handover.due && handover.agreedOn === null ? handover : null;

/** Of what lies after the last determination: a day already counted does not come again. */
const turnOf = (client: KnownClient): IsoDate | null =>
  client.status === 'OPEN' ? nextTurn(client, client.responsibility?.on ?? client.registeredOn) : null;

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
    awaitingHandover: missing(facts, dueHandover(facts)),
    visibleTo: ownPartners(facts, dayInAmsterdam(event.metadata.recordedAt)),
    nextTurn: turnOf(facts),
    revision: event.revision,
  };
};

export const clientOverview: Projection<ClientOverview, ClientEvent> = {
  name: 'client_overview',
  version: 3,
  keysOf: ({ data }) => data.clientId,
  on: {
    ClientRegistered: next,
    PersonalDataCorrected: next,
    ErasureRequested: next,
    ErasureAgreed: next,
    ErasureWithdrawn: next,
    ClientForgotten: next,
    SituationRecorded: next,
    BenefitRecorded: next,
    BenefitConfirmed: next,
    BenefitEnded: next,
    BenefitCorrected: next,
    BenefitWithdrawn: next,
    ResidenceMoved: next,
    MoveCorrected: next,
    LeadAgreed: next,
    ResponsibilityDetermined: next,
    TransferProposed: next,
    TransferApproved: next,
    TransferWithdrawn: next,
    FormalResponsibilityTransferred: next,
    MunicipalOfferRecorded: next,
    MunicipalOfferCorrected: next,
    MunicipalOfferEnded: next,
    WwMaximumKnown: next,
    WwMaximumReached: next,
    WwMaximumCorrected: next,
    HandoverApproved: next,
    ResponsibilityHandedOver: next,
    HandoverDayCorrected: next,
    WorkResumed: next,
    ClientServed: next,
    ServingEnded: next,
    ServingConsented: next,
    ServingObjected: next,
    RegistrationWithdrawn: next,
    BsnCorrected: next,
    ClientMerged: next,
    FileTakenIn: next,
    MergeUndone: next,
    FileGivenBack: next,
    ClientDutyOpened: next,
    ClientDutyDone: next,
  },
};
