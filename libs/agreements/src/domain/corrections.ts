import { type IsoDate, notBefore } from '@ontschot/kernel';
import type {
  CorrectEndDate,
  CorrectProcurement,
  CorrectTariff,
  CorrectTerritory,
} from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import type { Concluded, UnsignedContract } from './agreement.state';
import { consistent } from './contract';
import { lastDay, tariffSpans } from './dated-terms';
import { refuse } from './refusals';

// A correction sets right what was recorded wrong: no change of what the parties agreed, so no rule on changes is asked.

/** A price that was typed wrong, for all its days. Orders that were made keep the price of their own. */
export const correctTariff = (
  { instrumentId, from, price, reason, on }: CorrectTariff,
  state: Concluded,
): AgreementEvent[] => {
  const wrong = tariffSpans(state.dated).find(
    (one) => one.instrumentId === instrumentId && one.from === from,
  );
  if (!wrong) throw refuse('nothing-to-correct');
  return wrong.price === price
    ? []
    : [
        {
          type: 'TariffCorrected',
          data: { ...state.of, instrumentId, from, was: wrong.price, price, reason, on },
        },
      ];
};

/** How the contract came about: what was not known, or was recorded wrong. */
export const correctProcurement = (
  { procurement, reason, on }: CorrectProcurement,
  state: Concluded | UnsignedContract,
): AgreementEvent[] => {
  const was = state.stage === 'concluded' ? state.conclusion.procurement : state.procurement;
  return same(was, consistent(procurement))
    ? []
    : [{ type: 'ProcurementCorrected', data: { ...state.of, was, procurement, reason, on } }];
};

/** The area for which it was agreed, from the first day on. */
export const correctTerritory = (
  { territory, reason, on }: CorrectTerritory,
  state: Concluded | UnsignedContract,
): AgreementEvent[] => {
  const was = state.stage === 'concluded' ? state.dated.territory : state.scope.territory;
  return same(was, territory)
    ? []
    : [{ type: 'ScopeCorrected', data: { ...state.of, was, territory, reason, on } }];
};

/** The last day as it was agreed last. */
export const correctEndDate = (
  { validUntil, reason, on }: CorrectEndDate,
  state: Concluded,
): AgreementEvent[] => {
  const was = lastDay(state.dated);
  if (validUntil !== null)
    notBefore(validUntil, state.dated.beginsOn, { nl: 'De laatste dag', en: 'The last day' });
  return was === validUntil
    ? []
    : [{ type: 'EndDateCorrected', data: { ...state.of, was, validUntil, reason, on } }];
};

const same = (one: object | readonly IsoDate[], other: object | readonly IsoDate[]): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: object | readonly string[]): unknown =>
  Array.isArray(value) ? [...(value as string[])].sort() : Object.entries(value).sort();
