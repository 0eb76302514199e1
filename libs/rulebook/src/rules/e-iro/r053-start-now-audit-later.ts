import { type IsoDate, plusMonths } from '@ontschot/kernel';
import type { FrameworkDays } from '../../facts/facts';
import { type Day, inFrameworks, rule } from '../../rule';
import { type IroOrNot, isIro } from './iro';

/** An IRO may start before a framework agreement exists; the audit follows. Its term is a setting, not in the sources. */
export const startNowAuditLater = rule({
  number: 'R-053',
  title: { nl: 'Nu starten, later toetsen', en: 'Start now, audit later' },
  consequence: 'OBLIGE',
  strength: 'P',
  source: 'HI Bijl. 1 §3',
  versions: inFrameworks({ auditWithinMonths: 6 }),
  says: {
    auditLater: {
      effect: 'OBLIGE',
      nl: 'Er is nog geen mantelovereenkomst. De IRO mag starten; UWV toetst het bedrijf later.',
      en: 'There is no framework agreement yet. The IRO may start; UWV audits the company later.',
      duty: ({ due }: { due: IsoDate }) => ({
        nl: 'toets het IRO-bedrijf op het hoofdkantoor',
        en: 'audit the IRO company at its head office',
        due,
      }),
    },
  },
  ask: (facts: Day & IroOrNot & Pick<FrameworkDays, 'frameworkAgreementOn'>, say, { auditWithinMonths }) => {
    const { day, frameworkAgreementOn } = facts;
    if (!isIro(facts) || frameworkAgreementOn === undefined) return [];
    if (frameworkAgreementOn !== null && frameworkAgreementOn <= day) return [];
    return [say.auditLater({ due: plusMonths(day, auditWithinMonths) })];
  },
});
