import { answersOf } from '../../testing/answers';
import { facilitiesAreMunicipal } from './r021-facilities-are-municipal';

const ask = answersOf(facilitiesAreMunicipal, {
  day: '2009-02-09',
  form: 'FACILITY',
  kind: 'FACILITY',
  owner: 'GEM-A',
  charged: 'GEM-A',
});

describe('R-021 facilities are municipal', () => {
  it('lets a municipality give work clothes out of its own budget', () => expect(ask({})).toEqual([]));
  it('refuses a bicycle on the UWV budget', () => expect(ask({ charged: 'UWV' })).toEqual(['REFUSE notUwv']));
  it('refuses a facility of UWV itself', () => expect(ask({ owner: 'UWV' })).toEqual(['REFUSE notUwv']));
  it('knows a facility by its kind, whatever carries it', () =>
    expect(ask({ form: 'ACCESS_AGREEMENT', charged: 'UWV' })).toEqual(['REFUSE notUwv']));
  it('and by its form, whatever its kind', () =>
    expect(ask({ kind: 'MODULE', charged: 'UWV' })).toEqual(['REFUSE notUwv']));
  it('says nothing of other instruments', () =>
    expect(ask({ form: 'ACCESS_AGREEMENT', kind: 'MODULE', owner: 'UWV', charged: 'UWV' })).toEqual([]));
});
