import { type DynamicModule, Module } from '@nestjs/common';
import type { DutySource } from '@ontschot/kernel';
import { DutiesController, DutySources } from './duties.controller';

/** `GET /v1/duties`: what waits, as every context tells it. */
@Module({})
export class WorklistModule {
  static with(sources: readonly DutySource[]): DynamicModule {
    return {
      module: WorklistModule,
      controllers: [DutiesController],
      providers: [{ provide: DutySources, useValue: new DutySources(sources) }],
    };
  }
}
