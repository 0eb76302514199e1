import { type IsoDate, NotFound, type PartnerCode } from '@ontschot/kernel';
import type {
  ConfirmBenefits,
  CorrectBenefit,
  CorrectMaximum,
  EndBenefit,
  LookedUp,
  RecordBenefit,
  RecordExhaustion,
  WithdrawBenefit,
} from './client.commands';
import type { Benefit, ClientEvent } from './client.events';
import { payerOf } from './client.sight';
import type { HeldBenefit, KnownClient } from './client.state';
import { refuse } from './refusals';
import { residenceOn } from './timeline';

/** A WW benefit whose maximum is known ends on it, whichever of both days was given. @throws NotPossible */
export const completed = (benefit: Benefit): Benefit => {
  const { type, from, until, maximumReachedOn } = benefit;
  if (until !== null && until < from) throw refuse('benefit-ends-before-it-begins', { from, until });
  if (maximumReachedOn === null) return benefit;
  if (type !== 'WW') throw refuse('maximum-of-ww-only');
  if (maximumReachedOn < from)
    throw refuse('benefit-ends-before-it-begins', { from, until: maximumReachedOn });
  if (until !== null && until !== maximumReachedOn)
    throw refuse('maximum-is-the-last-day', { from: maximumReachedOn, until });
  return { ...benefit, until: maximumReachedOn };
};

const overlap = (one: Benefit, other: Benefit): boolean =>
  one.type === other.type &&
  (other.until === null || one.from <= other.until) &&
  (one.until === null || other.from <= one.until);
const same = (one: Benefit, other: Benefit): boolean =>
  one.type === other.type &&
  one.from === other.from &&
  one.until === other.until &&
  one.maximumReachedOn === other.maximumReachedOn;

const assertNoOverlap = (benefit: Benefit, others: readonly Benefit[]): void => {
  const other = others.find((one) => overlap(one, benefit));
  if (other) throw refuse('benefit-overlaps', other);
};

const benefitOf = (state: KnownClient, wanted: string): HeldBenefit => {
  const found = state.benefits.find(({ benefitId }) => benefitId === wanted);
  if (!found) throw new NotFound('benefit', wanted);
  return found;
};

/** The partner that pays the benefit: UWV, or where the client lived when it began. */
export const ownerOf = (state: KnownClient, benefit: Benefit): PartnerCode =>
  payerOf(benefit, residenceOn(state, benefit.from).partner);

/**
 * A benefit is changed by its own partner's people. Another partner's people report one, and take back or mend their own
 * report as long as it was not confirmed. Who corrected it can undo that the same day. @throws NotPossible
 */
const assertMayChange = (state: KnownClient, benefit: HeldBenefit, by: PartnerCode, today: IsoDate): void => {
  const owner = ownerOf(state, benefit);
  const ownReport = !benefit.confirmed && benefit.by === by;
  const undoes = benefit.changed?.by === by && benefit.changed.on === today;
  if (by !== owner && by !== payerOf(benefit, state.residence) && !ownReport && !undoes)
    throw refuse('benefit-of-another-partner', { type: benefit.type, partner: owner });
};

/** The maximum as it became known, and, where its day has come, as reached. Both ways of recording it come here. */
export const maximumBecomesKnown = (
  clientId: string,
  { benefitId, on, knownOn, by }: { benefitId: string; on: IsoDate; knownOn: IsoDate; by: PartnerCode },
  today: IsoDate,
): ClientEvent[] => [
  { type: 'WwMaximumKnown', data: { clientId, benefitId, on, knownOn, by } },
  ...(on <= today ? [reached(clientId, { benefitId, on, knownOn })] : []),
];

export const reached = (
  clientId: string,
  { benefitId, on, knownOn }: { benefitId: string; on: IsoDate; knownOn: IsoDate },
): ClientEvent => ({ type: 'WwMaximumReached', data: { clientId, benefitId, on, knownOn } });

/** A benefit as it came to be known; with its maximum, where that is known. */
export const recorded = (
  state: KnownClient,
  benefitId: string,
  benefit: Benefit,
  { by, on, today }: { by: PartnerCode; on: IsoDate; today: IsoDate },
): ClientEvent[] => [
  {
    type: 'BenefitRecorded',
    data: {
      clientId: state.clientId,
      benefitId,
      ...benefit,
      by,
      knownOn: on,
      confirmed: ownerOf(state, benefit) === by,
    },
  },
  ...(benefit.maximumReachedOn === null
    ? []
    : maximumBecomesKnown(
        state.clientId,
        { benefitId, on: benefit.maximumReachedOn, knownOn: on, by },
        today,
      )),
];

export const recordBenefit = (
  { benefitId, benefit: given, by, on, today }: RecordBenefit & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const benefit = completed(given);
  const known = state.benefits.find((one) => same(one, benefit));
  if (known)
    // The partner whose benefit it is records what was reported: so it is confirmed.
    return !known.confirmed && ownerOf(state, known) === by
      ? [confirmed(state, known.benefitId, by, on)]
      : [];
  assertNoOverlap(benefit, state.benefits);
  return recorded(state, benefitId, benefit, { by, on, today });
};

const confirmed = (
  { clientId }: KnownClient,
  benefitId: string,
  by: PartnerCode,
  on: IsoDate,
): ClientEvent => ({ type: 'BenefitConfirmed', data: { clientId, benefitId, by, on } });

export const confirmBenefits = (
  { benefitIds, by, on }: ConfirmBenefits,
  state: KnownClient,
): ClientEvent[] => {
  const meant =
    benefitIds === null
      ? state.benefits.filter((one) => ownerOf(state, one) === by)
      : benefitIds.map((id) => benefitOf(state, id));
  return meant.flatMap((benefit) => {
    const partner = ownerOf(state, benefit);
    if (partner !== by) throw refuse('benefit-of-another-partner', { type: benefit.type, partner });
    return benefit.confirmed ? [] : [confirmed(state, benefit.benefitId, by, on)];
  });
};

export const endBenefit = (
  { benefitId, until, by, on, today }: EndBenefit & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const known = benefitOf(state, benefitId);
  if (known.until === until) return [];
  assertMayChange(state, known, by, today);
  if (known.maximumReachedOn !== null) throw refuse('maximum-known', { day: known.maximumReachedOn });
  const ended = completed({ ...known, until });
  assertNoOverlap(
    ended,
    state.benefits.filter((one) => one !== known),
  );
  return [{ type: 'BenefitEnded', data: { clientId: state.clientId, benefitId, until, by, knownOn: on } }];
};

export const correctBenefit = (
  { benefitId, benefit: given, by, on, today }: CorrectBenefit & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const { clientId } = state;
  const known = benefitOf(state, benefitId);
  const benefit = completed(given);
  if (same(known, benefit)) return [];
  assertMayChange(state, known, by, today);
  if (known.maximumReachedOn !== null && known.maximumReachedOn !== benefit.maximumReachedOn)
    throw refuse('maximum-known', { day: known.maximumReachedOn });
  assertNoOverlap(
    benefit,
    state.benefits.filter((one) => one !== known),
  );
  const owner = ownerOf(state, benefit);
  const { type, from, until, maximumReachedOn } = benefit;
  return [
    {
      type: 'BenefitCorrected',
      data: {
        clientId,
        benefitId,
        type,
        from,
        until,
        maximumReachedOn,
        by,
        knownOn: on,
        // Turned into a benefit of another partner it is a report, until that partner confirms it.
        confirmed: owner === by || (owner === ownerOf(state, known) && known.confirmed),
      },
    },
    ...(maximumReachedOn === null || maximumReachedOn === known.maximumReachedOn
      ? []
      : maximumBecomesKnown(clientId, { benefitId, on: maximumReachedOn, knownOn: on, by }, today)),
  ];
};

export const withdrawBenefit = (
  { benefitId, by, on, today }: WithdrawBenefit & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const known = benefitOf(state, benefitId);
  assertMayChange(state, known, by, today);
  if (known.maximumReachedOn !== null) throw refuse('maximum-known', { day: known.maximumReachedOn });
  return [{ type: 'BenefitWithdrawn', data: { clientId: state.clientId, benefitId, by, knownOn: on } }];
};

/** the last WW day. It may lie ahead; then nothing happens before it comes. */
export const recordExhaustion = (
  { maximumOn, by, on, today }: RecordExhaustion & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const { clientId, maxima } = state;
  if (maxima.some((one) => one.on === maximumOn)) return [];
  const right = state.benefits
    .filter(({ type, from }) => type === 'WW' && from <= maximumOn)
    .sort((one, other) => (one.from < other.from ? 1 : -1))[0];
  if (right && right.maximumReachedOn !== null)
    throw refuse('maximum-known', { day: right.maximumReachedOn });
  if (!right || (right.until !== null && right.until < maximumOn))
    throw refuse('no-ww-on-that-day', { day: maximumOn });
  return maximumBecomesKnown(clientId, { benefitId: right.benefitId, on: maximumOn, knownOn: on, by }, today);
};

/** The last WW day was another one, or there is none. */
export const correctMaximum = (
  { maximumOn, until, reason, by, on, today }: CorrectMaximum & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const { clientId } = state;
  const maximum = state.maxima.at(-1);
  if (!maximum) throw refuse('no-maximum-known');
  if (maximum.on === maximumOn) return [];
  const known = benefitOf(state, maximum.benefitId);
  const right = completed({ ...known, until: maximumOn ?? until, maximumReachedOn: maximumOn });
  assertNoOverlap(
    right,
    state.benefits.filter((one) => one !== known),
  );
  const { benefitId } = maximum;
  return [
    {
      type: 'WwMaximumCorrected',
      data: {
        clientId,
        benefitId,
        was: maximum.on,
        on: maximumOn,
        until: right.until,
        reason,
        by,
        knownOn: on,
      },
    },
    ...(maximumOn !== null && maximumOn <= today
      ? [reached(clientId, { benefitId, on: maximumOn, knownOn: on })]
      : []),
  ];
};
