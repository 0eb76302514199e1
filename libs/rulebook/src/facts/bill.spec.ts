import { billedMonthsOf, isOwnDelivery, isRepaidByUwv, isSocialActivationOf, type PartnerBill } from './bill';

const repaid = (facts: Partial<PartnerBill> & { billTo?: string }): boolean =>
  isRepaidByUwv({
    billFrom: 'GEM-A',
    billTo: 'UWV',
    senderIsEntered: false,
    ownDelivery: true,
    socialActivation: true,
    supplierBillsItself: true,
    placedBy: 'GEM-A',
    ...facts,
  });

describe('facts of a bill', () => {
  it('R-017: UWV repays own delivery of the municipality that placed the client, at any date', () =>
    expect([
      repaid({}),
      repaid({ placedBy: undefined }),
      repaid({ placedBy: 'GEM-B' }),
      repaid({ placedBy: 'UWV' }),
      repaid({ billTo: 'GEM-B' }),
      repaid({ billFrom: 'UWV' }),
      repaid({ socialActivation: false }),
    ]).toEqual([true, true, false, false, false, false, false]));
  it("R-017: a contracted supplier's only while suppliers do not bill UWV themselves", () =>
    expect([
      repaid({ ownDelivery: false }),
      repaid({ ownDelivery: false, supplierBillsItself: false }),
    ]).toEqual([false, true]));
  it('own delivery is the own provision, or a unit in public law', () =>
    expect([
      isOwnDelivery({ form: 'OWN_PROVISION' }),
      isOwnDelivery({ form: 'MUNICIPAL_CONTRACT', supplier: { legalForm: 'PUBLIC' } }),
      isOwnDelivery({ form: 'MUNICIPAL_CONTRACT', supplier: { legalForm: 'PRIVATE' } }),
      isOwnDelivery({ form: 'MUNICIPAL_CONTRACT' }),
    ]).toEqual([true, true, false, false]));
  it('social activation counts where R-017 named UWV principal', () =>
    expect([
      isSocialActivationOf({ kind: 'SOCIAL_ACTIVATION', principal: 'UWV', decidedBy: 'R-017' }),
      isSocialActivationOf({ kind: 'SOCIAL_ACTIVATION', principal: 'UWV', decidedBy: 'R-001' }),
      isSocialActivationOf({ kind: 'TRAJECTORY', principal: 'UWV', decidedBy: 'R-017' }),
    ]).toEqual([true, false, false]));
  it.each([
    ['2009-02', '2009-02', '2009-02'],
    ['2009-02..2009-04', '2009-02', '2009-04'],
  ])('a bill about %s', (text, from, until) => expect(billedMonthsOf(text)).toEqual({ text, from, until }));
  it.each([undefined, '', 'spring'])('%s names no months', (period) =>
    expect(billedMonthsOf(period)).toBeUndefined(),
  );
});
