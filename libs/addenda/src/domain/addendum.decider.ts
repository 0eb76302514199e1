import { type Decider, type IsoDate, NotFound, notAfterToday, notBefore } from '@ontschot/kernel';
import type {
  AddendumCommand,
  AmendAddendum,
  DraftAddendum,
  EndAddendum,
  SignAsPrincipal,
  SignAsSupplier,
  TakeEffect,
  WithdrawDraft,
} from './addendum.commands';
import type { AddendumEvent, Content, OfAddendum } from './addendum.events';
import { mayBeDrafted, maySign, signedOnPaper, STEP, termFits } from './addendum.guards';
import { addendumText } from './addendum.text';
import { refuse } from './refusals';

export type Drafted = {
  status: 'DRAFTED' | 'SIGNED' | 'WITHDRAWN';
  of: OfAddendum;
  number: number;
  version: number;
  content: Content;
  draftedOn: IsoDate;
  /** Day of the version that stands. */ versionOn: IsoDate;
  principalOn: IsoDate | null;
  supplierOn: IsoDate | null;
  /** Once both have signed. */ from: IsoDate | null;
  withdrawn: { on: IsoDate; reason: string } | null;
  inForce: boolean;
  lastDay: IsoDate | null;
};
export type Addendum = { status: 'NONE' } | Drafted;

/** Rulebook 9.3.5: drawn up, signed by both, in force from…until; the next one is a new addendum. */
export const addendum: Decider<Addendum, AddendumCommand, AddendumEvent> = {
  initial: { status: 'NONE' },
  evolve: (state, { type, data }) => {
    if (type === 'AddendumDrafted')
      return {
        status: 'DRAFTED',
        of: ofData(data),
        number: data.number,
        version: 1,
        content: contentOf(data),
        draftedOn: data.on,
        versionOn: data.on,
        principalOn: null,
        supplierOn: null,
        from: null,
        withdrawn: null,
        inForce: false,
        lastDay: null,
      };
    if (state.status === 'NONE') return state;
    switch (type) {
      case 'AddendumAmended':
        return { ...state, version: data.version, content: contentOf(data), versionOn: data.on };
      case 'AddendumDraftWithdrawn':
        return { ...state, status: 'WITHDRAWN', withdrawn: { on: data.on, reason: data.reason } };
      case 'AddendumSignedByPrincipal':
        return { ...state, principalOn: data.on };
      case 'AddendumSignedBySupplier':
        return { ...state, supplierOn: data.on };
      case 'AddendumSigned':
        return { ...state, status: 'SIGNED', from: data.from };
      case 'AddendumInForce':
        return { ...state, inForce: true };
      case 'AddendumEnded':
        return { ...state, lastDay: data.lastDay };
    }
  },
  decide: (command, state) => {
    if (command.type === 'DraftAddendum') return draft(command, state);
    if (state.status === 'NONE') throw new NotFound('addendum', 'for this agreement and partner');
    switch (command.type) {
      case 'AmendAddendum':
        return amend(command, state);
      case 'WithdrawDraft':
        return withdraw(command, state);
      case 'SignAsPrincipal':
        return signAsPrincipal(command, state);
      case 'SignAsSupplier':
        return signAsSupplier(command, state);
      case 'TakeEffect':
        return takeEffect(command, state);
      case 'EndAddendum':
        return end(command, state);
    }
  },
};

const ofData = ({
  addendumId,
  agreementId,
  reference,
  contractingPrincipal,
  partner,
  supplierId,
}: OfAddendum): OfAddendum => ({
  addendumId,
  agreementId,
  reference,
  contractingPrincipal,
  partner,
  supplierId,
});
const contentOf = ({ scope, from, until }: Content): Content => ({ scope, from, until });

const listed = (list: readonly string[] | null): string => (list === null ? '' : [...list].sort().join('|'));
const sameContent = (one: Content, other: Content): boolean =>
  one.from === other.from &&
  one.until === other.until &&
  listed(one.scope.groups) === listed(other.scope.groups) &&
  listed(one.scope.services) === listed(other.scope.services) &&
  listed(one.scope.area) === listed(other.scope.area);

const draft = (command: DraftAddendum, state: Addendum): AddendumEvent[] => {
  const { of, number, carrier, names, on, today } = command;
  const content = contentOf(command);
  if (state.status !== 'NONE') {
    if (state.status === 'DRAFTED' && state.draftedOn === on && sameContent(state.content, content))
      return [];
    throw refuse('draft-exists', { addendumId: state.of.addendumId, on: state.draftedOn });
  }
  notAfterToday(on, today, STEP.draft);
  const verdict = mayBeDrafted(carrier, of, content, on);
  const text = addendumText(of, names, content, carrier.concludedOn, on);
  return [{ type: 'AddendumDrafted', data: { ...of, number, ...content, text, on, verdict } }];
};

/** A change before signing is a new version; what bears a signature is not changed. */
const amend = (command: AmendAddendum, state: Drafted): AddendumEvent[] => {
  const { carrier, names, on, today } = command;
  const content = contentOf(command);
  if (sameContent(state.content, content) && state.status === 'DRAFTED') return [];
  unsigned(state);
  notBefore(on, state.versionOn, STEP.amendment);
  notAfterToday(on, today, STEP.amendment);
  const { of, version } = state;
  const verdict = mayBeDrafted(carrier, of, content, on);
  const text = addendumText(of, names, content, carrier.concludedOn, on);
  return [{ type: 'AddendumAmended', data: { ...of, ...content, version: version + 1, text, on, verdict } }];
};

const stillDraft = ({ status, withdrawn }: Drafted): void => {
  if (withdrawn) throw refuse('draft-withdrawn', { on: withdrawn.on });
  if (status === 'SIGNED') throw refuse('already-in-force');
};
const unsigned = (state: Drafted): void => {
  stillDraft(state);
  if (state.principalOn !== null || state.supplierOn !== null) throw refuse('signature-on-draft');
};

const withdraw = ({ by, reason, on, today }: WithdrawDraft, state: Drafted): AddendumEvent[] => {
  if (state.withdrawn?.on === on && state.withdrawn.reason === reason) return [];
  stillDraft(state);
  notBefore(on, state.versionOn, STEP.withdrawal);
  notAfterToday(on, today, STEP.withdrawal);
  return [{ type: 'AddendumDraftWithdrawn', data: { ...state.of, by, reason, on } }];
};

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

/** from the stated day, and never before both have signed. */
const bothSigned = (
  { of, content }: Drafted,
  signedOn: IsoDate,
  { carrier }: SignAsPrincipal | SignAsSupplier,
): AddendumEvent => {
  const { scope, until } = content;
  const from = later(content.from ?? signedOn, signedOn);
  if (until !== null && until < from) throw refuse('term-over-before-signing', { until });
  termFits(carrier, { scope, from, until });
  const verdict = maySign(carrier, of, signedOn);
  return { type: 'AddendumSigned', data: { ...of, signedOn, from, until, scope, verdict } };
};

const mayNowSign = (state: Drafted, { carrier, on, today }: SignAsPrincipal | SignAsSupplier): void => {
  if (state.withdrawn) throw refuse('draft-withdrawn', { on: state.withdrawn.on });
  notBefore(on, state.versionOn, STEP.signature);
  notAfterToday(on, today, STEP.signature);
  maySign(carrier, state.of, on);
};

const signAsPrincipal = (command: SignAsPrincipal, state: Drafted): AddendumEvent[] => {
  const { on } = command;
  if (state.principalOn === on) return [];
  if (state.principalOn !== null) throw refuse('signed-already', { on: state.principalOn });
  mayNowSign(state, command);
  const signed: AddendumEvent = { type: 'AddendumSignedByPrincipal', data: { ...state.of, on } };
  return state.supplierOn === null
    ? [signed]
    : [signed, bothSigned(state, later(on, state.supplierOn), command)];
};

const signAsSupplier = (command: SignAsSupplier, state: Drafted): AddendumEvent[] => {
  const { recordedBy, evidence, on } = command;
  if (state.supplierOn === on) return [];
  if (state.supplierOn !== null) throw refuse('signed-already', { on: state.supplierOn });
  mayNowSign(state, command);
  signedOnPaper(command);
  const signed: AddendumEvent = {
    type: 'AddendumSignedBySupplier',
    data: { ...state.of, on, recordedBy, evidence },
  };
  return state.principalOn === null
    ? [signed]
    : [signed, bothSigned(state, later(on, state.principalOn), command)];
};

const takeEffect = ({ on }: TakeEffect, { of, from, lastDay, inForce }: Drafted): AddendumEvent[] =>
  inForce || from === null || from > on || (lastDay !== null && lastDay < from)
    ? []
    : [{ type: 'AddendumInForce', data: { ...of, from } }];

const end = ({ lastDay, cause }: EndAddendum, state: Drafted): AddendumEvent[] =>
  state.status !== 'SIGNED' || (state.lastDay !== null && state.lastDay <= lastDay)
    ? []
    : [{ type: 'AddendumEnded', data: { ...state.of, lastDay, cause } }];
