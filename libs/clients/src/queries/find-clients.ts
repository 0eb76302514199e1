import { HttpException } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type Actor, Clock, type IsoDate, type PartnerCode } from '@ontschot/kernel';
import { client } from '../domain/client.decider';
import { ownPartners, seenBy } from '../domain/client.sight';
import { streamOf } from '../streams';
import { AccessLog } from '../vault/access-log';
import { Vault } from '../vault/vault';

/** Enough to know whom one means, and no more. */
export type FoundClient = {
  id: string;
  /** Initials. */ label: string;
  birthYear: number;
  residence: PartnerCode;
  /** Partners whose client this is. */ knownAt: PartnerCode[];
};

/** A person by number, or by name and birth date, at all partners. Each find is a look: logged, and limited per account. */
export class FindClients extends Query<FoundClient[]> {
  constructor(
    readonly actor: Actor,
    readonly person: { bsn: string } | { name: string; birthDate: IsoDate },
    readonly today: IsoDate,
  ) {
    super();
  }
}

const PER_MINUTE = 30;

@QueryHandler(FindClients)
export class FindClientsHandler implements IQueryHandler<FindClients> {
  /** When each account asked, in this process; who asks more often than a desk does is not looking for one client. */
  private readonly asked = new Map<string, number[]>();

  constructor(
    private readonly streams: Streams,
    private readonly vault: Vault,
    private readonly accesses: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws HttpException 429 */
  async execute({ actor, person, today }: FindClients): Promise<FoundClient[]> {
    this.limit(actor.account);
    const ids =
      'bsn' in person
        ? [await this.vault.withBsn(person.bsn)].filter((id) => id !== null)
        : await this.vault.withName(person.name, person.birthDate);
    const ground = 'bsn' in person ? 'Gezocht op BSN' : 'Gezocht op naam en geboortedatum';
    const found = (await Promise.all(ids.map((id) => this.found(actor, id, ground, today)))).filter(
      (one) => one !== null,
    );
    // A search that finds nobody is a look all the same.
    if (found.length === 0) await this.accesses.record(actor, 'nobody', ground, []);
    return found;
  }

  private async found(actor: Actor, id: string, ground: string, today: IsoDate): Promise<FoundClient | null> {
    const { state } = await this.streams.load(client, streamOf(id));
    if (state.status === 'unknown' || state.sealed === null) return null;
    await this.accesses.record(actor, id, ground, ownPartners(state, today));
    const personal = await this.vault.open(id, state.sealed);
    return (
      personal && {
        id,
        label: initialsOf(personal.name),
        birthYear: Number(personal.birthDate.slice(0, 4)),
        residence: state.residence,
        knownAt: seenBy(state, today),
      }
    );
  }

  private limit(account: string): void {
    const now = Date.parse(this.clock.now());
    const recent = (this.asked.get(account) ?? []).filter((moment) => moment > now - 60_000);
    if (recent.length >= PER_MINUTE)
      throw new HttpException(
        {
          code: 'too-many-searches',
          text: {
            nl: `U kunt ${PER_MINUTE} keer per minuut zoeken. Wacht een minuut.`,
            en: `You can search ${PER_MINUTE} times a minute. Wait a minute.`,
          },
        },
        429,
      );
    this.asked.set(account, [...recent, now]);
  }
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0] ?? ''}.`)
    .join(' ');
