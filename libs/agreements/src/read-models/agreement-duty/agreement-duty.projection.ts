import { type IsoDate, plusDays, plusMonths, type Projection, type Role } from '@ontschot/kernel';
import { halfYearOf } from '@ontschot/rulebook';
import type { AgreementConcluded, AgreementEvent, OfAgreement } from '../../domain/agreement.events';
import { optionsLeft } from '../../domain/running-agreement';
import type { AgreementDuty } from './agreement-duty.row';

/** An end is announced this long before, so that an option can be weighed and every client has a scenario (R-143, 9.3.9). A setting. */
const ANNOUNCE_MONTHS = 3;

type Wording = { duty: string; waitsFor: Role; rule: string | null; text: string; textEn: string };
const expert = (duty: string, rule: string | null, text: string, textEn: string): Wording => ({
  duty,
  waitsFor: 'contract-expert',
  rule,
  text,
  textEn,
});
const WORDING = {
  CALENDAR: expert(
    'publish-calendar',
    'R-041',
    'Publiceer de kalender: deze aanvraag heeft nog geen ronde.',
    'Publish the calendar: this application has no round yet.',
  ),
  ASSESS: expert(
    'open-assessment',
    'R-041',
    'Beoordeel de aanvraag in deze ronde.',
    'Assess the application in this round.',
  ),
  DECIDE: expert(
    'admit-or-decline',
    'R-036',
    'Laat het bedrijf toe of wijs het af.',
    'Admit the company or decline it.',
  ),
  SIGN: expert('sign', 'R-045', 'Teken de overeenkomst.', 'Sign the agreement.'),
  ADDED_VALUE: expert(
    'assess-added-value',
    'R-058',
    'Beoordeel de meerwaarde van het voorstel.',
    'Assess the added value of the proposal.',
  ),
  HALF_YEAR: expert(
    'half-year-test',
    'R-060',
    'Toets het aantal kandidaten van het eerste halfjaar.',
    'Test the number of candidates of the first half year.',
  ),
  RUN_OFF: expert(
    'complete-run-off',
    'R-061',
    'Meld de afloop klaar als het laatste traject klaar is.',
    'Complete the run-off once the last trajectory is finished.',
  ),
  EVALUATE: expert(
    'evaluate',
    'R-062',
    'Evalueer de beëindigde overeenkomst.',
    'Evaluate the ended agreement.',
  ),
  OPTION: expert(
    'decide-on-extension',
    'R-119',
    'Beslis of u verlengt; er is nog een optie.',
    'Decide whether to extend; an option is left.',
  ),
  ENDS: expert(
    'prepare-end',
    'R-143',
    'De overeenkomst eindigt. Kies per klant hoe het verder gaat.',
    'The agreement ends. Choose for each client how it goes on.',
  ),
  SECOND_LOOK: expert(
    'confirm-tariff',
    'R-131',
    'Bevestig de grote verhoging, of laat haar liggen.',
    'Confirm the large increase, or leave it.',
  ),
  PROMISE: expert(
    'meet-obligation',
    'R-045',
    'Kijk of de toezegging is nagekomen.',
    'See whether the promise was kept.',
  ),
  JOINT_TERMS: {
    duty: 'agree-joint-terms',
    waitsFor: 'purchaser',
    rule: 'R-079',
    text: 'Spreek de voorwaarden af: alle partners dezelfde.',
    textEn: 'Agree on the terms: every partner the same.',
  },
} as const satisfies Record<string, Wording>;
type What = 'STEP' | 'HALF_YEAR' | 'RUN_OFF' | 'EVALUATE' | 'END' | 'SECOND_LOOK';

type Dates = { opensOn: IsoDate; dueOn?: IsoDate | null; options?: number[]; visibleTo?: string[] };
const opens = (
  key: string,
  { agreementId, reference, supplierId, owner }: OfAgreement,
  wording: Wording,
  { opensOn, dueOn = null, options = [], visibleTo = [owner] }: Dates,
): AgreementDuty => ({
  id: key,
  agreementId,
  reference,
  supplierId,
  ...wording,
  opensOn,
  dueOn,
  options,
  visibleTo,
});

/** The end of a term, announced three months before. Nothing ends that has no last day. */
const end = (
  key: string,
  of: OfAgreement,
  validUntil: IsoDate | null,
  options: number[],
): AgreementDuty | null =>
  validUntil === null
    ? null
    : opens(key, of, options.length > 0 ? WORDING.OPTION : WORDING.ENDS, {
        opensOn: plusMonths(plusDays(validUntil, 1), -ANNOUNCE_MONTHS),
        dueOn: validUntil,
        options,
      });

const is = (key: string, what: What): boolean => key.endsWith(`:${what}`);

/** `<agreement>:PROMISE-2` → 2 */
const promiseOf = (key: string): number | null => {
  const [, which] = /:PROMISE-(\d+)$/.exec(key) ?? [];
  return which === undefined ? null : Number(which);
};
/** What was promised for a day, announced ahead and overdue after it. */
const promise = (key: string, data: AgreementConcluded['data'], which: number): AgreementDuty | undefined => {
  const promised = data.terms.promises?.[which - 1];
  if (!promised) return undefined;
  const announced = plusMonths(promised.due, -ANNOUNCE_MONTHS);
  const wording = {
    ...WORDING.PROMISE,
    text: `Kijk of dit is nagekomen: ${promised.text}.`,
    textEn: `See whether this was kept: ${promised.text}.`,
  };
  return opens(key, data, wording, {
    opensOn: announced > data.concludedOn ? announced : data.concludedOn,
    dueOn: promised.due,
  });
};

/** What concluding opens: the end of its term, and for free space the half-year test; the step before is done. */
const concluded = (
  row: AgreementDuty | undefined,
  { data }: { data: AgreementConcluded['data'] },
  key: string,
): AgreementDuty | null | undefined => {
  const promised = promiseOf(key);
  if (promised !== null) return promise(key, data, promised);
  if (is(key, 'END')) return end(key, data, data.validUntil, data.terms.extensionOptions) ?? undefined;
  if (is(key, 'HALF_YEAR')) {
    const day = plusDays(halfYearOf(data.beginsOn ?? data.concludedOn), 1);
    return opens(key, data, WORDING.HALF_YEAR, { opensOn: day, dueOn: day });
  }
  return row && null;
};
const closes = (row: AgreementDuty | undefined): null | undefined => row && null;

const KEYS: Partial<Record<AgreementEvent['type'], readonly What[]>> = {
  AccessAgreementSigned: ['STEP', 'END'],
  ContractSigned: ['STEP', 'END'],
  OwnProvisionOffered: ['END'],
  JointContractOpened: ['STEP', 'END'],
  FreeSpaceAgreementSigned: ['STEP', 'END', 'HALF_YEAR'],
  CandidateTestPassed: ['HALF_YEAR'],
  FreeSpaceAgreementDissolved: ['HALF_YEAR', 'END', 'RUN_OFF'],
  FreeSpaceAgreementEnded: ['HALF_YEAR', 'END', 'RUN_OFF'],
  RunOffCompleted: ['RUN_OFF', 'EVALUATE'],
  FreeSpaceAgreementEvaluated: ['EVALUATE'],
  IroAuditFailed: ['END'],
  AgreementExtended: ['END'],
  EndDateCorrected: ['END'],
  AgreementDissolved: ['END'],
  AgreementExpired: ['END'],
  TariffChangeProposed: ['SECOND_LOOK'],
  AgreementAdjusted: ['SECOND_LOOK'],
  ObligationMet: [],
  IroCompanyEntered: [],
};

/** Free space that ended: the test lapses, its end is no news any more, and the run-off waits. */
const ranOut = (
  row: AgreementDuty | undefined,
  { data }: { data: OfAgreement & { on: IsoDate } },
  key: string,
): AgreementDuty | null | undefined =>
  is(key, 'RUN_OFF') ? opens(key, data, WORDING.RUN_OFF, { opensOn: data.on }) : row && null;

/** The promises that a signature makes, or the one that was kept. */
const promisesOf = (data: AgreementEvent['data']): string[] => {
  if ('promise' in data) return [`PROMISE-${data.promise}`];
  return 'terms' in data ? (data.terms.promises ?? []).map((_, index) => `PROMISE-${index + 1}`) : [];
};

/** The worklist of agreements: what waits for whom, from which day (1c.6). */
export const agreementDuties: Projection<AgreementDuty, AgreementEvent> = {
  name: 'agreement_duty',
  version: 2,
  keysOf: ({ type, data }) =>
    [...(KEYS[type] ?? ['STEP']), ...promisesOf(data)].map((what) => `${data.agreementId}:${what}`),
  on: {
    ApplicationSubmitted: (_, { data }, key) => opens(key, data, WORDING.CALENDAR, { opensOn: data.on }),
    ApplicationScheduled: (_, { data }, key) =>
      opens(key, data, WORDING.ASSESS, { opensOn: data.round, dueOn: data.round }),
    AssessmentOpened: (_, { data }, key) => opens(key, data, WORDING.DECIDE, { opensOn: data.on }),
    SupplierAdmitted: (_, { data }, key) => opens(key, data, WORDING.SIGN, { opensOn: data.on }),
    ApplicationDeclined: closes,
    FreeSpaceProposed: (_, { data }, key) => opens(key, data, WORDING.ADDED_VALUE, { opensOn: data.on }),
    AddedValueAssessed: (_, { data }, key) => opens(key, data, WORDING.SIGN, { opensOn: data.on }),
    ContractRecorded: (_, { data }, key) =>
      opens(key, data, { ...WORDING.SIGN, rule: null }, { opensOn: data.on }),
    NeedsInventoried: (row, { data }, key) =>
      row ?? opens(key, data, WORDING.JOINT_TERMS, { opensOn: data.on, visibleTo: data.partners }),
    JointTermsAgreed: (_, { data }, key) =>
      opens(key, data, { ...WORDING.SIGN, waitsFor: 'purchaser', rule: 'R-077' }, { opensOn: data.on }),
    JointPurchaseCancelled: closes,

    AccessAgreementSigned: concluded,
    FreeSpaceAgreementSigned: concluded,
    ContractSigned: concluded,
    OwnProvisionOffered: concluded,
    JointContractOpened: concluded,

    IroCompanyEntered: concluded,
    ObligationMet: closes,

    CandidateTestPassed: closes,
    FreeSpaceAgreementDissolved: ranOut,
    FreeSpaceAgreementEnded: ranOut,
    RunOffCompleted: (row, { data }, key) =>
      is(key, 'EVALUATE')
        ? opens(key, data, WORDING.EVALUATE, { opensOn: data.on, dueOn: data.evaluationDue })
        : row && null,
    FreeSpaceAgreementEvaluated: closes,
    IroAuditFailed: closes,

    AgreementExtended: (row, { data }, key) =>
      end(
        key,
        data,
        data.validUntil,
        optionsLeft(row?.options ?? [], [{ months: data.months, option: data.option ?? null }]),
      ),
    EndDateCorrected: (row, { data }, key) => end(key, data, data.validUntil, row?.options ?? []),
    AgreementDissolved: closes,
    AgreementExpired: closes,
    TariffChangeProposed: (_, { data }, key) => opens(key, data, WORDING.SECOND_LOOK, { opensOn: data.on }),
    AgreementAdjusted: closes,
  },
};
