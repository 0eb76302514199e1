import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import type { AccountEvent } from '../../domain/account.events';
import { accountEventTypes } from '../../domain/supplier.event-types';
import { paymentAccounts } from './payment-account.projection';
import type { PaymentAccount } from './payment-account.row';

const after = (...types: AccountEvent['type'][]): PaymentAccount | undefined =>
  types.reduce<PaymentAccount | undefined>((row, type) => {
    const event = { type, data: sampleOf(accountEventTypes, type) } as RecordedEvent<AccountEvent>;
    const apply = paymentAccounts.on[type] as (
      row: PaymentAccount | undefined,
      event: RecordedEvent<AccountEvent>,
      key: string,
    ) => PaymentAccount | undefined;
    return apply(row, event, String(paymentAccounts.keysOf(event)));
  }, undefined);

describe('the accounts of a creditor at a partner', () => {
  it.each<[AccountEvent['type'][], object]>([
    [['AccountRegistered'], { status: 'WAITING', registeredBy: 'finance@gm0222', confirmedOn: null }],
    [
      ['AccountRegistered', 'AccountConfirmed'],
      { status: 'CONFIRMED', confirmedBy: 'manager@gm0222', confirmedOn: '2026-02-03' },
    ],
    [['AccountRegistered', 'AccountWithdrawn'], { status: 'WITHDRAWN', endReason: 'Verkeerd getypt' }],
    [
      ['AccountRegistered', 'AccountConfirmed', 'AccountEnded'],
      { status: 'ENDED', lastDay: '2026-05-31', endReason: 'Rekening opgeheven' },
    ],
    [
      ['AccountRegistered', 'AccountConfirmed', 'AccountEnded', 'AccountRegistered'],
      { status: 'WAITING', lastDay: null, confirmedBy: null },
    ],
  ])('after %j', (types, row) => expect(after(...types)).toMatchObject(row));
  it('makes no row out of nothing', () => expect(after('AccountConfirmed')).toBeUndefined());
});
