import type { Decider, IsoDate, SupplierId } from '@ontschot/kernel';
import type { HolderEvent, OfHolder } from './account.events';
import { refuse } from './refusals';

/** Who is known with one IBAN. */
export type Holders = { holders: Omit<OfHolder, 'iban'>[] };

export type NoteHolder = {
  type: 'NoteHolder';
  /** Why, where another supplier is known with it elsewhere; null = nobody said. */ reason: string | null;
  on: IsoDate;
} & OfHolder;
export type LeaveHolder = { type: 'LeaveHolder'; on: IsoDate } & OfHolder;
export type HolderCommand = NoteHolder | LeaveHolder;

const isSame = (one: Omit<OfHolder, 'iban'>, other: Omit<OfHolder, 'iban'>): boolean =>
  one.supplierId === other.supplierId && one.partner === other.partner;

/** Another supplier with the account: at this partner before all, else wherever it is known. */
export const otherHolder = (
  { holders }: Holders,
  { supplierId, partner }: Omit<OfHolder, 'iban'>,
): { supplierId: SupplierId; here: boolean } | null => {
  const others = holders.filter((one) => one.supplierId !== supplierId);
  const found = others.find((one) => one.partner === partner) ?? others[0];
  return found ? { supplierId: found.supplierId, here: found.partner === partner } : null;
};

/**
 * One account is one supplier's. Within one partner that is strict; what another partner recorded, or what a registration said,
 * does not bind it, but it says why.
 */
export const holders: Decider<Holders, HolderCommand, HolderEvent> = {
  initial: { holders: [] },
  evolve: (state, { type, data: { iban: _iban, on: _on, ...holder } }) => {
    const others = state.holders.filter((one) => !isSame(one, holder));
    return { holders: type === 'HolderNoted' ? [...others, holder] : others };
  },
  decide: (command, state) => {
    const { iban, supplierId, partner, on } = command;
    const data = { iban, supplierId, partner, on };
    const known = state.holders.some((one) => isSame(one, data));
    if (command.type === 'LeaveHolder') return known ? [{ type: 'HolderLeft', data }] : [];
    if (known) return [];
    const other = otherHolder(state, data);
    if (other?.here) throw refuse('account-of-another', { iban, supplierId: other.supplierId });
    if (other && command.reason === null)
      throw refuse('account-known-elsewhere', { iban, supplierId: other.supplierId });
    return [{ type: 'HolderNoted', data }];
  },
};
