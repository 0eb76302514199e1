import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CurrentActor, EVERYONE, InContext, Read, type RequestContext, Step } from '@ontschot/http';
import { type Actor, type CommandResult, NotFound } from '@ontschot/kernel';
import { supplierAccess } from '../commands/access';
import { RecordMarkCoverageDto } from '../commands/decide-on-supplier.dto';
import { RecordMarkCoverage } from '../commands/record-mark-coverage';
import { QUALITY_MARKS, type QualityMark } from '../domain/supplier.events';
import { ListMarkCoverage } from '../read-models/mark-coverage/list-mark-coverage';
import { coverageDto, MarkCoverageDto } from './suppliers.dto';

/** Which entry requirements a quality mark matches, from which day on. */
@ApiTags('suppliers')
@ApiBearerAuth()
@Controller({ path: 'quality-marks', version: '1' })
export class QualityMarksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Read('', EVERYONE, [MarkCoverageDto])
  async list(@CurrentActor() actor: Actor): Promise<MarkCoverageDto[]> {
    return (await this.queries.execute(new ListMarkCoverage(actor))).map(coverageDto);
  }

  /** By UWV's contract expert; for assessments from that day on. */
  @Step(':mark/coverage', supplierAccess.RecordMarkCoverage.roles)
  record(
    @Param('mark') mark: string,
    @Body() { requirements, from, reason }: RecordMarkCoverageDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    if (!isMark(mark)) throw new NotFound('quality mark', mark.slice(0, 60));
    return this.commands.execute(
      new RecordMarkCoverage(mark, { requirements, from, reason }, context.on(from)),
    );
  }
}

const isMark = (text: string): text is QualityMark => (QUALITY_MARKS as readonly string[]).includes(text);
