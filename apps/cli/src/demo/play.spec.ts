import type { Answer, Api } from './api';
import { type Accepted, Play, type Step, Surprise } from './play';

const done: Answer<Accepted> = { ok: true, status: 201, body: { id: 'x', revision: 0, position: 1 } };
const refusedBy = (rule: string, effect: string): Answer<Accepted> => ({
  ok: false,
  status: 409,
  problem: {
    type: 'rule-refuses',
    title: 'Not allowed by the rules',
    status: 409,
    detail: 'Nee.',
    rules: [
      { rule: 'R-029', effect: 'ALLOW', textEn: 'Any coach.' },
      { rule, effect, textEn: 'Because.' },
    ],
  },
});
const playing = (answer: Answer<Accepted>): Play =>
  new Play({ send: () => Promise.resolve(answer) } as unknown as Api, () => undefined);
const step: Step = { name: 'a/step', account: 'coach@uwv', path: '/v1/assignments' };

describe('a step of the scenario', () => {
  it('gives what the service accepted', () =>
    expect(playing(done).take(step)).resolves.toMatchObject({ id: 'x' }));
  it.each(['REFUSE', 'HOLD'])('notes a refusal that the scenario foresees (%s)', async (effect) => {
    const play = playing(refusedBy('R-063', effect));
    await play.take({ ...step, expect: 'R-063' });
    expect(play.refusals).toEqual([{ step: 'a/step', rule: 'R-063', text: 'Because.' }]);
  });
  it.each<[string, Answer<Accepted>, Partial<Step>, string]>([
    [
      'a refusal that nobody foresaw',
      refusedBy('R-063', 'REFUSE'),
      {},
      'Step "a/step" expected success, and got 409 Not allowed by the rules · R-063: Because..',
    ],
    [
      'success where a rule should refuse',
      done,
      { expect: 'R-063' },
      'Step "a/step" expected a refusal by R-063, and got success (201).',
    ],
    ['another rule than foreseen', refusedBy('R-064', 'REFUSE'), { expect: 'R-063' }, 'R-064'],
    [
      'a rule that spoke and did not refuse',
      refusedBy('R-063', 'WARN'),
      { expect: 'R-063' },
      'expected a refusal by R-063',
    ],
  ])('ends the demo, naming the step, on %s', async (_, answer, change, text) => {
    const taken = playing(answer).take({ ...step, ...change });
    await expect(taken).rejects.toBeInstanceOf(Surprise);
    await expect(taken).rejects.toThrow(text);
  });
  it('takes every item once, eight at a time', async () => {
    const items = Array.from({ length: 40 }, (_, index) => index);
    const seen: number[] = [];
    let [now, most] = [0, 0];
    await playing(done).each(items, async (item) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      seen.push(item);
    });
    expect(seen.sort((one, other) => one - other)).toEqual(items);
    expect(most).toBe(8);
  });
});
