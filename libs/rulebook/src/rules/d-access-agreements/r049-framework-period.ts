import type { IsoDate } from '@ontschot/kernel';
import type { Carrier, FrameworkDays } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';
import type { ContractForm } from '../../vocabulary';

const FRAMEWORKS = inFrameworks({});
const GOVERNED: ReadonlySet<ContractForm> = new Set(['ACCESS_AGREEMENT', 'FREE_SPACE', 'IRO'] as const);

/** The framework version under which an agreement of this day falls, or null when there is none. */
export const frameworkOn = (day: IsoDate): { version: string; example: boolean } | null => {
  const version = FRAMEWORKS.find(({ from, until }) => from <= day && (until === null || day <= until));
  return version ? { version: version.from, example: version.example === true } : null;
};

/** The day on which the agreement was concluded; a framework agreement that is still to come is R-053's affair. */
const conclusionOf = (
  { form, concludedOn, frameworkAgreementOn }: Pick<Carrier, 'form'> & FrameworkDays,
  day: IsoDate,
): IsoDate | undefined =>
  concludedOn ??
  (form === 'IRO' && frameworkAgreementOn != null && frameworkAgreementOn <= day
    ? frameworkAgreementOn
    : undefined);

/** The UWV frameworks govern agreements concluded within their period; another day needs another version. */
export const frameworkPeriod = rule({
  number: 'R-049',
  title: { nl: 'Periode van het kader', en: 'Framework period' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §2, §3',
  versions: FRAMEWORKS,
  says: {
    noVersion: {
      effect: 'HOLD',
      nl: ({ concluded }: { concluded: IsoDate }) =>
        `Voor een overeenkomst van ${concluded} is geen versie van het UWV-kader vastgelegd (2008: 1 april 2008 tot en met 31 december 2009).`,
      en: ({ concluded }: { concluded: IsoDate }) =>
        `No version of the UWV framework is recorded for an agreement of ${concluded} (2008: 1 April 2008 to 31 December 2009).`,
      liftedBy: [
        {
          nl: 'leg de versie van het kader vast die op die dag geldt',
          en: 'record the framework version that governs this day',
        },
      ],
    },
  },
  ask: (facts: Day & Pick<Carrier, 'form'> & FrameworkDays, say) => {
    if (!GOVERNED.has(facts.form)) return [];
    const concluded = conclusionOf(facts, facts.day);
    return concluded === undefined || frameworkOn(concluded) !== null ? [] : [say.noVersion({ concluded })];
  },
});
