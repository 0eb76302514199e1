import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { EVERYONE, InvalidInput, Roles } from '@ontschot/http';
import type { Verdict } from '@ontschot/kernel';
import { decide, readCase, ruleCatalogue, type RuleEntry } from '@ontschot/rulebook';

/** What the rules say of the case. */
export class WhatIfDecision {
  @ApiProperty({
    type: Object,
    description:
      'Decision, principal, budget, and because: every rule that spoke, with its reason and source.',
  })
  verdict!: Verdict;
}

/** The rules themselves: as data, and asked about a case that need not exist. The same evaluators guard every command. */
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
    if ('errors' in read)
      throw new InvalidInput(
        read.errors.map(({ path, message }) => ({
          field: path,
          reason: message,
          wayOut: 'Give the case as decision-case.schema.json describes it.',
        })),
      );
    if (read.unknownFields.length > 0)
      throw new InvalidInput(
        read.unknownFields.map((field) => ({
          field,
          reason: 'This field does not exist here.',
          wayOut: 'Leave this field out.',
        })),
      );
    return { verdict: decide(read.case) };
  }

  /** Every rule that the product knows, with its versions by date, parameters, strength and source. */
  @Get('rules')
  @Roles(EVERYONE)
  @ApiOkResponse({ type: Object, isArray: true })
  rules(): RuleEntry[] {
    return ruleCatalogue();
  }
}
