import { answersOf } from '../../testing/answers';
import { type DeclineGround, markIsNotCompulsory } from './r043-mark-is-not-compulsory';

const base: DeclineGround & { day: string } = { day: '2009-03-02', declineGround: 'REQUIREMENT_NOT_MET' };
const ask = answersOf(markIsNotCompulsory, base);

describe('R-043 the mark is not compulsory', () => {
  it('refuses to decline for want of a mark', () =>
    expect(ask({ declineGround: 'NO_MARK' })).toEqual(['REFUSE noGround']));
  it('says nothing of other grounds', () => {
    expect(ask({})).toEqual([]);
    expect(ask({ declineGround: 'OTHER' })).toEqual([]);
  });
});
