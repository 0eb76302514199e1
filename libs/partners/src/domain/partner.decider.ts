import { type Decider, type IsoDate, NotFound } from '@ontschot/kernel';
import type { PartnerCommand, PublishOrdinance, RegisterPartner } from './partner.commands';
import type { Ordinance, PartnerEvent, PartnerRegistered } from './partner.events';
import { refuse } from './refusals';

export type Partner =
  { status: 'unknown' } | (PartnerRegistered['data'] & { status: 'registered'; ordinances: Ordinance[] });
type Registered = Exclude<Partner, { status: 'unknown' }>;

/** The ordinance in force on the day: the version that began last on or before it. */
export const ordinanceOn = (ordinances: readonly Ordinance[], day: IsoDate): Ordinance | null =>
  ordinances.reduce<Ordinance | null>(
    (best, one) => (one.validFrom <= day && (!best || one.validFrom > best.validFrom) ? one : best),
    null,
  );

export const partner: Decider<Partner, PartnerCommand, PartnerEvent> = {
  initial: { status: 'unknown' },
  evolve: (state, { type, data }) => {
    switch (type) {
      case 'PartnerRegistered':
        return { ...data, status: 'registered', ordinances: [] };
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

const isSame = (one: Ordinance, other: Ordinance): boolean =>
  one.version === other.version &&
  one.validFrom === other.validFrom &&
  one.individualPurchase === other.individualPurchase &&
  one.instruments.length === other.instruments.length &&
  one.instruments.every((instrument) => other.instruments.includes(instrument));

export type { Registered as RegisteredPartner };
