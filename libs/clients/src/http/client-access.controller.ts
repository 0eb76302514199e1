import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { afterCursor, CurrentActor, InvalidInput, pageOf, Roles } from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import { AccessLog } from '../vault/access-log';
import { clientAccessDto, ClientAccessPageDto, ClientAccessQuery } from './clients.dto';

/** Who looked at which client's record, when and why: looks by your partner's people, and looks at your partner's clients. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'client-access', version: '1' })
export class ClientAccessController {
  constructor(private readonly accesses: AccessLog) {}

  /** Newest first. */
  @Get()
  @Roles(['accountability-officer', 'auditor'])
  @ApiOkResponse({ type: ClientAccessPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { clientId, cursor, limit }: ClientAccessQuery,
  ): Promise<ClientAccessPageDto> {
    const [last] = afterCursor(cursor, 1) ?? [];
    if (last !== undefined && !/^\d{1,15}$/.test(last))
      throw new InvalidInput([
        {
          field: 'cursor',
          reason: 'is not a cursor of this list',
          wayOut: 'Give `next` of the page before, or leave it out.',
        },
      ]);
    return pageOf(
      await this.accesses.list(actor, { clientId, before: last === undefined ? null : Number(last), limit }),
      limit,
      ({ id }) => [String(id)],
      clientAccessDto,
    );
  }
}
