import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { addendumEventTypes } from '../../domain/addendum.event-types';
import type { AddendumEvent } from '../../domain/addendum.events';
import { addendumOverview } from './addendum-overview.projection';
import { type AddendumOverview, statusOn } from './addendum-overview.row';

/** The stored samples of these events, in this order, as the log would give them back. */
const project = (...types: AddendumEvent['type'][]): AddendumOverview | null | undefined =>
  types.reduce<AddendumOverview | null | undefined>((row, type, revision) => {
    const apply = addendumOverview.on[type] as (
      row: AddendumOverview | undefined,
      event: RecordedEvent<AddendumEvent>,
    ) => AddendumOverview | null | undefined;
    return apply(row ?? undefined, {
      type,
      revision,
      data: sampleOf(addendumEventTypes, type),
      metadata: { actor: 'expert@uwv', partner: 'UWV', recordedAt: '2026-03-16T09:00:00.000Z' },
    } as RecordedEvent<AddendumEvent>);
  }, undefined);

describe('addendum overview', () => {
  it('handles every event of the context', () =>
    expect(Object.keys(addendumOverview.on).sort()).toEqual(
      addendumEventTypes.map(({ type }) => type).sort(),
    ));
  it('follows draft and signatures', () => {
    expect(project('AddendumDrafted')).toMatchObject({
      status: 'DRAFTED',
      draftedOn: '2026-03-16',
      text: 'Addendum bij overeenkomst UWV-2026-014',
      signedOn: null,
    });
    expect(project('AddendumDrafted', 'AddendumSignedByPrincipal')).toMatchObject({
      status: 'DRAFTED',
      signedByPrincipalOn: '2026-03-16',
      signedBySupplierOn: null,
    });
    expect(project('AddendumDrafted', 'AddendumSignedBySupplier')).toMatchObject({
      signedByPrincipalOn: null,
      signedBySupplierOn: '2026-03-16',
    });
    expect(
      project('AddendumDrafted', 'AddendumSignedByPrincipal', 'AddendumSignedBySupplier', 'AddendumSigned'),
    ).toMatchObject({ status: 'SIGNED', signedOn: '2026-03-16', revision: 3 });
  });
  it('keeps every version, signature and end', () => {
    expect(project('AddendumDrafted', 'AddendumAmended')).toMatchObject({
      version: 2,
      versions: [{ version: 1, by: 'expert@uwv' }, { version: 2 }],
      inForceFrom: '2026-04-01',
      scope: { groups: ['jongeren'] },
    });
    expect(project('AddendumDrafted', 'AddendumDraftWithdrawn')).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnBecause: 'Toch eigen aanbod',
    });
    const signed = project(
      'AddendumDrafted',
      'AddendumSignedByPrincipal',
      'AddendumSignedBySupplier',
      'AddendumSigned',
      'AddendumInForce',
      'AddendumEnded',
    );
    expect(signed).toMatchObject({
      signatures: [
        { as: 'PRINCIPAL', by: 'expert@uwv' },
        { as: 'SUPPLIER', recordedBy: 'SUPPLIER' },
      ],
      tookEffect: true,
      inForceUntil: '2026-08-31',
      endsBecause: 'WITHDRAWN',
    });
  });
  it.each([
    [{ status: 'DRAFTED', inForceFrom: '2026-04-01', inForceUntil: null }, '2026-05-01', 'DRAFTED'],
    [{ status: 'WITHDRAWN', inForceFrom: null, inForceUntil: null }, '2026-05-01', 'WITHDRAWN'],
    [{ status: 'SIGNED', inForceFrom: '2026-04-01', inForceUntil: null }, '2026-03-31', 'SIGNED'],
    [{ status: 'SIGNED', inForceFrom: '2026-04-01', inForceUntil: null }, '2026-04-01', 'IN_FORCE'],
    [{ status: 'SIGNED', inForceFrom: '2026-04-01', inForceUntil: '2026-06-30' }, '2026-06-30', 'IN_FORCE'],
    [{ status: 'SIGNED', inForceFrom: '2026-04-01', inForceUntil: '2026-06-30' }, '2026-07-01', 'ENDED'],
    [{ status: 'SIGNED', inForceFrom: '2026-04-01', inForceUntil: '2026-03-15' }, '2026-03-16', 'ENDED'],
  ] as const)('%j is on %s: %s', (row, day, status) => expect(statusOn(row, day)).toBe(status));
  it('makes no row out of nothing', () => expect(project('AddendumSigned')).toBeUndefined());
});
