import { answersOf } from '../../testing/answers';
import { noMaterialChangeAfterAward } from './r113-no-material-change-after-award';

const ask = answersOf(noMaterialChangeAfterAward, {
  day: '2009-03-02',
  awardedContract: true,
  materialChange: true,
  byReviewClause: false,
});

describe('R-113 no material change after award', () => {
  it('refuses a material change', () => expect(ask({})).toEqual(['REFUSE material']));
  it.each([{ byReviewClause: true }, { materialChange: false }, { awardedContract: false }])(
    'says nothing of %j',
    (change) => expect(ask(change)).toEqual([]),
  );
});
