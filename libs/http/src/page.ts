import type { Type as Constructor } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { InvalidInput } from './invalid-input';

/** The query of every list: where to go on and how many; `position` is read by WaitForPosition. A list's own filters extend it. */
export class PageQuery {
  /** `next` of the page before; leave out for the first page. */
  @IsOptional() @IsString() @MaxLength(600) cursor?: string;
  /** At most this many items, 1 to 100. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit: number = 50;
  /** Position that a command answered: read your own write. */
  @IsOptional() @Matches(/^\d{1,15}$/) position?: string;
}

/** One page of a list; `next` is null on the last. */
export type Page<Item> = { items: Item[]; next: string | null };

const pageTypes = new Map<Constructor, Constructor>();

/** The page of a list as the API document shows it: `MandateDto` → `MandatePageDto`; one type per row, made once. */
export const PageOf = (row: Constructor): Constructor => {
  const known = pageTypes.get(row);
  if (known) return known;
  class RowPageDto {
    @ApiProperty({ type: row, isArray: true }) items!: object[];
    @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page; null on the last.' })
    next!: string | null;
  }
  Object.defineProperty(RowPageDto, 'name', { value: `${row.name.replace(/Dto$/, '')}PageDto` });
  pageTypes.set(row, RowPageDto);
  return RowPageDto;
};

/** Makes a page out of up to `limit + 1` rows: one row more than asked says that there is a next page. `keyOf` gives the sort key, unique per row. */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string[],
  toItem: (row: Row) => Item,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null,
  };
};

/** The sort key behind which the page begins, or null for the first page. @throws InvalidInput when the cursor is not one of ours */
export const afterCursor = (cursor: string | undefined, parts: number): string[] | null => {
  if (cursor === undefined) return null;
  const key = decoded(cursor);
  if (key.length !== parts)
    throw new InvalidInput([
      {
        field: 'cursor',
        reason: { nl: 'is geen cursor van deze lijst', en: 'is not a cursor of this list' },
        wayOut: {
          nl: 'Geef `next` van de vorige bladzijde, of laat het weg.',
          en: 'Give `next` of the page before, or leave it out.',
        },
      },
    ]);
  return key;
};

const cursorOf = (key: string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const decoded = (cursor: string): string[] => {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return isTexts(key) ? key : [];
  } catch (garbled) {
    if (garbled instanceof SyntaxError) return [];
    throw garbled;
  }
};

/** A NUL would be refused by PostgreSQL. */
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string' && !part.includes('\u0000'));
