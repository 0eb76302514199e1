import { randomBytes } from 'node:crypto';
import { Provider, type AccessToken, type Adapter, type ClientCredentials } from 'oidc-provider';
import { DEMO_SECRET, demoAccounts } from './demo-accounts';
import { SIGNING_ALGORITHM, signingKeys } from './signing-keys';
import { SupplierLinks } from './supplier-links';

/** What an access token is for: the API that reads it checks this. */
export const AUDIENCE = 'https://ontschot.example/api';

/** A working day, in seconds. */
const TOKEN_LIFETIME = 8 * 60 * 60;

/** Access tokens carry everything themselves, and the demo has no sessions: there is nothing to keep. */
const keepsNothing: Adapter = {
  upsert: () => Promise.resolve(),
  find: () => Promise.resolve(undefined),
  findByUserCode: () => Promise.resolve(undefined),
  findByUid: () => Promise.resolve(undefined),
  consume: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  revokeByGrantId: () => Promise.resolve(),
};

const accountsByName = new Map(demoAccounts.map((account) => [account.account, account]));

/**
 * An OpenID provider for the demo accounts: each is a client that gets a signed access token by its name and secret
 * (grant client_credentials), without a browser. The token says who it is: sub, partner, roles, supplierId.
 * @param issuer its own address, such as http://localhost:3001
 * @param folder where it keeps its keys
 */
export async function createProvider(issuer: string, folder: string): Promise<Provider> {
  const links = new SupplierLinks(folder);
  const provider = new Provider(issuer, {
    clients: demoAccounts.map(({ account }) => ({
      client_id: account,
      client_secret: DEMO_SECRET,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    })),
    adapter: () => keepsNothing,
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    jwks: { keys: await signingKeys(folder) },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    ttl: { ClientCredentials: TOKEN_LIFETIME },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_LIFETIME,
          jwt: { sign: { alg: SIGNING_ALGORITHM } },
        }),
      },
    },
    extraTokenClaims: (_context: unknown, token: AccessToken | ClientCredentials) =>
      claimsOf(token.clientId, links),
  });
  provider.use(linking(links));
  return provider;
}

function claimsOf(name: string | undefined, links: SupplierLinks) {
  const account = name === undefined ? undefined : accountsByName.get(name);
  if (!account) return undefined;
  const supplierId = links.of(account.account);
  return {
    partner: account.partner,
    roles: account.roles,
    ...(supplierId === undefined ? {} : { supplierId }),
  };
}

const ADMINISTRATOR = `Basic ${Buffer.from(`administrator:${DEMO_SECRET}`).toString('base64')}`;

type Exchange = {
  method: string;
  path: string;
  status: number;
  body: unknown;
  get(header: string): string;
  req: NodeJS.ReadableStream;
};

/** PUT /demo-accounts/<supplier account>/supplier/<id>, as administrator: its tokens carry that supplierId from then on. */
function linking(links: SupplierLinks) {
  return async (context: Exchange, next: () => Promise<unknown>): Promise<void> => {
    const match = /^\/demo-accounts\/([^/]+)\/supplier\/([\w-]{1,100})$/.exec(context.path);
    if (context.method !== 'PUT' || !match) return void (await next());
    const [, account = '', supplierId = ''] = match;
    if (context.get('authorization') !== ADMINISTRATOR) context.status = 401;
    else if (!accountsByName.get(account)?.roles.includes('supplier')) context.status = 404;
    else {
      links.link(account, supplierId);
      context.status = 204;
    }
  };
}
