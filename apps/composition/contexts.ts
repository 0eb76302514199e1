import { budgets } from '@ontschot/budgets';
import type { Context } from '@ontschot/read-store';

/** Every bounded context of the product; api, projector and command line are composed of these. */
export const contexts: readonly Context[] = [budgets];
