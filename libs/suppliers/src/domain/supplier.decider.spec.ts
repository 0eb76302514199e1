import { specFor } from '../../../kernel/src/testing/spec-for';
import { isIban, isLegalId } from './legal-id';
import type { SupplierCommand } from './supplier.commands';
import { supplier } from './supplier.decider';
import type { SupplierEvent, SupplierRegistered } from './supplier.events';
import { accountsOn, isListed, marksOn, type Registered, standingOn } from './supplier.state';

const given = specFor(supplier);
const of = { supplierId: 's1' };
const firm: SupplierRegistered['data'] = {
  ...of,
  name: 'Stap Vooruit BV',
  legalId: '12345678',
  scheme: '0106',
  vatId: null,
  accounts: ['NL91ABNA0417164300'],
  partner: null,
  on: '2026-01-05',
};
const registered: SupplierEvent = { type: 'SupplierRegistered', data: firm };
const tested: SupplierEvent = {
  type: 'PartnerQualityTestRecorded',
  data: { ...of, by: 'GM0222', reference: 'T1', on: '2026-01-10' },
};
const accepted: SupplierEvent = {
  type: 'PartnerRecognitionAccepted',
  data: { ...of, testedBy: ['GM0222'], on: '2026-01-15' },
};
const requested: SupplierEvent = { type: 'SupplierTestRequested', data: { ...of, on: '2026-01-10' } };
const passed: SupplierEvent = {
  type: 'SupplierTestPassed',
  data: { ...of, reference: 'U1', on: '2026-02-01' },
};
const failed: SupplierEvent = {
  type: 'SupplierTestFailed',
  data: { ...of, reference: 'U1', on: '2026-02-01' },
};
const listed: SupplierEvent = {
  type: 'SupplierListedAsRejected',
  data: { ...of, reason: 'privacy', on: '2026-02-10' },
};
const delisted: SupplierEvent = {
  type: 'SupplierDelisted',
  data: { ...of, reason: 'hersteld', on: '2026-06-01' },
};
const entered: SupplierEvent = {
  type: 'PartnerEnteredAsSupplier',
  data: { ...of, partner: 'GM0222', payer: 'UWV', on: '2026-01-12' },
};
const marked: SupplierEvent = {
  type: 'QualityMarkRecorded',
  data: { ...of, mark: 'BLIK_OP_WERK', certificate: 'B1', from: '2026-01-01', until: '2026-12-31' },
};
const expired: SupplierEvent = {
  type: 'QualityMarkExpired',
  data: { ...of, mark: 'BLIK_OP_WERK', until: '2026-12-31' },
};
const on = <T extends 'AcceptPartnerRecognition' | 'RequestTest' | 'ExpireMarks'>(type: T, day: string) => ({
  type,
  on: day,
});
const state = (...events: SupplierEvent[]): Registered =>
  events.reduce(supplier.evolve, supplier.initial) as Registered;

describe('registering', () => {
  const register: SupplierCommand = { type: 'RegisterSupplier', ...firm };
  it('a new firm', () => given().when(register).then(registered));
  it('the same firm again', () =>
    given(registered)
      .when({ ...register, on: '2026-05-01' })
      .then());
  it('another firm under the same number', () =>
    given(registered)
      .when({ ...register, name: 'Ander BV' })
      .thenNotPossible('supplier-already-registered'));
  it('comes before everything else', () =>
    expect(() => given().when(on('RequestTest', '2026-01-10')).decided()).toThrow('There is no supplier'));
});

describe('payment accounts', () => {
  const record = (accounts: string[], day: string): SupplierCommand => ({
    type: 'RecordPaymentAccounts',
    accounts,
    on: day,
  });
  const moved: SupplierEvent = {
    type: 'PaymentAccountsRecorded',
    data: { ...of, accounts: ['NL20INGB0001234567'], on: '2026-03-01' },
  };
  it('change from a day', () =>
    given(registered)
      .when(record(['NL20INGB0001234567'], '2026-03-01'))
      .then(moved));
  it('do not change twice', () =>
    given(registered, moved)
      .when(record(['NL20INGB0001234567'], '2026-03-02'))
      .then());
  it.each([
    ['2026-01-04', []],
    ['2026-02-28', ['NL91ABNA0417164300']],
    ['2026-03-01', ['NL20INGB0001234567']],
  ])('on %s: %j', (day, accounts) => expect(accountsOn(state(registered, moved), day)).toEqual(accounts));
});

describe('R-068: a municipality tests and UWV accepts', () => {
  const record = (by: string): SupplierCommand => ({
    type: 'RecordPartnerQualityTest',
    by,
    reference: 'T1',
    on: '2026-01-10',
  });
  it('the test is recorded', () => given(registered).when(record('GM0222')).then(tested));
  it('once per municipality', () => given(registered, tested).when(record('GM0222')).then());
  it('by another municipality too', () =>
    given(registered, tested)
      .when(record('GM1509'))
      .then({ ...tested, data: { ...tested.data, by: 'GM1509' } }));
  it("is not UWV's", () => given(registered).when(record('UWV')).thenNotPossible('not-a-municipal-test'));
  it('UWV accepts on the day of the test', () =>
    given(registered, tested)
      .when(on('AcceptPartnerRecognition', '2026-01-10'))
      .then({ ...accepted, data: { ...of, testedBy: ['GM0222'], on: '2026-01-10' } }));
  it('UWV accepts once', () =>
    given(registered, tested, accepted).when(on('AcceptPartnerRecognition', '2026-01-20')).then());
  it('R-069: not before the test', () =>
    given(registered, tested).when(on('AcceptPartnerRecognition', '2026-01-09')).thenRejected('R-069'));
  it('R-069: not without a test', () =>
    given(registered).when(on('AcceptPartnerRecognition', '2026-01-15')).thenRejected('R-069'));
  it('R-055: not from the rejected list', () =>
    given(registered, tested, listed)
      .when(on('AcceptPartnerRecognition', '2026-02-10'))
      .thenRejected('R-055', 'R-068'));
  it('again from the day off the list', () =>
    given(registered, tested, listed, delisted)
      .when(on('AcceptPartnerRecognition', '2026-06-01'))
      .then({ ...accepted, data: { ...of, testedBy: ['GM0222'], on: '2026-06-01' } }));
  it("R-069: not after UWV's own test failed", () =>
    given(registered, tested, requested, failed)
      .when(on('AcceptPartnerRecognition', '2026-03-01'))
      .thenRejected('R-069'));
});

describe("R-069: UWV's own test", () => {
  const outcome = (what: 'PASSED' | 'FAILED', day = '2026-02-01'): SupplierCommand => ({
    type: 'RecordTestOutcome',
    outcome: what,
    reference: 'U1',
    on: day,
  });
  it('is requested', () => given(registered).when(on('RequestTest', '2026-01-10')).then(requested));
  it('is requested once', () => given(registered, requested).when(on('RequestTest', '2026-01-11')).then());
  it('is not needed for a recognised supplier', () =>
    given(registered, tested, accepted)
      .when(on('RequestTest', '2026-02-01'))
      .thenNotPossible('supplier-recognised'));
  it('is not for a listed company', () =>
    given(registered, listed)
      .when(on('RequestTest', '2026-02-10'))
      .thenNotPossible('supplier-on-rejected-list'));
  it('may be asked again after it failed', () =>
    given(registered, requested, failed)
      .when(on('RequestTest', '2026-05-01'))
      .then({ ...requested, data: { ...of, on: '2026-05-01' } }));
  it('is passed', () => given(registered, requested).when(outcome('PASSED')).then(passed));
  it('is failed', () => given(registered, requested).when(outcome('FAILED')).then(failed));
  it('has one outcome', () => given(registered, requested, passed).when(outcome('PASSED')).then());
  it('has no other outcome afterwards', () =>
    given(registered, requested, passed).when(outcome('FAILED')).thenNotPossible('no-test-under-way'));
  it('has no outcome before it is requested', () =>
    given(registered).when(outcome('PASSED')).thenNotPossible('no-test-under-way'));
  it('has no outcome of an earlier day', () =>
    given(registered, requested)
      .when(outcome('PASSED', '2026-01-09'))
      .thenNotPossible('outcome-before-request'));
});

describe('R-055: the list of rejected companies', () => {
  it('takes a company', () =>
    given(registered).when({ type: 'ListAsRejected', reason: 'privacy', on: '2026-02-10' }).then(listed));
  it('takes it once', () =>
    given(registered, listed).when({ type: 'ListAsRejected', reason: 'privacy', on: '2026-02-11' }).then());
  it('lets it go', () =>
    given(registered, listed).when({ type: 'Delist', reason: 'hersteld', on: '2026-06-01' }).then(delisted));
  it('has nothing to let go', () =>
    given(registered).when({ type: 'Delist', reason: 'hersteld', on: '2026-06-01' }).then());
  it('lets go after it took', () =>
    given(registered, listed)
      .when({ type: 'Delist', reason: 'hersteld', on: '2026-02-10' })
      .thenNotPossible('not-yet-listed'));
  it.each([
    ['2026-02-09', false],
    ['2026-02-10', true],
    ['2026-05-31', true],
    ['2026-06-01', false],
  ])('on %s: %s', (day, isOn) => expect(isListed(state(registered, listed, delisted), day)).toBe(isOn));
});

describe('R-070: a partner as supplier', () => {
  const enter = (partner: string, payer: string): SupplierCommand => ({
    type: 'EnterPartnerAsSupplier',
    partner,
    payer,
    on: '2026-01-12',
  });
  it('is entered by the payer', () => given(registered).when(enter('GM0222', 'UWV')).then(entered));
  it('is entered once per payer', () => given(registered, entered).when(enter('GM0222', 'UWV')).then());
  it('is entered by another payer too', () =>
    given(registered, entered)
      .when(enter('GM0222', 'GM1509'))
      .then({ ...entered, data: { ...of, partner: 'GM0222', payer: 'GM1509', on: '2026-01-12' } }));
  it('is no supplier of itself', () =>
    given(registered).when(enter('UWV', 'UWV')).thenNotPossible('own-delivery'));
  it('is one partner', () =>
    given(registered, entered).when(enter('GM1509', 'UWV')).thenNotPossible('another-partner'));
});

describe('R-042: quality marks', () => {
  const record: SupplierCommand = {
    type: 'RecordMark',
    mark: 'BLIK_OP_WERK',
    certificate: 'B1',
    from: '2026-01-01',
    until: '2026-12-31',
  };
  it('are recorded', () => given(registered).when(record).then(marked));
  it('are recorded once', () => given(registered, marked).when(record).then());
  it('do not end before they begin', () =>
    given(registered)
      .when({ ...record, until: '2025-12-31' })
      .thenNotPossible('mark-ends-before-it-begins'));
  it('expire after their last day', () =>
    given(registered, marked).when(on('ExpireMarks', '2027-01-01')).then(expired));
  it('stand on their last day', () => given(registered, marked).when(on('ExpireMarks', '2026-12-31')).then());
  it('expire once', () => given(registered, marked, expired).when(on('ExpireMarks', '2027-01-01')).then());
  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['BLIK_OP_WERK']],
    ['2026-12-31', ['BLIK_OP_WERK']],
    ['2027-01-01', []],
  ])('on %s: %j', (day, marks) => expect(marksOn(state(registered, marked), day)).toEqual(marks));
});

describe('where a supplier stands', () => {
  it.each<[string, SupplierEvent[]]>([
    ['REGISTERED', [registered]],
    ['PARTNER_SUPPLIER', [registered, entered]],
    ['RECOGNISED_BY_PARTNER', [registered, entered, tested]],
    ['UNDER_TEST', [registered, requested]],
    ['RECOGNISED', [registered, tested, accepted]],
    ['RECOGNISED', [registered, requested, passed]],
    ['REJECTED', [registered, requested, failed]],
    [
      'RECOGNISED',
      [
        registered,
        requested,
        failed,
        { ...requested, data: { ...of, on: '2026-03-01' } },
        { ...passed, data: { ...passed.data, on: '2026-04-01' } },
      ],
    ],
    ['BLOCKED', [registered, tested, accepted, listed]],
  ])('%s', (standing, events) => expect(standingOn(state(...events), '2026-05-01')).toBe(standing));

  it('is as it was on an earlier day', () =>
    expect(standingOn(state(registered, tested, accepted, listed), '2026-02-09')).toBe('RECOGNISED'));
});

describe('numbers', () => {
  it.each([
    ['12345678', '0106', true],
    ['1234567', '0106', false],
    ['00000001234567890000', '0190', true],
    ['12345678', '0190', false],
    ['12345678', '9999', false],
  ])('legal id %s of %s: %s', (legalId, scheme, fits) => expect(isLegalId(legalId, scheme)).toBe(fits));
  it.each([
    ['NL91ABNA0417164300', true],
    ['NL91ABNA0417164301', false],
    ['nl91abna0417164300', false],
    ['NL91 ABNA 0417 1643 00', false],
    ['', false],
    [7, false],
  ])('IBAN %s: %s', (iban, fits) => expect(isIban(iban)).toBe(fits));
});
