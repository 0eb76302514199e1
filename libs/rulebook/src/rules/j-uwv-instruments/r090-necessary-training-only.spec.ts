import { answersOf } from '../../testing/answers';
import { necessaryTrainingOnly } from './r090-necessary-training-only';

const ask = answersOf(necessaryTrainingOnly, { day: '2008-09-15', principal: 'UWV', kind: 'TRAINING' });

describe('R-090 necessary training only', () => {
  it.each([
    ['NECESSARY', 'ALLOW necessary'],
    ['NOT_NECESSARY', 'REFUSE notNecessary'],
    [undefined, 'HOLD lacks'],
  ] as const)('protocol says %s: %s', (protocolOutcome, answer) =>
    expect(ask({ protocolOutcome })).toEqual([answer]),
  );
  it('binds UWV only, and training only', () =>
    expect([...ask({ principal: 'GEM-A' }), ...ask({ kind: 'MODULE' })]).toEqual([]));
});
