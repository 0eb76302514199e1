import { type Text, UWV } from '@ontschot/kernel';
import * as rules from '@ontschot/rulebook';
import type { ChooseCompany, RecordDiagnosis, ReturnPlan, SubmitPlan } from './assignment.commands';
import type { AssignmentEvent } from './assignment.events';
import type { Existing, IroStep } from './assignment.state';
import { refuse } from './refusals';
import { doneAlready } from './repeats';
import { notBefore } from './step-days';

const needs = (state: Existing, steps: readonly IroStep[], wayOut: Text): void => {
  if (state.iro === null) throw refuse('no-iro');
  if (state.status !== 'PROPOSED' || !steps.includes(state.iro))
    throw refuse('iro-in-other-step', { iro: state.iro, wayOut });
};

export const recordDiagnosis = ({ on }: RecordDiagnosis, state: Existing): AssignmentEvent[] => {
  if (doneAlready(state.done, 'DIAGNOSED', on)) return [];
  needs(state, ['DIAGNOSIS_AWAITED'], { nl: 'De diagnose komt eerst.', en: 'The diagnosis comes first.' });
  notBefore(state.proposedOn, on, 'RecordDiagnosis');
  return [{ type: 'DiagnosisRecorded', data: { ...state.of, on } }];
};

/** the client's choice; R-055: not a company that was rejected. */
export const chooseCompany = (
  { supplierId, onRejectedIroList, on }: ChooseCompany,
  state: Existing,
): AssignmentEvent[] => {
  if (state.iro === 'COMPANY_CHOSEN' && state.of.supplierId === supplierId) return [];
  needs(state, ['DIAGNOSED', 'COMPANY_CHOSEN'], {
    nl: 'Leg eerst de diagnose vast; een ingediend plan gaat terug voor een andere keuze.',
    en: 'Record the diagnosis first; a submitted plan is returned before another choice.',
  });
  if (state.of.supplierId !== null && state.of.supplierId !== supplierId) throw refuse('other-company');
  notBefore(state.iroSince, on, 'ChooseCompany');
  rules.refuseUnlessAllowed(
    rules.chooseCompany.ask({
      principal: UWV,
      day: on,
      owner: state.of.instrumentOwner,
      form: state.terms.form,
      coversPartners: [],
      kind: state.terms.kind,
      clientChoseCompany: true,
      supplier: { onRejectedIroList },
      partnerRegisteredAsSupplierAtUwv: false,
    }),
  );
  return [{ type: 'IroCompanyChosen', data: { ...state.of, supplierId, on } }];
};

/** the company drafts the plan for the client, and it is the client's to submit. */
export const submitPlan = ({ months, price, on }: SubmitPlan, state: Existing): AssignmentEvent[] => {
  if (state.iro === 'PLAN_SUBMITTED' && state.terms.months === months && state.terms.price === price)
    return [];
  needs(state, ['COMPANY_CHOSEN'], {
    nl: 'De klant kiest eerst het bedrijf; een ingediend plan gaat terug voor een nieuw plan.',
    en: 'The client chooses the company first; a submitted plan is returned before another.',
  });
  notBefore(state.iroSince, on, 'SubmitPlan');
  return [{ type: 'IroPlanSubmitted', data: { ...state.of, months, price, on } }];
};

export const returnPlan = ({ reason, on }: ReturnPlan, state: Existing): AssignmentEvent[] => {
  needs(state, ['PLAN_SUBMITTED'], {
    nl: 'Alleen een ingediend plan kan terug.',
    en: 'Only a submitted plan can be returned.',
  });
  notBefore(state.iroSince, on, 'ReturnPlan');
  return [{ type: 'IroPlanReturned', data: { ...state.of, reason, on } }];
};
