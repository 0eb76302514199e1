import { answersOf } from '../../testing/answers';
import { oneAgreementPerRegion, type RegionOfUse } from './r040-one-agreement-per-region';

const day = '2009-03-02';
const base: RegionOfUse & { day: string } = {
  day,
  form: 'ACCESS_AGREEMENT',
  contractRegion: 'OOST',
  clientRegion: 'OOST',
};
const ask = answersOf<RegionOfUse & { day: string }>(oneAgreementPerRegion, base);

describe('R-040 one agreement per region', () => {
  it('serves a client of Oost on an agreement of Oost', () => expect(ask({})).toEqual(['ALLOW livesThere']));
  it('refuses a client of Noord, and names the agreement to look for', () =>
    expect(oneAgreementPerRegion.ask({ ...base, clientRegion: 'NOORD' })).toMatchObject([
      { effect: 'REFUSE', alternatives: [{ en: 'access agreement of region NOORD' }] },
    ]));
  it('asks for the region that nobody gave', () => {
    expect(
      oneAgreementPerRegion.ask({ day, form: 'ACCESS_AGREEMENT', contractRegion: 'OOST' }),
    ).toMatchObject([{ effect: 'HOLD', missing: 'client.region' }]);
    expect(oneAgreementPerRegion.ask({ day, form: 'ACCESS_AGREEMENT', clientRegion: 'OOST' })).toMatchObject([
      { effect: 'HOLD', missing: 'instrument.region' },
    ]);
  });
  it('says nothing of other forms: an IRO is not regional', () =>
    expect(ask({ form: 'IRO', clientRegion: 'NOORD' })).toEqual([]));
  it.each([
    ['OOST', 0],
    [null, 1],
    ['LANDELIJK', 1],
  ])('an application for %s gives %i refusals', (regionAppliedFor, refusals) =>
    expect(oneAgreementPerRegion.ask({ day, regionAppliedFor })).toHaveLength(refusals),
  );
});
