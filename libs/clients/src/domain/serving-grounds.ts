import {
  type Decider,
  type DomainEvent,
  eventTypes,
  type IsoDate,
  notAfterToday,
  type PartnerCode,
} from '@ontschot/kernel';
import { refuse } from './refusals';

/** Stream `servinggrounds-<partner>`: on which further grounds others may serve this partner's clients. */
export type ServingGroundAdded = DomainEvent<
  'ServingGroundAdded',
  { partner: PartnerCode; groundId: string; name: string; on: IsoDate }
>;
export type ServingGroundEnded = DomainEvent<
  'ServingGroundEnded',
  { partner: PartnerCode; groundId: string; /** First day without it. */ on: IsoDate }
>;
export type ServingGroundEvent = ServingGroundAdded | ServingGroundEnded;

export type ServingGround = {
  groundId: string;
  partner: PartnerCode;
  name: string;
  from: IsoDate;
  /** First day without it; null = it stands. */ endedOn: IsoDate | null;
};

type GroundCommand = { partner: PartnerCode; groundId: string; on: IsoDate; today: IsoDate };
export type ServingGroundCommand =
  | ({ type: 'AddServingGround'; name: string } & GroundCommand)
  | ({ type: 'EndServingGround' } & GroundCommand);

const STEP = { nl: 'Deze stap', en: 'This step' };

/** A partner's manager adds to the closed list, for that partner's own clients, and takes away again. */
export const servingGrounds: Decider<ServingGround[], ServingGroundCommand, ServingGroundEvent> = {
  initial: [],
  evolve: (grounds, { type, data }) =>
    type === 'ServingGroundAdded'
      ? [
          ...grounds,
          { groundId: data.groundId, partner: data.partner, name: data.name, from: data.on, endedOn: null },
        ]
      : grounds.map((one) => (one.groundId === data.groundId ? { ...one, endedOn: data.on } : one)),
  decide: (command, grounds) => {
    const { partner, groundId, on, today } = command;
    notAfterToday(on, today, STEP);
    if (command.type === 'AddServingGround') {
      const { name } = command;
      return grounds.some((one) => one.name === name && one.endedOn === null)
        ? []
        : [{ type: 'ServingGroundAdded', data: { partner, groundId, name, on } }];
    }
    const ground = grounds.find((one) => one.groundId === groundId);
    if (!ground) throw refuse('no-such-ground', { id: groundId });
    return ground.endedOn === null ? [{ type: 'ServingGroundEnded', data: { partner, groundId, on } }] : [];
  },
};

/** Does the ground stand today? */
export const stands = ({ from, endedOn }: ServingGround, today: IsoDate): boolean =>
  from <= today && (endedOn === null || today < endedOn);

const sample = { partner: 'GM0222', groundId: '7b0d1c2e-3f4a-5b6c-8d7e-9f0a1b2c3d4e' };

export const servingGroundEventTypes = eventTypes<ServingGroundEvent>({
  ServingGroundAdded: {
    version: 1,
    golden: { 1: { ...sample, name: 'Jongerenloket', on: '2026-02-01' } },
  },
  ServingGroundEnded: { version: 1, golden: { 1: { ...sample, on: '2026-09-01' } } },
});
