import { notBefore, UWV } from '@ontschot/kernel';
import type { EnterIroCompany, HoldAudit } from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import type { Agreement, Concluded } from './agreement.state';
import { NOT_TENDERED } from './agreement.types';
import { audit as auditOf, frameworkOn, iroCompanyMayEnter } from './guards';
import { instrumentsOf } from './instruments';
import { refuse } from './refusals';

/** A company may do IROs before a framework agreement exists; a rejected one may not. An IRO is not regional. */
export const enterIroCompany = (
  { agreementId, reference, supplierId, onRejectedIroList, offers, terms, on }: EnterIroCompany,
  state: Agreement,
): AgreementEvent[] => {
  if (state.stage !== 'none') return [];
  const instruments = instrumentsOf(agreementId, offers);
  if (instruments.some(({ kind }) => kind !== 'IRO')) throw refuse('iro-only');
  return [
    {
      type: 'IroCompanyEntered',
      data: {
        agreementId,
        reference,
        form: 'IRO',
        owner: UWV,
        supplierId,
        contractingPrincipal: UWV,
        concludedOn: on,
        validUntil: null,
        framework: frameworkOn(on),
        procurement: NOT_TENDERED,
        scope: { region: null, territory: [], coversPartners: [] },
        instruments,
        terms,
        verdict: iroCompanyMayEnter({ onRejectedIroList, on }),
      },
    },
  ];
};

/** the audit looks only at what UWV has not assessed before. Passed: framework agreement. Failed: no new IROs, running ones may finish. */
export const holdAudit = (
  { outcome, reason, onRejectedIroList, alreadyAssessed, on }: HoldAudit,
  state: Concluded,
): AgreementEvent[] => {
  if (state.of.form !== 'IRO') throw refuse('not-iro');
  const passed = outcome === 'PASSED';
  const { audit } = state;
  if (audit !== null) {
    if (audit.on === on && audit.passed === passed && audit.reason === reason) return [];
    throw refuse('audited-already', { day: audit.on, passed: audit.passed });
  }
  notBefore(on, state.conclusion.concludedOn, { nl: 'De toets', en: 'The audit' });
  const { scope, verdict } = auditOf({ alreadyAssessed, on });
  const data = { ...state.of, on, auditScope: scope, reason, verdict };
  if (!passed) return [{ type: 'IroAuditFailed', data }];
  iroCompanyMayEnter({ onRejectedIroList, on });
  return [{ type: 'IroFrameworkAgreementSigned', data }];
};
