import type { PartnerCode } from '@ontschot/kernel';
import { isOwnOf, partnerName, partnerNameEn } from '../../facts/derived';
import type { Assortment, Carrier, Choice, Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

type Partners = { owner: PartnerCode; principal: PartnerCode };

/** A partner's instrument needs a recorded reason, or no adequate one of the principal's own. */
export const ownInstrumentFirst = rule({
  number: 'R-031',
  title: { nl: 'Eerst een eigen instrument', en: 'Own instrument first' },
  consequence: 'HOLD',
  strength: 'P',
  source: 'HI §2, §4',
  versions: since('2008-09-15'),
  says: {
    noneAdequate: {
      effect: 'ALLOW',
      nl: ({ principal }: Partners) => `${partnerName(principal)} heeft zelf geen passend instrument.`,
      en: ({ principal }: Partners) => `${partnerNameEn(principal)} has no adequate instrument of its own.`,
    },
    noneAdequateSaid: {
      effect: 'ALLOW',
      nl: ({ principal }: Partners) =>
        `Volgens de werkcoach past geen eigen instrument van ${partnerName(principal)} bij deze klant.`,
      en: ({ principal }: Partners) =>
        `In the coach's judgment no own instrument of ${partnerNameEn(principal)} suits this client.`,
    },
    reasonRecorded: {
      effect: 'ALLOW',
      nl: 'De reden voor een instrument van de partner is vastgelegd.',
      en: "The reason for a partner's instrument is recorded.",
    },
    needsReason: {
      effect: 'HOLD',
      nl: ({ owner, principal }: Partners) =>
        `Dit instrument is van ${partnerName(owner)}. Leg vast waarom een eigen instrument van ${partnerName(principal)} niet volstaat.`,
      en: ({ owner, principal }: Partners) =>
        `This instrument is ${partnerNameEn(owner)}'s. Record why an own instrument of ${partnerNameEn(principal)} does not suffice.`,
      liftedBy: [
        {
          nl: 'leg de reden vast',
          en: 'record the reason (action.reason)',
          supply: { command: 'assignments', field: 'routeReason', role: 'coach', by: 'COACH_EMPLOYER' },
        },
      ],
    },
  },
  ask: (
    facts: Day &
      Pick<Carrier, 'owner' | 'coversPartners'> &
      Pick<Principal, 'principal'> &
      Choice &
      Assortment,
    say,
  ) => {
    if (isOwnOf(facts, facts.principal)) return [];
    // What the assortment holds is R-032's to tell; whether it is adequate for this client stays the coach's to judge.
    if (facts.ownAlternative === 'NONE_ADEQUATE')
      return [facts.ownEquals?.length ? say.noneAdequateSaid(facts) : say.noneAdequate(facts)];
    return [facts.reason ? say.reasonRecorded() : say.needsReason(facts)];
  },
});
