import type { RecordedEvent, Text } from '@ontschot/kernel';
import type { RowFault } from '@ontschot/read-store';

/** What is not as it was: `kind` for programs, `text` for people. Names things and never what they say. */
export type Finding = { kind: FindingKind; position: number | null; text: Text };

export const FINDING_KINDS = [
  'event-altered',
  'event-missing',
  'event-inserted',
  'event-replaced',
  'event-unreadable',
  'gap',
  'chain-altered',
  'another-log',
  'another-head',
  'file-altered',
  'file-missing',
  'row-altered',
  'row-missing',
  'row-inserted',
  'money-differs',
  'booked-twice',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

const nameOf = ({ type, stream, revision }: RecordedEvent): string => `${type}, ${stream} ${revision}`;

export const altered = (event: RecordedEvent): Finding => ({
  kind: 'event-altered',
  position: event.position,
  text: {
    nl: `Gebeurtenis ${event.position} is gewijzigd (${nameOf(event)}).`,
    en: `Event ${event.position} was altered (${nameOf(event)}).`,
  },
});

export const replaced = (event: RecordedEvent, id: string): Finding => ({
  kind: 'event-replaced',
  position: event.position,
  text: {
    nl: `Op plaats ${event.position} staat een andere gebeurtenis (${nameOf(event)}). Hier hoort ${id}.`,
    en: `Position ${event.position} holds another event (${nameOf(event)}). Event ${id} belongs here.`,
  },
});

export const inserted = (event: RecordedEvent): Finding => ({
  kind: 'event-inserted',
  position: event.position,
  text: {
    nl: `Gebeurtenis ${event.position} is later tussengevoegd (${nameOf(event)}).`,
    en: `Event ${event.position} was inserted afterwards (${nameOf(event)}).`,
  },
});

export const missing = (position: number, id: string): Finding => ({
  kind: 'event-missing',
  position,
  text: {
    nl: `Gebeurtenis ${position} ontbreekt (${id}).`,
    en: `Event ${position} is missing (${id}).`,
  },
});

/** Behind the chain's end, or before it was made: nothing tells what stood there. */
export const gap = (event: RecordedEvent, from: number, of: 'log' | 'stream'): Finding => ({
  kind: 'gap',
  position: event.position,
  text:
    of === 'log'
      ? {
          nl: `Tussen plaats ${from} en ${event.position} ontbreken gebeurtenissen.`,
          en: `Events are missing between position ${from} and ${event.position}.`,
        }
      : {
          nl: `In ${event.stream} ontbreken gebeurtenissen tussen ${from} en ${event.revision}.`,
          en: `In ${event.stream} events are missing between ${from} and ${event.revision}.`,
        },
});

export const unreadable = (event: RecordedEvent): Finding => ({
  kind: 'event-unreadable',
  position: event.position,
  text: {
    nl: `Deze versie van de dienst kent gebeurtenis ${event.position} niet (${nameOf(event)}).`,
    en: `This version of the service does not know event ${event.position} (${nameOf(event)}).`,
  },
});

export const chainAltered = (position: number): Finding => ({
  kind: 'chain-altered',
  position,
  text: {
    nl: `De keten zelf is gewijzigd bij plaats ${position}.`,
    en: `The chain itself was altered at position ${position}.`,
  },
});

export const anotherLog = (): Finding => ({
  kind: 'another-log',
  position: null,
  text: {
    nl: 'De keten hoort bij een ander logboek. Geef database en logboek die bij elkaar horen.',
    en: 'The chain is of another log. Give the database and the log that belong together.',
  },
});

export const anotherHead = (position: number): Finding => ({
  kind: 'another-head',
  position,
  text: {
    nl: `Het logboek tot plaats ${position} is niet dat van de bewaarde kop.`,
    en: `The log up to position ${position} is not the one of the head that was kept.`,
  },
});

export const fileFault = (position: number, file: string, fault: 'altered' | 'missing'): Finding => ({
  kind: `file-${fault}`,
  position,
  text: {
    nl: `Bestand ${file} van gebeurtenis ${position} ${fault === 'altered' ? 'is gewijzigd' : 'ontbreekt'}.`,
    en: `File ${file} of event ${position} ${fault === 'altered' ? 'was altered' : 'is missing'}.`,
  },
});

const ROW: Record<RowFault['fault'], Text> = {
  altered: { nl: 'is niet wat het logboek zegt', en: 'is not what the log says' },
  missing: { nl: 'ontbreekt', en: 'is missing' },
  inserted: { nl: 'kent het logboek niet', en: 'is not known to the log' },
};

export const rowFault = ({ table, id, fault }: RowFault): Finding => ({
  kind: `row-${fault}`,
  position: null,
  text: { nl: `Rij ${id} van ${table} ${ROW[fault].nl}.`, en: `Row ${id} of ${table} ${ROW[fault].en}.` },
});
