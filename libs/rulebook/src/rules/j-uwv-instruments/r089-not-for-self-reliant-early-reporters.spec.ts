import { answersOf } from '../../testing/answers';
import { notForSelfReliantEarlyReporters } from './r089-not-for-self-reliant-early-reporters';

const facts = {
  day: '2008-09-15',
  principal: 'UWV',
  kind: 'STEPPING_STONE',
  earlyReporter: true,
  selfReliant: true,
  directlyPlaceable: true,
} as const;
const ask = answersOf(notForSelfReliantEarlyReporters, facts);

describe('R-089 not for self-reliant early reporters', () => {
  it('refuses what is merely useful', () => expect(ask({})).toEqual(['REFUSE selfReliant']));
  it('allows what is needed to keep the job, whoever is self-reliant', () => {
    expect(ask({ necessaryToStayInWork: true })).toEqual(['ALLOW neededToStay']);
    expect(ask({ necessaryToStayInWork: true, selfReliant: undefined })).toEqual(['ALLOW neededToStay']);
  });
  it('is silent of others', () =>
    expect([
      ...ask({ selfReliant: false }),
      ...ask({ directlyPlaceable: false }),
      ...ask({ earlyReporter: false }),
      ...ask({ earlyReporter: undefined }),
      ...ask({ kind: 'TRAINING' }),
      ...ask({ principal: 'GEM-A' }),
    ]).toEqual([]));
  it('holds on what is not known, and names it', () =>
    expect(
      [{ selfReliant: undefined }, { directlyPlaceable: undefined }].map(
        (unknown) => notForSelfReliantEarlyReporters.ask({ ...facts, ...unknown })[0]?.missing,
      ),
    ).toEqual(['client.selfReliant', 'client.directlyPlaceable']));
});
