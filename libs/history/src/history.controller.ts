import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { EventStore, EventTypes } from '@ontschot/event-store';
import {
  afterCursor,
  CurrentActor,
  EVERYONE,
  IdOf,
  InLanguage,
  InvalidInput,
  IsIsoDay,
  List,
  type Page,
  pageOf,
  PageQuery,
} from '@ontschot/http';
import {
  type Actor,
  dayInAmsterdam,
  Forbidden,
  type History,
  type IsoDate,
  type Language,
  NotFound,
  type RecordedEvent,
} from '@ontschot/kernel';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { entryOf, HistoryEntryDto } from './history-entry';
import { latestFirst } from './latest-first';

/** Which events to tell. */
export class HistoryQuery extends PageQuery {
  /** As it was known at the end of this day: nothing that was recorded later, yyyy-mm-dd. */
  @IsOptional() @IsIsoDay() asOf?: IsoDate;
  /** Recorded on this day or later, yyyy-mm-dd. */
  @IsOptional() @IsIsoDay() from?: IsoDate;
  /** By this account. */
  @IsOptional() @IsString() @MaxLength(200) actor?: string;
}

/** All that the contexts tell, by kind. */
export class Histories {
  private readonly byKind: ReadonlyMap<string, History>;

  constructor(all: readonly History[]) {
    this.byKind = new Map(all.map((one) => [one.kind, one]));
  }

  /** @throws NotFound for a kind that has no history */
  of(kind: string): History {
    const found = this.byKind.get(kind);
    if (!found) throw new NotFound('history', kind.slice(0, 60));
    return found;
  }
}

/** What has become of a record: read from the log, for whoever may read the record. */
@ApiTags('history')
@ApiBearerAuth()
@Controller({ version: '1' })
export class HistoryController {
  constructor(
    private readonly histories: Histories,
    private readonly queries: QueryBus,
    private readonly store: EventStore,
    private readonly types: EventTypes,
  ) {}

  /** Newest first, one sentence per event: who, when, from which day, by which rule. `kind` is that of the record's own address. */
  @List(EVERYONE, HistoryEntryDto, ':kind/:id/history')
  async history(
    @Param('kind') kind: string,
    @Param('id') asked: string,
    @CurrentActor() actor: Actor,
    @InLanguage() language: Language,
    @Query() query: HistoryQuery,
  ): Promise<Page<HistoryEntryDto>> {
    const history = this.histories.of(kind);
    const id = new IdOf(history.idKind).transform(asked);
    if (!actor.roles.some((role) => history.roles.includes(role)))
      throw new Forbidden({
        nl: 'Met uw rol leest u dit niet.',
        en: 'Your role does not read this.',
      });
    // The record's own query decides whether this actor may read this one.
    await this.queries.execute(history.mayRead(actor, id) as Parameters<QueryBus['execute']>[0]);
    const found = await Promise.all(
      history.streams(id).map((stream) => this.eventsOf(stream, history, id, query)),
    );
    const newest = found.flat().sort((one, other) => other.position - one.position);
    const { opened } = history;
    return pageOf(
      opened
        ? await Promise.all(newest.map((event) => this.queries.execute<object, RecordedEvent>(opened(event))))
        : newest,
      query.limit,
      ({ position }) => [String(position)],
      (event) => entryOf(history, event, language),
    );
  }

  /** One more than a page holds, of those asked for. */
  private async eventsOf(
    stream: string,
    history: History,
    id: string,
    { asOf, from, actor, cursor, limit }: HistoryQuery,
  ): Promise<RecordedEvent[]> {
    const before = positionBefore(cursor);
    const found: RecordedEvent[] = [];
    for await (const recorded of latestFirst(this.store, stream)) {
      const { position, metadata } = recorded;
      const day = dayInAmsterdam(metadata.recordedAt);
      if (position >= before || (asOf !== undefined && day > asOf)) continue;
      if (from !== undefined && day < from) continue;
      if (actor !== undefined && metadata.actor !== actor) continue;
      const event = this.types.current(recorded);
      if (!history.isOf(event, id)) continue;
      found.push(event);
      if (found.length > limit) break;
    }
    return found;
  }
}

const positionBefore = (cursor: string | undefined): number => {
  const [after] = afterCursor(cursor, 1) ?? [];
  if (after === undefined) return Infinity;
  if (!/^\d{1,15}$/.test(after))
    throw new InvalidInput([
      {
        field: 'cursor',
        reason: { nl: 'is geen cursor van deze lijst', en: 'is not a cursor of this list' },
        wayOut: {
          nl: 'Geef `next` van de vorige bladzijde, of laat het weg.',
          en: 'Give `next` of the page before, or leave it out.',
        },
      },
    ]);
  return Number(after);
};
