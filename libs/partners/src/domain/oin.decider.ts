import type { Decider, IsoDate, PartnerCode } from '@ontschot/kernel';
import type { OinEvent, OinRegistered } from './oin.events';
import { refuse } from './refusals';

export type RegisterOin = { type: 'RegisterOin'; partner: PartnerCode; oin: string; from: IsoDate };
/** Every number that any partner registered, oldest first. */
export type Oins = readonly OinRegistered['data'][];

/** Eight digits that say what kind of number follows, the number itself, and zeroes: twenty digits (Logius, OIN). */
export const OIN = /^000000\d{14}$/;

/** The number that the partner registered for this day, or null. */
export const registeredOin = (oins: Oins, partner: PartnerCode, day: IsoDate): string | null =>
  oins
    .filter((one) => one.partner === partner && one.from <= day)
    .reduce<Oins[number] | null>((last, one) => (last && last.from > one.from ? last : one), null)?.oin ??
  null;

/** The partner that registered the number, whenever: an invoice of an old day may come late. */
export const ownerOf = (oins: Oins, oin: string): PartnerCode | null =>
  oins.find((one) => one.oin === oin)?.partner ?? null;

export const oins: Decider<Oins, RegisterOin, OinEvent> = {
  initial: [],
  evolve: (state, { data }) => [...state, data],
  decide: ({ type: _, ...asked }, state) => {
    const owner = ownerOf(state, asked.oin);
    if (owner !== null && owner !== asked.partner)
      throw refuse('oin-of-another', { oin: asked.oin, partner: owner });
    const sameDay = state.find(({ partner, from }) => partner === asked.partner && from === asked.from);
    if (sameDay?.oin === asked.oin) return [];
    if (sameDay) throw refuse('oin-of-that-day', sameDay);
    return [{ type: 'OinRegistered', data: asked }];
  },
};
