import { Type } from 'class-transformer';
import {
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { InvalidInput } from './invalid-input';
import { validationPipe } from './validation';

class PartDto {
  @IsOptional() @IsString() @MaxLength(500) note?: string;
}
class BodyDto {
  @IsOptional() @IsString() @Length(3, 500) reason?: string;
  @IsOptional() @IsUUID() id?: string;
  @IsOptional() @Matches(/^[\d ]+$/) number?: string;
  @IsOptional() @IsArray() @IsString({ each: true }) lines?: string[];
  @IsOptional() @ValidateNested({ each: true }) @Type(() => PartDto) parts?: PartDto[];
}

const faultsOf = async (body: object): Promise<string[]> => {
  try {
    await validationPipe().transform(body, { type: 'body', metatype: BodyDto });
    return [];
  } catch (thrown) {
    if (!(thrown instanceof InvalidInput)) throw thrown;
    expect(JSON.stringify(thrown.errors)).not.toMatch(/999/);
    return thrown.errors.map(({ field }) => field);
  }
};

describe('a BSN in a text of one’s own words', () => {
  it.each<[string, object, string[]]>([
    ['in no text', { reason: 'Typefout', lines: ['een'], parts: [{ note: 'Besproken' }] }, []],
    ['in one', { reason: 'Het is 999 990 019' }, ['reason']],
    ['in a list', { lines: ['een', '9999.90.019'] }, ['lines[1]']],
    ['within', { parts: [{ note: 'x' }, { note: '９９９９９００１９' }] }, ['parts[1].note']],
    ['of a field with a form of its own', { number: '999990019' }, []],
    ['of an id of ours with something behind it', { reason: '5b0c3f9a-30a2-5d3e-8f6a-999990019000/2' }, []],
    ['that is an id', { id: '5b0c3f9a-30a2-5d3e-8f6a-5d1f5d1c9a10' }, []],
  ])('stands %s', async (_, body, fields) => expect(await faultsOf(body)).toEqual(fields));
});
