import { answersOf } from '../../testing/answers';
import { planIsSigned } from './r132-plan-is-signed';

const ask = answersOf(planIsSigned, { day: '2009-03-02', planSignedOn: '2009-03-02' });

describe('R-132 signed plan', () => {
  it('signed, then ordered, on the day itself too', () => expect(ask({})).toEqual([]));
  it('holds an unsigned plan, and one that was signed later', () => {
    expect(ask({ planSignedOn: null })).toEqual(['HOLD unsigned']);
    expect(ask({ planSignedOn: '2009-03-03' })).toEqual(['HOLD signedLater']);
  });
});
