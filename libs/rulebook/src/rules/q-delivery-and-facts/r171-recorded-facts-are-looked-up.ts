import type { IsoDate } from '@ontschot/kernel';
import { type Day, rule, since, type Text } from '../../rule';

/** A fact that a caller states and that the log or a register keeps: in words, with what was said and what is on record. */
export type CallersWord = {
  fact: Text;
  said: Text;
  /** Null = there is nothing on record. */
  recorded: Text | null;
};
/** All that the caller stated and that was looked up; absent where the caller stated nothing of the kind. */
export type CallersWords = { callersWords?: readonly CallersWord[] };
/** Asked about a day on which a step on the client is taken: the day from which the client is on record. */
export type Registered = { registeredOn: IsoDate };
type Contrary = { fact: Text; said: Text; recorded: Text };

/**
 * Marks, agreements, earlier assessments, candidates, contract terms and roles are read where they are recorded, on the rule's
 * date. A caller's contrary word is shown and not followed; where nothing is on record, it is recorded first.
 */
export const recordedFactsAreLookedUp = rule({
  number: 'R-171',
  title: { nl: 'Vastgelegde feiten worden opgezocht', en: 'Recorded facts are looked up' },
  consequence: 'HOLD',
  strength: 'D',
  source: 'VA §2.3; HI §3',
  versions: since('2008-09-15'),
  says: {
    contrary: {
      effect: 'WARN',
      nl: ({ fact, said, recorded }: Contrary) =>
        `Opgegeven is: ${fact.nl} ${said.nl}. Vastgelegd is: ${recorded.nl}. Wat is vastgelegd, telt.`,
      en: ({ fact, said, recorded }: Contrary) =>
        `Stated: ${fact.en} ${said.en}. On record: ${recorded.en}. What is on record counts.`,
    },
    registeredLater: {
      effect: 'HOLD',
      supply: { command: 'order', field: 'on', role: 'coach', by: 'PRINCIPAL' },
      nl: ({ registeredOn, day }: Registered & Day) =>
        `De klant staat ingeschreven vanaf ${registeredOn}, dus nog niet op ${day}.`,
      en: ({ registeredOn, day }: Registered & Day) =>
        `The client is registered from ${registeredOn}, so not yet on ${day}.`,
      liftedBy: ({ registeredOn }: Registered) => [
        { nl: `bestellen op of na ${registeredOn}`, en: `order on or after ${registeredOn}` },
      ],
    },
    notOnRecord: {
      effect: 'HOLD',
      nl: ({ fact, said }: CallersWord) =>
        `Opgegeven is: ${fact.nl} ${said.nl}. Daarvan is niets vastgelegd.`,
      en: ({ fact, said }: CallersWord) => `Stated: ${fact.en} ${said.en}. Nothing of it is on record.`,
      liftedBy: ({ fact }: CallersWord) => [
        { nl: `leg eerst vast: ${fact.nl}`, en: `first record ${fact.en}` },
      ],
    },
  },
  ask: (facts: Day & (CallersWords | Registered), say) => {
    if ('registeredOn' in facts) return facts.registeredOn <= facts.day ? [] : [say.registeredLater(facts)];
    return (facts.callersWords ?? []).flatMap((word) => {
      const { fact, said, recorded } = word;
      if (recorded === null) return [say.notOnRecord(word)];
      return said.en === recorded.en ? [] : [say.contrary({ fact, said, recorded })];
    });
  },
});
