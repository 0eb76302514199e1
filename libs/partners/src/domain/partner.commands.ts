import type { IsoDate, PartnerCode } from '@ontschot/kernel';
import type { UwvRegion } from '@ontschot/rulebook';
import type { MotivationRole, Ordinance, PartnerKind } from './partner.events';

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

/** Takes a partner out of the register that came into it by mistake. */
export type StrikeRegistration = {
  type: 'StrikeRegistration';
  partner: PartnerCode;
  /** Does it give or have a mandate? */ hasMandates: boolean;
  reason: string;
  on: IsoDate;
  today: IsoDate;
};
export type SetMotivationRole = {
  type: 'SetMotivationRole';
  partner: PartnerCode;
  role: MotivationRole;
  from: IsoDate;
  today: IsoDate;
};

export type PartnerCommand = RegisterPartner | PublishOrdinance | StrikeRegistration | SetMotivationRole;
