import { Param, type PipeTransform } from '@nestjs/common';
import { IdOf } from '@ontschot/http';
import type { PiggybackRequestId } from '@ontschot/kernel';
import { isForClient } from '../streams';

const general = new IdOf('agreementPartner');
const forClient = new IdOf('order');

/** `<agreementId>-<partner>`, or for one client the order number of its assignment. @throws InvalidInput */
class RequestIdOf implements PipeTransform<string, PiggybackRequestId> {
  transform(text: string): PiggybackRequestId {
    return (isForClient(text.toUpperCase()) ? forClient : general).transform(text);
  }
}

/** The id of a piggyback request in the address. */
export const RequestId = (): ParameterDecorator => Param('id', new RequestIdOf());
