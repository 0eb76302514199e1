import { agreement } from '../domain/agreement.decider';
import type { AgreementEvent } from '../domain/agreement.events';
import { agreementEventTypes } from '../domain/agreement.event-types';
import { sampleOf } from '@ontschot/kernel';
import { factsOn } from './find-agreement';

type Step = [AgreementEvent['type'], object?];
/** The agreement after these samples, as the log would give them back. */
const facts = (day: string, ...steps: Step[]) => {
  const state = steps.reduce(
    (before, [type, more = {}]) =>
      agreement.evolve(before, {
        type,
        data: { ...sampleOf(agreementEventTypes, type), ...more },
      } as AgreementEvent),
    agreement.initial,
  );
  if (state.stage !== 'concluded') throw new Error('The samples conclude no agreement.');
  return factsOn(state, day);
};

describe('an agreement on a day', () => {
  it('is not in force before it was concluded (A1)', () => {
    expect(facts('2026-03-01', ['ContractSigned'])).toMatchObject({ status: 'NOT_YET', endedOn: null });
    expect(facts('2026-03-02', ['ContractSigned'])).toMatchObject({ status: 'ACTIVE' });
    expect(facts('2026-06-01', ['ContractSigned', { beginsOn: '2026-07-01' }])).toMatchObject({
      status: 'NOT_YET',
    });
  });
  it('has ended after its last day, recorded or not (1c.7)', () => {
    expect(facts('2027-12-31', ['ContractSigned'])).toMatchObject({ status: 'ACTIVE', endedOn: null });
    expect(facts('2028-01-01', ['ContractSigned'])).toMatchObject({
      status: 'ENDED',
      endedOn: '2028-01-01',
      dissolved: false,
    });
    expect(
      facts('2028-01-01', ['ContractSigned'], ['AgreementExtended', { on: '2027-10-01' }]),
    ).toMatchObject({
      status: 'ACTIVE',
      validUntil: '2028-12-31',
    });
    expect(facts('2027-12-31', ['FreeSpaceAgreementSigned'], ['FreeSpaceAgreementEnded'])).toMatchObject({
      status: 'RUN_OFF',
    });
  });
  it('dissolved per a later day stands until then (1c.7)', () => {
    const dissolved: Step[] = [['ContractSigned'], ['AgreementDissolved', { on: '2027-01-01' }]];
    expect(facts('2026-12-31', ...dissolved)).toMatchObject({ status: 'ACTIVE', dissolved: false });
    expect(facts('2027-01-01', ...dissolved)).toMatchObject({
      status: 'ENDED',
      dissolved: true,
      endedOn: '2027-01-01',
    });
  });
  it('has the price, the partners and the area of that day (A2, B2, B3)', () => {
    const raised: Step[] = [
      ['ContractSigned'],
      ['AgreementAdjusted', { prices: [{ instrumentId: `${ID}.1`, price: 300_000 }], on: '2027-01-01' }],
    ];
    expect(facts('2026-07-10', ...raised)).toMatchObject({ instruments: [{ price: 210_000 }] });
    expect(facts('2027-01-01', ...raised)).toMatchObject({ instruments: [{ price: 300_000 }] });
    const joined: Step[] = [['JointContractOpened'], ['PartnerJoined', { on: '2026-04-01' }]];
    expect(facts('2026-03-31', ...joined)).toMatchObject({
      coversPartners: ['GM0222', 'UWV'],
      territory: ['GM0222'],
    });
    expect(facts('2026-04-01', ...joined)).toMatchObject({
      coversPartners: ['GM0222', 'UWV', 'GM1509'],
      territory: ['GM0222', 'GM1509'],
    });
    const left: Step[] = [['JointContractOpened'], ['PartnerLeft', { on: '2027-01-01' }]];
    expect(facts('2026-12-31', ...left)).toMatchObject({ coversPartners: ['GM0222', 'UWV'] });
    expect(facts('2027-01-01', ...left)).toMatchObject({ coversPartners: ['GM0222'] });
  });
  it('has its framework agreement from the day of the audit, and none by a failed one', () => {
    expect(
      facts(
        '2026-03-01',
        ['IroCompanyEntered', { concludedOn: '2026-01-01' }],
        ['IroFrameworkAgreementSigned'],
      ),
    ).toMatchObject({
      frameworkAgreementOn: null,
    });
    expect(facts('2026-03-02', ['IroCompanyEntered'], ['IroFrameworkAgreementSigned'])).toMatchObject({
      frameworkAgreementOn: '2026-03-02',
    });
    expect(facts('2026-03-02', ['IroCompanyEntered'], ['IroAuditFailed'])).toMatchObject({
      status: 'ENDED',
      frameworkAgreementOn: null,
    });
  });
  it('runs off, awaits its evaluation and is evaluated, for others simply ended', () => {
    const signed: Step[] = [
      ['FreeSpaceAgreementSigned'],
      ['FreeSpaceValueCommitted'],
      ['FreeSpaceAgreementDissolved', { on: '2026-09-02' }],
    ];
    expect(facts('2026-09-02', ...signed)).toMatchObject({
      status: 'RUN_OFF',
      valueCommitted: 210_000,
      candidatesFirstHalfYear: 4,
    });
    const done: Step[] = [
      ...signed,
      ['FreeSpaceOrderFinished'],
      ['FreeSpaceValueReleased', { amount: 10_000 }],
      ['RunOffCompleted', { on: '2026-10-01' }],
      ['FreeSpaceAgreementEvaluated', { on: '2026-11-01' }],
    ];
    expect(facts('2026-09-30', ...done)).toMatchObject({ status: 'RUN_OFF', valueCommitted: 200_000 });
    expect(facts('2026-10-01', ...done)).toMatchObject({ status: 'ENDED' });
    expect(facts('2026-11-01', ...done)).toMatchObject({ status: 'ENDED' });
  });
  it('follows its corrections', () => {
    expect(
      facts(
        '2026-04-02',
        ['ContractSigned'],
        ['ProcurementCorrected'],
        ['ScopeCorrected'],
        ['EndDateCorrected'],
        ['TariffCorrected'],
      ),
    ).toMatchObject({
      tendered: false,
      territory: ['GM0222', 'GM1509'],
      validUntil: '2026-12-31',
      instruments: [{ price: 201_000 }],
    });
  });
});

const ID = '3d1f7c52-8a1e-5b7d-9c55-0f6b1a2c3d4e';
