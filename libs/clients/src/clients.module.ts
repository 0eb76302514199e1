import { Module } from '@nestjs/common';
import { CorrectPersonalDataHandler } from './commands/correct-personal-data';
import { RecordMoveHandler } from './commands/record-move';
import { RegisterClientHandler } from './commands/register-client';
import { TakeClientStepHandler } from './commands/take-client-step';
import { ClientAccessController } from './http/client-access.controller';
import { ClientsController } from './http/clients.controller';
import { ResponsibilityController } from './http/responsibility.controller';
import { FindClientHandler } from './queries/find-client';
import { GetClientHandler } from './queries/get-client';
import { ListClientsHandler } from './read-models/client-overview/list-clients';
import { AccessLog } from './vault/access-log';
import { MasterKey } from './vault/master-key';
import { Vault } from './vault/vault';

@Module({
  controllers: [ClientsController, ResponsibilityController, ClientAccessController],
  providers: [
    // Without the key the process does not start: a client registered without it could never be read.
    { provide: MasterKey, useFactory: () => new MasterKey(process.env['PERSONAL_DATA_KEY']) },
    Vault,
    AccessLog,
    RegisterClientHandler,
    CorrectPersonalDataHandler,
    RecordMoveHandler,
    TakeClientStepHandler,
    FindClientHandler,
    GetClientHandler,
    ListClientsHandler,
  ],
})
export class ClientsModule {}
