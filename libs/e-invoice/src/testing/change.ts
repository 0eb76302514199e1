/** A change to the text of a valid invoice that should break one rule. */
export type Change = (xml: string) => string;

const changed = (before: string, after: string, what: string): string => {
  if (before === after) throw new Error(`The sample has nothing to change: ${what}`);
  return after;
};

export const swap =
  (from: string | RegExp, to: string): Change =>
  (xml) =>
    changed(xml, xml.replace(from, to), String(from));
export const swapAll =
  (from: string, to: string): Change =>
  (xml) =>
    changed(xml, xml.replaceAll(from, to), from);
export const all =
  (...changes: Change[]): Change =>
  (xml) =>
    changes.reduce((text, change) => change(text), xml);

const find = (xml: string, element: string, nth: number): { start: number; end: number } => {
  const pattern = new RegExp(`<${element}(?: [^>]*)?>[\\s\\S]*?</${element}>`, 'g');
  const found = [...xml.matchAll(pattern)][nth - 1];
  if (found === undefined) throw new Error(`The sample has no ${nth}. ${element}`);
  return { start: found.index, end: found.index + found[0].length };
};

/** Applies the change to the n-th such element only. */
export const inside =
  (element: string, change: Change, nth = 1): Change =>
  (xml) => {
    const { start, end } = find(xml, element, nth);
    return xml.slice(0, start) + change(xml.slice(start, end)) + xml.slice(end);
  };
export const drop = (element: string, nth = 1): Change => inside(element, () => '', nth);
export const repeat = (element: string, nth = 1): Change => inside(element, (text) => text + text, nth);
export const setText = (element: string, text: string, nth = 1): Change =>
  inside(element, swap(/>[^<]*</, `>${text}<`), nth);
export const setAttribute = (element: string, attribute: string, value: string, nth = 1): Change =>
  inside(element, swap(new RegExp(`${attribute}="[^"]*"`), `${attribute}="${value}"`), nth);
export const dropAttribute = (element: string, attribute: string, nth = 1): Change =>
  inside(element, swap(new RegExp(` ${attribute}="[^"]*"`), ''), nth);
export const before = (element: string, addition: string, nth = 1): Change =>
  inside(element, (text) => addition + text, nth);
export const after = (element: string, addition: string, nth = 1): Change =>
  inside(element, (text) => text + addition, nth);
/** Adds to the end of the element's content. */
export const append = (element: string, addition: string, nth = 1): Change =>
  inside(element, swap(new RegExp(`</${element}>$`), `${addition}</${element}>`), nth);
