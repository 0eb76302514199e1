import { answersOf } from '../../testing/answers';
import { leadIsRecorded } from './r005-lead-is-recorded';

const ask = answersOf(leadIsRecorded, { day: '2009-02-09', principal: 'UWV', decidedBy: 'R-004' });

describe('R-005 lead in concurrent cases', () => {
  it('warns when nobody leads', () => expect(ask({})).toEqual(['WARN nobody']));
  it('says who leads, which moves no payer', () =>
    expect(ask({ leadAgreed: 'GEM-A' })).toEqual(['COMPUTE leads']));
  it('asks for no lead where one partner is concerned', () =>
    expect(ask({ decidedBy: 'R-001' })).toEqual([]));
});
