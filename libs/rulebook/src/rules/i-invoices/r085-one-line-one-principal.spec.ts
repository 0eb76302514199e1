import { answersOf } from '../../testing/answers';
import { oneLineOnePrincipal } from './r085-one-line-one-principal';

const ask = answersOf(oneLineOnePrincipal, { day: '2009-03-02', billedPrincipals: ['UWV', 'UWV'] });

describe('R-085 one line, one principal', () => {
  it('accepts one principal, on one line or more', () =>
    expect([...ask({}), ...ask({ billedPrincipals: ['UWV'] }), ...ask({ billedPrincipals: [] })]).toEqual(
      [],
    ));
  it('returns a bill for WW and WWB clients, to be split', () => {
    expect(ask({ billedPrincipals: ['UWV', 'GEM-A', 'UWV'] })).toEqual(['REFUSE mixed']);
    expect(
      oneLineOnePrincipal
        .ask({ day: '2009-03-02', billedPrincipals: ['UWV', 'GEM-A'] })[0]
        ?.alternatives?.map(({ en }) => en),
    ).toEqual(['separate invoice to UWV', 'separate invoice to GEM-A']);
  });
});
