import type { XmlElement } from '../xml/element';
import { contentModel } from './schema';
import type { Content, Particle } from './schema';

/** What of a file is not as UBL prescribes: a second copy, a wrong place, an element that UBL does not know there, or one that is missing. */
export type StructureFault = {
  kind: 'repeated' | 'misplaced' | 'unknown' | 'missing' | 'mixed';
  /** Name of the element, with the usual prefix. */
  name: string;
  /** Where: names from the root's child down to what holds the element. */
  path: string;
  /** For a second copy: the text of the first one and of this one; `null` where they are no single texts. */
  first: string | null;
  second: string | null;
};

/** A hostile file may have a fault in every element; a person reads the first few of each kind. */
const MOST = 20;

/**
 * Holds a file against the content models of UBL 2.1: how often, in which order, what at all.
 * @returns the faults in the order of the file, at most twenty of each kind
 */
export const structureFaults = (root: XmlElement): StructureFault[] => {
  const faults: StructureFault[] = [];
  new Inspection(faults).look(root);
  return faults;
};

class Inspection {
  /** Names from the root's child down to the element that is looked at. */
  private readonly path: string[] = [];

  constructor(private readonly faults: StructureFault[]) {}

  look(element: XmlElement): void {
    if (element.name.startsWith('cbc:')) {
      for (const { name } of element.children) this.report('unknown', name);
      return;
    }
    const content = contentModel(element.name);
    if (content === null) return;
    if (element.hasStrayText || (element.children.length === 0 && element.text !== ''))
      this.report('mixed', element.name);
    this.lookAtChildren(element, content);
  }

  private lookAtChildren(element: XmlElement, { particles, required }: Content): void {
    let reached = -1;
    for (const child of element.children) {
      const particle = particles.get(child.name);
      if (particle === undefined) {
        this.report('unknown', child.name);
        continue;
      }
      // In order, a second copy follows the first; what comes later than its place is looked up.
      if (particle.place > reached) reached = particle.place;
      else this.lookBack(element, child, particle, reached);
      if (child.children.length > 0 || child.name.startsWith('cac:')) this.lookInto(child);
    }
    for (const name of required) if (element.child(name) === null) this.report('missing', name);
  }

  private lookInto(child: XmlElement): void {
    this.path.push(child.name);
    this.look(child);
    this.path.pop();
  }

  private lookBack(parent: XmlElement, child: XmlElement, particle: Particle, reached: number): void {
    const first = particle.isRepeatable ? child : parent.child(child.name);
    if (first !== child && first !== null) this.report('repeated', child.name, textOf(first), textOf(child));
    if (particle.place < reached) this.report('misplaced', child.name);
  }

  private report(
    kind: StructureFault['kind'],
    name: string,
    first: string | null = null,
    second: string | null = null,
  ): void {
    let known = 0;
    for (const fault of this.faults) if (fault.kind === kind) known += 1;
    if (known < MOST) this.faults.push({ kind, name, path: this.path.join('/'), first, second });
  }
}

const textOf = ({ children, text }: XmlElement): string | null => (children.length > 0 ? null : text);
