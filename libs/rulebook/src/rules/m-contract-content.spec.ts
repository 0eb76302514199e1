import { said } from '../testing/case';
import {
  defineTheResult,
  extensionOption,
  goPerPart,
  noMaterialChangeAfterAward,
  noShowIsSolvedTogether,
  planIsSigned,
  RESULT_DEFINITION,
  sustainableFrom,
  sustainablePlacement,
} from './m-contract-content';

const day = '2009-03-02';

describe('L–N. contract content and client services', () => {
  it.each([
    [true, true, false, 1],
    [true, true, true, 0],
    [true, false, false, 0],
    [false, true, false, 0],
  ])('R-113 awarded %s, material %s, by review clause %s', (awarded, material, byReviewClause, refusals) =>
    expect(noMaterialChangeAfterAward({ awarded, material, byReviewClause }, day)).toHaveLength(refusals),
  );
  it('R-119 an option to extend', () =>
    expect([extensionOption(1, day).effect, extensionOption(0, day).effect]).toEqual(['ALLOW', 'WARN']));
  it('R-123 sustainable at the end of six full months (5.7)', () => {
    expect(sustainableFrom('2008-03-10')).toBe('2008-09-09');
    expect(sustainableFrom('2008-03-10', 12)).toBe('2009-03-09');
    expect([
      sustainablePlacement('2008-03-10', '2008-09-08').effect,
      sustainablePlacement('2008-03-10', '2008-09-09').effect,
    ]).toEqual(['HOLD', 'ALLOW']);
  });
  it('R-124 a result that is paid is defined', () => {
    expect(defineTheResult(true, RESULT_DEFINITION, day)).toEqual([]);
    expect(defineTheResult(false, [], day)).toEqual([]);
    expect(said(defineTheResult(true, ['result'], day))).toEqual(['R-124 HOLD']);
  });
  it('R-128 the next part needs a go', () => {
    expect(goPerPart(2, 2, day)).toEqual([]);
    expect(said(goPerPart(3, 2, day))).toEqual(['R-128 HOLD']);
  });
  it.each([
    [day, 0],
    ['2009-03-03', 1],
    [null, 1],
  ])('R-132 plan signed on %s', (signedOn, holds) => expect(planIsSigned(signedOn, day)).toHaveLength(holds));
  it('R-139 a no-show is solved together', () =>
    expect(noShowIsSolvedTogether(day, '2009-03-03')).toMatchObject({
      rule: 'R-139',
      effect: 'OBLIGE',
      duty: { due: '2009-03-03' },
    }));
});
