/**
 * A read element: names carry the usual UBL prefix (`cac:Party`, `cbc:ID`) whatever prefix the file uses,
 * text is trimmed and stands on leaves only.
 */
export class XmlElement {
  readonly children: XmlElement[] = [];
  text = '';

  constructor(
    readonly name: string,
    private readonly attributes: Readonly<Record<string, string>>,
  ) {}

  child(name: string): XmlElement | null {
    for (const child of this.children) if (child.name === name) return child;
    return null;
  }

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  attribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }
}
