import { ApiProperty } from '@nestjs/swagger';
import { inNames, NO_PARTNER, said } from '@ontschot/http';
import {
  dayInAmsterdam,
  type History,
  type Language,
  type RecordedEvent,
  type Role,
  type Told,
} from '@ontschot/kernel';

/** Who did it. */
export class HistoryActor {
  @ApiProperty({ description: 'Account, or the part of the system that acted.' }) name!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Role, where it is known.' }) role!: Role | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Partner in whose service; null for an account of none, such as the clock.',
  })
  partner!: string | null;
}

/** One event in the life of a record, in one plain sentence. */
export class HistoryEntryDto {
  @ApiProperty({ description: 'Id of the event.' }) id!: string;
  @ApiProperty({ description: 'When it was recorded.' }) recordedAt!: string;
  @ApiProperty({ description: 'Day from which it holds, yyyy-mm-dd.' }) effectiveOn!: string;
  @ApiProperty({ description: 'Recorded after the day from which it holds.' }) enteredLater!: boolean;
  @ApiProperty({ type: HistoryActor }) actor!: HistoryActor;
  @ApiProperty({ description: 'Done by the system itself, as a consequence.' }) bySystem!: boolean;
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Before.' }) was!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'After.' }) is!: string | null;
  @ApiProperty({ type: [String], description: 'Rules that spoke.' }) rules!: string[];
  @ApiProperty({ type: String, nullable: true, description: 'Id of the event that led to this one.' })
  causedBy!: string | null;
}

/** @throws Error when the context has no sentence for the event, which the compiler does not let happen */
export const entryOf = (history: History, event: RecordedEvent, language: Language): HistoryEntryDto => {
  const { id, type, data, metadata } = event;
  const sentence = history.sentences[type];
  if (!sentence) throw new Error(`The history of ${history.kind} has no sentence for ${type}.`);
  const told = sentence(event);
  const bySystem = metadata.actor.startsWith('system:');
  return {
    id,
    recordedAt: metadata.recordedAt,
    effectiveOn: metadata.effectiveOn,
    enteredLater: dayInAmsterdam(metadata.recordedAt) > metadata.effectiveOn,
    actor: {
      name: metadata.actor,
      role: metadata.roles?.[0] ?? null,
      partner: metadata.partner === NO_PARTNER ? null : metadata.partner,
    },
    bySystem,
    text: inNames(told[language], language),
    was: sideOf(told.was, language),
    is: sideOf(told.is, language),
    rules: rulesOf(data),
    causedBy: metadata.causationId,
  };
};

const sideOf = (side: Told['was'], language: Language): string | null =>
  side === undefined || side === null ? null : said(side, language);

type MaySayRules = {
  verdict?: { because?: readonly { rule: string }[] } | null;
  because?: readonly { rule: string }[];
  rules?: readonly string[];
  rule?: string | null;
  decidingRule?: string | null;
};

/** Wherever an event keeps them: its verdict, its reasons, or a rule by its number. */
const rulesOf = (data: object): string[] => {
  const { verdict, because, rules, rule, decidingRule } = data as MaySayRules;
  return [
    ...new Set([
      ...(decidingRule ? [decidingRule] : []),
      ...(rule ? [rule] : []),
      ...(verdict?.because ?? []).map((reason) => reason.rule),
      ...(because ?? []).map((reason) => reason.rule),
      ...(rules ?? []),
    ]),
  ];
};
