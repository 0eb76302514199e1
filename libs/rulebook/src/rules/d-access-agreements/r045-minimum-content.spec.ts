import { minimumContent, MINIMUM_CONTENT } from './r045-minimum-content';

const day = '2009-03-02';

describe('R-045 minimum content', () => {
  it('signs with all five', () => expect(minimumContent.ask({ day, clauses: MINIMUM_CONTENT })).toEqual([]));
  it.each(MINIMUM_CONTENT)('holds without %s', (absent) =>
    expect(
      minimumContent.ask({ day, clauses: MINIMUM_CONTENT.filter((one) => one !== absent) }),
    ).toMatchObject([{ effect: 'HOLD', liftedBy: [{ en: `clause on ${absent}` }] }]),
  );
  it('names all that lack, in words', () =>
    expect(minimumContent.ask({ day, clauses: [] })[0]).toMatchObject({
      text: 'In de overeenkomst ontbreekt: prestatie, rapportage, betaling en prijs, ontbinding, plichten over en weer.',
      textEn: 'The agreement lacks: performance, reporting, payment and price, dissolution, mutual duties.',
    }));
});
