import type { IroCourse } from '../../facts/facts';
import { answersOf } from '../../testing/answers';
import type { IroOrNot } from './iro';
import { clientChoosesCompany } from './r051-client-chooses-company';

const base: IroOrNot & Pick<IroCourse, 'clientChoseCompany'> & { day: string } = {
  day: '2009-03-02',
  form: 'IRO',
  kind: 'IRO',
};
const ask = answersOf(clientChoosesCompany, base);

describe('R-051 the client chooses the company', () => {
  it("is content with the client's choice", () =>
    expect(ask({ clientChoseCompany: true })).toEqual(['ALLOW chose']));
  it('holds where the coach assigned it', () =>
    expect(ask({ clientChoseCompany: false })).toEqual(['HOLD didNotChoose']));
  it('takes silence for a choice', () => expect(ask({})).toEqual([]));
  it('knows an IRO by its kind too, and asks nothing of other instruments', () => {
    expect(ask({ form: 'FRAMEWORK_CONTRACT', clientChoseCompany: false })).toEqual(['HOLD didNotChoose']);
    expect(ask({ form: 'FREE_SPACE', kind: 'TRAJECTORY', clientChoseCompany: false })).toEqual([]);
  });
});
