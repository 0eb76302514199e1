import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { OpenTexts, SealTexts } from '@ontschot/clients';
import type { Grounds } from '../domain/assignment.events';

/** Fields in which people write in their own words, and so may name the client. A cancellation's reason is a code. */
type InOwnWords = {
  type?: string;
  need?: string | null;
  choice?: string | null;
  routeReason?: string | null;
  text?: string;
  note?: string | null;
  reason?: string;
  grounds?: Grounds;
};
const FIELDS = ['need', 'choice', 'routeReason', 'text', 'note', 'reason'] as const;
const OF_GROUNDS = ['motivation', 'substantiation', 'alternativeOffered'] as const;
/** Steps whose reason is one of a list. */
const REASON_IS_A_CODE: ReadonlySet<string> = new Set(['Cancel', 'DropOut']);

/** What people write about a client is sealed with that client's key, so that it goes with the client. The rules ask only whether it is there. */
@Injectable()
export class OwnWords {
  constructor(private readonly queries: QueryBus) {}

  /** The step with its words sealed; of a client who is forgotten already nothing is kept. */
  async sealed<Step extends object>(clientId: string, step: Step): Promise<Step> {
    const given = step as Step & InOwnWords;
    const { grounds } = given;
    const fields = FIELDS.filter(
      (field) => given[field] && !(field === 'reason' && REASON_IS_A_CODE.has(given.type ?? '')),
    );
    const ofGrounds = OF_GROUNDS.filter((field) => grounds?.[field]);
    if (fields.length + ofGrounds.length === 0) return step;
    const words = [...fields.map((field) => given[field]), ...ofGrounds.map((field) => grounds?.[field])].map(
      (text) => text ?? '',
    );
    const sealed = (await this.queries.execute(new SealTexts(clientId, words))) ?? words.map(() => '');
    const named = (names: readonly string[], from: number): Record<string, string> =>
      Object.fromEntries(names.map((name, index) => [name, sealed[from + index] ?? '']));
    return {
      ...step,
      ...named(fields, 0),
      ...(ofGrounds.length === 0 ? {} : { grounds: { ...grounds, ...named(ofGrounds, fields.length) } }),
    };
  }

  /** Rows as they are read, each with the words about its own client opened. */
  opened<Row extends { clientId: string }>(rows: readonly Row[]): Promise<Row[]> {
    return this.queries.execute<OpenTexts<Row>, Row[]>(
      new OpenTexts(rows.map((value) => ({ clientId: value.clientId, value }))),
    );
  }
}
