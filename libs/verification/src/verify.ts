import type { EventStore, EventTypes } from '@ontschot/event-store';
import { compareRows, type ReadModel, type StoredFiles } from '@ontschot/read-store';
import type { DataSource } from 'typeorm';
import { type Finding, rowFault } from './findings';
import type { Head } from './links';
import { compareMoney, type Comparison, moneyFaults, moneyShown } from './money/compare';
import { isMoney, Ledger } from './money/ledger';
import { type LogVerified, verifyLog } from './verify-log';

/** What is verified: the log, what the database keeps beside it, and what it shows. */
export type Verified = {
  store: EventStore;
  types: EventTypes;
  data: DataSource;
  files: readonly StoredFiles[];
  readModels: readonly ReadModel[];
};

/** What a verification found; `ok` when nothing is amiss. Kept as it is. */
export type Verification = {
  ok: boolean;
  log: LogVerified;
  rows: { models: number; rows: number };
  money: { comparisons: number };
  /** The first ones; `more` says how many others there are. */
  findings: Finding[];
  more: number;
};

const MOST_FINDINGS = 50;

/**
 * Proves that log, files, lists and money are what they were: every event and file against the chain of hashes, every row of
 * every read model against the log, and the money by a second bookkeeping.
 * @param expected a head that was printed earlier and kept elsewhere
 */
export const verify = async (
  { store, types, data, files, readModels }: Verified,
  expected: Head | null = null,
): Promise<Verification & { comparisons: Comparison[] }> => {
  const findings: Finding[] = [];
  let count = 0;
  const note = (finding: Finding): void => {
    count++;
    if (findings.length < MOST_FINDINGS) findings.push(finding);
  };
  // Looked at first: what comes meanwhile is counted by neither.
  const shown = await moneyShown(data);
  const ledger = new Ledger();
  const log = await verifyLog(
    { store, types, data, files },
    {
      note,
      each: (event) => event.position <= shown.upTo && isMoney(event) && ledger.count(event),
      expected,
    },
  );
  const { faults, ...rows } = await compareRows(store, types, data, readModels);
  for (const fault of faults) note(rowFault(fault));
  const comparisons = compareMoney(shown, ledger);
  for (const fault of moneyFaults(comparisons, ledger)) note(fault);
  return {
    ok: count === 0,
    log,
    rows,
    money: { comparisons: comparisons.length },
    findings,
    more: count - findings.length,
    comparisons,
  };
};
