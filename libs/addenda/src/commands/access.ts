import { accessTable } from '@ontschot/http';
import type { PartnerCode } from '@ontschot/kernel';
import type { OfAddendum } from '../domain/addendum.events';

export type Parties = Pick<OfAddendum, 'contractingPrincipal' | 'partner' | 'supplierId'>;

const principal = ({ contractingPrincipal }: Parties): PartnerCode[] => [contractingPrincipal];
const both = ({ contractingPrincipal, partner }: Parties): PartnerCode[] => [contractingPrincipal, partner];

/** Who may take which step (rulebook 9.3.5): the two partners draw it up; each party signs for itself, the supplier also on paper. */
export const addendumAccess = accessTable<Parties>()({
  DraftAddendum: {
    roles: ['contract-expert'],
    partners: both,
    label: { nl: 'Stel een addendum op', en: 'Draw up an addendum' },
    fields: ['agreementId', 'partner', 'scope', 'from', 'until', 'on'],
  },
  AmendAddendum: {
    roles: ['contract-expert'],
    partners: both,
    label: { nl: 'Wijzig het concept', en: 'Amend the draft' },
    fields: ['scope', 'from', 'until', 'on'],
  },
  WithdrawDraft: {
    roles: ['contract-expert'],
    partners: both,
    label: { nl: 'Trek het concept in', en: 'Withdraw the draft' },
    fields: ['reason', 'on'],
  },
  SignAsPrincipal: {
    roles: ['contract-expert'],
    partners: principal,
    label: { nl: 'Teken als opdrachtgever', en: 'Sign as principal' },
    fields: ['on'],
  },
  SignAsSupplier: {
    roles: ['supplier', 'contract-expert'],
    partners: principal,
    label: { nl: 'Teken als leverancier', en: 'Sign as supplier' },
    fields: ['on', 'evidence'],
  },
});
