import { answersOf } from '../../testing/answers';
import { goPerPart } from './r128-go-per-part';

const ask = answersOf(goPerPart, { day: '2009-03-02', part: 2, goRecordedUpTo: 2 });

describe('R-128 go/no-go per part', () => {
  it('go, then part 2', () => expect(ask({})).toEqual([]));
  it('not automatically on', () => expect(ask({ part: 3 })).toEqual(['HOLD noGo']));
});
