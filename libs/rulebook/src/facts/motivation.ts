import type { Role, Text } from '@ontschot/kernel';
import type { Grounds } from './facts';

/** Who may motivate what goes beyond the rule, where the partner set nothing. */
const CONTRACT_EXPERT: Role = 'contract-expert';

/** NONE: nothing written; WRONG_ROLE: written by somebody who may not; GIVEN: it counts. */
export type MotivationStanding = 'NONE' | 'WRONG_ROLE' | 'GIVEN';

/** is there a motivation, of a person in the role that the partner set? Silent on who wrote it = that role. */
export const motivationOf = ({
  motivation,
  motivatedBy,
  motivationRole = CONTRACT_EXPERT,
}: Pick<Grounds, 'motivation' | 'motivatedBy' | 'motivationRole'>): MotivationStanding => {
  if (!motivation) return 'NONE';
  return motivatedBy === undefined || motivatedBy === motivationRole ? 'GIVEN' : 'WRONG_ROLE';
};

/** The role that may motivate, in words. */
export type Motivator = { role: Text };
export const motivatingRole = ({
  motivationRole = CONTRACT_EXPERT,
}: Pick<Grounds, 'motivationRole'>): Text =>
  motivationRole === 'coach'
    ? { nl: 'de coach', en: 'the coach' }
    : { nl: 'de contractdeskundige', en: 'the contract expert' };

/** The way out of a hold for a motivation. */
export const motivationBy = (role: Text): Text[] => [
  {
    nl: `een motivering door ${role.nl}`,
    en: `${role.en.replace(/^the /, '')}'s motivation (instrument.motivation)`,
  },
];
