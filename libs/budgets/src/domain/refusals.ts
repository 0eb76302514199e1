import { type Cents, dayInWords, euros, type IsoDate, refusals } from '@ontschot/kernel';

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
  'day-after-budget-year': {
    nl: ({ year, on }: { year: number; on: IsoDate }) =>
      `${dayInWords(on, 'nl')} valt niet in het budgetjaar ${year}. Kies een dag in ${year}, of zet het bij het jaar van die dag.`,
    en: ({ year, on }: { year: number; on: IsoDate }) =>
      `${dayInWords(on, 'en')} is not in the budget year ${year}. Choose a day in ${year}, or allocate in that day's year.`,
  },
  'allocation-too-large': {
    nl: ({ most, allocated }: { most: Cents; allocated: Cents }) =>
      `Een budgetjaar kan niet boven ${euros(most, 'nl')} komen. Toegekend is nu ${euros(allocated, 'nl')}. Kijk het bedrag na.`,
    en: ({ most, allocated }: { most: Cents; allocated: Cents }) =>
      `A budget year cannot exceed ${euros(most, 'en')}. Allocated now: ${euros(allocated, 'en')}. Check the amount.`,
  },
  'allocated-otherwise': {
    nl: ({ amount, on }: { amount: Cents; on: IsoDate }) =>
      `Onder dit kenmerk staat al ${euros(amount, 'nl')}, van ${dayInWords(on, 'nl')}. Er is niets veranderd. Geef een ander kenmerk.`,
    en: ({ amount, on }: { amount: Cents; on: IsoDate }) =>
      `Under this reference stands ${euros(amount, 'en')} already, of ${dayInWords(on, 'en')}. Nothing has changed. Give another reference.`,
  },
  'allocation-below-use': {
    nl: 'U neemt meer terug dan er nog beschikbaar is.',
    en: 'More would be taken back than is still available.',
  },
});
