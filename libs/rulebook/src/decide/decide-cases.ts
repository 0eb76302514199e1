import { isIsoDate } from '@ontschot/kernel';
import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';
import { type CaseVerdict, caseVerdictOf } from './case-verdict';
import { decide } from './decide';
import { type DecisionCase, decisionCaseSchema } from './decision-case';

/** Where a case is wrong and why; `path` as in `client.benefits[0].from`. */
type CaseError = { path: string; message: string; nl: string };
type ReadCase = { case: DecisionCase; unknownFields: string[] } | { errors: CaseError[] };

const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addFormat('date', { type: 'string', validate: isIsoDate });
ajv.addKeyword({
  keyword: 'euros',
  type: 'number',
  validate: (on: boolean, amount: number) =>
    !on || (Math.abs(amount) <= 1e12 && Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-4),
  errors: false,
});
const fits = ajv.compile<DecisionCase>(decisionCaseSchema as object);

/** Checks that the input is a decision case: all its errors at once, and the fields that no rule reads. */
export const readCase = (input: unknown): ReadCase =>
  fits(input)
    ? { case: input, unknownFields: unknownFields(input, decisionCaseSchema as Schema, '') }
    : { errors: (fits.errors ?? []).map(caseError) };

const caseError = ({ instancePath, keyword, params, message = 'is not right' }: ErrorObject): CaseError => {
  const path =
    instancePath
      .slice(1)
      .replace(/\/(\d+)/g, '[$1]')
      .replace(/\//g, '.') || '(case)';
  switch (keyword) {
    case 'required':
      return {
        path,
        message: `lacks ${String(params['missingProperty'])}`,
        nl: `${String(params['missingProperty'])} ontbreekt`,
      };
    case 'enum':
      return {
        path,
        message: `must be one of ${(params['allowedValues'] as string[]).join(', ')}`,
        nl: `moet een van deze zijn: ${(params['allowedValues'] as string[]).join(', ')}`,
      };
    case 'format':
      return {
        path,
        message: 'must be an existing day, yyyy-mm-dd',
        nl: 'moet een bestaande dag zijn, jjjj-mm-dd',
      };
    case 'euros':
      return {
        path,
        message: 'must be an amount in euros with at most two decimals',
        nl: "moet een bedrag in euro's zijn met hoogstens twee decimalen",
      };
    default:
      return { path, message, nl: 'past hier niet; zie het schema' };
  }
};

type Schema = { properties?: Record<string, object>; items?: object; additionalProperties?: object };

const unknownFields = (value: unknown, schema: Schema, path: string): string[] => {
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      schema.items ? unknownFields(one, schema.items, `${path}[${index}]`) : [],
    );
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  const { properties } = schema;
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const known = properties[name];
    return known ? unknownFields(inner, known, at) : [at];
  });
};

/** One entry of an answered list: a verdict, or what is wrong with the entry. An entry without id gets its place, as in `[2]`. */
type Answer = { id: string; verdict: CaseVerdict } | { id: string; errors: CaseError[] };
/** The answers in the order of the entries, and per answered entry the fields that no rule reads. */
export type Decided = { answers: Answer[]; unknown: { id: string; fields: string[] }[] };

/**
 * Answers a list of `{id, case}`. An entry that is no case gets its errors, all at once; the others are answered.
 * @throws TypeError when the input is not a list.
 */
export const decideCases = (input: unknown): Decided => {
  if (!Array.isArray(input)) throw new TypeError('The input must be an array of {id, case}.');
  const unknown: Decided['unknown'] = [];
  const answers = input.map((entry: unknown, index): Answer => {
    const { id, case: asked } = (typeof entry === 'object' && entry !== null ? entry : {}) as {
      id?: unknown;
      case?: unknown;
    };
    const read = readCase(asked);
    const errors = 'errors' in read ? read.errors : [];
    if (typeof id !== 'string' || id === '')
      return {
        id: `[${index}]`,
        errors: [
          {
            path: 'id',
            message: 'must be a text that is not empty',
            nl: 'moet een tekst zijn die niet leeg is',
          },
          ...errors,
        ],
      };
    if ('errors' in read) return { id, errors };
    if (read.unknownFields.length > 0) unknown.push({ id, fields: read.unknownFields });
    return { id, verdict: caseVerdictOf(decide(read.case)) };
  });
  return { answers, unknown };
};
