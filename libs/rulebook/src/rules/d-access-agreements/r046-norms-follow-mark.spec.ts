import { normsFollowMark } from './r046-norms-follow-mark';

describe('R-046 norms follow the mark', () => {
  it('names the version of the mark', () =>
    expect(normsFollowMark.ask({ day: '2009-03-02', markVersion: '2008-2' })).toMatchObject([
      { effect: 'COMPUTE', textEn: expect.stringContaining('2008-2') as string },
    ]));
});
