import { type Answer, type Api, type Problem, textOf } from './api';

/** What a command answers. */
export type Accepted = { id: string; revision: number; position: number };

/** One request of the scenario: who asks what, and how it ends. */
export type Step = {
  /** Names the step in the output and, as its Idempotency-Key, on the wire: a demo that is repeated or resumed takes the same steps. */
  name: string;
  account: string;
  path: string;
  body?: unknown;
  /** The rule that must refuse or hold the step; left out: the step succeeds. */
  expect?: string;
};

/** A refusal that the scenario foresees. */
export type Refusal = { step: string; rule: string; text: string };

/** A step ended otherwise than the scenario says. */
export class Surprise extends Error {
  constructor(
    readonly step: string,
    readonly expected: string,
    readonly got: string,
  ) {
    super(`Step "${step}" expected ${expected}, and got ${got}.`);
    this.name = 'Surprise';
  }
}

/** Requests at the same moment, where their order does not matter. */
const AT_ONCE = 8;

/** The scenario as it is played: what was asked, what came, under which ids. */
export class Play {
  readonly refusals: Refusal[] = [];
  private readonly ids = new Map<string, string>();
  private done = 0;

  constructor(
    readonly api: Api,
    private readonly onStep: (done: number) => void,
  ) {}

  /** @throws Surprise when the step is refused, or not refused, against the scenario */
  async take(step: Step): Promise<Accepted | null> {
    const answer = await this.api.send<Accepted>(step.account, {
      method: 'POST',
      path: step.path,
      body: step.body ?? {},
      key: `demo/${step.name}`,
    });
    this.onStep(++this.done);
    if (step.expect === undefined) {
      if (!answer.ok) throw new Surprise(step.name, 'success', textOf(answer.problem));
      return answer.body;
    }
    this.refusals.push({ step: step.name, ...refusedBy(step, answer) });
    return null;
  }

  /** Sends a file as it is; it is taken in whatever is wrong with it, and the answer tells what became of it. */
  async send(
    name: string,
    account: string,
    path: string,
    bytes: Uint8Array,
  ): Promise<Accepted & { outcome: string }> {
    const answer = await this.api.send<Accepted & { outcome: string }>(account, {
      method: 'POST',
      path,
      body: bytes,
      key: `demo/${name}`,
    });
    this.onStep(++this.done);
    if (!answer.ok) throw new Surprise(name, 'a file taken in', textOf(answer.problem));
    return answer.body;
  }

  /** The same for a step that must succeed and makes something; its id can be asked for by `name`. */
  async make(name: string, step: Step): Promise<string> {
    const made = await this.take(step);
    if (made === null) throw new Surprise(step.name, 'something made', 'the refusal that it expects');
    this.ids.set(name, made.id);
    return made.id;
  }

  /** @throws Error when the scenario names what it has not made: a fault in the scenario */
  id(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`The scenario has not made "${name}" yet.`);
    return id;
  }

  know(name: string, id: string): void {
    this.ids.set(name, id);
  }

  /** One after the other per item, up to eight items at once; the first surprise ends it. */
  async each<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
    const waiting = items.values();
    const lane = async (): Promise<void> => {
      for (const item of waiting) await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, lane));
  }
}

const refusedBy = ({ name, expect = '' }: Step, answer: Answer<Accepted>): { rule: string; text: string } => {
  if (answer.ok) throw new Surprise(name, `a refusal by ${expect}`, `success (${answer.status})`);
  const spoken = refusing(answer.problem).find(({ rule }) => rule === expect);
  if (answer.status !== 409 || !spoken)
    throw new Surprise(name, `a refusal by ${expect}`, textOf(answer.problem));
  return { rule: spoken.rule, text: spoken.textEn };
};

const refusing = ({ rules = [] }: Problem): { rule: string; textEn: string }[] =>
  rules.filter(({ effect }) => effect === 'REFUSE' || effect === 'HOLD');
