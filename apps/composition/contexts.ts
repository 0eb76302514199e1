import { addenda } from '@ontschot/addenda';
import { agreements } from '@ontschot/agreements';
import { assignments } from '@ontschot/assignments';
import { budgets } from '@ontschot/budgets';
import { catalogue } from '@ontschot/catalogue';
import { clients } from '@ontschot/clients';
import { invoices } from '@ontschot/invoices';
import { partners } from '@ontschot/partners';
import { piggybacking } from '@ontschot/piggybacking';
import { steering } from '@ontschot/steering';
import { suppliers } from '@ontschot/suppliers';
import type { Context } from '@ontschot/read-store';
import { verification } from '@ontschot/verification';

/** Every bounded context of the product; api, projector and command line are composed of these. */
export const contexts: readonly Context[] = [
  budgets,
  agreements,
  partners,
  suppliers,
  clients,
  piggybacking,
  addenda,
  catalogue,
  assignments,
  invoices,
  steering,
  verification,
];
