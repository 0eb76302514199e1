import type { BudgetPosition } from '../read-models/budget-position/budget-position.row';

/** A partner's budget of a year; amounts in cents, net of VAT. Available = allocated − committed − realised. */
export class BudgetPositionDto {
  id!: string;
  partner!: string;
  fund!: string;
  year!: number;
  status!: string;
  allocated!: number;
  committed!: number;
  realised!: number;
  available!: number;
  revision!: number;
}

export const toDto = (row: BudgetPosition): BudgetPositionDto => ({ ...row });
