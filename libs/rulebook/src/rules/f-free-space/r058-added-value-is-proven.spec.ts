import type { Carrier } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import { type AddedValue, addedValueIsProven } from './r058-added-value-is-proven';

const base: Pick<Carrier, 'form'> & AddedValue & { day: string } = {
  day: '2009-03-02',
  form: 'FREE_SPACE',
  addedValue: 'Reaches former prisoners, whom no cluster serves.',
};
const ask = answersOf(addedValueIsProven, base);

describe('R-058 prove added value', () => {
  it('is content with an assessment on file', () => expect(ask({})).toEqual([]));
  it('holds without one, or with one that says nothing', () => {
    expect(ask({ addedValue: null })).toEqual(['HOLD notAssessed']);
    expect(ask({ addedValue: '  ' })).toEqual(['HOLD notAssessed']);
  });
  it('asks none of other forms', () =>
    expect(ask({ form: 'ACCESS_AGREEMENT', addedValue: null })).toEqual([]));
});
