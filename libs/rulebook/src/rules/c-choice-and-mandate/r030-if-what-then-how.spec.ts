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
  it('warns where the client has the instrument already, and names the order', () =>
    expect(
      ifWhatThenHow
        .ask({ day: '2009-03-02', needRecorded: true, choiceRecorded: true, hasAlready: ['A1', 'A2'] })
        .map(({ effect, textEn }) => [effect, textEn]),
    ).toEqual([['WARN', expect.stringContaining('order A1, A2')]]));
});
