import { REVERSE_TEST, reverseTestIsWhole } from './r034-reverse-test';

const day = '2018-01-01';

describe('R-034 the reverse test', () => {
  it('asks nothing where it is not used', () => expect(reverseTestIsWhole.ask({ day })).toEqual([]));
  it('passes with four answers', () =>
    expect(reverseTestIsWhole.ask({ day, reverseTest: REVERSE_TEST })).toEqual([]));
  it('holds when only the legal one is given', () =>
    expect(reverseTestIsWhole.ask({ day, reverseTest: ['legalConditions'] })).toMatchObject([
      {
        effect: 'HOLD',
        liftedBy: [
          { en: 'answer desiredEffect' },
          { en: 'answer basicValuesOfTheLaw' },
          { en: 'answer ethicallyDefensible' },
        ],
      },
    ]));
});
