import { InMemoryEventStore } from './drivers/in-memory';
import { EventTypes, UnknownEventType } from './event-types';
import { collect, readUntil, someEvent } from './testing/log-under-test';
import { UpcastingEventStore } from './upcasting-event-store';

describe('the upcasting event store', () => {
  const types = new EventTypes();
  types.register({ type: 'ClientMoved', version: 2, upcasters: { 1: (data) => ({ ...data, to: 'GM0222' }) }, golden: {} });

  it('reads every event as the present version, whichever way', async () => {
    const raw = new InMemoryEventStore();
    const store = new UpcastingEventStore(raw, types);
    await raw.append('client-1', [someEvent({ type: 'ClientMoved', data: { from: 'GM0001' } })], 'none');
    const present = [expect.objectContaining({ type: 'ClientMoved', schemaVersion: 2, data: { from: 'GM0001', to: 'GM0222' } })];
    expect(await collect(store.readStream('client-1'))).toEqual(present);
    expect((await collect(store.readAll())).flat()).toEqual(present);
    expect(await readUntil(store, 0, (seen) => seen.length === 1)).toEqual(present);
    expect(await store.head()).toBe(1);
  });

  it('neither writes nor reads a type that is not known', async () => {
    const raw = new InMemoryEventStore();
    const store = new UpcastingEventStore(raw, types);
    await expect(store.append('client-1', [someEvent({ type: 'Unheard' })], 'none')).rejects.toThrow(UnknownEventType);
    expect(await raw.head()).toBe(0);
    await raw.append('client-1', [someEvent({ type: 'Unheard' })], 'none');
    await expect(collect(store.readStream('client-1'))).rejects.toThrow(UnknownEventType);
    await expect(collect(store.readAll())).rejects.toThrow(UnknownEventType);
    await store.close();
  });
});
