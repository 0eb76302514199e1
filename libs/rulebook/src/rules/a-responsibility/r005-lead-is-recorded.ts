import type { PartnerCode } from '@ontschot/kernel';
import { partnerName, partnerNameEn } from '../../facts/derived';
import type { Lead, Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';

/** For a concurrent client the partners record who leads; the lead never moves the payer. Warns when none is recorded. */
export const leadIsRecorded = rule({
  number: 'R-005',
  title: { nl: 'Regie bij samenloop', en: 'Lead in concurrent cases' },
  consequence: 'WARN',
  strength: 'G',
  source: 'IS §2.3; HI §2',
  versions: since('2003-01-01'),
  says: {
    nobody: {
      effect: 'WARN',
      nl: 'Leg vast welke partner de regie heeft. Dat verandert niet wie betaalt.',
      en: 'Record which partner leads. That does not change who pays.',
    },
    leads: {
      effect: 'COMPUTE',
      nl: ({ lead }: { lead: PartnerCode }) =>
        `De regie ligt bij ${partnerName(lead)}; dat verandert niet wie betaalt.`,
      en: ({ lead }: { lead: PartnerCode }) => `${partnerNameEn(lead)} leads; that does not change who pays.`,
    },
  },
  ask: ({ decidedBy, leadAgreed: lead }: Day & Principal & Lead, say) => {
    if (decidedBy !== 'R-004') return [];
    return [lead === undefined ? say.nobody() : say.leads({ lead })];
  },
});
