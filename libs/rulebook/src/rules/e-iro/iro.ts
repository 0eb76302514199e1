import type { Carrier, Instrument } from '../../facts/facts';

/** What tells an IRO from other instruments. */
export type IroOrNot = Pick<Carrier, 'form'> & Pick<Instrument, 'kind'>;

export const isIro = ({ form, kind }: IroOrNot): boolean => form === 'IRO' || kind === 'IRO';
