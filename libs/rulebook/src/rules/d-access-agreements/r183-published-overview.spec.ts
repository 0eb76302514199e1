import { answersOf } from '../../testing/answers';
import { type OverviewToPublish, publishedOverview } from './r183-published-overview';

const base: OverviewToPublish & { day: string } = {
  day: '2008-10-01',
  version: '2008-10-01',
  inventory: 'Meer oudere werkzoekenden in Oost',
  versionStands: false,
};
const ask = answersOf(publishedOverview, base);

describe('R-183 published overview', () => {
  it('is published from the day itself or from a later one', () => {
    expect(ask({})).toEqual([]);
    expect(ask({ version: '2009-01-01' })).toEqual([]);
  });
  it('waits for an inventory, and says who gives it', () => {
    expect(ask({ inventory: null })).toEqual(['HOLD notInventoried']);
    expect(ask({ inventory: '  ' })).toEqual(['HOLD notInventoried']);
  });
  it('changes no version that stands', () =>
    expect(ask({ versionStands: true })).toEqual(['REFUSE versionStands']));
  it('is never published for days that are past, which applications cited already', () =>
    expect(ask({ version: '2008-09-30' })).toEqual(['REFUSE past']));
});
