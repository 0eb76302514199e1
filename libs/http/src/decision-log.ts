import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Rejected, shownTo } from '@ontschot/kernel';
import { catchError, type Observable } from 'rxjs';
import type { DataSource } from 'typeorm';
import type { SignedInRequest } from './auth';

/** Keeps every refused command with the rules that refused it; the route stands in for the command, bodies are not kept. */
@Injectable()
export class DecisionLogInterceptor implements NestInterceptor {
  constructor(private readonly dataSource: DataSource) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    return next.handle().pipe(
      catchError(async (thrown: unknown) => {
        if (thrown instanceof Rejected)
          await this.dataSource.query(
            'INSERT INTO decision_log (account, partner, command, decision, rules, verdict) VALUES ($1, $2, $3, $4, $5, $6)',
            [
              request.actor.account,
              request.actor.partner,
              `${request.method} ${request.path}`,
              thrown.verdict.decision,
              thrown.verdict.because.map(({ rule }) => rule),
              // Its readers are the partner of who asked: it holds what that account was shown.
              JSON.stringify(shownTo(request.actor, thrown.verdict)),
            ],
          );
        throw thrown;
      }),
    );
  }
}
