import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Id, InContext, OnDayDto, type RequestContext, Step } from '@ontschot/http';
import type { AgreementId, CommandResult } from '@ontschot/kernel';
import { ACCESS } from '../commands/access';
import { ActOnAgreement } from '../commands/act-on-agreement';
import {
  AgreeJointTermsDto,
  AskNeighbourDto,
  FileInventoryDto,
  JoinDto,
  NameContractingPrincipalDto,
  WithReasonDto,
} from '../commands/act-on-agreement.dto';
import { FileInventoryCommand } from '../commands/begin-agreement';
import type { AskedStep } from '../commands/complete-step';
import { JOINT_TERMS, type JointTerms } from '../domain/agreement.types';

/** Joint purchase: each partner for itself; once a contracting principal is named, that one signs (POST /v1/agreements/{id}/sign). */
@ApiTags('agreements')
@ApiBearerAuth()
@Controller({ path: 'agreements/:id', version: '1' })
export class JointPurchasesController {
  constructor(private readonly commands: CommandBus) {}

  /** Your partner's needs of the shared target groups; a later text replaces the earlier until the terms are agreed. */
  @Step('inventories', ['purchaser', 'contract-expert'])
  inventory(
    @Id() id: AgreementId,
    @Body() { needs, on }: FileInventoryDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const inventory = {
      type: 'FileInventory' as const,
      agreementId: id,
      reference: '',
      partners: [],
      by: context.actor.partner,
      needs,
      on,
    };
    return this.commands.execute(new FileInventoryCommand(inventory, context.on(on)));
  }

  /** What a municipality next door answered; a later answer of it replaces the earlier. */
  @Step('neighbours', ACCESS.AskNeighbour.roles)
  neighbour(
    @Id() id: AgreementId,
    @Body() { municipality, answer, words = null, on }: AskNeighbourDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'AskNeighbour', municipality, answer, words, on }, context);
  }

  /** Exactly one partner signs and answers to the supplier. */
  @Step('contracting-principal', ACCESS.NameContractingPrincipal.roles)
  principal(
    @Id() id: AgreementId,
    @Body() { principals, on }: NameContractingPrincipalDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'NameContractingPrincipal', principals, on }, context);
  }

  /** Definitions, uniform conditions and the one framework: your partner agrees to this text; all partners the same. */
  @Step('joint-terms', ACCESS.AgreeJointTerms.roles)
  terms(
    @Id() id: AgreementId,
    @Body() dto: AgreeJointTermsDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const jointTerms = Object.fromEntries(JOINT_TERMS.map((term) => [term, dto[term] ?? null])) as JointTerms;
    const { framework = null, on } = dto;
    return this.act(id, { type: 'AgreeJointTerms', jointTerms, framework, on }, context);
  }

  /** Before it is signed: nothing comes of it. */
  @Step('cancel', ACCESS.CancelJointPurchase.roles)
  cancel(
    @Id() id: AgreementId,
    @Body() { reason, on }: WithReasonDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'CancelJointPurchase', reason, on }, context);
  }

  /** Your partner leaves: from the day on its clients are not covered; running orders finish. */
  @Step('leave', ACCESS.LeaveJointPurchase.roles)
  leave(
    @Id() id: AgreementId,
    @Body() { on }: OnDayDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    return this.act(id, { type: 'LeaveJointPurchase', on }, context);
  }

  /** Your partner joins after award, asked what a piggyback is asked; a refusal is kept. */
  @Step('join', ACCESS.JoinAfterAward.roles)
  join(
    @Id() id: AgreementId,
    @Body() { consent = null, management, addendumSignedOn = null, on }: JoinDto,
    @InContext() context: RequestContext,
  ): Promise<CommandResult> {
    const step = {
      type: 'JoinAfterAward' as const,
      consent,
      management: management ? { ...management } : null,
      addendumSignedOn,
      on,
    };
    return this.act(id, step, context);
  }

  private act(id: AgreementId, step: AskedStep, context: RequestContext): Promise<CommandResult> {
    return this.commands.execute(new ActOnAgreement(id, step, context.on(step.on)));
  }
}
