import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KnownClient } from '../../domain/client.state';

/** A client under its pseudonym, as it stands now. Its own partners see it, and who serves it under a recorded ground. */
@Entity('client_overview')
export class ClientOverview {
  @PrimaryColumn('text') id!: string;
  /** All that is known, the sealed personal data among it. */
  @Column('jsonb') facts!: KnownClient;
  @Column('text') residence!: PartnerCode;
  @Column('text', { nullable: true }) responsible!: PartnerCode | null;
  @Column('text', { nullable: true }) decidingRule!: string | null;
  @Column('text') status!: KnownClient['status'];
  /** Partners whose signature a proposed transfer lacks. */
  @Column('text', { array: true }) awaitingTransfer!: PartnerCode[];
  /** Partners that have not agreed yet on a hand-over that is due. */
  @Column('text', { array: true }) awaitingHandover!: PartnerCode[];
  @Column('text', { array: true }) visibleTo!: PartnerCode[];
  /** The next day on which something about the client may change by itself; the daily clock looks. */
  @Column('date', { nullable: true }) nextTurn!: IsoDate | null;
  @Column('int') revision!: number;
}
