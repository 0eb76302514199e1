import { type DynamicModule, Module } from '@nestjs/common';
import { contexts } from '../../composition/contexts';
import { PlatformModule } from '../../composition/platform.module';
import type { Settings } from '../../composition/settings';

/** The same contexts without their HTTP side: policies send commands through the same handlers. */
@Module({})
export class ProjectorModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: ProjectorModule,
      imports: [PlatformModule.with(settings, contexts), ...contexts.map(({ module }) => module)],
    };
  }
}
