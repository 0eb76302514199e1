import { whoIsPrincipal } from './r002-who-is-principal';

describe('R-002 who is principal', () => {
  it('names the partner and the day, and neither coach nor owner', () => {
    const [said] = whoIsPrincipal.ask({ day: '2009-02-09', principal: 'GEM-A', decidedBy: 'R-001' });
    expect(said).toMatchObject({ rule: 'R-002', effect: 'COMPUTE', version: '2008-09-15' });
    expect(said?.text).toContain('gemeente GEM-A');
    expect(said?.text).toContain('9 februari 2009');
  });
});
