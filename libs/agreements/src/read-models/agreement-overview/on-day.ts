import type { IsoDate } from '@ontschot/kernel';
import { statusFrom } from '../../domain/agreement.state';
import type { Instrument, Scope } from '../../domain/agreement.types';
import {
  coveredOn,
  dissolvedOn,
  firstDayWithout,
  instrumentsOn,
  territoryOn,
  validUntilOn,
} from '../../domain/dated-terms';
import type { AgreementOverview, AgreementStatus } from './agreement-overview.row';

/** What the agreement is on the day: a concluded one by its dates, any other as far as it came. */
export const statusOfRow = (row: AgreementOverview, day: IsoDate): AgreementStatus =>
  row.dated === null ? row.status : statusFrom({ ...row, dated: row.dated }, day);

export type OnDay = {
  status: AgreementStatus;
  validUntil: IsoDate | null;
  endedOn: IsoDate | null;
  dissolved: boolean;
  scope: Scope | null;
  instruments: Instrument[];
};

/** The terms of the day; before the conclusion as they stand. */
export const onDay = (row: AgreementOverview, day: IsoDate): OnDay => {
  const { dated, scope } = row;
  const status = statusOfRow(row, day);
  if (dated === null)
    return { status, validUntil: null, endedOn: row.endedOn, dissolved: false, scope, instruments: [] };
  const without = firstDayWithout(dated);
  return {
    status,
    validUntil: validUntilOn(dated, day),
    endedOn: without !== null && without <= day ? without : null,
    dissolved: dissolvedOn(dated, day),
    scope: scope && { ...scope, territory: territoryOn(dated, day), coversPartners: coveredOn(dated, day) },
    instruments: instrumentsOn(dated, day),
  };
};
