import { answersOf } from '../../testing/answers';
import { anyCoachAnyInstrument } from './r029-any-coach-any-instrument';

describe('R-029 any coach, any instrument', () => {
  it('allows, whoever asks', () =>
    expect(answersOf(anyCoachAnyInstrument, { day: '2009-03-02' })({})).toEqual(['ALLOW may']));
});
