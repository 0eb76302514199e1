import { IsIsoDay } from './validation';

/** A step that needs nothing but its day. */
export class OnDayDto {
  /** Day of the step, yyyy-mm-dd. */
  @IsIsoDay() on!: string;
}
