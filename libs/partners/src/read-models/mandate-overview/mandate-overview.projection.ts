import { plusDays, type Projection } from '@ontschot/kernel';
import type { MandateEvent } from '../../domain/mandate.events';
import type { MandateOverview } from './mandate-overview.row';

export const mandateOverview: Projection<MandateOverview, MandateEvent> = {
  name: 'mandate_overview',
  version: 1,
  keysOf: ({ data }) => data.mandateId,
  on: {
    MandateDrafted: (_, { data: { mandateId, from, until, ...data } }) => ({
      id: mandateId,
      ...data,
      validFrom: from,
      validUntil: until,
      status: 'DRAFTED',
      grantedOn: null,
    }),
    MandateGranted: (row, { data }) =>
      row && {
        ...row,
        status: 'ACTIVE',
        grantedOn: data.on,
        validFrom: row.validFrom > data.on ? row.validFrom : data.on,
      },
    MandateNarrowed: (row, { data }) =>
      row && {
        ...row,
        decisions: data.decisions,
        validFrom: row.validFrom > data.from ? row.validFrom : data.from,
      },
    MandateRevoked: (row, { data }) =>
      row && { ...row, status: 'REVOKED', validUntil: plusDays(data.from, -1) },
    MandateExpired: (row) => row && { ...row, status: 'EXPIRED' },
  },
};
