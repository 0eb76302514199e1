import { ForbiddenException } from '@nestjs/common';
import { type IsoDate, UWV } from '@ontschot/kernel';
import type { ClientStep } from '../domain/client.commands';
import { type KnownClient, mayServe } from '../domain/client.state';
import { mayCorrectMove } from '../domain/moves';
import { responsibleOn } from '../domain/timeline';

type Check = { may: (step: ClientStep, state: KnownClient, today: IsoDate) => boolean; otherwise: string };

const SERVES: Check = {
  may: ({ by }, state, today) => mayServe(state, by, today),
  otherwise:
    'This is no client of your partner. Record the ground on which you serve the client first (POST …/serving).',
};
const ANYONE: Check = { may: () => true, otherwise: '' };
const RESPONSIBLE: Check = {
  may: ({ by }, state, today) => responsibleOn(state, today).partner === by,
  otherwise: 'Only the responsible partner has the personal data destroyed.',
};
const OF_UWV: Check = {
  may: ({ by }) => by === UWV,
  otherwise: 'Only a coach of UWV records and corrects the WW maximum.',
};
const PARTIES: Check = {
  may: ({ by }, { residence }) => by === UWV || by === residence,
  otherwise: 'This is between UWV and the municipality where the client lives.',
};
const MOVES: Check = {
  may: (step, state, today) => SERVES.may(step, state, today) || mayCorrectMove(state, step.by, today),
  otherwise: SERVES.otherwise,
};
const REGISTERED: Check = {
  may: ({ by }, { registeredBy }) => by === registeredBy,
  otherwise: 'Only the partner that registered the client withdraws the registration.',
};

/** Who may take which step for which client (rulebook 4.8), beside the roles of the endpoint; what is not named is for who serves the client. */
const CHECKS: Partial<Record<ClientStep['type'], Check>> = {
  ServeClient: ANYONE,
  EndServing: ANYONE,
  // The command itself asks for the person's BSN and birth date.
  JoinClient: ANYONE,
  LetDayCome: ANYONE,
  TellSamePerson: ANYONE,
  TakeInFile: SERVES,
  ForgetClient: RESPONSIBLE,
  RecordExhaustion: OF_UWV,
  CorrectMaximum: OF_UWV,
  ProposeTransfer: PARTIES,
  ApproveTransfer: PARTIES,
  WithdrawTransfer: PARTIES,
  CorrectTransfer: PARTIES,
  AgreeHandover: PARTIES,
  CorrectHandover: PARTIES,
  CorrectMove: MOVES,
  WithdrawRegistration: REGISTERED,
};

/** @throws ForbiddenException when this partner may not take the step for this client */
export const refuseStrangers = (step: ClientStep, state: KnownClient, today: IsoDate): void => {
  const { may, otherwise } = CHECKS[step.type] ?? SERVES;
  if (!may(step, state, today)) throw new ForbiddenException(otherwise);
};
