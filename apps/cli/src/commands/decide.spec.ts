import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { run } from './decide';

const folder = mkdtempSync(path.join(tmpdir(), 'ontschot-decide-'));
const file = (name: string, content: string): string => {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
};
const asked = {
  client: { residence: 'GEM-A', region: 'OOST', benefits: [{ type: 'WW', from: '2008-01-01', until: null }] },
  instrument: { owner: 'UWV', contractForm: 'ACCESS_AGREEMENT', kind: 'MODULE', region: 'OOST', months: 2 },
  action: { type: 'ORDER', date: '2009-02-02' },
};

describe('the command decide', () => {
  const said = { stdout: '', stderr: '' };
  beforeEach(() => {
    for (const name of ['stdout', 'stderr'] as const) {
      said[name] = '';
      jest
        .spyOn(process[name], 'write')
        .mockImplementation((text: string | Uint8Array, ...rest: unknown[]) => {
          said[name] += String(text);
          (rest.at(-1) as (() => void) | undefined)?.();
          return true;
        });
    }
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints one verdict per case, in order', async () => {
    expect(
      await run([
        file(
          'good.json',
          JSON.stringify([
            { id: 'a', case: asked },
            { id: 'b', case: asked },
          ]),
        ),
      ]),
    ).toBe(0);
    expect(JSON.parse(said.stdout)).toMatchObject([
      { id: 'a', verdict: { decision: 'ALLOW', principal: 'UWV' } },
      { id: 'b', verdict: { decision: 'ALLOW' } },
    ]);
    expect(said.stderr).toBe('');
  });
  it('answers the good cases beside a broken one, and names what is wrong', async () => {
    expect(
      await run([
        file(
          'mixed.json',
          JSON.stringify([
            { id: 'a', case: asked },
            { id: 'b', case: { ...asked, action: { type: 'ORDER', date: '2009-02-30' } } },
          ]),
        ),
      ]),
    ).toBe(1);
    expect(JSON.parse(said.stdout)).toMatchObject([
      { id: 'a', verdict: {} },
      { id: 'b', errors: [{ path: 'action.date' }] },
    ]);
    expect(said.stderr).toBe('b: action.date must be an existing day, yyyy-mm-dd\n');
  });
  it('names unknown fields and still answers', async () => {
    expect(await run([file('more.json', JSON.stringify([{ id: 'a', case: { ...asked, note: 'x' } }]))])).toBe(
      0,
    );
    expect(said.stderr).toBe('a: note is an unknown field; no rule reads it.\n');
  });
  it.each([
    ['no JSON', () => file('broken.json', '[{'), 'is not valid JSON'],
    ['no array', () => file('object.json', '{}'), 'must hold a JSON array'],
    ['no file', () => path.join(folder, 'absent.json'), 'cannot be read'],
  ])('fails with 2 on %s', async (_what, name, message) => {
    expect(await run([name()])).toBe(2);
    expect(said.stdout).toBe('');
    expect(said.stderr).toContain(message);
  });
  it('tells how it is used', async () => {
    expect(await run([])).toBe(2);
    expect(said.stderr).toContain('Usage');
  });
});
