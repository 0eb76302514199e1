import { NotPossible, UWV } from '@ontschot/kernel';
import { rejectedCompanies } from '@ontschot/rulebook';
import type { ChooseCompany, RecordDiagnosis, ReturnPlan, SubmitPlan } from './assignment.commands';
import type { AssignmentEvent } from './assignment.events';
import type { Existing, IroStep } from './assignment.state';
import { guardFor } from './guard';

const needs = (state: Existing, steps: readonly IroStep[], wayOut: string): void => {
  if (state.iro === null)
    throw new NotPossible('no-iro', 'This assignment is no individual re-integration agreement (IRO).');
  if (state.status !== 'PROPOSED' || !steps.includes(state.iro))
    throw new NotPossible(
      'iro-in-other-step',
      `The IRO stands at ${state.iro}, the assignment is ${state.status}. ${wayOut}`,
    );
};

export const recordDiagnosis = ({ on }: RecordDiagnosis, state: Existing): AssignmentEvent[] => {
  if (state.iro !== null && state.iro !== 'DIAGNOSIS_AWAITED') return [];
  needs(state, ['DIAGNOSIS_AWAITED'], 'The diagnosis comes first.');
  return [{ type: 'DiagnosisRecorded', data: { ...state.of, on } }];
};

/** the client's choice; R-055: not a company that was rejected. */
export const chooseCompany = (
  { supplierId, onRejectedIroList, on }: ChooseCompany,
  state: Existing,
): AssignmentEvent[] => {
  if (state.iro === 'COMPANY_CHOSEN' && state.of.supplierId === supplierId) return [];
  needs(
    state,
    ['DIAGNOSED', 'COMPANY_CHOSEN'],
    'Record the diagnosis first; a submitted plan is returned before another choice.',
  );
  if (state.of.supplierId !== null && state.of.supplierId !== supplierId)
    throw new NotPossible(
      'other-company',
      "The proposal is for another company. Cancel it and propose the chosen company's IRO.",
    );
  guardFor(rejectedCompanies(onRejectedIroList, on), UWV);
  return [{ type: 'IroCompanyChosen', data: { ...state.of, supplierId, on } }];
};

/** the company drafts the plan for the client, and it is the client's to submit. */
export const submitPlan = ({ months, price, on }: SubmitPlan, state: Existing): AssignmentEvent[] => {
  if (state.iro === 'PLAN_SUBMITTED' && state.terms.months === months && state.terms.price === price)
    return [];
  needs(
    state,
    ['COMPANY_CHOSEN'],
    'The client chooses the company first; a submitted plan is returned before another.',
  );
  return [{ type: 'IroPlanSubmitted', data: { ...state.of, months, price, on } }];
};

export const returnPlan = ({ reason, on }: ReturnPlan, state: Existing): AssignmentEvent[] => {
  needs(state, ['PLAN_SUBMITTED'], 'Only a submitted plan can be returned.');
  return [{ type: 'IroPlanReturned', data: { ...state.of, reason, on } }];
};
