import { type Decider, type IsoDate, NotFound, NotPossible, type PartnerCode } from '@ontschot/kernel';
import { refuseUnlessAllowed } from '@ontschot/rulebook';
import type {
  AgreeSupplierManagement,
  Carrier,
  CheckEligibility,
  OpenByAddendum,
  OpenByWording,
  PiggybackCommand,
  RecordConsent,
  RecordDecline,
  RequestPiggyback,
  Withdraw,
} from './piggyback.commands';
import {
  type OfPiggyback,
  type PiggybackEvent,
  SUPPLIER_MANAGEMENT,
  type SupplierManagement,
} from './piggyback.events';
import {
  consent,
  eligibility,
  managementRecorded,
  opening,
  openingByWording,
  reasonIsRecorded,
} from './piggyback.guards';

export type Asked = {
  status: 'REQUESTED' | 'ELIGIBLE' | 'REFUSED' | 'CONSENTED' | 'DECLINED' | 'AGREED' | 'OPEN' | 'CLOSED';
  of: OfPiggyback;
  proposal: { by: PartnerCode; management: SupplierManagement } | null;
  openedBy: 'ADDENDUM' | 'WORDING' | null;
  addendumSignedOn: IsoDate | null;
};
export type Piggyback = { status: 'NONE' } | Asked;

/** Rulebook 4.7: from a coach's wish to a contract that the partner's clients may use. */
export const piggyback: Decider<Piggyback, PiggybackCommand, PiggybackEvent> = {
  initial: { status: 'NONE' },
  evolve: (state, { type, data }) => {
    if (type === 'PiggybackRequested')
      return {
        status: 'REQUESTED',
        of: ofData(data),
        proposal: null,
        openedBy: null,
        addendumSignedOn: null,
      };
    if (state.status === 'NONE') return state;
    switch (type) {
      case 'PiggybackFoundEligible':
        return { ...state, status: 'ELIGIBLE' };
      case 'PiggybackRefused':
        return { ...state, status: 'REFUSED' };
      case 'SupplierConsented':
        return { ...state, status: 'CONSENTED' };
      case 'SupplierDeclined':
        return { ...state, status: 'DECLINED' };
      case 'SupplierManagementProposed':
        return { ...state, proposal: { by: data.by, management: data.management } };
      case 'SupplierManagementAgreed':
        return { ...state, status: 'AGREED' };
      case 'ContractOpenedByAddendum':
        return { ...state, status: 'OPEN', openedBy: 'ADDENDUM', addendumSignedOn: data.addendumSignedOn };
      case 'ContractOpenedByWording':
        return { ...state, status: 'OPEN', openedBy: 'WORDING' };
      case 'PiggybackWithdrawn':
        return { ...state, status: 'CLOSED' };
    }
  },
  decide: (command, state) => {
    if (command.type === 'RequestPiggyback') return request(command, state);
    if (state.status === 'NONE') throw new NotFound('piggyback request', 'for this agreement and partner');
    switch (command.type) {
      case 'CheckEligibility':
        return checkEligibility(command, state);
      case 'RecordConsent':
        return recordConsent(command, state);
      case 'RecordDecline':
        return recordDecline(command, state);
      case 'AgreeSupplierManagement':
        return agreeSupplierManagement(command, state);
      case 'OpenByWording':
        return openByWording(command, state);
      case 'OpenByAddendum':
        return openByAddendum(command, state);
      case 'Withdraw':
        return withdraw(command, state);
    }
  },
};

const ofData = ({
  piggybackId,
  agreementId,
  reference,
  owner,
  partner,
  supplierId,
}: OfPiggyback): OfPiggyback => ({ piggybackId, agreementId, reference, owner, partner, supplierId });

/** What has to come first, per step. */
const mustBe = (state: Asked, needed: Asked['status'], wayOut: string): void => {
  if (state.status !== needed)
    throw new NotPossible('wrong-step', `This request is ${state.status}, not ${needed}. ${wayOut}`);
};

const inForce = ({ active }: Carrier, { reference }: OfPiggyback): void => {
  if (!active)
    throw new NotPossible(
      'agreement-ended',
      `Agreement ${reference} has ended. Choose one that is in force.`,
    );
};

/** A request that came to nothing may be made again, with its own reason. */
const request = ({ of, carrier, reason, on }: RequestPiggyback, state: Piggyback): PiggybackEvent[] => {
  if (
    state.status !== 'NONE' &&
    state.status !== 'REFUSED' &&
    state.status !== 'DECLINED' &&
    state.status !== 'CLOSED'
  )
    return [];
  if (carrier.owner === of.partner || carrier.coversPartners.includes(of.partner))
    throw new NotPossible(
      'own-agreement',
      `${of.partner} is a party to ${of.reference} already and needs no request.`,
    );
  inForce(carrier, of);
  const verdict = reasonIsRecorded(carrier, of.partner, reason, on);
  return [{ type: 'PiggybackRequested', data: { ...of, reason: reason ?? '', on, verdict } }];
};

/** A refusal is a fact and is kept with its alternatives; a hold changes nothing and can be asked again. */
const checkEligibility = (
  { carrier, supplier, partnerRegion, on }: CheckEligibility,
  state: Asked,
): PiggybackEvent[] => {
  if (state.status !== 'REQUESTED') return state.status === 'REFUSED' ? mustBeAskedAnew() : [];
  inForce(carrier, state.of);
  const verdict = eligibility({ carrier, partner: state.of.partner, partnerRegion, supplier, on });
  if (verdict.decision === 'REFUSE')
    return [{ type: 'PiggybackRefused', data: { ...state.of, on, verdict } }];
  refuseUnlessAllowed(verdict);
  return [{ type: 'PiggybackFoundEligible', data: { ...state.of, on, verdict } }];
};

const mustBeAskedAnew = (): never => {
  throw new NotPossible('refused', 'This request was refused. Make a new one when the facts have changed.');
};

const recordConsent = ({ recordedBy, on }: RecordConsent, state: Asked): PiggybackEvent[] => {
  if (state.status === 'CONSENTED' || state.status === 'AGREED' || state.status === 'OPEN') return [];
  mustBe(state, 'ELIGIBLE', 'The supplier consents once the request was found eligible.');
  return [
    {
      type: 'SupplierConsented',
      data: { ...state.of, on, recordedBy, verdict: consent(state.of.partner, state.of.owner, on) },
    },
  ];
};

const recordDecline = ({ recordedBy, reason, on }: RecordDecline, state: Asked): PiggybackEvent[] => {
  if (state.status === 'DECLINED') return [];
  mustBe(
    state,
    'ELIGIBLE',
    'The supplier answers once the request was found eligible; after consent it can withdraw.',
  );
  return [{ type: 'SupplierDeclined', data: { ...state.of, on, recordedBy, reason } }];
};

/** one partner's expert writes the six items down, the other's agrees to the same; other words are a counter-proposal. */
const agreeSupplierManagement = (
  { by, management, on }: AgreeSupplierManagement,
  state: Asked,
): PiggybackEvent[] => {
  if (state.status === 'AGREED' || state.status === 'OPEN') return [];
  mustBe(state, 'CONSENTED', 'The supplier consents first.');
  const { owner, partner } = state.of;
  if (by !== owner && by !== partner)
    throw new NotPossible('not-a-party', `Supplier management is agreed by ${owner} and ${partner}.`);
  const verdict = managementRecorded(isComplete(management), partner, owner, on);
  if (!isComplete(management)) return [];
  const { proposal } = state;
  const same =
    proposal !== null && SUPPLIER_MANAGEMENT.every((item) => proposal.management[item] === management[item]);
  if (same && proposal.by === by) return [];
  return same
    ? [{ type: 'SupplierManagementAgreed', data: { ...state.of, management, on, verdict } }]
    : [{ type: 'SupplierManagementProposed', data: { ...state.of, by, management, on } }];
};

const isComplete = (management: Partial<SupplierManagement>): management is SupplierManagement =>
  SUPPLIER_MANAGEMENT.every((item) => typeof management[item] === 'string');

const openByWording = ({ carrier, on }: OpenByWording, state: Asked): PiggybackEvent[] => {
  if (state.status === 'OPEN') return [];
  mustBe(state, 'AGREED', 'Supplier management is agreed first.');
  inForce(carrier, state.of);
  return [
    {
      type: 'ContractOpenedByWording',
      data: { ...state.of, on, verdict: openingByWording(carrier, state.of.partner, on) },
    },
  ];
};

const openByAddendum = (
  { carrier, addendumSignedOn, on }: OpenByAddendum,
  state: Asked,
): PiggybackEvent[] => {
  if (state.status === 'OPEN') return [];
  mustBe(state, 'AGREED', 'Supplier management is agreed first.');
  inForce(carrier, state.of);
  return [
    {
      type: 'ContractOpenedByAddendum',
      data: {
        ...state.of,
        addendumSignedOn,
        on,
        verdict: opening(carrier, state.of.partner, addendumSignedOn, on),
      },
    },
  ];
};

const withdraw = ({ by, reason, on }: Withdraw, state: Asked): PiggybackEvent[] => {
  if (state.status === 'CLOSED') return [];
  mustBe(state, 'OPEN', 'Only an opened contract can be withdrawn.');
  return [{ type: 'PiggybackWithdrawn', data: { ...state.of, by, reason, on } }];
};
