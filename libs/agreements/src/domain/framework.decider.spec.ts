import { specFor } from '../../../kernel/src/testing/spec-for';
import { framework, type FrameworkCommand, type PublishOverview, roundsOf } from './framework.decider';

const given = specFor(framework);
const publish = (year: number, rounds: string[], on = '2026-11-02'): FrameworkCommand => ({
  type: 'PublishCalendar',
  year,
  rounds,
  on,
});
const of2027 = ['2027-02-01', '2027-06-01', '2027-10-01'];

describe('the overview of services (R-183)', () => {
  const overview = (more: Partial<PublishOverview> = {}): FrameworkCommand => ({
    type: 'PublishOverview',
    version: '2027-01-01',
    region: null,
    clusters: [{ cluster: 'mediation', content: ['intake'] }],
    inventory: 'Meer oudere werkzoekenden',
    on: '2026-11-02',
    ...more,
  });
  const published = given().when(overview()).decided();

  it('is published once, with its minimum contents and what the inventory showed', () => {
    expect(published).toMatchObject([
      {
        type: 'ServiceOverviewPublished',
        data: { version: '2027-01-01', region: null, clusters: [{ content: ['intake'] }] },
      },
    ]);
    given(...published)
      .when(overview({ on: '2026-11-03' }))
      .then();
  });
  it('never changes; another region or a later day has a version of its own', () => {
    given(...published)
      .when(overview({ clusters: [{ cluster: 'mediation', content: [] }] }))
      .thenRejected('R-183');
    for (const other of [overview({ region: 'OOST' }), overview({ version: '2027-01-02' })])
      expect(
        given(...published)
          .when(other)
          .decided(),
      ).toHaveLength(1);
  });
  it('needs an inventory, and days that are not past', () => {
    given()
      .when(overview({ inventory: null }))
      .thenRejected('R-183');
    given()
      .when(overview({ version: '2026-11-01' }))
      .thenRejected('R-183');
    given()
      .when(overview({ version: '2008-04-01' }))
      .thenRejected('R-183');
  });
  it('lists a cluster once', () =>
    given()
      .when(
        overview({
          clusters: [
            { cluster: 'mediation', content: [] },
            { cluster: 'mediation', content: ['intake'] },
          ],
        }),
      )
      .thenNotPossible('cluster-twice'));
});

describe('the calendar of assessment rounds (R-041)', () => {
  it('is published for a year with at least three rounds, once', () => {
    const published = given().when(publish(2027, of2027)).decided();
    expect(published).toMatchObject([
      { type: 'AssessmentCalendarPublished', data: { rounds: of2027, was: [] } },
    ]);
    given(...published)
      .when(publish(2027, [...of2027].reverse()))
      .then();
    given()
      .when(publish(2027, of2027.slice(1)))
      .thenRejected('R-041');
    given()
      .when(publish(2027, [...of2027, '2028-01-10']))
      .thenNotPossible('round-of-another-year');
  });
  it('changes for rounds that are still to come only, and keeps three', () => {
    const published = given().when(publish(2027, of2027)).decided();
    const moved = ['2027-02-01', '2027-06-15', '2027-10-01'];
    expect(
      given(...published)
        .when(publish(2027, moved, '2027-05-01'))
        .decided(),
    ).toMatchObject([{ data: { was: of2027, rounds: moved } }]);
    given(...published)
      .when(publish(2027, moved, '2027-06-01'))
      .thenRejected('R-041');
    given(...published)
      .when(publish(2027, ['2027-06-01', '2027-10-01', '2027-11-01'], '2027-05-01'))
      .thenRejected('R-041');
  });
  it('has the days of the rulebook for 2008 and the example for the present year', () => {
    expect(roundsOf(framework.initial)).toEqual([
      '2008-02-01',
      '2008-06-01',
      '2008-10-01',
      '2026-02-01',
      '2026-06-01',
      '2026-10-01',
    ]);
  });
});
