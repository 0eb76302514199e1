import { setTimeout as sleep } from 'node:timers/promises';
import type { Action } from '../action';
import type { Play, Step } from '../play';
import { agreement } from '../scenario/agreements';
import type { CourseStep, Plan } from '../scenario/plan';
import { offerOf } from '../scenario/plan';
import { firm } from '../scenario/suppliers';
import { account } from '../scenario/werkplein';
import { consentForClient } from './piggybacks';

const isIro = ({ agreement: key }: Plan): boolean => agreement(key).form === 'IRO';
const assignment = (play: Play, { key }: Plan): string => `/v1/assignments/${play.id(key)}`;

/** Everything that the scenario has planned for one assignment, each step on its day. */
export const planActions = (plan: Plan): Action[] => {
  const { proposedOn, approvedOn, orderedOn, stops, course } = plan;
  const actions: Action[] = [{ on: proposedOn, take: (play) => propose(play, plan) }];
  if (stops?.at === 'PROPOSE') return actions;
  if (plan.consentedOn !== undefined) actions.push(consentForClient(plan, plan.consentedOn));
  if (plan.expertMotivates) actions.push({ on: approvedOn, take: (play) => motivate(play, plan) });
  actions.push({
    on: approvedOn,
    take: (play) => (isIro(plan) ? approveIro(play, plan) : approve(play, plan)),
  });
  if (stops?.at === 'APPROVE') return actions;
  actions.push({ on: orderedOn, take: (play) => order(play, plan) });
  return stops
    ? actions
    : [...actions, ...course.map((step) => ({ on: step.on, take: (play: Play) => go(play, plan, step) }))];
};

/** The rule that must stop this step, if the scenario has one. */
const expecting = ({ stops }: Plan, at: 'PROPOSE' | 'APPROVE' | 'ORDER'): Pick<Step, 'expect'> =>
  stops?.at === at ? { expect: stops.rule } : {};

const propose = async (play: Play, plan: Plan): Promise<void> => {
  const {
    key,
    client,
    agreement: carrier,
    offer = 0,
    coach,
    proposedOn: on,
    without,
    isPartners,
    grounds,
  } = plan;
  const agreementId = play.id(`agreement/${carrier}`);
  const step: Step = {
    name: `${key}/propose`,
    account: account('coach', coach),
    path: '/v1/assignments',
    body: {
      clientId: play.id(`client/${client}`),
      agreementId,
      instrumentId: `${agreementId}.${offer + 1}`,
      ...(without === 'NEED' ? {} : { need: 'De klant komt zonder hulp niet aan het werk.' }),
      choice: 'Past het beste bij wat de klant wil en kan.',
      ...(isPartners && without !== 'REASON'
        ? { routeReason: 'Dicht bij huis en direct beschikbaar.', ownAlternative: 'NONE_ADEQUATE' }
        : {}),
      clientConsulted: true,
      ...(grounds ? { grounds } : {}),
      on,
    },
    ...expecting(plan, 'PROPOSE'),
  };
  const made = await play.take(step);
  if (made) play.know(key, made.id);
};

/** with ZW alone it waits for the word of the contract expert of who pays; a coach's does not stand for it. */
const motivate = (play: Play, plan: Plan) =>
  play.take({
    name: `${plan.key}/motivation`,
    account: account('contract-expert', plan.principal),
    path: `${assignment(play, plan)}/motivation`,
    body: { ...plan.expertMotivates, on: plan.approvedOn },
  });

const approve = async (play: Play, plan: Plan): Promise<void> => {
  const { key, approver, approvedOn: on } = plan;
  await play.take({
    name: `${key}/approve`,
    account: account('coach', approver),
    path: `${assignment(play, plan)}/approve`,
    body: { on, planSignedOn: on },
    ...expecting(plan, 'APPROVE'),
  });
};

/** diagnosis, the client's choice, the company's plan, and the coach's approval of it. */
const approveIro = async (play: Play, plan: Plan): Promise<void> => {
  const { key, approver, approvedOn: on } = plan;
  const [path, coach] = [assignment(play, plan), account('coach', approver)];
  const { months, price } = offerOf(plan);
  const company = agreementFirm(plan) ?? '';
  await play.take({ name: `${key}/diagnosis`, account: coach, path: `${path}/diagnosis`, body: { on } });
  await play.take({
    name: `${key}/company`,
    account: coach,
    path: `${path}/company`,
    body: { on, supplierId: play.id(`supplier/${company}`) },
  });
  await play.take({
    name: `${key}/plan`,
    account: deliverer(plan),
    path: `${path}/plan`,
    body: { on, months, price },
  });
  await play.take({
    name: `${key}/plan-approve`,
    account: coach,
    path: `${path}/plan/approve`,
    body: { on },
  });
};

const order = async (play: Play, plan: Plan): Promise<void> => {
  const { key, orderer, orderedOn: on, course } = plan;
  const starts = course.find(({ does }) => does === 'START')?.on;
  await play.take({
    name: `${key}/order`,
    account: account('coach', orderer),
    path: `${assignment(play, plan)}/order`,
    body: { on, ...(starts === undefined ? {} : { start: starts }) },
    ...expecting(plan, 'ORDER'),
  });
};

const agreementFirm = ({ agreement: key }: Plan): string | null => {
  const carrier = agreement(key);
  return 'firm' in carrier ? carrier.firm : null;
};

/** Who records what was delivered: the supplier where it has an account, else a coach who serves the client. */
const deliverer = (plan: Plan): string => {
  const key = agreementFirm(plan);
  return (key === null ? undefined : firm(key).account) ?? account('coach', plan.orderer);
};

const PATHS: Record<CourseStep['does'], string> = {
  START: 'start',
  HALF_WAY: 'progress-reports',
  PERIOD: 'progress-reports',
  COMPLETE: 'complete',
  PLACE: 'placement',
  NO_SHOW: 'no-shows',
  RESUME: 'resume',
  DROP_OUT: 'drop-out',
  REGISTER: 'ministry-registration',
};

const bodyOf = (step: CourseStep): object => {
  switch (step.does) {
    case 'HALF_WAY':
      return { on: step.on, moment: 'HALF_WAY' };
    case 'PERIOD':
      return { on: step.on, moment: 'PERIOD', line: step.line };
    case 'PLACE':
      return { on: step.on, proof: 'EMPLOYMENT_CONTRACT' };
    case 'NO_SHOW':
      return { on: step.on, missedOn: step.on };
    case 'COMPLETE':
      return { on: step.on, ...(step.costNote === undefined ? {} : { costNote: step.costNote }) };
    case 'DROP_OUT':
      return { on: step.on, reason: step.reason };
    default:
      return { on: step.on };
  }
};

const go = async (play: Play, plan: Plan, step: CourseStep): Promise<void> => {
  const by = step.does === 'REGISTER' ? 'coach@uwv' : deliverer(plan);
  const name = `${plan.key}/${step.does.toLowerCase()}-${step.does === 'PERIOD' ? step.line : step.on}`;
  await play.take({
    name,
    account: by,
    path: `${assignment(play, plan)}/${PATHS[step.does]}`,
    body: bodyOf(step),
  });
};

const PATIENCE_MS = 20_000;

/** Waits for what the service does by itself, such as cancelling an order that had not started when WW ended. */
export const untilStatus = async (play: Play, key: string, reader: string, status: string): Promise<void> => {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const found = await play.api.get<{ status: string }>(
      reader,
      `/v1/assignments/${play.id(key)}?position=${play.api.position}`,
    );
    if (found.status === status) return;
    if (Date.now() > until)
      throw new Error(
        `Assignment "${key}" is ${found.status}; the scenario expects it to become ${status} by itself.`,
      );
  }
};
