import type { NotFound, Text } from '@ontschot/kernel';

/** What an error answer says, whatever was asked. Its code is the end of the problem's type. */
type Words = { code: string; title: Text; detail: Text };

export const RULE_HOLDS = {
  code: 'rule-holds',
  title: { nl: 'Nog niet: er ontbreekt een stap', en: 'Not yet: a step is missing' },
};
export const RULE_REFUSES = {
  code: 'rule-refuses',
  title: { nl: 'Dit mag niet volgens de regels', en: 'Not allowed by the rules' },
};
export const INVALID_INPUT: Words = {
  code: 'invalid-input',
  title: { nl: 'Er klopt iets niet in de vraag', en: 'The request is not right' },
  detail: {
    nl: 'Zie de lijst met fouten. Er is niets veranderd.',
    en: 'See the list of errors; nothing was changed.',
  },
};
export const andMoreFaults = (count: number): Text => ({
  nl: `Dit zijn de eerste fouten; er zijn er nog ${count}. Er is niets veranderd.`,
  en: `These are the first errors; there are ${count} more. Nothing was changed.`,
});
export const NOT_POSSIBLE: Text = { nl: 'Dit kan nu niet', en: 'Not possible in this state' };
export const NOT_FOUND = { code: 'not-found', title: { nl: 'Niet gevonden', en: 'Not found' } };
export const KEY_REUSED: Words = {
  code: 'idempotency-key-reused',
  title: { nl: 'Deze Idempotency-Key is al gebruikt', en: 'Idempotency-Key was used before' },
  detail: {
    nl: 'Deze Idempotency-Key hoort bij een andere vraag. Gebruik een nieuwe sleutel voor een nieuwe vraag.',
    en: 'This Idempotency-Key was used before with another request. Use a new key for a new request.',
  },
};
export const STALE_ETAG: Words = {
  code: 'stale-etag',
  title: { nl: 'Een collega heeft dit net gewijzigd', en: 'Someone else changed this first' },
  detail: {
    nl: 'Lees het opnieuw, bekijk wat er is gewijzigd, en stuur uw opdracht met de nieuwe ETag.',
    en: 'Read it again, look at the change, and send your command with the new ETag.',
  },
};
export const LOST_RACE: Words = {
  code: 'lost-race',
  title: {
    nl: 'Een collega wijzigde dit op hetzelfde moment',
    en: 'Someone else changed this at the same moment',
  },
  detail: {
    nl: 'Lees het opnieuw en stuur de opdracht nog eens.',
    en: 'Read it again and repeat the command.',
  },
};
export const NOT_YET_PROJECTED = {
  code: 'not-yet-projected',
  title: { nl: 'De lijsten zijn nog niet zo ver', en: 'The lists are not that far yet' },
};
export const LISTS_BEHIND: Text = {
  nl: 'Het is opgeslagen. De lijst loopt nog achter. Vraag het zo opnieuw.',
  en: 'It is stored. The list is behind. Ask again in a moment.',
};
export const LOG_UNAVAILABLE: Words = {
  code: 'event-log-unavailable',
  title: { nl: 'Het logboek antwoordt niet', en: 'The event log does not answer' },
  detail: {
    nl: 'Er is niets verloren. Stuur de vraag opnieuw met dezelfde Idempotency-Key.',
    en: 'Nothing was lost; repeat the request with the same Idempotency-Key.',
  },
};
export const DATABASE_AWAY: Words = {
  code: 'database-unavailable',
  title: { nl: 'De database antwoordt niet', en: 'The database does not answer' },
  detail: {
    nl: 'Probeer het zo opnieuw, met dezelfde Idempotency-Key.',
    en: 'Try again in a moment, with the same Idempotency-Key.',
  },
};
export const PROVIDER_AWAY: Words = {
  code: 'identity-provider-unavailable',
  title: { nl: 'Aanmelden kan nu niet', en: 'Signing in is not possible now' },
  detail: {
    nl: 'De dienst die uw account controleert, antwoordt niet. Probeer het zo opnieuw.',
    en: 'The service that checks your account does not answer. Try again in a moment.',
  },
};
export const TOO_LARGE: Words = {
  code: 'too-large',
  title: { nl: 'De vraag is te groot', en: 'The request is too large' },
  detail: { nl: 'Stuur minder in één keer.', en: 'Send a smaller body.' },
};
/** What a step would record does not fit in one append; `most` says how many bytes do. */
export const TOO_MUCH_AT_ONCE: Words = {
  code: 'too-much-at-once',
  title: { nl: 'Dit is te veel in één keer', en: 'This is too much at once' },
  detail: {
    nl: 'Verdeel het over meer keren, zoals een factuur met minder regels.',
    en: 'Part it over several times, such as an invoice with fewer lines.',
  },
};
export const WRONG_TYPE = {
  code: 'unsupported-media-type',
  title: { nl: 'Dit soort inhoud wordt hier niet gelezen', en: 'This kind of body is not read here' },
};
export const NOT_COMPRESSED: Text = {
  nl: 'Stuur het in UTF-8 en niet ingepakt: laat Content-Encoding weg.',
  en: 'Send it in UTF-8 and not compressed: leave Content-Encoding out.',
};
export const TOO_OFTEN = {
  code: 'too-often',
  title: { nl: 'Te veel vragen achter elkaar', en: 'Too many requests' },
};
export const waitSeconds = (seconds: number): Text => ({
  nl: `Wacht ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} en probeer het dan opnieuw.`,
  en: `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and try again.`,
});
export const SEND_JSON: Text = {
  nl: 'Stuur JSON met Content-Type application/json.',
  en: 'Send JSON with Content-Type application/json.',
};
export const SEND_FILE: Text = {
  nl: 'Stuur het bestand zelf, met Content-Type application/xml.',
  en: 'Send the file itself with Content-Type application/xml.',
};
export const UNREADABLE_BODY: Words = {
  code: 'unreadable-body',
  title: { nl: 'De inhoud is niet te lezen', en: 'The body cannot be read' },
  detail: {
    nl: 'Stuur geldige JSON in UTF-8 met Content-Type application/json.',
    en: 'Send valid JSON in UTF-8 with Content-Type application/json.',
  },
};
export const INTERNAL: Words = {
  code: 'internal',
  title: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong with us' },
  detail: {
    nl: 'Er is niets verloren, en het is genoteerd. Stuur de vraag opnieuw met dezelfde Idempotency-Key.',
    en: 'It was logged. Repeat the request with the same Idempotency-Key.',
  },
};
export const HTTP_ERROR = {
  code: 'http-error',
  title: { nl: 'De vraag is niet gelukt', en: 'The request failed' },
};
export const NOT_YOUR_ROLE = {
  code: 'not-your-role',
  title: { nl: 'Dit mag u met uw rol niet', en: 'Your role may not do this' },
};
/** Errors of the framework, by their status. */
export const BY_STATUS: Record<number, { code: string; title: Text }> = {
  400: INVALID_INPUT,
  401: {
    code: 'not-signed-in',
    title: { nl: 'Het is niet duidelijk wie u bent', en: 'Who you are is not clear' },
  },
  403: NOT_YOUR_ROLE,
  404: NOT_FOUND,
  405: { code: 'method-not-allowed', title: { nl: 'Dat kan hier niet', en: 'This cannot be done here' } },
  413: TOO_LARGE,
  415: WRONG_TYPE,
  503: { code: 'not-ready', title: { nl: 'De dienst is nog niet zo ver', en: 'Not ready' } },
};
export const otherMethods = (method: string, others: readonly string[]): Text => ({
  nl: `${method} kan hier niet; ${others.join(', ')} wel.`,
  en: `${method} is not possible here; ${others.join(', ')} is.`,
});
export const NOTHING_HERE: Text = {
  nl: 'Op dit adres is niets. Wat er wel is, staat in /v1/openapi.json.',
  en: 'There is nothing at this address. What there is stands in /v1/openapi.json.',
};

/** Dutch names of the kinds of thing that can be missing. */
const KINDS: Record<string, string> = {
  addendum: 'addendum',
  agreement: 'contract',
  assignment: 'opdracht',
  benefit: 'uitkering',
  budget: 'budget',
  client: 'klant',
  history: 'historie',
  instrument: 'instrument',
  invoice: 'factuur',
  mandate: 'mandaat',
  municipality: 'gemeente',
  ordinance: 'verordening',
  partner: 'partner',
  'piggyback request': 'meeliftverzoek',
  supplier: 'leverancier',
};
export const notFound = ({ kind, id, message }: NotFound): Text => ({
  nl: `Er is geen ${KINDS[kind] ?? kind} met id ${id}.`,
  en: message,
});
