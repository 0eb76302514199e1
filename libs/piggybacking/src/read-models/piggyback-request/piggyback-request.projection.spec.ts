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
      metadata: { actor: 'expert@uwv', partner: 'UWV', recordedAt: '2026-03-16T09:00:00.000Z' },
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
    // The day lies ahead: open until then, and closed once the clock has noted it.
    const withdrawn = [...agreed, 'ContractOpenedByAddendum', 'PiggybackWithdrawn'] as const;
    expect(project(...withdrawn)).toMatchObject({
      status: 'OPEN',
      openUntil: '2026-08-31',
      closedBecause: 'Wachtlijst',
      openings: [{ number: 1, from: '2026-03-16', until: '2026-08-31', endsBecause: 'WITHDRAWN' }],
      revision: 6,
    });
    expect(project(...withdrawn, 'OpeningEnded')).toMatchObject({ status: 'CLOSED' });
    expect(project(...agreed, 'PiggybackRetracted')).toMatchObject({
      status: 'RETRACTED',
      closedBecause: 'Toch eigen aanbod',
    });
    expect(project(...agreed, 'PiggybackWithdrawn', 'PiggybackRequested')).toMatchObject({
      status: 'REQUESTED',
      management: null,
      closedBecause: null,
    });
  });
  it('keeps the earlier request and every opening when asked anew (1c.4)', () =>
    expect(
      project('PiggybackRequested', 'ContractOpenedByAddendum', 'PiggybackWithdrawn', 'PiggybackRequested'),
    ).toMatchObject({
      status: 'REQUESTED',
      openings: [{ number: 1, addendumId: expect.any(String) as string }],
      earlier: [
        {
          number: 1,
          closedBecause: 'Wachtlijst',
          taken: [{ step: 'REQUESTED' }, { step: 'OPENED' }, { step: 'WITHDRAWN' }],
        },
      ],
      taken: [{ step: 'REQUESTED', by: 'expert@uwv' }],
    }));
  it('shows who wrote which text, and the evidence', () => {
    expect(project('PiggybackRequested', 'SupplierManagementProposed')).toMatchObject({
      managementTexts: [{ partner: 'UWV', by: 'expert@uwv', management: { tests: 'UWV' } }],
    });
    expect(project('PiggybackRequested', 'SupplierDeclined')?.taken.at(-1)).toMatchObject({
      step: 'DECLINED',
      evidence: { reference: 'Brief 2026/118' },
      reason: 'Geen plaats',
      enteredLater: true,
    });
  });
  it('follows a request for one client', () => {
    const consented = [
      'ClientPiggybackRequested',
      'PiggybackFoundEligible',
      'SupplierConsentedForClient',
      'ContractOwnerNotified',
    ] as const;
    expect(project(...consented)).toMatchObject({
      scope: 'CLIENT',
      assignmentId: 'A0123456789AB',
      status: 'OPEN_FOR_CLIENT',
      consent: { billsPrincipal: true, terms: { billing: 'Aan de gemeente Doetinchem' } },
      ownerToldOn: '2026-03-09',
    });
    expect(project(...consented, 'OwnerObjected')).toMatchObject({
      status: 'OBJECTED',
      closedBecause: 'Volle groep',
    });
    expect(project(...consented, 'ClientPiggybackClosed')).toMatchObject({ status: 'CLOSED' });
  });
  it('makes no row out of nothing', () => expect(project('SupplierConsented')).toBeUndefined());
});
