import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_SECRET } from '../../../identity/src/demo-accounts';

/** What the API says when it does not do what was asked (RFC 9457, with the rules that spoke). */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  rules?: { rule: string; effect: string; textEn: string }[];
  errors?: { field: string; reason: string }[];
};

export type Answer<Body> =
  { ok: true; status: number; body: Body } | { ok: false; status: number; problem: Problem };

type Sent = {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
};

/** How long a request is repeated while the service is away: long enough for a restart of it. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 150;
/** What passes by itself: a lost race, a restart, a list that is not that far yet. A repeated key makes repeating harmless. */
const PASSING = new Set([502, 503, 504]);

/** The public API, as any other client meets it: bearer tokens, Idempotency-Keys, problem details. */
export class Api {
  private readonly tokens = new Map<string, Promise<string>>();
  /** The furthest position that a command answered: a list that waits for it has seen everything. */
  position = 0;

  constructor(
    readonly base: string,
    private readonly issuer: string,
  ) {}

  /** Is there a service at this address? */
  async answers(): Promise<boolean> {
    try {
      const { ok, body } = await fetch(`${this.base}/v1/health/ready`, {
        signal: AbortSignal.timeout(3_000),
      });
      await body?.cancel();
      return ok;
    } catch {
      return false; // nobody listens there
    }
  }

  /** One list, read to its last page; waits until it has counted every command sent so far. */
  async list<Item>(account: string, path: string): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = new URLSearchParams({
        limit: '100',
        position: String(this.position),
        ...(cursor === '' ? {} : { cursor }),
      });
      const page: { items: Item[]; next: string | null } = await this.get(
        account,
        `${path}${path.includes('?') ? '&' : '?'}${query.toString()}`,
      );
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  /** @throws Error with the problem's text when the answer is no success */
  async get<Body>(account: string, path: string): Promise<Body> {
    const answer = await this.send<Body>(account, { method: 'GET', path });
    if (!answer.ok) throw new Error(`${account} GET ${path}: ${textOf(answer.problem)}`);
    return answer.body;
  }

  /** Repeats what passes by itself, with the same key, until the service answers or patience ends. */
  async send<Body>(account: string, sent: Sent): Promise<Answer<Body>> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const answer = await this.once<Body>(account, sent);
        if (answer.ok || !passes(answer.problem) || Date.now() > until) return answer;
      } catch (problem) {
        if (Date.now() > until)
          throw new Error(`The service at ${this.base} went away: ${String(problem)}`, { cause: problem });
      }
      await sleep(PAUSE_MS);
    }
  }

  /** Makes a supplier account of the local identity provider act for this supplier. */
  async linkSupplier(account: string, supplierId: string): Promise<void> {
    const answer = await fetch(`${this.issuer}/demo-accounts/${account}/supplier/${supplierId}`, {
      method: 'PUT',
      headers: { authorization: basic('administrator') },
    });
    if (answer.status !== 204)
      throw new Error(`The identity provider at ${this.issuer} does not link ${account} (${answer.status}).`);
    this.tokens.delete(account);
  }

  private async once<Body>(
    account: string,
    { method, path, body, key, headers = {} }: Sent,
  ): Promise<Answer<Body>> {
    const isXml = body instanceof Uint8Array;
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.tokenOf(account)}`,
        'accept-language': 'en',
        ...(body === undefined ? {} : { 'content-type': isXml ? 'application/xml' : 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isXml ? new Uint8Array(body) : JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? null : JSON.parse(text);
    if (!response.ok) return { ok: false, status: response.status, problem: parsed as Problem };
    this.note(parsed);
    return { ok: true, status: response.status, body: parsed as Body };
  }

  private note(answered: unknown): void {
    if (
      typeof answered === 'object' &&
      answered !== null &&
      'position' in answered &&
      typeof answered.position === 'number'
    )
      this.position = Math.max(this.position, answered.position);
  }

  private tokenOf(account: string): Promise<string> {
    const known = this.tokens.get(account);
    if (known) return known;
    const asked = this.askToken(account);
    this.tokens.set(account, asked);
    // A provider that was away for a moment is asked again by the next request.
    asked.catch(() => this.tokens.delete(account));
    return asked;
  }

  private async askToken(account: string): Promise<string> {
    const answer = await fetch(`${this.issuer}/token`, {
      method: 'POST',
      headers: { authorization: basic(account) },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok)
      throw new Error(
        `The identity provider at ${this.issuer} gives ${account} no token (${answer.status}).`,
      );
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}

const basic = (account: string): string =>
  `Basic ${Buffer.from(`${account}:${DEMO_SECRET}`).toString('base64')}`;

const passes = ({ status, type }: Problem): boolean =>
  PASSING.has(status) || (status === 409 && type.endsWith('lost-race'));

/** One line that tells a person what the API objected to. */
export const textOf = ({ status, title, detail, rules = [], errors = [] }: Problem): string => {
  const refusing = rules
    .filter(({ effect }) => effect === 'REFUSE' || effect === 'HOLD')
    .map(({ rule, textEn }) => `${rule}: ${textEn}`);
  const fields = errors.map(({ field, reason }) => `${field} ${reason}`);
  return [`${status} ${title}`, ...(refusing.length > 0 ? refusing : [detail]), ...fields].join(' · ');
};
