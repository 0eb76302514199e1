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

/** A count in the address, such as which change of a record it is. @throws InvalidInput that names the parameter */
@Injectable()
export class CountInAddress implements PipeTransform<string, number> {
  transform(text: string, { data = 'number' }: ArgumentMetadata): number {
    if (!/^\d{1,6}$/.test(text))
      throw new InvalidInput([
        {
          field: data,
          reason: { nl: 'moet een geheel getal zijn', en: 'must be a whole number' },
          wayOut: {
            nl: 'Geef het nummer zoals de dienst het gaf.',
            en: 'Give the number as the service gave it.',
          },
        },
      ]);
    return Number(text);
  }
}
