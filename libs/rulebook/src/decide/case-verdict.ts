import type { Missing, Reason, Text, Verdict } from '@ontschot/kernel';

/**
 * A verdict on a decision case: the form of the question's schema (`because` and lists of English ways), with the same reasons split
 * by what the reader has to do with them. The case holds all the facts, so nothing here was looked up.
 */
export type CaseVerdict = Omit<Verdict, 'missing' | 'ways' | 'decidedBy'> & {
  /** The reason that decided, in both languages. */
  sentence: Text;
  /** Number of the rule that decided the answer; null where no rule spoke. */
  decidedBy: string | null;
  /** Number of the rule that named the principal. */
  principalBy: string | null;
  blocking: Reason[];
  warnings: Reason[];
  explanation: Reason[];
  missing: Missing[];
  /** `liftedBy` and `alternatives` in both languages. */
  ways: { liftedBy: Text[]; alternatives: Text[] };
};

const blocks = ({ effect }: Reason): boolean => effect === 'REFUSE' || effect === 'HOLD';
const warns = ({ effect }: Reason): boolean => effect === 'WARN';

/** Splits a verdict for the answer to a what-if. */
export const caseVerdictOf = (verdict: Verdict): CaseVerdict => {
  const { decision, decidedBy: principalBy = null } = verdict;
  // Whoever gives a case has all its facts: nothing is kept from the reader.
  const because = verdict.because.map(({ readers: _, discreet: __, ...reason }) => reason);
  const strongest = because.find(
    ({ effect }) => effect === (decision === 'REFUSE' ? 'REFUSE' : decision === 'HOLD' ? 'HOLD' : 'OBLIGE'),
  );
  const deciding = strongest ?? because.find(({ rule }) => rule === principalBy) ?? because[0];
  return {
    ...verdict,
    because,
    sentence: { nl: deciding?.text ?? '', en: deciding?.textEn ?? '' },
    decidedBy: deciding?.rule ?? null,
    principalBy,
    blocking: because.filter(blocks),
    warnings: because.filter(warns),
    explanation: because.filter((one) => !blocks(one) && !warns(one)),
    missing: verdict.missing ?? [],
    ways: verdict.ways ?? { liftedBy: [], alternatives: [] },
  };
};
