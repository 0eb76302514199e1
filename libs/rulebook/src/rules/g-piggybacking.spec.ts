import { decide } from '../decide';
import type { DecisionCase } from '../decision-case';
import { benefit, caseWith, said } from '../testing/case';
import {
  addendumIsSigned,
  agreeSupplierManagementFirst,
  askOnce,
  contractIsOpen,
  individualPurchaseNeedsOrdinance,
  noAddendumOnTenderedContract,
  type Opening,
  partnerIsEnteredAsSupplier,
  registerForMinistry,
  supplierIsRecognised,
  supplierMustAgree,
  type SupplierStanding,
  tenderStatusOf,
  tenderWordingCovers,
  withinContractArea,
} from './g-piggybacking';

const day = '2009-03-02';
const opening = (facts: Partial<Opening> = {}): Opening => ({
  form: 'MUNICIPAL_CONTRACT',
  tendered: false,
  wordingCovers: false,
  addendum: { partner: 'UWV', signedOn: day },
  supplierConsent: true,
  supplierManagementAgreed: true,
  partner: 'UWV',
  day,
  ...facts,
});

describe('G. piggybacking', () => {
  it('R-063 an untendered contract with an addendum is open', () =>
    expect(said(contractIsOpen(opening()))).toEqual(['R-063 ALLOW', 'R-066 ALLOW', 'R-075 ALLOW']));
  it('R-063 and R-064: an awarded tender with a silent specification is not, whatever addendum there is', () => {
    expect(said(contractIsOpen(opening({ tendered: true, awarded: true })))).toEqual([
      'R-063 REFUSE',
      'R-064 REFUSE',
    ]);
    expect(noAddendumOnTenderedContract(day).alternatives).toContain('joint purchase');
  });
  it.each([
    [{ tendered: true, awarded: true }, 'TENDERED'],
    [{ tendered: true, awarded: false }, 'BEFORE_AWARD'],
    [{ tendered: true, concludedOn: '2008-01-07' }, 'TENDERED'],
    [{ tendered: true }, 'UNKNOWN'],
    [{ tendered: null }, 'UNKNOWN'],
    [{}, 'UNKNOWN'],
    [{ tendered: false }, 'NOT_TENDERED'],
    [{ form: 'ACCESS_AGREEMENT' }, 'NOT_TENDERED'],
    [{ form: 'UWV_TENDERED_TRAJECTORY' }, 'TENDERED'],
  ])('R-063 %j is %s (A-09)', (history, status) =>
    expect(tenderStatusOf({ form: 'MUNICIPAL_CONTRACT', ...history }, day).status).toBe(status),
  );
  it.each([
    ['2001-12-31', 'UNKNOWN'],
    ['2002-01-01', 'TENDERED'],
    ['2005-06-30', 'TENDERED'],
    ['2005-07-01', 'UNKNOWN'],
  ])('R-099 a contract of %s is %s', (concludedOn, status) =>
    expect(tenderStatusOf({ form: 'MUNICIPAL_CONTRACT', concludedOn }, day).status).toBe(status),
  );
  it('R-064 the wording opens an awarded tender', () => {
    expect(tenderWordingCovers(true, day).effect).toBe('ALLOW');
    expect(said(contractIsOpen(opening({ tendered: true, awarded: true, wordingCovers: true })))).toEqual([
      'R-064 ALLOW',
      'R-066 ALLOW',
      'R-075 ALLOW',
    ]);
  });
  it('R-065 before award the clause is put in', () =>
    expect(contractIsOpen(opening({ tendered: true, awarded: false }))[0]).toMatchObject({
      rule: 'R-065',
      effect: 'HOLD',
    }));
  it('R-066 the supplier agrees', () =>
    expect([supplierMustAgree(true, day).effect, supplierMustAgree(false, day).effect]).toEqual([
      'ALLOW',
      'HOLD',
    ]));
  it.each([
    ['2009-03-02', 'ALLOW'],
    ['2009-03-03', 'HOLD'],
  ])('R-067 addendum signed on %s', (signedOn, effect) =>
    expect(addendumIsSigned('ACCESS_AGREEMENT', { partner: 'GEM-A', signedOn }, 'GEM-A', day)).toMatchObject({
      rule: 'R-067',
      effect,
    }),
  );
  it('R-067 an addendum of another partner does not count', () =>
    expect(
      addendumIsSigned('ACCESS_AGREEMENT', { partner: 'GEM-B', signedOn: day }, 'GEM-A', day).effect,
    ).toBe('HOLD'));
  it.each<[SupplierStanding | undefined, string[]]>([
    [undefined, ['R-068 ALLOW']],
    [{ municipalQualityTest: true }, ['R-068 ALLOW']],
    [{ municipalQualityTest: true, onRejectedIroList: true }, ['R-055 REFUSE', 'R-068 REFUSE']],
    [{ municipalQualityTest: false }, ['R-069 HOLD']],
    [{ municipalQualityTest: false, uwvIroFrameworkTest: { outcome: 'PASSED', on: day } }, ['R-069 ALLOW']],
    [
      { municipalQualityTest: false, uwvIroFrameworkTest: { outcome: 'PASSED', on: '2009-03-03' } },
      ['R-069 HOLD'],
    ],
    [{ uwvIroFrameworkTest: { outcome: 'FAILED', on: day } }, ['R-069 REFUSE']],
  ])('R-068, R-069 and R-055: %j gives %j', (supplier, expected) =>
    expect(said(supplierIsRecognised(supplier, day))).toEqual(expected),
  );
  it('R-070 the partner is entered as supplier first', () =>
    expect(
      [true, false].map((entered) => partnerIsEnteredAsSupplier(entered, 'GEM-A', 'UWV', day).effect),
    ).toEqual(['ALLOW', 'HOLD']));
  it('R-071 a municipal instrument for a UWV client is registered on the order day', () => {
    expect(registerForMinistry('GEM-A', 'UWV', day)).toMatchObject([
      { effect: 'OBLIGE', duty: { due: day } },
    ]);
    expect(registerForMinistry('GEM-A', 'GEM-A', day)).toEqual([]);
    expect(registerForMinistry('UWV', 'UWV', day)).toEqual([]);
  });
  const individual = (ordinance: NonNullable<DecisionCase['circumstances']>['ordinance']) =>
    caseWith({
      instrument: { owner: 'GEM-A', contractForm: 'INDIVIDUAL_PURCHASE' },
      ...(ordinance ? { circumstances: { ordinance } } : {}),
    });
  it('R-072 individual purchase is in the ordinance of the day', () => {
    expect(
      said(
        individualPurchaseNeedsOrdinance(
          individual({ validOn: day, individualPurchase: true }),
          'GEM-A',
          day,
        ),
      ),
    ).toEqual(['R-072 ALLOW']);
    expect(
      said(
        individualPurchaseNeedsOrdinance(
          individual({ validOn: day, individualPurchase: false }),
          'GEM-A',
          day,
        ),
      ),
    ).toEqual(['R-072 REFUSE']);
    expect(said(individualPurchaseNeedsOrdinance(individual(undefined), 'GEM-A', day))).toEqual([
      'R-072 HOLD',
    ]);
    expect(
      said(
        individualPurchaseNeedsOrdinance(
          individual({ validOn: '2008-01-01', individualPurchase: true }),
          'GEM-A',
          day,
        ),
      ),
    ).toEqual(['R-072 HOLD']);
  });
  const municipal = (instrument: Partial<DecisionCase['instrument']>) =>
    caseWith({ instrument: { owner: 'GEM-B', contractForm: 'MUNICIPAL_CONTRACT', ...instrument } });
  it('R-073 inside the territory, inter-municipal where agreed', () => {
    expect(said(withinContractArea(municipal({ territory: ['GEM-B', 'GEM-A'] }), 'GEM-A', day))).toEqual([
      'R-073 ALLOW',
    ]);
    expect(said(withinContractArea(municipal({ territory: ['GEM-B'] }), 'GEM-A', day))).toEqual([
      'R-073 REFUSE',
      'R-014 REFUSE',
    ]);
    expect(said(withinContractArea(municipal({}), 'GEM-A', day))).toContain('R-073 REFUSE');
  });
  it('R-075 supplier management is agreed first', () =>
    expect([
      agreeSupplierManagementFirst(true, day).effect,
      agreeSupplierManagementFirst(false, day).effect,
    ]).toEqual(['ALLOW', 'HOLD']));
  it('R-076 asks nothing twice', () => {
    expect(askOnce(['mark'], ['statutes'], day)).toEqual([]);
    expect(said(askOnce(['mark'], ['mark'], day))).toEqual(['R-076 WARN']);
  });
  it('a proposal goes ahead with a warning of what the order needs; the order is held', () => {
    const asked = caseWith({
      client: { benefits: [benefit('WWB')] },
      action: { type: 'PROPOSE', ownAlternative: 'NONE_ADEQUATE' },
    });
    expect(decide(asked)).toMatchObject({ decision: 'ALLOW', budget: 'W_DEEL:GEM-A' });
    expect(said(decide(asked))).toContain('R-067 WARN');
    expect(decide({ ...asked, action: { ...asked.action, type: 'ORDER' } }).decision).toBe('HOLD');
  });
});
