import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type { Ordinance, PartnerKind } from './partner.events';

export type RegisterPartner = {
  type: 'RegisterPartner';
  code: PartnerCode;
  name: string;
  kind: PartnerKind;
  labourMarketRegion: string | null;
  labourMarketRegionName: string | null;
  uwvRegion: UwvRegion | null;
  on: IsoDate;
};
export type PublishOrdinance = { type: 'PublishOrdinance'; partner: PartnerCode; ordinance: Ordinance };

export type PartnerCommand = RegisterPartner | PublishOrdinance;
