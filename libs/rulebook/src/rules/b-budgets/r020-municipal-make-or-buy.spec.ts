import { answersOf } from '../../testing/answers';
import { alwaysBuyOnTheMarket } from '../l-procurement-procedure/r098-always-buy-on-the-market';
import { municipalMakeOrBuy } from './r020-municipal-make-or-buy';

type Facts = Parameters<typeof municipalMakeOrBuy.ask>[0];
const base: Facts = { day: '2007-06-01', form: 'OWN_PROVISION', owner: 'GEM-A', coversPartners: [] };

describe('R-020 municipal make-or-buy, R-098 before it', () => {
  const [make, buy] = [answersOf(municipalMakeOrBuy, base), answersOf(alwaysBuyOnTheMarket, base)];
  it.each([
    ['2004-06-01', 'COMPUTE notYet', ['REFUSE mustBuy']],
    ['2005-12-31', 'COMPUTE notYet', ['REFUSE mustBuy']],
    ['2006-01-01', 'ALLOW may', []],
    ['2007-06-01', 'ALLOW may', []],
  ])('an own unit on %s: %s', (day, made, bought) => {
    expect(make({ day })).toEqual([made]);
    expect(buy({ day })).toEqual(bought);
  });
  it('says nothing of contracts, nor of UWV', () => {
    for (const ask of [make, buy]) {
      expect(ask({ day: '2004-06-01', form: 'MUNICIPAL_CONTRACT' })).toEqual([]);
      expect(ask({ day: '2004-06-01', owner: 'UWV' })).toEqual([]);
    }
  });
});
