import { type CallersWord, recordedFactsAreLookedUp } from './r171-recorded-facts-are-looked-up';

const day = '2009-03-02';
const agreement: CallersWord = {
  fact: { nl: 'lopende overeenkomst', en: 'current agreement' },
  said: { nl: 'ja', en: 'yes' },
  recorded: { nl: 'nee, geëindigd op 2009-03-01', en: 'no, ended on 2009-03-01' },
};
const ask = (...callersWords: CallersWord[]) => recordedFactsAreLookedUp.ask({ day, callersWords });

describe('R-171 recorded facts are looked up', () => {
  it('shows a contrary word beside what is recorded, and does not follow it', () =>
    expect(ask(agreement)).toMatchObject([
      {
        effect: 'WARN',
        text: 'Opgegeven is: lopende overeenkomst ja. Vastgelegd is: nee, geëindigd op 1 maart 2009. Wat is vastgelegd, telt.',
      },
    ]));
  it('is silent when the word agrees, and when nobody said a word', () => {
    expect(ask({ ...agreement, recorded: agreement.said })).toEqual([]);
    expect(ask()).toEqual([]);
    expect(recordedFactsAreLookedUp.ask({ day })).toEqual([]);
  });
  it('holds a word of which nothing is on record, until it is recorded', () =>
    expect(ask({ ...agreement, recorded: null })).toMatchObject([
      { effect: 'HOLD', liftedBy: [{ en: 'first record current agreement' }] },
    ]));
  it('answers each word', () =>
    expect(ask(agreement, { ...agreement, recorded: null }).map(({ sentence }) => sentence)).toEqual([
      'contrary',
      'notOnRecord',
    ]));
  it('a step on a client is of a day on which the client is on record', () => {
    expect(recordedFactsAreLookedUp.ask({ day, registeredOn: '2009-03-03' })).toMatchObject([
      { effect: 'HOLD', sentence: 'registeredLater', liftedBy: [{ en: 'order on or after 2009-03-03' }] },
    ]);
    expect(recordedFactsAreLookedUp.ask({ day, registeredOn: day })).toEqual([]);
  });
});
