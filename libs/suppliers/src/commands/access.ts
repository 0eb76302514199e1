import { type Access, accessTable } from '@ontschot/http';
import { type PartnerCode, UWV } from '@ontschot/kernel';
import type { SharedChange } from '../domain/supplier.events';
import type { SupplierStep } from './supplier-step';

const everyone = (): PartnerCode[] => [];
const uwv = (): PartnerCode[] => [UWV];
const EXPERT = ['contract-expert'] as const;
const SECOND_PERSON = ['contract-expert', 'manager'] as const;
/** Whose record the shared facts are; where that is not known any partner's two persons may change them. */
export type OfRecord = { registeredBy: PartnerCode | null };
const keeper = ({ registeredBy }: OfRecord): PartnerCode[] => (registeredBy === null ? [] : [registeredBy]);

/** Who may take which step (rulebook 4.1). A municipality's own test and a payer's entry carry the account's partner. */
export const supplierAccess = accessTable<OfRecord>()({
  RegisterSupplier: {
    roles: EXPERT,
    partners: everyone,
    label: { nl: 'Schrijf een leverancier in', en: 'Register a supplier' },
    fields: ['name', 'scheme', 'legalId', 'vatId', 'accounts', 'partner', 'kind', 'on'],
  },
  RecordPartnerQualityTest: {
    roles: EXPERT,
    partners: everyone,
    label: { nl: 'Leg uw kwaliteitstoets vast', en: 'Record your quality test' },
    fields: ['reference', 'on', 'until'],
  },
  AcceptPartnerRecognition: {
    roles: EXPERT,
    partners: uwv,
    label: { nl: 'Erken op de toets van een gemeente', en: "Recognise on a municipality's test" },
    fields: ['on'],
  },
  RequestTest: {
    roles: EXPERT,
    partners: uwv,
    label: { nl: 'Vraag een toets aan', en: 'Request a test' },
    fields: ['on'],
  },
  RecordTestOutcome: {
    roles: EXPERT,
    partners: uwv,
    label: { nl: 'Leg de uitkomst van de toets vast', en: "Record the test's outcome" },
    fields: ['outcome', 'reference', 'on'],
  },
  ListAsRejected: {
    roles: EXPERT,
    partners: uwv,
    label: { nl: 'Zet op de lijst van afgekeurde bedrijven', en: 'Put on the rejected list' },
    fields: ['reason', 'on'],
  },
  ListAfterAudit: {
    roles: EXPERT,
    partners: uwv,
    label: { nl: 'Zet op de lijst na een afgekeurde audit', en: 'Put on the list after a failed audit' },
    fields: ['reason', 'on'],
  },
  Delist: {
    roles: EXPERT,
    partners: uwv,
    label: { nl: 'Haal van de lijst', en: 'Take off the list' },
    fields: ['reason', 'on'],
  },
  EnterPartnerAsSupplier: {
    roles: EXPERT,
    partners: everyone,
    label: { nl: 'Schrijf de partner in als leverancier', en: 'Enter the partner as supplier' },
    fields: ['partner', 'on'],
  },
  EndPartnerEntry: {
    roles: EXPERT,
    partners: everyone,
    label: { nl: 'Beëindig de inschrijving', en: 'End the entry' },
    fields: ['reason', 'on'],
  },
  RecordMark: {
    roles: EXPERT,
    partners: everyone,
    label: { nl: 'Leg een keurmerk vast', en: 'Record a quality mark' },
    fields: ['mark', 'certificate', 'from', 'until'],
  },
  ExpireMarks: {
    roles: ['contract-expert', 'administrator'],
    partners: everyone,
    label: { nl: 'Sluit verlopen keurmerken af', en: 'Close expired marks' },
    fields: ['on'],
  },
  RecordKind: {
    roles: EXPERT,
    partners: keeper,
    label: { nl: 'Leg de rechtsvorm vast', en: 'Record the legal form' },
    fields: ['legalForm', 'tie', 'from'],
  },
  CorrectName: {
    roles: EXPERT,
    partners: keeper,
    label: { nl: 'Corrigeer de naam', en: 'Correct the name' },
    fields: ['name', 'reason', 'on'],
  },
  CorrectVatId: {
    roles: EXPERT,
    partners: keeper,
    label: { nl: 'Corrigeer het btw-nummer', en: 'Correct the VAT number' },
    fields: ['vatId', 'reason', 'on'],
  },
  CorrectLegalId: {
    roles: EXPERT,
    partners: keeper,
    label: { nl: 'Corrigeer het KvK-nummer of OIN', en: 'Correct the KvK number or OIN' },
    fields: ['scheme', 'legalId', 'reason', 'on'],
  },
  CorrectKind: {
    roles: EXPERT,
    partners: keeper,
    label: { nl: 'Corrigeer de rechtsvorm', en: 'Correct the legal form' },
    fields: ['legalForm', 'tie', 'from', 'reason', 'on'],
  },
  StrikeQualityTest: {
    roles: EXPERT,
    partners: everyone,
    label: { nl: 'Schrap uw verkeerde toets', en: 'Strike out your wrong test' },
    fields: ['reference', 'testedOn', 'reason', 'on'],
  },
  StrikeMark: {
    roles: EXPERT,
    partners: everyone,
    label: { nl: 'Schrap een verkeerd keurmerk', en: 'Strike out a wrong mark' },
    fields: ['mark', 'certificate', 'from', 'until', 'reason', 'on'],
  },
  StrikePartnerEntry: {
    roles: EXPERT,
    partners: everyone,
    label: { nl: 'Schrap uw verkeerde inschrijving', en: 'Strike out your wrong entry' },
    fields: ['reason', 'on'],
  },
  IdentifyAsPartner: {
    roles: EXPERT,
    partners: everyone,
    label: { nl: 'Dit is mijn organisatie', en: 'This is my organisation' },
    fields: ['on'],
  },
  ConfirmChange: {
    roles: SECOND_PERSON,
    partners: everyone,
    label: { nl: 'Bevestig de wijziging', en: 'Confirm the change' },
    fields: ['on'],
  },
  WithdrawChange: {
    roles: SECOND_PERSON,
    partners: everyone,
    label: { nl: 'Trek de wijziging in', en: 'Withdraw the change' },
    fields: ['reason', 'on'],
  },
  UndoChange: {
    roles: SECOND_PERSON,
    partners: everyone,
    label: { nl: 'Maak de wijziging ongedaan', en: 'Undo the change' },
    fields: ['reason', 'on'],
  },
  RecordMarkCoverage: {
    roles: EXPERT,
    partners: uwv,
    label: { nl: 'Leg vast wat een keurmerk dekt', en: 'Record what a mark covers' },
    fields: ['requirements', 'from', 'reason'],
  },
}) satisfies Record<
  Exclude<SupplierStep['type'], 'ProposeChange'> | SharedChange['type'] | 'RegisterSupplier',
  Access<OfRecord>
>;

/** Who sees accounts, of the own partner only. */
export const ACCOUNT_READERS = ['finance', 'manager'] as const;
const own = ({ partner }: { partner: PartnerCode }): PartnerCode[] => [partner];

/** accounts are the own partner's record; its finance registers, and a second person confirms. */
export const accountAccess = accessTable<{ partner: PartnerCode }>()({
  RegisterAccount: {
    roles: ['finance'],
    partners: own,
    label: { nl: 'Leg een rekening vast', en: 'Register an account' },
    fields: ['iban', 'reason', 'on'],
  },
  ConfirmAccount: {
    roles: ['finance', 'manager'],
    partners: own,
    label: { nl: 'Bevestig de rekening', en: 'Confirm the account' },
    fields: ['iban', 'on'],
  },
  WithdrawAccount: {
    roles: ['finance', 'manager'],
    partners: own,
    label: { nl: 'Trek de rekening in', en: 'Withdraw the account' },
    fields: ['iban', 'reason', 'on'],
  },
  EndAccount: {
    roles: ['finance', 'manager'],
    partners: own,
    label: { nl: 'Beëindig de rekening', en: 'End the account' },
    fields: ['iban', 'reason', 'on'],
  },
});
