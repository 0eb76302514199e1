import type { Projection } from '@ontschot/kernel';
import type { AccountEvent } from '../../domain/account.events';
import type { PaymentAccount } from './payment-account.row';

/** The accounts of creditors, per partner that keeps them. */
export const paymentAccounts: Projection<PaymentAccount, AccountEvent> = {
  name: 'payment_account',
  version: 1,
  keysOf: ({ data: { supplierId, partner, iban } }) => `${supplierId}:${partner}:${iban}`,
  on: {
    AccountRegistered: (_, { data: { supplierId, partner, iban, reason, by, on } }, id) => ({
      id,
      supplierId,
      partner,
      iban,
      status: 'WAITING',
      registeredBy: by,
      registeredOn: on,
      reason,
      confirmedBy: null,
      confirmedOn: null,
      lastDay: null,
      endReason: null,
      endedBy: null,
    }),
    AccountConfirmed: (row, { data: { by, on } }) =>
      row && { ...row, status: 'CONFIRMED', confirmedBy: by, confirmedOn: on },
    AccountWithdrawn: (row, { data: { reason, by } }) =>
      row && { ...row, status: 'WITHDRAWN', endReason: reason, endedBy: by },
    AccountEnded: (row, { data: { lastDay, reason, by } }) =>
      row && { ...row, status: 'ENDED', lastDay, endReason: reason, endedBy: by },
  },
};
