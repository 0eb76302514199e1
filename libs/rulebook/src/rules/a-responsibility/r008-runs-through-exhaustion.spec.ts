import { runsThroughExhaustion } from './r008-runs-through-exhaustion';

const ask = (exhaustion: Parameters<typeof runsThroughExhaustion.ask>[0]['exhaustion']) =>
  runsThroughExhaustion
    .ask({ day: '2009-02-02', exhaustion })
    .map(({ effect, sentence }) => `${effect} ${sentence}`);

describe('R-008 running through exhaustion', () => {
  it('says so of a service that runs on', () =>
    expect(ask({ is: 'runs-through', exhausted: '2009-03-31', start: '2009-03-01' })).toEqual([
      'COMPUTE runsOn',
    ]));
  it('is silent of any other', () => {
    expect(ask({ is: 'untouched' })).toEqual([]);
    expect(ask({ is: 'not-started', exhausted: '2009-03-31', start: '2009-04-01' })).toEqual([]);
  });
});
