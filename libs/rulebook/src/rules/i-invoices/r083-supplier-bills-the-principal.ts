import type { PartnerCode } from '@ontschot/kernel';
import type { Addressee } from '../../facts/bill';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

type Owing = { principal: PartnerCode };
type Wrong = Owing & { to: PartnerCode };
const toPrincipal = ({ principal }: Owing) => [
  { nl: `een rekening aan ${partnerName(principal)}`, en: `invoice to ${principal}` },
];

/** An invoice is valid only if addressed to the case principal of the assignment; it is returned naming the right one. */
export const supplierBillsThePrincipal = rule({
  number: 'R-083',
  title: { nl: 'De rekening gaat naar de opdrachtgever', en: 'Supplier bills the principal' },
  consequence: 'REFUSE',
  strength: 'P',
  source: 'HI §2, §4',
  versions: since('2008-09-15'),
  says: {
    right: {
      effect: 'ALLOW',
      nl: ({ principal }: Owing) =>
        `De rekening is aan de juiste opdrachtgever gericht: ${partnerName(principal)}.`,
      en: ({ principal }: Owing) =>
        `The invoice is addressed to the right principal: ${partnerNameEn(principal)}.`,
    },
    wrong: {
      effect: 'REFUSE',
      nl: ({ to, principal }: Wrong) =>
        `De rekening is gericht aan ${partnerName(to)}, maar de opdrachtgever is ${partnerName(principal)}. Stuur de rekening naar ${partnerName(principal)}.`,
      en: ({ to, principal }: Wrong) =>
        `The invoice is addressed to ${partnerNameEn(to)}, but the principal is ${partnerNameEn(principal)}. Send it to ${partnerNameEn(principal)}.`,
      alternatives: toPrincipal,
    },
    noPartner: {
      effect: 'REFUSE',
      nl: ({ principal }: Owing) =>
        `De rekening is aan geen van de partners gericht. De opdrachtgever is ${partnerName(principal)}. Stuur de rekening daarheen.`,
      en: ({ principal }: Owing) =>
        `The invoice is addressed to none of the partners. The principal is ${partnerNameEn(principal)}. Send it there.`,
      alternatives: toPrincipal,
    },
  },
  ask: ({ billTo, principal }: Day & Addressee & Pick<Principal, 'principal'>, say) => {
    if (billTo === undefined) return [say.lacks('action.to')];
    if (billTo === null) return [say.noPartner({ principal })];
    return [billTo === principal ? say.right({ principal }) : say.wrong({ to: billTo, principal })];
  },
});
