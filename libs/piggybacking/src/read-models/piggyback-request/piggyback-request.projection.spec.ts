import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { piggybackEventTypes } from '../../domain/piggyback.event-types';
import type { PiggybackEvent } from '../../domain/piggyback.events';
import { piggybackRequest } from './piggyback-request.projection';
import type { PiggybackRequest } from './piggyback-request.row';

/** The stored samples of these events, in this order, as the log would give them back. */
const project = (...types: PiggybackEvent['type'][]): PiggybackRequest | null | undefined =>
  types.reduce<PiggybackRequest | null | undefined>((row, type, revision) => {
    const apply = piggybackRequest.on[type] as (
      row: PiggybackRequest | undefined,
      event: RecordedEvent<PiggybackEvent>,
    ) => PiggybackRequest | null | undefined;
    return apply(row ?? undefined, {
      type,
      revision,
      data: sampleOf(piggybackEventTypes, type),
    } as RecordedEvent<PiggybackEvent>);
  }, undefined);

describe('piggyback request', () => {
  it('handles every event of the context', () =>
    expect(Object.keys(piggybackRequest.on).sort()).toEqual(
      piggybackEventTypes.map(({ type }) => type).sort(),
    ));
  it('follows a request to its opening and its end', () => {
    expect(project('PiggybackRequested')).toMatchObject({
      status: 'REQUESTED',
      owner: 'UWV',
      partner: 'GM0222',
      requestedOn: '2026-03-09',
      reason: 'Geen eigen aanbod voor deze groep',
      management: null,
      revision: 0,
    });
    expect(project('PiggybackRequested', 'PiggybackFoundEligible')).toMatchObject({ status: 'ELIGIBLE' });
    expect(project('PiggybackRequested', 'PiggybackRefused')).toMatchObject({
      status: 'REFUSED',
      verdict: { alternatives: ['joint purchase'] },
    });
    expect(project('PiggybackRequested', 'PiggybackFoundEligible', 'SupplierDeclined')).toMatchObject({
      status: 'DECLINED',
      closedBecause: 'Geen plaats',
    });
    const consented = ['PiggybackRequested', 'PiggybackFoundEligible', 'SupplierConsented'] as const;
    expect(project(...consented)).toMatchObject({ status: 'CONSENTED' });
    expect(project(...consented, 'SupplierManagementProposed')).toMatchObject({
      status: 'CONSENTED',
      management: { tests: 'UWV' },
      managementAgreed: false,
    });
    const agreed = [...consented, 'SupplierManagementProposed', 'SupplierManagementAgreed'] as const;
    expect(project(...agreed)).toMatchObject({ status: 'AGREED', managementAgreed: true });
    expect(project(...agreed, 'ContractOpenedByWording')).toMatchObject({
      status: 'OPEN',
      openedBy: 'WORDING',
      openedOn: '2026-03-09',
      addendumSignedOn: null,
    });
    expect(project(...agreed, 'ContractOpenedByAddendum')).toMatchObject({
      status: 'OPEN',
      openedBy: 'ADDENDUM',
      openedOn: '2026-03-16',
      addendumSignedOn: '2026-03-16',
    });
    expect(project(...agreed, 'ContractOpenedByAddendum', 'PiggybackWithdrawn')).toMatchObject({
      status: 'CLOSED',
      closedBecause: 'Wachtlijst',
      revision: 6,
    });
    expect(project(...agreed, 'PiggybackWithdrawn', 'PiggybackRequested')).toMatchObject({
      status: 'REQUESTED',
      management: null,
      closedBecause: null,
    });
  });
  it('makes no row out of nothing', () => expect(project('SupplierConsented')).toBeUndefined());
});
