import { type IsoDate, within } from '@ontschot/kernel';
import { type Day, inFrameworks, rule, type Text, type Way } from '../../rule';

export const MINIMUM_CONTENT = [
  'performance',
  'reporting',
  'paymentAndPrice',
  'dissolution',
  'mutualDuties',
] as const;
export type MinimumClause = (typeof MINIMUM_CONTENT)[number];

/** Something that a clause promises for a day: it enters the diary. */
export type DatedPromise = { clause: MinimumClause; text: string; due: IsoDate };
/** The clauses that the agreement has, what they promise for a day, and the agreement's last day; null or absent = no end. */
export type Clauses = {
  clauses: readonly string[];
  promises?: readonly DatedPromise[];
  agreementUntil?: IsoDate | null;
};
type Absent = { absent: readonly MinimumClause[] };
type Outside = { text: string; due: IsoDate };

/** In words, and where a signature states it. */
const NAMES: Readonly<Record<MinimumClause, Text & { field: string }>> = {
  performance: { nl: 'prestatie', en: 'performance', field: 'terms.performance' },
  reporting: { nl: 'rapportage', en: 'reporting', field: 'terms.reporting' },
  paymentAndPrice: { nl: 'betaling en prijs', en: 'payment and price', field: 'terms.payment' },
  dissolution: { nl: 'ontbinding', en: 'dissolution', field: 'terms.dissolution' },
  mutualDuties: { nl: 'plichten over en weer', en: 'mutual duties', field: 'terms.duties' },
};

/** No signature without performance, reporting, payment and price, dissolution and mutual duties; what is promised for a day is watched. */
export const minimumContent = rule({
  number: 'R-045',
  title: { nl: 'Wat er ten minste in staat', en: 'Minimum content' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Toegangsovereenkomst',
  versions: inFrameworks({}),
  says: {
    lacksClauses: {
      effect: 'HOLD',
      supply: { command: 'sign', field: 'terms', role: 'contract-expert', by: 'OWNER' },
      nl: ({ absent }: Absent) =>
        `In de overeenkomst ontbreekt: ${absent.map((one) => NAMES[one].nl).join(', ')}.`,
      en: ({ absent }: Absent) => `The agreement lacks: ${absent.map((one) => NAMES[one].en).join(', ')}.`,
      liftedBy: ({ absent }: Absent): Way[] =>
        absent.map((one) => ({
          nl: `een bepaling over ${NAMES[one].nl}`,
          en: `clause on ${one}`,
          supply: { command: 'sign', field: NAMES[one].field, role: 'contract-expert', by: 'OWNER' },
        })),
    },
    promise: {
      effect: 'OBLIGE',
      nl: ({ text, due }: DatedPromise) => `Toegezegd voor ${due}: ${text}.`,
      en: ({ text, due }: DatedPromise) => `Promised for ${due}: ${text}.`,
      duty: ({ text, due }: DatedPromise) => ({ nl: text, en: text, due }),
    },
    promiseOutside: {
      effect: 'HOLD',
      supply: { command: 'sign', field: 'terms.promises', role: 'contract-expert', by: 'OWNER' },
      nl: ({ text, due }: Outside) => `De toezegging "${text}" van ${due} valt buiten de overeenkomst.`,
      en: ({ text, due }: Outside) => `The promise "${text}" of ${due} lies outside the agreement.`,
      liftedBy: [{ nl: 'een dag tijdens de overeenkomst', en: 'a day within the agreement' }],
    },
  },
  ask: ({ day, clauses, promises = [], agreementUntil }: Day & Clauses, say) => {
    const absent = MINIMUM_CONTENT.filter((one) => !clauses.includes(one));
    return [
      ...(absent.length === 0 ? [] : [say.lacksClauses({ absent })]),
      ...promises.map((promise) =>
        within(promise.due, day, agreementUntil) ? say.promise(promise) : say.promiseOutside(promise),
      ),
    ];
  },
});
