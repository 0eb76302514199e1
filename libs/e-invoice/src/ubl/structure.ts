import type { XmlElement } from '../xml/element';
import { contentModel } from './schema';
import type { Content } from './schema';

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
  look(root, '', faults);
  return faults;
};

const look = (element: XmlElement, path: string, faults: StructureFault[]): void => {
  const content = contentModel(element.name);
  if (element.name.startsWith('cbc:')) {
    for (const { name } of element.children) report(faults, { kind: 'unknown', name, path });
    return;
  }
  if (content === null) return;
  if (element.hasStrayText) report(faults, { kind: 'mixed', name: element.name, path });
  lookAtChildren(element, content, path, faults);
};

const lookAtChildren = (
  element: XmlElement,
  { particles, required }: Content,
  path: string,
  faults: StructureFault[],
): void => {
  let reached = -1;
  const seen = new Map<string, XmlElement>();
  for (const child of element.children) {
    const particle = particles.get(child.name);
    if (particle === undefined) {
      report(faults, { kind: 'unknown', name: child.name, path });
      continue;
    }
    const { place, isRepeatable } = particle;
    if (!isRepeatable) {
      const first = seen.get(child.name);
      if (first === undefined) seen.set(child.name, child);
      else report(faults, repeated(first, child, path));
    }
    if (place < reached) report(faults, { kind: 'misplaced', name: child.name, path });
    else reached = place;
    if (child.children.length > 0 || !child.name.startsWith('cbc:'))
      look(child, path === '' ? child.name : `${path}/${child.name}`, faults);
  }
  for (const name of required) if (!seen.has(name)) report(faults, { kind: 'missing', name, path });
};

const report = (
  faults: StructureFault[],
  fault: Pick<StructureFault, 'kind' | 'name' | 'path'> & Partial<StructureFault>,
): void => {
  let known = 0;
  for (const { kind } of faults) if (kind === fault.kind) known += 1;
  if (known < MOST) faults.push({ first: null, second: null, ...fault });
};

const repeated = (first: XmlElement, second: XmlElement, path: string) => {
  const textOf = ({ children, text }: XmlElement): string | null => (children.length > 0 ? null : text);
  return { kind: 'repeated' as const, name: second.name, path, first: textOf(first), second: textOf(second) };
};
