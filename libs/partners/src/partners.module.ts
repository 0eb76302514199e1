import { Module } from '@nestjs/common';
import { callPartnersBy } from '@ontschot/http';
import { AssignRegionHandler } from './commands/assign-region';
import { CloseExpiredMandates } from './commands/close-expired-mandates';
import { DecideOnMandateHandler } from './commands/decide-on-mandate';
import { SetMotivationRoleHandler, StrikeRegistrationHandler } from './commands/decide-on-partner';
import { DraftMandateHandler } from './commands/draft-mandate';
import { PublishOrdinanceHandler } from './commands/publish-ordinance';
import { RegisterOinHandler } from './commands/register-oin';
import { RegisterPartnerHandler } from './commands/register-partner';
import { MandatesController } from './http/mandates.controller';
import { PartnersController } from './http/partners.controller';
import { ReferenceController } from './http/reference.controller';
import { FindPartnerHandler } from './queries/find-partner';
import { MandateInForceHandler, MandateOnHandler } from './queries/mandate-on';
import { MotivationRoleOnHandler } from './queries/motivation-role-on';
import { ListRegionsHandler, MunicipalityOnHandler } from './queries/municipality-on';
import { OrdinanceOnHandler } from './queries/ordinance-on';
import { PartnerOinHandler, PartnerWithOinHandler } from './queries/partner-oin';
import { GetMandateHandler, ListMandatesHandler } from './read-models/mandate-overview/list-mandates';
import { ListOrdinancesHandler } from './read-models/ordinance-overview/list-ordinances';
import { GetPartnerHandler, ListPartnersHandler } from './read-models/partner-overview/list-partners';
import { municipality } from './reference/municipalities';

@Module({
  controllers: [PartnersController, MandatesController, ReferenceController],
  providers: [
    RegisterPartnerHandler,
    PublishOrdinanceHandler,
    StrikeRegistrationHandler,
    SetMotivationRoleHandler,
    MotivationRoleOnHandler,
    DraftMandateHandler,
    DecideOnMandateHandler,
    CloseExpiredMandates,
    RegisterOinHandler,
    AssignRegionHandler,
    FindPartnerHandler,
    MunicipalityOnHandler,
    ListRegionsHandler,
    PartnerOinHandler,
    PartnerWithOinHandler,
    OrdinanceOnHandler,
    MandateOnHandler,
    MandateInForceHandler,
    ListPartnersHandler,
    GetPartnerHandler,
    ListOrdinancesHandler,
    ListMandatesHandler,
    GetMandateHandler,
  ],
})
export class PartnersModule {
  constructor() {
    callPartnersBy((code) => municipality(code)?.name);
  }
}
