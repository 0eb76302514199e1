import type { PartnerCode, SupplierId } from '@ontschot/kernel';
import type { QualityMark } from './domain/supplier.events';

export const streamOf = (supplierId: SupplierId): string => `supplier-${supplierId}`;
/** The dated map of what a mark covers. */
export const streamOfMark = (mark: QualityMark): string => `qualitymark-${mark}`;
/** Under which supplier a partner is known. */
export const streamOfPartner = (partner: PartnerCode): string => `partnersupplier-${partner}`;
