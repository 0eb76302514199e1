import { notAfterToday, notBefore, type Text } from '@ontschot/kernel';
import { refuse } from './refusals';
import type {
  ChangeCommand,
  ConfirmChange,
  ProposeChange,
  UndoChange,
  WithdrawChange,
} from './supplier.commands';
import type { Kind, SharedChange, SupplierEvent } from './supplier.events';
import { type Change, evolve, kindOn, type Registered } from './supplier.state';

// What every partner sees of a supplier: its name, numbers and kind, and that it is a partner. One person of the partner whose
// record it is asks for a change, another confirms it, and it can be undone.

type Asked<Type extends SharedChange['type']> = Extract<SharedChange, { type: Type }>;

export const sameKind = (one: Kind | null, other: Kind | null): boolean =>
  one?.legalForm === other?.legalForm &&
  one?.tie?.kind === other?.tie?.kind &&
  one?.tie?.municipality === other?.tie?.municipality &&
  one?.tie?.from === other?.tie?.from;

const recordKind = ({ legalForm, tie, from }: Asked<'RecordKind'>, state: Registered): SupplierEvent[] => {
  if (tie !== null && tie.from > from) throw refuse('tie-in-the-future');
  const stands = state.kinds.find((one) => one.from === from);
  if (stands) {
    if (sameKind(stands, { legalForm, tie })) return [];
    throw refuse('kind-recorded', { from });
  }
  return sameKind(kindOn(state, from), { legalForm, tie }) && !state.kinds.some((one) => one.from > from)
    ? []
    : [{ type: 'SupplierKindRecorded', data: { supplierId: state.supplierId, legalForm, tie, from } }];
};

const correctKind = (
  { legalForm, tie, from, reason, on }: Asked<'CorrectKind'>,
  { supplierId, kinds }: Registered,
): SupplierEvent[] => {
  const stands = kinds.find((one) => one.from === from);
  if (!stands) throw refuse('nothing-to-correct');
  if (tie !== null && tie.from > from) throw refuse('tie-in-the-future');
  const [was, is]: [Kind, Kind] = [
    { legalForm: stands.legalForm, tie: stands.tie },
    { legalForm, tie },
  ];
  return sameKind(was, is)
    ? []
    : [{ type: 'SupplierKindCorrected', data: { supplierId, was, is, from, reason, on } }];
};

/** a partner is a supplier under its OIN, and by public law. */
const identify = ({ partner, on }: Asked<'IdentifyAsPartner'>, state: Registered): SupplierEvent[] => {
  if (state.identifiedAs === partner) return [];
  if (state.identifiedAs !== null || state.scheme !== '0190' || kindOn(state, on)?.legalForm === 'PRIVATE')
    throw refuse('not-a-partner', { name: state.name, partner });
  return [{ type: 'PartnerIdentified', data: { supplierId: state.supplierId, partner, on } }];
};

/** The facts that a change brings; none where everything stands so already. @throws NotPossible where it cannot be */
export const factsOfChange = (what: SharedChange, state: Registered): SupplierEvent[] => {
  const { supplierId } = state;
  switch (what.type) {
    case 'CorrectName': {
      const { name: is, reason, on } = what;
      const data = { supplierId, was: state.name, is, reason, on };
      return state.name === is ? [] : [{ type: 'SupplierNameCorrected', data }];
    }
    case 'CorrectVatId': {
      const { vatId: is, reason, on } = what;
      const data = { supplierId, was: state.vatId, is, reason, on };
      return state.vatId === is ? [] : [{ type: 'VatIdCorrected', data }];
    }
    case 'CorrectLegalId': {
      const { legalId, scheme, reason, on } = what;
      const was = { legalId: state.legalId, scheme: state.scheme };
      const data = { supplierId, was, is: { legalId, scheme }, reason, on };
      return was.legalId === legalId && was.scheme === scheme ? [] : [{ type: 'LegalIdCorrected', data }];
    }
    case 'CorrectKind':
      return correctKind(what, state);
    case 'RecordKind':
      return recordKind(what, state);
    case 'IdentifyAsPartner':
      return identify(what, state);
  }
};

const CHANGE: Text = { nl: 'Deze stap', en: 'This step' };
const same = (one: SharedChange, other: SharedChange): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

const propose = ({ what, partner, by, on, today }: ProposeChange, state: Registered): SupplierEvent[] => {
  notBefore(on, state.registered.on, CHANGE);
  notAfterToday(on, today, CHANGE);
  const waiting = state.changes.find((one) => one.status === 'WAITING' && same(one.what, what));
  if (waiting) {
    if (waiting.by === by) return [];
    throw refuse('change-waits', { change: waiting.change });
  }
  if (factsOfChange(what, state).length === 0) return [];
  const data = { supplierId: state.supplierId, change: state.changes.length + 1, partner, by, on, what };
  return [{ type: 'SupplierChangeProposed', data }];
};

/** @throws NotPossible where there is no such change of the actor's partner */
const changeOf = (
  { change, partner, on, today }: Exclude<ChangeCommand, ProposeChange>,
  { changes }: Registered,
): Change => {
  const found = changes.find((one) => one.change === change && one.partner === partner);
  if (!found) throw refuse('no-such-change', { change });
  notBefore(on, found.on, CHANGE);
  notAfterToday(on, today, CHANGE);
  return found;
};

/** The numbers under which all partners know a supplier: a wrong one is wrong for all. */
export const isNumber = ({ type }: SharedChange): boolean =>
  type === 'CorrectLegalId' || type === 'CorrectVatId';

/** By another person than who asked for it; of a number by one of another partner that uses the supplier, where one does. */
const confirm = (command: ConfirmChange, state: Registered): SupplierEvent[] => {
  const { change, partner, by, on, usedBy } = command;
  const asked = state.changes.find((one) => one.change === change);
  const others = asked && isNumber(asked.what) ? usedBy.filter((one) => one !== asked.partner) : [];
  const found = changeOf(
    asked && others.includes(partner) ? { ...command, partner: asked.partner } : command,
    state,
  );
  if (found.status === 'CONFIRMED' && found.confirmedBy === by) return [];
  if (found.status !== 'WAITING') throw refuse('change-decided', { change });
  if (found.by === by) throw refuse('change-needs-second-person', { change });
  if (others.length > 0 && !others.includes(partner))
    throw refuse('change-needs-other-partner', { change, partners: others });
  const data = { supplierId: state.supplierId, change, partner, by, on };
  return [{ type: 'SupplierChangeConfirmed', data }, ...factsOfChange(found.what, state)];
};

const withdraw = (command: WithdrawChange, state: Registered): SupplierEvent[] => {
  const { status } = changeOf(command, state);
  const { change, partner, by, on, reason } = command;
  if (status === 'WITHDRAWN') return [];
  if (status !== 'WAITING') throw refuse('change-decided', { change });
  const data = { supplierId: state.supplierId, change, partner, by, on, reason };
  return [{ type: 'SupplierChangeWithdrawn', data }];
};

/** What stood before stands again; not where it was changed again since. */
const undo = (command: UndoChange, state: Registered): SupplierEvent[] => {
  const found = changeOf(command, state);
  const { change, partner, by, on, reason } = command;
  if (found.status === 'UNDONE') return [];
  if (found.status !== 'CONFIRMED' || found.was === null) throw refuse('change-not-made', { change });
  const data = { supplierId: state.supplierId, change, partner, by, on, reason };
  const back = factsThatUndo(found.what, found.was, state, { reason, on });
  if (back === null) throw refuse('changed-since', { change });
  return [{ type: 'SupplierChangeUndone', data }, ...back];
};

/** Null where what the change brought does not stand any more. */
const factsThatUndo = (
  what: SharedChange,
  was: NonNullable<Change['was']>,
  state: Registered,
  because: { reason: string; on: string },
): SupplierEvent[] | null => {
  const { supplierId } = state;
  const kindFrom = (kinds: Registered['kinds'], from: string): Kind | null =>
    kinds.find((one) => one.from === from) ?? null;
  switch (what.type) {
    case 'CorrectName':
      return state.name === what.name
        ? factsOfChange({ type: 'CorrectName', name: was.name, ...because }, state)
        : null;
    case 'CorrectVatId':
      return state.vatId === what.vatId
        ? factsOfChange({ type: 'CorrectVatId', vatId: was.vatId, ...because }, state)
        : null;
    case 'CorrectLegalId':
      return state.legalId === what.legalId
        ? factsOfChange(
            { type: 'CorrectLegalId', legalId: was.legalId, scheme: was.scheme, ...because },
            state,
          )
        : null;
    case 'CorrectKind':
    case 'RecordKind': {
      if (!sameKind(kindFrom(state.kinds, what.from), what)) return null;
      const before = kindFrom(was.kinds, what.from);
      if (before === null)
        return [{ type: 'SupplierKindStruck', data: { supplierId, from: what.from, ...because } }];
      const { legalForm, tie } = before;
      return factsOfChange({ type: 'CorrectKind', legalForm, tie, from: what.from, ...because }, state);
    }
    case 'IdentifyAsPartner':
      return state.identifiedAs === what.partner
        ? [{ type: 'PartnerIdentityUndone', data: { supplierId, partner: what.partner, ...because } }]
        : null;
  }
};

/** What the supplier would be after a change, for who looks before asking. */
export const afterChange = (what: SharedChange, state: Registered): Registered =>
  factsOfChange(what, state).reduce(evolve, state) as Registered;

export const CHANGES = {
  ProposeChange: propose,
  ConfirmChange: confirm,
  WithdrawChange: withdraw,
  UndoChange: undo,
};
