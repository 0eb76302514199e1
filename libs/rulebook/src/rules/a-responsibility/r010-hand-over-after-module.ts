import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { exhaustedOn, lastDayOfService, partnerName, partnerNameEn } from '../../facts/derived';
import type { Benefits, Principal, Service } from '../../facts/facts';
import { type Day, rule } from '../../rule';

/**
 * Where the client stands: a new ORDER for somebody whom UWV served before; a module that RUNS_THROUGH the end of WW; or the
 * hand-over after it, AGREED by both managers. Without an order day nothing can be said. `day` is the order day, `actedOn` the day of asking.
 */
type HandOver = {
  handOver: 'ORDER' | 'RUNS_THROUGH' | 'AGREED' | 'ORDER_DAY_UNKNOWN';
  actedOn: IsoDate;
};

/** What was bought on or after 1 April 2008 needs an agreement on the hand-over after the module; due at its end. */
export const handOverAfterModule = rule({
  number: 'R-010',
  title: { nl: 'Overdracht na de module', en: 'Hand-over after the module' },
  consequence: 'OBLIGE',
  strength: 'L',
  source: 'HI §2 (situatie 2), §4 Doorlopers',
  versions: [
    { from: '2004-01-01', until: '2008-03-31', parameters: { agreementNeeded: false } },
    { from: '2008-04-01', until: null, parameters: { agreementNeeded: true } },
  ],
  says: {
    works: {
      effect: 'COMPUTE',
      nl: ({ since }: { since: IsoDate }) => `De klant werkt sinds ${since}: overdracht is niet nodig.`,
      en: ({ since }: { since: IsoDate }) => `The client works since ${since}: no hand-over is needed.`,
    },
    boughtEarlier: {
      effect: 'COMPUTE',
      nl: 'De dienst is gekocht voor 1 april 2008: een afspraak over overdracht is niet verplicht.',
      en: 'The service was bought before 1 April 2008: no hand-over agreement is required.',
    },
    agree: {
      effect: 'OBLIGE',
      nl: ({ due }: { due: IsoDate | null }) =>
        `Spreek af hoe de klant na de module${due ? ` (einde ${due})` : ''} naar de gemeente gaat.`,
      en: ({ due }: { due: IsoDate | null }) =>
        `Agree how the client passes to the municipality after the module${due ? ` (end ${due})` : ''}.`,
      duty: ({ due }: { due: IsoDate | null }) => ({
        nl: 'de overdracht aan de gemeente afspreken',
        en: 'agree on the hand-over to the municipality',
        due,
      }),
    },
    agreed: {
      effect: 'COMPUTE',
      nl: ({ principal }: { principal: PartnerCode }) =>
        `De overdracht aan ${partnerName(principal)} is afgesproken.`,
      en: ({ principal }: { principal: PartnerCode }) =>
        `The hand-over to ${partnerNameEn(principal)} is agreed.`,
    },
    servedByUwvBefore: {
      effect: 'COMPUTE',
      nl: ({ exhausted, principal }: { exhausted: IsoDate; principal: PartnerCode }) =>
        `De WW heeft op ${exhausted} het maximum bereikt. Nieuwe opdrachten zijn voor ${partnerName(principal)}.`,
      en: ({ exhausted, principal }: { exhausted: IsoDate; principal: PartnerCode }) =>
        `WW reached its maximum on ${exhausted}. New orders are for ${partnerNameEn(principal)}.`,
    },
  },
  ask: (facts: Day & HandOver & Benefits & Service & Principal, say, { agreementNeeded }) => {
    const { day, handOver, actedOn, history, principal } = facts;
    if (handOver === 'ORDER_DAY_UNKNOWN') return [say.lacks('instrument.orderedOn')];
    if (handOver === 'AGREED') return [say.agreed({ principal })];
    if (handOver === 'ORDER') {
      const exhausted = exhaustedOn(facts, day);
      return principal === UWV || exhausted === null || exhausted >= day
        ? []
        : [say.servedByUwvBefore({ exhausted, principal })];
    }
    const work = history.find(
      ({ type, work }) => type === 'WORK_RESUMED' || (type === 'UWV_MODULE_COMPLETED' && work === true),
    );
    if (work && work.date <= actedOn) return [say.works({ since: work.date })];
    if (!agreementNeeded) return [say.boughtEarlier()];
    const completed = history.find(({ type }) => type === 'UWV_MODULE_COMPLETED')?.date;
    return [say.agree({ due: completed ?? lastDayOfService(facts) ?? null })];
  },
});
