import { type IsoDate, notBefore, type Text, UWV, within } from '@ontschot/kernel';
import { lackingIn } from '@ontschot/rulebook';
import type {
  AdmitSupplier,
  DeclineApplication,
  OpenAssessment,
  RecordRequirement,
  ScheduleApplication,
  SubmitApplication,
} from './agreement.commands';
import type { AgreementEvent } from './agreement.events';
import { type AccessApplication, type Agreement, outcomesOf } from './agreement.state';
import { type AgreementReference, REQUIREMENTS } from './agreement.types';
import { admission, applying, assessmentRound, declining, exemption, type Outcomes, proof } from './guards';
import { refuse } from './refusals';

type Step = AccessApplication['step'];
const IS: Record<Step, Text> = {
  SUBMITTED: { nl: 'ingediend, nog zonder ronde', en: 'submitted, without a round yet' },
  SCHEDULED: { nl: 'ingepland', en: 'scheduled' },
  UNDER_ASSESSMENT: { nl: 'in beoordeling', en: 'under assessment' },
  ADMITTED: { nl: 'toegelaten', en: 'admitted' },
  DECLINED: { nl: 'afgewezen', en: 'declined' },
};
export const stepInWords = (step: Step): Text => IS[step];

const inStep = (state: AccessApplication, step: Step, wayOut: Text): void => {
  if (state.step !== step) throw refuse('application-step', { is: IS[state.step], wayOut });
};
const OPEN_FIRST: Text = { nl: 'Open eerst de beoordeling.', en: 'Open the assessment first.' };

/**
 * 4.2 SubmitApplication, and AssignRound that follows from it: any day is right, the first published moment on or after it
 * assesses. Where none is published yet the application is received, and waits for the calendar.
 */
export const submitApplication = (
  { agreementId, reference, supplierId, region, cluster, rounds, overview, on }: SubmitApplication,
  state: Agreement,
): AgreementEvent[] => {
  if (state.stage !== 'none') return [];
  const of = { agreementId, reference, form: 'ACCESS_AGREEMENT' as const, owner: UWV, supplierId };
  const { round, cited, verdict } = applying({ cluster, region, rounds, overview, on });
  return [
    { type: 'ApplicationSubmitted', data: { ...of, region, cluster, ...cited, on, verdict } },
    ...(round === null ? [] : [{ type: 'ApplicationScheduled' as const, data: { ...of, round } }]),
  ];
};

/** The first published round on or after receipt; nothing while there is none. */
export const scheduleApplication = (
  { rounds }: ScheduleApplication,
  state: AccessApplication,
): AgreementEvent[] => {
  if (state.step !== 'SUBMITTED') return [];
  const round = assessmentRound(state.submittedOn, rounds);
  return round === null ? [] : [{ type: 'ApplicationScheduled', data: { ...state.of, round } }];
};

export const openAssessment = ({ on }: OpenAssessment, state: AccessApplication): AgreementEvent[] => {
  if (state.step === 'UNDER_ASSESSMENT') {
    if (on === openedOn(state)) return [];
    throw refuse('assessment-opened', { day: openedOn(state) });
  }
  inStep(state, 'SCHEDULED', {
    nl: 'Alleen een ingeplande aanvraag wordt beoordeeld. Publiceer eerst de kalender (R-041).',
    en: 'Only a scheduled application can be opened for assessment. Publish the calendar first (R-041).',
  });
  if (state.round !== null && on < state.round) throw refuse('before-round', { round: state.round });
  return [{ type: 'AssessmentOpened', data: { ...state.of, on } }];
};

/** Every outcome is kept: a later one of the same requirement stands, the earlier one can still be read. */
export const recordRequirement = (command: RecordRequirement, state: AccessApplication): AgreementEvent[] => {
  const { requirement, outcome, evidence, content, on } = command;
  inStep(state, 'UNDER_ASSESSMENT', OPEN_FIRST);
  notBefore(on, openedOn(state), { nl: 'De beoordeling van een eis', en: 'Assessing a requirement' });
  if (content.length > 0 && (requirement !== 'minimumContent' || outcome !== 'PROVEN'))
    throw refuse('content-of-another-requirement');
  const ground = outcome === 'EXEMPT' ? command.ground : null;
  const known = state.requirements[requirement];
  const again =
    known?.outcome === outcome &&
    known.ground === ground &&
    known.evidence === evidence &&
    known.content.join('\n') === content.join('\n');
  if (again) return [];
  const data = { ...state.of, requirement, evidence, on };
  switch (outcome) {
    case 'PROVEN':
      return [
        {
          type: 'RequirementProven',
          data: { ...data, ...(content.length > 0 && { content }), verdict: proof(command) },
        },
      ];
    case 'FAILED':
      return [{ type: 'RequirementFailed', data }];
    case 'EXEMPT': {
      if (ground === null) throw refuse('exemption-without-ground');
      const verdict = exemption({ ...command, ground });
      const under = ground === 'CURRENT_AGREEMENT' ? shownUnder(command) : null;
      return [{ type: 'RequirementExempted', data: { ...data, ground, under, verdict } }];
    }
  }
};

/** The first current agreement for which the requirement was shown. */
const shownUnder = ({ requirement, otherAgreements, on }: RecordRequirement): AgreementReference | null => {
  const found = otherAgreements.find(
    ({ from, until, shown }) => within(on, from, until) && shown.includes(requirement),
  );
  return found ? { agreementId: found.agreementId, reference: found.reference } : null;
};

/** only who meets every requirement, or is exempt, is admitted; lacking the mark is never the reason. */
export const admitSupplier = ({ on }: AdmitSupplier, state: AccessApplication): AgreementEvent[] => {
  if (state.step === 'ADMITTED') {
    if (on === state.since) return [];
    throw refuse('admitted-already', { day: state.since });
  }
  inStep(state, 'UNDER_ASSESSMENT', {
    nl: 'Open eerst de beoordeling en leg de eisen vast.',
    en: 'Open the assessment and record the requirements first.',
  });
  notBefore(on, state.since, { nl: 'Toelaten', en: 'Admitting' });
  return [
    {
      type: 'SupplierAdmitted',
      data: {
        ...state.of,
        on,
        verdict: admission({ requirements: outcomesOf(state), ...contentIn(state), on }),
      },
    },
  ];
};

/** who meets every requirement is not declined, and never for want of the mark. */
export const declineApplication = (
  { ground, reason, on }: DeclineApplication,
  state: AccessApplication,
): AgreementEvent[] => {
  if (state.step === 'DECLINED') {
    if (on === state.since && reason === state.declinedFor) return [];
    throw refuse('declined-already', { day: state.since, reason: state.declinedFor ?? reason });
  }
  inStep(state, 'UNDER_ASSESSMENT', OPEN_FIRST);
  notBefore(on, state.since, { nl: 'Afwijzen', en: 'Declining' });
  const { minimumContent, ...others } = outcomesOf(state);
  // What was shown in part only is not met, and may be the reason.
  const { contentOfCluster, contentShown } = contentIn(state);
  const inPart = minimumContent === 'PROVEN' && lackingIn(contentShown, { contentOfCluster }).length > 0;
  const requirements: Outcomes =
    minimumContent === undefined || inPart ? others : { ...others, minimumContent };
  const verdict = declining({ requirements, ground, on });
  const unmet = REQUIREMENTS.filter(
    (one) => requirements[one] === undefined || requirements[one] === 'FAILED',
  );
  return [{ type: 'ApplicationDeclined', data: { ...state.of, reason, unmet, on, verdict } }];
};

/** The minimum content of the cluster by the version that the application cites, and what of it was shown. */
const contentIn = ({ cited, requirements }: AccessApplication) => ({
  contentOfCluster: cited?.contentOfCluster ?? [],
  contentShown: requirements.minimumContent?.content ?? [],
});

/** Each requirement is assessed from the day on which the assessment opened, whatever was recorded since. */
const openedOn = (state: AccessApplication): IsoDate => state.openedOn ?? state.since;
