import { answersOf } from '../../testing/answers';
import { ownInstrumentFirst } from './r031-own-instrument-first';

type Facts = Parameters<typeof ownInstrumentFirst.ask>[0];
const base: Facts = {
  day: '2009-03-02',
  owner: 'GEM-A',
  coversPartners: [],
  principal: 'UWV',
};
const ask = answersOf(ownInstrumentFirst, base);

describe('R-031 own instrument first', () => {
  it('asks nothing of an own instrument, nor of one that a joint contract gives', () => {
    expect(ask({ owner: 'UWV' })).toEqual([]);
    expect(ask({ coversPartners: ['GEM-B', 'UWV'] })).toEqual([]);
  });
  it("allows a partner's when no own one is adequate", () =>
    expect(ask({ ownAlternative: 'NONE_ADEQUATE' })).toEqual(['ALLOW noneAdequate']));
  it('does not say that there is none when the assortment has an equal one', () =>
    expect(ask({ ownAlternative: 'NONE_ADEQUATE', ownEquals: [{ name: 'Sollicitatietraining' }] })).toEqual([
      'ALLOW noneAdequateSaid',
    ]));
  it('allows it for a reason, also beside an equal own one', () => {
    expect(ask({ reason: 'evening group' })).toEqual(['ALLOW reasonRecorded']);
    expect(ask({ reason: 'evening group', ownAlternative: 'EQUAL_AVAILABLE' })).toEqual([
      'ALLOW reasonRecorded',
    ]);
  });
  it('holds without one', () => {
    expect(ask({})).toEqual(['HOLD needsReason']);
    expect(ask({ reason: '' })).toEqual(['HOLD needsReason']);
    expect(ask({ reason: null, ownAlternative: 'EQUAL_AVAILABLE' })).toEqual(['HOLD needsReason']);
  });
  it('names no field in its sentence', () =>
    expect(ownInstrumentFirst.ask(base)[0]?.text).not.toContain('action.'));
});
