import type { CommandResult } from '@ontschot/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { Response } from 'express';

/** What every command answers. Give `position` to a query to read your own write. */
export class Accepted {
  @ApiProperty({ description: 'Id of what was changed.' }) id!: string;
  @ApiProperty({ description: 'Its revision now; also the ETag.' }) revision!: number;
  @ApiProperty({ description: 'Place in the event log; give it to a query as ?position= to wait for it.' })
  position!: number;
}

/** Sets ETag (and Location for something new) and gives the body. */
export const accepted = (
  response: Response,
  { id, revision, position }: CommandResult,
  location?: string,
): Accepted => {
  response.setHeader('ETag', `"${revision}"`);
  if (location !== undefined) response.setHeader('Location', location);
  return { id, revision, position };
};
