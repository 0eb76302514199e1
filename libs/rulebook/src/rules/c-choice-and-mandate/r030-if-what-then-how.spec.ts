import { ifWhatThenHow } from './r030-if-what-then-how';

const liftedBy = (needRecorded: boolean, choiceRecorded: boolean) =>
  ifWhatThenHow
    .ask({ day: '2009-03-02', needRecorded, choiceRecorded })
    .map(({ effect, liftedBy: steps = [] }) => [effect, ...steps.map(({ en }) => en)]);

describe('R-030 if, what, then how', () => {
  it('is content with need and choice', () => expect(liftedBy(true, true)).toEqual([]));
  it('holds a route that was chosen first, and says what is missing', () => {
    expect(liftedBy(true, false)).toEqual([['HOLD', 'record the choice']]);
    expect(liftedBy(false, true)).toEqual([['HOLD', 'record the need']]);
    expect(liftedBy(false, false)).toEqual([['HOLD', 'record the need', 'record the choice']]);
  });
});
