import { answersOf } from '../../testing/answers';
import { putTheClauseIn } from './r065-put-the-clause-in';

const ask = answersOf(putTheClauseIn, {
  day: '2009-03-02',
  form: 'MUNICIPAL_CONTRACT',
  openedFor: 'UWV',
  openingMoment: 'SIGN_ADDENDUM',
  wayIn: 'BEFORE_AWARD',
});

describe('R-065 put the clause in', () => {
  it('before award the clause can still be put in', () => expect(ask({})).toEqual(['HOLD beforeAward']));
  it.each(['WORDING', 'ADDENDUM', 'CLOSED', 'UNKNOWN'] as const)('says nothing of %s', (wayIn) =>
    expect(ask({ wayIn })).toEqual([]),
  );
  it('warns when a specification or a contract is recorded without it, tendered or not', () => {
    const recorded = { openingMoment: 'RECORD' as const };
    expect(ask(recorded)).toEqual(['WARN specificationLacksIt']);
    expect(ask({ ...recorded, wayIn: 'ADDENDUM' })).toEqual(['WARN contractLacksIt']);
    expect(ask({ ...recorded, wayIn: 'CLOSED' })).toEqual(['WARN contractLacksIt']);
    expect(ask({ ...recorded, wayIn: 'WORDING' })).toEqual([]);
    expect(ask({ ...recorded, wayIn: 'ITSELF' })).toEqual([]);
    expect(ask({ ...recorded, wayIn: 'ADDENDUM', form: 'ACCESS_AGREEMENT' })).toEqual([]);
  });
});
