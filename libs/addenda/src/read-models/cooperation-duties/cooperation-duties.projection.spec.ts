import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { piggybacking } from '@ontschot/piggybacking';
import { foldBatch } from '@ontschot/read-store';
import { suppliers } from '@ontschot/suppliers';
import { addendumEventTypes } from '../../domain/addendum.event-types';
import { cooperationDuties } from './cooperation-duties.projection';
import type { CooperationDuty } from './cooperation-duty.row';

const samples = [...piggybacking.events, ...suppliers.events, ...addendumEventTypes];
type Step = string | [type: string, data: object];
const metadata = { actor: 'expert@uwv', partner: 'UWV', recordedAt: '2026-03-16T09:00:00.000Z' };

/** What waits after these events, in this order. */
const after = (...steps: Step[]): CooperationDuty[] => {
  const rows = new Map<string, { id: string }>();
  const events = steps.map((step, revision) => {
    const [type, data] = typeof step === 'string' ? [step, {}] : step;
    return {
      type,
      revision,
      metadata,
      data: { ...sampleOf(samples, type), ...data },
    };
  });
  foldBatch(
    cooperationDuties as unknown as Parameters<typeof foldBatch>[0],
    events as unknown as RecordedEvent[],
    rows,
  );
  return [...rows.values()].filter(Boolean) as CooperationDuty[];
};
const waiting = (...steps: Step[]): string[] =>
  after(...steps).map(
    ({ duty, waitsFor, partner, supplierId }) =>
      `${duty} ${waitsFor} ${partner ?? (supplierId ? 'supplier' : '')}`,
  );

const consented = ['PiggybackRequested', 'PiggybackFoundEligible', 'SupplierConsented'] as const;

describe('what waits between partners and suppliers', () => {
  it.each<[Step[], string[]]>([
    [['PiggybackRequested'], ['check-eligibility contract-expert GM0222']],
    [['PiggybackRequested', 'PiggybackRefused'], []],
    [['PiggybackRequested', 'PiggybackFoundEligible'], ['answer-request supplier supplier']],
    [['PiggybackRequested', 'PiggybackFoundEligible', 'SupplierDeclined'], []],
    [
      [...consented],
      ['agree-supplier-management contract-expert UWV', 'agree-supplier-management contract-expert GM0222'],
    ],
    [[...consented, 'SupplierManagementProposed'], ['agree-supplier-management contract-expert GM0222']],
    [
      [...consented, 'SupplierManagementProposed', ['SupplierManagementProposed', { by: 'GM0222' }]],
      ['agree-supplier-management contract-expert UWV'],
    ],
    [
      [...consented, 'SupplierManagementProposed', 'SupplierManagementAgreed'],
      ['open-agreement contract-expert UWV'],
    ],
    [[...consented, 'SupplierManagementAgreed', 'ContractOpenedByAddendum'], []],
    [[...consented, 'PiggybackRetracted'], []],
    [['AddendumDrafted'], ['sign-addendum contract-expert UWV', 'sign-addendum supplier supplier']],
    [['AddendumDrafted', 'AddendumDraftWithdrawn'], []],
    [['SupplierTestRequested'], ['record-test-outcome contract-expert UWV']],
    [['SupplierTestRequested', 'SupplierTestPassed'], []],
    [['QualityMarkRecorded', 'QualityMarkExpired'], []],
    [['PartnerQualityTestRecorded'], []],
  ])('after %j', (steps, expected) => expect(waiting(...steps)).toEqual(expected));

  it('announces an end three months ahead, for both partners and the supplier', () => {
    expect(after(['AddendumSigned', { signedOn: '2026-03-16', until: '2026-12-31' }])).toMatchObject([
      {
        duty: 'addendum-ends',
        rule: 'R-189',
        openedOn: '2026-09-30',
        dueOn: '2026-12-31',
        visibleTo: ['UWV', 'GM0222'],
      },
    ]);
    expect(after(['AddendumSigned', { signedOn: '2026-12-16', until: '2026-12-31' }])).toMatchObject([
      { openedOn: '2026-12-16' },
    ]);
    expect(after('AddendumSigned', 'AddendumEnded')).toEqual([]);
    expect(after('QualityMarkRecorded')).toMatchObject([
      { duty: 'quality-mark-ends', openedOn: '2026-09-30', dueOn: '2026-12-31', rule: 'R-042' },
    ]);
  });

  it('tells the owner of a consent for one client, until it ends', () => {
    const one = ['ClientPiggybackRequested', 'PiggybackFoundEligible', 'ContractOwnerNotified'];
    expect(waiting(...one)).toContain('take-note-of-consent contract-expert UWV');
    expect(waiting('ContractOwnerNotified', 'OwnerObjected')).toEqual([]);
    expect(waiting('ContractOwnerNotified', 'ClientPiggybackClosed')).toEqual([]);
  });

  it('proposes a general addendum at the third single consent within twelve months (R-188)', () => {
    const on = (day: string): Step => ['SupplierConsentedForClient', { on: day }];
    const shown = (...steps: Step[]) =>
      after(...steps)
        .filter(({ openedOn }) => openedOn < '2100-01-01')
        .map(({ duty, openedOn }) => `${duty} ${openedOn}`);
    expect(shown(on('2009-02-16'), on('2009-03-30'))).toEqual([]);
    expect(shown(on('2009-02-16'), on('2009-03-30'), on('2009-05-04'))).toEqual([
      'propose-general-addendum 2009-05-04',
    ]);
    expect(shown(on('2008-05-04'), on('2009-03-30'), on('2009-05-04'))).toEqual([]);
    expect(shown(on('2009-02-16'), on('2009-03-30'), on('2009-05-04'), 'ContractOpenedByAddendum')).toEqual(
      [],
    );
  });
});
