import { NotPossible, plusDays, plusMonths } from '@ontschot/kernel';
import type {
  AdjustTariffs,
  DissolveAgreement,
  ExpireAgreement,
  ExtendAgreement,
} from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import type { Concluded } from './agreement.state';
import { adjusting, countsAsTendered, extending } from './guards';

const active = (state: Concluded): void => {
  if (state.status !== 'ACTIVE')
    throw new NotPossible('agreement-ended', `This agreement ended on ${state.endedOn}. Conclude a new one.`);
};

const tendered = ({ of, conclusion }: Concluded, on: string): boolean =>
  countsAsTendered(of.form, conclusion.procurement, conclusion.concludedOn, on);

/** R-119, R-049: by the next agreed option; beyond what was agreed, a tendered contract would change materially (R-113). */
export const extendAgreement = ({ months, on }: ExtendAgreement, state: Concluded): AgreementEvent[] => {
  active(state);
  if (state.validUntil === null)
    throw new NotPossible('no-last-day', 'This agreement has no last day; there is nothing to extend.');
  const option = state.conclusion.terms.extensionOptions[state.extensionsUsed] ?? null;
  const verdict = extending({
    form: state.of.form,
    tendered: tendered(state, on),
    option,
    months,
    on,
    owner: state.of.owner,
  });
  // Counted from the day after the last, so that a month's end stays a month's end.
  return [
    {
      type: 'AgreementExtended',
      data: {
        ...state.of,
        validUntil: plusDays(plusMonths(plusDays(state.validUntil, 1), months), -1),
        months,
        on,
        verdict,
      },
    },
  ];
};

/** R-113, R-131: an awarded tender keeps its prices unless a review clause of its own lets them move. */
export const adjustTariffs = ({ prices, clause, on }: AdjustTariffs, state: Concluded): AgreementEvent[] => {
  active(state);
  const changed = new Map(prices.map(({ instrumentId, price }) => [instrumentId, price]));
  const unknown = prices.find(
    (one) => !state.instruments.some(({ instrumentId }) => instrumentId === one.instrumentId),
  );
  if (unknown)
    throw new NotPossible('unknown-instrument', `This agreement has no instrument ${unknown.instrumentId}.`);
  const instruments = state.instruments.map((one) => ({
    ...one,
    price: changed.get(one.instrumentId) ?? one.price,
  }));
  if (instruments.every(({ price }, index) => price === state.instruments[index]?.price)) return [];
  const verdict = adjusting({
    tendered: tendered(state, on),
    byClause: clause !== null && state.conclusion.terms.adjustmentClause !== null,
    on,
    owner: state.of.owner,
  });
  return [{ type: 'AgreementAdjusted', data: { ...state.of, instruments, clause, on, verdict } }];
};

/** No new orders from then on; running modules finish (4.2, R-061). */
export const dissolveAgreement = ({ reason, on }: DissolveAgreement, state: Concluded): AgreementEvent[] => {
  if (state.status !== 'ACTIVE') return [];
  return state.of.form === 'FREE_SPACE'
    ? [
        {
          type: 'FreeSpaceAgreementDissolved',
          data: { ...state.of, candidates: null, reason, on, verdict: null },
        },
      ]
    : [{ type: 'AgreementDissolved', data: { ...state.of, reason, on } }];
};

export const expireAgreement = ({ on }: ExpireAgreement, state: Concluded): AgreementEvent[] => {
  if (state.status !== 'ACTIVE') return [];
  if (state.validUntil === null || on <= state.validUntil)
    throw new NotPossible(
      'still-valid',
      `This agreement is valid ${state.validUntil === null ? 'without a last day' : `until ${state.validUntil}`}. Dissolve it to end it earlier.`,
    );
  return state.of.form === 'FREE_SPACE'
    ? [{ type: 'FreeSpaceAgreementEnded', data: { ...state.of, on } }]
    : [{ type: 'AgreementExpired', data: { ...state.of, on } }];
};
