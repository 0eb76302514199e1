import { answersOf } from '../../testing/answers';
import { municipalityServesUwvClient } from './r013-municipality-serves-uwv-client';

const takeOver = {
  by: 'GEM-C',
  decidedOn: '2009-01-12',
  scope: 'TAKE_OVER' as const,
  from: '2009-01-12',
  until: '2009-06-30',
};
const bicycle = {
  by: 'GEM-C',
  decidedOn: '2009-02-02',
  scope: 'ASSIGNMENT' as const,
  instrument: { kind: 'FACILITY' as const, item: 'BICYCLE' },
};
const ask = answersOf(municipalityServesUwvClient, {
  day: '2009-02-09',
  benefits: [{ type: 'WAO', from: '2000-03-01' }],
  history: [],
  residence: 'GEM-C',
  municipalOffer: takeOver,
  owner: 'UWV',
  kind: 'MODULE',
});

describe('R-013 a municipality serves a UWV client', () => {
  it('a take-over covers every order from its first to its last day', () => {
    expect(ask({ day: '2009-01-12' })).toEqual(['ALLOW serves']);
    expect(ask({ day: '2009-06-30' })).toEqual(['ALLOW serves']);
    expect(ask({ day: '2009-07-01' })).toEqual(['COMPUTE outsideDays']);
  });
  it('a later first day waits for it', () =>
    expect(ask({ municipalOffer: { ...takeOver, from: '2009-02-10' } })).toEqual(['COMPUTE outsideDays']));
  it('without a last day it goes on', () =>
    expect(ask({ day: '2012-01-01', municipalOffer: { ...takeOver, until: null } })).toEqual([
      'ALLOW serves',
    ]));
  it('one bicycle moves no other bill', () => {
    expect(ask({ municipalOffer: bicycle })).toEqual(['COMPUTE otherInstrument']);
    expect(ask({ municipalOffer: bicycle, kind: 'FACILITY', item: 'BICYCLE', owner: 'GEM-C' })).toEqual([
      'ALLOW serves',
    ]);
    expect(ask({ municipalOffer: bicycle, kind: 'FACILITY', item: 'TRANSPORT', owner: 'GEM-C' })).toEqual([
      'COMPUTE otherInstrument',
    ]);
  });
  it('silent of scope it covers what the municipality owns', () => {
    const silent = { by: 'GEM-C', decidedOn: '2009-02-02' };
    expect(ask({ municipalOffer: silent })).toEqual(['COMPUTE otherInstrument']);
    expect(ask({ municipalOffer: silent, owner: 'GEM-C' })).toEqual(['ALLOW serves']);
  });
  it('is of the municipality where the client lives', () =>
    expect(ask({ residence: 'GEM-A' })).toEqual(['COMPUTE otherResidence']));
  it('decides nothing before it was decided, or without a day', () => {
    expect(ask({ day: '2009-01-11', municipalOffer: { ...takeOver, from: '2009-01-01' } })).toEqual([
      'COMPUTE notDecidedYet',
    ]);
    expect(ask({ municipalOffer: { by: 'GEM-C' } })).toEqual(['HOLD lacks']);
  });
  it('concerns people on a UWV benefit', () => expect(ask({ benefits: [] })).toEqual([]));
  it('is silent without an offer', () => expect(ask({ municipalOffer: null })).toEqual([]));
});
