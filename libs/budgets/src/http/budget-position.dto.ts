import { ApiProperty } from '@nestjs/swagger';
import { StepAnswer, stepAnswer } from '@ontschot/http';
import type { Actor, Language } from '@ontschot/kernel';
import { budgetAccess } from '../commands/access';
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

export class BudgetRecordDto extends BudgetPositionDto {
  /** What can be done with it now, and by whom. */
  @ApiProperty({ type: [StepAnswer] }) steps!: StepAnswer[];
}

export const toDto = (row: BudgetPosition): BudgetPositionDto => ({ ...row });

export const toRecord = (
  row: BudgetPosition,
  { actor, language }: { actor: Actor; language: Language },
): BudgetRecordDto => {
  const reader = { actor, thing: row, language };
  const at = `/v1/budgets/${row.year}`;
  return {
    ...row,
    steps:
      row.status === 'OPEN'
        ? [
            stepAnswer('AllocateBudget', `${at}/allocations`, budgetAccess.AllocateBudget, reader),
            stepAnswer('CloseBudgetYear', `${at}/close`, budgetAccess.CloseBudgetYear, reader),
          ]
        : [],
  };
};
