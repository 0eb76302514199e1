/** How far into a file its first element is looked for. */
const LOOKED_AT = 65_536;

const decoded = (bytes: Uint8Array): string => {
  const start = bytes.subarray(0, LOOKED_AT);
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(start);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(start);
  return new TextDecoder('utf-8').decode(start);
};

/** Declaration, comments and instructions may come first; then the root element, or a document type. */
const PROLOG = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/u;

/**
 * What a body is that cannot have been meant as an e-invoice: nothing at all, or a PDF, a ZIP, a web page, another document.
 * Null: an invoice, or what may be a broken one.
 */
export const foreignBody = (bytes: Uint8Array): 'empty' | 'foreign' | null => {
  const text = decoded(bytes).replace(/^\uFEFF/u, '');
  if (text.trim() === '') return 'empty';
  const rest = text.slice(PROLOG.exec(text)?.[0].length ?? 0);
  if (/^<!doctype\s+html/iu.test(rest) || !rest.startsWith('<')) return rest === '' ? null : 'foreign';
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/u.exec(rest)?.[1];
  return root === undefined || root === 'Invoice' || root === 'CreditNote' ? null : 'foreign';
};
