/** A name with its namespace worked out. */
export type ExpandedName = { uri: string; local: string };

/**
 * The prefixes that hold at one place of a document. saxes can do this itself; that costs half of its speed,
 * for it asks again at every element, while nearly every invoice declares its prefixes once, on the root.
 */
export class Namespaces {
  private readonly known = new Map<string, ExpandedName | null>();

  private constructor(
    private readonly outer: Namespaces | null,
    private readonly declared: ReadonlyMap<string, string>,
  ) {}

  static readonly none = new Namespaces(null, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));

  /** The prefixes within an element with these attributes. */
  within(attributes: Readonly<Record<string, string>>): Namespaces {
    let declared: Map<string, string> | null = null;
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
      declared ??= new Map<string, string>();
      declared.set(name.slice(6), (attributes[name] ?? '').trim());
    }
    return declared === null ? this : new Namespaces(this, declared);
  }

  /** Null when the name is no qualified name or its prefix is not declared; without a prefix the default namespace counts. */
  expand(name: string): ExpandedName | null {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const expanded = this.lookUp(name);
    // Bounded: hostile files may invent names without end.
    if (this.known.size < 1_000) this.known.set(name, expanded);
    return expanded;
  }

  private lookUp(name: string): ExpandedName | null {
    const colon = name.indexOf(':');
    if (colon === 0 || colon === name.length - 1 || name.includes(':', colon + 1)) return null;
    if (colon < 0) return { uri: this.uriOf('') ?? '', local: name };
    const uri = this.uriOf(name.slice(0, colon));
    return uri ? { uri, local: name.slice(colon + 1) } : null;
  }

  /** The innermost declaration counts; the outer ones are as many as elements nest at most. */
  private uriOf(prefix: string): string | null {
    return this.declared.get(prefix) ?? this.outer?.uriOf(prefix) ?? null;
  }
}
