import type { Play } from '../play';
import { type Client, CLIENTS, INTAKE_DAY, personOf } from '../scenario/clients';
import { account } from '../scenario/werkplein';

/** The intake of every client at the Werkplein, by a coach of UWV or of the municipality. */
export const registerClients = (play: Play): Promise<void> =>
  play.each([...CLIENTS.entries()], ([index, client]) => register(play, client, index));

const register = async (play: Play, client: Client, index: number): Promise<void> => {
  const { key, residence, benefits, firstWwDay, occupationallyDisabled, intakeBy } = client;
  const situation = {
    ...(firstWwDay === undefined
      ? {}
      : {
          employed: true,
          expectedFirstWwDay: firstWwDay,
          earlyReporter: true,
          selfReliant: true,
          directlyPlaceable: false,
        }),
    ...(occupationallyDisabled === undefined ? {} : { occupationallyDisabled }),
  };
  const body = { personal: personOf(index), residence, benefits, situation, on: INTAKE_DAY };
  await play.make(`client/${key}`, {
    name: `client/${key}`,
    account: account('coach', intakeBy),
    path: '/v1/clients',
    body,
  });
};
