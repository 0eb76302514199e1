import { type IsoDate, plusDays, plusMonths } from '@ontschot/kernel';
import type {
  AdjustTariffs,
  DissolveAgreement,
  ExpireAgreement,
  ExtendAgreement,
  MeetObligation,
} from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import { type Concluded, statusOn } from './agreement.state';
import type { Price } from './agreement.types';
import { firstDayWithout, instrumentsOn, lastDay } from './dated-terms';
import { adjusting, countsAsTendered, extending, withReason } from './guards';
import { refuse } from './refusals';

/** @throws NotPossible unless the agreement takes new orders on the day */
export const mustStand = (state: Concluded, on: IsoDate): void => {
  switch (statusOn(state, on)) {
    case 'ACTIVE':
      return;
    case 'NOT_YET':
      throw refuse('agreement-not-begun', { day: state.dated.beginsOn });
    default:
      throw refuse('agreement-ended', { day: firstDayWithout(state.dated) ?? on });
  }
};

const tendered = ({ of, conclusion }: Concluded, on: IsoDate): boolean =>
  countsAsTendered(of.form, conclusion.procurement, conclusion.concludedOn, on);

/** The extension options that are left, in months and in order: one that was used in part keeps its remainder. */
export const optionsLeft = (
  options: readonly number[],
  used: readonly { months: number; option: number | null }[],
): number[] =>
  used.reduce<number[]>(
    (left, { months, option }) => {
      if (option === null) return left;
      const [first = 0, ...rest] = left;
      return first > months ? [first - months, ...rest] : rest;
    },
    [...options],
  );

/** by the next agreed option; beyond what was agreed, a tendered contract would change materially. */
export const extendAgreement = (
  { months, reason, on }: ExtendAgreement,
  state: Concluded,
): AgreementEvent[] => {
  if (state.extensions.some((one) => one.on === on && one.months === months)) return [];
  const last = lastDay(state.dated);
  if (last === null) throw refuse('no-last-day');
  mustStand(state, on);
  const option = optionsLeft(state.conclusion.terms.extensionOptions, state.extensions)[0] ?? null;
  const verdict = extending({
    form: state.of.form,
    awarded: tendered(state, on),
    option,
    months,
    on,
    owner: state.of.owner,
  });
  return [
    {
      type: 'AgreementExtended',
      data: {
        ...state.of,
        // Counted from the day after the last, so that a month's end stays a month's end.
        validUntil: plusDays(plusMonths(plusDays(last, 1), months), -1),
        months,
        option: option !== null && months <= option ? option : null,
        reason: withReason(verdict, reason),
        on,
        verdict,
      },
    },
  ];
};

/**
 * Reading: a yearly adjustment follows an index, and none moves prices by more than a tenth. What rises more by the clause of
 * an awarded contract is looked at by a second person of the owner; the source gives no number.
 */
export const LARGE_RISE_PERCENT = 10;

const riseOf = (prices: readonly Price[], before: ReadonlyMap<string, number>): number =>
  Math.max(
    0,
    ...prices.map(({ instrumentId, price }) => {
      const was = before.get(instrumentId) ?? price;
      return was === 0 ? (price === 0 ? 0 : 100) : Math.round(((price - was) / was) * 1000) / 10;
    }),
  );

const samePrices = (one: readonly Price[], other: readonly Price[]): boolean =>
  one.length === other.length &&
  one.every(({ instrumentId, price }) =>
    other.some((each) => each.instrumentId === instrumentId && each.price === price),
  );

const words = (clause: string | null): string | null => clause?.trim().toLowerCase() ?? null;

/**
 * an awarded tender keeps its prices unless the review clause that is its own lets them move. The prices hold for
 * orders from `on`, whatever was recorded for other days.
 */
export const adjustTariffs = (
  { prices, clause, by, on }: AdjustTariffs,
  state: Concluded,
): AgreementEvent[] => {
  mustStand(state, on);
  const before = new Map(
    instrumentsOn(state.dated, on).map(({ instrumentId, price }) => [instrumentId, price]),
  );
  const unknown = prices.find(({ instrumentId }) => !before.has(instrumentId));
  if (unknown) throw refuse('unknown-instrument', { instrumentId: unknown.instrumentId });
  const changed = prices.filter(({ instrumentId, price }) => before.get(instrumentId) !== price);
  if (changed.length === 0) return [];
  const own = words(state.conclusion.terms.adjustmentClause);
  const awarded = tendered(state, on);
  const verdict = adjusting({
    awarded,
    byClause: own !== null && words(clause) === own,
    on,
    owner: state.of.owner,
  });
  const risePercent = riseOf(changed, before);
  const proposed = state.tariffsProposed;
  const confirms =
    proposed !== null &&
    proposed.on === on &&
    proposed.clause === clause &&
    samePrices(proposed.prices, changed);
  if (awarded && risePercent > LARGE_RISE_PERCENT) {
    if (!confirms)
      return [
        { type: 'TariffChangeProposed', data: { ...state.of, prices: changed, clause, by, risePercent, on } },
      ];
    if (proposed.by === by) throw refuse('second-look-by-another');
  }
  return [{ type: 'AgreementAdjusted', data: { ...state.of, prices: changed, clause, on, verdict } }];
};

/** No new orders from the day on, which may lie ahead; running modules finish (4.2, R-061). */
export const dissolveAgreement = ({ reason, on }: DissolveAgreement, state: Concluded): AgreementEvent[] => {
  const { ending } = state;
  if (ending?.kind === 'DISSOLVED') {
    if (ending.on === on && ending.reason === reason) return [];
    throw refuse('dissolved-already', { day: ending.on, reason: ending.reason ?? '' });
  }
  mustStand(state, on);
  return state.of.form === 'FREE_SPACE'
    ? [
        {
          type: 'FreeSpaceAgreementDissolved',
          data: { ...state.of, candidates: null, reason, on, verdict: null },
        },
      ]
    : [{ type: 'AgreementDissolved', data: { ...state.of, reason, on } }];
};

/** what was promised for a day is done once; also late, and after the agreement ended. */
export const meetObligation = (
  { promise, evidence, on }: MeetObligation,
  { of, conclusion, met }: Concluded,
): AgreementEvent[] => {
  const promised = conclusion.terms.promises?.[promise - 1];
  if (!promised) throw refuse('no-such-promise', { promise });
  const done = met.find((one) => one.promise === promise);
  if (done) {
    if (done.on === on && done.evidence === evidence) return [];
    throw refuse('promise-met', { day: done.on });
  }
  return [{ type: 'ObligationMet', data: { ...of, promise, text: promised.text, evidence, on } }];
};

/** Records that the last day has passed. The agreement ended by that day, whether or not this was recorded. */
export const expireAgreement = ({ on }: ExpireAgreement, state: Concluded): AgreementEvent[] => {
  const last = lastDay(state.dated);
  if (last === null || on <= last) throw refuse('still-valid', { until: last });
  if (state.ending !== null || state.expiryRecordedFor === last) return [];
  const data = { ...state.of, on: plusDays(last, 1) };
  return state.of.form === 'FREE_SPACE'
    ? [{ type: 'FreeSpaceAgreementEnded', data }]
    : [{ type: 'AgreementExpired', data }];
};
