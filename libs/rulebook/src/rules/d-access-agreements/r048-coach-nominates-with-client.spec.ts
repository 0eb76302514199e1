import type { Carrier } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import { coachNominatesWithClient, type Nomination } from './r048-coach-nominates-with-client';

const base: Pick<Carrier, 'form'> & Nomination & { day: string } = {
  day: '2009-03-02',
  form: 'ACCESS_AGREEMENT',
};
const ask = answersOf(coachNominatesWithClient, base);

describe('R-048 the coach nominates with the client', () => {
  it('is content when the consultation is recorded, and takes silence for it', () => {
    expect(ask({ clientConsulted: true })).toEqual([]);
    expect(ask({})).toEqual([]);
  });
  it('holds when nobody spoke with the client', () =>
    expect(ask({ clientConsulted: false })).toEqual(['HOLD notDiscussed']));
  it('asks it of access agreements only', () =>
    expect(ask({ form: 'OWN_PROVISION', clientConsulted: false })).toEqual([]));
});
