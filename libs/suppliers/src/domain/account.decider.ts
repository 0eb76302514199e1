import { type Decider, type IsoDate, notAfterToday, notBefore, plusDays, type Text } from '@ontschot/kernel';
import type { AccountEvent, OfAccount } from './account.events';
import { refuse } from './refusals';

type Account = {
  iban: string;
  registeredBy: string;
  registeredOn: IsoDate;
  reason: string | null;
  confirmedBy: string | null;
  confirmedOn: IsoDate | null;
  /** Last day, once it was ended. */
  lastDay: IsoDate | null;
  withdrawn: boolean;
};
/** In the order registered: what was withdrawn or ended may come again. */
export type Accounts = { accounts: Account[] };

type Given = OfAccount & { by: string; on: IsoDate; today: IsoDate };
export type RegisterAccount = { type: 'RegisterAccount'; reason: string | null } & Given;
export type ConfirmAccount = { type: 'ConfirmAccount' } & Given;
export type WithdrawAccount = { type: 'WithdrawAccount'; reason: string } & Given;
export type EndAccount = { type: 'EndAccount'; reason: string } & Given;
export type AccountCommand = RegisterAccount | ConfirmAccount | WithdrawAccount | EndAccount;

const STEP = {
  RegisterAccount: { nl: 'Het vastleggen van de rekening', en: 'Registering the account' },
  ConfirmAccount: { nl: 'Het bevestigen van de rekening', en: 'Confirming the account' },
  WithdrawAccount: { nl: 'Het intrekken van de rekening', en: 'Withdrawing the account' },
  EndAccount: { nl: 'Het einde van de rekening', en: 'Ending the account' },
} as const satisfies Record<AccountCommand['type'], Text>;

const isWaiting = ({ confirmedOn, withdrawn }: Account): boolean => confirmedOn === null && !withdrawn;
const stands = ({ confirmedOn, lastDay }: Account): boolean => confirmedOn !== null && lastDay === null;
const holdsOn = ({ confirmedOn, lastDay }: Account, day: IsoDate): boolean =>
  confirmedOn !== null && confirmedOn <= day && (lastDay === null || day <= lastDay);

/** the IBANs to which the partner may pay the creditor on the day. */
export const accountsOn = ({ accounts }: Accounts, day: IsoDate): string[] => [
  ...new Set(accounts.filter((one) => holdsOn(one, day)).map(({ iban }) => iban)),
];
/** Registered by one person, and not yet confirmed by a second. */
export const waitingAccounts = ({ accounts }: Accounts): string[] =>
  accounts.filter(isWaiting).map(({ iban }) => iban);
/** Does the partner still keep this IBAN of the creditor, whether it waits or stands? */
export const isKept = ({ accounts }: Accounts, iban: string): boolean =>
  accounts.some((one) => one.iban === iban && (isWaiting(one) || stands(one)));

const changed = (
  state: Accounts,
  iban: string,
  which: (one: Account) => boolean,
  next: Partial<Account>,
): Accounts => ({
  accounts: state.accounts.map((one) => (one.iban === iban && which(one) ? { ...one, ...next } : one)),
});

/**
 * The accounts of one creditor as one partner keeps them: one person registers, another confirms, each can be undone.
 * The actor's role and partner are checked before the command gets here.
 */
export const accounts: Decider<Accounts, AccountCommand, AccountEvent> = {
  initial: { accounts: [] },
  evolve: (state, { type, data }) => {
    const { iban } = data;
    switch (type) {
      case 'AccountRegistered': {
        const { by: registeredBy, on: registeredOn, reason } = data;
        const none = { confirmedBy: null, confirmedOn: null, lastDay: null, withdrawn: false };
        return { accounts: [...state.accounts, { iban, registeredBy, registeredOn, reason, ...none }] };
      }
      case 'AccountConfirmed':
        return changed(state, iban, isWaiting, { confirmedBy: data.by, confirmedOn: data.on });
      case 'AccountWithdrawn':
        return changed(state, iban, isWaiting, { withdrawn: true });
      case 'AccountEnded':
        return changed(state, iban, stands, { lastDay: data.lastDay });
    }
  },
  decide: (command, state) => {
    notAfterToday(command.on, command.today, STEP[command.type]);
    const { supplierId, partner, iban } = command;
    const found = {
      of: { supplierId, partner, iban },
      waiting: state.accounts.find((one) => one.iban === iban && isWaiting(one)),
      standing: state.accounts.find((one) => one.iban === iban && stands(one)),
      last: state.accounts.findLast((one) => one.iban === iban),
    };
    switch (command.type) {
      case 'RegisterAccount':
        return register(command, found);
      case 'ConfirmAccount':
        return confirm(command, found);
      case 'WithdrawAccount':
        return withdraw(command, found);
      case 'EndAccount':
        return end(command, found);
    }
  },
};

type Found = {
  of: OfAccount;
  waiting?: Account | undefined;
  standing?: Account | undefined;
  last?: Account | undefined;
};

const register = ({ reason, by, on }: RegisterAccount, { of, waiting, standing }: Found): AccountEvent[] => {
  if (waiting) {
    if (waiting.registeredBy === by) return [];
    throw refuse('account-waits', { iban: of.iban });
  }
  return standing ? [] : [{ type: 'AccountRegistered', data: { ...of, reason, by, on } }];
};

/** the second person is another than who registered it. */
const confirm = ({ by, on }: ConfirmAccount, { of, waiting, standing }: Found): AccountEvent[] => {
  if (!waiting) {
    if (standing?.confirmedBy === by && standing.confirmedOn === on) return [];
    if (standing) throw refuse('account-confirmed', { iban: of.iban, on: standing.confirmedOn ?? on });
    throw refuse('account-not-registered', { iban: of.iban });
  }
  if (waiting.registeredBy === by) throw refuse('account-needs-second-person', { iban: of.iban });
  notBefore(on, waiting.registeredOn, STEP.ConfirmAccount);
  return [{ type: 'AccountConfirmed', data: { ...of, by, on } }];
};

const withdraw = (
  { reason, by, on }: WithdrawAccount,
  { of, waiting, standing, last }: Found,
): AccountEvent[] => {
  if (standing) throw refuse('account-confirmed', { iban: of.iban, on: standing.confirmedOn ?? on });
  if (waiting) {
    notBefore(on, waiting.registeredOn, STEP.WithdrawAccount);
    return [{ type: 'AccountWithdrawn', data: { ...of, reason, by, on } }];
  }
  if (last?.withdrawn) return [];
  throw refuse('account-not-registered', { iban: of.iban });
};

/** Stops payment to it from the day on; on the day of its confirmation or before, nothing was ever to be paid to it. */
const end = ({ reason, by, on }: EndAccount, { of, waiting, standing, last }: Found): AccountEvent[] => {
  const lastDay = plusDays(on, -1);
  if (standing) return [{ type: 'AccountEnded', data: { ...of, lastDay, reason, by } }];
  if (waiting) throw refuse('account-waits', { iban: of.iban });
  if (last?.lastDay === lastDay) return [];
  throw refuse('account-not-registered', { iban: of.iban });
};
