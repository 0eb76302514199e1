import { headOrders, quotedIn, quotedOrder, unbilledIn } from './order-reference';

const ORDER = 'A7K3M92QFX4TB';
const OTHER = 'A7K3M92QFX4TC';
const line = (id: string | null, order: string | null = null) => ({ line: id, order });

describe('an order number as suppliers write it', () => {
  it.each([
    [ORDER, null],
    ['a7k3m92qfx4tb', null],
    ['  A7K3 M92Q FX4TB ', null],
    ['a7k3-m92q-fx4tb', null],
    ['A7K3M92QFX4TB/2', 2],
    ['A7K3M92QFX4TB-5', 5],
    ['A7K3M92QFX4TB regel 12', 12],
    ['A7K3 M92Q FX4TB / 3', 3],
  ])('%s', (written, number) => expect(quotedIn(written)).toEqual({ order: ORDER, line: number }));
  it('reads O as 0, I and L as 1', () => expect(quotedIn('aO1lI00000000').order).toBe('A011100000000'));
  it.each(['', 'Zie regels', 'NA', 'A7K3M92QFX4T', 'A7K3M92QFX4TBX', 'B7K3M92QFX4TB', 'A7K3M92QFX4TU', null])(
    '%s is none, and is not kept',
    (written) => expect(quotedIn(written)).toEqual({ order: null, line: null }),
  );
});

describe('the order line that a line bills', () => {
  it.each([
    ['the line’s id', [ORDER], [line('2')], { orderReference: ORDER, orderLine: 2 }],
    [
      'order and line in the line’s id',
      [OTHER],
      [line(`${ORDER}/2`)],
      { orderReference: ORDER, orderLine: 2 },
    ],
    [
      'its own order, in its own place (M3)',
      [OTHER],
      [line('2', ORDER)],
      { orderReference: ORDER, orderLine: 2 },
    ],
    ['the same order twice', [ORDER], [line(`${ORDER}/2`, ORDER)], { orderReference: ORDER, orderLine: 2 }],
    ['an order and no line', [], [line(ORDER)], { orderReference: ORDER, orderLine: null }],
    ['nothing', [], [], { orderReference: null, orderLine: null }],
    ['two lines of one order', [ORDER], [line('1'), line('2')], { orderReference: ORDER, orderLine: null }],
  ])('%s', (_, head, references, quoted) => expect(quotedOrder(head, references)).toEqual(quoted));
  it.each([
    ['the head names two', [ORDER, OTHER], [line('2')]],
    ['the line names two', [], [line(`${ORDER}/2`, OTHER)]],
  ])('is unclear where %s', (_, head, references) =>
    expect(quotedOrder(head, references)).toEqual({
      orderReference: null,
      orderLine: 2,
      unclear: [ORDER, OTHER],
    }),
  );
});

describe('orders in the head', () => {
  it('are read alike, each once', () =>
    expect(headOrders([ORDER, 'a7k3-m92q-fx4tb', 'Zie regels', null, OTHER])).toEqual([ORDER, OTHER]));
  it('that no line bills are told', () => {
    expect(unbilledIn([ORDER], [{ orderReference: OTHER }])).toEqual([ORDER]);
    expect(unbilledIn([ORDER], [{ orderReference: ORDER }, { orderReference: OTHER }])).toEqual([]);
    expect(unbilledIn([ORDER, OTHER], [{ orderReference: null, unclear: [ORDER, OTHER] }])).toEqual([]);
  });
});
