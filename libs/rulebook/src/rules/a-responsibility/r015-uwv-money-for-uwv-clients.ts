import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { partnerName, partnerNameEn, uwvBenefitsOn } from '../../facts/derived';
import type { Benefits, Carrier, Charge, Grounds, Principal } from '../../facts/facts';
import type { Entrance } from '../../facts/opening';
import { type Motivator, motivatingRole, motivationBy, motivationOf } from '../../facts/motivation';
import { type Day, rule, since } from '../../rule';

/** Would the contract be opened to these clients, or one of them? Asked of the contract, before anything is ordered. */
type WouldOpen = Pick<Entrance, 'openedFor' | 'wayIn'> & { opens: true };
type Words = { day: IsoDate; principal: PartnerCode };

/**
 * UWV's instruments and budget serve only clients with WW or a disability benefit, or before benefit under R-016. ZW is held for a
 * motivation (A-05, a proposed reading). Of the instruments an addendum may open what carries modules; the IRO is UWV's
 * single purchase for its own client (rulebook 6; a municipality's is R-072), and opens to nobody (our reading).
 */
export const uwvMoneyForUwvClients = rule({
  number: 'R-015',
  title: { nl: 'UWV-geld voor UWV-klanten', en: 'UWV money for UWV clients' },
  consequence: 'REFUSE',
  strength: 'L',
  source: 'HI Bijl. 1 §1–2; A-05',
  versions: since('2008-09-15'),
  says: {
    iroOfOther: {
      effect: 'REFUSE',
      nl: ({ day, principal }: Words) =>
        `Een IRO van UWV is alleen voor UWV-klanten. Op ${day} is dit een klant van ${partnerName(principal)}.`,
      en: ({ day, principal }: Words) =>
        `An IRO of UWV is for UWV clients only. On ${day} this is a client of ${partnerNameEn(principal)}.`,
      alternatives: ({ principal }: Words) => [
        { nl: `een eigen instrument van ${partnerName(principal)}`, en: `own instrument of ${principal}` },
        { nl: 'individuele inkoop', en: 'individual purchase' },
      ],
    },
    iroStaysShut: {
      effect: 'REFUSE',
      nl: ({ openedFor }: Pick<WouldOpen, 'openedFor'>) =>
        `Een IRO van UWV is alleen voor UWV-klanten. Zij gaat niet open voor klanten van ${partnerName(openedFor)}.`,
      en: ({ openedFor }: Pick<WouldOpen, 'openedFor'>) =>
        `An IRO of UWV is for UWV clients only. It does not open to clients of ${partnerNameEn(openedFor)}.`,
      alternatives: ({ openedFor }: Pick<WouldOpen, 'openedFor'>) => [
        { nl: `een eigen instrument van ${partnerName(openedFor)}`, en: `own instrument of ${openedFor}` },
        { nl: 'individuele inkoop', en: 'individual purchase' },
      ],
    },
    noUwvClient: {
      effect: 'REFUSE',
      nl: ({ day, principal }: Words) =>
        `Dit is geen UWV-klant op ${day}: daar is UWV-geld niet voor. Opdrachtgever is ${partnerName(principal)}.`,
      en: ({ day, principal }: Words) =>
        `This is no UWV client on ${day}: UWV money cannot be used. The principal is ${partnerNameEn(principal)}.`,
      alternatives: ({ principal }: Words) => [
        { nl: `breng de kosten in rekening bij ${partnerName(principal)}`, en: `charge ${principal}` },
      ],
    },
    zwMotivated: {
      effect: 'ALLOW',
      nl: 'De klant heeft van UWV alleen ZW; de inzet is gemotiveerd (voorgestelde lezing).',
      en: "Of UWV's benefits the client has ZW only; the use is motivated (proposed reading).",
    },
    zwNotMotivated: {
      effect: 'HOLD',
      nl: ({ role }: Motivator) =>
        `De klant heeft van UWV alleen ZW: ${role.nl} moet de inzet eerst motiveren (voorgestelde lezing).`,
      en: ({ role }: Motivator) =>
        `Of UWV's benefits the client has ZW only: ${role.en} must first motivate the use (proposed reading).`,
      liftedBy: motivationBy,
    },
    zwMotivatedByOther: {
      effect: 'HOLD',
      nl: ({ role }: Motivator) =>
        `De klant heeft van UWV alleen ZW. Er is een motivering, maar die telt alleen van ${role.nl} (voorgestelde lezing).`,
      en: ({ role }: Motivator) =>
        `Of UWV's benefits the client has ZW only. There is a motivation, but it counts from ${role.en} only (proposed reading).`,
      liftedBy: motivationBy,
    },
  },
  ask: (facts: Day & (WouldOpen | (Principal & Charge & Carrier & Grounds & Benefits)), say) => {
    if ('opens' in facts) return facts.wayIn === 'UWV_ONLY' ? [say.iroStaysShut(facts)] : [];
    const { day, principal, charged, decidedBy } = facts;
    if (charged !== UWV) {
      const iroOfUwv = facts.owner === UWV && facts.form === 'IRO' && principal !== UWV;
      return iroOfUwv ? [say.iroOfOther({ day, principal })] : [];
    }
    if (principal !== UWV) return [say.noUwvClient({ day, principal })];
    if (decidedBy === 'R-016' || decidedBy === 'R-017') return [];
    const ofUwv = uwvBenefitsOn(facts, day);
    if (ofUwv.length === 0 || !ofUwv.every(({ type }) => type === 'ZW')) return [];
    switch (motivationOf(facts)) {
      case 'GIVEN':
        return [say.zwMotivated()];
      case 'WRONG_ROLE':
        return [say.zwMotivatedByOther({ role: motivatingRole(facts) })];
      case 'NONE':
        return [say.zwNotMotivated({ role: motivatingRole(facts) })];
    }
  },
});
