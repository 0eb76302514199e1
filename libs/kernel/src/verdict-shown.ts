import type { Actor } from './command';
import type { Reason, Verdict } from './verdict';

/** Who reads a verdict; null: nobody is known, which shows the least. */
export type VerdictReader = Pick<Actor, 'partner' | 'roles' | 'supplierId'> | null;

/** A verdict as one reader sees it. */
export type ShownVerdict = Verdict & {
  /** Something stands in the way that this reader may not know. */ withheld: boolean;
};

const isSupplier = (reader: VerdictReader): boolean =>
  reader === null || reader.supplierId !== undefined || reader.roles.includes('supplier');

const mayRead = (
  { readers }: Reason,
  { principal, contractingPrincipal }: Verdict,
  reader: VerdictReader,
): boolean => {
  if (readers === undefined) return true;
  if (reader === null || isSupplier(reader)) return false;
  switch (readers) {
    case 'PAYER':
      return reader.partner === principal;
    case 'OWNER':
      return reader.partner === contractingPrincipal;
    // Of another partner's client those know who serve it, and their manager; its books are no place for such facts.
    case 'PARTNERS':
      return (
        reader.partner === principal || reader.roles.some((role) => role === 'coach' || role === 'manager')
      );
  }
};

/**
 * The one place where a verdict is made for its reader: another partner's money is only enough, tight or short; a supplier reads
 * what the contract asks, and neither money nor facts of the client. The log keeps the whole.
 */
export const shownTo = (reader: VerdictReader, verdict: Verdict): ShownVerdict => {
  const hidden = new Set<string>();
  let withheld = false;
  const because = verdict.because.flatMap((reason): Reason[] => {
    const { readers: _, discreet, ...told } = reason;
    if (mayRead(reason, verdict, reader)) return [told];
    if (discreet && !isSupplier(reader)) return [{ ...told, text: discreet.nl, textEn: discreet.en }];
    hidden.add(reason.rule);
    withheld ||= reason.effect === 'REFUSE' || reason.effect === 'HOLD';
    return [];
  });
  if (!isSupplier(reader)) return { ...verdict, because, withheld };
  // What a partner's people can do about it is no matter of the supplier.
  return {
    ...verdict,
    because,
    withheld,
    decidedBy:
      verdict.decidedBy != null && hidden.has(verdict.decidedBy) ? null : (verdict.decidedBy ?? null),
    duties: verdict.duties.filter(({ rule }) => !hidden.has(rule)),
    missing: verdict.missing?.filter(({ rule }) => !hidden.has(rule)) ?? [],
    liftedBy: [],
    alternatives: [],
    ways: { liftedBy: [], alternatives: [] },
  };
};
