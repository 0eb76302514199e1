import { answersOf } from '../../testing/answers';
import { agreeSupplierManagementFirst } from './r075-agree-supplier-management-first';

const ask = answersOf(agreeSupplierManagementFirst, {
  day: '2009-01-12',
  form: 'JOINT_CONTRACT',
  supplierManagementAgreed: true,
  oneClient: 'NONE',
});

describe('R-075 agree supplier management first', () => {
  it('allows with a complete record', () => expect(ask({})).toEqual(['ALLOW agreed']));
  it('holds without', () => expect(ask({ supplierManagementAgreed: false })).toEqual(['HOLD notAgreed']));
  it('record and opening on the same day, but not the day before', () => {
    const supplierManagementAgreedOn = '2009-01-12';
    expect(ask({ supplierManagementAgreedOn })).toEqual(['ALLOW agreed']);
    expect(ask({ supplierManagementAgreedOn, day: '2009-01-11' })).toEqual(['HOLD agreedLater']);
  });
  it('consent for one client carries its own terms (R-187)', () => {
    expect(ask({ supplierManagementAgreed: false, oneClient: 'OPEN' })).toEqual([]);
    expect(ask({ supplierManagementAgreed: false, oneClient: 'OTHER_ORDER' })).toEqual(['HOLD notAgreed']);
  });
  it('is not asked of a purchase for one client', () =>
    expect(ask({ form: 'INDIVIDUAL_PURCHASE', supplierManagementAgreed: false })).toEqual([]));
});
