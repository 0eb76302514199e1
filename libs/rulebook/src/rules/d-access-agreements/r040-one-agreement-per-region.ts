import type { Area, Carrier, ClientRegion } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';
import { UWV_REGIONS, type UwvRegion } from '../../vocabulary';

/** At application: the region that is named; null = the whole country. */
export type RegionAppliedFor = { regionAppliedFor: string | null };
/** At selection: the agreement's region beside the client's. */
export type RegionOfUse = Pick<Carrier, 'form'> & Pick<Area, 'contractRegion'> & ClientRegion;
type Regions = { contractRegion: UwvRegion; clientRegion: UwvRegion };

const REGIONS: ReadonlySet<string | null> = new Set(UWV_REGIONS);

/** Agreements are per UWV region, never national; an access agreement serves clients of its own region (A-15: where the client lives). */
export const oneAgreementPerRegion = rule({
  number: 'R-040',
  title: { nl: 'Eén overeenkomst per regio', en: 'One agreement per region' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ regions: 6 }),
  says: {
    notOneRegion: {
      effect: 'REFUSE',
      nl: 'Een overeenkomst geldt voor één UWV-regio; landelijke overeenkomsten zijn er niet.',
      en: 'An agreement is for one UWV region; there are no national agreements.',
      alternatives: [{ nl: 'één aanvraag per regio', en: 'one application per region' }],
    },
    livesThere: {
      effect: 'ALLOW',
      nl: ({ contractRegion }: Regions) =>
        `De klant woont in de regio van de overeenkomst (${contractRegion}).`,
      en: ({ contractRegion }: Regions) => `The client lives in the agreement's region (${contractRegion}).`,
    },
    livesElsewhere: {
      effect: 'REFUSE',
      nl: ({ contractRegion, clientRegion }: Regions) =>
        `De overeenkomst geldt voor ${contractRegion}, de klant woont in ${clientRegion}.`,
      en: ({ contractRegion, clientRegion }: Regions) =>
        `The agreement is for ${contractRegion}, the client lives in ${clientRegion}.`,
      alternatives: ({ clientRegion }: Regions) => [
        {
          nl: `een toegangsovereenkomst van regio ${clientRegion}`,
          en: `access agreement of region ${clientRegion}`,
        },
      ],
    },
  },
  ask: (facts: Day & (RegionAppliedFor | RegionOfUse), say) => {
    if ('regionAppliedFor' in facts) return REGIONS.has(facts.regionAppliedFor) ? [] : [say.notOneRegion()];
    const { form, contractRegion, clientRegion } = facts;
    if (form !== 'ACCESS_AGREEMENT') return [];
    if (contractRegion === undefined) return [say.lacks('instrument.region')];
    if (clientRegion === undefined) return [say.lacks('client.region')];
    const words = { contractRegion, clientRegion };
    return [clientRegion === contractRegion ? say.livesThere(words) : say.livesElsewhere(words)];
  },
});
