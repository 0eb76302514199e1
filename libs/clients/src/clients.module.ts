import { Module } from '@nestjs/common';
import { ClientDoor } from './commands/client-door';
import { EraseDueClients } from './commands/erase-due-clients';
import { LetExhaustionCome } from './commands/let-exhaustion-come';
import { CorrectBsnHandler, CorrectPersonalDataHandler, OpenedFile } from './commands/correct-personal-data';
import { JoinClientHandler, MergeClientsHandler, UndoMergeHandler } from './commands/join-client';
import { RegisterClientHandler } from './commands/register-client';
import { ServeClientHandler } from './commands/serve-client';
import { DecideOnServingGroundHandler, ListServingGroundsHandler } from './commands/serving-grounds';
import { clientSettings, Settings } from './commands/settings';
import {
  ClientFactsFinder,
  PreviewClientStepHandler,
  TakeClientStepHandler,
} from './commands/take-client-step';
import { ClientAccessController } from './http/client-access.controller';
import { ClientSteps } from './http/client-steps';
import { ClientsController } from './http/clients.controller';
import { CorrectionsController } from './http/corrections.controller';
import { ResponsibilityController } from './http/responsibility.controller';
import { ErasureController, ServingController, ServingGroundsController } from './http/serving.controller';
import { FindClientHandler } from './queries/find-client';
import { FindClientsHandler } from './queries/find-clients';
import { GetClientHandler } from './queries/get-client';
import { LookAtClientHandler } from './queries/look-at-client';
import { ListClientsHandler } from './read-models/client-overview/list-clients';
import {
  OpenEventHandler,
  OpenFileHandler,
  OpenTextsHandler,
  SealFileHandler,
  SealTextsHandler,
} from './queries/sealed';
import { AccessLog } from './vault/access-log';
import { FileSeals } from './vault/file-seals';
import { Keys } from './vault/keys';
import { MasterKey } from './vault/master-key';
import { Vault } from './vault/vault';

@Module({
  controllers: [
    ClientsController,
    ServingController,
    ErasureController,
    ServingGroundsController,
    ResponsibilityController,
    CorrectionsController,
    ClientAccessController,
  ],
  providers: [
    // Without the key the process does not start: a client registered without it could never be read.
    { provide: MasterKey, useFactory: () => new MasterKey(process.env['PERSONAL_DATA_KEY']) },
    Keys,
    FileSeals,
    Vault,
    AccessLog,
    { provide: Settings, useFactory: () => new Settings(clientSettings(process.env)) },
    ClientDoor,
    ClientFactsFinder,
    OpenedFile,
    ClientSteps,
    RegisterClientHandler,
    JoinClientHandler,
    MergeClientsHandler,
    UndoMergeHandler,
    CorrectPersonalDataHandler,
    CorrectBsnHandler,
    ServeClientHandler,
    DecideOnServingGroundHandler,
    ListServingGroundsHandler,
    TakeClientStepHandler,
    PreviewClientStepHandler,
    FindClientHandler,
    FindClientsHandler,
    GetClientHandler,
    LookAtClientHandler,
    ListClientsHandler,
    SealFileHandler,
    OpenFileHandler,
    SealTextsHandler,
    OpenTextsHandler,
    LetExhaustionCome,
    EraseDueClients,
    OpenEventHandler,
  ],
})
export class ClientsModule {}
