import { answersOf } from '../../testing/answers';
import { withinContractArea } from './r073-within-contract-area';

const ask = answersOf(withinContractArea, {
  day: '2009-03-02',
  owner: 'GEM-B',
  form: 'MUNICIPAL_CONTRACT',
  coversPartners: [],
  principal: 'UWV',
  residence: 'GEM-A',
});

describe('R-073 scope of the carrying contract', () => {
  it('a municipal contract is for its own area', () => {
    expect(ask({})).toEqual(['REFUSE outside']);
    expect(ask({ residence: 'GEM-B' })).toEqual(['ALLOW inside']);
  });
  it('wider where inter-municipal: by its territory, or because the municipality joined later', () => {
    expect(ask({ territory: ['GEM-B', 'GEM-A'] })).toEqual(['ALLOW inside']);
    expect(ask({ territory: ['GEM-B'] })).toEqual(['REFUSE outside']);
    expect(ask({ territory: ['GEM-B'], coversPartners: ['UWV', 'GEM-A'] })).toEqual(['ALLOW inside']);
    expect(ask({ coversPartners: ['GEM-A'] })).toEqual(['ALLOW inside']);
  });
  it('the home on the order day counts', () =>
    expect(ask({ residence: 'GEM-B', previousResidence: 'GEM-A', movedOn: '2009-03-03' })).toEqual([
      'REFUSE outside',
    ]));
  it("UWV's contract is for its region, for a partner's clients", () => {
    const uwv = {
      owner: 'UWV',
      form: 'ACCESS_AGREEMENT' as const,
      principal: 'GEM-A',
      contractRegion: 'OOST' as const,
    };
    expect(ask({ ...uwv, clientRegion: 'OOST' })).toEqual(['ALLOW inside']);
    expect(ask({ ...uwv, clientRegion: 'NOORD' })).toEqual(['REFUSE outside']);
    expect(ask(uwv)).toEqual(['HOLD lacks']);
    expect(ask({ ...uwv, contractRegion: undefined })).toEqual([]);
    expect(ask({ ...uwv, principal: 'UWV', clientRegion: 'NOORD' })).toEqual([]);
  });
  it('an IRO and an individual purchase have no area (A-15)', () =>
    expect([...ask({ form: 'IRO' }), ...ask({ form: 'INDIVIDUAL_PURCHASE' })]).toEqual([]));
  it('names the municipalities, each once', () =>
    expect(
      withinContractArea.ask({
        day: '2009-03-02',
        owner: 'GEM-B',
        form: 'JOINT_CONTRACT',
        coversPartners: ['UWV', 'GEM-B', 'GEM-C'],
        territory: ['GEM-B'],
        principal: 'UWV',
        residence: 'GEM-A',
      })[0]?.text,
    ).toBe('Het contract geldt voor GEM-B, GEM-C; de klant woont in GEM-A.'));
});
