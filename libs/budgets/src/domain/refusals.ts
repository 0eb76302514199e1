import { dayInWords, type IsoDate, refusals } from '@ontschot/kernel';

/** What a budget refuses in the state that it is in. */
export const refuse = refusals({
  'budget-year-not-open': {
    nl: 'Dit budgetjaar is nooit geopend. Financiën opent het eerst.',
    en: 'This budget year was never opened. Finance opens it first.',
  },
  'budget-year-closed': {
    nl: ({ year }: { year: number }) => `Het budgetjaar ${year} is gesloten. Bestel in een jaar dat open is.`,
    en: ({ year }: { year: number }) => `The budget year ${year} is closed. Order in an open year.`,
  },
  'budget-year-closed-already': {
    nl: ({ year, on }: { year: number; on: IsoDate }) =>
      `Het budgetjaar ${year} is al gesloten op ${dayInWords(on, 'nl')}.`,
    en: ({ year, on }: { year: number; on: IsoDate }) =>
      `The budget year ${year} was closed on ${dayInWords(on, 'en')} already.`,
  },
  'order-went-on': {
    nl: 'Deze bestelling is intussen opnieuw gedaan. Kijk bij de opdracht hoe zij staat.',
    en: 'This order was placed anew meanwhile. See with the assignment how it stands.',
  },
  'nothing-to-allocate': {
    nl: 'Het bedrag is nul. Geef een bedrag om erbij te zetten of terug te nemen.',
    en: 'The amount is zero. Give an amount to add or to take back.',
  },
  'allocation-below-use': {
    nl: 'U neemt meer terug dan er nog beschikbaar is.',
    en: 'More would be taken back than is still available.',
  },
});
