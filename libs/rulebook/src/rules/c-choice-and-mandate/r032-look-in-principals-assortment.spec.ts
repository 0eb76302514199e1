import { answersOf } from '../../testing/answers';
import { lookInPrincipalsAssortment } from './r032-look-in-principals-assortment';

type Facts = Parameters<typeof lookInPrincipalsAssortment.ask>[0];
const base: Facts = { day: '2009-03-02', owner: 'UWV', coversPartners: [], principal: 'GEM-A' };
const ask = answersOf(lookInPrincipalsAssortment, base);
const course = { name: 'Sollicitatietraining', nameEn: 'Job-application training' };

describe("R-032 look in the principal's assortment", () => {
  it('says nothing of an own instrument, equal ones or not', () => {
    expect(ask({ owner: 'GEM-A', ownEquals: [course] })).toEqual([]);
    expect(ask({ coversPartners: ['GEM-A'], ownAlternative: 'EQUAL_AVAILABLE' })).toEqual([]);
  });
  it('follows the coach where nobody looked', () => {
    expect(ask({ ownAlternative: 'EQUAL_AVAILABLE' })).toEqual(['WARN equalSaid']);
    expect(ask({ ownAlternative: 'NONE_ADEQUATE' })).toEqual([]);
    expect(ask({})).toEqual([]);
  });
  it('names the municipal course, in both languages', () =>
    expect(lookInPrincipalsAssortment.ask({ ...base, ownEquals: [course] })).toMatchObject([
      {
        sentence: 'equalFound',
        text: expect.stringContaining('Sollicitatietraining') as string,
        textEn: expect.stringContaining('Job-application training') as string,
      },
    ]));
  it('is not silenced by "none adequate"', () =>
    expect(ask({ ownEquals: [course], ownAlternative: 'NONE_ADEQUATE' })).toEqual(['WARN noneSaidButFound']));
  it('does not warn of what the assortment does not have', () =>
    expect(ask({ ownEquals: [], ownAlternative: 'EQUAL_AVAILABLE' })).toEqual([]));
});
