import { inFrameworks, rule, since } from './rule';

const dated = rule({
  number: 'R-998',
  title: { nl: 'regel', en: 'rule' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'spec §1',
  versions: [
    { from: '2008-01-01', until: '2008-12-31', parameters: { months: 3 } },
    {
      from: '2009-01-01',
      until: '2009-12-31',
      parameters: { months: 4 },
      ask: (_: { day: string }, say, { months }) => [say.other({ months })],
    },
    { from: '2026-01-01', until: null, parameters: { months: 5 }, example: true },
  ],
  says: {
    is: {
      effect: 'COMPUTE',
      nl: ({ months }: { months: number }) => `het is ${months} op 2009-03-02`,
      en: ({ months }: { months: number }) => `it is ${months} on 2009-03-02`,
    },
    other: {
      effect: 'WARN',
      nl: ({ months }: { months: number }) => `anders: ${months}`,
      en: ({ months }: { months: number }) => `otherwise: ${months}`,
    },
  },
  ask: (_: { day: string }, say, { months }) => [say.is({ months })],
});
const on = (day: string) => dated.ask({ day })[0];

describe('a rule', () => {
  it('answers with the parameters of the day, from the first day of a version', () => {
    expect(on('2008-12-31')).toMatchObject({ version: '2008-01-01', sentence: 'is' });
    expect(on('2026-01-01')?.textEn).toContain('It is 5');
  });
  it('a version may answer in its own way', () =>
    expect(on('2009-01-01')).toMatchObject({
      effect: 'WARN',
      textEn: 'Otherwise: 4',
      version: '2009-01-01',
    }));
  it('outside its versions the nearest earlier one counts, or else the first', () => {
    expect(on('2015-01-01')?.version).toBe('2009-01-01');
    expect(on('2001-01-01')?.version).toBe('2008-01-01');
  });
  it('writes days out in Dutch, begins with a capital, and says what is an example', () =>
    expect(on('2026-05-01')?.text).toBe('Het is 5 op 2 maart 2009 (voorbeeldkader, geen wet)'));
  it('gives its parameters of a day to who computes with them', () =>
    expect(dated.on('2009-06-01')).toEqual({ months: 4 }));
  it('holds for a fact that nobody gave, and says how to supply it', () => {
    const asks = rule({
      number: 'R-997',
      title: { nl: 'regel', en: 'rule' },
      consequence: 'HOLD',
      strength: 'D',
      source: 'spec',
      versions: since('2008-01-01'),
      says: {},
      ask: (_: { day: string }, say) => [say.lacks('client.region')],
    });
    expect(asks.ask({ day: '2009-01-01' })[0]).toMatchObject({
      effect: 'HOLD',
      sentence: 'lacks',
      missing: 'client.region',
      text: 'Dit gegeven ontbreekt: de UWV-regio waar de klant woont.',
      liftedBy: [{ en: 'record client.region' }],
    });
  });
  it('the frameworks are of 2008 and 2009, and an example of today', () =>
    expect(inFrameworks({ cap: 1 }).map(({ from, until, example }) => [from, until, example])).toEqual([
      ['2008-04-01', '2009-12-31', undefined],
      ['2026-01-01', null, true],
    ]));
});
