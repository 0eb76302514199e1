import { resultsPerOwnClients } from './r082-results-per-own-clients';

describe('R-082 results per own clients', () => {
  it('asks a report of each partner, on its day', () =>
    expect(
      resultsPerOwnClients.ask({ day: '2009-12-31', reporter: 'UWV', resultsDueOn: '2010-02-01' }),
    ).toMatchObject([
      {
        rule: 'R-082',
        effect: 'OBLIGE',
        text: 'UWV laat de resultaten voor de eigen klanten zien.',
        duty: { en: 'report results for own clients', due: '2010-02-01' },
      },
    ]));
  it('says what it waits for', () => expect(resultsPerOwnClients.notYet?.en).toContain('R-172'));
});
