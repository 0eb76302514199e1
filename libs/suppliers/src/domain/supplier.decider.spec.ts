import { specFor } from '../../../kernel/src/testing/spec-for';
import { isIban, isLegalId, isVatId, withoutSpaces } from './legal-id';
import type { SupplierCommand } from './supplier.commands';
import { supplier } from './supplier.decider';
import type { SupplierEvent, SupplierRegistered } from './supplier.events';
import {
  enteredAt,
  isListed,
  marksOn,
  type Registered,
  recognitionOn,
  standingOn,
  testedBy,
} from './supplier.state';

const given = specFor(supplier);
const of = { supplierId: 's1' };
const today = '2026-11-27';
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
  data: { ...of, by: 'GM0222', reference: 'T1', on: '2026-01-10', until: null },
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
  data: {
    ...of,
    mark: 'BLIK_OP_WERK',
    certificate: 'B1',
    from: '2026-01-01',
    until: '2026-12-31',
    by: 'UWV',
  },
};
const expired: SupplierEvent = {
  type: 'QualityMarkExpired',
  data: { ...of, mark: 'BLIK_OP_WERK', until: '2026-12-31' },
};
const on = <T extends 'AcceptPartnerRecognition' | 'RequestTest' | 'ExpireMarks'>(type: T, day: string) => ({
  type,
  on: day,
  today,
});
const state = (...events: SupplierEvent[]): Registered =>
  events.reduce(supplier.evolve, supplier.initial) as Registered;

describe('registering', () => {
  const register: SupplierCommand = { type: 'RegisterSupplier', ...firm, kind: null, today };
  it('a new firm', () => given().when(register).then(registered));
  it('the same firm again', () =>
    given(registered)
      .when({ ...register, on: '2026-05-01' })
      .then());
  it('another firm under the same number', () =>
    given(registered)
      .when({ ...register, name: 'Ander BV' })
      .thenNotPossible('supplier-already-registered'));
  it('the same firm with another account', () =>
    given(registered)
      .when({ ...register, accounts: [] })
      .thenNotPossible('supplier-already-registered'));
  it('the same firm again, after its account changed', () =>
    given(registered, {
      type: 'PaymentAccountsRecorded',
      data: { ...of, accounts: ['NL20INGB0001234567'], on: '2026-03-01' },
    })
      .when(register)
      .then());
  it('with its kind (R-193)', () =>
    given()
      .when({ ...register, kind: { legalForm: 'PRIVATE', tie: null } })
      .then(registered, {
        type: 'SupplierKindRecorded',
        data: { ...of, legalForm: 'PRIVATE', tie: null, from: firm.on },
      }));
  it('not on a day to come', () =>
    given()
      .when({ ...register, on: '2026-11-28' })
      .thenNotPossible('day-in-the-future'));
  it('comes before everything else', () =>
    expect(() => given().when(on('RequestTest', '2026-01-10')).decided()).toThrow('There is no supplier'));
});

describe('R-068: a municipality tests and UWV accepts', () => {
  const record = (
    by: string,
    more: { on?: string; reference?: string; until?: string } = {},
  ): SupplierCommand => ({
    type: 'RecordPartnerQualityTest',
    by,
    reference: 'T1',
    on: '2026-01-10',
    until: null,
    today,
    ...more,
  });
  it('the test is recorded', () => given(registered).when(record('GM0222')).then(tested));
  it('once in the same words', () => given(registered, tested).when(record('GM0222')).then());
  it('again by the same municipality, later', () =>
    given(registered, tested)
      .when(record('GM0222', { on: '2026-03-02', reference: 'T2' }))
      .then({ ...tested, data: { ...tested.data, on: '2026-03-02', reference: 'T2' } }));
  it('not before it was done', () =>
    given(registered)
      .when(record('GM0222', { on: '2027-01-01' }))
      .thenNotPossible('day-in-the-future'));
  it.each([
    ['2026-01-09', []],
    ['2026-01-10', ['GM0222']],
    ['2026-06-30', ['GM0222']],
    ['2026-07-01', []],
  ])('a test with a last day counts to that day: %s', (day, by) =>
    expect(
      testedBy(state(registered, { ...tested, data: { ...tested.data, until: '2026-06-30' } }), day),
    ).toEqual(by),
  );
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
    given(registered, tested, accepted).when(on('AcceptPartnerRecognition', '2026-01-15')).then());
  it('on another day says what stands', () =>
    given(registered, tested, accepted)
      .when(on('AcceptPartnerRecognition', '2026-01-20'))
      .thenNotPossible('recognised-already'));
  it('ends with a listing, and rests on its test', () => {
    expect(recognitionOn(state(registered, tested, accepted), '2026-02-10')).toBe('2026-01-15');
    expect(recognitionOn(state(registered, tested, accepted, listed, delisted), '2026-06-01')).toBeNull();
    const struck: SupplierEvent = {
      type: 'QualityTestStruck',
      data: {
        ...of,
        by: 'GM0222',
        reference: 'T1',
        testedOn: '2026-01-10',
        reason: 'verkeerd bedrijf',
        on: '2026-02-02',
      },
    };
    expect(recognitionOn(state(registered, tested, accepted, struck), '2026-02-10')).toBeNull();
  });
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
    today,
  });
  it('is requested', () => given(registered).when(on('RequestTest', '2026-01-10')).then(requested));
  it('is requested once', () => given(registered, requested).when(on('RequestTest', '2026-01-10')).then());
  it('is under way already', () =>
    given(registered, requested).when(on('RequestTest', '2026-01-11')).thenNotPossible('test-under-way'));
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
    given(registered, requested).when(outcome('PASSED', '2026-01-09')).thenNotPossible('day-too-early'));
});

describe('R-055: the list of rejected companies', () => {
  const list = (day: string, reason = 'privacy'): SupplierCommand => ({
    type: 'ListAsRejected',
    reason,
    on: day,
    today,
  });
  const delist = (day: string, reason = 'hersteld'): SupplierCommand => ({
    type: 'Delist',
    reason,
    on: day,
    today,
  });
  it('takes a company', () => given(registered).when(list('2026-02-10')).then(listed));
  it('takes it once', () => given(registered, listed).when(list('2026-02-10')).then());
  it.each([list('2026-02-11'), list('2026-02-10', 'anders')])('says what stands %#', (command) =>
    given(registered, listed).when(command).thenNotPossible('already-listed'),
  );
  it('after a failed audit leaves a listed company as it is', () => {
    const afterAudit = (day: string): SupplierCommand => ({
      type: 'ListAfterAudit',
      reason: 'privacy',
      on: day,
      today,
    });
    given(registered, listed).when(afterAudit('2026-03-01')).then();
    given(registered).when(afterAudit('2026-02-10')).then(listed);
  });
  it('lets it go', () => given(registered, listed).when(delist('2026-06-01')).then(delisted));
  it('lets it go once', () => given(registered, listed, delisted).when(delist('2026-06-01')).then());
  it('has nothing to let go', () =>
    given(registered).when(delist('2026-06-01')).thenNotPossible('not-listed'));
  it('lets go after it took', () =>
    given(registered, listed).when(delist('2026-02-10')).thenNotPossible('day-too-early'));
  it('takes it again, as another period', () => {
    const again: SupplierEvent = {
      type: 'SupplierListedAsRejected',
      data: { ...of, reason: 'opnieuw', on: '2026-08-03' },
    };
    given(registered, listed, delisted).when(list('2026-08-03', 'opnieuw')).then(again);
    const all = state(registered, listed, delisted, again);
    expect(all.rejections).toEqual([
      { from: '2026-02-10', until: '2026-05-31', reason: 'privacy', delistReason: 'hersteld' },
      { from: '2026-08-03', until: null, reason: 'opnieuw', delistReason: null },
    ]);
  });
  it.each([
    ['2026-02-09', false],
    ['2026-02-10', true],
    ['2026-05-31', true],
    ['2026-06-01', false],
  ])('on %s: %s', (day, isOn) => expect(isListed(state(registered, listed, delisted), day)).toBe(isOn));
});

describe('R-070: a partner as supplier', () => {
  const municipality: SupplierEvent = {
    type: 'SupplierRegistered',
    data: { ...firm, legalId: '00000001234567890000', scheme: '0190', partner: 'GM0222' },
  };
  const unnamed: SupplierEvent = {
    ...municipality,
    data: { ...municipality.data, partner: null },
  };
  const enter = (partner: string, payer: string, more: { on?: string } = {}): SupplierCommand => ({
    type: 'EnterPartnerAsSupplier',
    partner,
    payer,
    on: '2026-01-12',
    today,
    ...more,
  });
  it('is entered by the payer', () => given(municipality).when(enter('GM0222', 'UWV')).then(entered));
  it('is entered once per payer', () => given(municipality, entered).when(enter('GM0222', 'UWV')).then());
  it('says since when', () =>
    given(municipality, entered)
      .when(enter('GM0222', 'UWV', { on: '2026-02-02' }))
      .thenNotPossible('entered-already'));
  it('is entered by another payer too', () =>
    given(municipality, entered)
      .when(enter('GM0222', 'GM1509'))
      .then({ ...entered, data: { ...of, partner: 'GM0222', payer: 'GM1509', on: '2026-01-12' } }));
  it('is no supplier of itself', () =>
    given(municipality).when(enter('UWV', 'UWV')).thenNotPossible('own-delivery'));
  it('is one partner', () =>
    given(municipality, entered).when(enter('GM1509', 'UWV')).thenNotPossible('not-a-partner'));
  it('is no firm (A14)', () =>
    given(registered).when(enter('GM0222', 'UWV')).thenNotPossible('not-a-partner'));
  it('is not by private law (R-193)', () =>
    given(municipality, {
      type: 'SupplierKindRecorded',
      data: { ...of, legalForm: 'PRIVATE', tie: null, from: '2026-01-05' },
    })
      .when(enter('GM0222', 'UWV'))
      .thenNotPossible('not-a-partner'));
  it('is one by its own word, never by the word of who enters it (B1, H5)', () => {
    given(unnamed).when(enter('GM0222', 'UWV')).thenNotPossible('not-a-partner');
    given(unnamed, { type: 'PartnerIdentified', data: { ...of, partner: 'GM0222', on: '2026-01-06' } })
      .when(enter('GM0222', 'UWV'))
      .then(entered);
    given(municipality).when(enter('GM1509', 'UWV')).thenNotPossible('not-a-partner');
  });
  it('stops being one from a day, and may be one again', () => {
    const end: SupplierCommand = { type: 'EndPartnerEntry', payer: 'UWV', reason: 'stopt', on: '2026-07-01' };
    const ended: SupplierEvent = {
      type: 'PartnerEntryEnded',
      data: { ...of, partner: 'GM0222', payer: 'UWV', lastDay: '2026-06-30', reason: 'stopt' },
    };
    given(municipality, entered).when(end).then(ended);
    given(municipality, entered, ended).when(end).then();
    given(municipality).when(end).thenNotPossible('not-entered');
    expect(enteredAt(state(municipality, entered, ended), '2026-06-30')).toEqual(['UWV']);
    expect(enteredAt(state(municipality, entered, ended), '2026-07-01')).toEqual([]);
    given(municipality, entered, ended)
      .when(enter('GM0222', 'UWV', { on: '2026-09-01' }))
      .then({ ...entered, data: { ...of, partner: 'GM0222', payer: 'UWV', on: '2026-09-01' } });
  });
});

describe('corrections', () => {
  const because = { reason: 'typefout', on: '2026-02-02' };
  it('a wrong test', () => {
    const strike: SupplierCommand = {
      type: 'StrikeQualityTest',
      by: 'GM0222',
      reference: 'T1',
      testedOn: '2026-01-10',
      ...because,
    };
    const struck = given(registered, tested).when(strike).decided();
    expect(testedBy(state(registered, tested, ...struck), '2026-05-01')).toEqual([]);
    given(registered).when(strike).thenNotPossible('nothing-to-correct');
  });
  it('a wrong mark', () => {
    const strike: SupplierCommand = {
      type: 'StrikeMark',
      by: 'UWV',
      mark: 'BLIK_OP_WERK',
      certificate: 'B1',
      from: '2026-01-01',
      until: '2026-12-31',
      ...because,
    };
    const struck = given(registered, marked).when(strike).decided();
    expect(marksOn(state(registered, marked, ...struck), '2026-05-01')).toEqual([]);
    given(registered).when(strike).thenNotPossible('nothing-to-correct');
  });
  it('a firm that was entered as partner by mistake (A14)', () => {
    const strike: SupplierCommand = { type: 'StrikePartnerEntry', payer: 'UWV', ...because };
    const struck = given(registered, entered).when(strike).decided();
    expect(state(registered, entered, ...struck)).toMatchObject({ partner: null, entries: [] });
    given(registered).when(strike).thenNotPossible('not-entered');
  });
  it('a number that was typed wrong leads to its supplier', () => {
    const refer = (to: string): SupplierCommand => ({
      type: 'ReferNumber',
      supplierId: 's1',
      legalId: '12345678',
      to,
    });
    const referred: SupplierEvent = {
      type: 'NumberReferred',
      data: { ...of, legalId: '12345678', to: 's2' },
    };
    given().when(refer('s2')).then(referred);
    given(referred).when(refer('s2')).then();
    given(referred)
      .when({ type: 'RegisterSupplier', ...firm, kind: null, today })
      .thenNotPossible('supplier-already-registered');
    given(registered).when(refer('s2')).thenNotPossible('number-in-use');
    const moved: SupplierEvent = {
      type: 'LegalIdCorrected',
      data: {
        ...of,
        was: { legalId: '12345678', scheme: '0106' },
        is: { legalId: '87654321', scheme: '0106' },
        ...because,
      },
    };
    given(registered, moved)
      .when(refer('s2'))
      .then({ type: 'FormerNumberReferred', data: { ...of, legalId: '12345678', to: 's2' } });
  });
});

describe('R-042: quality marks', () => {
  const record: Extract<SupplierCommand, { type: 'RecordMark' }> = {
    type: 'RecordMark',
    by: 'UWV',
    mark: 'BLIK_OP_WERK',
    certificate: 'B1',
    from: '2026-01-01',
    until: '2026-12-31',
  };
  it('are recorded', () => given(registered).when(record).then(marked));
  it('are recorded once by each partner', () => {
    given(registered, marked).when(record).then();
    const [own] = given(registered, marked)
      .when({ ...record, by: 'GM0222' })
      .decided();
    expect(own).toMatchObject({ data: { by: 'GM0222' } });
  });
  it('of another partner are not struck out', () => {
    const strike = { ...record, type: 'StrikeMark' as const, reason: 'typefout', on: '2026-02-02' };
    given(registered, marked)
      .when({ ...strike, by: 'GM0222' })
      .thenNotPossible('nothing-to-correct');
    const both = { ...marked, data: { ...marked.data, by: 'GM0222' } } as SupplierEvent;
    const struck = given(registered, marked, both).when(strike).decided();
    expect(marksOn(state(registered, marked, both, ...struck), '2026-05-01')).toMatchObject([
      { by: 'GM0222' },
    ]);
  });
  it('do not end before they begin', () =>
    given(registered)
      .when({ ...record, until: '2025-12-31' })
      .thenNotPossible('ends-before-it-begins'));
  it('expire after their last day', () =>
    given(registered, marked).when(on('ExpireMarks', '2027-01-01')).then(expired));
  it('stand on their last day', () => given(registered, marked).when(on('ExpireMarks', '2026-12-31')).then());
  it('expire once', () => given(registered, marked, expired).when(on('ExpireMarks', '2027-01-01')).then());
  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['BLIK_OP_WERK']],
    ['2026-12-31', ['BLIK_OP_WERK']],
    ['2027-01-01', []],
  ])('on %s: %j', (day, marks) =>
    expect(marksOn(state(registered, marked), day).map(({ mark }) => mark)).toEqual(marks),
  );
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
    ['00000099000000222000', '0190', true],
    ['00000004003214345001', '0190', false],
    ['99990001234567890000', '0190', false],
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
  it.each([
    ['NL123456782B01', true],
    ['NL000099998B57', true],
    ['NL810433942B01', false],
    ['NL123456789B01', false],
    ['NL123456782B00', false],
    ['NL000000000B01', false],
    ['DE123456782', false],
    [null, false],
  ])('VAT number %s: %s', (vatId, fits) => expect(isVatId(vatId)).toBe(fits));
  it('people write spaces and small letters', () =>
    expect(withoutSpaces('nl91 abna 0417 1643 00')).toBe('NL91ABNA0417164300'));
});
