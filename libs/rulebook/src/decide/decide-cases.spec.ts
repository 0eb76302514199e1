import { decideCases, readCase } from './decide-cases';
import { caseWith } from '../testing/case';

describe('reading a decision case', () => {
  it('takes a case that fits', () =>
    expect(readCase(caseWith())).toEqual({ case: caseWith(), unknownFields: [] }));

  it('names every error at once, with its path', () => {
    const broken = {
      client: { residence: 'GEM-A', benefits: [{ type: 'DOLE', from: '2009-02-29' }] },
      instrument: { owner: 'UWV', kind: 'MODULE', price: 12.345, months: -1 },
      action: { type: 'ORDER', date: '2009-2-1' },
    };
    expect(readCase(broken)).toEqual({
      errors: expect.arrayContaining([
        expect.objectContaining({
          path: 'client.benefits[0].type',
          message: expect.stringContaining('must be one of WW, ZW') as string,
        }),
        expect.objectContaining({
          path: 'client.benefits[0].from',
          message: 'must be an existing day, yyyy-mm-dd',
        }),
        expect.objectContaining({ path: 'instrument', message: 'lacks contractForm' }),
        expect.objectContaining({
          path: 'instrument.price',
          message: 'must be an amount in euros with at most two decimals',
        }),
        expect.objectContaining({ path: 'instrument.months', message: 'must be >= 0' }),
        expect.objectContaining({ path: 'action.date', message: 'must be an existing day, yyyy-mm-dd' }),
      ]) as unknown,
    });
  });

  it.each([undefined, null, 'text', 7, []])('takes no %j for a case', (input) =>
    expect(readCase(input)).toHaveProperty('errors'),
  );
  it.each(['2009-13-01', '2009-00-10', '2010-02-29', '2009-04-31', '20090101', ''])(
    'takes no %s for a day',
    (date) =>
      expect(readCase(caseWith({ action: { date } }))).toMatchObject({ errors: [{ path: 'action.date' }] }),
  );
  it.each(['2008-02-29', '2009-12-31'])('takes %s for a day', (date) =>
    expect(readCase(caseWith({ action: { date } }))).toHaveProperty('case'),
  );
  it.each([0, 0.01, 1275, 1275.5, 200_000.01, 19.99, 1.1])('takes € %d', (price) =>
    expect(readCase(caseWith({ instrument: { price } }))).toHaveProperty('case'),
  );
  it.each([0.001, 1275.005, -1, 200_000.015])('does not take € %d', (price) =>
    expect(readCase(caseWith({ instrument: { price } }))).toMatchObject({
      errors: [{ path: 'instrument.price' }],
    }),
  );

  it('names the fields that no rule reads, wherever they stand', () => {
    const asked = caseWith();
    const more = {
      ...asked,
      note: 1,
      client: { ...asked.client, bsn: '1', benefits: [{ ...asked.client.benefits[0], amount: 900 }] },
    };
    expect(readCase(more)).toMatchObject({
      unknownFields: ['client.benefits[0].amount', 'client.bsn', 'note'],
    });
  });
  it('lets the funds of a budget have any name', () =>
    expect(
      readCase(caseWith({ circumstances: { availableBudget: { 'W_DEEL:GEM-A': 12.5 } } })),
    ).toMatchObject({ unknownFields: [] }));
});

describe('answering a list', () => {
  it('answers in order; what is no case gets its errors and the others their verdict', () => {
    const { answers, unknown } = decideCases([
      { id: 'one', case: caseWith() },
      { id: 'two', case: {} },
      { case: caseWith() },
      'three',
      { id: 'four', case: { ...caseWith(), note: 1 } },
    ]);
    expect(answers).toMatchObject([
      { id: 'one', verdict: { decision: 'ALLOW', principal: 'UWV', budget: 'UWV_REINTEGRATION' } },
      {
        id: 'two',
        errors: [
          expect.objectContaining({ path: '(case)', message: 'lacks client' }),
          expect.objectContaining({ path: '(case)', message: 'lacks instrument' }),
          expect.objectContaining({ path: '(case)', message: 'lacks action' }),
        ],
      },
      { id: '[2]', errors: [{ path: 'id', message: 'must be a text that is not empty' }] },
      { id: '[3]', errors: [{ path: 'id' }, { path: '(case)' }] },
      { id: 'four', verdict: { decision: 'ALLOW' } },
    ]);
    expect(unknown).toEqual([{ id: 'four', fields: ['note'] }]);
  });
  it('answers an empty list with an empty list', () =>
    expect(decideCases([])).toEqual({ answers: [], unknown: [] }));
  it.each([{}, null, 'text'])('takes no %j for a list', (input) =>
    expect(() => decideCases(input)).toThrow(TypeError),
  );
});
