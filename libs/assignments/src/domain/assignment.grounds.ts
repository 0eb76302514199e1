import { principalOf } from '@ontschot/rulebook';
import type {
  AddGrounds,
  ConfirmBackdating,
  GiveMotivation,
  RecordConsultation,
} from './assignment.commands';
import type { AssignmentEvent } from './assignment.events';
import { factsFor } from './assignment.question';
import type { Existing, Status } from './assignment.state';
import { notIn, refuse } from './refusals';
import { notBefore } from './step-days';

const BEFORE_ORDER: readonly Status[] = ['PROPOSED', 'APPROVED'];
const BEFORE_START: readonly Status[] = [...BEFORE_ORDER, 'ORDERED'];

const before = (state: Existing, statuses: readonly Status[]): void => {
  if (!statuses.includes(state.status))
    throw notIn(
      state.status,
      'Dit legt u vast voordat de dienst besteld is of start.',
      'This is recorded before the service is ordered or starts.',
    );
};

/** held by us for the contract expert of the partner that pays; the coach's word does not stand for it. */
export const giveMotivation = (
  { for: reason, text, by, on }: GiveMotivation,
  state: Existing,
): AssignmentEvent[] => {
  before(state, BEFORE_ORDER);
  notBefore(state.proposedOn, on, 'GiveMotivation');
  return state.motivations.some((one) => one.for === reason && one.text === text && one.on === on)
    ? []
    : [{ type: 'MotivationGiven', data: { ...state.of, for: reason, text, by, on } }];
};

/** forgotten at the proposal, it can still be recorded. */
export const recordConsultation = ({ on }: RecordConsultation, state: Existing): AssignmentEvent[] => {
  if (state.proposal.clientConsulted) return [];
  before(state, BEFORE_ORDER);
  notBefore(state.proposedOn, on, 'RecordConsultation');
  return [{ type: 'ConsultationRecorded', data: { ...state.of, on } }];
};

/** What the rules of section J ask for may become known after the proposal, up to the start. */
export const addGrounds = ({ grounds, on }: AddGrounds, state: Existing): AssignmentEvent[] => {
  before(state, BEFORE_START);
  notBefore(state.proposedOn, on, 'AddGrounds');
  const known = state.proposal.grounds;
  const news = Object.entries(grounds).some(
    ([ground, said]) => said !== undefined && known[ground as keyof typeof known] !== said,
  );
  return news ? [{ type: 'GroundsAdded', data: { ...state.of, grounds, on } }] : [];
};

/** The partner that would pay as of `orderDay` agrees; nobody else can. */
export const confirmBackdating = (
  { orderDay, by, facts, on }: ConfirmBackdating,
  state: Existing,
): AssignmentEvent[] => {
  before(state, BEFORE_ORDER);
  if (state.backdating.some((one) => one.orderDay === orderDay && one.by === by)) return [];
  notBefore(state.approvedOn ?? state.proposedOn, orderDay, 'AcceptOrder');
  notBefore(orderDay, on, 'ConfirmBackdating');
  const { principal } = principalOf(
    factsFor(
      state,
      facts,
      {},
      {
        type: 'PROPOSE',
        date: orderDay,
        start: state.proposal.plannedStart,
        coachEmployer: state.of.coachEmployer,
      },
    ),
  );
  if (principal !== by) throw refuse('not-the-payer', { day: orderDay, payer: principal });
  return [{ type: 'BackdatingConfirmed', data: { ...state.of, orderDay, by, on } }];
};
