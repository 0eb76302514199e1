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
  it('each promise with a day becomes a duty with that day', () => {
    const promises = [{ clause: 'reporting' as const, text: 'halfjaarverslag', due: '2009-04-01' }];
    expect(
      minimumContent.ask({
        day: '2008-10-01',
        clauses: [...MINIMUM_CONTENT],
        promises,
        agreementUntil: '2009-04-01',
      }),
    ).toMatchObject([{ effect: 'OBLIGE', duty: { nl: 'halfjaarverslag', due: '2009-04-01' } }]);
  });
  it('but not one of a day before the signature or after the end', () => {
    const on = (due: string) =>
      minimumContent
        .ask({
          day: '2008-10-01',
          clauses: [...MINIMUM_CONTENT],
          promises: [{ clause: 'reporting' as const, text: 'halfjaarverslag', due }],
          agreementUntil: '2009-04-01',
        })
        .map(({ effect, sentence }) => `${effect} ${sentence}`);
    expect(on('2008-09-30')).toEqual(['HOLD promiseOutside']);
    expect(on('2009-04-02')).toEqual(['HOLD promiseOutside']);
    expect(on('2008-10-01')).toEqual(['OBLIGE promise']);
  });
});
