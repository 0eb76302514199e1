import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accepted, accepted, InContext, OnDayDto, type RequestContext, Roles, UuidOf } from '@ontschot/http';
import type { Response } from 'express';
import { ACCESS } from '../commands/access';
import { ActOnAgreement, type AskedStep } from '../commands/act-on-agreement';
import { FileInventoryCommand } from '../commands/begin-agreement';
import {
  AgreeJointTermsDto,
  AskNeighbourDto,
  FileInventoryDto,
  JoinDto,
  NameContractingPrincipalDto,
  WithReasonDto,
} from '../commands/act-on-agreement.dto';
import { JOINT_TERMS, type JointTerms } from '../domain/agreement.types';

const PURCHASERS = ['purchaser', 'contract-expert'] as const;

/** Joint purchase: each partner for itself; once a contracting principal is named, that one signs (POST /v1/agreements/{id}/sign). */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'agreements/:id', version: '1' })
export class JointPurchasesController {
  constructor(private readonly commands: CommandBus) {}

  /** Your partner's needs of the shared target groups. */
  @Post('inventories')
  @HttpCode(200)
  @Roles(PURCHASERS)
  @ApiOkResponse({ type: Accepted })
  async inventory(
    @Param('id', UuidOf) id: string,
    @Body() { needs, on }: FileInventoryDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const inventory = {
      type: 'FileInventory' as const,
      agreementId: id,
      reference: '',
      partners: [],
      by: context.actor.partner,
      needs,
      on,
    };
    return accepted(
      response,
      await this.commands.execute(new FileInventoryCommand(inventory, context.on(on))),
    );
  }

  /** What a municipality next door answered; a later answer of it replaces the earlier. */
  @Post('neighbours')
  @HttpCode(200)
  @Roles(ACCESS.AskNeighbour.roles)
  @ApiOkResponse({ type: Accepted })
  neighbour(
    @Param('id', UuidOf) id: string,
    @Body() { municipality, answer, words, on }: AskNeighbourDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const step = { type: 'AskNeighbour' as const, municipality, answer, words: words ?? null, on };
    return this.act(id, step, context, response);
  }

  /** Before it is signed: nothing comes of it. */
  @Post('cancel')
  @HttpCode(200)
  @Roles(ACCESS.CancelJointPurchase.roles)
  @ApiOkResponse({ type: Accepted })
  cancel(
    @Param('id', UuidOf) id: string,
    @Body() { reason, on }: WithReasonDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'CancelJointPurchase', reason, on }, context, response);
  }

  /** Exactly one partner signs and answers to the supplier. */
  @Post('contracting-principal')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  principal(
    @Param('id', UuidOf) id: string,
    @Body() { principals, on }: NameContractingPrincipalDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'NameContractingPrincipal', principals, on }, context, response);
  }

  /** Definitions and uniform conditions before contracting. */
  @Post('joint-terms')
  @HttpCode(200)
  @Roles(PURCHASERS)
  @ApiOkResponse({ type: Accepted })
  terms(
    @Param('id', UuidOf) id: string,
    @Body() dto: AgreeJointTermsDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const jointTerms = Object.fromEntries(JOINT_TERMS.map((term) => [term, dto[term] ?? null])) as JointTerms;
    return this.act(
      id,
      { type: 'AgreeJointTerms', jointTerms, framework: dto.framework ?? null, on: dto.on },
      context,
      response,
    );
  }

  /** Your partner leaves: counts for future orders, running ones finish. */
  @Post('leave')
  @HttpCode(200)
  @Roles(['manager'])
  @ApiOkResponse({ type: Accepted })
  leave(
    @Param('id', UuidOf) id: string,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    return this.act(id, { type: 'LeaveJointPurchase', on }, context, response);
  }

  /** Your partner joins after award, where allow it; a refusal is kept. */
  @Post('join')
  @HttpCode(200)
  @Roles(['manager', 'contract-expert'])
  @ApiOkResponse({ type: Accepted })
  join(
    @Param('id', UuidOf) id: string,
    @Body() { consent, management, addendumSignedOn, on }: JoinDto,
    @InContext() context: RequestContext,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const step = {
      type: 'JoinAfterAward' as const,
      consent: consent ?? null,
      management: management ? { ...management } : null,
      addendumSignedOn: addendumSignedOn ?? null,
      on,
    };
    return this.act(id, step, context, response);
  }

  private async act(
    id: string,
    step: AskedStep,
    context: RequestContext,
    response: Response,
  ): Promise<Accepted> {
    return accepted(response, await this.commands.execute(new ActOnAgreement(id, step, context.on(step.on))));
  }
}
