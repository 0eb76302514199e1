import { specFor } from '../../../kernel/src/testing/spec-for';
import { framework, type FrameworkCommand, roundsOf } from './framework.decider';

const given = specFor(framework);
const publish = (year: number, rounds: string[], on = '2026-11-02'): FrameworkCommand => ({
  type: 'PublishCalendar',
  year,
  rounds,
  on,
});
const of2027 = ['2027-02-01', '2027-06-01', '2027-10-01'];

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
