import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidInput } from './invalid-input';

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
          reason: {
            nl: 'moet een jaar van 2002 tot en met 2100 zijn',
            en: 'must be a year from 2002 to 2100',
          },
          wayOut: {
            nl: 'Geef een jaar van vier cijfers, bijvoorbeeld 2026.',
            en: 'Give a year of four digits, e.g. 2026.',
          },
        },
      ]);
    return year;
  }
}
