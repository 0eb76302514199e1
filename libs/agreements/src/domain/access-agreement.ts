import { NotPossible, UWV } from '@ontschot/kernel';
import type {
  AdmitSupplier,
  DeclineApplication,
  OpenAssessment,
  RecordRequirement,
  SubmitApplication,
} from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import type { AccessApplication, Agreement } from './agreement.state';
import { admission, assessmentRound, clusterOnOverview, exemption } from './guards';

type Step = AccessApplication['step'];

const inStep = (state: AccessApplication, step: Step, wayOut: string): void => {
  if (state.step !== step)
    throw new NotPossible('wrong-step', `The application is ${state.step}, not ${step}. ${wayOut}`);
};

/** 4.2 SubmitApplication, and AssignRound that follows from it: any day is right, the first fixed moment on or after it assesses. */
export const submitApplication = (
  { agreementId, reference, supplierId, region, cluster, on }: SubmitApplication,
  state: Agreement,
): AgreementEvent[] => {
  if (state.stage !== 'none') return [];
  clusterOnOverview({ cluster, on });
  const of = { agreementId, reference, form: 'ACCESS_AGREEMENT' as const, owner: UWV, supplierId };
  return [
    { type: 'ApplicationSubmitted', data: { ...of, region, cluster, on } },
    { type: 'ApplicationScheduled', data: { ...of, round: assessmentRound(on) } },
  ];
};

export const openAssessment = ({ on }: OpenAssessment, state: AccessApplication): AgreementEvent[] => {
  if (state.step === 'UNDER_ASSESSMENT') return [];
  inStep(state, 'SCHEDULED', 'Only a scheduled application can be opened for assessment.');
  if (state.round !== null && on < state.round)
    throw new NotPossible(
      'before-round',
      `This application is assessed from ${state.round} on. Open the assessment on that day or later.`,
    );
  return [{ type: 'AssessmentOpened', data: { ...state.of, on } }];
};

export const recordRequirement = (
  { requirement, outcome, ground, markValidUntil, markCovers, currentAgreement, on }: RecordRequirement,
  state: AccessApplication,
): AgreementEvent[] => {
  inStep(state, 'UNDER_ASSESSMENT', 'Open the assessment first.');
  if (state.requirements[requirement] === outcome) return [];
  switch (outcome) {
    case 'PROVEN':
      return [{ type: 'RequirementProven', data: { ...state.of, requirement, on } }];
    case 'FAILED':
      return [{ type: 'RequirementFailed', data: { ...state.of, requirement, on } }];
    case 'EXEMPT': {
      if (ground === null)
        throw new NotPossible(
          'exemption-without-ground',
          'Name the ground of the exemption: the quality mark or a current agreement.',
        );
      const verdict = exemption({ requirement, ground, markValidUntil, markCovers, currentAgreement, on });
      return [{ type: 'RequirementExempted', data: { ...state.of, requirement, ground, on, verdict } }];
    }
  }
};

/** only who meets every requirement, or is exempt, is admitted; lacking the mark is never the reason. */
export const admitSupplier = ({ on }: AdmitSupplier, state: AccessApplication): AgreementEvent[] => {
  if (state.step === 'ADMITTED') return [];
  inStep(state, 'UNDER_ASSESSMENT', 'Open the assessment and record the requirements first.');
  return [
    {
      type: 'SupplierAdmitted',
      data: { ...state.of, on, verdict: admission({ requirements: state.requirements, on }) },
    },
  ];
};

export const declineApplication = (
  { reason, on }: DeclineApplication,
  state: AccessApplication,
): AgreementEvent[] => {
  if (state.step === 'DECLINED') return [];
  inStep(state, 'UNDER_ASSESSMENT', 'Open the assessment first.');
  return [{ type: 'ApplicationDeclined', data: { ...state.of, reason, on } }];
};
