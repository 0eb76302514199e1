import { type Decider, type IsoDate, NotFound } from '@ontschot/kernel';
import type {
  AddendumCommand,
  CarrierFacts,
  DraftAddendum,
  SignAsPrincipal,
  SignAsSupplier,
} from './addendum.commands';
import type { AddendumEvent, OfAddendum } from './addendum.events';
import { mayBeDrafted, maySign } from './addendum.guards';
import { addendumText } from './addendum.text';

export type Drafted = {
  status: 'DRAFTED' | 'SIGNED';
  of: OfAddendum;
  principalOn: IsoDate | null;
  supplierOn: IsoDate | null;
};
export type Addendum = { status: 'NONE' } | Drafted;

/** The last steps of rulebook 4.7: drawn up, signed by both, and then the agreement opens. */
export const addendum: Decider<Addendum, AddendumCommand, AddendumEvent> = {
  initial: { status: 'NONE' },
  evolve: (state, { type, data }) => {
    if (type === 'AddendumDrafted')
      return { status: 'DRAFTED', of: ofData(data), principalOn: null, supplierOn: null };
    if (state.status === 'NONE') return state;
    switch (type) {
      case 'AddendumSignedByPrincipal':
        return { ...state, principalOn: data.on };
      case 'AddendumSignedBySupplier':
        return { ...state, supplierOn: data.on };
      case 'AddendumSigned':
        return { ...state, status: 'SIGNED' };
    }
  },
  decide: (command, state) => {
    if (command.type === 'DraftAddendum') return draft(command, state);
    if (state.status === 'NONE') throw new NotFound('addendum', 'for this agreement and partner');
    return command.type === 'SignAsPrincipal'
      ? signAsPrincipal(command, state)
      : signAsSupplier(command, state);
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

/** After a withdrawal and a new request the agreement opens by a new addendum. */
const draft = ({ of, carrier, names, on }: DraftAddendum, state: Addendum): AddendumEvent[] => {
  if (
    state.status === 'DRAFTED' ||
    (state.status === 'SIGNED' && (carrier.open || carrier.supplierManagementAgreed))
  )
    return [];
  const verdict = mayBeDrafted(carrier, of.partner, of.contractingPrincipal, on);
  return [{ type: 'AddendumDrafted', data: { ...of, text: addendumText(of, names, on), on, verdict } }];
};

const signAsPrincipal = ({ carrier, on }: SignAsPrincipal, state: Drafted): AddendumEvent[] => {
  if (state.principalOn !== null) return [];
  const verdict = signable(carrier, state, on);
  const signed: AddendumEvent = { type: 'AddendumSignedByPrincipal', data: { ...state.of, on } };
  return state.supplierOn === null
    ? [signed]
    : [
        signed,
        { type: 'AddendumSigned', data: { ...state.of, signedOn: later(on, state.supplierOn), verdict } },
      ];
};

const signAsSupplier = ({ carrier, recordedBy, on }: SignAsSupplier, state: Drafted): AddendumEvent[] => {
  if (state.supplierOn !== null) return [];
  const verdict = signable(carrier, state, on);
  const signed: AddendumEvent = { type: 'AddendumSignedBySupplier', data: { ...state.of, on, recordedBy } };
  return state.principalOn === null
    ? [signed]
    : [
        signed,
        { type: 'AddendumSigned', data: { ...state.of, signedOn: later(on, state.principalOn), verdict } },
      ];
};

const signable = (carrier: CarrierFacts, { of }: Drafted, on: IsoDate) =>
  maySign(carrier, of.partner, of.contractingPrincipal, on);
const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
