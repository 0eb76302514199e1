import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Streams } from '@ontschot/event-store';
import {
  type IsoDate,
  NotFound,
  notBefore,
  type PartnerCode,
  plusDays,
  type SupplierId,
  UWV,
  within,
} from '@ontschot/kernel';
import { FindPartner, municipality } from '@ontschot/partners';
import { Reader } from '@ontschot/read-store';
import { In } from 'typeorm';
import { FindSupplier } from '@ontschot/suppliers';
import type { UwvRegion } from '@ontschot/rulebook';
import type { OtherAgreement, RecordRequirement, SupplierStanding } from '../domain/agreement.commands';
import { agreement } from '../domain/agreement.decider';
import { type Concluded, referenceOf, statusOn } from '../domain/agreement.state';
import type { AgreementReference, Offer, Requirement } from '../domain/agreement.types';
import { firstDayWithout } from '../domain/dated-terms';
import { framework, roundsOf } from '../domain/framework.decider';
import { generalRequirementsAll } from '../domain/guards';
import { overviewOn, type ServiceOverview } from '../domain/overview';
import { refuse } from '../domain/refusals';
import { AgreementOverview } from '../read-models/agreement-overview/agreement-overview.row';
import { agreementStream, FRAMEWORK_STREAM } from '../streams';

const isSameService = (one: Pick<Offer, 'kind' | 'cluster' | 'name'>, other: typeof one): boolean =>
  one.kind === other.kind &&
  (one.cluster !== null && other.cluster !== null
    ? one.cluster === other.cluster
    : one.name.trim().toLowerCase() === other.name.trim().toLowerCase());

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

  /** the version of the overview that holds in the region on the day. */
  async overview(region: UwvRegion, day: IsoDate): Promise<ServiceOverview | null> {
    return overviewOn((await this.streams.load(framework, FRAMEWORK_STREAM)).state.overviews, region, day);
  }

  /** the supplier's mark on the day, as the register has it. */
  async mark(supplierId: SupplierId | null, day: IsoDate): Promise<RecordRequirement['mark']> {
    if (supplierId === null) return null;
    const { marks } = await this.queries.execute(new FindSupplier(supplierId, day));
    // What another partner noted of a certificate is that partner's record: UWV saw nothing of it.
    const own = marks.filter(({ mark, by }) => mark === 'BLIK_OP_WERK' && (by === null || by === UWV));
    if (own.length === 0) return null;
    // The register answers for the day: a mark that it names is valid on it. Which requirements match the mark's own is not in the
    // sources: those of the register's dated map, none until it has one.
    return { validUntil: day, covers: [...new Set(own.flatMap(({ covers }) => covers))] };
  }

  /**
   * the supplier's access, free-space and audited IRO agreements beside this one, each with its days and what was shown for it.
   * Which agreements there are is read from the overview, each one's days from its own stream.
   */
  async otherAgreements(supplierId: SupplierId | null, except: string): Promise<OtherAgreement[]> {
    return (await this.agreementsOf(supplierId, except)).flatMap((state) => {
      const { of, dated, audit } = state;
      if (of.form === 'IRO' && audit?.passed !== true) return [];
      const without = firstDayWithout(dated);
      return [
        {
          ...referenceOf(state),
          form: of.form,
          from: of.form === 'IRO' && audit ? audit.on : dated.beginsOn,
          until: without === null ? null : plusDays(without, -1),
          shown: generalRequirementsAll(),
        },
      ];
    });
  }

  /** The same: one that is in force on the day, or null. */
  async currentAgreement(
    supplierId: SupplierId | null,
    day: IsoDate,
    except: string,
  ): Promise<AgreementReference | null> {
    const found = (await this.otherAgreements(supplierId, except)).find(({ from, until }) =>
      within(day, from, until),
    );
    return found ? { agreementId: found.agreementId, reference: found.reference } : null;
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
  async alike(
    region: UwvRegion,
    cluster: string | null,
    day: IsoDate,
  ): Promise<{ reference: string; region: UwvRegion; cluster: string }[]> {
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
      .map(({ of }) => ({ reference: of.reference, region, cluster }));
  }

  /** R-080: references of the partners' own contracts that run on the day for a service that is offered: the same kind, and of the same cluster or name. */
  async parallel(partners: readonly PartnerCode[], offers: readonly Offer[], on: IsoDate): Promise<string[]> {
    const rows = await Promise.all(
      partners.map((owner) =>
        this.reader.as({ partner: owner }, (manager) =>
          manager.getRepository(AgreementOverview).find({
            select: { id: true },
            where: { owner, form: In(['MUNICIPAL_CONTRACT', 'FRAMEWORK_CONTRACT', 'JOINT_CONTRACT']) },
          }),
        ),
      ),
    );
    return (await this.concluded(rows.flat().map(({ id }) => id)))
      .filter((state) => statusOn(state, on) === 'ACTIVE')
      .filter(({ dated }) =>
        dated.instruments.some((one) => offers.some((offer) => isSameService(one, offer))),
      )
      .map(({ of }) => of.reference)
      .sort();
  }

  /** what the register says of the supplier for a partner of this owner's contract. */
  async standing(supplierId: SupplierId | null, owner: PartnerCode, day: IsoDate): Promise<SupplierStanding> {
    if (supplierId === null) return { testedByPrincipal: false, onRejectedIroList: false, uwvTest: null };
    const { qualityTestedBy, onRejectedIroList, uwvTest } = await this.queries.execute(
      new FindSupplier(supplierId, day),
    );
    return { testedByPrincipal: qualityTestedBy.includes(owner), onRejectedIroList, uwvTest };
  }

  /** @throws NotFound; NotPossible on a day before the supplier's registration */
  async registeredBefore(supplierId: SupplierId, day: IsoDate): Promise<void> {
    const { registeredOn } = await this.queries.execute(new FindSupplier(supplierId, day));
    notBefore(day, registeredOn, { nl: 'Tekenen met deze leverancier', en: 'Signing with this supplier' });
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
