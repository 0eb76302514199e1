import { throughExhaustion } from './exhaustion';
import { runsThroughExhaustion } from './r008-runs-through-exhaustion';

const base = {
  day: '2009-02-02',
  knownOn: '2009-06-01',
  benefits: [{ type: 'WW' as const, from: '2008-09-01', maximumReachedOn: '2009-03-31' }],
  history: [],
  start: '2009-03-31',
  months: 3,
};
const is = (changed: Partial<Parameters<typeof throughExhaustion>[0]>) =>
  throughExhaustion({ ...base, ...changed }).is;

describe('R-008 a service through the end of WW', () => {
  it('runs through when it started on the last WW day', () => expect(is({})).toBe('runs-through'));
  it('had not started a day later', () => expect(is({ start: '2009-04-01' })).toBe('not-started'));
  it('a start that nobody gave is asked for', () => {
    expect(is({ start: undefined, months: undefined })).toBe('start-unknown');
    expect(
      runsThroughExhaustion.ask({
        day: base.day,
        exhaustion: { is: 'start-unknown', exhausted: '2009-03-31' },
      })[0]?.missing,
    ).toBe('instrument.start');
  });
  it('a last WW day that lies ahead has done nothing yet', () => {
    expect(is({ knownOn: '2009-03-30' })).toBe('untouched');
    expect(is({ knownOn: '2009-03-31' })).toBe('runs-through');
  });
  it('a service that was over by then is untouched', () =>
    expect(is({ start: '2009-03-01', end: '2009-03-31' })).toBe('untouched'));
  it('who keeps another UWV benefit stays UWV client', () =>
    expect(is({ benefits: [...base.benefits, { type: 'WIA', from: '2009-04-01' }] })).toBe('untouched'));
  it('recorded with the benefit or as an event, it is one fact', () =>
    expect(
      is({
        benefits: [{ type: 'WW', from: '2008-09-01' }],
        history: [{ type: 'WW_MAXIMUM_REACHED', date: '2009-03-31' }],
      }),
    ).toBe('runs-through'));
});
