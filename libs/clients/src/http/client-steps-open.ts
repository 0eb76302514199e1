import { type StepAnswer, stepAnswer } from '@ontschot/http';
import type { Actor, IsoDate, Language } from '@ontschot/kernel';
import { clientAccess } from '../commands/access';
import type { KnownClient } from '../domain/client.state';

type Command = keyof typeof clientAccess;
type Open = { command: Command; path: string; when: (client: KnownClient, today: IsoDate) => boolean };

const active = ({ status }: KnownClient): boolean => status === 'OPEN' || status === 'CLOSED';
const open = ({ status }: KnownClient): boolean => status === 'OPEN';

/** From where a client stands: the steps that can be taken, and where each is posted. */
const STEPS: readonly Open[] = [
  { command: 'RecordSituation', path: 'situation', when: active },
  { command: 'RecordBenefit', path: 'benefits', when: active },
  {
    command: 'ConfirmBenefits',
    path: 'benefits/confirm',
    when: ({ benefits }) => benefits.some(({ confirmed }) => !confirmed),
  },
  { command: 'RecordMove', path: 'move', when: active },
  {
    command: 'RecordExhaustion',
    path: 'exhaustion',
    when: ({ benefits }) => benefits.some((one) => one.type === 'WW' && one.maximumReachedOn === null),
  },
  {
    command: 'AgreeLead',
    path: 'lead',
    when: ({ benefits, leadAgreed }) => benefits.length > 1 && leadAgreed === null,
  },
  { command: 'RecordMunicipalOffer', path: 'municipal-offer', when: open },
  { command: 'RecordWorkResumption', path: 'work-resumption', when: open },
  {
    command: 'ProposeTransfer',
    path: 'transfer',
    when: ({ status, proposal, benefits }) =>
      status === 'OPEN' && proposal === null && benefits.some(({ type }) => type === 'WW'),
  },
  { command: 'ApproveTransfer', path: 'transfer/approve', when: ({ proposal }) => proposal !== null },
  { command: 'WithdrawTransfer', path: 'transfer/withdraw', when: ({ proposal }) => proposal !== null },
  {
    command: 'AgreeHandover',
    path: 'handover',
    when: ({ handover }) => handover !== null && handover.agreedOn === null,
  },
  {
    command: 'CorrectHandover',
    path: 'corrections/hand-over',
    when: ({ handover }, today) =>
      handover?.effective != null && (handover.agreedOn === null || handover.effective > today),
  },
  { command: 'CorrectMove', path: 'corrections/move', when: ({ residences }) => residences.length > 1 },
  { command: 'CorrectMaximum', path: 'corrections/maximum', when: ({ maxima }) => maxima.length > 0 },
  {
    command: 'CorrectOffer',
    path: 'corrections/offer',
    when: ({ offers }) => offers.some(({ ended }) => ended === null),
  },
  {
    command: 'CorrectTransfer',
    path: 'corrections/joint-decision',
    when: ({ proposal, decisions }) => proposal !== null || decisions.length > 0,
  },
  { command: 'CorrectPersonalData', path: 'personal-data', when: active },
  { command: 'CorrectBsn', path: 'corrections/bsn', when: active },
  { command: 'MergeInto', path: 'corrections/merge', when: active },
  { command: 'WithdrawRegistration', path: 'corrections/registration', when: active },
  {
    command: 'ForgetClient',
    path: 'forget',
    when: ({ sealed, erasure }) => sealed !== null && erasure === null,
  },
  {
    command: 'AgreeErasure',
    path: 'forget/agree',
    when: ({ erasure }) => erasure !== null && erasure.dueOn === null,
  },
  { command: 'WithdrawErasure', path: 'forget/withdraw', when: ({ erasure }) => erasure !== null },
  { command: 'ConsentToServing', path: 'serving/consent', when: active },
];

const OF_MERGED: readonly Open[] = [
  { command: 'UndoMerge', path: 'corrections/merge-undo', when: () => true },
];

/** What can be done with this client now, and by whom; which of it the reader may do. */
export const openSteps = (
  state: KnownClient,
  today: IsoDate,
  { actor, language }: { actor: Actor; language: Language },
): StepAnswer[] =>
  (state.status === 'WITHDRAWN' ? [] : state.status === 'MERGED' ? OF_MERGED : STEPS)
    .filter(({ when }) => when(state, today))
    .map(({ command, path }) =>
      stepAnswer(
        command,
        `/v1/clients/${state.clientId}/${path}`,
        clientAccess[command],
        { actor, thing: { state, today }, language },
        {
          dueOn:
            command === 'AgreeHandover'
              ? (state.duties.find(({ duty }) => duty === 'agree-hand-over')?.dueOn ?? null)
              : null,
        },
      ),
    );
