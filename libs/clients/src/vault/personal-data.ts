/** Only ever sealed, in memory, or in the answer to who may see it. */
export type PersonalData = {
  name: string;
  /** Nine digits that pass the eleven test. */
  bsn: string;
  /** yyyy-mm-dd */
  birthDate: string;
  contact: { email: string | null; phone: string | null; address: string | null };
};
