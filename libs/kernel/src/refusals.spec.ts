import type { CommandContext } from './command';
import { answering, following, onAnyRevision } from './following';
import { notAfterToday, notBefore } from './given-days';
import { uuidFrom } from './ids';
import { refusals } from './refusals';
import { NotPossible } from './rejected';
import { dayInWords } from './text';

const thrownBy = (run: () => void): unknown => {
  try {
    run();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('Expected a refusal.');
};

describe('a catalogue of refusals', () => {
  const refuse = refusals({
    ended: { nl: 'Dit is voorbij.', en: 'This has ended.' },
    moved: {
      nl: ({ day }: { day: string }) => `Verhuisd op ${day}.`,
      en: ({ to }: { to: string }) => `Moved to ${to}.`,
    },
  });

  it('says what stands in both languages, with its code', () => {
    expect(refuse('ended')).toBeInstanceOf(NotPossible);
    expect(refuse('ended')).toMatchObject({
      code: 'ended',
      text: { nl: 'Dit is voorbij.', en: 'This has ended.' },
      message: 'This has ended.',
    });
    expect(refuse('moved', { day: 'maandag', to: 'GM0222' }).text).toEqual({
      nl: 'Verhuisd op maandag.',
      en: 'Moved to GM0222.',
    });
  });

  it('asks for the facts of both sentences, and for no others', () => {
    // @ts-expect-error the facts are missing
    expect(() => refuse('moved')).toThrow();
    // @ts-expect-error one of the facts is missing
    expect(refuse('moved', { day: 'maandag' }).code).toBe('moved');
    // @ts-expect-error a plain sentence takes none
    expect(refuse('ended', {}).code).toBe('ended');
    // @ts-expect-error it is in no catalogue
    expect(() => refuse('unheard-of')).toThrow();
  });
});

describe('days that people give', () => {
  const what = { nl: 'De start', en: 'The start' };

  it('are not before the step that they follow', () => {
    expect(() => notBefore('2026-02-01', '2026-02-01', what)).not.toThrow();
    expect(thrownBy(() => notBefore('2026-01-31', '2026-02-01', what))).toMatchObject({
      code: 'day-too-early',
      text: {
        nl: 'De start kan niet op 31 januari 2026. De eerste dag die kan is 1 februari 2026.',
        en: 'The start cannot be on 31 January 2026. The first day possible is 1 February 2026.',
      },
    });
  });

  it('are not in the future where it must have happened', () => {
    expect(() => notAfterToday('2026-02-01', '2026-02-01', what)).not.toThrow();
    expect(thrownBy(() => notAfterToday('2026-02-02', '2026-02-01', what))).toMatchObject({
      code: 'day-in-the-future',
      text: { nl: expect.stringContaining('vandaag is het 1 februari 2026') as string },
    });
  });

  it.each([
    ['2026-05-04', '4 mei 2026', '4 May 2026'],
    ['2026-12-31', '31 december 2026', '31 December 2026'],
    ['soon', 'soon', 'soon'],
  ])('%s is %s', (day, nl, en) => expect([dayInWords(day, 'nl'), dayInWords(day, 'en')]).toEqual([nl, en]));
});

describe('a step that follows', () => {
  const context: CommandContext = {
    actor: { account: 'coach@uwv', partner: 'UWV', roles: ['coach'] },
    commandId: 'c1',
    correlationId: 'w1',
    causationId: null,
    effectiveOn: '2026-02-01',
    today: '2026-02-03',
    legalGround: null,
    expectedRevision: 4,
  };

  it('has an id of its own, the same at a repeat, and no revision of another stream', () => {
    const { expectedRevision: _, ...rest } = context;
    expect(following(context, 'book', 2)).toStrictEqual({ ...rest, commandId: uuidFrom('c1', 'book', 2) });
    expect(onAnyRevision(context)).toStrictEqual(rest);
  });

  it('answers an event as the system, on the day of the event', () => {
    const event = {
      id: 'e1',
      type: 'X',
      data: {},
      stream: 's-1',
      revision: 0,
      position: 1,
      schemaVersion: 1,
      metadata: {
        actor: 'coach@uwv',
        partner: 'GM0222',
        correlationId: 'w1',
        causationId: null,
        effectiveOn: '2026-01-15',
        recordedAt: '2026-02-03T23:30:00.000Z',
        legalGround: 'SUWI',
      },
    };
    expect(answering('tidy-up', event)).toStrictEqual({
      actor: { account: 'system:tidy-up', partner: 'GM0222', roles: [] },
      commandId: uuidFrom('tidy-up', 'e1'),
      correlationId: 'w1',
      causationId: 'e1',
      effectiveOn: '2026-01-15',
      today: '2026-02-04',
      legalGround: 'SUWI',
    });
    expect(answering('tidy-up', event, { effectiveOn: '2026-01-20', partner: 'UWV' })).toMatchObject({
      actor: { partner: 'UWV' },
      effectiveOn: '2026-01-20',
    });
  });
});
