import { answersOf } from '../../testing/answers';
import { iDeelIsNotForInstruments } from './r023-i-deel-is-not-for-instruments';

const ask = answersOf(iDeelIsNotForInstruments, { day: '2009-03-02', fund: 'W_DEEL:GEM-A' });

describe('R-023 the I-deel is not for instruments', () => {
  it('says nothing of the W-deel', () => expect(ask({})).toEqual([]));
  it('refuses a shortfall booked on the I-deel', () =>
    expect(ask({ fund: 'I_DEEL:GEM-A' })).toEqual(['REFUSE benefitsOnly']));
});
