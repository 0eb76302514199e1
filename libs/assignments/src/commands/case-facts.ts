import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AgreementFacts, FindAgreement } from '@ontschot/agreements';
import { FindBudget } from '@ontschot/budgets';
import { EqualOwnInstruments } from '@ontschot/catalogue';
import { FindClient } from '@ontschot/clients';
import { type IsoDate, type PartnerCode, UWV, type AssignmentId, type InstrumentId } from '@ontschot/kernel';
import { MandateInForce, OrdinanceOn } from '@ontschot/partners';
import { ConsentFor, OpeningOf } from '@ontschot/piggybacking';
import { principalOf, type StepFacts } from '@ontschot/rulebook';
import { FindSupplier, type SupplierFacts, SupplierOfPartner } from '@ontschot/suppliers';
import { factsFor } from '../domain/assignment.question';
import type { Existing } from '../domain/assignment.state';
import { type CaseAction, type CaseFacts, instrumentOf } from '../domain/step-facts';
import { AssignmentsWith } from '../queries/assignments-with';

export type Asked = {
  /** The assignment itself; null while it is being proposed. */
  assignmentId: AssignmentId | null;
  clientId: string;
  agreementId: string;
  instrumentId: InstrumentId;
  /** The company of an IRO that is chosen already; else the agreement's own supplier counts. */
  supplierId: string | null;
  coachEmployer: PartnerCode;
  /** Under which mandate another partner's coach needs to act; null where none is needed. */
  decision: 'APPROVE' | 'ORDER' | null;
  /** Today, where the step may be of an earlier day. */
  today?: IsoDate;
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
  async step(asked: Asked, question: (facts: CaseFacts) => StepFacts): Promise<CaseFacts> {
    const bare = await this.ofClientAndAgreement(asked.clientId, asked.agreementId, asked.day);
    const { agreement } = bare;
    const supplierId = asked.supplierId ?? agreement.supplierId;
    const supplier =
      supplierId === null
        ? await this.ownerAsSupplier(agreement, asked.day)
        : await this.queries.execute(new FindSupplier(supplierId, asked.day));
    const known: CaseFacts = { ...bare, supplier };
    const { principal } = principalOf(question(known));
    const mandateOn = (
      decision: NonNullable<Asked['decision']>,
      day: IsoDate,
    ): Promise<CaseFacts['mandate']> =>
      this.queries.execute(new MandateInForce(principal, asked.coachEmployer, decision, day));
    const { decision, today = asked.day } = asked;
    const underMandate = decision !== null && asked.coachEmployer !== principal ? decision : null;
    const [opening, consent, mandate, mandateToday, ordinance, budget, ownEqual, alreadyHas] =
      await Promise.all([
        agreement.owner === principal
          ? null
          : this.queries.execute(new OpeningOf(asked.agreementId, principal, asked.day, asked.instrumentId)),
        agreement.owner === principal || asked.assignmentId === null
          ? null
          : this.queries.execute(new ConsentFor(asked.agreementId, asked.assignmentId, asked.day)),
        underMandate && mandateOn(underMandate, asked.day),
        underMandate && today > asked.day ? mandateOn(underMandate, today) : undefined,
        principal === UWV ? null : this.queries.execute(new OrdinanceOn(principal, asked.day)),
        asked.commits ? this.queries.execute(new FindBudget(principal, Number(asked.day.slice(0, 4)))) : null,
        this.equalOf(principal, known, asked),
        this.queries.execute(new AssignmentsWith(asked.clientId, asked.instrumentId, asked.assignmentId)),
      ]);
    return { ...known, opening, consent, mandate, mandateToday, ordinance, budget, ownEqual, alreadyHas };
  }

  /** looked up where a partner's instrument is asked for; null where it is the principal's own. */
  private async equalOf(
    principal: PartnerCode,
    { client, agreement }: CaseFacts,
    { instrumentId, day }: Asked,
  ): Promise<CaseFacts['ownEqual']> {
    const like = instrumentOf(agreement, instrumentId);
    if (!like || agreement.owner === principal || agreement.coversPartners.includes(principal)) return null;
    return this.queries.execute(
      new EqualOwnInstruments(principal, like, client.residence, client.region, day),
    );
  }

  /** What says whose client it is, and nothing more. @throws NotFound */
  async ofClientAndAgreement(clientId: string, agreementId: string, day: IsoDate): Promise<CaseFacts> {
    const [client, agreement] = await Promise.all([
      this.queries.execute(new FindClient(clientId, day)),
      this.queries.execute(new FindAgreement(agreementId, day)),
    ]);
    return {
      client,
      agreement,
      supplier: null,
      opening: null,
      consent: null,
      mandate: null,
      ordinance: null,
      budget: null,
      ownEqual: null,
      alreadyHas: [],
    };
  }

  /** the owner that delivers itself may be entered as supplier. */
  private async ownerAsSupplier(
    { form, owner }: AgreementFacts,
    day: IsoDate,
  ): Promise<SupplierFacts | null> {
    return form === 'OWN_PROVISION' ? this.queries.execute(new SupplierOfPartner(owner, day)) : null;
  }

  /** Whose client it is on this day, by what is known now. */
  async principalOn(state: Existing, day: IsoDate): Promise<PartnerCode> {
    const facts = await this.ofClientAndAgreement(state.of.clientId, state.terms.agreementId, day);
    const question = factsFor(
      state,
      facts,
      {},
      {
        type: 'PROPOSE',
        date: day,
        start: null,
        coachEmployer: state.of.coachEmployer,
      },
    );
    return principalOf(question).principal;
  }

  /** The same for a step on an assignment that exists. */
  of(
    state: Existing,
    asked: Pick<Asked, 'decision' | 'commits' | 'today'>,
    action: CaseAction,
  ): Promise<CaseFacts> {
    return this.step(
      {
        ...asked,
        assignmentId: state.of.assignmentId,
        clientId: state.of.clientId,
        agreementId: state.terms.agreementId,
        instrumentId: state.terms.instrumentId,
        supplierId: state.of.supplierId,
        coachEmployer: action.coachEmployer,
        // From the order on its day counts: partners, area and price are those of the order.
        day: action.type === 'START' ? (state.order?.orderedOn ?? action.date) : action.date,
      },
      (facts) => factsFor(state, facts, {}, action),
    );
  }
}
