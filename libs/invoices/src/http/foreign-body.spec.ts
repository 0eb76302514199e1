import { foreignBody } from './foreign-body';

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('a body that is no e-invoice', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t', 'empty'],
    ['a byte order mark', '\uFEFF', 'empty'],
    ['a PDF', '%PDF-1.7 …', 'foreign'],
    ['a ZIP', 'PK\u0003\u0004…', 'foreign'],
    ['JSON', '{"number":"1"}', 'foreign'],
    ['a web page', '<!DOCTYPE html><html></html>', 'foreign'],
    ['a web page without a document type', '<html></html>', 'foreign'],
    ['another document', '<?xml version="1.0"?>\n<!-- x --><Order xmlns="urn:o"/>', 'foreign'],
    ['an invoice', '\uFEFF<?xml version="1.0"?>\n<ubl:Invoice xmlns:ubl="urn:i"', null],
    ['a credit note', '<CreditNote/>', null],
    ['a document type before an invoice', '<!DOCTYPE Invoice SYSTEM "x"><Invoice/>', null],
    ['a file that stops at once', '<?xml version="1.0"?>', null],
  ])('%s', (_, text, is) => expect(foreignBody(bytes(text))).toBe(is));
  it('in UTF-16 is read too', () =>
    expect(foreignBody(Buffer.from('\uFEFF<Invoice/>', 'utf16le'))).toBeNull());
});
