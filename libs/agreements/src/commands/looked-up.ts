import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import { type IsoDate, NotFound, type PartnerCode, type SupplierId, UWV } from '@ontschot/kernel';
import { FindPartner, municipality } from '@ontschot/partners';
import { Reader } from '@ontschot/read-store';
import { FindSupplier } from '@ontschot/suppliers';
import type { SupplierStanding } from '../domain/agreement.commands';
import { agreement } from '../domain/agreement.decider';
import { type Concluded, referenceOf, statusOn } from '../domain/agreement.state';
import type { AgreementReference, Region, Requirement } from '../domain/agreement.types';
import { framework, roundsOf } from '../domain/framework.decider';
import { generalRequirementsAll } from '../domain/guards';
import { refuse } from '../domain/refusals';
import { AgreementOverview } from '../read-models/agreement-overview/agreement-overview.row';
import { agreementStream, FRAMEWORK_STREAM } from '../streams';

/** What the registers and the log hold is read there on the rule's day, never taken from a caller. */
@Injectable()
export class LookedUp {
  constructor(
    private readonly streams: Streams,
    private readonly queries: QueryBus,
    private readonly reader: Reader,
  ) {}

  /** every round that is published. */
  async rounds(): Promise<IsoDate[]> {
    return roundsOf((await this.streams.load(framework, FRAMEWORK_STREAM)).state);
  }

  /** has the supplier the mark on the day, and which requirements does it cover? */
  async mark(
    supplierId: SupplierId | null,
    day: IsoDate,
  ): Promise<{ hasMark: boolean; markCovers: readonly Requirement[] }> {
    if (supplierId === null) return { hasMark: false, markCovers: [] };
    const { marks } = await this.queries.execute(new FindSupplier(supplierId, day));
    const own = marks.filter(({ mark }) => mark === 'BLIK_OP_WERK');
    // Which requirements match the mark's own is not in the sources: those of the register's dated map, none until it has one.
    return { hasMark: own.length > 0, markCovers: [...new Set(own.flatMap(({ covers }) => covers))] };
  }

  /**
   * an access, free-space or (audited) IRO agreement of the supplier, other than this one, that is in force on the day.
   * Which agreements there are is read from the overview, each one's standing from its own stream.
   */
  async currentAgreement(
    supplierId: SupplierId | null,
    day: IsoDate,
    except: string,
  ): Promise<AgreementReference | null> {
    const found = (await this.agreementsOf(supplierId, except)).find(
      (state) =>
        statusOn(state, day) === 'ACTIVE' &&
        (state.of.form !== 'IRO' || (state.audit?.passed === true && state.audit.on <= day)),
    );
    return found ? referenceOf(found) : null;
  }

  /** the general requirements, once UWV assessed them for any agreement before the day or in a test of its own. */
  async assessedBefore(
    supplierId: SupplierId | null,
    day: IsoDate,
    except: string,
  ): Promise<readonly Requirement[]> {
    if (supplierId === null) return [];
    const { uwvTest } = await this.queries.execute(new FindSupplier(supplierId, day));
    const earlier = (await this.agreementsOf(supplierId, except)).some(({ of, conclusion, audit }) =>
      of.form === 'IRO' ? audit !== null && audit.passed && audit.on <= day : conclusion.concludedOn <= day,
    );
    return earlier || uwvTest?.outcome === 'PASSED' ? generalRequirementsAll() : [];
  }

  /** current access agreements of the region with this cluster. */
  async alike(region: Region, cluster: string | null, day: IsoDate): Promise<AgreementReference[]> {
    if (cluster === null) return [];
    const ids = await this.reader.as({ partner: UWV }, (manager) =>
      manager
        .getRepository(AgreementOverview)
        .createQueryBuilder('one')
        .select('one.id')
        .where(`one.form = 'ACCESS_AGREEMENT' AND one.scope ->> 'region' = :region`, { region })
        .andWhere(`one.instruments @> :cluster::jsonb`, { cluster: JSON.stringify([{ cluster }]) })
        .getMany(),
    );
    return (await this.concluded(ids.map(({ id }) => id)))
      .filter((state) => statusOn(state, day) === 'ACTIVE')
      .map(referenceOf);
  }

  /** what the register says of the supplier for a partner of this owner's contract. */
  async standing(supplierId: SupplierId | null, owner: PartnerCode, day: IsoDate): Promise<SupplierStanding> {
    if (supplierId === null) return { testedByPrincipal: false, onRejectedIroList: false, uwvTest: null };
    const { qualityTestedBy, onRejectedIroList, uwvTest } = await this.queries.execute(
      new FindSupplier(supplierId, day),
    );
    return { testedByPrincipal: qualityTestedBy.includes(owner), onRejectedIroList, uwvTest };
  }

  /** @throws NotPossible when a partner does not take part */
  async takesPart(partners: readonly PartnerCode[]): Promise<void> {
    for (const partner of partners)
      try {
        await this.queries.execute(new FindPartner(partner));
      } catch (unknown) {
        if (unknown instanceof NotFound) throw refuse('unknown-partner', { partner });
        throw unknown;
      }
  }

  /** @throws NotPossible when one of the codes is no municipality's */
  municipalitiesExist(codes: readonly PartnerCode[]): void {
    const unknown = codes.filter((code) => municipality(code) === undefined);
    if (unknown.length > 0) throw refuse('unknown-municipality', { codes: unknown });
  }

  /** One owner, one reference: as the overview knows it. @throws NotPossible when another agreement has it */
  async referenceIsFree(owner: PartnerCode, reference: string, agreementId: string): Promise<void> {
    const taken = await this.reader.as({ partner: owner }, (manager) =>
      manager.getRepository(AgreementOverview).findBy({ owner, reference }),
    );
    if (taken.some(({ id }) => id !== agreementId)) throw refuse('reference-taken', { reference, owner });
  }

  private async agreementsOf(supplierId: SupplierId | null, except: string): Promise<Concluded[]> {
    if (supplierId === null) return [];
    const rows = await this.reader.as({ partner: UWV }, (manager) =>
      manager
        .getRepository(AgreementOverview)
        .createQueryBuilder('one')
        .select('one.id')
        .where(`one.supplierId = :supplierId AND one.form IN ('ACCESS_AGREEMENT', 'FREE_SPACE', 'IRO')`, {
          supplierId,
        })
        .getMany(),
    );
    return this.concluded(rows.map(({ id }) => id).filter((id) => id !== except));
  }

  private async concluded(ids: readonly string[]): Promise<Concluded[]> {
    const loaded = await Promise.all(ids.map((id) => this.streams.load(agreement, agreementStream(id))));
    return loaded.flatMap(({ state }) => (state.stage === 'concluded' ? [state] : []));
  }
}
