import type { IsoDate, Reason } from '@ontschot/kernel';
import { type DecisionCase, type Finding, resolvePrincipal } from '@ontschot/rulebook';
import type { ResponsibilityDetermined } from './client.events';
import type { JointDecision, KnownClient } from './client.state';

/** What is known of the client as a case for the rules; the instrument is a neutral one, since no purchase is asked about. */
export const caseOf = (
  client: KnownClient,
  day: IsoDate,
  more: { jointDecision?: JointDecision; municipalOffer?: { by: string; decidedOn: IsoDate } } = {},
): DecisionCase => {
  const {
    residence,
    region,
    previousResidence,
    movedOn,
    benefits,
    situation,
    leadAgreed,
    decision,
    municipalOffer,
    history,
  } = client;
  const { expectedFirstWwDay, occupationallyDisabled, statusHolder, employed } = situation;
  const jointDecision = more.jointDecision ?? decision;
  const offer = more.municipalOffer ?? municipalOffer;
  return {
    client: {
      residence,
      benefits,
      employed,
      ...(region === null ? {} : { region }),
      ...(previousResidence === null || movedOn === null ? {} : { previousResidence, movedOn }),
      ...(expectedFirstWwDay === null ? {} : { expectedFirstWwDay }),
      ...(occupationallyDisabled === null ? {} : { occupationallyDisabled }),
      ...(statusHolder === null ? {} : { statusHolder }),
    },
    instrument: { owner: residence, contractForm: 'OWN_PROVISION', kind: 'MODULE' },
    circumstances: {
      ...(leadAgreed === null ? {} : { leadAgreed }),
      ...(jointDecision === null ? {} : { jointDecision }),
      ...(offer === null ? {} : { municipalOffer: offer }),
    },
    history,
    action: { type: 'PROPOSE', date: day },
  };
};

/** What an event keeps of the rules that spoke. */
export const reasons = (findings: readonly Finding[]): Reason[] =>
  findings.map(({ rule, effect, text, textEn, source, version }) => ({
    rule,
    effect,
    text,
    textEn,
    source,
    version,
  }));

/** who is responsible on the day, and by which rule. Nothing when that is what was determined before. */
export const determine = (client: KnownClient, on: IsoDate): ResponsibilityDetermined[] => {
  // Late news never turns a later determination back to an earlier day.
  const day = client.responsibility !== null && client.responsibility.on > on ? client.responsibility.on : on;
  const { principal, decidedBy, findings } = resolvePrincipal(caseOf(client, day), day);
  if (client.responsibility?.partner === principal && client.responsibility.rule === decidedBy) return [];
  return [
    {
      type: 'ResponsibilityDetermined',
      data: {
        clientId: client.clientId,
        partner: principal,
        rule: decidedBy,
        because: reasons(findings),
        on: day,
      },
    },
  ];
};
