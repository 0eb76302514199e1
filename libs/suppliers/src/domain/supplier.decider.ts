import { type Decider, NotFound, NotPossible, UWV } from '@ontschot/kernel';
import { refuseUnlessAllowed, supplierIsRecognised, verdictFrom } from '@ontschot/rulebook';
import type {
  AcceptPartnerRecognition,
  EnterPartnerAsSupplier,
  ListAsRejected,
  RecordMark,
  RecordPartnerQualityTest,
  RecordPaymentAccounts,
  RecordTestOutcome,
  RegisterSupplier,
  RequestTest,
  SupplierCommand,
} from './supplier.commands';
import type { SupplierEvent } from './supplier.events';
import {
  accountsOn,
  evolve,
  isListed,
  listedNow,
  type Registered,
  standingOn,
  type Supplier,
  testedBy,
  uwvTestOn,
} from './supplier.state';

/** Rulebook 4.1. The actor's role and partner are checked before the command gets here. */
export const supplier: Decider<Supplier, SupplierCommand, SupplierEvent> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, state) => {
    if (command.type === 'RegisterSupplier') return register(command, state);
    if (state.status === 'unknown') throw new NotFound('supplier', 'of this command');
    switch (command.type) {
      case 'RecordPaymentAccounts':
        return recordAccounts(command, state);
      case 'RecordPartnerQualityTest':
        return recordQualityTest(command, state);
      case 'AcceptPartnerRecognition':
        return acceptRecognition(command, state);
      case 'RequestTest':
        return requestTest(command, state);
      case 'RecordTestOutcome':
        return recordOutcome(command, state);
      case 'ListAsRejected':
        return list(command, state);
      case 'Delist': {
        const listed = listedNow(state);
        if (!listed) return [];
        if (command.on <= listed.from)
          throw new NotPossible(
            'not-yet-listed',
            `The supplier is on the list since ${listed.from}. Give a later day.`,
          );
        return [
          {
            type: 'SupplierDelisted',
            data: { supplierId: state.supplierId, reason: command.reason, on: command.on },
          },
        ];
      }
      case 'EnterPartnerAsSupplier':
        return enterPartner(command, state);
      case 'RecordMark':
        return recordMark(command, state);
      case 'ExpireMarks':
        return state.marks
          .filter(({ until, expired }) => !expired && until < command.on)
          .map(({ mark, until }) => ({
            type: 'QualityMarkExpired',
            data: { supplierId: state.supplierId, mark, until },
          }));
    }
  },
};

const sameTexts = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text) => other.includes(text));

const register = ({ type: _, ...data }: RegisterSupplier, state: Supplier): SupplierEvent[] => {
  if (state.status === 'unknown') return [{ type: 'SupplierRegistered', data }];
  const { name, scheme, vatId, partner } = state;
  if (name === data.name && scheme === data.scheme && vatId === data.vatId && partner === data.partner)
    return [];
  throw new NotPossible(
    'supplier-already-registered',
    `${data.legalId} is registered as ${name}. Use that supplier.`,
  );
};

const recordAccounts = ({ accounts, on }: RecordPaymentAccounts, state: Registered): SupplierEvent[] =>
  sameTexts(accountsOn(state, on), accounts)
    ? []
    : [{ type: 'PaymentAccountsRecorded', data: { supplierId: state.supplierId, accounts, on } }];

const recordQualityTest = (
  { by, reference, on }: RecordPartnerQualityTest,
  state: Registered,
): SupplierEvent[] => {
  if (by === UWV)
    throw new NotPossible('not-a-municipal-test', "UWV's own test is asked for and recorded as a UWV test.");
  return testedBy(state, on).includes(by)
    ? []
    : [{ type: 'PartnerQualityTestRecorded', data: { supplierId: state.supplierId, by, reference, on } }];
};

/** on a municipality's demonstrable test, unless listed; without one UWV tests itself. */
const acceptRecognition = ({ on }: AcceptPartnerRecognition, state: Registered): SupplierEvent[] => {
  const by = testedBy(state, on);
  const uwvTest = uwvTestOn(state, on);
  const standing = {
    municipalQualityTest: by.length > 0,
    onRejectedIroList: isListed(state, on),
    uwvIroFrameworkTest: uwvTest?.outcome === 'FAILED' ? uwvTest : null,
  };
  refuseUnlessAllowed(verdictFrom(supplierIsRecognised(standing, on), { principal: null }));
  return state.recognitions.some((day) => day <= on)
    ? []
    : [{ type: 'PartnerRecognitionAccepted', data: { supplierId: state.supplierId, testedBy: by, on } }];
};

/** UWV tests whom no municipality tested; also again after a failed test. */
const requestTest = ({ on }: RequestTest, state: Registered): SupplierEvent[] => {
  if (state.testRequestedOn !== null) return [];
  const standing = standingOn(state, on);
  if (standing === 'BLOCKED')
    throw new NotPossible(
      'supplier-on-rejected-list',
      'The supplier is on the list of rejected companies. Take it off the list first.',
    );
  if (standing === 'RECOGNISED')
    throw new NotPossible('supplier-recognised', 'UWV recognised this supplier already; no test is needed.');
  return [{ type: 'SupplierTestRequested', data: { supplierId: state.supplierId, on } }];
};

const recordOutcome = ({ outcome, reference, on }: RecordTestOutcome, state: Registered): SupplierEvent[] => {
  if (state.testRequestedOn === null) {
    if (uwvTestOn(state, on)?.outcome === outcome) return [];
    throw new NotPossible(
      'no-test-under-way',
      'No test of this supplier is under way. Request the test first.',
    );
  }
  if (on < state.testRequestedOn)
    throw new NotPossible(
      'outcome-before-request',
      `The test was requested on ${state.testRequestedOn}. Give that day or a later one.`,
    );
  return [
    {
      type: outcome === 'PASSED' ? 'SupplierTestPassed' : 'SupplierTestFailed',
      data: { supplierId: state.supplierId, reference, on },
    },
  ];
};

const list = ({ reason, on }: ListAsRejected, state: Registered): SupplierEvent[] =>
  listedNow(state)
    ? []
    : [{ type: 'SupplierListedAsRejected', data: { supplierId: state.supplierId, reason, on } }];

/** the partner that delivers itself is entered in the payer's records; the payer stays principal. */
const enterPartner = ({ partner, payer, on }: EnterPartnerAsSupplier, state: Registered): SupplierEvent[] => {
  if (partner === payer)
    throw new NotPossible(
      'own-delivery',
      'A partner is no supplier of itself; its own delivery is its own provision.',
    );
  if (state.partner !== null && state.partner !== partner)
    throw new NotPossible('another-partner', `This supplier is ${state.partner}, not ${partner}.`);
  if (state.entries.some((entry) => entry.payer === payer && entry.on <= on)) return [];
  return [{ type: 'PartnerEnteredAsSupplier', data: { supplierId: state.supplierId, partner, payer, on } }];
};

const recordMark = ({ mark, certificate, from, until }: RecordMark, state: Registered): SupplierEvent[] => {
  if (until < from)
    throw new NotPossible(
      'mark-ends-before-it-begins',
      `The mark would end on ${until}, before it begins on ${from}.`,
    );
  const known = state.marks.some((one) => one.mark === mark && one.from === from && one.until === until);
  return known
    ? []
    : [
        {
          type: 'QualityMarkRecorded',
          data: { supplierId: state.supplierId, mark, certificate, from, until },
        },
      ];
};
