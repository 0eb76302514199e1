import {
  type Decider,
  NotFound,
  notAfterToday,
  notBefore,
  type PartnerCode,
  plusDays,
  type Text,
  UWV,
  within,
} from '@ontschot/kernel';
import { acceptRecognition as mayBeRecognised, refuseUnlessAllowed } from '@ontschot/rulebook';
import { refuse } from './refusals';
import { CHANGES, sameKind } from './shared-changes';
import type {
  AcceptPartnerRecognition,
  Delist,
  EndPartnerEntry,
  EnterPartnerAsSupplier,
  ListAfterAudit,
  ListAsRejected,
  OwnCorrection,
  RecordMark,
  RecordPartnerQualityTest,
  RecordTestOutcome,
  RegisterSupplier,
  RequestTest,
  SupplierCommand,
} from './supplier.commands';
import type { SupplierEvent } from './supplier.events';
import {
  evolve,
  isListed,
  kindOn,
  listedNow,
  recognitionOn,
  type Registered,
  sameMark,
  standingOn,
  type Supplier,
  testedBy,
  uwvTestOn,
} from './supplier.state';

type Of<Type extends SupplierCommand['type']> = Extract<SupplierCommand, { type: Type }>;
type OnRegistered = Exclude<SupplierCommand['type'], 'RegisterSupplier' | 'ReferNumber'>;

/** How a sentence about the step's day begins. */
const STEP = {
  registration: { nl: 'De inschrijving', en: 'The registration' },
  test: { nl: 'De toets', en: 'The test' },
  recognition: { nl: 'De erkenning', en: 'The recognition' },
  listing: { nl: 'De plaatsing op de lijst', en: 'The listing' },
  delisting: { nl: 'Het einde op de lijst', en: 'The delisting' },
  entry: { nl: 'De inschrijving bij de partner', en: "The entry in the partner's records" },
} as const satisfies Record<string, Text>;

/** Rulebook 4.1. The actor's role and partner are checked before the command gets here. */
export const supplier: Decider<Supplier, SupplierCommand, SupplierEvent> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, state) => {
    if (command.type === 'RegisterSupplier') return register(command, state);
    if (command.type === 'ReferNumber') return referNumber(command, state);
    if (state.status !== 'registered') throw new NotFound('supplier', 'of this command');
    return (ON[command.type] as (command: SupplierCommand, state: Registered) => SupplierEvent[])(
      command,
      state,
    );
  },
};

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text) => other.includes(text));
const register = ({ type: _, kind, today, ...data }: RegisterSupplier, state: Supplier): SupplierEvent[] => {
  if (state.status === 'unknown') {
    notAfterToday(data.on, today, STEP.registration);
    const { supplierId, on } = data;
    return [
      { type: 'SupplierRegistered', data },
      ...(kind === null
        ? []
        : [{ type: 'SupplierKindRecorded' as const, data: { supplierId, ...kind, from: on } }]),
    ];
  }
  if (state.status === 'registered') {
    const { registered } = state;
    const same =
      registered.name === data.name &&
      registered.scheme === data.scheme &&
      registered.legalId === data.legalId &&
      registered.vatId === data.vatId &&
      registered.partner === data.partner &&
      sameTexts(registered.accounts, data.accounts) &&
      (kind === null || sameKind(kind, kindOn(state, registered.on)));
    if (same) return [];
  }
  const { name, supplierId } =
    state.status === 'registered' ? state : { name: data.legalId, supplierId: state.to };
  throw refuse('supplier-already-registered', { legalId: data.legalId, name, supplierId });
};

/** In a stream without a supplier the number itself refers to one; in a supplier's stream its former number does. */
const referNumber = ({ supplierId, legalId, to }: Of<'ReferNumber'>, state: Supplier): SupplierEvent[] => {
  if (state.status === 'registered') {
    if (state.legalId === legalId) throw refuse('number-in-use', { legalId, supplierId: state.supplierId });
    return state.formerNumberTo === to
      ? []
      : [{ type: 'FormerNumberReferred', data: { supplierId, legalId, to } }];
  }
  return state.status === 'referred' && state.to === to
    ? []
    : [{ type: 'NumberReferred', data: { supplierId, legalId, to } }];
};

const recordQualityTest = (
  { by, reference, on, until, today }: RecordPartnerQualityTest,
  { supplierId, qualityTests }: Registered,
): SupplierEvent[] => {
  if (by === UWV) throw refuse('not-a-municipal-test');
  notAfterToday(on, today, STEP.test);
  if (until !== null && until < on) throw refuse('ends-before-it-begins', { from: on, until });
  const known = qualityTests.some(
    (one) => one.by === by && one.on === on && one.reference === reference && one.until === until,
  );
  return known
    ? []
    : [{ type: 'PartnerQualityTestRecorded', data: { supplierId, by, reference, on, until } }];
};

/** on a municipality's demonstrable test, unless listed; without one UWV tests itself. */
const acceptRecognition = ({ on, today }: AcceptPartnerRecognition, state: Registered): SupplierEvent[] => {
  notAfterToday(on, today, STEP.recognition);
  const by = testedBy(state, on);
  const uwvTest = uwvTestOn(state, on);
  refuseUnlessAllowed(
    mayBeRecognised.ask({
      day: on,
      supplier: {
        municipalQualityTest: by.length > 0,
        onRejectedIroList: isListed(state, on),
        // A test that UWV passed recognises by itself; here only one that failed counts.
        uwvIroFrameworkTest: uwvTest?.outcome === 'FAILED' ? uwvTest : null,
      },
      partnerRegisteredAsSupplierAtUwv: false,
    }),
  );
  const stands = recognitionOn(state, on);
  if (stands !== null && stands !== on) throw refuse('recognised-already', { on: stands });
  return stands === on
    ? []
    : [{ type: 'PartnerRecognitionAccepted', data: { supplierId: state.supplierId, testedBy: by, on } }];
};

/** UWV tests whom no municipality tested; also again after a failed test. */
const requestTest = ({ on, today }: RequestTest, state: Registered): SupplierEvent[] => {
  if (state.testRequestedOn === on) return [];
  if (state.testRequestedOn !== null) throw refuse('test-under-way', { on: state.testRequestedOn });
  notAfterToday(on, today, STEP.test);
  const standing = standingOn(state, on);
  if (standing === 'BLOCKED') throw refuse('supplier-on-rejected-list');
  if (standing === 'RECOGNISED') throw refuse('supplier-recognised');
  return [{ type: 'SupplierTestRequested', data: { supplierId: state.supplierId, on } }];
};

const recordOutcome = (
  { outcome, reference, on, today }: RecordTestOutcome,
  { testRequestedOn, uwvTests, supplierId }: Registered,
): SupplierEvent[] => {
  if (testRequestedOn === null) {
    const last = uwvTests.at(-1);
    if (last?.outcome === outcome && last.on === on && last.reference === reference) return [];
    throw refuse('no-test-under-way');
  }
  notBefore(on, testRequestedOn, STEP.test);
  notAfterToday(on, today, STEP.test);
  const type = outcome === 'PASSED' ? 'SupplierTestPassed' : 'SupplierTestFailed';
  return [{ type, data: { supplierId, reference, on } }];
};

const list = ({ reason, on, today }: ListAsRejected, state: Registered): SupplierEvent[] => {
  const stands = state.rejections.find(({ from, until }) => within(on, from, until)) ?? listedNow(state);
  if (stands) {
    if (stands.from === on && stands.reason === reason) return [];
    throw refuse('already-listed', { from: stands.from, reason: stands.reason });
  }
  notAfterToday(on, today, STEP.listing);
  return [{ type: 'SupplierListedAsRejected', data: { supplierId: state.supplierId, reason, on } }];
};

const listAfterAudit = ({ reason, on }: ListAfterAudit, state: Registered): SupplierEvent[] =>
  listedNow(state) || isListed(state, on)
    ? []
    : [{ type: 'SupplierListedAsRejected', data: { supplierId: state.supplierId, reason, on } }];

const delist = ({ reason, on, today }: Delist, state: Registered): SupplierEvent[] => {
  const listed = listedNow(state);
  if (!listed) {
    const last = state.rejections.at(-1);
    if (last?.until === plusDays(on, -1) && last.delistReason === reason) return [];
    throw refuse('not-listed');
  }
  notBefore(on, plusDays(listed.from, 1), STEP.delisting);
  notAfterToday(on, today, STEP.delisting);
  return [{ type: 'SupplierDelisted', data: { supplierId: state.supplierId, reason, on } }];
};

/** A partner is a supplier by its own word, and by public law: a firm never becomes one by being entered. */
const isThatPartner = (state: Registered, { partner, on }: EnterPartnerAsSupplier): boolean =>
  state.scheme === '0190' && kindOn(state, on)?.legalForm !== 'PRIVATE' && state.partner === partner;

/** the partner that delivers itself is entered in the payer's records; the payer stays principal. */
const enterPartner = (command: EnterPartnerAsSupplier, state: Registered): SupplierEvent[] => {
  const { partner, payer, on, today } = command;
  if (partner === payer) throw refuse('own-delivery');
  if (!isThatPartner(state, command)) throw refuse('not-a-partner', { name: state.name, partner });
  const stands = state.entries.find((entry) => entry.payer === payer && within(on, entry.from, entry.until));
  const later = state.entries.find((entry) => entry.payer === payer && entry.from > on);
  if (stands?.from === on) return [];
  if (stands ?? later) throw refuse('entered-already', { payer, from: (stands ?? later)?.from ?? on });
  notBefore(on, state.registered.on, STEP.entry);
  notAfterToday(on, today, STEP.entry);
  return [{ type: 'PartnerEnteredAsSupplier', data: { supplierId: state.supplierId, partner, payer, on } }];
};

const entryOf = ({ entries }: Registered, payer: PartnerCode) => {
  const entry = entries.findLast((one) => one.payer === payer);
  if (!entry) throw refuse('not-entered', { payer });
  return entry;
};

/** From `on` the payer no longer has it among its suppliers. */
const endEntry = ({ payer, reason, on }: EndPartnerEntry, state: Registered): SupplierEvent[] => {
  const { partner, from, until } = entryOf(state, payer);
  const lastDay = plusDays(on, -1);
  if (until === lastDay) return [];
  if (until !== null) throw refuse('not-entered', { payer });
  notBefore(on, from, STEP.entry);
  return [
    { type: 'PartnerEntryEnded', data: { supplierId: state.supplierId, partner, payer, lastDay, reason } },
  ];
};

/** A mark is the record of the partner that saw the certificate, and counts for it. */
const recordMark = (
  { by, mark, certificate, from, until }: RecordMark,
  state: Registered,
): SupplierEvent[] => {
  if (until < from) throw refuse('ends-before-it-begins', { from, until });
  const { supplierId, marks } = state;
  const recorded = { mark, certificate, from, until };
  return marks.some((one) => one.by === by && sameMark(one, recorded))
    ? []
    : [{ type: 'QualityMarkRecorded', data: { supplierId, ...recorded, by } }];
};

const expireMarks = ({ on }: Of<'ExpireMarks'>, { supplierId, marks }: Registered): SupplierEvent[] =>
  marks
    .filter(({ until, expired }) => !expired && until < on)
    .map(({ mark, until }) => ({ type: 'QualityMarkExpired', data: { supplierId, mark, until } }));

/** Corrections with their reason, as new facts; what was recorded stays in the log. The same words again correct nothing. */
const CORRECTIONS: {
  [Type in OwnCorrection['type']]: (command: Of<Type>, state: Registered) => SupplierEvent[];
} = {
  StrikeQualityTest: ({ by, reference, testedOn, reason, on }, { supplierId, qualityTests }) => {
    const known = qualityTests.some(
      (one) => one.by === by && one.on === testedOn && one.reference === reference,
    );
    if (!known) throw refuse('nothing-to-correct');
    return [{ type: 'QualityTestStruck', data: { supplierId, by, reference, testedOn, reason, on } }];
  },
  StrikeMark: ({ type: _, by, reason, on, ...mark }, { supplierId, marks }) => {
    if (!marks.some((one) => (one.by ?? by) === by && sameMark(one, mark)))
      throw refuse('nothing-to-correct');
    return [{ type: 'QualityMarkStruck', data: { supplierId, ...mark, by, reason, on } }];
  },
  StrikePartnerEntry: ({ payer, reason, on }, state) => {
    const { supplierId, entries, identifiedAs } = state;
    const { partner, from } = entryOf(state, payer);
    const others = entries.filter((one) => one.payer !== payer || one.from !== from);
    const leaves = others.at(0)?.partner ?? identifiedAs;
    return [
      {
        type: 'PartnerEntryStruck',
        data: { supplierId, partner, payer, enteredOn: from, leaves, reason, on },
      },
    ];
  },
};

const ON: { [Type in OnRegistered]: (command: Of<Type>, state: Registered) => SupplierEvent[] } = {
  RecordPartnerQualityTest: recordQualityTest,
  AcceptPartnerRecognition: acceptRecognition,
  RequestTest: requestTest,
  RecordTestOutcome: recordOutcome,
  ListAsRejected: list,
  ListAfterAudit: listAfterAudit,
  Delist: delist,
  EnterPartnerAsSupplier: enterPartner,
  EndPartnerEntry: endEntry,
  RecordMark: recordMark,
  ExpireMarks: expireMarks,
  ...CORRECTIONS,
  ...CHANGES,
};
