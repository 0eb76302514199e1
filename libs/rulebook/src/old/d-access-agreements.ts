import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import type { DecisionCase } from './decision-case';
import { type Finding, inFrameworks, lacks, type Rule, says } from './rule';

export const R040: Rule<{ regions: number }> = {
  number: 'R-040',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ regions: 6 }),
  title: { nl: 'Eén overeenkomst per regio', en: 'One agreement per region' },
};

/** an access agreement serves clients of its own region (A-15: where the client lives). */
export const oneAgreementPerRegion = ({ client, instrument }: DecisionCase, day: IsoDate): Finding[] => {
  if (instrument.contractForm !== 'ACCESS_AGREEMENT') return [];
  if (instrument.region === undefined) return [lacks(R040, day, 'instrument.region')];
  if (client.region === undefined) return [lacks(R040, day, 'client.region')];
  return client.region === instrument.region
    ? [
        says(
          R040,
          'ALLOW',
          day,
          `De klant woont in de regio van de overeenkomst (${instrument.region}).`,
          `The client lives in the agreement's region (${instrument.region}).`,
        ),
      ]
    : [
        says(
          R040,
          'REFUSE',
          day,
          `De overeenkomst geldt voor ${instrument.region}, de klant woont in ${client.region}.`,
          `The agreement is for ${instrument.region}, the client lives in ${client.region}.`,
          { alternatives: [`access agreement of region ${client.region}`] },
        ),
      ];
};

export const R047: Rule = {
  number: 'R-047',
  consequence: 'WARN',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'Geen aantallen beloofd', en: 'No volume promised' },
};

/** an access agreement gives access, not clients. */
export const noVolumePromised = (volumeClause: boolean, day: IsoDate): Finding[] =>
  volumeClause
    ? [
        says(
          R047,
          'WARN',
          day,
          'Een toegangsovereenkomst belooft geen aantal klanten.',
          'An access agreement promises no number of clients.',
        ),
      ]
    : [];

export const R048: Rule = {
  number: 'R-048',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({}),
  title: { nl: 'De coach meldt aan, samen met de klant', en: 'Coach nominates with client' },
};

/** a nomination is the coach's, in consultation with the client. */
export const coachNominatesWithClient = (consulted: boolean, day: IsoDate): Finding[] =>
  consulted
    ? []
    : [
        says(
          R048,
          'HOLD',
          day,
          'Leg vast dat de keuze met de klant is besproken.',
          'Record that the choice was discussed with the client.',
          { liftedBy: ['record the consultation with the client'] },
        ),
      ];

export const R049: Rule = {
  number: 'R-049',
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §2, §3',
  versions: inFrameworks({}),
  title: { nl: 'Periode van het kader', en: 'Framework period' },
};

/** The framework version under which an agreement of this day falls, or null when there is none. */
export const frameworkOn = (day: IsoDate): { version: string; example: boolean } | null => {
  const version = R049.versions.find(({ from, until }) => from <= day && (until === null || day <= until));
  return version ? { version: version.from, example: version.example === true } : null;
};

/** the UWV frameworks govern agreements concluded within their period; another day needs another version. */
export const frameworkPeriod = (concludedOn: IsoDate): Finding[] =>
  frameworkOn(concludedOn)
    ? []
    : [
        says(
          R049,
          'HOLD',
          concludedOn,
          `Voor een overeenkomst van ${concludedOn} is geen versie van het UWV-kader vastgelegd (2008: 1 april 2008 tot en met 31 december 2009).`,
          `No version of the UWV framework is recorded for an agreement of ${concludedOn} (2008: 1 April 2008 to 31 December 2009).`,
          { liftedBy: ['record the framework version that governs this day'] },
        ),
      ];

/** R-049 on the contract that a case names. */
export const frameworkPeriodOf = (
  { instrument: { contractForm, concludedOn, frameworkAgreement } }: DecisionCase,
  day: IsoDate,
): Finding[] => {
  if (contractForm !== 'ACCESS_AGREEMENT' && contractForm !== 'FREE_SPACE' && contractForm !== 'IRO')
    return [];
  // A framework agreement that is still to come is R-053's affair.
  const concluded =
    concludedOn ??
    (contractForm === 'IRO' && frameworkAgreement != null && frameworkAgreement <= day
      ? frameworkAgreement
      : undefined);
  return concluded === undefined ? [] : frameworkPeriod(concluded);
};

export const R050: Rule = {
  number: 'R-050',
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §2, §3',
  versions: inFrameworks({}),
  title: { nl: 'Volledig traject is een IRO', en: 'Full trajectory → IRO' },
};

/** a complete trajectory is not bought on an access agreement. */
export const fullTrajectoryIsIro = (
  { instrument }: DecisionCase,
  principal: PartnerCode,
  day: IsoDate,
): Finding[] =>
  instrument.contractForm === 'ACCESS_AGREEMENT' &&
  (instrument.kind === 'TRAJECTORY' || instrument.kind === 'IRO')
    ? [
        says(
          R050,
          'REFUSE',
          day,
          'Een volledig traject kan niet op een toegangsovereenkomst.',
          'A full trajectory cannot be bought on an access agreement.',
          { alternatives: principal === UWV ? ['IRO', 'free space'] : ['own trajectory', 'joint purchase'] },
        ),
      ]
    : [];
