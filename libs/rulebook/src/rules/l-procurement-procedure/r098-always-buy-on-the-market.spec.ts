import { answersOf } from '../../testing/answers';
import { alwaysBuyOnTheMarket } from './r098-always-buy-on-the-market';

const ask = answersOf(alwaysBuyOnTheMarket, {
  day: '2004-06-01',
  owner: 'GEM-A',
  form: 'OWN_PROVISION',
  coversPartners: [],
});

describe('R-098 always buy on the market', () => {
  it('refuses own delivery until the end of 2005', () => {
    expect(ask({})).toEqual(['REFUSE mustBuy']);
    expect(ask({ day: '2005-12-31' })).toEqual(['REFUSE mustBuy']);
    expect(ask({ day: '2006-01-01' })).toEqual([]);
  });
  it('is about municipalities that deliver themselves', () => {
    expect(ask({ owner: 'UWV' })).toEqual([]);
    expect(ask({ form: 'MUNICIPAL_CONTRACT' })).toEqual([]);
  });
});
