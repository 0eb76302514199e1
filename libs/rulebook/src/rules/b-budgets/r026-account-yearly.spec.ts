import { accountYearly } from './r026-account-yearly';

describe('R-026 yearly accountability', () => {
  it.each(['GEM-A', 'UWV'])('%s states its own account within a year', (partner) =>
    expect(accountYearly.ask({ day: '2009-12-31', partner, year: 2009 })).toMatchObject([
      {
        effect: 'OBLIGE',
        text: expect.stringContaining('2009') as string,
        duty: { en: 'issue the accountability statement', due: '2010-12-31' },
      },
    ]),
  );
});
