import { onStopAsked } from './stop-signals';

describe('being asked to stop', () => {
  let heard: string[];
  let listenNoMore: () => void;

  beforeEach(() => {
    jest.useFakeTimers();
    heard = [];
    listenNoMore = onStopAsked(
      () => heard.push('stop'),
      () => heard.push('at once'),
    );
  });
  afterEach(() => {
    listenNoMore();
    jest.useRealTimers();
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('hears %s', (signal) => {
    process.emit(signal);
    expect(heard).toEqual(['stop']);
  });

  it('takes one Ctrl-C that arrives by several ways as one wish', () => {
    process.emit('SIGINT');
    process.emit('SIGINT');
    jest.advanceTimersByTime(300);
    process.emit('SIGTERM');
    expect(heard).toEqual(['stop']);
  });

  it('ends at once when asked again later', () => {
    process.emit('SIGINT');
    jest.advanceTimersByTime(2_000);
    process.emit('SIGINT');
    expect(heard).toEqual(['stop', 'at once']);
  });
});
