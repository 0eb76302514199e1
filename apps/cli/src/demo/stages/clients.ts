import type { Lane } from '../action';
import type { Play } from '../play';
import { type Client, CLIENTS, INTAKE_DAY, personOf } from '../scenario/clients';
import { account, type Partner } from '../scenario/werkplein';

/** The intake of every client at the Werkplein, by a coach of UWV or of the municipality. */
export const registerClients = (): Lane[] =>
  CLIENTS.map((client, index): Lane => [{ on: INTAKE_DAY, take: (play) => register(play, client, index) }]);

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
  const id = await play.make(`client/${key}`, {
    name: `client/${key}`,
    account: account('coach', intakeBy),
    path: '/v1/clients',
    body,
  });
  // What the intake reports of another partner's benefits counts for orders once that partner has confirmed it.
  for (const partner of otherPayers(client))
    await play.take({
      name: `client/${key}/confirmed-by-${partner}`,
      account: account('coach', partner),
      path: `/v1/clients/${id}/benefits/confirm`,
      body: { on: INTAKE_DAY },
    });
};

const OF_UWV: readonly string[] = ['WW', 'ZW', 'WIA', 'WAO', 'WAJONG'];

/** Partners that pay one of the client's benefits and did not do the intake themselves. */
const otherPayers = ({ benefits, residence, intakeBy }: Client): Partner[] => [
  ...new Set(
    benefits
      .map(({ type }): Partner => (OF_UWV.includes(type) ? 'UWV' : residence))
      .filter((partner) => partner !== intakeBy),
  ),
];
