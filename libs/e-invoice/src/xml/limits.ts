/** What an invoice file may cost at most. A real invoice stays far below every one of them. */
export type Limits = {
  /** Size of the file, attachments included. */
  bytes: number;
  /** Nesting of elements; UBL itself needs about 12. */
  depth: number;
  elements: number;
  /** Attributes on one element. */
  attributes: number;
  /** Characters in one text or attribute value; embedded documents are bounded by `bytes` only. */
  text: number;
  /** Invoice lines. */
  lines: number;
};

export const DEFAULT_LIMITS: Limits = {
  bytes: 10 * 1024 * 1024,
  depth: 40,
  elements: 300_000,
  attributes: 32,
  text: 65_536,
  lines: 10_000,
};
