import { answersOf } from '../../testing/answers';
import { askOnce } from './r076-ask-once';

const ask = answersOf(askOnce, { day: '2009-03-02', proofAsked: ['keurmerk', 'statuten'], proofHeld: [] });

describe('R-076 ask once', () => {
  it('is silent where nothing is held', () => expect(ask({})).toEqual([]));
  it('warns on a duplicate request, and names it', () => {
    expect(ask({ proofHeld: ['keurmerk', 'klachtenregeling'] })).toEqual(['WARN heldAlready']);
    expect(
      askOnce.ask({ day: '2009-03-02', proofAsked: ['keurmerk', 'statuten'], proofHeld: ['keurmerk'] })[0]
        ?.text,
    ).toBe('Dit bewijs is er al: keurmerk. Vraag het niet nog eens.');
  });
  it('is silent where something else is held', () => expect(ask({ proofHeld: ['balans'] })).toEqual([]));
});
