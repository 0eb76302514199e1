import type { Projection } from '@ontschot/kernel';
import type { PartnerEvent } from '../../domain/partner.events';
import type { PartnerOverview } from './partner-overview.row';

export const partnerOverview: Projection<PartnerOverview, PartnerEvent> = {
  name: 'partner_overview',
  version: 1,
  keysOf: ({ type, data }) => (type === 'PartnerRegistered' ? data.code : data.partner),
  on: {
    PartnerRegistered: (_, { data: { code, on, ...data }, revision }) => ({
      id: code,
      ...data,
      since: on,
      revision,
    }),
    OrdinancePublished: (row, { revision }) => row && { ...row, revision },
    MotivationRoleSet: (row, { revision }) => row && { ...row, revision },
    PartnerRegistrationStruck: (row) => row && null,
  },
};
