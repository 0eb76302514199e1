import { type Access, type StepAnswer, stepAnswer } from '@ontschot/http';
import { type Actor, type Language, UWV } from '@ontschot/kernel';
import { accountAccess, type OfRecord, supplierAccess } from '../commands/access';
import type { SupplierOverview } from '../read-models/supplier-overview/supplier-overview.row';

type Step = keyof typeof supplierAccess;

/** The address of each step below the supplier's own. */
const PATH: Partial<Record<Step, string>> = {
  RecordPartnerQualityTest: 'quality-tests',
  AcceptPartnerRecognition: 'accept-recognition',
  RequestTest: 'request-test',
  RecordTestOutcome: 'test-outcome',
  ListAsRejected: 'list-as-rejected',
  Delist: 'delist',
  EnterPartnerAsSupplier: 'enter-partner',
  EndPartnerEntry: 'end-partner-entry',
  IdentifyAsPartner: 'identify',
  RecordMark: 'quality-marks',
  RecordKind: 'kind',
  CorrectName: 'corrections/name',
  CorrectVatId: 'corrections/vat-id',
  CorrectLegalId: 'corrections/legal-id',
  CorrectKind: 'corrections/kind',
  StrikeQualityTest: 'corrections/quality-test',
  StrikeMark: 'corrections/quality-mark',
  StrikePartnerEntry: 'corrections/partner-entry',
};

/** UWV's own: recognition, its test, its list. */
const ofUwv = ({
  recognisedOn,
  testRequestedOn,
  rejectedSince,
  qualityTestedBy,
}: SupplierOverview): Step[] => {
  if (rejectedSince !== null) return ['Delist'];
  const untested = recognisedOn === null;
  return [
    'ListAsRejected',
    ...(untested && qualityTestedBy.length > 0 ? (['AcceptPartnerRecognition'] as const) : []),
    ...(untested && testRequestedOn === null ? (['RequestTest'] as const) : []),
    ...(testRequestedOn === null ? [] : (['RecordTestOutcome'] as const)),
  ];
};

/** What the reader's own partner keeps of it. */
const ofOwnRecord = (row: SupplierOverview, partner: string): Step[] => [
  'RecordMark',
  ...(row.marks.some((one) => one.partner === partner && !one.struck) ? (['StrikeMark'] as const) : []),
  ...(partner === UWV ? [] : (['RecordPartnerQualityTest'] as const)),
  ...(row.qualityTestedBy.includes(partner) ? (['StrikeQualityTest'] as const) : []),
  ...(row.enteredAt.includes(partner)
    ? (['EndPartnerEntry', 'StrikePartnerEntry'] as const)
    : row.partner !== null && row.partner !== partner
      ? (['EnterPartnerAsSupplier'] as const)
      : []),
  ...(row.partner === null && row.scheme === '0190' ? (['IdentifyAsPartner'] as const) : []),
];

const OF_NUMBER: ReadonlySet<string> = new Set(['CorrectLegalId', 'CorrectVatId']);
const SHARED = ['RecordKind', 'CorrectName', 'CorrectVatId', 'CorrectLegalId'] as const satisfies Step[];

/** Which steps can be taken from where the supplier stands, whoever may take them (A6). A supplier's own account takes none. */
export const stepsOf = (
  row: SupplierOverview,
  { actor, language }: { actor: Actor; language: Language },
): StepAnswer[] => {
  const at = `/v1/suppliers/${row.id}`;
  const thing: OfRecord = { registeredBy: row.registeredBy };
  const answer = (step: Step, path: string, access: Access<OfRecord> = supplierAccess[step]): StepAnswer =>
    stepAnswer(step, `${at}/${path}`, access, { actor, thing, language });
  const steps: Step[] = [
    ...ofUwv(row),
    ...ofOwnRecord(row, actor.partner),
    ...SHARED,
    ...(row.kinds.length > 0 ? (['CorrectKind'] as const) : []),
  ];
  const changes = row.changes.flatMap(({ change, partner, status, what }) => {
    // A change is decided by the people of the partner that asked for it; a number's also by those of another that uses it.
    const own = (step: 'ConfirmChange' | 'WithdrawChange' | 'UndoChange', path: string): StepAnswer =>
      answer(step, `changes/${change}/${path}`, { ...supplierAccess[step], partners: () => [partner] });
    const confirm = OF_NUMBER.has(what.type)
      ? answer('ConfirmChange', `changes/${change}/confirm`)
      : own('ConfirmChange', 'confirm');
    if (status === 'WAITING') return [confirm, own('WithdrawChange', 'withdraw')];
    return status === 'CONFIRMED' ? [own('UndoChange', 'undo')] : [];
  });
  const account = stepAnswer('RegisterAccount', `${at}/payment-accounts`, accountAccess.RegisterAccount, {
    actor,
    thing: { partner: actor.partner },
    language,
  });
  return [...steps.map((step) => answer(step, PATH[step] ?? '')), ...changes, account];
};
