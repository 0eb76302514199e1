import { answersOf } from '../../testing/answers';
import { tenderWordingCovers } from './r064-tender-wording-may-cover';

const ask = answersOf(tenderWordingCovers, {
  day: '2009-03-02',
  form: 'MUNICIPAL_CONTRACT',
  openedFor: 'UWV',
  openingMoment: 'ORDER',
  wayIn: 'WORDING',
});

describe('R-064 tender wording may already cover', () => {
  it('allows what the specification names', () => expect(ask({})).toEqual(['ALLOW covers']));
  it('refuses a silent specification', () => expect(ask({ wayIn: 'CLOSED' })).toEqual(['REFUSE silent']));
  it('allows a partner of the joint contract, said when it is to be opened', () => {
    expect(ask({ wayIn: 'JOINED', openingMoment: 'OPEN' })).toEqual(['ALLOW covers']);
    expect(ask({ wayIn: 'JOINED' })).toEqual([]);
  });
  it.each(['ADDENDUM', 'BEFORE_AWARD', 'UNKNOWN', 'AWARD_UNKNOWN', 'OWN', 'ITSELF'] as const)(
    'says nothing at an order on %s',
    (wayIn) => expect(ask({ wayIn })).toEqual([]),
  );
  it('opening by wording without such wording is refused, with the way that remains', () => {
    const byWording = { openingMoment: 'OPEN_BY_WORDING' as const };
    expect(ask({ ...byWording, wayIn: 'ADDENDUM' })).toEqual(['REFUSE silentNotTendered']);
    expect(ask({ ...byWording, wayIn: 'ADDENDUM', form: 'ACCESS_AGREEMENT' })).toEqual([
      'REFUSE frameworkHasNoWording',
    ]);
    expect(ask({ ...byWording, wayIn: 'BEFORE_AWARD' })).toEqual(['REFUSE silentBeforeAward']);
    expect(ask({ ...byWording, wayIn: 'UNKNOWN' })).toEqual(['REFUSE silent']);
    expect(ask({ ...byWording, wayIn: 'OWN' })).toEqual([]);
    expect(ask({ ...byWording, wayIn: 'ITSELF' })).toEqual([]);
    expect(tenderWordingCovers.says['frameworkHasNoWording']?.alternatives).toEqual([
      { nl: 'een addendum', en: 'addendum' },
    ]);
  });
  it('says nothing when a contract is recorded', () =>
    expect(ask({ wayIn: 'CLOSED', openingMoment: 'RECORD' })).toEqual([]));
});
