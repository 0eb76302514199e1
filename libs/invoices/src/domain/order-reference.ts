import type { BilledLine } from './invoice.events';

/** Crockford's base 32, as orders are numbered: no I, L, O or U. */
const ORDER = /^A[0-9A-HJKMNP-TV-Z]{12}$/;
const LENGTH = 13;
const SEPARATOR = /[\s\-‐-―_.·]/u;

/** As a person reads it: capitals, and what looks like a one or a zero is one. */
const plain = (text: string): string =>
  text.toUpperCase().replaceAll('O', '0').replaceAll('I', '1').replaceAll('L', '1');

type Quoted = { order: string | null; line: number | null };

/**
 * Reads an order number in any case and spacing, and an order line behind it: `a7k3-m92q-fx4tb`, `A7K3M92QFX4TB/2`, `A7K3M92QFX4TB regel 2`.
 * What cannot be an order number is not kept: suppliers write names in these fields.
 */
export const quotedIn = (text: string | null): Quoted => {
  let order = '';
  let place = 0;
  const written = (text ?? '').trim();
  for (; place < written.length && order.length < LENGTH; place++) {
    const sign = written.charAt(place);
    if (!SEPARATOR.test(sign)) order += plain(sign);
  }
  if (!ORDER.test(order)) return { order: null, line: null };
  const behind = /^\s*(?:[/:\-.,#]|\s)\s*(?:regel|line|r|l)?\.?\s*(\d{1,4})$/iu.exec(written.slice(place));
  // Other signs behind it: it is something else that happens to begin alike.
  if (place < written.length && !behind) return { order: null, line: null };
  return { order, line: behind?.[1] === undefined ? null : Number(behind[1]) };
};

const lineIn = (text: string | null): number | null => {
  const number = /^\s*(?:regel|line)?\s*(\d{1,4})\s*$/iu.exec(text ?? '')?.[1];
  return number === undefined ? null : Number(number);
};

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
const given = <Item>(items: readonly (Item | null)[]): Item[] =>
  unique(items.filter((item) => item !== null));

/** Order numbers that an invoice quotes in its head. */
export const headOrders = (written: readonly (string | null)[]): string[] =>
  given(written.map((one) => quotedIn(one).order));

/**
 * Which order line a line bills. Its own order number counts before that of the head; where it, or the head, names several,
 * none is chosen.
 * @param references `OrderLineReference` as the line has them: the line's id, which may hold an order number too, and its order's id
 */
export const quotedOrder = (
  head: readonly string[],
  references: readonly { line: string | null; order: string | null }[],
): Pick<BilledLine, 'orderReference' | 'orderLine' | 'unclear'> => {
  const own = given(references.flatMap(({ line, order }) => [quotedIn(line).order, quotedIn(order).order]));
  const lines = given(
    references.flatMap(({ line, order }) => [lineIn(line), quotedIn(line).line, quotedIn(order).line]),
  );
  const orders = own.length > 0 ? own : head;
  const [orderReference = null, another] = orders;
  const [orderLine = null, other] = lines;
  return another !== undefined
    ? { orderReference: null, orderLine: other === undefined ? orderLine : null, unclear: [...orders] }
    : { orderReference, orderLine: other === undefined ? orderLine : null };
};

/** Orders in the head that no line bills: the supplier meant something by them. */
export const unbilledIn = (
  head: readonly string[],
  lines: readonly Pick<BilledLine, 'orderReference' | 'unclear'>[],
): string[] =>
  lines.some(({ unclear = [] }) => unclear.length > 0)
    ? []
    : head.filter((order) => !lines.some(({ orderReference }) => orderReference === order));
