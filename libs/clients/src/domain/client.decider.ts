import { type Decider, NotFound, notAfterToday, notBefore } from '@ontschot/kernel';
import { hasConcurrentBenefits } from '@ontschot/rulebook';
import {
  confirmBenefits,
  correctBenefit,
  correctMaximum,
  endBenefit,
  reached,
  recordBenefit,
  recordExhaustion,
  withdrawBenefit,
} from './benefits';
import type {
  AgreeLead,
  ClientCommand,
  ClientStep,
  FinishClientDuty,
  LookedUp,
  RecordSituation,
  RecordWorkResumption,
} from './client.commands';
import type { ClientDuty, ClientEvent } from './client.events';
import { evolve } from './client.evolve';
import type { Client, KnownClient } from './client.state';
import { consequences, sightEnds } from './consequences';
import { agreeErasure, erase, requestErasure, withdrawErasure } from './erasure';
import { agreeHandover, correctHandover } from './handover';
import { correctMove, recordMove } from './moves';
import { correctOffer, endMunicipalOffer, offersComeToAnEnd, recordMunicipalOffer } from './offers';
import { refuse } from './refusals';
import {
  correctBsn,
  giveBackFile,
  joinClient,
  mergeInto,
  register,
  takeInFile,
  undoMerge,
  withdrawRegistration,
} from './registration';
import { determine } from './responsibility';
import { consentToServing, endServing, objectToServing, serve } from './serving';
import { factsOn } from './timeline';
import {
  approveTransfer,
  assertOpen,
  assertPartyTo,
  correctTransfer,
  proposeTransfer,
  withdrawTransfer,
} from './transfers';

const STEP = { nl: 'Deze stap', en: 'This step' };

/** Rulebook 4.8. Responsibility is determined anew with registration and with every change that can move it, and recorded when it moved. */
export const client: Decider<Client, ClientCommand, ClientEvent> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, state) => {
    if (command.type === 'RegisterClient') {
      if (state.status !== 'unknown') return [];
      notAfterToday(command.on, command.today, { nl: 'De inschrijving', en: 'The registration' });
      const { begun, known } = register(command);
      return [...begun, ...consequences(begun, known, known, command)];
    }
    if (state.status === 'unknown') throw new NotFound('client', 'of this command');
    assertStands(command, state);
    const decided = step(command, state);
    if (decided.length === 0 && !ACTS_WITHOUT_EVENT.has(command.type)) return [];
    const after = folded(decided, state);
    const determined = LEAVES_RESPONSIBILITY.has(command.type) ? [] : determine(after, command.on);
    return [...decided, ...determined, ...consequences(decided, state, folded(determined, after), command)];
  },
};

const folded = (events: readonly ClientEvent[], from: KnownClient): KnownClient =>
  events.reduce<Client>(evolve, from) as KnownClient;

/** Steps whose whole effect is what follows from them. */
const ACTS_WITHOUT_EVENT: ReadonlySet<ClientStep['type']> = new Set([
  'DetermineResponsibility',
  'LetDayCome',
  'TellSamePerson',
]);

const LEAVES_RESPONSIBILITY: ReadonlySet<ClientStep['type']> = new Set([
  'CorrectPersonalData',
  'ForgetClient',
  'AgreeErasure',
  'WithdrawErasure',
  'EraseClient',
  'ConfirmBenefits',
  'ServeClient',
  'EndServing',
  'ConsentToServing',
  'ObjectToServing',
  'ProposeTransfer',
  'CorrectTransfer',
  'WithdrawTransfer',
  'RecordWorkResumption',
  'FinishClientDuty',
  'CorrectBsn',
  'WithdrawRegistration',
  'MergeInto',
  'TellSamePerson',
]);

/** Days that lie ahead by their nature, or are those of the world beside the register. */
const OF_THE_WORLD: ReadonlySet<ClientStep['type']> = new Set(['ServeClient', 'EndServing', 'RecordMove']);

/** A merged file is undone, or erased along with the one that took it in. */
const STANDS_MERGED: ReadonlySet<ClientStep['type']> = new Set(['UndoMerge', 'EraseClient']);
const STANDS_FORGOTTEN: ReadonlySet<ClientStep['type']> = new Set([
  'ForgetClient',
  'WithdrawErasure',
  'EraseClient',
  'LetDayCome',
]);
const isSameMerge = (command: ClientStep, { mergedInto }: KnownClient): boolean =>
  command.type === 'MergeInto' && command.into === mergedInto;

/** The file must be able to take a step, and the day of the step must be one on which it can have been taken. @throws NotPossible */
const assertStands = (command: ClientStep & LookedUp, state: KnownClient): void => {
  const { type, on, today } = command;
  if (state.status === 'MERGED' && !STANDS_MERGED.has(type) && !isSameMerge(command, state))
    throw refuse('client-merged', { into: state.mergedInto ?? '' });
  const withdrawn = state.status === 'WITHDRAWN';
  if (withdrawn && type !== 'WithdrawRegistration' && type !== 'EraseClient')
    throw refuse('registration-withdrawn');
  if (state.sealed === null && !withdrawn && !STANDS_FORGOTTEN.has(type)) throw refuse('client-forgotten');
  if (OF_THE_WORLD.has(type)) return;
  notAfterToday(on, today, STEP);
  notBefore(on, state.registeredOn, STEP);
};

const step = (command: ClientStep & LookedUp, state: KnownClient): ClientEvent[] => {
  const { clientId } = state;
  switch (command.type) {
    case 'CorrectPersonalData':
      return [{ type: 'PersonalDataCorrected', data: { clientId, sealed: command.sealed } }];
    case 'ForgetClient':
      return requestErasure(command, state);
    case 'AgreeErasure':
      return agreeErasure(command, state);
    case 'WithdrawErasure':
      return withdrawErasure(command, state);
    case 'EraseClient':
      return erase(command, state);
    case 'RecordSituation':
      return recordSituation(command, state);
    case 'RecordBenefit':
      return recordBenefit(command, state);
    case 'ConfirmBenefits':
      return confirmBenefits(command, state);
    case 'EndBenefit':
      return endBenefit(command, state);
    case 'CorrectBenefit':
      return correctBenefit(command, state);
    case 'WithdrawBenefit':
      return withdrawBenefit(command, state);
    case 'RecordMove':
      return recordMove(command, state);
    case 'AgreeLead':
      return agreeLead(command, state);
    case 'DetermineResponsibility':
      return [];
    case 'ProposeTransfer':
      return proposeTransfer(command, state);
    case 'ApproveTransfer':
      return approveTransfer(command, state);
    case 'WithdrawTransfer':
      return withdrawTransfer(command, state);
    case 'RecordMunicipalOffer':
      return recordMunicipalOffer(command, state);
    case 'EndMunicipalOffer':
      return endMunicipalOffer(command, state);
    case 'RecordExhaustion':
      return recordExhaustion(command, state);
    case 'AgreeHandover':
      return agreeHandover(command, state);
    case 'RecordWorkResumption':
      return resumeWork(command, state);
    case 'ServeClient':
      return serve(command, state);
    case 'EndServing':
      return endServing(command, state);
    case 'ConsentToServing':
      return consentToServing(command, state);
    case 'ObjectToServing':
      return objectToServing(command, state);
    case 'FinishClientDuty':
      return finishDuty(command, state);
    case 'JoinClient':
      return joinClient(command, state);
    case 'LetDayCome':
      return letDayCome(command, state);
    case 'CorrectMove':
      return correctMove(command, state);
    case 'CorrectMaximum':
      return correctMaximum(command, state);
    case 'CorrectOffer':
      return correctOffer(command, state);
    case 'CorrectHandover':
      return correctHandover(command, state);
    case 'CorrectTransfer':
      return correctTransfer(command, state);
    case 'CorrectBsn':
      return correctBsn(command, state);
    case 'WithdrawRegistration':
      return state.status === 'WITHDRAWN' ? [] : withdrawRegistration(command, state);
    case 'MergeInto':
      return state.status === 'MERGED' ? [] : mergeInto(command, state);
    case 'TakeInFile':
      return takeInFile(command, state);
    case 'UndoMerge':
      return undoMerge(command, state);
    case 'GiveBackFile':
      return giveBackFile(command, state);
    case 'TellSamePerson':
      return [];
  }
};

/** The clock: a last WW day that was known ahead has come, offers end, grounds fall away. Once a day, or after days of standstill, all the same. */
const letDayCome = (command: LookedUp, state: KnownClient): ClientEvent[] => [
  ...state.maxima
    .filter(({ come, on }) => !come && on <= command.today && state.status === 'OPEN')
    .map((maximum) => reached(state.clientId, maximum)),
  ...offersComeToAnEnd(state, command),
  ...sightEnds(state, command),
];

const recordSituation = ({ situation, on }: RecordSituation, state: KnownClient): ClientEvent[] =>
  JSON.stringify(Object.entries(situation).sort()) === JSON.stringify(Object.entries(state.situation).sort())
    ? []
    : [{ type: 'SituationRecorded', data: { clientId: state.clientId, situation, on } }];

/** the lead is recorded for concurrent benefits; it never moves the payer. */
const agreeLead = ({ lead, on }: AgreeLead, state: KnownClient): ClientEvent[] => {
  assertOpen(state);
  assertPartyTo(state, lead);
  if (state.leadAgreed === lead) return [];
  if (!hasConcurrentBenefits(factsOn(state, on))) throw refuse('no-concurrent-benefits', { day: on });
  return [{ type: 'LeadAgreed', data: { clientId: state.clientId, lead, on } }];
};

const resumeWork = ({ on }: RecordWorkResumption, state: KnownClient): ClientEvent[] => {
  if (state.status !== 'CLOSED') return [{ type: 'WorkResumed', data: { clientId: state.clientId, on } }];
  if (state.closedOn !== on) throw refuse('works-since', { day: state.closedOn ?? on });
  return [];
};

const DONE_BY_A_STEP: ReadonlySet<ClientDuty> = new Set([
  'agree-hand-over',
  'confirm-benefit',
  'agree-erasure',
]);

/** Who looked at it says what was done with it. */
const finishDuty = ({ dutyId, note, by, on }: FinishClientDuty, state: KnownClient): ClientEvent[] => {
  const duty = state.duties.find((one) => one.dutyId === dutyId);
  if (!duty) return [];
  if (!duty.partners.includes(by) || DONE_BY_A_STEP.has(duty.duty))
    throw refuse('duty-asks-a-step', { duty: duty.text });
  return [{ type: 'ClientDutyDone', data: { clientId: state.clientId, dutyId, by, note, on } }];
};
