import { UWV } from '@ontschot/kernel';
import { uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, Instrument, Principal, Service } from '../../facts/facts';
import type { Day } from '../../rule';

/** What read. */
export type WwInstrument = Day & Pick<Principal, 'principal'> & Pick<Instrument, 'kind'> & Service & Benefits;
export type Limit = { months: number };

/** speak of WW; a client with only another UWV benefit has no limit in the sources, nor has a municipality. */
export const mayBeUnderWw = (facts: WwInstrument): boolean => {
  if (facts.principal !== UWV) return false;
  const benefits = uwvBenefitsOn(facts, facts.day);
  return benefits.length === 0 || benefits.some(({ type }) => type === 'WW');
};

/** The way out of a limit of months. */
export const atMost = ({ months }: Limit) => [
  { nl: `hoogstens ${months} maanden`, en: `at most ${months} months` },
];
