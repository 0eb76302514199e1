import { answersOf } from '../../testing/answers';
import { DEFINITIONS, settleDefinitionsFirst } from './r079-settle-definitions-first';

const ask = answersOf(settleDefinitionsFirst, { day: '2009-03-02', jointTermsRecorded: DEFINITIONS });

describe('R-079 settle definitions first', () => {
  it('is silent when all are recorded', () => expect(ask({})).toEqual([]));
  it.each(DEFINITIONS)('holds without %s', (one) =>
    expect(ask({ jointTermsRecorded: DEFINITIONS.filter((other) => other !== one) })).toEqual([
      'HOLD notAgreed',
    ]),
  );
  it('names each in words and as a step', () =>
    expect(
      settleDefinitionsFirst.ask({
        day: '2009-03-02',
        jointTermsRecorded: ['definitions', 'invoicing', 'accountability'],
      }),
    ).toMatchObject([
      {
        text: 'Dit is nog niet afgesproken: resultaat per partner.',
        textEn: 'This is not agreed yet: result per partner.',
        liftedBy: [{ nl: 'vastleggen: resultaat per partner', en: 'record resultPerPartner' }],
      },
    ]));
});
