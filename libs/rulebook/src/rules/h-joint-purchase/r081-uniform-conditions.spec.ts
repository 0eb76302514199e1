import { answersOf } from '../../testing/answers';
import { UNIFORM_CONDITIONS, uniformConditions } from './r081-uniform-conditions';

const ask = answersOf(uniformConditions, { day: '2009-03-02', jointTermsRecorded: UNIFORM_CONDITIONS });

describe('R-081 uniform conditions', () => {
  it('is silent when all five are answered', () => expect(ask({})).toEqual([]));
  it.each(UNIFORM_CONDITIONS)('holds without %s', (one) =>
    expect(ask({ jointTermsRecorded: UNIFORM_CONDITIONS.filter((other) => other !== one) })).toEqual([
      'HOLD notAnswered',
    ]),
  );
  it('holds on blank', () => expect(ask({ jointTermsRecorded: [] })).toEqual(['HOLD notAnswered']));
});
