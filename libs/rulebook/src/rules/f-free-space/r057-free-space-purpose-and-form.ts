import { type IsoDate, within } from '@ontschot/kernel';
import type { Area, Carrier, ClientRegion, Instrument } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';
import type { UwvRegion } from '../../vocabulary';

/** What a free-space agreement is for, beside what access agreements give. */
type AddedPurpose = 'CLIENT_GROUP' | 'INNOVATION' | 'CHAIN_WIDE' | 'NEW_COMPANY';

/** The agreement that would be signed; absent at an order. */
export type FreeSpacePlan = {
  plan?: {
    cluster: string;
    /** Null = no group in particular. */
    targetGroup: string | null;
    /** What the assessment found that it adds; empty = nothing. */
    adds: readonly AddedPurpose[];
  };
  /** Access agreements that are recorded, whatever their region; both days included, `until` null = no end day. */
  accessAgreements?: readonly {
    reference: string;
    region: UwvRegion;
    cluster: string;
    targetGroup: string | null;
    from: IsoDate;
    until: IsoDate | null;
  }[];
};
type Regions = { contractRegion: UwvRegion; clientRegion: UwvRegion };

/** Free space is regional, buys only trajectories and pre-trajectories, and does not copy what an access agreement of its region gives. */
export const freeSpacePurposeAndForm = rule({
  number: 'R-057',
  title: { nl: 'Vrije ruimte: doel en vorm', en: 'Purpose and form' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3 Vrije Ruimte',
  versions: inFrameworks({}),
  says: {
    wrongKind: {
      effect: 'REFUSE',
      nl: 'Vrije ruimte is alleen voor trajecten en voorschakeltrajecten.',
      en: 'Free space is for trajectories and pre-trajectories only.',
      alternatives: [{ nl: 'een toegangsovereenkomst', en: 'access agreement' }],
    },
    otherRegion: {
      effect: 'REFUSE',
      nl: ({ contractRegion, clientRegion }: Regions) =>
        `Vrije ruimte is regionaal: ${contractRegion}, en de klant woont in ${clientRegion}.`,
      en: ({ contractRegion, clientRegion }: Regions) =>
        `Free space is regional: ${contractRegion}, and the client lives in ${clientRegion}.`,
      alternatives: ({ clientRegion }: Regions) => [
        { nl: `vrije ruimte van regio ${clientRegion}`, en: `free space of region ${clientRegion}` },
      ],
    },
    national: {
      effect: 'REFUSE',
      nl: 'Vrije ruimte is regionaal. Een landelijke overeenkomst kan niet.',
      en: 'Free space is regional. A national agreement is not possible.',
      alternatives: [{ nl: 'een overeenkomst voor één regio', en: 'an agreement for one region' }],
    },
    copy: {
      effect: 'REFUSE',
      nl: ({ reference }: { reference: string }) =>
        `Dit is hetzelfde als toegangsovereenkomst ${reference}: hetzelfde cluster, dezelfde doelgroep, en het voegt niets toe.`,
      en: ({ reference }: { reference: string }) =>
        `This is the same as access agreement ${reference}: same cluster, same target group, and it adds nothing.`,
      alternatives: ({ reference }: { reference: string }) => [
        { nl: `toegangsovereenkomst ${reference}`, en: `access agreement ${reference}` },
        { nl: 'een andere doelgroep of een nieuwe werkwijze', en: 'another target group or a new method' },
      ],
    },
  },
  ask: (
    facts: Day &
      Pick<Carrier, 'form'> &
      Pick<Instrument, 'kind'> &
      Pick<Area, 'contractRegion'> &
      ClientRegion &
      FreeSpacePlan,
    say,
  ) => {
    const { day, form, kind, contractRegion, clientRegion, plan, accessAgreements = [] } = facts;
    if (form !== 'FREE_SPACE') return [];
    if (kind !== 'TRAJECTORY' && kind !== 'PRE_TRAJECTORY') return [say.wrongKind()];
    if (contractRegion !== undefined && clientRegion !== undefined && contractRegion !== clientRegion)
      return [say.otherRegion({ contractRegion, clientRegion })];
    if (plan === undefined) return [];
    if (contractRegion === undefined) return [say.national()];
    if (plan.adds.length > 0) return [];
    const same = accessAgreements.find(
      ({ region, cluster, targetGroup, from, until }) =>
        region === contractRegion &&
        cluster === plan.cluster &&
        targetGroup === plan.targetGroup &&
        within(day, from, until),
    );
    return same === undefined ? [] : [say.copy({ reference: same.reference })];
  },
});
