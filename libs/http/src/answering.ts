import type { Actor, CommandResult, IsoInstant } from '@ontschot/kernel';
import { answerOf } from './answers';
import { languageOf } from './language';

/** How what a handler gives becomes an answer. */
export type Answering = {
  /** A command's result becomes the answer; what a query found is answered as it is. */ of:
    'command' | 'query';
  /** Of something new: its address, `/v1/mandates/:id`; `:id` is the answer's, other parts the request's own. */
  at?: string;
  /** The answer tells more than a command's does. */ more?: boolean;
};

type Asked = {
  headers: Record<string, string | string[] | undefined>;
  params: unknown;
  /** Who asks: each reader sees of a verdict what is theirs to see. */
  asking?: { actor: Actor | null };
};

/**
 * The one place where a result becomes an answer: ETag, Location, Content-Language, and a verdict in the reader's words.
 * @param say sets a header
 * @param now when the answer is given
 */
export const answering = (
  { of, at, more = false }: Answering,
  result: unknown,
  request: Asked,
  say: (name: string, value: string) => void,
  now: IsoInstant,
): unknown => {
  const language = languageOf(request);
  say('Content-Language', language);
  if (hasRevision(result)) say('ETag', `"${result.revision}"`);
  if (of === 'query') return result;
  const done = result as CommandResult & { events?: unknown };
  if (at !== undefined)
    say('Location', addressOf(at, done.id, request.params as Record<string, string> | undefined));
  const answer = answerOf(done, language, now, request.asking?.actor ?? null);
  const { events: _, ...rest } = done;
  return more ? { ...rest, ...answer } : answer;
};

const hasRevision = (result: unknown): result is { revision: number } =>
  typeof result === 'object' &&
  result !== null &&
  'revision' in result &&
  typeof result.revision === 'number';

const addressOf = (pattern: string, id: string, params: Record<string, string> = {}): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(name === 'id' ? id : (params[name] ?? '')).replaceAll('%3A', ':'),
  );
