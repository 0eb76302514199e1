import { assessInRounds, firstRoundOf } from './r041-assess-in-rounds';

const rounds = ['2008-10-01', '2008-02-01', '2008-06-01'];
const day = '2008-06-02';
const received = (receivedOn: string) =>
  assessInRounds
    .ask({ day: receivedOn, receivedOn, rounds })
    .map(({ effect, sentence }) => `${effect} ${sentence}`);
const published = (calendar: readonly string[], publishedBefore: readonly string[] = []) =>
  assessInRounds
    .ask({ day, year: 2008, rounds: calendar, publishedBefore })
    .map(({ effect, sentence }) => `${effect} ${sentence}`);

describe('R-041 an application goes to a round', () => {
  it('a round day itself, the next one a day later (5.7)', () => {
    expect(firstRoundOf({ receivedOn: '2008-06-01', rounds })).toBe('2008-06-01');
    expect(firstRoundOf({ receivedOn: '2008-06-02', rounds })).toBe('2008-10-01');
  });
  it('received on 1 October: the round of that day', () => {
    expect(received('2008-10-01')).toEqual(['COMPUTE round']);
    expect(assessInRounds.ask({ day, receivedOn: '2008-10-01', rounds })[0]?.text).toContain(
      '1 oktober 2008',
    );
  });
  it('received on 2 October, 2009 unpublished: waits for the calendar', () => {
    expect(received('2008-10-02')).toEqual(['HOLD noRound']);
    expect(firstRoundOf({ receivedOn: '2008-10-02', rounds })).toBeNull();
  });
});

describe('R-041 a calendar is published', () => {
  const later = ['2008-07-01', '2008-09-01', '2008-11-01'];
  it('with three rounds in the year', () => expect(published(later)).toEqual([]));
  it('not with two, not with one day twice, not with one in another year', () => {
    expect(published(later.slice(1))).toEqual(['REFUSE tooFew']);
    expect(published(['2008-07-01', '2008-07-01', '2008-09-01'])).toEqual(['REFUSE tooFew']);
    expect(published(['2008-07-01', '2008-09-01', '2009-02-01'])).toEqual(['REFUSE tooFew']);
  });
  it('changes future rounds', () =>
    expect(published(['2008-02-01', '2008-06-01', '2008-11-01'], rounds)).toEqual([]));
  it('leaves those of the past and of the day itself as they stood', () => {
    expect(published(['2008-03-01', '2008-06-01', '2008-10-01'], rounds)).toEqual(['REFUSE pastRound']);
    expect(published(['2008-02-01', '2008-06-01', '2008-10-01', day], rounds)).toEqual(['REFUSE pastRound']);
    expect(published(['2008-02-01', '2008-10-01', '2008-11-01'], rounds)).toEqual(['REFUSE pastRound']);
  });
});
