/** Why a file is not even read. Stable codes: they reach the supplier and the worklist. */
export type RefusalCode =
  | 'XML-EMPTY'
  | 'XML-SIZE'
  | 'XML-ENCODING'
  | 'XML-VERSION'
  | 'XML-DOCTYPE'
  | 'XML-DEPTH'
  | 'XML-ELEMENTS'
  | 'XML-ATTRIBUTES'
  | 'XML-TEXT'
  | 'XML-LINES'
  | 'XML-ROOTS'
  | 'XML-ROOT-ELEMENT'
  | 'XML-NAMESPACE'
  | 'XML-NOT-WELL-FORMED';

/** The file is refused before any invoice rule is asked; reading stops at once. */
export class XmlRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'XmlRefused';
  }
}
