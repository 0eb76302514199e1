/** Piece of XML, indented by the caller's nesting. */
export type Node = {
  name: string;
  attributes?: Record<string, string | undefined>;
  content: string | Node[];
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Of the control characters XML 1.0 has tab, line feed and carriage return only. */
const isForbidden = (character: string): boolean =>
  (character < ' ' && !'\t\n\r'.includes(character)) || character === '\uFFFE' || character === '\uFFFF';

const escape = (text: string): string => {
  if ([...text].some(isForbidden)) throw new RangeError('The text holds a character that XML forbids.');
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
};

/** A leaf, or nothing where there is no text to write. */
export const leaf = (name: string, text: string | undefined, attributes?: Node['attributes']): Node[] =>
  text === undefined ? [] : [{ name, content: text, attributes }];

/** A branch, or nothing where it would be empty. */
export const branch = (name: string, ...children: Node[][]): Node[] => {
  const content = children.flat();
  return content.length === 0 ? [] : [{ name, content }];
};

/** @throws RangeError when a text holds a character that XML 1.0 forbids */
export const print = ({ name, attributes = {}, content }: Node, indent = ''): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escape(value)}"`],
  );
  const open = `${indent}<${name}${written.join('')}>`;
  if (typeof content === 'string') return `${open}${escape(content)}</${name}>`;
  return [open, ...content.map((child) => print(child, `${indent}  `)), `${indent}</${name}>`].join('\n');
};
