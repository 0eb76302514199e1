import type { Projection } from '@ontschot/kernel';
import type { PiggybackEvent } from '../../domain/piggyback.events';
import type { PiggybackRequest } from './piggyback-request.row';

const changed = (
  row: PiggybackRequest | undefined,
  revision: number,
  change: Partial<PiggybackRequest>,
): PiggybackRequest | undefined => row && { ...row, ...change, revision };

export const piggybackRequest: Projection<PiggybackRequest, PiggybackEvent> = {
  name: 'piggyback_request',
  version: 1,
  keysOf: ({ data }) => data.piggybackId,
  on: {
    PiggybackRequested: (
      _,
      {
        data: { piggybackId, agreementId, reference, owner, partner, supplierId, on, reason, verdict },
        revision,
      },
    ) => ({
      id: piggybackId,
      agreementId,
      reference,
      owner,
      partner,
      supplierId,
      status: 'REQUESTED',
      requestedOn: on,
      reason,
      management: null,
      managementAgreed: false,
      openedBy: null,
      openedOn: null,
      addendumSignedOn: null,
      closedBecause: null,
      verdict,
      revision,
    }),
    PiggybackFoundEligible: (row, { data, revision }) =>
      changed(row, revision, { status: 'ELIGIBLE', verdict: data.verdict }),
    PiggybackRefused: (row, { data, revision }) =>
      changed(row, revision, { status: 'REFUSED', verdict: data.verdict }),
    SupplierConsented: (row, { data, revision }) =>
      changed(row, revision, { status: 'CONSENTED', verdict: data.verdict }),
    SupplierDeclined: (row, { data, revision }) =>
      changed(row, revision, { status: 'DECLINED', closedBecause: data.reason }),
    SupplierManagementProposed: (row, { data, revision }) =>
      changed(row, revision, { management: data.management }),
    SupplierManagementAgreed: (row, { data, revision }) =>
      changed(row, revision, {
        status: 'AGREED',
        management: data.management,
        managementAgreed: true,
        verdict: data.verdict,
      }),
    ContractOpenedByAddendum: (row, { data, revision }) =>
      changed(row, revision, {
        status: 'OPEN',
        openedBy: 'ADDENDUM',
        openedOn: data.on,
        addendumSignedOn: data.addendumSignedOn,
        verdict: data.verdict,
      }),
    ContractOpenedByWording: (row, { data, revision }) =>
      changed(row, revision, {
        status: 'OPEN',
        openedBy: 'WORDING',
        openedOn: data.on,
        verdict: data.verdict,
      }),
    PiggybackWithdrawn: (row, { data, revision }) =>
      changed(row, revision, { status: 'CLOSED', closedBecause: data.reason }),
  },
};
