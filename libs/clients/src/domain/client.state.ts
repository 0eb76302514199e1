import { type IsoDate, type PartnerCode, UWV, within } from '@ontschot/kernel';
import type { Benefit, ClientEvent, Region, Situation } from './client.events';

export type JointDecision = { designates: PartnerCode; effective: IsoDate; approvals: PartnerCode[] };
export type Serving = {
  servingId: string;
  partner: PartnerCode;
  ground: string;
  from: IsoDate;
  until: IsoDate | null;
};

/** Plain JSON, because the read model keeps it as it is. */
export type KnownClient = {
  /** CLOSED: works again; a later benefit opens the client anew. */
  status: 'OPEN' | 'CLOSED';
  clientId: string;
  /** Null once forgotten. */
  sealed: string | null;
  residence: PartnerCode;
  region: Region | null;
  previousResidence: PartnerCode | null;
  movedOn: IsoDate | null;
  benefits: (Benefit & { benefitId: string })[];
  situation: Situation;
  leadAgreed: PartnerCode | null;
  /** Waits for signatures. */
  proposal: JointDecision | null;
  /** Signed by both managers. */
  decision: JointDecision | null;
  municipalOffer: { by: PartnerCode; decidedOn: IsoDate } | null;
  /** Due since the WW maximum was reached, until both partners agreed. */
  handover: { exhaustedOn: IsoDate; effective: IsoDate | null; approvals: PartnerCode[] } | null;
  history: { date: IsoDate; type: 'WW_MAXIMUM_REACHED' | 'WORK_RESUMED' }[];
  servings: Serving[];
  responsibility: { partner: PartnerCode | null; rule: string; on: IsoDate } | null;
  closedOn: IsoDate | null;
};
export type Client = { status: 'unknown' } | KnownClient;

const UWV_BENEFITS: readonly string[] = ['WW', 'ZW', 'WIA', 'WAO', 'WAJONG'];

/** The client's own partners: where the client lives, who pays a benefit or soon will, who is responsible. They see the client without a further ground. */
export const ownPartners = ({
  residence,
  benefits,
  situation,
  responsibility,
}: KnownClient): PartnerCode[] => [
  ...new Set([
    residence,
    ...(situation.expectedFirstWwDay !== null || benefits.some(({ type }) => UWV_BENEFITS.includes(type))
      ? [UWV]
      : []),
    ...(responsibility?.partner != null ? [responsibility.partner] : []),
  ]),
];

/** May the partner's people act for this client on the day: as own client, or while serving under a recorded ground? */
export const mayServe = (client: KnownClient, partner: PartnerCode, day: IsoDate): boolean =>
  ownPartners(client).includes(partner) ||
  client.servings.some((one) => one.partner === partner && within(day, one.from, one.until));

const changeBenefit = (client: KnownClient, benefitId: string, change: Partial<Benefit>): KnownClient => ({
  ...client,
  benefits: client.benefits.map((one) => (one.benefitId === benefitId ? { ...one, ...change } : one)),
});

export const evolve = (state: Client, event: ClientEvent): Client => {
  if (event.type === 'ClientRegistered') {
    const { clientId, sealed, residence, region, situation } = event.data;
    return {
      status: 'OPEN',
      clientId,
      sealed,
      residence,
      region,
      situation,
      previousResidence: null,
      movedOn: null,
      benefits: [],
      leadAgreed: null,
      proposal: null,
      decision: null,
      municipalOffer: null,
      handover: null,
      history: [],
      servings: [],
      responsibility: null,
      closedOn: null,
    };
  }
  return state.status === 'unknown' ? state : evolveKnown(state, event);
};

const evolveKnown = (
  state: KnownClient,
  { type, data }: Exclude<ClientEvent, { type: 'ClientRegistered' }>,
): KnownClient => {
  switch (type) {
    case 'PersonalDataCorrected':
      return { ...state, sealed: data.sealed };
    case 'ClientForgotten':
      return { ...state, sealed: null };
    case 'SituationRecorded':
      return { ...state, situation: data.situation };
    case 'BenefitRecorded': {
      const { benefitId, type: kind, from, until, maximumReachedOn } = data;
      const reopened = state.closedOn !== null && from > state.closedOn;
      return {
        ...state,
        benefits: [...state.benefits, { benefitId, type: kind, from, until, maximumReachedOn }],
        ...(reopened ? { status: 'OPEN', closedOn: null } : {}),
      };
    }
    case 'BenefitEnded':
      return changeBenefit(state, data.benefitId, { until: data.until });
    case 'BenefitCorrected': {
      const { type: kind, from, until, maximumReachedOn } = data;
      return changeBenefit(state, data.benefitId, { type: kind, from, until, maximumReachedOn });
    }
    case 'BenefitWithdrawn':
      return { ...state, benefits: state.benefits.filter(({ benefitId }) => benefitId !== data.benefitId) };
    case 'ResidenceMoved':
      // Offer, joint decision and what was agreed on a hand-over were the old municipality's; they do not move along.
      return {
        ...state,
        residence: data.to,
        region: data.region,
        previousResidence: data.from,
        movedOn: data.on,
        municipalOffer: null,
        proposal: null,
        decision: null,
        handover: state.handover && { ...state.handover, effective: null, approvals: [] },
      };
    case 'LeadAgreed':
      return { ...state, leadAgreed: data.lead };
    case 'ResponsibilityDetermined':
      return { ...state, responsibility: { partner: data.partner, rule: data.rule, on: data.on } };
    case 'TransferProposed':
      return {
        ...state,
        proposal: { designates: data.designates, effective: data.effective, approvals: [] },
      };
    case 'TransferApproved':
      return {
        ...state,
        proposal: state.proposal && { ...state.proposal, approvals: [...state.proposal.approvals, data.by] },
      };
    case 'TransferWithdrawn':
      return { ...state, proposal: null };
    case 'FormalResponsibilityTransferred':
      return {
        ...state,
        proposal: null,
        decision: { designates: data.designates, effective: data.effective, approvals: data.approvals },
      };
    case 'MunicipalOfferRecorded':
      return { ...state, municipalOffer: { by: data.by, decidedOn: data.decidedOn } };
    case 'WwMaximumReached':
      return {
        ...changeBenefit(state, data.benefitId, { until: data.on, maximumReachedOn: data.on }),
        handover: { exhaustedOn: data.on, effective: null, approvals: [] },
        history: [...state.history, { date: data.on, type: 'WW_MAXIMUM_REACHED' }],
      };
    case 'HandoverApproved':
      return {
        ...state,
        handover: state.handover && {
          ...state.handover,
          effective: data.effective,
          approvals: [...state.handover.approvals, data.by],
        },
      };
    case 'ResponsibilityHandedOver':
      return { ...state, handover: null };
    case 'WorkResumed':
      return {
        ...state,
        status: 'CLOSED',
        closedOn: data.on,
        handover: null,
        proposal: null,
        history: [...state.history, { date: data.on, type: 'WORK_RESUMED' }],
      };
    case 'ClientServed': {
      const { clientId: _, ...serving } = data;
      return { ...state, servings: [...state.servings, serving] };
    }
    case 'ServingEnded':
      return {
        ...state,
        servings: state.servings.map((one) =>
          one.servingId === data.servingId ? { ...one, until: data.until } : one,
        ),
      };
  }
};
