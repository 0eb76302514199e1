import { answersOf } from '../../testing/answers';
import { trainingLastsThreeMonths } from './r091-training-lasts-three-months';

const facts = { day: '2008-09-15', principal: 'UWV', kind: 'TRAINING', months: 3 } as const;
const ask = answersOf(trainingLastsThreeMonths, facts);

describe('R-091 three months, standalone', () => {
  it.each([
    [{ months: 3 }, ['ALLOW withinLimit']],
    [{ months: 4 }, ['HOLD tooLong']],
    [{ months: 5, substantiation: 'no shorter course' }, ['ALLOW substantiated']],
    [{ months: 5, substantiation: '' }, ['HOLD tooLong']],
    [{ months: 12, workAndLearn: true, jobCertaintyPercent: 99 }, ['HOLD tooLong']],
    [{ months: 12, workAndLearn: true, jobCertaintyPercent: 100 }, []],
    [{ months: 12, jobCertaintyPercent: 100 }, ['HOLD tooLong']],
    [{ start: '2008-09-15', end: '2008-12-14' }, ['ALLOW withinLimit']],
    [{ start: '2008-09-15', end: '2008-12-15' }, ['HOLD tooLong']],
    [{ months: undefined }, ['HOLD lacks']],
    [{ partOfTrajectory: true }, ['HOLD partOfTrajectory']],
    [{ partOfTrajectory: true, substantiation: 'needed first' }, ['ALLOW partSubstantiated']],
    [{ partOfTrajectory: false }, ['ALLOW withinLimit']],
    [
      { months: 12, workAndLearn: true, jobCertaintyPercent: 100, partOfTrajectory: true },
      ['HOLD partOfTrajectory'],
    ],
  ])('training %j: %j', (training, answers) => expect(ask(training)).toEqual(answers));
  it('names no field in its sentence', () =>
    expect(trainingLastsThreeMonths.ask({ ...facts, months: 5 })[0]).toMatchObject({
      text: 'De scholing duurt langer dan 3 maanden: onderbouw waarom.',
      liftedBy: [{ en: "coach's substantiation (instrument.substantiation)" }],
    }));
  it('binds UWV only, and training only', () =>
    expect([...ask({ principal: 'GEM-A' }), ...ask({ kind: 'MODULE' })]).toEqual([]));
});
