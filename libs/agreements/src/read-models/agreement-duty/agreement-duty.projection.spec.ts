import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import type { AgreementEvent, ContractSigned } from '../../domain/agreement.events';
import { agreementEventTypes } from '../../domain/agreement.event-types';
import { agreementDuties } from './agreement-duty.projection';
import type { AgreementDuty } from './agreement-duty.row';

type Step = [AgreementEvent['type'], object?];
/** The worklist after these samples. */
const after = (...steps: Step[]): Pick<AgreementDuty, 'duty' | 'opensOn' | 'dueOn' | 'waitsFor'>[] => {
  const rows = new Map<string, AgreementDuty>();
  for (const [type, more = {}] of steps) {
    const event = {
      type,
      data: { ...sampleOf(agreementEventTypes, type), ...more },
    } as RecordedEvent<AgreementEvent>;
    const apply = agreementDuties.on[type] as
      | ((
          row: AgreementDuty | undefined,
          event: RecordedEvent<AgreementEvent>,
          key: string,
        ) => AgreementDuty | null | undefined)
      | undefined;
    for (const key of [agreementDuties.keysOf(event)].flat()) {
      const next = apply?.(rows.get(key), event, key);
      if (next === null) rows.delete(key);
      else if (next) rows.set(key, next);
    }
  }
  return [...rows.values()].map(({ duty, opensOn, dueOn, waitsFor }) => ({ duty, opensOn, dueOn, waitsFor }));
};

describe('what waits at an agreement (1c.6)', () => {
  it('an application waits for its calendar, its round, its decision and its signature', () => {
    expect(after(['ApplicationSubmitted'])).toMatchObject([{ duty: 'publish-calendar' }]);
    const scheduled: Step[] = [['ApplicationSubmitted'], ['ApplicationScheduled']];
    expect(after(...scheduled)).toEqual([
      { duty: 'open-assessment', opensOn: '2026-02-01', dueOn: '2026-02-01', waitsFor: 'contract-expert' },
    ]);
    expect(after(...scheduled, ['AssessmentOpened'])).toMatchObject([{ duty: 'admit-or-decline' }]);
    expect(after(...scheduled, ['RequirementProven'])).toMatchObject([{ duty: 'open-assessment' }]);
    expect(after(...scheduled, ['ApplicationDeclined'])).toEqual([]);
    expect(after(...scheduled, ['SupplierAdmitted'])).toMatchObject([{ duty: 'sign' }]);
    expect(after(...scheduled, ['SupplierAdmitted'], ['AccessAgreementSigned'])).toMatchObject([
      { duty: 'decide-on-extension' },
    ]);
  });
  it('free space: the half-year test falls due after half a year, the evaluation three months after the end (R-060, R-062)', () => {
    const signed: Step[] = [['FreeSpaceProposed'], ['AddedValueAssessed'], ['FreeSpaceAgreementSigned']];
    expect(after(['FreeSpaceProposed'])).toMatchObject([{ duty: 'assess-added-value' }]);
    expect(after(...signed)).toEqual(
      expect.arrayContaining([
        { duty: 'half-year-test', opensOn: '2026-09-02', dueOn: '2026-09-02', waitsFor: 'contract-expert' },
      ]),
    );
    const duties = (...more: Step[]): string[] => after(...signed, ...more).map(({ duty }) => duty);
    expect(duties(['CandidateTestPassed'])).toEqual(['decide-on-extension']);
    expect(duties(['FreeSpaceAgreementDissolved'])).toEqual(['complete-run-off']);
    expect(duties(['FreeSpaceAgreementEnded'], ['RunOffCompleted'])).toEqual(['evaluate']);
    expect(after(...signed, ['FreeSpaceAgreementEnded'], ['RunOffCompleted'])).toMatchObject([
      { dueOn: '2028-03-31' },
    ]);
    expect(duties(['FreeSpaceAgreementEnded'], ['RunOffCompleted'], ['FreeSpaceAgreementEvaluated'])).toEqual(
      [],
    );
  });
  it('the end of a term is announced three months before: an option, or what comes of every client (R-119, R-143)', () => {
    expect(after(['ContractRecorded'])).toMatchObject([{ duty: 'sign' }]);
    expect(after(['ContractRecorded'], ['ContractSigned'])).toEqual([
      {
        duty: 'decide-on-extension',
        opensOn: '2027-10-01',
        dueOn: '2027-12-31',
        waitsFor: 'contract-expert',
      },
    ]);
    expect(after(['ContractSigned'], ['AgreementExtended'])).toMatchObject([
      { duty: 'prepare-end', opensOn: '2028-10-01', dueOn: '2028-12-31' },
    ]);
    expect(after(['ContractSigned'], ['EndDateCorrected'])).toMatchObject([{ dueOn: '2026-12-31' }]);
    expect(after(['ContractSigned'], ['EndDateCorrected', { validUntil: null }])).toEqual([]);
    expect(after(['ContractSigned', { validUntil: null }])).toEqual([]);
    expect(after(['ContractSigned'], ['AgreementDissolved'])).toEqual([]);
    expect(after(['ContractSigned'], ['AgreementExpired'])).toEqual([]);
    expect(after(['OwnProvisionOffered'])).toHaveLength(1);
  });
  it('what was promised for a day is announced before it, and goes when it is kept (R-045, R-203)', () => {
    const promises = [
      { clause: 'reporting', text: 'Verslag', due: '2026-03-01' },
      { clause: 'reporting', text: 'Eindverslag', due: '2027-12-01' },
    ];
    const { agreementId, terms: agreed } = sampleOf(
      agreementEventTypes,
      'ContractSigned',
    ) as ContractSigned['data'];
    const terms = { ...agreed, promises };
    const signed: Step = ['ContractSigned', { concludedOn: '2026-02-01', validUntil: null, terms }];
    expect(after(signed)).toEqual([
      { duty: 'meet-obligation', opensOn: '2026-02-01', dueOn: '2026-03-01', waitsFor: 'contract-expert' },
      { duty: 'meet-obligation', opensOn: '2027-09-01', dueOn: '2027-12-01', waitsFor: 'contract-expert' },
    ]);
    expect(after(signed, ['ObligationMet', { agreementId, promise: 1 }])).toMatchObject([
      { dueOn: '2027-12-01' },
    ]);
  });
  it('a large increase waits for a second person', () => {
    const duties = (...more: Step[]): string[] => after(['ContractSigned'], ...more).map(({ duty }) => duty);
    expect(duties(['TariffChangeProposed'])).toContain('confirm-tariff');
    expect(duties(['TariffChangeProposed'], ['AgreementAdjusted'])).not.toContain('confirm-tariff');
  });
  it('a joint purchase waits for the terms of its partners, then for the signature', () => {
    expect(after(['NeedsInventoried'], ['NeedsInventoried'])).toMatchObject([
      { duty: 'agree-joint-terms', waitsFor: 'purchaser' },
    ]);
    expect(after(['NeedsInventoried'], ['JointTermsAgreed'])).toMatchObject([{ duty: 'sign' }]);
    expect(after(['NeedsInventoried'], ['JointPurchaseCancelled'])).toEqual([]);
    expect(after(['NeedsInventoried'], ['JointTermsAgreed'], ['JointContractOpened'])).toMatchObject([
      { duty: 'decide-on-extension' },
    ]);
  });
});
