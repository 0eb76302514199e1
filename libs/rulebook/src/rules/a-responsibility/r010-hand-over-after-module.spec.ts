import { answersOf } from '../../testing/answers';
import { handOverAfterModule } from './r010-hand-over-after-module';

const ask = answersOf(handOverAfterModule, {
  day: '2009-02-02',
  actedOn: '2009-05-01',
  handOver: 'RUNS_THROUGH',
  principal: 'UWV',
  decidedBy: 'R-001',
  benefits: [{ type: 'WW', from: '2008-09-01', maximumReachedOn: '2009-03-31' }],
  history: [],
  start: '2009-03-01',
  months: 3,
});

describe('R-010 hand-over after the module', () => {
  it('is agreed by the end of the module', () => {
    expect(ask({})).toEqual(['OBLIGE agree']);
    const [said] = handOverAfterModule.ask({
      day: '2009-02-02',
      actedOn: '2009-05-01',
      handOver: 'RUNS_THROUGH',
      principal: 'UWV',
      decidedBy: 'R-001',
      benefits: [],
      history: [],
      start: '2009-03-01',
      months: 3,
    });
    expect(said?.duty?.due).toBe('2009-05-31');
  });
  it('holds for what was bought from 1 April 2008', () => {
    expect(ask({ day: '2008-04-01' })).toEqual(['OBLIGE agree']);
    expect(ask({ day: '2008-03-31' })).toEqual(['COMPUTE boughtEarlier']);
  });
  it('is not needed for who works, from the day of working', () => {
    expect(ask({ history: [{ type: 'WORK_RESUMED', date: '2009-05-01' }] })).toEqual(['COMPUTE works']);
    expect(ask({ history: [{ type: 'WORK_RESUMED', date: '2009-05-02' }] })).toEqual(['OBLIGE agree']);
    expect(ask({ history: [{ type: 'UWV_MODULE_COMPLETED', date: '2009-04-30', work: true }] })).toEqual([
      'COMPUTE works',
    ]);
  });
  it('once agreed, it says with whom', () =>
    expect(ask({ handOver: 'AGREED', principal: 'GEM-A' })).toEqual(['COMPUTE agreed']));
  it('tells at a new order that UWV served the client before', () => {
    const later = { handOver: 'ORDER' as const, day: '2009-04-01', principal: 'GEM-A' };
    expect(ask(later)).toEqual(['COMPUTE servedByUwvBefore']);
    expect(ask({ ...later, day: '2009-03-31' })).toEqual([]);
    expect(ask({ ...later, principal: 'UWV' })).toEqual([]);
  });
});
