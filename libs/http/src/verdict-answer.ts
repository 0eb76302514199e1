import { ApiProperty } from '@nestjs/swagger';
import {
  type Decision,
  type Effect,
  type FundCode,
  type IsoDate,
  type IsoInstant,
  type Language,
  type PartnerCode,
  type Role,
  type ShownVerdict,
  shownTo,
  type Text,
  type Verdict,
  type VerdictReader,
} from '@ontschot/kernel';
import { said } from './language';
import { inNames } from './partner-names';

/** One rule that spoke, in the reader's language. */
export class ReasonAnswer {
  @ApiProperty({ description: 'Number of the rule, e.g. R-001.' }) rule!: string;
  @ApiProperty({ enum: ['ALLOW', 'REFUSE', 'HOLD', 'WARN', 'COMPUTE', 'OBLIGE'] }) effect!: Effect;
  @ApiProperty({ description: 'What the rule says of this case.' }) text!: string;
  @ApiProperty({ description: 'Document and section.' }) source!: string;
  @ApiProperty({ description: 'First day of the version of the rule that was applied.' }) version!: string;
}

/** What is still needed, and who can supply it by which command. */
export class MissingAnswer {
  @ApiProperty({ description: 'Names it among the others of this verdict.' }) key!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Field of the command.' }) field!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Command that supplies it.' })
  command!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Role that can give that command.' })
  role!: Role | null;
  @ApiProperty({ type: String, nullable: true, description: 'Partner whose people can give it.' })
  partner!: PartnerCode | null;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Address of that command.' })
  href!: string | null;
}

/** A lawful way that remains. */
export class AlternativeAnswer {
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true }) href!: string | null;
}

export class DutyAnswer {
  @ApiProperty({ description: 'What is to be done.' }) duty!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Last day, yyyy-mm-dd.' }) due!: IsoDate | null;
  @ApiProperty({ description: 'Rule that asks it.' }) rule!: string;
}

/** What the rules say, split by what the reader has to do with it. */
export class VerdictAnswer {
  @ApiProperty({ enum: ['ALLOW', 'ALLOW_WITH_DUTY', 'HOLD', 'REFUSE', 'NO_ACTION'] }) decision!: Decision;
  @ApiProperty({ type: String, nullable: true, description: 'Partner that pays, or would pay.' })
  principal!: PartnerCode | null;
  @ApiProperty({ type: String, nullable: true, description: 'Fund that would be charged.' })
  fund!: FundCode | null;
  @ApiProperty({ description: 'The reason that decided, in one sentence.' }) sentence!: string;
  @ApiProperty({ type: [ReasonAnswer], description: 'What stands in the way.' }) blocking!: ReasonAnswer[];
  @ApiProperty({ type: [ReasonAnswer], description: 'What may be done, and needs a thought.' })
  warnings!: ReasonAnswer[];
  @ApiProperty({ type: [ReasonAnswer], description: 'What else counted.' }) explanation!: ReasonAnswer[];
  @ApiProperty({ type: [MissingAnswer], description: 'What is still needed before it may be done.' })
  missing!: MissingAnswer[];
  @ApiProperty({ type: [AlternativeAnswer], description: 'What may be done instead.' })
  alternatives!: AlternativeAnswer[];
  @ApiProperty({ type: [DutyAnswer], description: 'What is to be done afterwards.' }) duties!: DutyAnswer[];
  @ApiProperty({ type: String, nullable: true, description: 'First day of the newest rule applied.' })
  ruleset!: IsoDate | null;
  @ApiProperty({ type: String, description: 'When the rules were asked.' }) decidedAt!: IsoInstant;
  @ApiProperty({ type: String, nullable: true, description: 'Number of the rule that decided the answer.' })
  decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Number of the rule that named the principal.' })
  principalBy!: string | null;
}

const WHEN_SILENT: Record<Decision, Text> = {
  ALLOW: { nl: 'Dit mag.', en: 'This may be done.' },
  ALLOW_WITH_DUTY: {
    nl: 'Dit mag. Daarna moet er nog iets gebeuren.',
    en: 'This may be done. Something is to be done afterwards.',
  },
  HOLD: { nl: 'Dit kan nog niet.', en: 'This cannot be done yet.' },
  REFUSE: { nl: 'Dit mag niet.', en: 'This may not be done.' },
  NO_ACTION: { nl: 'Er is niets nodig.', en: 'Nothing is needed.' },
};

/** Which effects decide, the first that spoke wins; where all is well, what was computed tells who pays and why. */
const DECIDING: Record<Decision, readonly Effect[]> = {
  REFUSE: ['REFUSE'],
  HOLD: ['HOLD'],
  ALLOW_WITH_DUTY: ['OBLIGE', 'COMPUTE', 'ALLOW'],
  ALLOW: ['COMPUTE', 'ALLOW'],
  NO_ACTION: ['COMPUTE', 'ALLOW'],
};

/** Something stands in the way that is not this reader's to know. */
const ASK_THE_COACH: Text = {
  nl: 'Vraag de coach van de klant waarom.',
  en: "Ask the client's coach why.",
};

/**
 * A verdict as commands, records and refusals answer it.
 * @param at when the rules were asked
 * @param reader for whom it is made: amounts of another partner and facts of the client are left out (`shownTo`); null shows the least
 */
export const verdictAnswer = (
  whole: Verdict,
  language: Language,
  at: IsoInstant,
  reader: VerdictReader,
): VerdictAnswer => {
  const verdict = shownTo(reader, whole);
  const { decision, because, decidedBy = null } = verdict;
  const reasons = because.map(({ rule, effect, text, textEn, source, version }) => ({
    rule,
    effect,
    text: inNames(language === 'nl' ? text : textEn, language),
    source,
    version,
  }));
  const blocks = ({ effect }: ReasonAnswer): boolean => effect === 'REFUSE' || effect === 'HOLD';
  const warns = ({ effect }: ReasonAnswer): boolean => effect === 'WARN';
  const strongest = DECIDING[decision]
    .map((effect) => reasons.find((one) => one.effect === effect))
    .find(Boolean);
  // What may be done is told by who pays and why; what may not, by what stands in the way.
  const payer = reasons.find(({ rule }) => rule === decidedBy);
  const deciding = decision === 'ALLOW' ? (payer ?? strongest) : strongest;
  return {
    decision,
    principal: verdict.principal,
    fund: verdict.budget,
    sentence: deciding?.text ?? silence(verdict, language),
    blocking: reasons.filter(blocks),
    warnings: reasons.filter(warns),
    explanation: reasons.filter((one) => !blocks(one) && !warns(one)),
    missing: missingOf(verdict, language),
    alternatives: waysOf(verdict, language).map((text) => ({ text: inNames(text, language), href: null })),
    duties: verdict.duties.map(({ duty, dutyNl = duty, due, rule }) => ({
      duty: inNames(language === 'nl' ? dutyNl : duty, language),
      due,
      rule,
    })),
    ruleset: newest(verdict),
    decidedAt: at,
    decidedBy: deciding?.rule ?? decidedBy,
    principalBy: decidedBy,
  };
};

const silence = (
  { decision, withheld }: Pick<ShownVerdict, 'decision' | 'withheld'>,
  language: Language,
): string => {
  const told = said(WHEN_SILENT[decision], language);
  return withheld ? `${told} ${said(ASK_THE_COACH, language)}` : told;
};

/** Verdicts of older rulebooks in the log name only the steps that would lift their hold. */
const missingOf = ({ missing = [], liftedBy }: Verdict, language: Language): MissingAnswer[] =>
  missing.length > 0
    ? missing.map(({ key, field, command, role, partner, ...text }) => ({
        key,
        field,
        command,
        role,
        partner,
        text: inNames(said(text, language), language),
        href: null,
      }))
    : liftedBy.map((text, index) => ({
        key: String(index + 1),
        field: null,
        command: null,
        role: null,
        partner: null,
        text: inNames(text, language),
        href: null,
      }));

const waysOf = ({ ways, alternatives }: Verdict, language: Language): string[] =>
  ways ? ways.alternatives.map((way) => said(way, language)) : alternatives;

const newest = ({ because }: Verdict): IsoDate | null =>
  because.reduce<IsoDate | null>(
    (latest, { version }) => (latest === null || version > latest ? version : latest),
    null,
  );
