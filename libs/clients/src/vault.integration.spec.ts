import { Module } from '@nestjs/common';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { partners } from '@ontschot/partners';
import type { Context } from '@ontschot/read-store';
import { startApi, type TestApi } from '../../../test/support/api';
import { clients, OpenFile, OpenTexts, OrdersOf, SealFile, SealTexts } from './index';
import { Keys } from './vault/keys';
import { MasterKey } from './vault/master-key';
import { Vault } from './vault/vault';

@QueryHandler(OrdersOf)
class Orders implements IQueryHandler<OrdersOf> {
  execute() {
    return Promise.resolve([]);
  }
}
@Module({ providers: [Orders] })
class World {}
const world: Context = { name: 'world', module: World, events: [], readModels: [], migrations: [] };

const personal = {
  name: 'Jansje Öz-de Vries',
  bsn: '123456782',
  birthDate: '1980-02-29',
  contact: { email: null, phone: null, address: null },
};

describe('the vault', () => {
  let api: TestApi;
  let ask: QueryBus['execute'];
  beforeAll(async () => {
    api = await startApi([partners, clients, world]);
    const bus = api.app.get(QueryBus);
    ask = bus.execute.bind(bus);
  });
  afterAll(() => api.close());
  const vault = () => api.app.get(Vault);

  it('seals files per client: gone with the client, for ever', async () => {
    await vault().enrol('c1', personal);
    const file = Buffer.from('<Invoice/>');
    const sealed = await ask(new SealFile({ client: 'c1' }, file));
    const [text = ''] = (await ask(new SealTexts('c1', ['Jansje wil werken']))) ?? [];
    const read = (value: unknown) => ask(new OpenTexts([{ clientId: 'c1', value }]));
    expect(sealed.includes('Invoice')).toBe(false);
    expect(await ask(new OpenFile({ client: 'c1' }, sealed))).toEqual(file);
    expect(text).not.toContain('Jansje');
    expect(await read({ need: [`Behoefte: ${text}`], on: null })).toEqual([
      { need: ['Behoefte: Jansje wil werken'], on: null },
    ]);
    await vault().destroy('c1');
    expect(await ask(new OpenFile({ client: 'c1' }, sealed))).toBeNull();
    expect(await read(text)).toEqual(['(vernietigd / destroyed)']);
    expect(await ask(new SealTexts('c1', ['x']))).toBeNull();
    await expect(ask(new SealFile({ client: 'c1' }, file))).rejects.toMatchObject({
      code: 'client-forgotten',
    });
    await expect(vault().seal('c1', personal)).rejects.toMatchObject({ code: 'client-forgotten' });
  });

  it('seals files per term: gone when the term is over, and its key is not made again', async () => {
    const [early, late] = [Buffer.from('2026'), Buffer.from('2027')];
    const sealed = await ask(new SealFile({ term: '2033' }, early));
    const kept = await ask(new SealFile({ term: '2034' }, late));
    expect(await api.app.get(Keys).destroyTermsBefore('2034')).toBe(1);
    expect(await ask(new OpenFile({ term: '2033' }, sealed))).toBeNull();
    expect(await ask(new OpenFile({ term: '2034' }, kept))).toEqual(late);
    await expect(ask(new SealFile({ term: '2033' }, early))).rejects.toThrow('is over');
  });

  it('an erasure beside a change of the personal data leaves no key and no name behind', async () => {
    for (let round = 0; round < 20; round++) {
      const id = `race-${round}`;
      await vault().enrol(id, personal);
      await Promise.all([
        vault().list(id, personal),
        vault().destroy(id),
        vault()
          .seal(id, personal)
          .catch(() => undefined),
        vault().list(id, { ...personal, name: 'Jansje Anders' }),
      ]);
    }
    for (const table of ['client_key', 'client_name'])
      expect(await api.data.query(`SELECT 1 FROM ${table} WHERE client_id LIKE 'race-%'`)).toEqual([]);
  });

  it('does not start with another master key than the one that sealed', async () => {
    await vault().enrol('c2', personal);
    const keys = (fill: number) =>
      new Keys(api.data, new MasterKey(Buffer.alloc(32, fill).toString('base64'))).onModuleInit();
    await expect(keys(7)).resolves.toBeUndefined();
    await expect(keys(8)).rejects.toThrow('Give that key back');
  });
});
