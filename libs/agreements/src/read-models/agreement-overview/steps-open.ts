import { type IsoDate, plusDays } from '@ontschot/kernel';
import { halfYearOf } from '@ontschot/rulebook';
import type { Parties, StepOpen, StepOfPeople } from '../../commands/access';
import type { AgreementOverview } from './agreement-overview.row';
import { statusOfRow } from './on-day';

export const partiesOfRow = ({
  owner,
  form,
  dated,
  scope,
  contractingPrincipal,
}: AgreementOverview): Parties => ({
  owner,
  preparing: form === 'JOINT_CONTRACT' && dated === null ? (scope?.coversPartners ?? []) : [],
  principalNamed: form !== 'JOINT_CONTRACT' || contractingPrincipal !== null,
});

const steps = (...names: StepOfPeople[]): StepOpen[] => names.map((step) => ({ step }));
const CORRECTIONS: readonly StepOfPeople[] = [
  'CorrectTariff',
  'CorrectProcurement',
  'CorrectTerritory',
  'CorrectEndDate',
];

/** Is one of the dated promises still to be kept? Also after the end. */
const promises = ({ terms, file }: AgreementOverview): StepOpen[] =>
  (terms?.promises?.length ?? 0) > file.filter(({ step }) => step === 'ObligationMet').length
    ? steps('MeetObligation')
    : [];

/** What can be done with an agreement that is in force on the day. */
const inForce = (row: AgreementOverview, today: IsoDate): StepOpen[] => {
  const { form, dated, frameworkAgreementOn, file } = row;
  const tested = file.some(({ step }) => step === 'CandidateTestPassed');
  const testFrom = dated && plusDays(halfYearOf(dated.beginsOn), 1);
  return [
    ...steps('ExtendAgreement', 'AdjustTariffs', 'DissolveAgreement'),
    ...(form === 'FREE_SPACE' ? steps('EndFreeSpace') : []),
    ...(form === 'FREE_SPACE' && !tested
      ? [
          {
            step: 'CheckHalfYear' as const,
            dueOn: testFrom,
            missing:
              testFrom !== null && today < testFrom
                ? [{ nl: 'Het eerste halfjaar is nog niet om.', en: 'The first half year is not over.' }]
                : [],
          },
        ]
      : []),
    ...(form === 'IRO' && frameworkAgreementOn === null ? steps('HoldAudit') : []),
    ...promises(row),
    ...(form === 'JOINT_CONTRACT' ? steps('JoinAfterAward', 'LeaveJointPurchase') : []),
  ];
};

/** Which steps can be taken from where the agreement stands today, whoever may take them (A6). */
export const stepsOpen = (row: AgreementOverview, today: IsoDate): StepOpen[] => {
  const { nextStepOn: dueOn } = row;
  switch (statusOfRow(row, today)) {
    case 'SCHEDULED':
      return [{ step: 'OpenAssessment', dueOn }];
    case 'UNDER_ASSESSMENT':
      return steps('RecordRequirement', 'AdmitSupplier', 'DeclineApplication');
    case 'ADMITTED':
    case 'ASSESSED':
      return steps('SignAgreement');
    case 'PROPOSED':
      return steps('AssessAddedValue');
    case 'RECORDED':
      return steps('SignAgreement', 'CorrectProcurement', 'CorrectTerritory');
    case 'IN_PREPARATION':
      return steps('AskNeighbour', 'NameContractingPrincipal', 'AgreeJointTerms', 'CancelJointPurchase');
    case 'ALIGNED':
      return steps('SignAgreement', 'CancelJointPurchase');
    case 'NOT_YET':
      return steps(...CORRECTIONS);
    case 'ACTIVE':
      return [...inForce(row, today), ...steps(...CORRECTIONS)];
    case 'RUN_OFF':
      return [...promises(row), ...steps('CompleteRunOff', ...CORRECTIONS)];
    case 'EVALUATION_DUE':
      return [{ step: 'EvaluateFreeSpace', dueOn }, ...steps(...CORRECTIONS)];
    case 'ENDED':
    case 'EVALUATED':
      return [...promises(row), ...steps(...CORRECTIONS)];
    case 'SUBMITTED':
    case 'DECLINED':
    case 'CANCELLED':
      return [];
  }
};
