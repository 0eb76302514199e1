import type { Role, Text } from '@ontschot/kernel';
import type { Way } from '../rule';
import type { Grounds } from './facts';

/** Who may motivate what goes beyond the rule, where the partner set nothing. */
const CONTRACT_EXPERT: Role = 'contract-expert';

/** NONE: nothing written; WRONG_ROLE: written by somebody who may not; GIVEN: it counts. */
type MotivationStanding = 'NONE' | 'WRONG_ROLE' | 'GIVEN';

/** is there a motivation, of a person in the role that the partner set? Silent on who wrote it = that role. */
export const motivationOf = ({
  motivation,
  motivatedBy,
  motivationRole = CONTRACT_EXPERT,
}: Pick<Grounds, 'motivation' | 'motivatedBy' | 'motivationRole'>): MotivationStanding => {
  if (!motivation) return 'NONE';
  return motivatedBy === undefined || motivatedBy === motivationRole ? 'GIVEN' : 'WRONG_ROLE';
};

/** The role that may motivate, with its words. */
export type Motivator = { role: Text & { code: Role } };
export const motivatingRole = ({
  motivationRole: code = CONTRACT_EXPERT,
}: Pick<Grounds, 'motivationRole'>): Motivator['role'] =>
  code === 'coach'
    ? { code, nl: 'de coach', en: 'the coach' }
    : { code, nl: 'de contractdeskundige', en: 'the contract expert' };

/** The way out of a hold for a motivation, and who can give it. */
export const motivationBy = ({ role: { code, nl, en } }: Motivator): Way[] => [
  {
    nl: `een motivering door ${nl}`,
    en: `${en.replace(/^the /, '')}'s motivation (instrument.motivation)`,
    supply: { command: 'motivation', field: 'text', role: code, by: 'PRINCIPAL' },
  },
];
