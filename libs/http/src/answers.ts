import { ApiProperty } from '@nestjs/swagger';
import type { CommandResult, IsoInstant, Language, VerdictReader } from '@ontschot/kernel';
import { VerdictAnswer, verdictAnswer } from './verdict-answer';

/** What every command answers. Give `position` to a query to read your own write. */
export class Accepted {
  @ApiProperty({ description: 'Id of what was changed.' }) id!: string;
  @ApiProperty({ description: 'Its revision now; also the ETag.' }) revision!: number;
  @ApiProperty({ description: 'Place in the event log; give it to a query as ?position= to wait for it.' })
  position!: number;
  @ApiProperty({ description: 'Did this command record anything? False when all of it stood so already.' })
  changed!: boolean;
  @ApiProperty({ type: VerdictAnswer, nullable: true, description: 'What the rules said of it.' })
  verdict!: VerdictAnswer | null;
}

/** A command's result as it is answered in one language. */
export const answerOf = (
  { id, revision, position, changed, verdict }: CommandResult,
  language: Language,
  now: IsoInstant,
  reader?: VerdictReader,
): Accepted => ({
  id,
  revision,
  position,
  changed,
  verdict: verdict ? verdictAnswer(verdict, language, now, reader) : null,
});
