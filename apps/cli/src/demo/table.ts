import { inDutch } from '@ontschot/kernel';

export type Cell = string | number | null;
export type Column<Row> = { title: string; of: (row: Row) => Cell; align?: 'right' };

/** Rows as text in columns; an amount is given as text already. */
export const table = <Row>(title: string, rows: readonly Row[], columns: readonly Column<Row>[]): string => {
  const texts = rows.map((row) => columns.map(({ of }) => String(of(row) ?? '–')));
  const widths = columns.map((column, at) =>
    Math.max(column.title.length, ...texts.map((cells) => cells[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) =>
        columns[at]?.align === 'right' ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [
    '',
    title,
    line(columns.map((column) => column.title)),
    line(widths.map((width) => '─'.repeat(width))),
    ...texts.map(line),
    '',
  ].join('\n');
};

/** A column of cents, as euros. */
export const money = <Row>(title: string, of: (row: Row) => number | null): Column<Row> => {
  const text = (row: Row): Cell => {
    const cents = of(row);
    return cents === null ? null : inDutch(cents);
  };
  return { title, of: text, align: 'right' };
};
