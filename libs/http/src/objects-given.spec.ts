import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { InvalidInput } from './invalid-input';
import { OrNull } from './objects-given';
import { validationPipe } from './validation';

class PartDto {
  @IsInt() share!: number;
}
class TermsDto {
  @ValidateNested() @Type(() => PartDto) part!: PartDto;
  @IsOptional() @ValidateNested() @Type(() => PartDto) other?: PartDto;
  @OrNull() @IsOptional() @ValidateNested() @Type(() => PartDto) none?: PartDto | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PartDto) parts!: PartDto[];
  @IsOptional() @IsArray() @IsString({ each: true }) names?: string[];
  @IsOptional() @IsString() text?: string | null;
}
class BodyDto {
  @ValidateNested() @Type(() => TermsDto) terms!: TermsDto;
}

const good = { part: { share: 1 }, parts: [{ share: 1 }] };
const fieldsOf = async (terms: unknown): Promise<string[]> => {
  try {
    await validationPipe().transform({ terms }, { type: 'body', metatype: BodyDto });
    return [];
  } catch (thrown) {
    if (!(thrown instanceof InvalidInput)) throw thrown;
    return thrown.errors.map(({ field }) => field);
  }
};

describe('null where an object or a list belongs', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing wrong', good, []],
    ['null that means something', { ...good, none: null, text: null }, []],
    ['null for the whole', null, ['terms']],
    ['the whole left out', undefined, ['terms']],
    ['a list for an object', [], ['terms']],
    ['null within', { ...good, part: null }, ['terms.part']],
    ['null for what may be left out', { ...good, other: null }, ['terms.other']],
    ['null in a list', { ...good, parts: [{ share: 1 }, null] }, ['terms.parts[1]']],
    ['a list in a list', { ...good, parts: [{ share: 1 }, [{ share: 1 }]] }, ['terms.parts[1]']],
    ['an empty list in a list', { ...good, parts: [[]] }, ['terms.parts[0]']],
    ['a list for an object within', { ...good, part: [{ share: 1 }] }, ['terms.part']],
    ['null for a list that may be left out', { ...good, names: null }, ['terms.names']],
    ['null for a list', { ...good, parts: null }, ['terms.parts']],
    ['an object for a list', { ...good, parts: { share: 1 } }, ['terms.parts']],
    [
      'null deep within, beside another fault',
      { part: { share: 'x' }, parts: [], other: null },
      ['terms.part.share', 'terms.other'],
    ],
  ])('%s', async (_, terms, fields) => expect([...new Set(await fieldsOf(terms))]).toEqual(fields));

  it('is told in both languages', async () => {
    const refused = validationPipe().transform(
      { terms: { ...good, other: null } },
      { type: 'body', metatype: BodyDto },
    );
    await expect(refused).rejects.toMatchObject({
      errors: [
        { field: 'terms.other', reason: { nl: 'moet een object zijn', en: 'other must be an object' } },
      ],
    });
  });
});
