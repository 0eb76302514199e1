import { dayInWords, type IsoDate, refusals } from '@ontschot/kernel';

/** Why a step does not fit the budget as it stands, in both languages, with the way out. */
export const refuse = refusals({
  'budget-year-not-open': {
    nl: 'Dit budgetjaar is nooit geopend. De financiële afdeling opent het.',
    en: 'This budget year was never opened. Finance opens it first.',
  },
  'budget-year-closed': {
    nl: ({ year }: { year: number }) => `Het budgetjaar ${year} is gesloten. Bestel in een open jaar.`,
    en: ({ year }: { year: number }) => `The budget year ${year} is closed. Order in an open year.`,
  },
  'closed-otherwise': {
    nl: ({ on }: { on: IsoDate }) =>
      `Het budgetjaar is al gesloten op ${dayInWords(on, 'nl')}. Er is niets veranderd.`,
    en: ({ on }: { on: IsoDate }) =>
      `The budget year was closed on ${dayInWords(on, 'en')}. Nothing has changed.`,
  },
  'nothing-to-allocate': { nl: 'Het bedrag is nul.', en: 'The amount is zero.' },
  'allocation-below-use': {
    nl: 'Er zou meer worden teruggehaald dan nog beschikbaar is.',
    en: 'More would be taken back than is still available.',
  },
});
