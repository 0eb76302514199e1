import { specFor } from '../../../kernel/src/testing/spec-for';
import type { ChangeCommand, ConfirmChange } from './supplier.commands';
import { supplier } from './supplier.decider';
import type { SharedChange, SupplierEvent } from './supplier.events';
import { enteredAt, kindOn, type Registered } from './supplier.state';

const given = specFor(supplier);
const of = { supplierId: 's1' };
const expert = 'contract-expert@gm0222';
const manager = 'manager@gm0222';
const because = { reason: 'typefout', on: '2026-02-02' };
const registered: SupplierEvent = {
  type: 'SupplierRegistered',
  data: {
    ...of,
    name: 'Stap Vooruit BV',
    legalId: '00000001234567890000',
    scheme: '0190',
    vatId: null,
    accounts: [],
    partner: null,
    on: '2026-01-05',
    registeredBy: 'GM0222',
  },
};
const who = (by: string, on = '2026-02-02') => ({ partner: 'GM0222', by, on, today: '2026-11-27' });
const propose = (what: SharedChange, by = expert): ChangeCommand => ({
  type: 'ProposeChange',
  what,
  ...who(by),
});
const confirm = (by = manager, change = 1, on = '2026-02-03'): ConfirmChange => ({
  type: 'ConfirmChange',
  change,
  usedBy: ['GM0222'],
  ...who(by, on),
});
const withdraw: ChangeCommand = { type: 'WithdrawChange', change: 1, reason: 'toch goed', ...who(expert) };
const undo: ChangeCommand = {
  type: 'UndoChange',
  change: 1,
  reason: 'vergissing',
  ...who(manager, '2026-02-04'),
};
const rename: SharedChange = { type: 'CorrectName', name: 'Stap Verder BV', ...because };
const after = (...commands: ChangeCommand[]): SupplierEvent[] =>
  commands.reduce<SupplierEvent[]>(
    (events, command) => [
      ...events,
      ...given(...events)
        .when(command)
        .decided(),
    ],
    [registered],
  );
const state = (events: SupplierEvent[]) => events.reduce(supplier.evolve, supplier.initial) as Registered;

describe('what every partner sees of a supplier is changed by two persons (H5)', () => {
  it('one asks, another confirms, and only then is it so', () => {
    const asked = after(propose(rename));
    expect(asked.at(-1)).toMatchObject({ type: 'SupplierChangeProposed', data: { change: 1, by: expert } });
    expect(state(asked).name).toBe('Stap Vooruit BV');
    given(...asked)
      .when(confirm(expert))
      .thenNotPossible('change-needs-second-person');
    const done = after(propose(rename), confirm());
    expect(done.slice(-2)).toMatchObject([
      { type: 'SupplierChangeConfirmed', data: { change: 1, by: manager } },
      { type: 'SupplierNameCorrected', data: { was: 'Stap Vooruit BV', is: 'Stap Verder BV', ...because } },
    ]);
    expect(state(done).name).toBe('Stap Verder BV');
  });
  it('the same again records nothing; what was decided is not decided again', () => {
    given(...after(propose(rename)))
      .when(propose(rename))
      .then();
    given(...after(propose(rename)))
      .when(propose(rename, manager))
      .thenNotPossible('change-waits');
    given(...after(propose(rename), confirm()))
      .when(confirm())
      .then();
    given(...after(propose(rename), confirm()))
      .when(propose(rename))
      .then();
    given(...after(propose(rename), withdraw))
      .when(confirm())
      .thenNotPossible('change-decided');
    given(...after(propose(rename), withdraw))
      .when(withdraw)
      .then();
    given(...after(propose(rename), confirm()))
      .when(withdraw)
      .thenNotPossible('change-decided');
  });
  it('no other partner confirms, withdraws or undoes it', () => {
    const stranger = { partner: 'UWV', by: 'manager@uwv' };
    for (const command of [confirm(), withdraw, undo])
      given(...after(propose(rename)))
        .when({ ...command, ...stranger })
        .thenNotPossible('no-such-change');
  });
  describe('a number, which is wrong for all when it is wrong', () => {
    const renumber: SharedChange = {
      type: 'CorrectLegalId',
      legalId: '87654321',
      scheme: '0106',
      ...because,
    };
    const vat: SharedChange = { type: 'CorrectVatId', vatId: 'NL123456782B01', ...because };
    const users = { usedBy: ['GM0222', 'UWV'] };
    const ofUwv = { ...confirm(), ...users, partner: 'UWV', by: 'manager@uwv' };

    it.each([renumber, vat])('is confirmed by another partner that uses the supplier: $type', (what) => {
      given(...after(propose(what)))
        .when({ ...confirm(), ...users })
        .thenNotPossible('change-needs-other-partner');
      const done = given(...after(propose(what)))
        .when(ofUwv)
        .decided();
      expect(done[0]).toMatchObject({
        type: 'SupplierChangeConfirmed',
        data: { partner: 'UWV', by: 'manager@uwv' },
      });
      expect(done).toHaveLength(2);
      given(...after(propose(what)), ...done)
        .when(ofUwv)
        .then();
      expect(
        given(...after(propose(what)), ...done)
          .when(undo)
          .decided()[0],
      ).toMatchObject({ type: 'SupplierChangeUndone' });
    });
    it('by the own partner where no other uses it, and never by a stranger', () => {
      expect(
        given(...after(propose(renumber)))
          .when(confirm())
          .decided(),
      ).toHaveLength(2);
      given(...after(propose(renumber)))
        .when({ ...ofUwv, partner: 'GM1955' })
        .thenNotPossible('no-such-change');
    });
    it('other facts stay with the partner whose record it is', () => {
      given(...after(propose(rename)))
        .when(ofUwv)
        .thenNotPossible('no-such-change');
      expect(
        given(...after(propose(rename)))
          .when({ ...confirm(), ...users })
          .decided(),
      ).toHaveLength(2);
    });
  });
  it('is not of a day to come, or before what it follows', () => {
    given(registered)
      .when({ ...propose(rename), on: '2026-11-28' })
      .thenNotPossible('day-in-the-future');
    given(...after(propose(rename)))
      .when(confirm(manager, 1, '2026-02-01'))
      .thenNotPossible('day-too-early');
  });
  it('can be undone, while nothing changed it since', () => {
    const undone = after(propose(rename), confirm(), undo);
    expect(state(undone).name).toBe('Stap Vooruit BV');
    given(...undone)
      .when(undo)
      .then();
    given(...after(propose(rename)))
      .when(undo)
      .thenNotPossible('change-not-made');
    const again: SharedChange = { ...rename, name: 'Stap Terug BV' };
    given(...after(propose(rename), confirm(), propose(again), confirm(manager, 2)))
      .when(undo)
      .thenNotPossible('changed-since');
  });

  const tie = { kind: 'OWNER', municipality: 'GM0222', from: '1998-01-01' } as const;
  it.each<[SharedChange, object, object]>([
    [
      { type: 'CorrectVatId', vatId: 'NL123456782B01', ...because },
      { vatId: 'NL123456782B01' },
      { vatId: null },
    ],
    [
      { type: 'CorrectLegalId', legalId: '87654321', scheme: '0106', ...because },
      { legalId: '87654321', scheme: '0106' },
      { legalId: '00000001234567890000', scheme: '0190' },
    ],
    [
      { type: 'RecordKind', legalForm: 'PUBLIC', tie: null, from: '2026-01-05', on: '2026-02-02' },
      { kinds: [{ legalForm: 'PUBLIC', tie: null, from: '2026-01-05' }] },
      { kinds: [] },
    ],
    [
      { type: 'IdentifyAsPartner', partner: 'GM0222', on: '2026-02-02' },
      { partner: 'GM0222' },
      { partner: null },
    ],
  ])('%j', (what, is, was) => {
    expect(state(after(propose(what)))).toMatchObject(was);
    expect(state(after(propose(what), confirm()))).toMatchObject(is);
    expect(state(after(propose(what), confirm(), undo))).toMatchObject(was);
  });
  it('a wrong kind is corrected, and the correction undone (R-193)', () => {
    const kind: SharedChange = {
      type: 'RecordKind',
      legalForm: 'PUBLIC',
      tie: null,
      from: '2026-01-05',
      on: '2026-02-02',
    };
    const correct: SharedChange = {
      type: 'CorrectKind',
      legalForm: 'PRIVATE',
      tie,
      from: '2026-01-05',
      ...because,
    };
    given(registered).when(propose(correct)).thenNotPossible('nothing-to-correct');
    const corrected = after(propose(kind), confirm(), propose(correct), confirm(manager, 2));
    expect(kindOn(state(corrected), '2026-01-05')).toMatchObject({ legalForm: 'PRIVATE', tie });
    const back = given(...corrected)
      .when({ ...undo, change: 2 })
      .decided();
    expect(kindOn(state([...corrected, ...back]), '2026-01-05')).toEqual({ legalForm: 'PUBLIC', tie: null });
    given(...corrected)
      .when(propose({ ...kind, legalForm: 'PUBLIC', tie: { ...tie, from: '2026-01-06' } }))
      .thenNotPossible('tie-in-the-future');
    given(...corrected)
      .when(propose({ ...kind, legalForm: 'PUBLIC' }))
      .thenNotPossible('kind-recorded');
  });
  it('the kind holds from its day, in whatever order it was recorded', () => {
    const from = (day: string, legalForm: 'PUBLIC' | 'PRIVATE'): SharedChange => ({
      type: 'RecordKind',
      legalForm,
      tie: null,
      from: day,
      on: '2026-02-02',
    });
    const both = state(
      after(
        propose(from('2026-06-01', 'PRIVATE')),
        confirm(),
        propose(from('2026-01-05', 'PUBLIC')),
        confirm(manager, 2),
      ),
    );
    expect(kindOn(both, '2026-01-04')).toBeNull();
    expect(kindOn(both, '2026-05-31')).toEqual({ legalForm: 'PUBLIC', tie: null });
    expect(kindOn(both, '2026-06-01')).toEqual({ legalForm: 'PRIVATE', tie: null });
  });
  it('a firm is no partner, and who undoes it is entered nowhere any more (R-070)', () => {
    const identify: SharedChange = { type: 'IdentifyAsPartner', partner: 'GM0222', on: '2026-02-02' };
    const firm = { ...registered, data: { ...registered.data, scheme: '0106', legalId: '12345678' } };
    given(firm as SupplierEvent)
      .when(propose(identify))
      .thenNotPossible('not-a-partner');
    const entered: SupplierEvent = {
      type: 'PartnerEnteredAsSupplier',
      data: { ...of, partner: 'GM0222', payer: 'UWV', on: '2026-02-05' },
    };
    const events = [...after(propose(identify), confirm()), entered];
    expect(enteredAt(state(events), '2026-03-01')).toEqual(['UWV']);
    const undone = given(...events)
      .when({ ...undo, on: '2026-03-01' })
      .decided();
    expect(enteredAt(state([...events, ...undone]), '2026-03-01')).toEqual([]);
    given(...events)
      .when(propose({ ...identify, partner: 'GM1509' }))
      .thenNotPossible('not-a-partner');
  });
});
