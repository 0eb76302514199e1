import type { Carrier } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import { noVolumePromised, type VolumePromise } from './r047-no-volume-promised';

const base: Pick<Carrier, 'form'> & VolumePromise & { day: string } = {
  day: '2009-03-02',
  form: 'ACCESS_AGREEMENT',
  volumePromised: false,
};
const ask = answersOf(noVolumePromised, base);

describe('R-047 no volume promised', () => {
  it('is content without a volume clause', () => expect(ask({})).toEqual([]));
  it('warns of 50 guaranteed clients', () =>
    expect(ask({ volumePromised: true })).toEqual(['WARN promised']));
  it('says nothing of a contract that does buy a number', () =>
    expect(ask({ form: 'MUNICIPAL_CONTRACT', volumePromised: true })).toEqual([]));
});
