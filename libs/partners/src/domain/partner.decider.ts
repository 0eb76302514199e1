import { type Decider, type IsoDate, NotFound, notAfterToday, notBefore, type Text } from '@ontschot/kernel';
import type {
  PartnerCommand,
  PublishOrdinance,
  RegisterPartner,
  SetMotivationRole,
  StrikeRegistration,
} from './partner.commands';
import type { MotivationRole, Ordinance, PartnerEvent, PartnerRegistered } from './partner.events';
import { refuse } from './refusals';

export type Partner =
  | { status: 'unknown' }
  | (PartnerRegistered['data'] & {
      status: 'registered';
      ordinances: Ordinance[];
      /** In the order of their first day. */
      motivationRoles: { role: MotivationRole; from: IsoDate }[];
    });
type Registered = Exclude<Partner, { status: 'unknown' }>;

/** The ordinance in force on the day: the version that began last on or before it. */
export const ordinanceOn = (ordinances: readonly Ordinance[], day: IsoDate): Ordinance | null =>
  ordinances.reduce<Ordinance | null>(
    (best, one) => (one.validFrom <= day && (!best || one.validFrom > best.validFrom) ? one : best),
    null,
  );

/** Whose motivation counts on the day: the contract expert's, where the partner set nothing. */
export const motivationRoleOn = (state: Partner, day: IsoDate): MotivationRole =>
  state.status === 'unknown'
    ? 'contract-expert'
    : (state.motivationRoles.findLast(({ from }) => from <= day)?.role ?? 'contract-expert');

export const partner: Decider<Partner, PartnerCommand, PartnerEvent> = {
  initial: { status: 'unknown' },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'PartnerRegistered':
        return { ...data, status: 'registered', ordinances: [], motivationRoles: [] };
      case 'PartnerRegistrationStruck':
        return { status: 'unknown' };
      case 'MotivationRoleSet':
        return state.status === 'unknown'
          ? state
          : { ...state, motivationRoles: [...state.motivationRoles, { role: data.role, from: data.from }] };
      case 'OrdinancePublished': {
        if (state.status === 'unknown') return state;
        const { version, validFrom, individualPurchase, instruments } = data;
        return {
          ...state,
          ordinances: [...state.ordinances, { version, validFrom, individualPurchase, instruments }],
        };
      }
    }
  },
  decide: (command, state) => {
    switch (command.type) {
      case 'RegisterPartner':
        return register(command, state);
      case 'PublishOrdinance':
        return publish(command, state);
      case 'StrikeRegistration':
        return strike(command, state);
      case 'SetMotivationRole':
        return setMotivationRole(command, state);
    }
  },
};

const register = ({ type: _, ...data }: RegisterPartner, state: Partner): PartnerEvent[] => {
  if (state.status === 'unknown') return [{ type: 'PartnerRegistered', data }];
  if (state.uwvRegion === data.uwvRegion && state.on === data.on) return [];
  throw refuse('partner-already-registered', state);
};

const publish = ({ partner: code, ordinance }: PublishOrdinance, state: Partner): PartnerEvent[] => {
  if (state.status === 'unknown') throw new NotFound('partner', code);
  if (state.kind === 'UWV') throw refuse('no-ordinance-of-uwv');
  const known = state.ordinances.find(
    ({ version, validFrom }) => version === ordinance.version || validFrom === ordinance.validFrom,
  );
  if (!known) return [{ type: 'OrdinancePublished', data: { partner: state.code, ...ordinance } }];
  if (isSame(known, ordinance)) return [];
  throw refuse('ordinance-already-published', known);
};

const CORRECTION: Text = { nl: 'De correctie', en: 'The correction' };

/** Of a partner that was registered by mistake: one that did something here takes part, and is not taken out. */
const strike = (
  { partner: code, hasMandates, reason, on, today }: StrikeRegistration,
  state: Partner,
): PartnerEvent[] => {
  if (state.status === 'unknown') throw new NotFound('partner', code);
  notAfterToday(on, today, CORRECTION);
  if (hasMandates || state.ordinances.length > 0) throw refuse('partner-in-use', state);
  return [{ type: 'PartnerRegistrationStruck', data: { partner: code, reason, on } }];
};

/** From a day to come or today on, so that no motivation that was written becomes right or wrong afterwards. */
const setMotivationRole = (
  { partner: code, role, from, today }: SetMotivationRole,
  state: Partner,
): PartnerEvent[] => {
  if (state.status === 'unknown') throw new NotFound('partner', code);
  const last = state.motivationRoles.at(-1);
  if (last?.from === from && last.role === role) return [];
  notBefore(from, today, { nl: 'Deze instelling', en: 'This setting' });
  if (last && from <= last.from) throw refuse('motivation-role-of-later-day', last);
  return motivationRoleOn(state, from) === role
    ? []
    : [{ type: 'MotivationRoleSet', data: { partner: code, role, from } }];
};

const isSame = (one: Ordinance, other: Ordinance): boolean =>
  one.version === other.version &&
  one.validFrom === other.validFrom &&
  one.individualPurchase === other.individualPurchase &&
  one.instruments.length === other.instruments.length &&
  one.instruments.every((instrument) => other.instruments.includes(instrument));

export type { Registered as RegisteredPartner };
