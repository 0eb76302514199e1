import { Controller, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { afterCursor, CurrentActor, InvalidInput, List, type Page, pageOf } from '@ontschot/http';
import type { Actor } from '@ontschot/kernel';
import { AccessLog } from '../vault/access-log';
import { ClientAccessDto, clientAccessDto, ClientAccessQuery } from './clients.dto';

/** Who looked at which client's record, when and why: looks by your partner's people, and looks at your partner's clients. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'client-access', version: '1' })
export class ClientAccessController {
  constructor(private readonly accesses: AccessLog) {}

  /** Newest first. */
  @List(['accountability-officer', 'auditor'], ClientAccessDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { clientId, cursor, limit }: ClientAccessQuery,
  ): Promise<Page<ClientAccessDto>> {
    const [last] = afterCursor(cursor, 1) ?? [];
    if (last !== undefined && !/^\d{1,15}$/.test(last))
      throw new InvalidInput([
        {
          field: 'cursor',
          reason: { nl: 'is geen cursor van deze lijst', en: 'is not a cursor of this list' },
          wayOut: {
            nl: 'Geef `next` van de vorige bladzijde, of laat het weg.',
            en: 'Give `next` of the page before, or leave it out.',
          },
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
