import { decide } from '../decide';
import { benefit, caseWith, said } from '../testing/case';
import {
  accountYearly,
  areaBudgetIsCeiling,
  budgetsNeverMix,
  claimIsRejectedLawfully,
  commitWithinAvailable,
  compareNetOfVat,
  facilitiesAreMunicipal,
  iDeelIsNotForInstruments,
  municipalMakeOrBuy,
  noRefusalForMoneyAlone,
  uwvBuysFromPrivateParties,
  wDeelServesWork,
} from './b-budgets';

const day = '2009-03-02';
const own = (owner: string) => caseWith({ instrument: { owner, contractForm: 'OWN_PROVISION' } });

describe('B. budgets and spending', () => {
  it('R-018 only the principal is charged', () => {
    expect(budgetsNeverMix('UWV', 'UWV', day)).toEqual([]);
    expect(said(budgetsNeverMix('GEM-A', 'UWV', day))).toEqual(['R-018 REFUSE']);
  });
  it('R-019 UWV never delivers itself; a municipality that does is the named exception', () => {
    expect(said(uwvBuysFromPrivateParties(own('UWV'), 'UWV', day))).toEqual(['R-019 REFUSE']);
    expect(said(uwvBuysFromPrivateParties(own('GEM-A'), 'UWV', day))).toEqual(['R-019 COMPUTE']);
    expect(uwvBuysFromPrivateParties(caseWith(), 'UWV', day)).toEqual([]);
  });
  it('R-020 own delivery from 1 January 2006, R-098 not before', () => {
    expect(said(municipalMakeOrBuy(own('GEM-A'), '2006-01-01'))).toEqual(['R-020 ALLOW']);
    expect(said(municipalMakeOrBuy(own('GEM-A'), '2005-12-31'))).toContain('R-098 REFUSE');
  });
  it('R-021 work clothes from the municipality, no bicycle from UWV', () => {
    const facility = caseWith({
      instrument: { owner: 'GEM-A', contractForm: 'FACILITY', kind: 'FACILITY', item: 'BICYCLE' },
    });
    expect(facilitiesAreMunicipal(facility, 'GEM-A', day)).toEqual([]);
    expect(said(facilitiesAreMunicipal(facility, 'UWV', day))).toEqual(['R-021 REFUSE']);
  });
  it('R-022 the W-deel pays what is aimed at work; social activation is motivated', () => {
    expect(said(wDeelServesWork(caseWith(), 'GEM-A', day))).toEqual(['R-022 ALLOW']);
    const far = (motivation: string | null) =>
      caseWith({ instrument: { kind: 'SOCIAL_ACTIVATION', motivation } });
    expect(said(wDeelServesWork(far(null), 'GEM-A', day))).toEqual(['R-022 HOLD']);
    expect(said(wDeelServesWork(far('first step to work'), 'GEM-A', day))).toEqual(['R-022 ALLOW']);
  });
  it('R-023 no instrument on the I-deel', () => {
    expect(iDeelIsNotForInstruments('W_DEEL:GEM-A', day)).toEqual([]);
    expect(said(iDeelIsNotForInstruments('I_DEEL:GEM-A', day))).toEqual(['R-023 REFUSE']);
  });
  it('R-024 short money alone rejects no claim; with an alternative it may', () => {
    expect(noRefusalForMoneyAlone('BUDGET_ONLY', null, day).effect).toBe('REFUSE');
    expect(noRefusalForMoneyAlone('BUDGET_ONLY', 'job club', day).effect).toBe('ALLOW');
    expect(noRefusalForMoneyAlone('OTHER', null, day).effect).toBe('ALLOW');
    expect(noRefusalForMoneyAlone(undefined, null, day)).toMatchObject({
      effect: 'HOLD',
      missing: 'action.ground',
    });
  });
  it('R-024 holds for municipalities: UWV may reject for money', () =>
    expect(
      said(
        claimIsRejectedLawfully(
          caseWith({ action: { type: 'REJECT_CLAIM', ground: 'BUDGET_ONLY' } }),
          'UWV',
          day,
        ),
      ),
    ).toEqual(['R-024 COMPUTE']));
  it.each([
    ['UWV', 400_000, 400_000, ['R-025 ALLOW']],
    ['UWV', 400_100, 400_000, ['R-025 REFUSE']],
    ['UWV', 400_001, 400_000, ['R-025 REFUSE']],
    ['GEM-A', 400_001, 400_000, ['R-025 HOLD', 'R-024 HOLD']],
  ])('R-025 %s orders %i cents with %i available', (partner, amount, available, expected) =>
    expect(
      said(commitWithinAvailable({ partner, amount, available, alternativeOffered: null, day })),
    ).toEqual(expected),
  );
  it('R-025 on a case: another fund that is short does not matter', () => {
    const short = { availableBudget: { 'W_DEEL:GEM-A': 0 } };
    expect(decide(caseWith({ circumstances: short })).decision).toBe('ALLOW');
    expect(
      decide(
        caseWith({
          client: { benefits: [benefit('WWB')] },
          instrument: { owner: 'GEM-A', contractForm: 'OWN_PROVISION' },
          circumstances: short,
        }),
      ).decision,
    ).toBe('HOLD');
  });
  it('R-026 each partner accounts within a year', () =>
    expect(accountYearly('GEM-A', 2009)).toMatchObject({
      rule: 'R-026',
      effect: 'OBLIGE',
      duty: { due: '2010-12-31' },
    }));
});

describe('offers and areas', () => {
  it('R-027 ranks €5,000 net before €5,100 net, whatever the gross prices are', () => {
    const offers = [
      { name: 'exempt', net: 510_000, gross: 510_000 },
      { name: 'taxed', net: 500_000, gross: 605_000 },
    ];
    expect(compareNetOfVat(offers).map(({ name }) => name)).toEqual(['taxed', 'exempt']);
    expect(offers.map(({ name }) => name)).toEqual(['exempt', 'taxed']);
  });
  it('R-028 an area stays within its budget to the cent', () => {
    expect(areaBudgetIsCeiling(23_000_000, 1_000_000, 24_000_000, '2018-01-01')).toMatchObject({
      rule: 'R-028',
      effect: 'ALLOW',
    });
    expect(areaBudgetIsCeiling(23_000_000, 1_000_001, 24_000_000, '2018-01-01')).toMatchObject({
      rule: 'R-028',
      effect: 'REFUSE',
    });
  });
});
