import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { decode } from './decode';
import type { Encoding } from './decode';
import { XmlElement } from './element';
import type { Limits } from './limits';
import { Namespaces } from './namespaces';
import type { ExpandedName } from './namespaces';
import { XmlRefused } from './refusal';
import type { RefusalFacts } from './refusal';
import { isBlank, trimmed } from './white-space';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const CAC = `${UBL}CommonAggregateComponents-2`;
const CBC = `${UBL}CommonBasicComponents-2`;
const EXT = `${UBL}CommonExtensionComponents-2`;
const ROOTS: Record<string, string> = { Invoice: `${UBL}Invoice-2`, CreditNote: `${UBL}CreditNote-2` };
const LINE_NAMES = new Set(['cac:InvoiceLine', 'cac:CreditNoteLine']);
const BINARY = 'cbc:EmbeddedDocumentBinaryObject';
/** Texts of people for people: cut where they are too long, for the rest of the invoice can be read without them. */
const FREE_TEXT = /^cbc:\w*(?:Note|Description|Reason|Information)$/;

/** A file read as a tree, and the names of the texts that were cut at the limit. */
export type ReadFile = { root: XmlElement; cutTexts: readonly string[] };

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
export const parseXml = (bytes: Uint8Array, limits: Limits): ReadFile => {
  if (bytes.length === 0) throw new XmlRefused('XML-EMPTY');
  if (bytes.length > limits.bytes) throw new XmlRefused('XML-SIZE', { limit: limits.bytes });
  const { text, encoding } = decode(bytes);
  const start = text.search(/[^ \t\r\n]/);
  if (start < 0) throw new XmlRefused('XML-EMPTY');
  if (text[start] !== '<') throw new XmlRefused('XML-NOT-WELL-FORMED');
  if (opensWithDoctype(text)) throw new XmlRefused('XML-DOCTYPE');
  return new InvoiceParser(limits, encoding).parse(text);
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

  private readonly cutTexts = new Set<string>();

  constructor(
    private readonly limits: Limits,
    private readonly encoding: Encoding,
  ) {}

  parse(text: string): ReadFile {
    const { sax } = this;
    // Six at most: with a seventh V8 turns the parser into a dictionary, and it reads five times slower.
    sax.on('error', (error) => this.malformed(error.message));
    sax.on('attribute', ({ value }) => this.attributeRead(value));
    sax.on('opentag', (tag) => this.opened(tag));
    sax.on('text', (piece) => this.textRead(piece));
    sax.on('cdata', (piece) => this.textRead(piece));
    sax.on('closetag', () => this.closed());
    sax.write(text).close();
    if (this.root === null) throw new XmlRefused('XML-NOT-WELL-FORMED');
    return { root: this.root, cutTexts: [...this.cutTexts] };
  }

  private refuse(code: XmlRefused['code'], facts: RefusalFacts = {}): never {
    throw new XmlRefused(code, { ...facts, line: this.sax.line });
  }

  private malformed(message: string): never {
    if (message.includes('only one root')) this.refuse('XML-ROOTS');
    return this.refuse('XML-NOT-WELL-FORMED', { found: message.replace(/\.$/, '') });
  }

  private checkDeclaration(): void {
    const { version, encoding } = this.sax.xmlDecl;
    const agrees = this.encoding === 'UTF-8' ? /^utf-?8$/i : /^utf-?16(?:le|be)?$/i;
    if (encoding !== undefined && !agrees.test(encoding)) this.refuse('XML-ENCODING', { found: encoding });
    if (version !== undefined && version !== '1.0') this.refuse('XML-VERSION', { found: version });
  }

  private count(): void {
    const { limits } = this;
    this.attributes = 0;
    this.depth += 1;
    this.elements += 1;
    if (this.depth > limits.depth) this.refuse('XML-DEPTH', { limit: limits.depth });
    if (this.elements > limits.elements) this.refuse('XML-ELEMENTS', { limit: limits.elements });
  }

  private attributeRead(value: string): void {
    this.attributes += 1;
    const { limits } = this;
    if (this.attributes > limits.attributes) this.refuse('XML-ATTRIBUTES', { limit: limits.attributes });
    if (value.length > limits.text) this.refuse('XML-TEXT', { limit: limits.text });
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
      if (this.lines > this.limits.lines) this.refuse('XML-LINES', { limit: this.limits.lines });
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
      if (scope.expand(attribute) === null) this.refuse('XML-NAMESPACE', { found: attribute });
    }
    return scope.expand(name) ?? this.refuse('XML-NAMESPACE', { found: name });
  }

  private rootName({ local, uri }: ExpandedName): string {
    this.checkDeclaration();
    const expected = ROOTS[local];
    if (expected === undefined) return this.refuse('XML-ROOT-ELEMENT', { found: local });
    if (uri !== expected) return this.refuse('XML-NAMESPACE', { found: uri === '' ? local : uri, expected });
    return local;
  }

  /** Null for the extensions, which are skipped. */
  private nameOf({ local, uri }: ExpandedName): string | null {
    const names = usualNames.get(uri);
    if (names !== undefined) return usualName(uri === CBC ? 'cbc' : 'cac', names, local);
    return uri === EXT && this.depth === 2 ? null : `other:${local}`;
  }

  private textRead(piece: string): void {
    if (this.skipping > 0) return;
    const element = this.open[this.open.length - 1];
    if (element === undefined) return;
    // Text beside elements is layout, or should be.
    if (element.children.length > 0) {
      element.hasStrayText ||= !isBlank(piece);
      return;
    }
    const { text: limit } = this.limits;
    if (piece.length + element.text.length <= limit || element.name === BINARY)
      element.text = element.text === '' ? piece : element.text + piece;
    else if (FREE_TEXT.test(element.name)) this.cut(element, piece, limit);
    else this.refuse('XML-TEXT', { limit, found: element.name });
  }

  private cut(element: XmlElement, piece: string, limit: number): void {
    element.text = (element.text + piece.slice(0, limit)).slice(0, limit);
    this.cutTexts.add(element.name);
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
    if (element === undefined) return;
    if (element.children.length === 0) element.text = trimmed(element.text);
    else {
      element.hasStrayText ||= !isBlank(element.text);
      element.text = '';
    }
  }
}
