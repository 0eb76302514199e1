import { type Decider, type IsoDate, NotFound, notAfterToday, notBefore, plusDays } from '@ontschot/kernel';
import { refuseUnlessAllowed } from '@ontschot/rulebook';
import { livesOn, overlaps, sharesService } from './openings';
import type {
  AgreeSupplierManagement,
  CheckEligibility,
  EndOpenings,
  OpenByAddendum,
  OpenByWording,
  PiggybackCommand,
  RecordConsent,
  RecordDecline,
  RequestPiggyback,
  Retract,
  Withdraw,
} from './piggyback.commands';
import { type GeneralPiggybackEvent, SUPPLIER_MANAGEMENT, type SupplierManagement } from './piggyback.events';
import {
  consent,
  eligibility,
  inForce,
  managementRecorded,
  opening,
  openingByWording,
  reasonIsRecorded,
  saidInWriting,
  STEP,
} from './piggyback.guards';
import { type Asked, evolve, type Piggyback } from './piggyback.state';
import { refuse } from './refusals';

export type { Asked, Piggyback };
type Decided = GeneralPiggybackEvent[];

/** Rulebook 4.7: from a coach's wish to a contract that the partner's clients may use, any number of times. */
export const piggyback: Decider<Piggyback, PiggybackCommand, GeneralPiggybackEvent> = {
  initial: { status: 'NONE' },
  evolve,
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
      case 'Retract':
        return retract(command, state);
      case 'OpenByWording':
        return openByWording(command, state);
      case 'OpenByAddendum':
        return openByAddendum(command, state);
      case 'Withdraw':
        return withdraw(command, state);
      case 'EndOpenings':
        return endOpenings(command, state);
    }
  },
};

/** The step fits the request as it stands, and its day lies between the step before it and today. */
const follows = (
  state: Asked,
  needed: Asked['status'],
  { on, today }: { on: IsoDate; today: IsoDate },
  step: keyof typeof STEP,
): void => {
  if (state.status !== needed) throw refuse('wrong-step', { status: state.status });
  notBefore(on, state.lastOn, STEP[step]);
  notAfterToday(on, today, STEP[step]);
};

/** What was recorded before is a repeat when it says the same, and stands when it says something else. */
const standsAlready = (same: boolean, on: IsoDate): Decided => {
  if (!same) throw refuse('already-recorded', { on });
  return [];
};

const OVER: readonly Piggyback['status'][] = ['NONE', 'REFUSED', 'DECLINED', 'RETRACTED', 'CLOSED'];

/** A request that came to nothing, or an opening that ended, may be asked for again: with its own number and reason. */
const request = ({ of, carrier, reason, on, today }: RequestPiggyback, state: Piggyback): Decided => {
  if (state.status !== 'NONE' && !OVER.includes(state.status)) {
    if (state.reason === reason && state.requestedOn === on) return [];
    throw refuse('already-requested', { on: state.requestedOn, reason: state.reason });
  }
  if (carrier.owner === of.partner || carrier.coversPartners.includes(of.partner))
    throw refuse('own-agreement', { partner: of.partner, reference: of.reference });
  inForce(carrier, of, on);
  notAfterToday(on, today, STEP.request);
  const verdict = reasonIsRecorded(carrier, of.partner, reason, on);
  if (state.status !== 'NONE') notBefore(on, state.requestedOn, STEP.request);
  const number = state.status === 'NONE' ? 1 : state.number + 1;
  return [{ type: 'PiggybackRequested', data: { ...of, number, reason: reason ?? '', on, verdict } }];
};

/** A refusal is a fact and is kept with its alternatives; a hold changes nothing and can be asked again. */
const checkEligibility = (command: CheckEligibility, state: Asked): Decided => {
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

const recordConsent = (command: RecordConsent, state: Asked): Decided => {
  const { recordedBy, evidence, on } = command;
  if (state.answer?.reason === null && !OVER.includes(state.status))
    return standsAlready(
      state.answer.on === on && state.answer.evidence?.reference === evidence?.reference,
      state.answer.on,
    );
  follows(state, 'ELIGIBLE', command, 'consent');
  saidInWriting(command);
  const verdict = consent(state.of.partner, state.of.owner, on);
  return [{ type: 'SupplierConsented', data: { ...state.of, on, recordedBy, evidence, verdict } }];
};

const recordDecline = (command: RecordDecline, state: Asked): Decided => {
  const { recordedBy, evidence, reason, on } = command;
  if (state.status === 'DECLINED' && state.answer)
    return standsAlready(state.answer.on === on && state.answer.reason === reason, state.answer.on);
  follows(state, 'ELIGIBLE', command, 'decline');
  saidInWriting(command);
  return [{ type: 'SupplierDeclined', data: { ...state.of, on, recordedBy, evidence, reason } }];
};

const sameItems = (one: SupplierManagement, other: SupplierManagement): boolean =>
  SUPPLIER_MANAGEMENT.every((item) => one[item] === other[item]);

/** each partner's expert writes the six items down; they are agreed once both texts are the same. */
const agreeSupplierManagement = (command: AgreeSupplierManagement, state: Asked): Decided => {
  const { by, management, on } = command;
  const { owner, partner } = state.of;
  if (by !== owner && by !== partner) throw refuse('not-a-party', { owner, partner });
  if (state.agreed && !OVER.includes(state.status))
    return standsAlready(
      isComplete(management) && sameItems(state.agreed.management, management),
      state.agreed.on,
    );
  follows(state, 'CONSENTED', command, 'management');
  const verdict = managementRecorded(isComplete(management), partner, owner, on);
  if (!isComplete(management)) return [];
  const [mine, theirs] = [
    state.proposals.find((one) => one.by === by),
    state.proposals.find((one) => one.by !== by),
  ];
  if (theirs && sameItems(theirs.management, management)) {
    notBefore(on, theirs.on, STEP.management);
    return [{ type: 'SupplierManagementAgreed', data: { ...state.of, management, on, verdict } }];
  }
  return mine && sameItems(mine.management, management)
    ? []
    : [{ type: 'SupplierManagementProposed', data: { ...state.of, by, management, on } }];
};

const isComplete = (management: Partial<SupplierManagement>): management is SupplierManagement =>
  SUPPLIER_MANAGEMENT.every((item) => typeof management[item] === 'string');

const RETRACTABLE: readonly Asked['status'][] = ['REQUESTED', 'ELIGIBLE', 'CONSENTED', 'AGREED'];

const retract = ({ by, reason, on, today }: Retract, state: Asked): Decided => {
  if (state.status === 'RETRACTED' && state.retracted)
    return standsAlready(state.retracted.on === on && state.retracted.reason === reason, state.retracted.on);
  if (!RETRACTABLE.includes(state.status)) throw refuse('wrong-step', { status: state.status });
  notBefore(on, state.lastOn, STEP.retraction);
  notAfterToday(on, today, STEP.retraction);
  return [{ type: 'PiggybackRetracted', data: { ...state.of, by, reason, on } }];
};

/** The number of the next opening of this agreement to this partner. */
const nextNumber = ({ openings }: Asked): number => openings.length + 1;

const refuseOverlap = (
  { openings }: Asked,
  wanted: { from: IsoDate; until: IsoDate | null; scope: OpenByAddendum['scope'] | null },
): void => {
  const other = openings.find(
    (one) => livesOn(one, one.from) && overlaps(one, wanted) && sharesService(one.scope, wanted.scope),
  );
  if (other) throw refuse('opening-overlaps', { from: other.from, until: other.until });
};

const openByWording = (command: OpenByWording, state: Asked): Decided => {
  const { carrier, supplier, on } = command;
  const live = state.openings.at(-1);
  if (state.status === 'OPEN' && live?.by === 'WORDING') return standsAlready(live.from === on, live.from);
  follows(state, 'AGREED', command, 'opening');
  inForce(carrier, state.of, on);
  refuseOverlap(state, { from: on, until: null, scope: null });
  const verdict = openingByWording(carrier, state.of.partner, supplier, on);
  return [{ type: 'ContractOpenedByWording', data: { ...state.of, number: nextNumber(state), on, verdict } }];
};

/** Also the next addendum of an opening by addendum: consent and supplier management stand until someone withdraws. */
const openByAddendum = (command: OpenByAddendum, state: Asked): Decided => {
  const { carrier, addendumId, addendumSignedOn, from, until, scope, supplier, on } = command;
  if (state.openings.some((one) => one.addendumId === addendumId)) return [];
  const stands = state.status === 'AGREED' || (state.agreed !== null && state.withdrawn === null);
  if (!stands || state.status === 'RETRACTED') throw refuse('wrong-step', { status: state.status });
  inForce(carrier, state.of, on);
  withinAgreement(command);
  refuseOverlap(state, { from, until, scope });
  const verdict = opening(carrier, state.of.partner, { signedOn: addendumSignedOn, supplier }, on);
  return [
    {
      type: 'ContractOpenedByAddendum',
      data: {
        ...state.of,
        number: nextNumber(state),
        addendumId,
        addendumSignedOn,
        from,
        until,
        scope,
        on,
        verdict,
      },
    },
  ];
};

/** the addendum's term lies within the agreement's. */
const withinAgreement = ({ carrier: { concludedOn, validUntil }, from, until }: OpenByAddendum): void => {
  const last = until ?? from;
  if (from < concludedOn || last < from || (validUntil !== null && last > validUntil))
    throw refuse('term-outside-agreement', { from: concludedOn, until: validUntil });
};

/** From `on` there are no new orders; a day to come leaves it open until then. An earlier day may still be chosen. */
const withdraw = ({ by, reason, on }: Withdraw, state: Asked): Decided => {
  const { withdrawn, openings } = state;
  if (withdrawn && state.status === 'CLOSED' && withdrawn.on <= on) {
    if (withdrawn.on === on && withdrawn.reason === reason) return [];
    throw refuse('already-withdrawn', { on: withdrawn.on });
  }
  const live = openings.filter((one) => !one.ended && livesOn(one, on));
  const first = live[0];
  if (!first) throw refuse('wrong-step', { status: state.status });
  const earliest = live.reduce((day, { from }) => (from < day ? from : day), first.from);
  notBefore(on, earliest, STEP.withdrawal);
  const lastDay = plusDays(on, -1);
  const ends = live.map(({ number, addendumId }) => ({ number, addendumId, lastDay }));
  return [{ type: 'PiggybackWithdrawn', data: { ...state.of, by, reason, on, ends } }];
};

const endOpenings = ({ agreementUntil, on }: EndOpenings, state: Asked): Decided =>
  state.openings
    .filter(({ ended }) => !ended)
    .flatMap(({ number, addendumId, until, withdrawn }): Decided => {
      const byAgreement = agreementUntil !== null && (until === null || agreementUntil < until);
      const lastDay = byAgreement ? agreementUntil : until;
      if (lastDay === null || lastDay >= on) return [];
      const cause = byAgreement ? 'AGREEMENT_ENDED' : withdrawn ? 'WITHDRAWN' : 'TERM';
      return [{ type: 'OpeningEnded', data: { ...state.of, number, addendumId, lastDay, cause } }];
    });
