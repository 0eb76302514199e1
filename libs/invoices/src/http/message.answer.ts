import { inNames } from '@ontschot/http';
import type { MessageToSender } from '../read-models/invoice-overview/invoice-overview.row';
import type { MessageDto } from './invoices.dto';

export const messageDto = ({ nl, en, about, on, sent }: MessageToSender): MessageDto => ({
  about,
  on,
  sent,
  textNl: inNames(nl, 'nl'),
  textEn: inNames(en, 'en'),
});
