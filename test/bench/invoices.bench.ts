import { check, readInvoice, readTerms, toInvoice, writeInvoice } from '@ontschot/e-invoice';
import { SaxesParser } from 'saxes';
import { type Figure, figure, inTurns, perSecond } from './measure';
import { exampleInvoice } from './example-invoice';

type Node = { name: string; attributes: object; children: (Node | string)[] };

/** Reading an e-invoice of about 9 KB with limits and rules, against saxes that builds a plain tree of the same bytes. */
export const benchInvoices = async (): Promise<Figure[]> => {
  const text = writeInvoice(exampleInvoice(6));
  const bytes = Buffer.from(text, 'utf8');
  const whole = readInvoice(bytes);
  if (!whole.accepted)
    throw new Error(
      `The bench's own invoice is refused: ${whole.findings.map(({ rule }) => rule).join(', ')}`,
    );
  const reading = () => perSecond(() => toInvoice(readTerms(bytes)));
  const terms = readTerms(bytes);
  const [read, tree] = await inTurns(reading, () => perSecond(() => plainTree(bytes.toString('utf8'))));
  const [rules, readAgain] = await inTurns(() => perSecond(() => check(terms)), reading);
  const size = `${(bytes.length / 1024).toFixed(1)} KB`;
  return [
    figure(
      `e-invoice of ${size} read with limits ÷ saxes (namespaces on) building a plain tree`,
      [read, tree],
      '/s',
      { must: 0.5, moonshot: 0.8 },
    ),
    figure('invoice rules: time ÷ time of reading it', [1e6 / rules, 1e6 / readAgain], 'µs', {
      must: 1,
      moonshot: 0.3,
      atMost: true,
    }),
  ];
};

const plainTree = (text: string): Node => {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open: Node[] = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (content) => open.at(-1)?.children.push(content));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root;
};
