import { getMetadataStorage } from 'class-validator';
import { contexts } from '../apps/composition/contexts';

type Check = { name?: string; type: string; each: boolean };

/** What every body and query of the product may hold, as class-validator keeps it: per class and field its checks (M5). */
const fields = (): [string, Check[]][] => {
  const storage = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, { target: { name: string }; propertyName: string }[]>;
  };
  const found = new Map<string, Check[]>();
  for (const checks of storage.validationMetadatas.values())
    for (const { target, propertyName, ...check } of checks as ({
      target: { name: string };
      propertyName: string;
    } & Check)[]) {
      const field = `${target.name}.${propertyName}`;
      found.set(field, [...(found.get(field) ?? []), check]);
    }
  return [...found];
};
const has = (checks: Check[], ...names: string[]): boolean =>
  checks.some(({ name, type }) => names.includes(name ?? type));

describe('bodies are bounded', () => {
  it('knows the bodies of every context', () => {
    expect(contexts.length).toBeGreaterThan(5);
    expect(fields().length).toBeGreaterThan(200);
  });
  it('each list has a largest size, and doubles are found by one look at each item', () => {
    const lists = fields().filter(([, checks]) => has(checks, 'isArray'));
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter(([, checks]) => !has(checks, 'arrayMaxSize')).map(([field]) => field)).toEqual([]);
  });
  it('each text has a longest length, or one of few forms', () => {
    const texts = fields().filter(([, checks]) => has(checks, 'isString'));
    const bounded = ['isLength', 'maxLength', 'matches', 'isIn'];
    expect(texts.filter(([, checks]) => !has(checks, ...bounded)).map(([field]) => field)).toEqual([]);
  });
});
