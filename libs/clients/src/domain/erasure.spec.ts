import { after, benefit, clientId, given, order, registered, state, step, types, ww } from '../testing/given';

const ask = (by: string, on: string, more: object = {}) =>
  step('ForgetClient', by, on, { account: `manager@${by}`, reason: 'Bewaartermijn voorbij', ...more });
const agree = (by: string, on: string, account = `manager@${by}`) =>
  step('AgreeErasure', by, on, { account });
const clock = (on: string, more: object = {}) => step('EraseClient', 'UWV', on, { with: null, ...more });

const asked = after(ww, ask('UWV', '2033-01-03'));
const agreed = after(asked, agree('GM0222', '2033-01-10'));
const municipal = registered([benefit('ASSISTANCE')], { by: 'GM0222' });

describe('forgetting', () => {
  it('is asked with a reason, and each partner that ever had the client is asked for its say', () =>
    expect(asked.slice(ww.length)).toMatchObject([
      { type: 'ErasureRequested', data: { by: 'UWV', partners: ['UWV', 'GM0222'] } },
      {
        type: 'ClientDutyOpened',
        data: { duty: 'agree-erasure', waitsFor: 'manager', partners: ['GM0222'] },
      },
    ]));
  it('destroys nothing by itself: not when it is asked, and not before the waiting time after the last say is over', () => {
    expect(state(asked).sealed).not.toBeNull();
    expect(state(agreed)).toMatchObject({ erasure: { dueOn: '2033-02-09' }, duties: [] });
    expect(types(agreed.slice(asked.length))).toEqual(['ErasureAgreed', 'ClientDutyDone']);
    given(...asked)
      .when(clock('2040-01-01'))
      .then();
    given(...agreed)
      .when(clock('2033-02-08'))
      .then();
    given(...agreed)
      .when(clock('2033-02-09'))
      .then({ type: 'ClientForgotten', data: { clientId, by: 'UWV', on: '2033-02-09' } });
  });
  it('needs who ever had or paid for the client, also when it is somebody else’s now', () => {
    const moved = after(
      municipal,
      step('RecordMove', 'GM0222', '2026-06-01', { to: 'GM1509', region: 'OOST', knownOn: '2026-06-01' }),
    );
    const paid = { orders: [order({ principal: 'GM1876', status: 'COMPLETED' })] };
    expect(state(after(moved, ask('GM1509', '2033-01-03', paid))).erasure?.partners).toEqual([
      'GM1509',
      'GM0222',
      'GM1876',
    ]);
  });
  it('not of a municipality that takes no part: it has nobody to say so', () =>
    expect(state(after(ww, ask('UWV', '2033-01-03', { takingPart: ['UWV'] }))).erasure?.partners).toEqual([
      'UWV',
    ]));
  it('needs a second person where only one partner had the client', () => {
    const alone = after(municipal, ask('GM0222', '2033-01-03'));
    expect(state(alone).duties).toMatchObject([{ duty: 'agree-erasure', partners: ['GM0222'] }]);
    given(...alone)
      .when(agree('GM0222', '2033-01-03'))
      .thenNotPossible('erasure-needs-another-person');
    const both = after(alone, agree('GM0222', '2033-01-03', 'administrator@GM0222'));
    expect(state(both).erasure?.dueOn).toBe('2033-02-02');
  });
  it('one partner’s two persons do not make up for the other partner', () => {
    const twice = after(asked, agree('UWV', '2033-01-04', 'administrator@UWV'));
    expect(twice).toEqual(asked);
  });
  it('the waiting time counts from the real day, not from one that somebody writes', () =>
    expect(
      state(after(asked, step('AgreeErasure', 'GM0222', '2033-01-03', { account: 'm', today: '2033-01-10' })))
        .erasure?.dueOn,
    ).toBe('2033-02-09'));
  it('is taken back by any of them as long as it waits', () => {
    const back = after(agreed, step('WithdrawErasure', 'GM0222', '2033-02-01', { reason: 'Nog in beroep' }));
    expect(state(back)).toMatchObject({ erasure: null, duties: [] });
    given(...back)
      .when(clock('2033-03-01'))
      .then();
  });
  it('lapses when another partner has the client in the meantime', () => {
    const more = after(
      after(municipal, ask('GM0222', '2033-01-03'), agree('GM0222', '2033-01-03', 'b')),
      step('RecordBenefit', 'UWV', '2033-01-10', { benefitId: 'b9', benefit: benefit('WW', '2033-01-01') }),
    );
    expect(state(more).erasure).toBeNull();
    expect(types(more)).toContain('ErasureWithdrawn');
  });
  it('asked once stands; another one is refused with what stands', () => {
    given(...asked)
      .when(ask('UWV', '2033-01-04'))
      .then();
    given(...asked)
      .when(ask('GM0222', '2033-01-04'))
      .thenNotPossible('erasure-waits');
    given(...ww)
      .when(agree('GM0222', '2033-01-04'))
      .thenNotPossible('no-erasure-asked');
  });

  const forgotten = after(agreed, clock('2033-02-09'));
  it('is done once, and the file is left alone afterwards', () => {
    expect(state(forgotten)).toMatchObject({ sealed: null, erasure: null });
    given(...forgotten)
      .when(clock('2033-02-10'))
      .then();
    given(...forgotten)
      .when(ask('UWV', '2033-02-10'))
      .then();
    given(...forgotten)
      .when(step('RecordWorkResumption', 'UWV', '2033-02-10'))
      .thenNotPossible('client-forgotten');
  });
  it('takes a file along that was taken in, with its own only', () => {
    const merged = after(
      ww,
      step('MergeInto', 'UWV', '2026-03-02', { into: 'c2', reason: 'Zelfde persoon' }),
    );
    expect(types(after(merged, clock('2033-02-09', { with: 'c2' })))).toContain('ClientForgotten');
    given(...merged)
      .when(clock('2033-02-09', { with: 'c3' }))
      .then();
    given(...merged)
      .when(clock('2033-02-09'))
      .then();
  });
});

describe('a registration by mistake', () => {
  const withdraw = step('WithdrawRegistration', 'UWV', '2026-02-02', { reason: 'Verkeerde persoon' });
  it('is not withdrawn once another partner worked with the file: that is erased with its say', () =>
    given(
      ...after(
        ww,
        step('RecordBenefit', 'GM0222', '2026-01-20', { benefitId: 'b9', benefit: benefit('ASSISTANCE') }),
      ),
    )
      .when(withdraw)
      .thenNotPossible('others-have-client'));
});

describe('a merge (issue 6, item 2)', () => {
  const other = state(registered([benefit('ASSISTANCE', '2026-02-01')])).benefits.map((one) => ({
    ...one,
    benefitId: `x${one.benefitId}`,
  }));
  const merged = after(
    ww,
    step('TakeInFile', 'GM0222', '2026-03-02', {
      from: 'c2',
      benefits: other,
      partners: ['GM0222', 'GM1876'],
      reason: 'Zelfde persoon',
    }),
  );
  const back = (on: string, more: object = {}) =>
    step('GiveBackFile', 'GM0222', on, { to: 'c2', reason: 'Toch iemand anders', ...more });
  it('is undone: the benefits go back, and who came along sees the file no longer', () => {
    const undone = state(after(merged, back('2026-03-05')));
    expect(undone).toMatchObject({
      takenIn: [],
      benefits: [{ type: 'WW' }],
      responsibility: { partner: 'UWV', rule: 'R-001' },
      servings: [{ partner: 'GM1876', code: 'OTHER_FILE', until: '2026-03-05' }],
    });
  });
  it.each<[string, typeof ww, object]>([
    [
      'recorded',
      after(
        merged,
        step('RecordBenefit', 'UWV', '2026-03-03', { benefitId: 'b9', benefit: benefit('ZW', '2026-03-01') }),
      ),
      {},
    ],
    ['ordered', merged, { orders: [order({ orderedOn: '2026-03-03' })] }],
  ])('not once something was %s that may rest on both', (_, events, more) =>
    given(...events)
      .when(back('2026-03-05', more))
      .thenNotPossible('merge-is-used'),
  );
  it('an order of before the merge stands in no way', () =>
    expect(
      types(after(merged, back('2026-03-05', { orders: [order({ orderedOn: '2026-02-03' })] }))),
    ).toContain('FileGivenBack'));
  it('is undone once, on either side', () => {
    given(...after(merged, back('2026-03-05')))
      .when(back('2026-03-06'))
      .then();
    const gone = after(ww, step('MergeInto', 'UWV', '2026-03-02', { into: 'c2', reason: 'Zelfde persoon' }));
    const undo = step('UndoMerge', 'UWV', '2026-03-05', { reason: 'Toch iemand anders' });
    expect(state(after(gone, undo))).toMatchObject({ status: 'OPEN', mergedInto: null });
    given(...after(gone, undo))
      .when(undo)
      .then();
  });
});
