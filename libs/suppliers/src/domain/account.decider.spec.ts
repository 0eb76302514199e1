import { specFor } from '../../../kernel/src/testing/spec-for';
import { type AccountCommand, accounts, accountsOn, isKept, waitingAccounts } from './account.decider';
import type { AccountEvent, HolderEvent } from './account.events';
import { holders, otherHolder } from './holder.decider';

const given = specFor(accounts);
const IBAN = 'NL91ABNA0417164300';
const of = { supplierId: 's1', partner: 'GM0222', iban: IBAN };
const finance = 'finance@gm0222';
const manager = 'manager@gm0222';
const today = '2026-11-27';
const register = (more: object = {}): AccountCommand => ({
  type: 'RegisterAccount',
  ...of,
  reason: null,
  by: finance,
  on: '2026-02-02',
  today,
  ...more,
});
const confirm = (more: object = {}): AccountCommand => ({
  type: 'ConfirmAccount',
  ...of,
  by: manager,
  on: '2026-02-03',
  today,
  ...more,
});
const back = (type: 'WithdrawAccount' | 'EndAccount', on: string): AccountCommand => ({
  type,
  ...of,
  reason: 'verkeerd',
  by: finance,
  on,
  today,
});
const registered: AccountEvent = {
  type: 'AccountRegistered',
  data: { ...of, reason: null, by: finance, on: '2026-02-02' },
};
const confirmed: AccountEvent = { type: 'AccountConfirmed', data: { ...of, by: manager, on: '2026-02-03' } };
const withdrawn: AccountEvent = {
  type: 'AccountWithdrawn',
  data: { ...of, reason: 'verkeerd', by: finance, on: '2026-02-04' },
};
const ended: AccountEvent = {
  type: 'AccountEnded',
  data: { ...of, lastDay: '2026-05-31', reason: 'verkeerd', by: finance },
};
const state = (...events: AccountEvent[]) => events.reduce(accounts.evolve, accounts.initial);

describe('R-170: an account of a creditor, at one partner', () => {
  it('is registered by one person, once', () => {
    given().when(register()).then(registered);
    given(registered).when(register()).then();
    given(registered)
      .when(register({ by: manager }))
      .thenNotPossible('account-waits');
    given(registered, confirmed).when(register()).then();
  });
  it('is confirmed by a second person, never by the first', () => {
    given(registered).when(confirm()).then(confirmed);
    given(registered)
      .when(confirm({ by: finance }))
      .thenNotPossible('account-needs-second-person');
    given().when(confirm()).thenNotPossible('account-not-registered');
    given(registered, confirmed).when(confirm()).then();
    given(registered, confirmed)
      .when(confirm({ on: '2026-03-01' }))
      .thenNotPossible('account-confirmed');
  });
  it('not on a day to come, nor before it was registered', () => {
    given()
      .when(register({ on: '2026-11-28' }))
      .thenNotPossible('day-in-the-future');
    given(registered)
      .when(confirm({ on: '2026-02-01' }))
      .thenNotPossible('day-too-early');
  });
  it('is withdrawn while it waits, and may come again', () => {
    given(registered).when(back('WithdrawAccount', '2026-02-04')).then(withdrawn);
    given(registered, withdrawn).when(back('WithdrawAccount', '2026-02-04')).then();
    given(registered, confirmed)
      .when(back('WithdrawAccount', '2026-02-04'))
      .thenNotPossible('account-confirmed');
    given().when(back('WithdrawAccount', '2026-02-04')).thenNotPossible('account-not-registered');
    given(registered, withdrawn)
      .when(confirm({ on: '2026-02-05' }))
      .thenNotPossible('account-not-registered');
    given(registered, withdrawn).when(register()).then(registered);
  });
  it('ends from a day on, or is undone from its first', () => {
    given(registered, confirmed).when(back('EndAccount', '2026-06-01')).then(ended);
    given(registered, confirmed, ended).when(back('EndAccount', '2026-06-01')).then();
    given(registered).when(back('EndAccount', '2026-06-01')).thenNotPossible('account-waits');
    const undone = given(registered, confirmed).when(back('EndAccount', '2026-02-03')).decided();
    expect(accountsOn(state(registered, confirmed, ...undone), '2026-02-03')).toEqual([]);
  });
  it.each([
    ['2026-02-02', []],
    ['2026-02-03', [IBAN]],
    ['2026-05-31', [IBAN]],
    ['2026-06-01', []],
  ])('may be paid to on %s: %j', (day, ibans) =>
    expect(accountsOn(state(registered, confirmed, ended), day)).toEqual(ibans),
  );
  it('says what waits, and what is kept', () => {
    expect(waitingAccounts(state(registered))).toEqual([IBAN]);
    expect(waitingAccounts(state(registered, confirmed))).toEqual([]);
    expect([[registered], [registered, confirmed]].map((events) => isKept(state(...events), IBAN))).toEqual([
      true,
      true,
    ]);
    expect(
      [[], [registered, withdrawn], [registered, confirmed, ended]].map((events) =>
        isKept(state(...events), IBAN),
      ),
    ).toEqual([false, false, false]);
  });
});

describe('whose account it is', () => {
  const noted = (supplierId: string, partner: string | null): HolderEvent => ({
    type: 'HolderNoted',
    data: { iban: IBAN, supplierId, partner, on: '2026-01-05' },
  });
  const note = (supplierId: string, partner: string | null, reason: string | null = null) => ({
    type: 'NoteHolder' as const,
    iban: IBAN,
    supplierId,
    partner,
    reason,
    on: '2026-01-05',
  });
  const givenHolders = specFor(holders);
  it('is noted once', () => {
    givenHolders().when(note('s1', 'UWV')).then(noted('s1', 'UWV'));
    givenHolders(noted('s1', 'UWV')).when(note('s1', 'UWV')).then();
    givenHolders(noted('s1', 'UWV')).when(note('s1', 'GM0222')).then(noted('s1', 'GM0222'));
  });
  it("another supplier's account is refused at the same partner, whatever the reason", () =>
    givenHolders(noted('s1', 'UWV'))
      .when(note('s2', 'UWV', 'Zelfde holding'))
      .thenNotPossible('account-of-another'));
  it('what another partner or a registration says of it binds no one, but asks a reason', () => {
    for (const where of ['GM0222', null]) {
      givenHolders(noted('s1', where)).when(note('s2', 'UWV')).thenNotPossible('account-known-elsewhere');
      givenHolders(noted('s1', where))
        .when(note('s2', 'UWV', 'Zelfde holding'))
        .then(noted('s2', 'UWV'));
    }
  });
  it('is free again once it was left', () => {
    const left: HolderEvent = {
      type: 'HolderLeft',
      data: { iban: IBAN, supplierId: 's1', partner: 'UWV', on: '2026-02-01' },
    };
    const leave = {
      type: 'LeaveHolder' as const,
      iban: IBAN,
      supplierId: 's1',
      partner: 'UWV',
      on: '2026-02-01',
    };
    givenHolders(noted('s1', 'UWV')).when(leave).then(left);
    givenHolders(noted('s1', 'UWV'), left).when(leave).then();
    givenHolders(noted('s1', 'UWV'), left).when(note('s2', 'UWV')).then(noted('s2', 'UWV'));
  });
  it('names the other supplier, one of the own partner first', () => {
    const both = [noted('s1', null), noted('s3', 'UWV')].reduce(holders.evolve, holders.initial);
    expect(otherHolder(both, { supplierId: 's2', partner: 'UWV' })).toEqual({ supplierId: 's3', here: true });
    expect(otherHolder(both, { supplierId: 's2', partner: 'GM0222' })).toMatchObject({ here: false });
    expect(otherHolder(holders.initial, { supplierId: 's2', partner: 'UWV' })).toBeNull();
  });
});
