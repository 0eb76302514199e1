import type { Projection } from '@ontschot/kernel';
import type { AddendumEvent } from '../../domain/addendum.events';
import type { AddendumOverview } from './addendum-overview.row';

export const addendumOverview: Projection<AddendumOverview, AddendumEvent> = {
  name: 'addendum_overview',
  version: 2,
  keysOf: ({ data }) => data.addendumId,
  on: {
    AddendumDrafted: (_, { data, metadata, revision }) => ({
      id: data.addendumId,
      agreementId: data.agreementId,
      reference: data.reference,
      contractingPrincipal: data.contractingPrincipal,
      partner: data.partner,
      supplierId: data.supplierId,
      number: data.number,
      status: 'DRAFTED',
      text: data.text,
      version: 1,
      versions: [{ version: 1, text: data.text, on: data.on, by: metadata.actor, partner: metadata.partner }],
      scope: data.scope,
      inForceFrom: data.from,
      inForceUntil: data.until,
      endsBecause: data.until === null ? null : 'TERM',
      draftedOn: data.on,
      signedByPrincipalOn: null,
      signedBySupplierOn: null,
      signedOn: null,
      signatures: [],
      withdrawnOn: null,
      withdrawnBecause: null,
      tookEffect: false,
      revision,
    }),
    AddendumAmended: (row, { data, metadata, revision }) => {
      if (!row) return undefined;
      const { version, text, scope, from, until, on } = data;
      return {
        ...row,
        text,
        version,
        versions: [...row.versions, { version, text, on, by: metadata.actor, partner: metadata.partner }],
        scope,
        inForceFrom: from,
        inForceUntil: until,
        endsBecause: until === null ? null : 'TERM',
        revision,
      };
    },
    AddendumDraftWithdrawn: (row, { data, revision }) =>
      row && {
        ...row,
        status: 'WITHDRAWN',
        withdrawnOn: data.on,
        withdrawnBecause: data.reason,
        revision,
      },
    AddendumSignedByPrincipal: (row, { data, metadata, revision }) =>
      row && {
        ...row,
        signedByPrincipalOn: data.on,
        signatures: [
          ...row.signatures,
          {
            as: 'PRINCIPAL',
            on: data.on,
            recordedBy: 'CONTRACT_EXPERT',
            by: metadata.actor,
            evidence: null,
          },
        ],
        revision,
      },
    AddendumSignedBySupplier: (row, { data, metadata, revision }) =>
      row && {
        ...row,
        signedBySupplierOn: data.on,
        signatures: [
          ...row.signatures,
          {
            as: 'SUPPLIER',
            on: data.on,
            recordedBy: data.recordedBy,
            by: metadata.actor,
            evidence: data.evidence,
          },
        ],
        revision,
      },
    AddendumSigned: (row, { data, revision }) =>
      row && {
        ...row,
        status: 'SIGNED',
        signedOn: data.signedOn,
        inForceFrom: data.from,
        inForceUntil: data.until,
        revision,
      },
    AddendumInForce: (row, { revision }) => row && { ...row, tookEffect: true, revision },
    AddendumEnded: (row, { data, revision }) =>
      row && { ...row, inForceUntil: data.lastDay, endsBecause: data.cause, revision },
  },
};
