import { quotedOrder } from './order-reference';

describe('which order line a line bills', () => {
  it.each([
    ['a line of the order that the invoice names', 'A7K3M92QFX4TB', '2', 'A7K3M92QFX4TB', 2],
    ['an order of its own', 'A0000000000ZZ', 'A7K3M92QFX4TB/2', 'A7K3M92QFX4TB', 2],
    ['an order of its own, where the invoice names none', null, 'A7K3M92QFX4TB/1', 'A7K3M92QFX4TB', 1],
    ['small letters and spaces', ' a7k3m92qfx4tb ', ' 3 ', 'A7K3M92QFX4TB', 3],
    ['no line', 'A7K3M92QFX4TB', null, 'A7K3M92QFX4TB', null],
    ['an order without a line', null, 'A7K3M92QFX4TB', 'A7K3M92QFX4TB', null],
    ['a name is not kept', 'mevrouw Jansen', 'regel', null, null],
    ['a letter that orders never have', 'AIIIIIIIIIIII', '1', null, 1],
    ['another order before the slash than can be one', 'A7K3M92QFX4TB', 'B12/1', null, 1],
    ['nothing', null, null, null, null],
  ])('%s', (_, ofInvoice, ofLine, orderReference, orderLine) =>
    expect(quotedOrder(ofInvoice, ofLine)).toEqual({ orderReference, orderLine }),
  );
});
