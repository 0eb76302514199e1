import { type Day, rule, since } from '../../rule';

/** The option that the extension uses, in months: what the contract has left (0 = none), and what is asked. */
export type ExtensionAsked = { optionMonths: number; monthsAsked: number };

/** Extending rests on an option in the contract, long enough for what is asked. */
export const extensionOption = rule({
  number: 'R-119',
  title: { nl: 'Optie om te verlengen', en: 'Extension option' },
  consequence: 'WARN',
  strength: 'G',
  source: 'NC §2.4.4.2; VA §2.3',
  versions: since('2006-08-01'),
  says: {
    option: {
      effect: 'ALLOW',
      nl: 'Het contract heeft nog een optie om te verlengen.',
      en: 'The contract has an extension option left.',
    },
    noOption: {
      effect: 'WARN',
      nl: 'Het contract heeft geen optie om te verlengen.',
      en: 'The contract has no extension option.',
    },
    optionTooShort: {
      effect: 'WARN',
      nl: ({ optionMonths, monthsAsked }: ExtensionAsked) =>
        `Het contract heeft een optie van ${optionMonths} maanden; gevraagd is ${monthsAsked} maanden.`,
      en: ({ optionMonths, monthsAsked }: ExtensionAsked) =>
        `The contract has an option of ${optionMonths} months; ${monthsAsked} months are asked.`,
    },
  },
  ask: (facts: Day & ExtensionAsked, say) => {
    if (facts.optionMonths === 0) return [say.noOption()];
    return [facts.monthsAsked > facts.optionMonths ? say.optionTooShort(facts) : say.option()];
  },
});
