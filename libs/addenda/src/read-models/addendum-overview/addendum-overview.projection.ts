import type { Projection } from '@ontschot/kernel';
import type { AddendumEvent } from '../../domain/addendum.events';
import type { AddendumOverview } from './addendum-overview.row';

export const addendumOverview: Projection<AddendumOverview, AddendumEvent> = {
  name: 'addendum_overview',
  version: 1,
  keysOf: ({ data }) => data.addendumId,
  on: {
    AddendumDrafted: (
      _,
      {
        data: { addendumId, agreementId, reference, contractingPrincipal, partner, supplierId, text, on },
        revision,
      },
    ) => ({
      id: addendumId,
      agreementId,
      reference,
      contractingPrincipal,
      partner,
      supplierId,
      status: 'DRAFTED',
      text,
      draftedOn: on,
      signedByPrincipalOn: null,
      signedBySupplierOn: null,
      signedOn: null,
      revision,
    }),
    AddendumSignedByPrincipal: (row, { data, revision }) =>
      row && { ...row, signedByPrincipalOn: data.on, revision },
    AddendumSignedBySupplier: (row, { data, revision }) =>
      row && { ...row, signedBySupplierOn: data.on, revision },
    AddendumSigned: (row, { data, revision }) =>
      row && { ...row, status: 'SIGNED', signedOn: data.signedOn, revision },
  },
};
