import { type IsoDate, type PartnerCode, plusDays } from '@ontschot/kernel';
import type { AgreeErasure, EraseClient, ForgetClient, LookedUp, WithdrawErasure } from './client.commands';
import type { ClientEvent } from './client.events';
import type { Erasure, KnownClient } from './client.state';
import { refuse } from './refusals';

/** Two persons of it, where only one partner ever had the client. */
const personsNeeded = ({ partners }: Pick<Erasure, 'partners'>): number => Math.max(2, partners.length);

/** Partners of which nobody, or with only one partner not yet a second person, has said so. */
export const saysMissing = (erasure: Erasure | null): PartnerCode[] => {
  if (!erasure) return [];
  const { partners, said } = erasure;
  if (partners.length === 1) return said.length < 2 ? [...partners] : [];
  return partners.filter((one) => !said.some(({ partner }) => partner === one));
};

/** Every partner that ever had the client or paid for it, as far as it takes part. */
const whoseSay = (
  { hadBy }: KnownClient,
  { by, takingPart, orders }: ForgetClient & LookedUp,
): PartnerCode[] => [
  ...new Set([
    by,
    ...[...hadBy, ...orders.map(({ principal }) => principal)].filter((one) => takingPart.includes(one)),
  ]),
];

/** Destroying personal data cannot be undone: it needs a reason, the say of every partner that ever had the client, and time. */
export const requestErasure = (command: ForgetClient & LookedUp, state: KnownClient): ClientEvent[] => {
  const { by, account, reason, on } = command;
  const { clientId, sealed, erasure } = state;
  if (sealed === null) return [];
  if (erasure) {
    if (erasure.by === by && erasure.reason === reason) return [];
    throw refuse('erasure-waits', { partner: erasure.by });
  }
  return [
    {
      type: 'ErasureRequested',
      data: { clientId, by, account, reason, partners: whoseSay(state, command), on },
    },
  ];
};

/** Each say is another person's; the last one sets the day. */
export const agreeErasure = (
  { by, account, on, today, terms }: AgreeErasure & LookedUp,
  { clientId, erasure }: KnownClient,
): ClientEvent[] => {
  if (!erasure) throw refuse('no-erasure-asked');
  if (!saysMissing(erasure).includes(by)) return [];
  if (erasure.said.some((one) => one.account === account)) throw refuse('erasure-needs-another-person');
  const all = erasure.said.length + 1 >= personsNeeded(erasure);
  return [
    {
      type: 'ErasureAgreed',
      data: { clientId, by, account, dueOn: all ? plusDays(today, terms.erasureWaitsDays) : null, on },
    },
  ];
};

export const withdrawErasure = (
  { by, reason, on }: WithdrawErasure,
  { clientId, sealed, erasure }: KnownClient,
): ClientEvent[] => {
  if (sealed === null) throw refuse('client-forgotten');
  return erasure ? [{ type: 'ErasureWithdrawn', data: { clientId, by, reason, on } }] : [];
};

/** Only when all have said so and the time is over; a file that was taken in goes with the one that took it. */
export const erase = (
  { with: taker, by, today }: EraseClient & LookedUp,
  { clientId, sealed, erasure, status, mergedInto }: KnownClient,
): ClientEvent[] => {
  if (sealed === null) return [];
  const along = status === 'MERGED' && taker !== null && taker === mergedInto;
  const due = erasure !== null && erasure.dueOn !== null && erasure.dueOn <= today;
  return along || due
    ? [{ type: 'ClientForgotten', data: { clientId, by: erasure?.by ?? by, on: today } }]
    : [];
};

/** A partner that came since has not been asked: then it is asked anew. */
export const erasureLapses = (
  { erasure: before, hadBy: had }: KnownClient,
  { clientId, erasure, hadBy }: KnownClient,
  { by, today }: { by: PartnerCode; today: IsoDate },
): ClientEvent[] => {
  if (!before || !erasure) return [];
  const unasked = hadBy.filter((one) => !had.includes(one) && !erasure.partners.includes(one));
  return unasked.length === 0
    ? []
    : [{ type: 'ErasureWithdrawn', data: { clientId, by, reason: null, on: today } }];
};
