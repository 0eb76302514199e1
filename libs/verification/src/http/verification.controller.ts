import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, InvalidInput, languageOf, Roles, said } from '@ontschot/http';
import type { Actor, Language, Role } from '@ontschot/kernel';
import { DataSource } from 'typeorm';
import { askVerification, latestVerification } from '../kept';
import { headInWords } from '../links';
import { VerificationDto } from './verification.dto';

const READERS: readonly Role[] = ['administrator', 'auditor'];
type Request = { headers: Record<string, string | string[] | undefined> };

/** For who must be able to trust the log without access to the database. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller({ path: 'verification', version: '1' })
export class VerificationController {
  constructor(private readonly data: DataSource) {}

  /** The latest result that was kept, with the head of the chain as it is now. */
  @Get()
  @Roles(READERS)
  @ApiOkResponse({ type: VerificationDto })
  latest(@Req() request: Request): Promise<VerificationDto> {
    return this.answer(languageOf(request));
  }

  /** Asks for a new one; it is made beside the projector, and `GET` then shows it. */
  @Post()
  @HttpCode(202)
  @Roles(READERS)
  @ApiAcceptedResponse({ type: VerificationDto })
  async ask(
    @CurrentActor() { account }: Actor,
    @Req() request: Request,
    @Body() body: unknown,
  ): Promise<VerificationDto> {
    refuseFields(body);
    await askVerification(this.data, account);
    return this.answer(languageOf(request));
  }

  private async answer(language: Language): Promise<VerificationDto> {
    const { done, waiting, chain } = await latestVerification(this.data);
    const result = done?.result ?? null;
    return {
      checkedAt: done?.doneAt ?? null,
      running: waiting !== null,
      ok: result?.ok ?? null,
      log: result?.log.log ?? null,
      events: result?.log.events ?? 0,
      files: result?.log.files ?? 0,
      filesErased: result?.log.erased ?? 0,
      rows: result?.rows.rows ?? 0,
      readModels: result?.rows.models ?? 0,
      moneyComparisons: result?.money.comparisons ?? 0,
      behind: result?.log.behind ?? 0,
      head: chain && headInWords(chain),
      findings: (result?.findings ?? []).map(({ kind, position, text }) => ({
        kind,
        position,
        text: said(text, language),
      })),
      more: result?.more ?? 0,
    };
  }
}

/** It is asked without a word: a field would be taken for something that it is not. @throws InvalidInput */
const refuseFields = (body: unknown): void => {
  if (typeof body !== 'object' || body === null || Object.keys(body).length === 0) return;
  throw new InvalidInput([
    {
      field: 'body',
      reason: { nl: 'heeft velden die hier niet bestaan', en: 'has fields that do not exist here' },
      wayOut: { nl: 'Stuur niets mee.', en: 'Send nothing along.' },
    },
  ]);
};
