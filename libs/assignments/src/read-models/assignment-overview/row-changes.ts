import { dayInAmsterdam, type EventMetadata, type IsoDate } from '@ontschot/kernel';
import type { OfAssignment } from '../../domain/assignment.events';
import { type Line, onLine, performed } from '../../domain/lines';
import type { AssignmentFile } from './assignment-file';
import type { AssignmentOverview } from './assignment-overview.row';

export type Row = AssignmentOverview;
export type Seen = { data: OfAssignment; revision: number; metadata: EventMetadata };

export const visibleTo = ({ principal, coachEmployer }: OfAssignment, serving: boolean): string[] =>
  serving && coachEmployer !== principal ? [principal, coachEmployer] : [principal];

/** Changes the row, with whom the event names now and the revision that it has. */
export const changed = (
  row: Row | undefined,
  { data, revision }: Seen,
  change: Partial<Row>,
  serving = true,
): Row | undefined =>
  row && {
    ...row,
    principal: data.principal,
    supplierId: data.supplierId,
    visibleTo: visibleTo(data, serving),
    ...change,
    revision,
  };

/** A step of an earlier day than the one on which it was recorded is marked (A41). */
export const enteredLater = (
  before: AssignmentFile['enteredLater'],
  step: AssignmentFile['enteredLater'][number]['step'],
  on: IsoDate,
  { metadata }: Seen,
): Pick<AssignmentFile, 'enteredLater'> => {
  const recordedOn = dayInAmsterdam(metadata.recordedAt);
  return { enteredLater: recordedOn > on ? [...before, { step, on, recordedOn }] : before };
};

/** A correction, with its reason. */
export const corrected = (
  row: Row | undefined,
  event: Seen & { type: string; data: OfAssignment & { reason: string; on: IsoDate } },
  change: Partial<Row>,
  file: Partial<AssignmentFile> = {},
): Row | undefined =>
  filed(
    row,
    event,
    ({ corrections }) => ({
      ...file,
      corrections: [...corrections, { what: event.type, reason: event.data.reason, on: event.data.on }],
    }),
    change,
  );

/** Changes the row and what its file holds. */
export const filed = (
  row: Row | undefined,
  event: Seen,
  file: (before: AssignmentFile) => Partial<AssignmentFile>,
  change: Partial<Row> = {},
): Row | undefined => row && changed(row, event, { ...change, file: { ...row.file, ...file(row.file) } });

/** The same for a step of an IRO. */
export const iroFiled = (
  row: Row | undefined,
  event: Seen,
  iro: (before: NonNullable<AssignmentFile['iro']>) => Partial<NonNullable<AssignmentFile['iro']>>,
  change: Partial<Row> = {},
): Row | undefined =>
  filed(row, event, (file) => (file.iro ? { iro: { ...file.iro, ...iro(file.iro) } } : {}), change);

type Performance = { delivered: number[]; lapsed: number[]; on: string };
export const after = (
  row: Row | undefined,
  event: Seen & { data: OfAssignment & Performance },
  change: Partial<Row>,
  serving = true,
): Row | undefined =>
  changed(row, event, { lines: performed(row?.lines ?? [], event.data), ...change }, serving);

export const delivered = (lines: readonly Line[], numbers: readonly number[], on: IsoDate): Line[] =>
  lines.map((line) => (numbers.includes(line.line) ? { ...line, deliveredOn: on } : line));

/** What may come after the service has ended leaves alone who sees it. */
export const seen = (row: Row | undefined, { revision }: Seen): Row | undefined =>
  row && { ...row, revision };

/** The same, with something more in the file. */
export const noted = (
  row: Row | undefined,
  event: Seen,
  file: (before: AssignmentFile) => Partial<AssignmentFile>,
): Row | undefined => row && { ...row, file: { ...row.file, ...file(row.file) }, revision: event.revision };

export const onLineOf = (
  row: Row | undefined,
  event: Seen,
  line: number,
  change: Partial<Row['lines'][number]>,
): Row | undefined => row && { ...row, lines: onLine(row.lines, line, change), revision: event.revision };
