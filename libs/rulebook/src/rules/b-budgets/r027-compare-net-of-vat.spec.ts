import { compareNetOfVat, rankedNet } from './r027-compare-net-of-vat';

const offers = [
  { name: 'exempt', net: 510_000, gross: 510_000 },
  { name: 'taxed', net: 500_000, gross: 605_000 },
];

describe('R-027 compare net of VAT', () => {
  it('ranks €5,000 net before €5,100 net, whatever the gross prices are', () => {
    expect(rankedNet(offers).map(({ name }) => name)).toEqual(['taxed', 'exempt']);
    expect(offers.map(({ name }) => name)).toEqual(['exempt', 'taxed']);
  });
  it('keeps equal prices in the order in which they came', () =>
    expect(rankedNet([{ net: 2 }, { net: 1, is: 'a' }, { net: 1, is: 'b' }])).toEqual([
      { net: 1, is: 'a' },
      { net: 1, is: 'b' },
      { net: 2 },
    ]));
  it('says the ranking, and nothing without offers', () => {
    expect(compareNetOfVat.ask({ day: '2009-03-02', offers })).toMatchObject([
      { effect: 'COMPUTE', textEn: expect.stringMatching(/taxed.*exempt/) as string },
    ]);
    expect(compareNetOfVat.ask({ day: '2009-03-02', offers: [] })).toEqual([]);
  });
});
