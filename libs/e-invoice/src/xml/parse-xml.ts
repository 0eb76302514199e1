import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { decodeUtf8 } from './decode';
import { XmlElement } from './element';
import type { Limits } from './limits';
import { Namespaces } from './namespaces';
import type { ExpandedName } from './namespaces';
import { XmlRefused } from './refusal';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const CAC = `${UBL}CommonAggregateComponents-2`;
const CBC = `${UBL}CommonBasicComponents-2`;
const EXT = `${UBL}CommonExtensionComponents-2`;
const ROOTS: Record<string, string> = { Invoice: `${UBL}Invoice-2`, CreditNote: `${UBL}CreditNote-2` };
const LINE_NAMES = new Set(['cac:InvoiceLine', 'cac:CreditNoteLine']);
const BINARY = 'cbc:EmbeddedDocumentBinaryObject';

/** Names with the usual prefix, one string per name, so that looking a child up compares pointers. */
const usualNames = new Map<string, Map<string, string>>([
  [CAC, new Map()],
  [CBC, new Map()],
]);
const usualName = (prefix: string, names: Map<string, string>, local: string): string => {
  const known = names.get(local);
  if (known !== undefined) return known;
  const name = `${prefix}:${local}`;
  // Bounded: hostile files may invent names without end.
  if (names.size < 2_000) names.set(local, name);
  return name;
};

/**
 * Reads a UBL invoice or credit note into a lean tree, in one pass, within limits.
 * Extensions (`ext:UBLExtensions`, where signatures live) are checked for form and left out.
 * @throws XmlRefused at the first thing that is wrong.
 */
export const parseXml = (bytes: Uint8Array, limits: Limits): XmlElement => {
  if (bytes.length === 0) throw new XmlRefused('XML-EMPTY', 'The file is empty.');
  if (bytes.length > limits.bytes)
    throw new XmlRefused('XML-SIZE', `The file is ${bytes.length} bytes; at most ${limits.bytes} are read.`);
  const text = decodeUtf8(bytes);
  const start = text.search(/\S/);
  if (start < 0) throw new XmlRefused('XML-EMPTY', 'The file holds only white space.');
  if (text[start] !== '<') throw new XmlRefused('XML-NOT-WELL-FORMED', 'The file is not XML.');
  if (opensWithDoctype(text))
    throw new XmlRefused('XML-DOCTYPE', 'The file has a DOCTYPE; that is refused by policy.');
  return new InvoiceParser(limits).parse(text);
};

/** A DOCTYPE can only stand before the root: after white space, processing instructions and comments. */
const opensWithDoctype = (text: string): boolean => {
  let at = 0;
  for (;;) {
    while (' \t\r\n'.includes(text[at] ?? 'end')) at += 1;
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : null;
    if (end === null) return text.startsWith('<!DOCTYPE', at);
    const closes = text.indexOf(end, at + 2);
    if (closes < 0) return false;
    at = closes + end.length;
  }
};

class InvoiceParser {
  private readonly sax = new SaxesParser({ xmlns: false, position: false });
  private readonly open: XmlElement[] = [];
  private readonly scopes: Namespaces[] = [Namespaces.none];
  private root: XmlElement | null = null;
  private depth = 0;
  private elements = 0;
  private attributes = 0;
  private lines = 0;
  /** Depth of the extensions being skipped, 0 when none. */
  private skipping = 0;

  constructor(private readonly limits: Limits) {}

  parse(text: string): XmlElement {
    const { sax } = this;
    // Six at most: with a seventh V8 turns the parser into a dictionary, and it reads five times slower.
    sax.on('error', (error) => this.malformed(error.message));
    sax.on('attribute', ({ value }) => this.attributeRead(value));
    sax.on('opentag', (tag) => this.opened(tag));
    sax.on('text', (piece) => this.textRead(piece));
    sax.on('cdata', (piece) => this.textRead(piece));
    sax.on('closetag', () => this.closed());
    sax.write(text).close();
    if (this.root === null) throw new XmlRefused('XML-NOT-WELL-FORMED', 'The file has no root element.');
    return this.root;
  }

  private refuse(code: XmlRefused['code'], message: string): never {
    throw new XmlRefused(code, `${message.replace(/\.$/, '')} (line ${this.sax.line}).`);
  }

  private malformed(message: string): never {
    if (message.includes('only one root'))
      this.refuse('XML-ROOTS', 'The file has more than one root element.');
    return this.refuse('XML-NOT-WELL-FORMED', `The XML is broken: ${message.slice(0, 120)}`);
  }

  private checkDeclaration(): void {
    const { version, encoding } = this.sax.xmlDecl;
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
      this.refuse(
        'XML-ENCODING',
        `The file says it is in ${encoding.slice(0, 40)}; an e-invoice must be in UTF-8.`,
      );
    if (version !== undefined && version !== '1.0')
      this.refuse('XML-VERSION', `The file is XML ${version}; an e-invoice must be XML 1.0.`);
  }

  private count(): void {
    const { limits } = this;
    this.attributes = 0;
    this.depth += 1;
    this.elements += 1;
    if (this.depth > limits.depth)
      this.refuse('XML-DEPTH', `Elements are nested more than ${limits.depth} deep.`);
    if (this.elements > limits.elements)
      this.refuse('XML-ELEMENTS', `The file has more than ${limits.elements} elements.`);
  }

  private attributeRead(value: string): void {
    this.attributes += 1;
    if (this.attributes > this.limits.attributes)
      this.refuse('XML-ATTRIBUTES', `An element has more than ${this.limits.attributes} attributes.`);
    if (value.length > this.limits.text)
      this.refuse('XML-TEXT', `An attribute is longer than ${this.limits.text} characters.`);
  }

  private opened(tag: SaxesTagPlain): void {
    this.count();
    const scope = (this.scopes[this.scopes.length - 1] ?? Namespaces.none).within(tag.attributes);
    this.scopes.push(scope);
    const expanded = this.expand(tag, scope);
    if (this.skipping > 0) return;
    const parent = this.open[this.open.length - 1];
    const name = parent === undefined ? this.rootName(expanded) : this.nameOf(expanded);
    if (name === null) {
      this.skipping = this.depth;
      return;
    }
    if (this.depth === 2 && LINE_NAMES.has(name)) {
      this.lines += 1;
      if (this.lines > this.limits.lines)
        this.refuse('XML-LINES', `The invoice has more than ${this.limits.lines} lines.`);
    }
    const element = new XmlElement(name, tag.attributes);
    if (parent === undefined) this.root = element;
    else parent.children.push(element);
    this.open.push(element);
  }

  /** Prefixes of the element and of its attributes must be declared. */
  private expand({ name, attributes }: SaxesTagPlain, scope: Namespaces): ExpandedName {
    for (const attribute in attributes) {
      if (!attribute.includes(':') || attribute.startsWith('xmlns:')) continue;
      if (scope.expand(attribute) === null)
        this.refuse('XML-NAMESPACE', `Attribute ${attribute.slice(0, 40)} has a prefix without a namespace.`);
    }
    return (
      scope.expand(name) ??
      this.refuse('XML-NAMESPACE', `Element ${name.slice(0, 40)} has a prefix without a namespace.`)
    );
  }

  private rootName({ local, uri }: ExpandedName): string {
    this.checkDeclaration();
    const expected = ROOTS[local];
    if (expected === undefined)
      return this.refuse(
        'XML-ROOT-ELEMENT',
        `The root element is ${local.slice(0, 40)}, not a UBL Invoice or CreditNote.`,
      );
    if (uri !== expected)
      return this.refuse(
        'XML-NAMESPACE',
        `The ${local} is in namespace "${uri.slice(0, 100)}"; it must be ${expected}.`,
      );
    return local;
  }

  /** Null for the extensions, which are skipped. */
  private nameOf({ local, uri }: ExpandedName): string | null {
    const names = usualNames.get(uri);
    if (names !== undefined) return usualName(uri === CBC ? 'cbc' : 'cac', names, local);
    if (uri === EXT && this.depth === 2) return null;
    return this.refuse(
      'XML-NAMESPACE',
      `Element ${local.slice(0, 40)} is in namespace "${uri.slice(0, 100)}", which has no place in an invoice.`,
    );
  }

  private textRead(piece: string): void {
    if (this.skipping > 0) return;
    const element = this.open[this.open.length - 1];
    // Text beside elements is layout.
    if (element === undefined || element.children.length > 0) return;
    if (piece.length + element.text.length > this.limits.text && element.name !== BINARY) {
      this.refuse('XML-TEXT', `${element.name} is longer than ${this.limits.text} characters.`);
    }
    element.text = element.text === '' ? piece : element.text + piece;
  }

  private closed(): void {
    const depth = this.depth;
    this.depth -= 1;
    this.scopes.pop();
    if (this.skipping > 0) {
      if (depth === this.skipping) this.skipping = 0;
      return;
    }
    const element = this.open.pop();
    if (element !== undefined) element.text = element.children.length > 0 ? '' : element.text.trim();
  }
}
