import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AgreementFacts, FindAgreement } from '@ontschot/agreements';
import { FindBudget } from '@ontschot/budgets';
import { FindClient } from '@ontschot/clients';
import { type IsoDate, type PartnerCode, UWV } from '@ontschot/kernel';
import { MandateOn, OrdinanceOn } from '@ontschot/partners';
import { OpeningOf } from '@ontschot/piggybacking';
import { type DecisionCase, resolveOnOrderDay } from '@ontschot/rulebook';
import { FindSupplier, type SupplierFacts, SupplierOfPartner } from '@ontschot/suppliers';
import { caseOf } from '../domain/assignment.ordering';
import type { Existing } from '../domain/assignment.state';
import type { CaseAction, CaseFacts } from '../domain/decision-case';

export type Asked = {
  clientId: string;
  agreementId: string;
  /** The company of an IRO that is chosen already; else the agreement's own supplier counts. */
  supplierId: string | null;
  coachEmployer: PartnerCode;
  /** Under which mandate another partner's coach needs to act; null where none is needed. */
  decision: 'APPROVE' | 'ORDER' | null;
  /** Does the step commit money, so that the budget of the year counts? */
  commits: boolean;
  day: IsoDate;
};

/** Collects what the contexts around say at the moment of a step. Strongly consistent: each answers from its own stream. */
@Injectable()
export class CaseFactsOf {
  constructor(private readonly queries: QueryBus) {}

  /**
   * @param question the case of the step, to learn who would pay: whose opening, mandate, ordinance and budget count
   * @throws NotFound when client, agreement or supplier does not exist
   */
  async step(asked: Asked, question: (facts: CaseFacts) => DecisionCase): Promise<CaseFacts> {
    const [client, agreement] = await Promise.all([
      this.queries.execute(new FindClient(asked.clientId)),
      this.queries.execute(new FindAgreement(asked.agreementId, asked.day)),
    ]);
    const supplierId = asked.supplierId ?? agreement.supplierId;
    const supplier =
      supplierId === null
        ? await this.ownerAsSupplier(agreement, asked.day)
        : await this.queries.execute(new FindSupplier(supplierId, asked.day));
    const known: CaseFacts = {
      client,
      agreement,
      supplier,
      opening: null,
      mandate: null,
      ordinance: null,
      budget: null,
    };
    const { principal } = resolveOnOrderDay(question(known));
    const [opening, mandate, ordinance, budget] = await Promise.all([
      agreement.owner === principal
        ? null
        : this.queries.execute(new OpeningOf(asked.agreementId, principal, asked.day)),
      asked.decision === null || asked.coachEmployer === principal
        ? null
        : this.queries.execute(new MandateOn(principal, asked.coachEmployer, asked.decision, asked.day)),
      principal === UWV ? null : this.queries.execute(new OrdinanceOn(principal, asked.day)),
      asked.commits ? this.queries.execute(new FindBudget(principal, Number(asked.day.slice(0, 4)))) : null,
    ]);
    return { ...known, opening, mandate, ordinance, budget };
  }

  /** the owner that delivers itself may be entered as supplier. */
  private async ownerAsSupplier(
    { form, owner }: AgreementFacts,
    day: IsoDate,
  ): Promise<SupplierFacts | null> {
    return form === 'OWN_PROVISION' ? this.queries.execute(new SupplierOfPartner(owner, day)) : null;
  }

  /** The same for a step on an assignment that exists. */
  of(state: Existing, asked: Pick<Asked, 'decision' | 'commits'>, action: CaseAction): Promise<CaseFacts> {
    return this.step(
      {
        ...asked,
        clientId: state.of.clientId,
        agreementId: state.terms.agreementId,
        supplierId: state.of.supplierId,
        coachEmployer: action.coachEmployer,
        day: action.date,
      },
      (facts) => caseOf(state, facts, {}, action),
    );
  }
}
