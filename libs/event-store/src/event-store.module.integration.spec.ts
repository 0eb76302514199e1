import { Test } from '@nestjs/testing';
import { FixedClock, type CommandContext, type Decider } from '@ontschot/kernel';
import { EventStore, EventStoreModule, EventStoreUnavailable, EventTypes, openEventStore, Streams, UnknownEventType } from './index';
import { EventStoreDbStandIn } from './testing/event-store-db-stand-in';
import { collect, freshStream, someEvent } from './testing/log-under-test';
import { freshDatabase } from './testing/postgres-log';

type Noted = { type: 'Noted'; data: { text: string } };
const notes: Decider<string[], string, Noted> = {
  initial: [],
  evolve: (all, { data }) => [...all, data.text],
  decide: (text) => [{ type: 'Noted', data: { text } }],
};
const context: CommandContext = {
  actor: { account: 'coach@uwv', partner: 'UWV', roles: ['coach'] },
  commandId: 'c-1',
  correlationId: 'w-1',
  causationId: null,
  effectiveOn: '2009-01-31',
  legalGround: null,
};

describe('the event store module', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const server = new EventStoreDbStandIn();
  beforeAll(async () => {
    database = await freshDatabase();
    await server.start();
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  it.each([
    ['PostgreSQL', () => undefined],
    ['EventStoreDB', () => server.url],
  ])('runs a command on %s, and closes the log with the application', async (_name, eventStoreUrl) => {
    const clock = new FixedClock('2009-01-31T08:00:00.000Z');
    const application = await Test.createTestingModule({
      imports: [EventStoreModule.forRoot({ databaseUrl: database.url, eventStoreUrl: eventStoreUrl(), clock })],
    }).compile();
    await application.init();
    application.get(EventTypes).register({ type: 'Noted', version: 1, golden: { 1: { text: 'a' } } });
    const stream = freshStream('notes');
    const done = await application.get(Streams).execute(notes, stream, 'hello', context);
    const store = application.get(EventStore);
    expect(await collect(store.readStream(stream))).toEqual(done.events);
    expect(await application.get(Streams).load(notes, stream)).toMatchObject({ state: ['hello'], revision: 0 });
    await expect(store.append(stream, [someEvent()], 'any')).rejects.toThrow(UnknownEventType);
    await application.close();
    await expect(store.head()).rejects.toThrow(EventStoreUnavailable);
  });

  it('knows no other kind of log', async () => {
    await expect(openEventStore({ databaseUrl: database.url, eventStoreUrl: 'http://localhost:2113' })).rejects.toThrow('EVENT_STORE_URL');
  });
});
