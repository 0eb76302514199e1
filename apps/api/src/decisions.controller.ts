import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { EVERYONE, InvalidInput, Roles, shownName } from '@ontschot/http';
import {
  type CaseVerdict,
  caseVerdictOf,
  decide,
  decisionCaseSchema,
  readCase,
  ruleCatalogue,
  type RuleEntry,
} from '@ontschot/rulebook';

/** What the rules say of the case. */
export class WhatIfDecision {
  @ApiProperty({
    type: Object,
    description:
      'Decision, principal, budget; because: every rule that spoke, with its reason and source; the same reasons as blocking, warnings and explanation; what is missing and who can supply it.',
  })
  verdict!: CaseVerdict;
}

/** `benefits[0]` of a path: a place in a list is no part of the name. */
const shownPart = (part: string): string => {
  const [, name = part, places = ''] = /^(.*?)((?:\[\d+\])*)$/.exec(part) ?? [];
  return shownName(name) + places;
};

const SCHEMA_AT = '/v1/what-if-decisions/schema';

/** The rules themselves: as data, and asked about a case that need not exist. The same questions guard every command. */
@ApiTags('rules')
@ApiBearerAuth()
@Controller({ version: '1' })
export class DecisionsController {
  /** Answers one decision case; nothing is recorded. A fact that the answer needs and the case lacks gives a HOLD that names it. */
  @Post('what-if-decisions')
  @HttpCode(200)
  @Roles(EVERYONE)
  @ApiBody({
    description: 'One decision case: client, instrument and action, with circumstances and history.',
    schema: { type: 'object', required: ['client', 'instrument', 'action'] },
  })
  @ApiOkResponse({ type: WhatIfDecision })
  whatIf(@Body() body: Record<string, unknown>): WhatIfDecision {
    const read = readCase(body);
    const wayOut = {
      nl: `Geef het geval zoals het schema op ${SCHEMA_AT} het beschrijft.`,
      en: `Give the case as the schema at ${SCHEMA_AT} describes it.`,
    };
    if ('errors' in read)
      throw new InvalidInput(
        read.errors.map(({ path, message, nl }) => ({ field: path, reason: { nl, en: message }, wayOut })),
      );
    if (read.unknownFields.length > 0)
      throw new InvalidInput(
        read.unknownFields.map((path) => ({
          field: path.split('.').map(shownPart).join('.'),
          reason: { nl: 'Dit veld bestaat hier niet.', en: 'This field does not exist here.' },
          wayOut: { nl: 'Laat dit veld weg.', en: 'Leave this field out.' },
        })),
      );
    return { verdict: caseVerdictOf(decide(read.case)) };
  }

  /** JSON Schema of a decision case: every fact that can be given, and what it may be. */
  @Get('what-if-decisions/schema')
  @Roles(EVERYONE)
  @ApiOkResponse({ type: Object })
  schema(): object {
    return {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Decision case',
      ...decisionCaseSchema,
    };
  }

  /** Every rule that the product knows, with its versions by date, parameters, strength, source, and the steps that ask it. */
  @Get('rules')
  @Roles(EVERYONE)
  @ApiOkResponse({ type: Object, isArray: true })
  rules(): RuleEntry[] {
    return ruleCatalogue();
  }
}
