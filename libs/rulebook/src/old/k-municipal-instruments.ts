import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { type Finding, type Rule, says, since } from './rule';

export const R097: Rule = {
  number: 'R-097',
  consequence: 'ALLOW',
  strength: 'L',
  source: 'HI Bijl. 1 §4',
  versions: since('2004-01-01'),
  title: { nl: 'Vrije keuze van instrumenten', en: 'Free choice of instruments' },
};

/** a municipality chooses its own instruments and users, within its ordinance. */
export const freeChoiceOfInstruments = (
  { instrument }: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] =>
  principal !== UWV && instrument.owner === principal
    ? [
        says(
          R097,
          'ALLOW',
          day,
          `De gemeente (${principal}) kiest zelf welke instrumenten zij inzet, binnen haar verordening.`,
          `The municipality (${principal}) chooses its own instruments, within its ordinance.`,
        ),
      ]
    : [];

/** R-097 for a named instrument: outside the ordinance it is refused. */
export const withinOrdinance = (
  kind: string,
  instruments: readonly string[] | null,
  day: IsoDate,
): Finding[] =>
  instruments === null || instruments.includes(kind)
    ? []
    : [
        says(
          R097,
          'REFUSE',
          day,
          'Dit instrument staat niet in de verordening van de gemeente.',
          "This instrument is not in the municipality's ordinance.",
          { alternatives: ['instrument within the ordinance'] },
        ),
      ];
