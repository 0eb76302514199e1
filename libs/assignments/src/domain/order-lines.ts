import type { Instalment } from '@ontschot/agreements';
import { split } from '@ontschot/kernel';
import type { PricedLine, Terms } from './assignment.events';

/**
 * Rulebook 5.6: the price over the instalments, to the cent, the last takes the remainder.
 * A tariff's single instalment per period becomes one line for each month, in equal parts; several such instalments are the months or parts themselves.
 */
export const orderLinesOf = ({
  price,
  months,
  instalments,
}: Pick<Terms, 'price' | 'months' | 'instalments'>): PricedLine[] => {
  const amounts = split(
    price,
    instalments.map(({ sharePercent }) => sharePercent),
  );
  const monthly = instalments.filter(({ moment }) => moment === 'PERIOD').length === 1 && months > 1;
  const lines = instalments.flatMap((instalment, index): Omit<PricedLine, 'line'>[] => {
    const amount = amounts[index] ?? 0;
    return instalment.moment === 'PERIOD' && monthly
      ? perMonth(instalment, amount, months)
      : [{ ...instalment, amount }];
  });
  return lines.map((line, index) => ({ ...line, line: index + 1 }));
};

const perMonth = (
  { moment, sharePercent, text }: Instalment,
  amount: number,
  months: number,
): Omit<PricedLine, 'line'>[] =>
  split(
    amount,
    Array.from({ length: months }, () => 1),
  ).map((part, index) => ({
    moment,
    sharePercent: sharePercent / months,
    text: `${text} (${index + 1}/${months})`,
    amount: part,
  }));
