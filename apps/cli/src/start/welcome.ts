import { dayInWords, type IsoDate } from '@ontschot/kernel';
import { MONTH_END } from '../demo/scenario/bills';
import { demoPartners } from '../../../identity/src/demo-accounts';

/**
 * What a newcomer reads when everything runs: where it is, what day it is there, who can sign in, what to try.
 * @param today the product's day, where the accounts are the local start's own and it can be moved
 */
export function welcome(api: string, issuer: string, logFolder: string, today: IsoDate | null): string {
  const accounts =
    today !== null
      ? [
          'Demo accounts (secret: demo)',
          `  coach, manager, finance, contract-expert, purchaser, accountability-officer, auditor`,
          `  at each partner, as role@partner: ${demoPartners.map(({ code }) => `coach@${code.toLowerCase()}`).join(', ')}`,
          `  (${demoPartners.map(({ code, name }) => (code === name ? name : `${code} is ${name}`)).join(', ')})`,
          '  supplier-1 to supplier-6, administrator',
          '',
          'Try',
          `  TOKEN=$(curl -s -u coach@uwv:demo -d grant_type=client_credentials ${issuer}/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
          `  curl -s -H "Authorization: Bearer $TOKEN" ${api}/v1/budgets`,
        ]
      : ['Accounts', `  from your own provider, ${issuer}`, '', 'Try'];
  return [
    '',
    `Ontschot runs at ${api}`,
    `  API document  ${api}/v1/openapi.json`,
    `  Sign in at    ${issuer}`,
    `  Logs          ${logFolder}`,
    ...(today === null
      ? []
      : [
          `  Its day       ${dayInWords(today, 'en')}${today === MONTH_END ? ', the last of the demo' : ''}; move it: npm run --silent cli -- clock --on DAY`,
        ]),
    '',
    ...accounts,
    `  curl -s ${api}/v1/openapi.json`,
    '  npm run demo          the whole Werkplein, with every invoice line and the rule that put it there',
    '  npm run --silent cli  all commands',
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}
