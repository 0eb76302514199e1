import type { Cents, IsoDate, PartnerCode, Role } from '@ontschot/kernel';
import type { BenefitType, ContractForm, InstrumentKind, UwvRegion } from '../vocabulary';

/*
 * The facts that rules read, in small groups. A rule names the groups that it needs; a step's facts hold them all under these
 * same names, so that no two facts can change places. Amounts are cents net of VAT. `undefined` = nobody gave it.
 */

/** A benefit counts on a day from `from` to `until`, both included; `until` null or absent = it goes on. */
export type BenefitPeriod = {
  type: BenefitType;
  from: IsoDate;
  until?: IsoDate | null;
  /** Last day of WW because its maximum duration is reached. */
  maximumReachedOn?: IsoDate | null;
};

/** What happened before, as far as rules ask for it. */
export type PastEvent = {
  date: IsoDate;
  type: 'WW_MAXIMUM_REACHED' | 'AGREEMENT_DISSOLVED' | 'UWV_MODULE_COMPLETED' | 'WORK_RESUMED';
  work?: boolean;
};

/** Which benefits ran and run. */
export type Benefits = { benefits: readonly BenefitPeriod[]; history: readonly PastEvent[] };

/** Where the client lives; before `movedOn` in `previousResidence`. */
export type Residence = { residence: PartnerCode; previousResidence?: PartnerCode; movedOn?: IsoDate };

/** Where the client lives, for UWV's contracts. */
export type ClientRegion = { clientRegion?: UwvRegion };

/** What the rules ask about the person beside benefits. */
export type Situation = {
  employed?: boolean;
  expectedFirstWwDay?: IsoDate;
  earlyReporter?: boolean;
  selfReliant?: boolean;
  directlyPlaceable?: boolean;
  occupationallyDisabled?: boolean;
  statusHolder?: boolean;
};

/** What both managers decided. */
export type JointDecision = {
  jointDecision?: { designates?: PartnerCode; effective?: IsoDate; approvals?: readonly PartnerCode[] };
};

/**
 * What a municipality decided to give a UWV client. ASSIGNMENT = one named facility or instrument, TAKE_OVER = all
 * re-integration. Both days included; `until` null or absent = no end day.
 */
export type Offer = {
  by?: PartnerCode;
  decidedOn?: IsoDate;
  scope?: 'ASSIGNMENT' | 'TAKE_OVER';
  from?: IsoDate;
  until?: IsoDate | null;
  instrument?: { kind?: InstrumentKind; item?: string };
};
export type MunicipalOffer = { municipalOffer?: Offer | null };

/** Who leads for a client of two partners. */
export type Lead = { leadAgreed?: PartnerCode };

/** Whose client this is, and the rule that decided it. */
export type Principal = { principal: PartnerCode; decidedBy: string };

/** The partner whom the proposer wants to charge; where none is named, the principal. */
export type Charge = { principal: PartnerCode; charged: PartnerCode };

/** Whose contract or own provision carries the service. */
export type Carrier = {
  owner: PartnerCode;
  form: ContractForm;
  /** Partners beside the owner for whom it is an own one: who joined it. */
  coversPartners: readonly PartnerCode[];
  contractingPrincipal?: PartnerCode;
};

/** How the contract came about; null or absent = not known. */
export type Tender = {
  form: ContractForm;
  tendered?: boolean | null;
  awarded?: boolean;
  concludedOn?: IsoDate;
};

/** Whose clients the contract's own wording names. */
export type Wording = {
  form: ContractForm;
  wordingCoversPartnerClients: boolean;
  wordingCoversOthers: boolean;
};

/** Where the contract may be used. */
export type Area = { contractRegion?: UwvRegion; territory?: readonly PartnerCode[] };

/** Days on which a framework version is asked; `frameworkAgreementOn` null = none yet (IRO). */
export type FrameworkDays = { concludedOn?: IsoDate; frameworkAgreementOn?: IsoDate | null };

/** What is bought. */
export type Instrument = { kind: InstrumentKind; item?: string; months?: number };

/** When the service was ordered, starts and ends. */
export type Service = { orderedOn?: IsoDate; start?: IsoDate; end?: IsoDate; months?: number };

/** A free-space agreement's own numbers. */
export type FreeSpace = {
  valueCommitted?: Cents;
  minimumCandidatesFirstHalfYear?: number;
  candidatesFirstHalfYear?: number;
};

/** Price, and what the paying fund has left in the year; `available` absent = it suffices. */
export type Money = { price?: Cents; available?: Cents; alternativeOffered?: string | null };

/** What coach or contract expert recorded for this client. */
export type Grounds = {
  /** The contract expert's; null = asked and not given. */
  motivation?: string | null;
  /** The coach's: how social activation leads to work; null = asked and not given, silent = as `motivation`. */
  aimedAtWork?: string | null;
  substantiation?: string | null;
  protocolOutcome?: 'NECESSARY' | 'NOT_NECESSARY';
  workAndLearn?: boolean;
  jobCertaintyPercent?: number;
  /** Who wrote the motivation; silent = the role that may. */
  motivatedBy?: Role;
  /** The partner's setting of who may motivate; silent = the contract expert. */
  motivationRole?: Role;
  /** Training bought as a part of a trajectory; silent = separate. */
  partOfTrajectory?: boolean;
  /** How the use meets employers' demand (R-087); null = asked and not given, silent = recorded. */
  linkToLabourDemand?: string | null;
  concreteVacancyOrWork?: boolean;
  necessaryToStayInWork?: boolean;
  withinCostAndDurationLimits?: boolean;
};

/** IRO: what came of the client's choice and the plan. */
export type IroCourse = { clientChoseCompany?: boolean; planApprovedOn?: IsoDate };

/** How the supplier stands on the day. Silent = private, recognised, not on the rejected list. */
export type Supplier = {
  supplier?: {
    municipalQualityTest?: boolean;
    onRejectedIroList?: boolean;
    uwvIroFrameworkTest?: { outcome?: 'PASSED' | 'FAILED'; on?: IsoDate } | null;
    currentAccessAgreement?: boolean;
    /** The municipality whose quality test it is; silent = the contract's owner. */
    testedBy?: PartnerCode;
    /** Other municipalities that hold a quality test of this supplier. */
    testedByOthers?: readonly PartnerCode[];
    /** Silent case: PRIVATE. */
    legalForm?: 'PRIVATE' | 'PUBLIC';
    /** Tie to a municipality. */
    tie?: { kind?: 'ORIGIN' | 'OWNER'; municipality?: PartnerCode; from?: IsoDate } | null;
    accounts?: readonly { iban?: string; registeredOn?: IsoDate; confirmedOn?: IsoDate | null }[];
  };
  /** The owner that delivers itself is entered at UWV. */
  partnerRegisteredAsSupplierAtUwv: boolean;
};

/** What of the contract an addendum opens; null or absent = all of it. */
type AddendumScope = {
  /** Ids of the instruments. */
  services?: readonly string[] | null;
  /** Municipalities in which the clients live. */
  area?: readonly PartnerCode[] | null;
  /** Target groups, in words. */
  groups?: readonly string[] | null;
};

/** What was agreed to open a partner's contract. */
export type Opening = {
  /** `until` = last day on which orders may be placed under it; silent: as long as the agreement. */
  addendum?:
    | ({ partner?: PartnerCode; signedOn?: IsoDate; from?: IsoDate; until?: IsoDate | null } & AddendumScope)
    | null;
  /** The instrument that is asked about, where an addendum names its services. */
  service?: string;
  supplierConsent: boolean;
  supplierManagementAgreed: boolean;
  /** Day on which the record of R-075 was complete; silent = before the day that is asked. */
  supplierManagementAgreedOn?: IsoDate;
  /** First and last day on which something can be ordered on the agreement; silent: any day. */
  agreementFrom?: IsoDate;
  agreementUntil?: IsoDate | null;
  /** First day of the opening to the principal's clients; null = nobody opened it yet; silent: open once all is agreed. */
  openedFrom?: IsoDate | null;
  /** The supplier's written consent. Silent case: scope GENERAL as `supplierConsent` says. */
  consent?: {
    scope?: 'GENERAL' | 'CLIENT';
    /** CLIENT: the order that it is for. */ assignment?: string;
    givenOn?: IsoDate;
    ownerToldOn?: IsoDate | null;
    ownerObjected?: boolean;
    /** Silent = before the day that is asked. */
    objectedOn?: IsoDate;
    /** Last day on which the owner may object, where the contract sets a term. */
    ownerMayObjectUntil?: IsoDate | null;
    billsPrincipal?: boolean;
  } | null;
  /** The order that is asked about, where a consent names one. */
  assignment?: string;
};

/** What a mandate can cover. */
export type MandateDecision = 'PROPOSE' | 'APPROVE' | 'ORDER';

/** Who decides, on which day, under which mandate. */
export type Deciding = {
  /** Where nobody is named, the principal's own coach acts. */
  coachEmployer?: PartnerCode;
  /** Day of the step itself; `day` is the day that fixes the principal. */
  actedOn: IsoDate;
  mandate?: {
    grantor?: PartnerCode;
    grantee?: PartnerCode;
    validOn?: IsoDate;
    /** What the mandate lets its grantee decide; silent: the decision that is asked about. */
    decisions?: readonly MandateDecision[];
  };
  /** The decision that is asked about, where a mandate names its decisions. */
  decision?: MandateDecision;
};

/** Why a partner's instrument and not an own one. */
export type Choice = { ownAlternative?: 'NONE_ADEQUATE' | 'EQUAL_AVAILABLE'; reason?: string | null };

/** What the municipality's ordinance provides on the day. */
export type Ordinance = {
  ordinance?: {
    validOn?: IsoDate;
    individualPurchase?: boolean;
    /** The instruments that it provides; null or absent = it names none. */
    instruments?: readonly InstrumentKind[] | null;
  };
};

/** The principal's own instruments that equal the chosen one, as the assortment of the day has them; silent: not looked up. */
export type Assortment = { ownEquals?: readonly { name: string; nameEn?: string }[] };

/** The order day that fixed, or would fix, the principal, beside the day of the step itself. */
export type OrderDay = { orderDay: IsoDate; actedOn: IsoDate };
