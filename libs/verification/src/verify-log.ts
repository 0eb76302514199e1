import { UnknownEventType, type EventStore, type EventTypes } from '@ontschot/event-store';
import type { RecordedEvent } from '@ontschot/kernel';
import type { StoredFiles } from '@ontschot/read-store';
import type { DataSource } from 'typeorm';
import { beginningOf, linkHash } from './canonical';
import { fileOf, filesNow } from './files';
import * as found from './findings';
import { chainedLog, type Head, type Link, links } from './links';

export type LogVerified = {
  log: string;
  events: number;
  /** Where the log ends. */
  end: number;
  /** The chain's last link; null while nothing is linked. */
  head: Head | null;
  /** Events behind the chain's end: not proven yet. */
  behind: number;
  files: number;
  /** Files that were erased by right: their hash is kept, their bytes are gone. */
  erased: number;
};

/**
 * Holds every event and file against its link, from the first; then what was kept elsewhere against both.
 * @param note is given each finding, in the order of the log
 * @param each is given each event as today's version, for who keeps books of his own
 */
export const verifyLog = async (
  {
    store,
    types,
    data,
    files,
  }: { store: EventStore; types: EventTypes; data: DataSource; files: readonly StoredFiles[] },
  {
    note,
    each,
    expected = null,
  }: { note: (finding: found.Finding) => void; each: (event: RecordedEvent) => void; expected?: Head | null },
): Promise<LogVerified> => {
  const log = await store.identity();
  const ofChain = await chainedLog(data, log);
  if (ofChain !== log) note(found.anotherLog());
  const chain = new Chain(data, files, ofChain, note, expected);
  const places = new Places(store.dense, note);
  const verified: LogVerified = { log, events: 0, end: 0, head: null, behind: 0, files: 0, erased: 0 };

  // Also what somebody put before the first position, where no reader begins.
  for await (const batch of store.readAll({ after: store.dense ? Number.MIN_SAFE_INTEGER : 0 }))
    for (const event of batch) {
      verified.events++;
      verified.end = event.position;
      if (!(await chain.take(event))) verified.behind++;
      places.take(event, verified.behind > 0);
      try {
        each(types.current(event));
      } catch (unknown) {
        if (!(unknown instanceof UnknownEventType)) throw unknown;
        note(found.unreadable(event));
      }
    }
  return { ...verified, ...(await chain.end()) };
};

/** Walks along the links while the events go by. */
class Chain {
  private readonly pages: AsyncGenerator<Link[]>;
  private page: Link[] = [];
  private index = 0;
  /** The hash of the link before, as it was stored. */
  private stored: string;
  /** The same, reckoned anew from the first event on: what a head that was kept elsewhere is held against. */
  private reckoned: string;
  private last: Link | null = null;
  private unchecked: Link[] = [];
  private readonly counted = { files: 0, erased: 0 };
  private met: boolean;

  constructor(
    private readonly data: DataSource,
    private readonly tables: readonly StoredFiles[],
    log: string,
    private readonly note: (finding: found.Finding) => void,
    private readonly expected: Head | null,
  ) {
    this.pages = links(data);
    this.stored = this.reckoned = beginningOf(log);
    this.met = expected === null || expected.position === 0;
  }

  /** @returns false for an event behind the chain's end */
  async take(event: RecordedEvent): Promise<boolean> {
    for (let link = await this.next(); link && link.position < event.position; link = await this.next()) {
      this.note(found.missing(link.position, link.event));
      await this.pass(link);
    }
    const link = await this.next();
    if (!link) {
      await this.reckonOn(event);
      return false;
    }
    if (link.position > event.position) {
      this.note(found.inserted(event));
      return true;
    }
    const file = link.file === null ? null : { file: link.file, sha256: link.fileSha256 };
    const hash = linkHash(this.stored, event, file);
    this.reckoned = this.reckoned === this.stored ? hash : linkHash(this.reckoned, event, file);
    this.meet(event.position);
    if (hash !== link.hash || link.previous !== this.stored || link.event !== event.id)
      this.note(await this.faultOf(event, link, hash));
    await this.pass(link);
    return true;
  }

  /** What is left of the chain tells of events that are gone. */
  async end(): Promise<Pick<LogVerified, 'head' | 'files' | 'erased'>> {
    for (let link = await this.next(); link; link = await this.next()) {
      this.note(found.missing(link.position, link.event));
      await this.pass(link);
    }
    await this.checkFiles();
    if (!this.met && this.expected) this.note(found.anotherHead(this.expected.position));
    return { ...this.counted, head: this.last && { position: this.last.position, hash: this.last.hash } };
  }

  /** Was it the event, or the chain? The next link still tells what this one was. */
  private async faultOf(event: RecordedEvent, link: Link, hash: string): Promise<found.Finding> {
    if (link.previous !== this.stored) return found.chainAltered(link.position);
    const following = await this.peek();
    if (hash === link.hash || hash === following?.previous) return found.chainAltered(link.position);
    return link.event === event.id ? found.altered(event) : found.replaced(event, link.event);
  }

  /** A head that was kept elsewhere proves the log also where the chain itself is gone. */
  private async reckonOn(event: RecordedEvent): Promise<void> {
    if (this.met) return;
    const file = fileOf(this.tables, event);
    const now = file === null ? undefined : (await filesNow(this.data, this.tables, [file])).get(file);
    this.reckoned = linkHash(
      this.reckoned,
      event,
      file === null ? null : { file, sha256: now?.sha256 ?? null },
    );
    this.meet(event.position);
  }

  private meet(position: number): void {
    if (this.met || position !== this.expected?.position) return;
    this.met = true;
    if (this.reckoned !== this.expected.hash) this.note(found.anotherHead(position));
  }

  private async next(): Promise<Link | undefined> {
    if (this.index >= this.page.length) {
      const more = await this.pages.next();
      [this.page, this.index] = [more.done ? [] : more.value, 0];
    }
    return this.page[this.index];
  }

  private async peek(): Promise<Link | undefined> {
    const here = this.page[this.index];
    this.index++;
    const following = await this.next();
    if (here && this.index === 0) this.page = [here, ...this.page];
    else this.index--;
    return following;
  }

  private async pass(link: Link): Promise<void> {
    this.index++;
    this.last = link;
    this.stored = link.hash;
    if (link.file === null) return;
    this.unchecked.push(link);
    if (this.unchecked.length >= 500) await this.checkFiles();
  }

  private async checkFiles(): Promise<void> {
    const names = this.unchecked.map(({ file }) => file).filter((file) => file !== null);
    const now = await filesNow(this.data, this.tables, names);
    for (const { position, file, fileSha256 } of this.unchecked) {
      if (file === null) continue;
      const there = now.get(file);
      this.counted.files++;
      if (!there) this.note(found.fileFault(position, file, 'missing'));
      else if (there.sha256 === null) this.counted.erased++;
      else if (there.sha256 !== fileSha256) this.note(found.fileFault(position, file, 'altered'));
    }
    this.unchecked = [];
  }
}

/** Positions of a dense log, and revisions of every stream, follow each other: also where no link tells of it. */
class Places {
  private position = 0;
  private readonly revisions = new Map<string, number>();

  constructor(
    private readonly dense: boolean,
    private readonly note: (finding: found.Finding) => void,
  ) {}

  /** @param unproven behind the chain's end: before it the links have told already */
  take(event: RecordedEvent, unproven: boolean): void {
    const { position, stream, revision } = event;
    if (unproven && this.dense && position !== this.position + 1)
      this.note(found.gap(event, this.position, 'log'));
    this.position = position;
    const before = this.revisions.get(stream) ?? -1;
    if (unproven && revision !== before + 1) this.note(found.gap(event, before, 'stream'));
    this.revisions.set(stream, revision);
  }
}
