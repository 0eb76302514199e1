import { answersOf } from '../../testing/answers';
import { freeChoiceOfInstruments } from './r097-free-choice-of-instruments';

const ask = answersOf(freeChoiceOfInstruments, {
  day: '2008-09-15',
  owner: 'GEM-A',
  principal: 'GEM-A',
  kind: 'WORK_FIRST',
});

describe('R-097 free choice of instruments', () => {
  it('the municipality chooses its own', () => expect(ask({})).toEqual(['ALLOW free']));
  it('within its ordinance, where that names instruments', () => {
    expect(ask({ ordinance: { instruments: ['WORK_FIRST'] } })).toEqual(['ALLOW free']);
    expect(ask({ ordinance: { instruments: null } })).toEqual(['ALLOW free']);
    expect(ask({ ordinance: { instruments: ['TRAINING'] } })).toEqual(['REFUSE outsideOrdinance']);
    expect(ask({ ordinance: { instruments: [] } })).toEqual(['REFUSE outsideOrdinance']);
  });
  it("its ordinance binds it on a partner's instrument too", () => {
    expect(ask({ owner: 'UWV' })).toEqual([]);
    expect(ask({ owner: 'UWV', ordinance: { instruments: ['TRAINING'] } })).toEqual([
      'REFUSE outsideOrdinance',
    ]);
  });
  it('says nothing where UWV pays', () =>
    expect(ask({ principal: 'UWV', ordinance: { instruments: ['TRAINING'] } })).toEqual([]));
});
