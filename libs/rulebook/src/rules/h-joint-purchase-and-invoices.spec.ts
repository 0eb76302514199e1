import { decide } from '../decide';
import { caseWith, said } from '../testing/case';
import {
  DEFINITIONS,
  exactlyOneContractingPrincipal,
  jointPreparation,
  oneInterMunicipalContract,
  resultsPerOwnClients,
  settleDefinitionsFirst,
  UNIFORM_CONDITIONS,
  uniformConditions,
} from './h-joint-purchase';
import {
  carryingContractsTermsRule,
  matchBeforePaying,
  noBillsBetweenPartners,
  oneLineOnePrincipal,
  type PartnerBill,
  periodWithinService,
  supplierBillsThePrincipal,
} from './i-invoices';

const day = '2009-03-02';

describe('H. joint purchase', () => {
  it.each([
    [[], 'HOLD'],
    [['UWV'], 'ALLOW'],
    [['UWV', 'GEM-A'], 'REFUSE'],
  ])('R-077 signed by %j: %s', (signatories, effect) =>
    expect(exactlyOneContractingPrincipal(signatories, day)).toMatchObject([{ rule: 'R-077', effect }]),
  );
  it('R-078 every partner files its needs', () => {
    expect(said(jointPreparation(['UWV', 'GEM-A'], ['GEM-A', 'UWV'], day))).toEqual(['R-078 ALLOW']);
    expect(jointPreparation(['UWV', 'GEM-A'], ['UWV'], day)).toMatchObject([
      { effect: 'HOLD', liftedBy: ['inventory of GEM-A'] },
    ]);
  });
  it('R-079 definitions first', () => {
    expect(settleDefinitionsFirst(DEFINITIONS, day)).toEqual([]);
    expect(said(settleDefinitionsFirst(['invoicing'], day))).toEqual(['R-079 HOLD']);
  });
  it('R-080 warns on parallel contracts', () => {
    expect(oneInterMunicipalContract([], day)).toEqual([]);
    expect(said(oneInterMunicipalContract(['C-12'], day))).toEqual(['R-080 WARN']);
  });
  it('R-081 five questions answered', () => {
    expect(uniformConditions(UNIFORM_CONDITIONS, day)).toEqual([]);
    expect(said(uniformConditions([], day))).toEqual(['R-081 HOLD']);
  });
  it('R-082 results for the own clients', () =>
    expect(resultsPerOwnClients('UWV', '2010-02-01')).toMatchObject({
      rule: 'R-082',
      effect: 'OBLIGE',
      duty: { due: '2010-02-01' },
    }));
});

describe('I. invoices', () => {
  const bill = (facts: Partial<PartnerBill>): PartnerBill => ({
    from: 'GEM-A',
    to: 'UWV',
    registeredAsSupplier: false,
    ownDelivery: false,
    socialActivation: false,
    placedBy: undefined,
    orderDay: day,
    day,
    ...facts,
  });
  it('R-074 the terms of the carrying contract', () =>
    expect(said([carryingContractsTermsRule('GEM-A', day)])).toEqual(['R-074 COMPUTE']));
  it('R-083 to the principal, not to the owner of the contract', () =>
    expect([
      supplierBillsThePrincipal('UWV', 'UWV', day).effect,
      supplierBillsThePrincipal('GEM-A', 'UWV', day).effect,
    ]).toEqual(['ALLOW', 'REFUSE']));
  it.each([
    ['passed-on cost', {}, 'REFUSE'],
    ['own delivery of a registered supplier', { registeredAsSupplier: true, ownDelivery: true }, 'WARN'],
    ["a registered supplier passing on another's bill", { registeredAsSupplier: true }, 'REFUSE'],
    [
      'social activation ordered on 14 September 2008 (R-017)',
      { socialActivation: true, orderDay: '2008-09-14' },
      'WARN',
    ],
    [
      'social activation by a supplier, ordered on 15 September 2008',
      { socialActivation: true, orderDay: '2008-09-15' },
      'REFUSE',
    ],
    [
      'social activation by the municipality itself: there is no supplier',
      { socialActivation: true, ownDelivery: true },
      'WARN',
    ],
  ])('R-084 %s', (_what, facts, effect) =>
    expect(noBillsBetweenPartners(bill(facts))).toMatchObject({ rule: 'R-084', effect }),
  );
  it('R-085 one bill, one principal', () => {
    expect(oneLineOnePrincipal(['UWV', 'UWV'], day)).toEqual([]);
    expect(said(oneLineOnePrincipal(['UWV', 'GEM-A'], day))).toEqual(['R-085 REFUSE']);
  });
  it('R-086 pays what matches', () => {
    expect(said(matchBeforePaying([], day))).toEqual(['R-086 ALLOW']);
    expect(said(matchBeforePaying(['NOT_DELIVERED', 'OTHER_PRICE'], day))).toEqual([
      'R-086 HOLD',
      'R-086 HOLD',
    ]);
  });
  it.each([
    ['2009-01', 1],
    ['2009-02', 0],
    ['2009-04', 0],
    ['2009-05', 1],
    ['2009-01..2009-02', 0],
    [undefined, 0],
  ])('R-086 a bill about %s for a service of February to April', (period, holds) =>
    expect(periodWithinService(period, '2009-02-16', '2009-04-15', day)).toHaveLength(holds),
  );
  it('R-011 without the order day there is no principal to bill when it matters', () => {
    const moved = caseWith({
      client: {
        benefits: [
          { type: 'WW', from: '2008-01-01', until: '2009-01-31' },
          { type: 'WWB', from: '2009-02-01' },
        ],
      },
      action: { type: 'ROUTE_INVOICE', to: 'UWV' },
    });
    expect(decide(moved)).toMatchObject({
      decision: 'HOLD',
      principal: null,
      budget: null,
      liftedBy: ['record action.orderDate'],
    });
    expect(decide(caseWith({ action: { type: 'ROUTE_INVOICE', to: 'UWV' } })).decision).toBe('ALLOW');
  });
});
