import { trimmed } from './white-space';

/**
 * A read element: names carry the usual UBL prefix (`cac:Party`, `cbc:ID`) whatever prefix the file uses, those of a
 * foreign namespace `other:`; text is without white space around it and stands on leaves only.
 */
export class XmlElement {
  readonly children: XmlElement[] = [];
  text = '';
  /** Text stands beside its elements, where UBL has none. */
  hasStrayText = false;

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  child(name: string): XmlElement | null {
    for (const child of this.children) if (child.name === name) return child;
    return null;
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  attribute(name: string): string | null {
    const value = this.attributes[name];
    return value === undefined ? null : trimmed(value);
  }
}
