import { checkPlace, type EventStore } from '@ontschot/event-store';
import type { RecordedEvent } from '@ontschot/kernel';
import type { StoredFiles } from '@ontschot/read-store';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { beginningOf, linkHash } from './canonical';
import { fileOf, filesNow } from './files';
import { addLinks, chainedLog, lastLink, type Link } from './links';

type Place = { position: number; event: string | null; hash: string };

/**
 * Makes the chain of hashes over the log, behind the appends and not on their way: the same for every log.
 * One follower at a time: two would write the same links, and the second is refused and begins again from what is there.
 */
export class ChainFollower {
  constructor(
    private readonly store: EventStore,
    private readonly data: DataSource,
    private readonly files: readonly StoredFiles[],
    /** Is told of everything that goes wrong. */
    private readonly onTrouble: (problem: unknown) => void,
    private readonly pauseMs = 5_000,
  ) {}

  /** Follows until the signal aborts, over every outage; stands still while the log is another one. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        let place = await this.open();
        const { position: after, event: afterEvent } = place;
        for await (const batch of this.store.subscribeToAll({ after, afterEvent, batchSize: 1_000, signal }))
          place = await this.link(batch, place);
      } catch (problem) {
        this.onTrouble(problem);
        await sleep(this.pauseMs, undefined, { signal }).catch((cut: unknown) => {
          if (!signal.aborted) throw cut;
        });
      }
    }
  }

  /** Links what is in the log now, then returns where the chain ends. @throws LogMismatch */
  async catchUp(): Promise<number> {
    let place = await this.open();
    for await (const batch of this.store.readAll({ after: place.position }))
      place = await this.link(batch, place);
    return place.position;
  }

  private async open(): Promise<Place> {
    const log = await chainedLog(this.data, await this.store.identity());
    const last = await lastLink(this.data);
    const place = last ?? { position: 0, event: null };
    await checkPlace(this.store, 'The chain of the log', {
      log,
      position: place.position,
      event: place.event,
    });
    return { ...place, hash: last?.hash ?? beginningOf(log) };
  }

  private async link(batch: readonly RecordedEvent[], from: Place): Promise<Place> {
    const named = batch.map((event) => fileOf(this.files, event));
    const now = await filesNow(
      this.data,
      this.files,
      named.filter((name) => name !== null),
    );
    let place = from;
    const added: Link[] = batch.map((event, index) => {
      const file = named[index] ?? null;
      const fileSha256 = (file === null ? null : now.get(file)?.sha256) ?? null;
      const hash = linkHash(place.hash, event, file === null ? null : { file, sha256: fileSha256 });
      const link = {
        position: event.position,
        event: event.id,
        previous: place.hash,
        hash,
        file,
        fileSha256,
      };
      place = link;
      return link;
    });
    await addLinks(this.data, added);
    return place;
  }
}
