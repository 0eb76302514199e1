import { validateSync } from 'class-validator';
import { IsDayOfLife, IsIsoDay } from './validation';

class Days {
  @IsIsoDay() work = '2026-01-01';
  @IsDayOfLife() life = '2026-01-01';
}
const faults = (days: Partial<Days>): string[] =>
  validateSync(Object.assign(new Days(), days)).map(({ property }) => property);

describe('days that people give', () => {
  it.each(['2000-01-01', '2099-12-31', '2008-02-29'])('%s is a day of the product’s work', (day) =>
    expect(faults({ work: day, life: day })).toEqual([]),
  );
  it.each(['1999-12-31', '1900-01-01', '2100-01-01', '2199-12-31', '0026-05-01'])('%s is none', (day) =>
    expect(faults({ work: day })).toEqual(['work']),
  );
  it.each(['1900-01-01', '1999-12-31'])('%s may be a birth date', (day) =>
    expect(faults({ life: day })).toEqual([]),
  );
  it.each(['1899-12-31', '2100-01-01', '2007-02-29', '', '1-1-1980'])('%s is no birth date', (day) =>
    expect(faults({ life: day })).toEqual(['life']),
  );
});
