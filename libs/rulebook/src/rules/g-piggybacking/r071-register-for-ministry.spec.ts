import { answersOf } from '../../testing/answers';
import { registerForMinistry } from './r071-register-for-ministry';

const facts = { day: '2009-03-02', owner: 'GEM-A', principal: 'UWV' };
const ask = answersOf(registerForMinistry, facts);

describe('R-071 registration for the Ministry', () => {
  it('asks it of a municipal instrument for a UWV client, on the order day', () => {
    expect(ask({})).toEqual(['OBLIGE register']);
    expect(registerForMinistry.ask(facts)).toMatchObject([
      { duty: { en: "register the use in UWV's records", due: '2009-03-02' } },
    ]);
  });
  it("asks nothing of the municipality's own client, or of UWV's own contract", () => {
    expect(ask({ principal: 'GEM-A' })).toEqual([]);
    expect(ask({ owner: 'UWV' })).toEqual([]);
  });
});
