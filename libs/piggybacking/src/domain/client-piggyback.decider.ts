import {
  type AssignmentId,
  type Decider,
  type IsoDate,
  NotFound,
  notAfterToday,
  notBefore,
} from '@ontschot/kernel';
import { refuseUnlessAllowed } from '@ontschot/rulebook';
import type {
  CheckEligibility,
  ClientPiggybackCommand,
  ConsentForClient,
  ObjectToConsent,
  RecordDecline,
  RequestForClient,
  Retract,
} from './piggyback.commands';
import {
  CLIENT_TERMS,
  type ClientPiggybackEvent,
  type ClientTerms,
  type Evidence,
  type OfPiggyback,
} from './piggyback.events';
import {
  consentForClient,
  eligibility,
  inForce,
  reasonIsRecorded,
  saidInWriting,
  STEP,
} from './piggyback.guards';
import { refuse } from './refusals';

export type ForClient = {
  status:
    | 'REQUESTED'
    | 'ELIGIBLE'
    | 'REFUSED'
    | 'DECLINED'
    | 'OPEN_FOR_CLIENT'
    | 'OBJECTED'
    | 'CLOSED'
    | 'RETRACTED';
  of: OfPiggyback;
  assignmentId: AssignmentId;
  number: number;
  reason: string;
  requestedOn: IsoDate;
  lastOn: IsoDate;
  checkedOn: IsoDate | null;
  declined: { on: IsoDate; reason: string } | null;
  retracted: { on: IsoDate; reason: string } | null;
  consent: {
    on: IsoDate;
    evidence: Evidence | null;
    billsPrincipal: boolean;
    terms: ClientTerms;
  } | null;
  ownerToldOn: IsoDate | null;
  objected: { on: IsoDate; reason: string } | null;
  closedOn: IsoDate | null;
};
export type ClientPiggyback = { status: 'NONE' } | ForClient;
type Decided = ClientPiggybackEvent[];

/** Rulebook 9.3.5: the supplier takes one client of a partner, without opening the contract to the others. */
export const clientPiggyback: Decider<ClientPiggyback, ClientPiggybackCommand, ClientPiggybackEvent> = {
  initial: { status: 'NONE' },
  evolve: (state, { type, data }) => {
    if (type === 'ClientPiggybackRequested') {
      const { piggybackId, agreementId, reference, owner, partner, supplierId } = data;
      return {
        status: 'REQUESTED',
        of: { piggybackId, agreementId, reference, owner, partner, supplierId },
        assignmentId: data.assignmentId,
        number: data.number,
        reason: data.reason,
        requestedOn: data.on,
        lastOn: data.on,
        checkedOn: null,
        declined: null,
        retracted: null,
        consent: null,
        ownerToldOn: null,
        objected: null,
        closedOn: null,
      };
    }
    if (state.status === 'NONE') return state;
    switch (type) {
      case 'PiggybackFoundEligible':
        return { ...state, status: 'ELIGIBLE', checkedOn: data.on, lastOn: data.on };
      case 'PiggybackRefused':
        return { ...state, status: 'REFUSED', checkedOn: data.on, lastOn: data.on };
      case 'SupplierConsentedForClient': {
        const { on, evidence, billsPrincipal, terms } = data;
        return {
          ...state,
          status: 'OPEN_FOR_CLIENT',
          consent: { on, evidence, billsPrincipal, terms },
          lastOn: on,
        };
      }
      case 'ContractOwnerNotified':
        return { ...state, ownerToldOn: data.on };
      case 'SupplierDeclined':
        return {
          ...state,
          status: 'DECLINED',
          declined: { on: data.on, reason: data.reason },
          lastOn: data.on,
        };
      case 'PiggybackRetracted':
        return {
          ...state,
          status: 'RETRACTED',
          retracted: { on: data.on, reason: data.reason },
          lastOn: data.on,
        };
      case 'OwnerObjected':
        return {
          ...state,
          status: 'OBJECTED',
          objected: { on: data.on, reason: data.reason },
          lastOn: data.on,
        };
      case 'ClientPiggybackClosed':
        return { ...state, status: 'CLOSED', closedOn: data.on };
    }
  },
  decide: (command, state) => {
    if (command.type === 'RequestForClient') return request(command, state);
    if (state.status === 'NONE') throw new NotFound('piggyback request', 'for this assignment');
    switch (command.type) {
      case 'CheckEligibility':
        return checkEligibility(command, state);
      case 'ConsentForClient':
        return consent(command, state);
      case 'RecordDecline':
        return decline(command, state);
      case 'Retract':
        return retract(command, state);
      case 'Object':
        return object(command, state);
      case 'Close':
        return state.status === 'CLOSED'
          ? []
          : [
              {
                type: 'ClientPiggybackClosed',
                data: { ...state.of, assignmentId: state.assignmentId, on: command.on },
              },
            ];
    }
  },
};

const OVER: readonly ClientPiggyback['status'][] = ['NONE', 'REFUSED', 'DECLINED', 'RETRACTED', 'OBJECTED'];

const follows = (
  state: ForClient,
  needed: ForClient['status'],
  { on, today }: { on: IsoDate; today: IsoDate },
  step: keyof typeof STEP,
): void => {
  if (state.status !== needed) throw refuse('wrong-step', { status: state.status });
  notBefore(on, state.lastOn, STEP[step]);
  notAfterToday(on, today, STEP[step]);
};

const standsAlready = (same: boolean, on: IsoDate): Decided => {
  if (!same) throw refuse('already-recorded', { on });
  return [];
};

const request = (command: RequestForClient, state: ClientPiggyback): Decided => {
  const { of, assignmentId, carrier, reason, on, today } = command;
  if (state.status === 'CLOSED') throw refuse('assignment-ended', { assignmentId });
  if (state.status !== 'NONE' && !OVER.includes(state.status)) {
    if (state.reason === reason && state.requestedOn === on) return [];
    throw refuse('already-requested', { on: state.requestedOn, reason: state.reason });
  }
  if (carrier.owner === of.partner || carrier.coversPartners.includes(of.partner))
    throw refuse('own-agreement', { partner: of.partner, reference: of.reference });
  inForce(carrier, of, on);
  notAfterToday(on, today, STEP.request);
  if (state.status !== 'NONE') notBefore(on, state.requestedOn, STEP.request);
  const verdict = reasonIsRecorded(carrier, of.partner, reason, on);
  const number = state.status === 'NONE' ? 1 : state.number + 1;
  return [
    {
      type: 'ClientPiggybackRequested',
      data: { ...of, assignmentId, number, reason: reason ?? '', on, verdict },
    },
  ];
};

/** what holds for a partner's clients in general holds for one; tender law does not soften. */
const checkEligibility = (command: CheckEligibility, state: ForClient): Decided => {
  const { carrier, supplier, area, on } = command;
  if (state.status === 'REFUSED') throw refuse('refused');
  if (state.checkedOn !== null && !OVER.includes(state.status))
    return standsAlready(state.checkedOn === on, state.checkedOn);
  follows(state, 'REQUESTED', command, 'check');
  inForce(carrier, state.of, on);
  const verdict = eligibility({ carrier, partner: state.of.partner, area, supplier, on });
  if (verdict.decision === 'REFUSE')
    return [{ type: 'PiggybackRefused', data: { ...state.of, on, verdict } }];
  refuseUnlessAllowed(verdict);
  return [{ type: 'PiggybackFoundEligible', data: { ...state.of, on, verdict } }];
};

const isComplete = (terms: Partial<ClientTerms>): terms is ClientTerms =>
  CLIENT_TERMS.every((item) => typeof terms[item] === 'string');

/** The owner is told with the consent; told and silent suffices. */
const consent = (command: ConsentForClient, state: ForClient): Decided => {
  const { recordedBy, evidence, billsPrincipal, terms, on } = command;
  if (state.consent && !OVER.includes(state.status))
    return standsAlready(
      state.consent.on === on &&
        state.consent.evidence?.reference === evidence?.reference &&
        CLIENT_TERMS.every((item) => state.consent?.terms[item] === terms[item]),
      state.consent.on,
    );
  follows(state, 'ELIGIBLE', command, 'consent');
  saidInWriting(command);
  if (!isComplete(terms)) throw refuse('terms-incomplete');
  const { of, assignmentId } = state;
  const verdict = consentForClient(billsPrincipal, of.partner, of.owner, on);
  return [
    {
      type: 'SupplierConsentedForClient',
      data: { ...of, assignmentId, on, recordedBy, evidence, billsPrincipal, terms, verdict },
    },
    { type: 'ContractOwnerNotified', data: { ...of, assignmentId, on } },
  ];
};

const decline = (command: RecordDecline, state: ForClient): Decided => {
  const { recordedBy, evidence, reason, on } = command;
  if (state.status === 'DECLINED' && state.declined)
    return standsAlready(state.declined.on === on && state.declined.reason === reason, state.declined.on);
  follows(state, 'ELIGIBLE', command, 'decline');
  saidInWriting(command);
  return [{ type: 'SupplierDeclined', data: { ...state.of, on, recordedBy, evidence, reason } }];
};

const retract = ({ by, reason, on, today }: Retract, state: ForClient): Decided => {
  if (state.status === 'RETRACTED' && state.retracted)
    return standsAlready(state.retracted.on === on && state.retracted.reason === reason, state.retracted.on);
  if (state.status !== 'REQUESTED' && state.status !== 'ELIGIBLE' && state.status !== 'OPEN_FOR_CLIENT')
    throw refuse('wrong-step', { status: state.status });
  notBefore(on, state.lastOn, STEP.retraction);
  notAfterToday(on, today, STEP.retraction);
  return [{ type: 'PiggybackRetracted', data: { ...state.of, by, reason, on } }];
};

/** Before the order the objection refuses it, afterwards it ends the consent for orders to come. */
const object = (command: ObjectToConsent, state: ForClient): Decided => {
  const { reason, on } = command;
  if (state.objected && state.status === 'OBJECTED')
    return standsAlready(state.objected.on === on && state.objected.reason === reason, state.objected.on);
  follows(state, 'OPEN_FOR_CLIENT', command, 'objection');
  return [{ type: 'OwnerObjected', data: { ...state.of, assignmentId: state.assignmentId, reason, on } }];
};
