import {
  type IsoDate,
  type PartnerCode,
  plusMonths,
  type Projection,
  type Role,
  UWV,
} from '@ontschot/kernel';
import type { ClientPiggybackEvent, OfPiggyback, PiggybackEvent } from '@ontschot/piggybacking';
import type { SupplierEvent } from '@ontschot/suppliers';
import type { AddendumEvent, OfAddendum } from '../../domain/addendum.events';
import type { CooperationDuty } from './cooperation-duty.row';

type Seen = PiggybackEvent | ClientPiggybackEvent | AddendumEvent | SupplierEvent;
type Wording = { duty: string; waitsFor: Role; rule: string; text: string; textEn: string };

const WORDING = {
  CHECK: {
    duty: 'check-eligibility',
    waitsFor: 'contract-expert',
    rule: 'R-063',
    text: 'Toets of meeliften mag.',
    textEn: 'Check whether piggybacking is allowed.',
  },
  ANSWER: {
    duty: 'answer-request',
    waitsFor: 'supplier',
    rule: 'R-066',
    text: 'Zeg of u klanten van de partner aanneemt.',
    textEn: "Say whether you take the partner's clients.",
  },
  MANAGE: {
    duty: 'agree-supplier-management',
    waitsFor: 'contract-expert',
    rule: 'R-075',
    text: 'Leg de zes afspraken over de leverancier vast, of neem die van de partner over.',
    textEn: "Record the six supplier-management agreements, or take over the partner's.",
  },
  OPEN: {
    duty: 'open-agreement',
    waitsFor: 'contract-expert',
    rule: 'R-067',
    text: 'Open de overeenkomst: op grond van de aanbesteding, of met een addendum.',
    textEn: 'Open the agreement: by the wording of the tender, or by an addendum.',
  },
  TOLD: {
    duty: 'take-note-of-consent',
    waitsFor: 'contract-expert',
    rule: 'R-187',
    text: 'De leverancier neemt één klant van de partner aan. Maak bezwaar als dat niet kan.',
    textEn: 'The supplier takes one client of the partner. Object if that cannot be.',
  },
  SIGN: {
    duty: 'sign-addendum',
    waitsFor: 'contract-expert',
    rule: 'R-067',
    text: 'Teken het addendum als opdrachtgever.',
    textEn: 'Sign the addendum as contracting principal.',
  },
  SUPPLIER_SIGNS: {
    duty: 'sign-addendum',
    waitsFor: 'supplier',
    rule: 'R-067',
    text: 'Teken het addendum.',
    textEn: 'Sign the addendum.',
  },
  ENDS: {
    duty: 'addendum-ends',
    waitsFor: 'contract-expert',
    rule: 'R-189',
    text: 'Het addendum loopt af. Spreek een volgend addendum af, of laat het eindigen.',
    textEn: 'The addendum ends. Agree on the next one, or let it end.',
  },
  GENERAL: {
    duty: 'propose-general-addendum',
    waitsFor: 'contract-expert',
    rule: 'R-188',
    text: 'Er zijn al drie losse toestemmingen in een jaar. Stel een algemeen addendum voor.',
    textEn: 'There were three single consents within a year. Propose a general addendum.',
  },
  MARK: {
    duty: 'quality-mark-ends',
    waitsFor: 'contract-expert',
    rule: 'R-042',
    text: 'Het keurmerk loopt af. Vraag het nieuwe certificaat.',
    textEn: 'The quality mark ends. Ask for the new certificate.',
  },
  TEST: {
    duty: 'quality-test-ends',
    waitsFor: 'contract-expert',
    rule: 'R-068',
    text: 'De kwaliteitstoets loopt af. Toets de leverancier opnieuw.',
    textEn: 'The quality test ends. Test the supplier again.',
  },
  UWV_TEST: {
    duty: 'record-test-outcome',
    waitsFor: 'contract-expert',
    rule: 'R-069',
    text: 'Leg de uitkomst van de toets van deze leverancier vast.',
    textEn: "Record the outcome of this supplier's test.",
  },
} as const satisfies Record<string, Wording>;

/** how many single consents within how many months. Proposed numbers. */
const SINGLES = { count: 3, months: 12 };
/** How long before an end it is announced. */
const AHEAD_MONTHS = 3;
/** A duty that is only being counted towards is not shown. */
const NOT_YET = '9999-12-31';

type Given = Pick<CooperationDuty, 'href' | 'subject' | 'openedOn' | 'visibleTo'> &
  Partial<Pick<CooperationDuty, 'partner' | 'supplierId' | 'dueOn' | 'counted'>>;
const opens = (id: string, wording: Wording, given: Given): CooperationDuty => ({
  id,
  ...wording,
  partner: null,
  supplierId: null,
  dueOn: null,
  counted: [],
  ...given,
});

const announced = (until: IsoDate, notBefore: IsoDate): IsoDate => {
  const day = plusMonths(until, -AHEAD_MONTHS);
  return day > notBefore ? day : notBefore;
};

const both = ({ owner, partner }: OfPiggyback): PartnerCode[] => [owner, partner];
const ofRequest = (data: OfPiggyback, openedOn: IsoDate): Given => ({
  href: `/v1/piggyback-requests/${data.piggybackId}`,
  subject: data.reference,
  openedOn,
  visibleTo: both(data),
});
const ofAddendum = (data: OfAddendum, openedOn: IsoDate): Given => ({
  href: `/v1/addenda/${data.addendumId}`,
  subject: data.reference,
  openedOn,
  visibleTo: [data.contractingPrincipal, data.partner],
});

const step = ({ piggybackId }: OfPiggyback): string => `${piggybackId}:STEP`;
const told = ({ piggybackId }: OfPiggyback): string => `${piggybackId}:TOLD`;
const manage = (data: OfPiggyback): string[] =>
  both(data).map((partner) => `${data.piggybackId}:MANAGE:${partner}`);
const partnerOf = (key: string): PartnerCode => key.slice(key.lastIndexOf(':') + 1);
const singles = ({ agreementId, partner }: OfPiggyback): string => `${agreementId}-${partner}:SINGLES`;
const signs = ({ addendumId }: OfAddendum, as: 'PRINCIPAL' | 'SUPPLIER'): string =>
  `${addendumId}:SIGN:${as}`;
const ends = (addendumId: string): string => `${addendumId}:ENDS`;
const mark = ({ supplierId }: { supplierId: string }, name: string, until: IsoDate): string =>
  `${supplierId}:MARK:${name}:${until}`;

const keysOf = ({ type, data }: Seen): string | string[] => {
  switch (type) {
    case 'PiggybackRequested':
    case 'ClientPiggybackRequested':
    case 'PiggybackFoundEligible':
    case 'PiggybackRefused':
    case 'SupplierDeclined':
      return step(data);
    case 'SupplierConsented':
    case 'SupplierManagementAgreed':
      return [step(data), ...manage(data)];
    case 'SupplierManagementProposed':
      return manage(data);
    case 'PiggybackRetracted':
      return [step(data), told(data), ...manage(data)];
    case 'ContractOpenedByWording':
    case 'ContractOpenedByAddendum':
      return [step(data), singles(data)];
    case 'SupplierConsentedForClient':
      return [step(data), singles(data)];
    case 'ContractOwnerNotified':
    case 'OwnerObjected':
    case 'ClientPiggybackClosed':
      return told(data);
    case 'AddendumDrafted':
    case 'AddendumDraftWithdrawn':
      return [signs(data, 'PRINCIPAL'), signs(data, 'SUPPLIER')];
    case 'AddendumSignedByPrincipal':
      return signs(data, 'PRINCIPAL');
    case 'AddendumSignedBySupplier':
      return signs(data, 'SUPPLIER');
    case 'AddendumSigned':
    case 'AddendumEnded':
      return ends(data.addendumId);
    case 'QualityMarkRecorded':
    case 'QualityMarkExpired':
    case 'QualityMarkStruck':
      return mark(data, data.mark, data.until);
    case 'PartnerQualityTestRecorded':
      return `${data.supplierId}:TEST:${data.reference}:${data.by}`;
    case 'QualityTestStruck':
      return `${data.supplierId}:TEST:${data.reference}:${data.by}`;
    case 'SupplierTestRequested':
    case 'SupplierTestPassed':
    case 'SupplierTestFailed':
      return `${data.supplierId}:UWV_TEST`;
    default:
      return [];
  }
};

const done = (row: CooperationDuty | undefined): null | undefined => row && null;

/** The worklist of what waits between partners and suppliers. */
export const cooperationDuties: Projection<CooperationDuty, Seen> = {
  name: 'cooperation_duty',
  version: 1,
  keysOf,
  on: {
    PiggybackRequested: (_, { data }, key) =>
      opens(key, WORDING.CHECK, { ...ofRequest(data, data.on), partner: data.partner }),
    ClientPiggybackRequested: (_, { data }, key) =>
      opens(key, WORDING.CHECK, { ...ofRequest(data, data.on), partner: data.partner }),
    PiggybackFoundEligible: (_, { data }, key) =>
      opens(key, WORDING.ANSWER, { ...ofRequest(data, data.on), supplierId: data.supplierId }),
    PiggybackRefused: done,
    SupplierDeclined: done,
    SupplierConsented: (row, { data }, key) =>
      key === step(data)
        ? done(row)
        : opens(key, WORDING.MANAGE, { ...ofRequest(data, data.on), partner: partnerOf(key) }),
    SupplierManagementProposed: (row, { data }, key) =>
      partnerOf(key) === data.by
        ? done(row)
        : opens(key, WORDING.MANAGE, { ...ofRequest(data, data.on), partner: partnerOf(key) }),
    SupplierManagementAgreed: (row, { data }, key) =>
      key === step(data)
        ? opens(key, WORDING.OPEN, { ...ofRequest(data, data.on), partner: data.owner })
        : done(row),
    PiggybackRetracted: done,
    ContractOpenedByWording: done,
    ContractOpenedByAddendum: done,
    SupplierConsentedForClient: (row, { data }, key) => {
      if (key === step(data)) return done(row);
      const since = plusMonths(data.on, -SINGLES.months);
      const counted = [...(row?.counted ?? []).filter((day) => day > since), data.on];
      const reached = counted.length >= SINGLES.count;
      return opens(key, WORDING.GENERAL, {
        ...ofRequest(data, reached ? data.on : NOT_YET),
        href: `/v1/agreements/${data.agreementId}`,
        partner: data.partner,
        counted,
      });
    },
    ContractOwnerNotified: (_, { data }, key) =>
      opens(key, WORDING.TOLD, { ...ofRequest(data, data.on), partner: data.owner }),
    OwnerObjected: done,
    ClientPiggybackClosed: done,
    AddendumDrafted: (_, { data }, key) =>
      key === signs(data, 'PRINCIPAL')
        ? opens(key, WORDING.SIGN, { ...ofAddendum(data, data.on), partner: data.contractingPrincipal })
        : opens(key, WORDING.SUPPLIER_SIGNS, {
            ...ofAddendum(data, data.on),
            supplierId: data.supplierId,
          }),
    AddendumDraftWithdrawn: done,
    AddendumSignedByPrincipal: done,
    AddendumSignedBySupplier: done,
    AddendumSigned: (_, { data }, key) =>
      data.until === null
        ? undefined
        : opens(key, WORDING.ENDS, {
            ...ofAddendum(data, announced(data.until, data.signedOn)),
            partner: data.contractingPrincipal,
            supplierId: data.supplierId,
            dueOn: data.until,
          }),
    AddendumEnded: done,
    QualityMarkRecorded: (_, { data, metadata }, key) =>
      opens(key, WORDING.MARK, {
        href: `/v1/suppliers/${data.supplierId}`,
        subject: `${data.mark} ${data.certificate}`,
        openedOn: announced(data.until, data.from),
        dueOn: data.until,
        partner: metadata.partner,
        supplierId: data.supplierId,
        visibleTo: [...new Set([metadata.partner, UWV])],
      }),
    QualityMarkExpired: done,
    QualityMarkStruck: done,
    PartnerQualityTestRecorded: (_, { data }, key) =>
      data.until === null
        ? undefined
        : opens(key, WORDING.TEST, {
            href: `/v1/suppliers/${data.supplierId}`,
            subject: data.reference,
            openedOn: announced(data.until, data.on),
            dueOn: data.until,
            partner: data.by,
            visibleTo: [...new Set([data.by, UWV])],
          }),
    QualityTestStruck: done,
    SupplierTestRequested: (_, { data }, key) =>
      opens(key, WORDING.UWV_TEST, {
        href: `/v1/suppliers/${data.supplierId}`,
        subject: data.supplierId,
        openedOn: data.on,
        partner: UWV,
        visibleTo: [UWV],
      }),
    SupplierTestPassed: done,
    SupplierTestFailed: done,
  },
};
