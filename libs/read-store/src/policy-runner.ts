import {
  checkPlace,
  type EventStore,
  EventStoreUnavailable,
  type EventTypes,
  WrongExpectedRevision,
} from '@ontschot/event-store';
import type { DomainEvent, RecordedEvent } from '@ontschot/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { advance, markStopped, openCheckpoint } from './checkpoints';
import { pause } from './pause';
import type { Projected } from './projected';
import { kindOf } from './trouble';

/**
 * A process manager: answers events with commands of its own context. Delivered at least once and in order,
 * so its commands carry ids that derive from the event (`uuidFrom(policy, event.id)`) and are harmless when repeated.
 */
export type Policy<Event extends DomainEvent = DomainEvent> = {
  /** kebab-case sentence, e.g. `release-commitment-on-completion`. */
  name: string;
  /** Read models whose rows its reactions ask: it waits until they have counted the event, also where one stands still. */
  reads?: readonly string[];
  /** Per event type what the policy does when it has happened. */
  on: {
    [Type in Event['type']]?: (event: RecordedEvent<Extract<Event, { type: Type }>>) => Promise<unknown>;
  };
};

/** Writes a policy on the events that it names, each reaction typed by its own event; the runner takes it for any. */
export const policy = <Event extends DomainEvent>({ on, ...named }: Policy<Event>): Policy => ({
  ...named,
  on: on as Policy['on'],
});

/** How often a reaction is taken up again: against requests on a busy stream a policy may lose many races. */
const ATTEMPTS = 20;
const PAUSE_MS = 20;
const passes = (problem: unknown): boolean =>
  problem instanceof WrongExpectedRevision || problem instanceof EventStoreUnavailable;

/** Its commands are harmless when repeated, so what passes by itself is tried again, each time after a longer pause. */
const react = async (
  reaction: NonNullable<Policy['on'][string]>,
  event: RecordedEvent<DomainEvent>,
): Promise<unknown> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await reaction(event);
    } catch (problem) {
      if (!passes(problem) || attempt === ATTEMPTS) throw problem;
      await sleep(attempt * PAUSE_MS);
    }
  }
};

/**
 * Runs each policy on its own checkpoint; a read model that a policy asks has always counted the event already.
 * A policy that fails stops alone: `state = 'stopped'` with the reason, and it tries the same event again after a while.
 */
export class PolicyRunner {
  constructor(
    private readonly store: EventStore,
    private readonly eventTypes: EventTypes,
    private readonly dataSource: DataSource,
    private readonly projected: Projected,
    private readonly policies: readonly Policy[],
    /** Is told of every failure. */
    private readonly onTrouble: (policy: string, problem: unknown) => void,
    private readonly pauseMs = 5_000,
  ) {}

  private log = '';

  /** Runs until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all(this.policies.map((policy) => this.keepFollowing(policy, signal)));
  }

  private async keepFollowing(policy: Policy, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.follow(policy, signal);
      } catch (problem) {
        this.onTrouble(policy.name, problem);
        await markStopped(this.dataSource, [checkpointOf(policy)], kindOf(problem)).catch((away: unknown) =>
          this.onTrouble(policy.name, away),
        );
        await pause(this.pauseMs, signal);
      }
    }
  }

  private async follow(policy: Policy, signal: AbortSignal): Promise<void> {
    const name = checkpointOf(policy);
    const place = await openCheckpoint(this.dataSource, name, 1);
    await checkPlace(this.store, name, place);
    this.log = await this.store.identity();
    let { position } = place;
    for await (const batch of this.store.subscribeToAll({ after: position, signal })) {
      for (const event of batch) {
        const reaction = policy.on[event.type];
        if (!reaction) continue;
        await this.projected.waitFor(event.position, 60_000, policy.reads);
        await react(reaction, this.eventTypes.current(event));
        position = await this.moveTo(name, position, event);
      }
      position = await this.moveTo(name, position, batch.at(-1));
    }
  }

  private async moveTo(name: string, from: number, to: RecordedEvent | undefined): Promise<number> {
    if (to === undefined || to.position <= from) return from;
    const runner = this.dataSource.createQueryRunner();
    try {
      await advance(runner, [{ name, position: from }], {
        position: to.position,
        event: to.id,
        log: this.log,
      });
    } finally {
      await runner.release();
    }
    return to.position;
  }
}

const checkpointOf = ({ name }: Policy): string => `policy:${name}`;
