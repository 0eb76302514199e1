import {
  coveredOn,
  type DatedTerms,
  firstDayWithout,
  instrumentsOn,
  standsOn,
  tariffSpans,
  territoryOn,
  validUntilOn,
  withCorrectedEnd,
  withCorrectedTariff,
  withEnd,
  withMember,
  withoutMember,
  withTariff,
  withTerm,
} from './dated-terms';

const signed: DatedTerms = {
  beginsOn: '2026-03-02',
  instruments: [
    {
      instrumentId: 'a1.1',
      kind: 'MODULE',
      name: 'Training',
      nameEn: 'Training',
      months: 3,
      price: 180_000,
      vatPercent: 21,
      instalments: [],
      item: null,
      cluster: null,
    },
  ],
  tariffs: [],
  territory: ['GM0222'],
  members: [
    { partner: 'GM0222', from: '2026-03-02', until: null, bringsArea: false },
    { partner: 'UWV', from: '2026-03-02', until: null, bringsArea: false },
  ],
  terms: [{ from: '2026-03-02', validUntil: '2026-12-31' }],
  endedOn: null,
  dissolved: false,
};
const priceOn = (terms: DatedTerms, day: string): number | undefined => instrumentsOn(terms, day)[0]?.price;
const raised = (terms: DatedTerms, from: string, price: number): DatedTerms =>
  withTariff(terms, { from, prices: [{ instrumentId: 'a1.1', price }], clause: null });

describe('the terms of a day', () => {
  it('a price holds from its day on, in whatever order prices were recorded (A2)', () => {
    const july = raised(signed, '2026-07-01', 200_000);
    const next = raised(july, '2027-01-01', 300_000);
    const june = raised(next, '2026-06-20', 190_000);
    expect(
      ['2026-06-19', '2026-06-20', '2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map((day) =>
        priceOn(june, day),
      ),
    ).toEqual([180_000, 190_000, 190_000, 200_000, 200_000, 300_000]);
    expect(tariffSpans(june)).toEqual([
      { instrumentId: 'a1.1', price: 180_000, from: '2026-03-02', until: '2026-06-19' },
      { instrumentId: 'a1.1', price: 190_000, from: '2026-06-20', until: '2026-06-30' },
      { instrumentId: 'a1.1', price: 200_000, from: '2026-07-01', until: '2026-12-31' },
      { instrumentId: 'a1.1', price: 300_000, from: '2027-01-01', until: null },
    ]);
  });
  it('of two prices of one day the last that was recorded counts, and a correction is such a one', () => {
    expect(priceOn(raised(raised(signed, '2026-07-01', 1), '2026-07-01', 2), '2026-07-01')).toBe(2);
    const typedWrong = withCorrectedTariff(raised(signed, '2026-07-01', 9), {
      instrumentId: 'a1.1',
      from: '2026-07-01',
      price: 200_000,
    });
    expect(priceOn(typedWrong, '2026-08-01')).toBe(200_000);
    expect(priceOn(typedWrong, '2026-06-30')).toBe(180_000);
    const fromTheStart = withCorrectedTariff(signed, {
      instrumentId: 'a1.1',
      from: '2026-03-02',
      price: 170_000,
    });
    expect(tariffSpans(fromTheStart)).toEqual([
      { instrumentId: 'a1.1', price: 170_000, from: '2026-03-02', until: null },
    ]);
  });
  it('who joins is covered from that day, with its area; who leaves until the day before (B2, B3)', () => {
    const joined = withMember(signed, 'GM1876', '2026-04-01');
    expect(coveredOn(joined, '2026-03-31')).toEqual(['GM0222', 'UWV']);
    expect(coveredOn(joined, '2026-04-01')).toEqual(['GM0222', 'UWV', 'GM1876']);
    expect(territoryOn(joined, '2026-03-31')).toEqual(['GM0222']);
    expect(territoryOn(joined, '2026-04-01')).toEqual(['GM0222', 'GM1876']);
    const left = withoutMember(joined, 'GM1876', '2027-01-01');
    expect(coveredOn(left, '2026-12-31')).toContain('GM1876');
    expect(coveredOn(left, '2027-01-01')).not.toContain('GM1876');
    expect(coveredOn(withMember(left, 'GM1876', '2027-06-01'), '2027-06-01')).toContain('GM1876');
  });
  it('a contract without an area of its own keeps none', () =>
    expect(territoryOn({ ...signed, territory: [] }, '2026-04-01')).toEqual([]));
  it('is in force from its first day to its last (A1)', () => {
    expect(standsOn(signed, '2026-03-01')).toBe('NOT_YET');
    expect(standsOn(signed, '2026-03-02')).toBe('ACTIVE');
    expect(standsOn(signed, '2026-12-31')).toBe('ACTIVE');
    expect(standsOn(signed, '2027-01-01')).toBe('ENDED');
    expect(standsOn({ ...signed, terms: [{ from: '2026-03-02', validUntil: null }] }, '2040-01-01')).toBe(
      'ACTIVE',
    );
  });
  it('an end that lies ahead leaves it in force until then', () => {
    const dissolved = withEnd(signed, '2026-08-01', true);
    expect(standsOn(dissolved, '2026-07-31')).toBe('ACTIVE');
    expect(standsOn(dissolved, '2026-08-01')).toBe('ENDED');
    expect(firstDayWithout(withEnd(signed, '2027-06-01', true))).toBe('2027-01-01');
  });
  it('an extension counts from the day on which it was agreed', () => {
    const extended = withTerm(signed, { from: '2026-10-01', validUntil: '2027-12-31' });
    expect(validUntilOn(extended, '2026-09-30')).toBe('2026-12-31');
    expect(validUntilOn(extended, '2026-10-01')).toBe('2027-12-31');
    expect(standsOn(extended, '2027-06-01')).toBe('ACTIVE');
    expect(validUntilOn(withCorrectedEnd(extended, '2028-12-31'), '2027-01-01')).toBe('2028-12-31');
  });
});
