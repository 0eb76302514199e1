import { answersOf } from '../../testing/answers';
import { beforeFirstWwDay } from './r016-before-first-ww-day';

const ask = answersOf(beforeFirstWwDay, {
  day: '2009-02-01',
  benefits: [],
  history: [],
  expectedFirstWwDay: '2009-06-30',
  start: '2009-02-28',
});

describe('R-016 before the first WW day', () => {
  it('from four months before, the month’s last day where the day is missing (5.7)', () => {
    expect(ask({})).toEqual(['ALLOW mayAct']);
    expect(ask({ start: '2009-02-27' })).toEqual(['COMPUTE tooEarly']);
  });
  it('too early on UWV’s account is refused', () =>
    expect(ask({ start: '2009-02-27', wouldCharge: 'UWV' })).toEqual(['REFUSE tooEarlyForUwv']));
  it('without a start the day itself counts', () => {
    expect(ask({ start: undefined })).toEqual(['COMPUTE tooEarly']);
    expect(ask({ start: undefined, day: '2009-02-28' })).toEqual(['ALLOW mayAct']);
  });
  it('from the expected day on the benefit itself must show', () => {
    expect(ask({ day: '2009-06-29', start: '2009-06-29' })).toEqual(['ALLOW mayAct']);
    expect(ask({ day: '2009-06-30', start: '2009-06-30' })).toEqual([]);
  });
  it('is silent for who has a UWV benefit, and where no day is expected', () => {
    expect(ask({ benefits: [{ type: 'WIA', from: '2008-01-01' }] })).toEqual([]);
    expect(ask({ expectedFirstWwDay: undefined })).toEqual([]);
  });
});
