import { ApiProperty } from '@nestjs/swagger';
import { FINDING_KINDS, type FindingKind } from '../findings';

export class FindingDto {
  @ApiProperty({ enum: FINDING_KINDS }) kind!: FindingKind;
  /** Position in the log; null where it is about no event. */
  position!: number | null;
  text!: string;
}

/** What the latest verification found, and how far the proof is. */
export class VerificationDto {
  /** Null while none was made. */
  checkedAt!: string | null;
  /** One was asked for and is not done. */
  running!: boolean;
  /** Nothing was amiss; null while none was made. */
  ok!: boolean | null;
  /** The log's own id. */
  log!: string | null;
  events!: number;
  files!: number;
  /** Files that were erased by right; their hashes are kept. */
  filesErased!: number;
  rows!: number;
  readModels!: number;
  moneyComparisons!: number;
  /** Events that no link proved when it was checked. */
  behind!: number;
  /** Head of the chain now, `position:hash`: keep it elsewhere, and give it to `verify --expect-head`. */
  head!: string | null;
  findings!: FindingDto[];
  /** Findings beyond those listed. */
  more!: number;
}
