import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { afterCursor, EVERYONE, pageOf, Roles } from '@ontschot/http';
import { municipalitiesLike } from '../reference/municipalities';
import { UWV_REGION_DIVISIONS } from '../reference/uwv-regions';
import { municipalityDto, MunicipalityPageDto, MunicipalityQuery, UwvRegionDto } from './partners.dto';

/** Reference data: municipalities and labour-market regions (CBS, Gebieden in Nederland 2026, CC BY 4.0), and UWV's regions. */
@ApiTags('reference')
@ApiBearerAuth()
@Controller({ version: '1' })
export class ReferenceController {
  @Get('municipalities')
  @Roles(EVERYONE)
  @ApiOkResponse({ type: MunicipalityPageDto })
  municipalities(@Query() { search = '', cursor, limit }: MunicipalityQuery): MunicipalityPageDto {
    const found = municipalitiesLike(search);
    const [after] = afterCursor(cursor, 1) ?? [];
    const start = after === undefined ? 0 : found.findIndex(({ code }) => code === after) + 1;
    return pageOf(found.slice(start, start + limit + 1), limit, ({ code }) => [code], municipalityDto);
  }

  @Get('uwv-regions')
  @Roles(EVERYONE)
  @ApiOkResponse({ type: UwvRegionDto, isArray: true })
  uwvRegions(): UwvRegionDto[] {
    return UWV_REGION_DIVISIONS.map((one) => ({ ...one }));
  }
}
