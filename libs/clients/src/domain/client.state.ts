import { type IsoDate, type PartnerCode, plusDays, UWV, within } from '@ontschot/kernel';
import { isUwvBenefit, type UwvRegion } from '@ontschot/rulebook';
import type {
  Benefit,
  ClientDutyOpened,
  ClientEvent,
  Ground,
  KnownBenefit,
  MunicipalOfferEnded,
  OfferTerms,
  Situation,
} from './client.events';

export type Signature = { partner: PartnerCode; on: IsoDate };
/** `approvals`: who signed, `signatures`: on which days. */
export type Proposal = {
  designates: PartnerCode;
  effective: IsoDate;
  approvals: PartnerCode[];
  signatures: Signature[];
  proposedBy: PartnerCode;
  proposedOn: IsoDate;
  reason: string | null;
};
/**
 * R-006, signed by both managers. It is about the WW right that the client had when they signed (`rightId`):
 * it ends when another WW right begins, with a move (`movedOn`), or where a later decision takes over.
 */
export type JointDecision = Proposal & {
  signedOn: IsoDate;
  rightId: string | null;
  movedOn: IsoDate | null;
};
export type Offer = OfferTerms & {
  offerId: string;
  by: PartnerCode;
  decidedOn: IsoDate;
  reason: string | null;
  /** `until`: the last order day that it covers then. */
  ended: { until: IsoDate; by: MunicipalOfferEnded['data']['endedBy'] } | null;
};
/** The last order day that an offer covers; null = none is known. */
export const lastDayOf = ({ until, ended }: Offer): IsoDate | null => ended?.until ?? until;
/** Where the client lives from this day; `from` null = when the client was registered. */
export type Residence = {
  partner: PartnerCode;
  region: UwvRegion | null;
  from: IsoDate | null;
  by: PartnerCode | null;
  knownOn: IsoDate | null;
};
/** Due once the last WW day has come, until both partners agreed; `agreedOn` then, and it takes effect on `effective`. */
export type Handover = {
  exhaustedOn: IsoDate;
  due: boolean;
  effective: IsoDate | null;
  approvals: PartnerCode[];
  signatures: Signature[];
  agreedOn: IsoDate | null;
};
export type Maximum = { benefitId: string; on: IsoDate; knownOn: IsoDate; come: boolean };
export type Serving = {
  servingId: string;
  partner: PartnerCode;
  code: Ground;
  ground: string;
  from: IsoDate;
  until: IsoDate | null;
};
export type OpenDuty = ClientDutyOpened['data'];

/** Plain JSON, because the read model keeps it as it is. */
export type KnownClient = {
  /** CLOSED: works again; a later benefit opens the client anew. WITHDRAWN and MERGED take no step any more. */
  status: 'OPEN' | 'CLOSED' | 'WITHDRAWN' | 'MERGED';
  clientId: string;
  /** Null once forgotten. */
  sealed: string | null;
  registeredOn: IsoDate;
  registeredBy: PartnerCode;
  /** Oldest first; the last is where the client lives now. */
  residences: Residence[];
  residence: PartnerCode;
  region: UwvRegion | null;
  benefits: KnownBenefit[];
  situation: Situation;
  leadAgreed: PartnerCode | null;
  leadAgreedOn: IsoDate | null;
  /** Waits for signatures. */
  proposal: Proposal | null;
  /** Signed by both managers, oldest first. */
  decisions: JointDecision[];
  offers: Offer[];
  maxima: Maximum[];
  handover: Handover | null;
  history: { date: IsoDate; type: 'WW_MAXIMUM_REACHED' | 'WORK_RESUMED' }[];
  servings: Serving[];
  /** As last determined. */
  responsibility: { partner: PartnerCode | null; rule: string; on: IsoDate } | null;
  closedOn: IsoDate | null;
  mergedInto: string | null;
  /** Other files of the same person that this one took in. */
  takenIn: string[];
  duties: OpenDuty[];
};
export type Client = { status: 'unknown' } | KnownClient;

/** The partner whose benefit this is, for a client who lives there. */
export const payerOf = ({ type }: Pick<Benefit, 'type'>, residence: PartnerCode): PartnerCode =>
  isUwvBenefit(type) ? UWV : residence;

/** The client's own partners: where the client lives, who pays a benefit or soon will, who is responsible. They see the client without a further ground. */
export const ownPartners = ({
  residence,
  benefits,
  situation,
  responsibility,
}: KnownClient): PartnerCode[] => [
  ...new Set([
    residence,
    ...(situation.expectedFirstWwDay !== null || benefits.some(({ type }) => isUwvBenefit(type))
      ? [UWV]
      : []),
    ...(responsibility?.partner != null ? [responsibility.partner] : []),
  ]),
];

/** May the partner's people act for this client on the day: as own client, or while serving under a recorded ground? */
export const mayServe = (client: KnownClient, partner: PartnerCode, day: IsoDate): boolean =>
  ownPartners(client).includes(partner) ||
  client.servings.some((one) => one.partner === partner && within(day, one.from, one.until));

const changeBenefit = (
  client: KnownClient,
  benefitId: string,
  change: Partial<KnownBenefit>,
): KnownClient => ({
  ...client,
  benefits: client.benefits.map((one) => (one.benefitId === benefitId ? { ...one, ...change } : one)),
});

const livesAt = (client: KnownClient, residences: Residence[]): KnownClient => {
  const now = residences.at(-1);
  return now ? { ...client, residences, residence: now.partner, region: now.region } : client;
};

const due = (exhaustedOn: IsoDate, come: boolean): Handover => ({
  exhaustedOn,
  due: come,
  effective: null,
  approvals: [],
  signatures: [],
  agreedOn: null,
});

/** The benefit ends on its maximum; what was agreed on a hand-over for the same day stays. */
const maximumOn = (client: KnownClient, maximum: Maximum): KnownClient => ({
  ...changeBenefit(client, maximum.benefitId, { until: maximum.on, maximumReachedOn: maximum.on }),
  maxima: [...client.maxima.filter(({ benefitId }) => benefitId !== maximum.benefitId), maximum],
  handover:
    client.handover?.exhaustedOn === maximum.on
      ? { ...client.handover, due: client.handover.due || maximum.come }
      : due(maximum.on, maximum.come),
});

export const evolve = (state: Client, event: ClientEvent): Client => {
  if (event.type === 'ClientRegistered') {
    const { clientId, sealed, residence, region, situation, registeredBy, on } = event.data;
    return {
      status: 'OPEN',
      clientId,
      sealed,
      registeredOn: on,
      registeredBy,
      residences: [{ partner: residence, region, from: null, by: registeredBy, knownOn: on }],
      residence,
      region,
      situation,
      benefits: [],
      leadAgreed: null,
      leadAgreedOn: null,
      proposal: null,
      decisions: [],
      offers: [],
      maxima: [],
      handover: null,
      history: [],
      servings: [],
      responsibility: null,
      closedOn: null,
      mergedInto: null,
      takenIn: [],
      duties: [],
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
    case 'BsnCorrected':
      return { ...state, sealed: data.sealed };
    case 'ClientForgotten':
      return { ...state, sealed: null };
    case 'RegistrationWithdrawn':
      return { ...state, status: 'WITHDRAWN', sealed: null, closedOn: data.on, duties: [] };
    case 'ClientMerged':
      return { ...state, status: 'MERGED', mergedInto: data.into, duties: [] };
    case 'FileTakenIn':
      return {
        ...state,
        takenIn: [...state.takenIn, data.from],
        benefits: [...state.benefits, ...data.benefits],
      };
    case 'SituationRecorded':
      return { ...state, situation: data.situation };
    case 'BenefitRecorded': {
      const { clientId: _, ...benefit } = data;
      const reopened = state.closedOn !== null && benefit.from > state.closedOn;
      return {
        ...state,
        benefits: [...state.benefits, benefit],
        ...(reopened ? { status: 'OPEN', closedOn: null } : {}),
      };
    }
    case 'BenefitConfirmed':
      return changeBenefit(state, data.benefitId, { confirmed: true });
    case 'BenefitEnded':
      return changeBenefit(state, data.benefitId, { until: data.until });
    case 'BenefitCorrected': {
      const { type: kind, from, until, maximumReachedOn, confirmed } = data;
      return changeBenefit(state, data.benefitId, {
        type: kind,
        from,
        until,
        maximumReachedOn,
        confirmed,
      });
    }
    case 'BenefitWithdrawn':
      return {
        ...state,
        benefits: state.benefits.filter(({ benefitId }) => benefitId !== data.benefitId),
        maxima: state.maxima.filter(({ benefitId }) => benefitId !== data.benefitId),
      };
    case 'ResidenceMoved':
      return moved(state, data);
    case 'MoveCorrected':
      return moveCorrected(state, data);
    case 'LeadAgreed':
      return { ...state, leadAgreed: data.lead, leadAgreedOn: data.on };
    case 'ResponsibilityDetermined':
      return { ...state, responsibility: { partner: data.partner, rule: data.rule, on: data.on } };
    case 'TransferProposed': {
      const { designates, effective, proposedBy, reason, on } = data;
      return {
        ...state,
        proposal: {
          designates,
          effective,
          proposedBy,
          reason,
          proposedOn: on,
          approvals: [],
          signatures: [],
        },
      };
    }
    case 'TransferApproved':
      return { ...state, proposal: state.proposal && signed(state.proposal, data.by, data.on) };
    case 'TransferWithdrawn':
      return { ...state, proposal: null };
    case 'FormalResponsibilityTransferred':
      return decided(state, data);
    case 'MunicipalOfferRecorded': {
      const { clientId: _, because: __, ...offer } = data;
      return { ...state, offers: [...state.offers, { ...offer, ended: null }] };
    }
    case 'MunicipalOfferCorrected': {
      const { scope, from, until, instrument } = data;
      return changeOffer(state, data.offerId, { scope, from, until, instrument });
    }
    case 'MunicipalOfferEnded':
      return changeOffer(state, data.offerId, {
        ended: { until: data.until, by: data.endedBy },
      });
    case 'WwMaximumKnown':
      return maximumOn(state, { ...maximumOf(data), come: false });
    case 'WwMaximumReached':
      return {
        ...maximumOn(state, { ...maximumOf(data), come: true }),
        history: [...state.history, { date: data.on, type: 'WW_MAXIMUM_REACHED' }],
      };
    case 'WwMaximumCorrected':
      return maximumCorrected(state, data);
    case 'HandoverApproved':
      return {
        ...state,
        handover: state.handover && {
          ...signed(state.handover, data.by, data.on),
          effective: data.effective,
        },
      };
    case 'ResponsibilityHandedOver':
      return { ...state, handover: state.handover && { ...state.handover, agreedOn: data.on } };
    case 'HandoverDayCorrected':
      return {
        ...state,
        handover: state.handover && {
          ...due(state.handover.exhaustedOn, state.handover.due),
          effective: data.effective,
          approvals: [data.by],
          signatures: [{ partner: data.by, on: data.on }],
        },
      };
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
    case 'ClientDutyOpened':
      return {
        ...state,
        duties: [...state.duties.filter(({ dutyId }) => dutyId !== data.dutyId), data],
      };
    case 'ClientDutyDone':
      return { ...state, duties: state.duties.filter(({ dutyId }) => dutyId !== data.dutyId) };
  }
};

const signed = <Signed extends { approvals: PartnerCode[]; signatures: Signature[] }>(
  one: Signed,
  partner: PartnerCode,
  on: IsoDate,
): Signed => ({
  ...one,
  approvals: [...one.approvals, partner],
  signatures: [...one.signatures, { partner, on }],
});

const maximumOf = ({
  benefitId,
  on,
  knownOn,
}: {
  benefitId: string;
  on: IsoDate;
  knownOn: IsoDate;
}): Omit<Maximum, 'come'> => ({ benefitId, on, knownOn });

const changeOffer = (state: KnownClient, offerId: string, change: Partial<Offer>): KnownClient => ({
  ...state,
  offers: state.offers.map((one) => (one.offerId === offerId ? { ...one, ...change } : one)),
});

type Of<Type extends ClientEvent['type']> = Extract<ClientEvent, { type: Type }>['data'];

const decided = (
  state: KnownClient,
  { designates, effective, approvals, on }: Of<'FormalResponsibilityTransferred'>,
): KnownClient => {
  const { proposal } = state;
  const right = state.benefits.find(({ type, from, until }) => type === 'WW' && within(on, from, until));
  return {
    ...state,
    proposal: null,
    decisions: [
      ...state.decisions,
      {
        designates,
        effective,
        approvals,
        signatures: proposal?.signatures ?? [],
        proposedBy: proposal?.proposedBy ?? UWV,
        proposedOn: proposal?.proposedOn ?? on,
        reason: proposal?.reason ?? null,
        signedOn: on,
        rightId: right?.benefitId ?? null,
        movedOn: null,
      },
    ],
  };
};

/** Offer, joint decision and what was agreed on a hand-over were the old municipality's; they do not move along. */
const moved = (state: KnownClient, { to, region, on, by, knownOn }: Of<'ResidenceMoved'>): KnownClient => ({
  ...livesAt(state, [...state.residences, { partner: to, region, from: on, by, knownOn }]),
  proposal: null,
  decisions: state.decisions.map((one) => ({ ...one, movedOn: one.movedOn ?? on })),
  offers: state.offers.map((one) =>
    one.ended === null && (one.until === null || one.until >= on)
      ? { ...one, ended: { until: plusDays(on, -1), by: 'MOVE' as const } }
      : one,
  ),
  handover:
    state.handover && state.handover.agreedOn === null
      ? due(state.handover.exhaustedOn, state.handover.due)
      : state.handover,
});

/** What ended with the wrong move stands again where the client never moved, or ends with the right day. */
const moveCorrected = (
  state: KnownClient,
  { was, to, region, on, by, knownOn }: Of<'MoveCorrected'>,
): KnownClient => {
  const before = state.residences.slice(0, -1);
  const endedThen = ({ ended }: Offer): boolean =>
    ended?.by === 'MOVE' && ended.until === plusDays(was.on, -1);
  return {
    ...livesAt(state, on === null ? before : [...before, { partner: to, region, from: on, by, knownOn }]),
    decisions: state.decisions.map((one) => (one.movedOn === was.on ? { ...one, movedOn: on } : one)),
    offers: state.offers.map((one) =>
      endedThen(one)
        ? { ...one, ended: on === null ? null : { until: plusDays(on, -1), by: 'MOVE' as const } }
        : one,
    ),
  };
};

const maximumCorrected = (
  state: KnownClient,
  { benefitId, was, on, until, knownOn }: Of<'WwMaximumCorrected'>,
): KnownClient => {
  const without: KnownClient = {
    ...changeBenefit(state, benefitId, { until, maximumReachedOn: on }),
    maxima: state.maxima.filter((one) => one.benefitId !== benefitId),
    history: state.history.filter(({ type, date }) => type !== 'WW_MAXIMUM_REACHED' || date !== was),
    handover: state.handover?.exhaustedOn === was ? null : state.handover,
  };
  return on === null ? without : maximumOn(without, { benefitId, on, knownOn, come: false });
};
