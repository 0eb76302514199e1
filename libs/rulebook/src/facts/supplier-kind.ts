import type { IsoDate } from '@ontschot/kernel';
import type { Supplier } from './facts';

/** SEMI_PRIVATE: private in law, tied to a municipality by origin or ownership. */
type SupplierKind = 'PUBLIC' | 'SEMI_PRIVATE' | 'PRIVATE';

/** by legal form, and by a tie to a municipality on the day. Silent = private. */
export const supplierKindOn = ({ supplier }: Pick<Supplier, 'supplier'>, day: IsoDate): SupplierKind => {
  if (supplier?.legalForm === 'PUBLIC') return 'PUBLIC';
  const tie = supplier?.tie;
  return tie?.municipality !== undefined && (tie.from === undefined || tie.from <= day)
    ? 'SEMI_PRIVATE'
    : 'PRIVATE';
};
