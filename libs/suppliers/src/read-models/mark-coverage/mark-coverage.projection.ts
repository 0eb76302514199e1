import type { Projection } from '@ontschot/kernel';
import type { MarkCoverageRecorded } from '../../domain/mark-coverage';
import type { MarkCoverageRow } from './mark-coverage.row';

export const markCoverageProjection: Projection<MarkCoverageRow, MarkCoverageRecorded> = {
  name: 'supplier_mark_coverage',
  version: 1,
  keysOf: ({ data }) => data.mark,
  on: {
    MarkCoverageRecorded: (row, { data: { mark, from, requirements, reason }, metadata, revision }) => ({
      id: mark,
      mark,
      periods: [...(row?.periods ?? []), { from, requirements, reason, by: metadata.actor }],
      revision,
    }),
  },
};
