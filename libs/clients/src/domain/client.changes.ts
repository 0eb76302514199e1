import { type IsoDate, type PartnerCode, plusDays, UWV, within } from '@ontschot/kernel';
import type { ClientEvent } from './client.events';
import type {
  Handover,
  HeldBenefit,
  KnownClient,
  Maximum,
  Offer,
  Residence,
  Signature,
} from './client.state';

export const changeBenefit = (
  client: KnownClient,
  benefitId: string,
  change: Partial<HeldBenefit>,
): KnownClient => ({
  ...client,
  benefits: client.benefits.map((one) => (one.benefitId === benefitId ? { ...one, ...change } : one)),
});

const livesAt = (client: KnownClient, residences: Residence[]): KnownClient => {
  const now = residences.at(-1);
  return now ? { ...client, residences, residence: now.partner, region: now.region } : client;
};

export const due = (exhaustedOn: IsoDate, come: boolean): Handover => ({
  exhaustedOn,
  due: come,
  effective: null,
  approvals: [],
  signatures: [],
  agreedOn: null,
});

/** The benefit ends on its maximum; what was agreed on a hand-over for the same day stays. */
export const maximumOn = (client: KnownClient, maximum: Maximum): KnownClient => ({
  ...changeBenefit(client, maximum.benefitId, { until: maximum.on, maximumReachedOn: maximum.on }),
  maxima: [...client.maxima.filter(({ benefitId }) => benefitId !== maximum.benefitId), maximum],
  handover:
    client.handover?.exhaustedOn === maximum.on
      ? { ...client.handover, due: client.handover.due || maximum.come }
      : due(maximum.on, maximum.come),
});

export const signed = <Signed extends { approvals: PartnerCode[]; signatures: Signature[] }>(
  one: Signed,
  partner: PartnerCode,
  on: IsoDate,
): Signed => ({
  ...one,
  approvals: [...one.approvals, partner],
  signatures: [...one.signatures, { partner, on }],
});

export const maximumOf = ({
  benefitId,
  on,
  knownOn,
}: {
  benefitId: string;
  on: IsoDate;
  knownOn: IsoDate;
}): Omit<Maximum, 'come'> => ({ benefitId, on, knownOn });

export const changeOffer = (state: KnownClient, offerId: string, change: Partial<Offer>): KnownClient => ({
  ...state,
  offers: state.offers.map((one) => (one.offerId === offerId ? { ...one, ...change } : one)),
});

type Of<Type extends ClientEvent['type']> = Extract<ClientEvent, { type: Type }>['data'];

export const decided = (
  state: KnownClient,
  { designates, effective, approvals, on }: Of<'FormalResponsibilityTransferred'>,
  recordedOn: IsoDate | null,
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
        recordedOn,
      },
    ],
  };
};

/** Offer, joint decision and what was agreed on a hand-over were the old municipality's; they do not move along. */
export const moved = (
  state: KnownClient,
  { to, region, on, by, knownOn }: Of<'ResidenceMoved'>,
  recordedOn: IsoDate | null,
): KnownClient => ({
  ...livesAt(state, [...state.residences, { partner: to, region, from: on, by, knownOn, recordedOn }]),
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
export const moveCorrected = (
  state: KnownClient,
  { was, to, region, on, by, knownOn }: Of<'MoveCorrected'>,
  recordedOn: IsoDate | null,
): KnownClient => {
  const before = state.residences.slice(0, -1);
  const endedThen = ({ ended }: Offer): boolean =>
    ended?.by === 'MOVE' && ended.until === plusDays(was.on, -1);
  return {
    ...livesAt(
      state,
      on === null ? before : [...before, { partner: to, region, from: on, by, knownOn, recordedOn }],
    ),
    decisions: state.decisions.map((one) => (one.movedOn === was.on ? { ...one, movedOn: on } : one)),
    offers: state.offers.map((one) =>
      endedThen(one)
        ? { ...one, ended: on === null ? null : { until: plusDays(on, -1), by: 'MOVE' as const } }
        : one,
    ),
  };
};

export const maximumCorrected = (
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
