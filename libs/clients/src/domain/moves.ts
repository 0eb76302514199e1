import { type IsoDate, type PartnerCode, notAfterToday, notBefore } from '@ontschot/kernel';
import type { CorrectMove, LookedUp, RecordMove } from './client.commands';
import type { ClientEvent } from './client.events';
import type { KnownClient } from './client.state';
import { refuse } from './refusals';

const MOVE = { nl: 'De verhuizing', en: 'The move' };
const NEWS = { nl: 'Het nieuws', en: 'The news' };

/** the municipality is where the client lives on the order day; a move counts for the next order. */
export const recordMove = (
  { to, region, by, on, knownOn, today }: RecordMove & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const { clientId, residence: from, residences } = state;
  const last = residences.at(-1);
  if (to === from) {
    if (last?.from === on) return [];
    throw refuse('lives-there-already', { partner: from, day: last?.from ?? null });
  }
  notAfterToday(on, today, MOVE);
  notAfterToday(knownOn, today, NEWS);
  if (last?.from != null && on <= last.from) throw refuse('moved-later', { partner: from, day: last.from });
  return [{ type: 'ResidenceMoved', data: { clientId, from, to, region, on, by, knownOn } }];
};

/**
 * The last move can be put right by the municipality where the client lives now, and by who recorded it, on the day on which it
 * did. Where the client lived before has no say any more: it asks one of these.
 */
export const movePartners = ({ residences, residence }: KnownClient, today: IsoDate): PartnerCode[] => {
  const last = residences.at(-1);
  const mover = (last?.recordedOn ?? last?.knownOn) === today ? last?.by : null;
  return [residence, ...(mover ? [mover] : [])];
};

export const correctMove = (
  { move, reason, by, on: knownOn, today }: CorrectMove & LookedUp,
  state: KnownClient,
): ClientEvent[] => {
  const { clientId, residences } = state;
  const [last, before] = [residences.at(-1), residences.at(-2)];
  if (last?.from == null || !before) throw refuse('no-move');
  if (!movePartners(state, today).includes(by))
    throw refuse('move-of-another-partner', {
      partner: last.by ?? last.partner,
      day: last.knownOn ?? last.from,
    });
  const was = { to: last.partner, on: last.from };
  if (move === null || move.to === before.partner)
    return [
      {
        type: 'MoveCorrected',
        data: { clientId, was, to: before.partner, region: before.region, on: null, reason, by, knownOn },
      },
    ];
  if (move.to === was.to && move.on === was.on) return [];
  notAfterToday(move.on, today, MOVE);
  if (before.from !== null) notBefore(move.on, before.from, MOVE);
  const { to, region, on } = move;
  return [{ type: 'MoveCorrected', data: { clientId, was, to, region, on, reason, by, knownOn } }];
};
