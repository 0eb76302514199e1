import { answersOf } from '../../testing/answers';
import { demandDriven } from './r087-demand-driven';

const ask = answersOf(demandDriven, {
  day: '2009-02-02',
  principal: 'UWV',
  linkToLabourDemand: 'vacature magazijnmedewerker',
});

describe('R-087 demand-driven', () => {
  it('is silent where a vacancy is linked', () => expect(ask({})).toEqual([]));
  it.each([null, ''])('warns where no link is recorded (%j)', (linkToLabourDemand) =>
    expect(ask({ linkToLabourDemand })).toEqual(['WARN noLink']),
  );
  it('is silent where nobody asked, and for a municipality', () => {
    expect(ask({ linkToLabourDemand: undefined })).toEqual([]);
    expect(ask({ principal: 'GEM-A', linkToLabourDemand: null })).toEqual([]);
  });
});
