import type { Supplier } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import { rejectedCompanies } from './r055-rejected-companies';

const base: Pick<Supplier, 'supplier'> & { day: string } = { day: '2009-03-02' };
const ask = answersOf(rejectedCompanies, base);

describe('R-055 rejected companies', () => {
  it('refuses a company that is listed', () =>
    expect(ask({ supplier: { onRejectedIroList: true } })).toEqual(['REFUSE listed']));
  it('says nothing of one that is not, or of which nothing is told', () => {
    expect(ask({ supplier: { onRejectedIroList: false } })).toEqual([]);
    expect(ask({ supplier: {} })).toEqual([]);
    expect(ask({})).toEqual([]);
  });
});
