import type { Projection } from '@ontschot/kernel';
import type { OrdinancePublished } from '../../domain/partner.events';
import type { OrdinanceOverview } from './ordinance-overview.row';

export const ordinanceOverview: Projection<OrdinanceOverview, OrdinancePublished> = {
  name: 'ordinance_overview',
  version: 1,
  keysOf: ({ data }) => `${data.partner}/${data.validFrom}`,
  on: {
    OrdinancePublished: (_, { data }, id) => ({ id, ...data }),
  },
};
