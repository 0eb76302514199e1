import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidInput } from './invalid-input';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id in the address. @throws InvalidInput that names the parameter */
@Injectable()
export class UuidOf implements PipeTransform<string, string> {
  transform(text: string, { data = 'id' }: ArgumentMetadata): string {
    if (!UUID.test(text))
      throw new InvalidInput([
        { field: data, reason: 'must be a UUID', wayOut: 'Give the id as the service gave it.' },
      ]);
    return text.toLowerCase();
  }
}

/** A budget year in the address or the query, where it may be left out. @throws InvalidInput that names the parameter */
@Injectable()
export class BudgetYear implements PipeTransform<string | undefined, number | undefined> {
  transform(text: string | undefined, { data = 'year' }: ArgumentMetadata): number | undefined {
    if (text === undefined) return undefined;
    const year = /^\d{4}$/.test(text) ? Number(text) : 0;
    if (year < 2002 || year > 2100)
      throw new InvalidInput([
        {
          field: data,
          reason: 'must be a year from 2002 to 2100',
          wayOut: 'Give a year of four digits, e.g. 2026.',
        },
      ]);
    return year;
  }
}
