import { type Decider, type IsoDate, NotFound, NotPossible } from '@ontschot/kernel';
import { concurrentBenefitsGoToUwv } from '@ontschot/rulebook';
import type {
  AgreeLead,
  ClientCommand,
  ClientStep,
  CorrectBenefit,
  EndBenefit,
  EndServing,
  RecordBenefit,
  RecordMove,
  RecordSituation,
  RecordWorkResumption,
  RegisterClient,
  ServeClient,
  WithdrawBenefit,
} from './client.commands';
import type { Benefit, ClientEvent } from './client.events';
import { type Client, evolve, type KnownClient, ownPartners } from './client.state';
import { caseOf, determine } from './responsibility';
import {
  agreeHandover,
  approveTransfer,
  assertOpen,
  assertPartyTo,
  proposeTransfer,
  recordExhaustion,
  recordMunicipalOffer,
  withdrawTransfer,
} from './transfers';

/** Rulebook 4.8. Responsibility is determined anew with registration and with every change that can move it, and recorded when it moved. */
export const client: Decider<Client, ClientCommand, ClientEvent> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, state) => {
    if (command.type === 'RegisterClient') return state.status === 'unknown' ? register(command) : [];
    if (state.status === 'unknown') throw new NotFound('client', 'of this command');
    if (state.sealed === null && command.type !== 'ForgetClient')
      throw new NotPossible(
        'client-forgotten',
        'The personal data of this client were destroyed. Register the person anew.',
      );
    const decided = step(command, state);
    return LEAVES_RESPONSIBILITY.has(command.type)
      ? decided
      : [...decided, ...determinedAfter(decided, state, command)];
  },
};

/** Exhaustion leaves the hand-over open: until both agreed nothing is determined. */
const LEAVES_RESPONSIBILITY: ReadonlySet<ClientStep['type']> = new Set([
  'CorrectPersonalData',
  'ForgetClient',
  'ServeClient',
  'EndServing',
  'ProposeTransfer',
  'WithdrawTransfer',
  'RecordExhaustion',
  'RecordWorkResumption',
]);

const determinedAfter = (
  decided: ClientEvent[],
  state: KnownClient,
  { type, on }: ClientStep,
): ClientEvent[] => {
  if (decided.length === 0 && type !== 'DetermineResponsibility') return [];
  return determine(decided.reduce(evolve, state) as KnownClient, on);
};

const step = (command: ClientStep, state: KnownClient): ClientEvent[] => {
  const { clientId } = state;
  const { by, on } = command;
  switch (command.type) {
    case 'CorrectPersonalData':
      return [{ type: 'PersonalDataCorrected', data: { clientId, sealed: command.sealed } }];
    case 'ForgetClient':
      return state.sealed === null ? [] : [{ type: 'ClientForgotten', data: { clientId, by, on } }];
    case 'RecordSituation':
      return recordSituation(command, state);
    case 'RecordBenefit':
      return recordBenefit(command, state);
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
  }
};

/** Registered by a partner that is not the client's own, that partner serves under its ground from the same day. */
const register = ({
  clientId,
  sealed,
  residence,
  region,
  benefits,
  situation,
  by,
  ground,
  servingId,
  on,
}: RegisterClient): ClientEvent[] => {
  for (const benefit of benefits) assertDaysInOrder(benefit);
  const begun: ClientEvent[] = [
    {
      type: 'ClientRegistered',
      data: { clientId, sealed, residence, region, situation, registeredBy: by, on },
    },
    ...benefits.map(({ benefitId, type, from, until, maximumReachedOn }): ClientEvent => ({
      type: 'BenefitRecorded',
      data: { clientId, benefitId, type, from, until, maximumReachedOn },
    })),
  ];
  const known = begun.reduce(evolve, client.initial) as KnownClient;
  const determined = determine(known, on);
  const own = ownPartners([...determined].reduce<Client>(evolve, known) as KnownClient);
  return [
    ...begun,
    ...determined,
    ...(own.includes(by)
      ? []
      : [
          {
            type: 'ClientServed' as const,
            data: { clientId, servingId, partner: by, ground, from: on, until: null },
          },
        ]),
  ];
};

const recordSituation = ({ situation, on }: RecordSituation, state: KnownClient): ClientEvent[] =>
  JSON.stringify(Object.entries(situation).sort()) === JSON.stringify(Object.entries(state.situation).sort())
    ? []
    : [{ type: 'SituationRecorded', data: { clientId: state.clientId, situation, on } }];

const assertDaysInOrder = ({ type, from, until, maximumReachedOn }: Benefit): void => {
  if (until !== null && until < from)
    throw new NotPossible(
      'benefit-ends-before-it-begins',
      `The benefit would end on ${until}, before it begins on ${from}.`,
    );
  if (maximumReachedOn !== null && type !== 'WW')
    throw new NotPossible('maximum-of-ww-only', 'Only a WW benefit has a maximum duration.');
};

const overlap = (one: Benefit, other: Benefit): boolean =>
  one.type === other.type &&
  (other.until === null || one.from <= other.until) &&
  (one.until === null || other.from <= one.until);
const same = (one: Benefit, other: Benefit): boolean =>
  one.type === other.type &&
  one.from === other.from &&
  one.until === other.until &&
  one.maximumReachedOn === other.maximumReachedOn;

const assertNoOverlap = (benefit: Benefit, others: readonly Benefit[]): void => {
  const other = others.find((one) => overlap(one, benefit));
  if (other)
    throw new NotPossible(
      'benefit-overlaps',
      `The client has ${other.type} from ${other.from} until ${other.until ?? 'further notice'} already. End or correct that one first.`,
    );
};

const benefitOf = (state: KnownClient, wanted: string): KnownClient['benefits'][number] => {
  const found = state.benefits.find(({ benefitId }) => benefitId === wanted);
  if (!found) throw new NotFound('benefit', wanted);
  return found;
};

const recordBenefit = ({ benefitId, benefit }: RecordBenefit, state: KnownClient): ClientEvent[] => {
  assertDaysInOrder(benefit);
  if (state.benefits.some((one) => same(one, benefit))) return [];
  assertNoOverlap(benefit, state.benefits);
  return [{ type: 'BenefitRecorded', data: { clientId: state.clientId, benefitId, ...benefit } }];
};

const endBenefit = ({ benefitId, until }: EndBenefit, state: KnownClient): ClientEvent[] => {
  const known = benefitOf(state, benefitId);
  if (known.until === until) return [];
  const ended = { ...known, until };
  assertDaysInOrder(ended);
  assertNoOverlap(
    ended,
    state.benefits.filter((one) => one !== known),
  );
  return [{ type: 'BenefitEnded', data: { clientId: state.clientId, benefitId, until } }];
};

const correctBenefit = ({ benefitId, benefit }: CorrectBenefit, state: KnownClient): ClientEvent[] => {
  const known = benefitOf(state, benefitId);
  assertDaysInOrder(benefit);
  if (same(known, benefit)) return [];
  assertNoOverlap(
    benefit,
    state.benefits.filter((one) => one !== known),
  );
  return [{ type: 'BenefitCorrected', data: { clientId: state.clientId, benefitId, ...benefit } }];
};

const withdrawBenefit = ({ benefitId }: WithdrawBenefit, state: KnownClient): ClientEvent[] => {
  benefitOf(state, benefitId);
  return [{ type: 'BenefitWithdrawn', data: { clientId: state.clientId, benefitId } }];
};

const recordMove = ({ to, region, on }: RecordMove, state: KnownClient): ClientEvent[] => {
  if (to === state.residence) return [];
  if (state.movedOn !== null && on <= state.movedOn)
    throw new NotPossible(
      'moved-later',
      `The client moved to ${state.residence} on ${state.movedOn}. Give a later day.`,
    );
  return [
    { type: 'ResidenceMoved', data: { clientId: state.clientId, from: state.residence, to, region, on } },
  ];
};

/** the lead is recorded for concurrent benefits; it never moves the payer. */
const agreeLead = ({ lead, on }: AgreeLead, state: KnownClient): ClientEvent[] => {
  assertOpen(state);
  assertPartyTo(state, lead);
  if (state.leadAgreed === lead) return [];
  if (concurrentBenefitsGoToUwv(caseOf(state, on), on).principal === undefined)
    throw new NotPossible(
      'no-concurrent-benefits',
      `On ${on} the client has no benefits of UWV and municipality at the same time. A lead is agreed for concurrent benefits only.`,
    );
  return [{ type: 'LeadAgreed', data: { clientId: state.clientId, lead, on } }];
};

const resumeWork = ({ on }: RecordWorkResumption, state: KnownClient): ClientEvent[] =>
  state.status === 'CLOSED' ? [] : [{ type: 'WorkResumed', data: { clientId: state.clientId, on } }];

const activeServing = (
  state: KnownClient,
  partner: string,
  on: IsoDate,
): KnownClient['servings'][number] | undefined =>
  state.servings.find((one) => one.partner === partner && (one.until === null || on <= one.until));

const serve = ({ servingId, by, ground, on, until }: ServeClient, state: KnownClient): ClientEvent[] => {
  if (ownPartners(state).includes(by))
    throw new NotPossible('own-client', 'This is a client of your own partner; no further ground is needed.');
  if (until !== null && until < on)
    throw new NotPossible(
      'serving-ends-before-it-begins',
      `The ground would end on ${until}, before it begins on ${on}.`,
    );
  const running = activeServing(state, by, on);
  if (!running)
    return [
      {
        type: 'ClientServed',
        data: { clientId: state.clientId, servingId, partner: by, ground, from: on, until },
      },
    ];
  if (running.ground === ground && running.until === until) return [];
  throw new NotPossible(
    'already-serving',
    `Your partner serves this client since ${running.from} under "${running.ground}". End that first.`,
  );
};

const endServing = ({ by, on }: EndServing, state: KnownClient): ClientEvent[] => {
  const running = activeServing(state, by, on);
  return running && running.until !== on
    ? [
        {
          type: 'ServingEnded',
          data: { clientId: state.clientId, servingId: running.servingId, partner: by, until: on },
        },
      ]
    : [];
};
