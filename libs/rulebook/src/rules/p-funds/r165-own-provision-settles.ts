import { type Cents, inDutch } from '@ontschot/kernel';
import type { Carrier, Principal } from '../../facts/facts';
import { type Day, rule, since } from '../../rule';
import type { ContractForm } from '../../vocabulary';

/** An own provision is completed: what is still committed for it, and its internal cost note; cents. Null = there is no note. */
export type Completion = { stillCommitted: Cents; costNote: Cents | null };
/** What becomes cost, and what becomes available again; cents. */
type Settlement = { realised: Cents; released: Cents };

/** What the owner gives without a supplier, so that no bill will ever come. */
const WITHOUT_BILL: ReadonlySet<ContractForm> = new Set(['OWN_PROVISION', 'FACILITY'] as const);

/** Does the partner give this itself, to its own client? */
const isForOwnClient = ({
  form,
  owner,
  principal,
}: Pick<Carrier, 'form' | 'owner'> & Pick<Principal, 'principal'>): boolean =>
  WITHOUT_BILL.has(form) && owner === principal;

/** The note becomes cost and the rest is released; null when the note is more than what is committed. */
export const settlementOf = ({ stillCommitted, costNote }: Completion): Settlement | null => {
  const realised = costNote ?? 0;
  return realised <= stillCommitted ? { realised, released: stillCommitted - realised } : null;
};

type Sums = { cost: string; rest: string };

/** Own delivery for own clients realises its commitment from an internal cost note at completion; without note the remainder is released. */
export const ownProvisionSettles = rule({
  number: 'R-165',
  title: { nl: 'Eigen voorziening wordt afgerekend', en: 'Own provision settles' },
  consequence: 'COMPUTE',
  strength: 'D',
  source: 'HI §2, Bijl. 1 §4; VA §3.1',
  versions: since('2004-01-01'),
  says: {
    settled: {
      effect: 'COMPUTE',
      nl: ({ cost, rest }: Sums) => `De eigen voorziening kostte ${cost}. Er komt ${rest} vrij.`,
      en: ({ cost, rest }: Sums) => `The own provision cost ${cost}. ${rest} is released.`,
    },
    withoutNote: {
      effect: 'COMPUTE',
      nl: ({ rest }: { rest: string }) =>
        `Er is geen interne kostennota. Wat nog vastlag, komt vrij: ${rest}.`,
      en: ({ rest }: { rest: string }) =>
        `There is no internal cost note. What was still committed is released: ${rest}.`,
    },
    aboveCommitment: {
      effect: 'HOLD',
      supply: { command: 'complete', field: 'costNote', role: 'coach', by: 'PRINCIPAL' },
      nl: ({ cost, rest }: Sums) => `De interne kostennota is ${cost}; er is maar ${rest} vastgelegd.`,
      en: ({ cost, rest }: Sums) => `The internal cost note is ${cost}; only ${rest} is committed.`,
      liftedBy: ({ rest }: Sums) => [
        { nl: `een kostennota van hoogstens ${rest}`, en: `a cost note of at most ${rest}` },
        { nl: 'een nieuwe opdracht voor het meerdere', en: 'a further order for the excess' },
      ],
    },
  },
  ask: (facts: Day & Pick<Carrier, 'form' | 'owner'> & Pick<Principal, 'principal'> & Completion, say) => {
    if (!isForOwnClient(facts)) return [];
    const { costNote, stillCommitted } = facts;
    const settled = settlementOf(facts);
    if (settled === null)
      return [say.aboveCommitment({ cost: inDutch(costNote ?? 0), rest: inDutch(stillCommitted) })];
    const rest = inDutch(settled.released);
    return [costNote === null ? say.withoutNote({ rest }) : say.settled({ cost: inDutch(costNote), rest })];
  },
});
