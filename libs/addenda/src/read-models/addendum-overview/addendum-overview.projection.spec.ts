import { type RecordedEvent, sampleOf } from '@ontschot/kernel';
import { addendumEventTypes } from '../../domain/addendum.event-types';
import type { AddendumEvent } from '../../domain/addendum.events';
import { addendumOverview } from './addendum-overview.projection';
import type { AddendumOverview } from './addendum-overview.row';

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
  it('makes no row out of nothing', () => expect(project('AddendumSigned')).toBeUndefined());
});
