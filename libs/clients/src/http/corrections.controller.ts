import { Body, Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Id, InContext, InvalidInput, type RequestContext, Step } from '@ontschot/http';
import type { ClientId } from '@ontschot/kernel';
import { clientAccess } from '../commands/access';
import {
  CorrectBsnDto,
  CorrectHandoverDto,
  CorrectMaximumDto,
  CorrectMoveDto,
  CorrectOfferDto,
  CorrectTransferDto,
  MergeClientDto,
  PreviewQuery,
  ReasonDto,
  WithdrawRegistrationDto,
} from '../commands/client.dto';
import { CorrectBsn } from '../commands/correct-personal-data';
import { MergeClients, UndoMerge } from '../commands/join-client';
import { placeOf } from '../commands/place-of';
import { ClientSteps, PreviewAnswer, type Taken } from './client-steps';

/** Puts right what was recorded wrong, with a reason, as new facts; `?preview=true` shows what it touches first. */
@ApiTags('clients')
@ApiBearerAuth()
@Controller({ path: 'clients/:id/corrections', version: '1' })
export class CorrectionsController {
  constructor(
    private readonly steps: ClientSteps,
    private readonly queries: QueryBus,
  ) {}

  /** The last move went elsewhere, was on another day, or was none. Also by who recorded it, on that same day. */
  @Step('move', clientAccess.CorrectMove.roles, { answers: PreviewAnswer })
  async move(
    @Id() id: ClientId,
    @Body() { to, movedOn, reason, on }: CorrectMoveDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    if (to !== null && movedOn === null)
      throw new InvalidInput([
        {
          field: 'movedOn',
          reason: { nl: 'ontbreekt', en: 'is missing' },
          wayOut: { nl: 'Geef de eerste dag op de nieuwe plek.', en: 'Give the first day at the new place.' },
        },
      ]);
    const move =
      to === null || movedOn === null ? null : { ...(await placeOf(this.queries, to, movedOn)), on: movedOn };
    return this.steps.take(
      id,
      { type: 'CorrectMove', by: context.actor.partner, on, reason, move },
      context,
      movedOn ?? on,
      query,
    );
  }

  /** The last WW day was another one, or no maximum is reached. */
  @Step('maximum', clientAccess.CorrectMaximum.roles, { answers: PreviewAnswer })
  maximum(
    @Id() id: ClientId,
    @Body() { maximumReachedOn, until, reason, on }: CorrectMaximumDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'CorrectMaximum', by: context.actor.partner, on, reason, maximumOn: maximumReachedOn, until },
      context,
      maximumReachedOn ?? on,
      query,
    );
  }

  /** Scope, days or instrument of an offer were typed wrong. */
  @Step('offer', clientAccess.CorrectOffer.roles, { answers: PreviewAnswer })
  offer(
    @Id() id: ClientId,
    @Body() { offerId, scope, from, until, instrument, reason, on }: CorrectOfferDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      {
        type: 'CorrectOffer',
        by: context.actor.partner,
        on,
        reason,
        offerId,
        scope,
        from: from ?? on,
        until,
        instrument: instrument && { ...instrument },
      },
      context,
      on,
      query,
    );
  }

  /** The day of the hand-over was wrong; possible until it takes effect. The other partner signs the right day. */
  @Step('hand-over', clientAccess.CorrectHandover.roles, { answers: PreviewAnswer })
  handover(
    @Id() id: ClientId,
    @Body() { effective, reason, on }: CorrectHandoverDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'CorrectHandover', by: context.actor.partner, on, reason, effective },
      context,
      on,
      query,
    );
  }

  /** Partner or day of a joint decision was wrong: proposes the right one, which both managers sign. */
  @Step('joint-decision', clientAccess.CorrectTransfer.roles, { answers: PreviewAnswer })
  jointDecision(
    @Id() id: ClientId,
    @Body() { designates, effective, reason, on }: CorrectTransferDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'CorrectTransfer', by: context.actor.partner, on, reason, designates, effective },
      context,
      on,
      query,
    );
  }

  /** The registration was a mistake, and nothing was ordered: it is withdrawn, and the personal data are destroyed. */
  @Step('registration', clientAccess.WithdrawRegistration.roles, { answers: PreviewAnswer })
  registration(
    @Id() id: ClientId,
    @Body() { reason, on }: WithdrawRegistrationDto,
    @Query() query: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return this.steps.take(
      id,
      { type: 'WithdrawRegistration', by: context.actor.partner, on, reason },
      context,
      on,
      query,
    );
  }

  /** The number was typed wrong; the same person goes on under the right one. */
  @Step('bsn', clientAccess.CorrectBsn.roles, { answers: PreviewAnswer })
  bsn(
    @Id() id: ClientId,
    @Body() { bsn, reason, on }: CorrectBsnDto,
    @Query() { preview }: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    const step = { type: 'CorrectBsn' as const, by: context.actor.partner, on, reason, sealed: '' };
    return preview === 'true'
      ? this.steps.preview(id, step, context)
      : this.steps.run(new CorrectBsn(id, bsn, reason, context.on(on)));
  }

  /** Two files of one person: `into` goes on for both. Orders keep their number. */
  @Step('merge', clientAccess.MergeInto.roles, { answers: PreviewAnswer })
  merge(
    @Id() id: ClientId,
    @Body() { into, reason, on }: MergeClientDto,
    @Query() { preview }: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return preview === 'true'
      ? this.steps.previewMerge(id, into, { reason, on }, context)
      : this.steps.run(new MergeClients(id, into, reason, context.on(on)));
  }

  /** The files were not of one person: this one stands by itself again, as long as nothing since rests on both. */
  @Step('merge-undo', clientAccess.UndoMerge.roles, { answers: PreviewAnswer })
  undoMerge(
    @Id() id: ClientId,
    @Body() { reason, on }: ReasonDto,
    @Query() { preview }: PreviewQuery,
    @InContext() context: RequestContext,
  ): Promise<Taken> {
    return preview === 'true'
      ? this.steps.previewUndoMerge(id, { reason, on }, context)
      : this.steps.run(new UndoMerge(id, reason, context.on(on)));
  }
}
