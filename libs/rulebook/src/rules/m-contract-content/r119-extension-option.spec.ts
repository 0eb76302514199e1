import { answersOf } from '../../testing/answers';
import { extensionOption } from './r119-extension-option';

const facts = { day: '2009-03-02', optionMonths: 12, monthsAsked: 12 };
const ask = answersOf(extensionOption, facts);

describe('R-119 extension option', () => {
  it('allows the use of an option', () =>
    expect([...ask({}), ...ask({ monthsAsked: 6 })]).toEqual(['ALLOW option', 'ALLOW option']));
  it('warns without one', () => expect(ask({ optionMonths: 0 })).toEqual(['WARN noOption']));
  it('warns beyond it, and does not say that there is none', () => {
    expect(ask({ monthsAsked: 13 })).toEqual(['WARN optionTooShort']);
    expect(extensionOption.ask({ ...facts, monthsAsked: 13 })[0]?.text).toBe(
      'Het contract heeft een optie van 12 maanden; gevraagd is 13 maanden.',
    );
  });
});
