import type { IsoDate } from './dates';
import type { Role } from './role';
import type { FundCode, PartnerCode } from './partner';
import type { Text } from './text';

/** ALLOW may proceed; ALLOW_WITH_DUTY proceeds and opens follow-up duties; HOLD not until the named step is recorded; REFUSE not; NO_ACTION nothing is required. */
export type Decision = 'ALLOW' | 'ALLOW_WITH_DUTY' | 'HOLD' | 'REFUSE' | 'NO_ACTION';
export type Effect = 'ALLOW' | 'REFUSE' | 'HOLD' | 'WARN' | 'COMPUTE' | 'OBLIGE';

/** One rule that spoke, with the facts filled in. */
export type Reason = {
  /** The number of the rule, `R-` and three digits. */
  rule: string;
  effect: Effect;
  /** Plain Dutch (B1). */
  text: string;
  textEn: string;
  /** Document and section. */
  source: string;
  /** Version of the rule's data that was applied, e.g. `2008-04-01`. */
  version: string;
  /** Who may read these texts; absent: everyone who may read the record. */
  readers?: ReasonReaders;
  /** The same for whom they are not meant, without amounts and facts; absent: then nothing is said. */
  discreet?: Text;
};

/**
 * PARTNERS: who pays or serves, no supplier (facts of the client, why it was chosen). PAYER: whose budget it is.
 * OWNER: whose contract it is.
 */
export type ReasonReaders = 'PARTNERS' | 'PAYER' | 'OWNER';

/** What follows from a step that may be taken: what, by when (null = no day), by which rule. */
export type Duty = { duty: string; dutyNl?: string; due: IsoDate | null; rule: string };

/** Something that a held step waits for, and who can supply it with which field of which command. */
export type Missing = Text & {
  /** Stable: the path of the fact in a decision case, or the rule and sentence that hold. */
  key: string;
  rule: string;
  command: string | null;
  field: string | null;
  role: Role | null;
  partner: PartnerCode | null;
};

/** The answer of the rules to one question. Stored on the event that it led to. */
export type Verdict = {
  decision: Decision;
  /** Partner that is, or would be, case principal; null where the action concerns several or none can be named. */
  principal: PartnerCode | null;
  /** `UWV_REINTEGRATION` or `W_DEEL:<municipality>`; null when nothing may be committed. */
  budget: FundCode | null;
  invoiceTo: PartnerCode | null;
  contractingPrincipal: PartnerCode | null;
  /** The rule that named the principal; null where none is named. */
  decidedBy?: string | null;
  because: Reason[];
  duties: Duty[];
  /** HOLD: the steps that would lift it. */
  liftedBy: string[];
  /** REFUSE: lawful routes that remain. */
  alternatives: string[];
  /** HOLD: what is missing, with the way to supply it. */
  missing?: Missing[];
  /** The same as `liftedBy` and `alternatives`, in both languages. */
  ways?: { liftedBy: Text[]; alternatives: Text[] };
};
