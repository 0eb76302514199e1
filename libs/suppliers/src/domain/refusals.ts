import { dayInWords, type IsoDate, type PartnerCode, refusals, type SupplierId } from '@ontschot/kernel';

/** Why a step on a supplier does not fit the state; what stands, and what can be done. */
export const refuse = refusals({
  'supplier-already-registered': {
    nl: ({ legalId, name, supplierId }: { legalId: string; name: string; supplierId: SupplierId }) =>
      `${legalId} staat al vast als ${name}. Gebruik die leverancier (${supplierId}), of corrigeer daar wat niet klopt.`,
    en: ({ legalId, name, supplierId }: { legalId: string; name: string; supplierId: SupplierId }) =>
      `${legalId} is registered as ${name}. Use that supplier (${supplierId}), or correct there what is wrong.`,
  },
  'number-in-use': {
    nl: ({ legalId, supplierId }: { legalId: string; supplierId: SupplierId }) =>
      `${legalId} is het nummer van een andere leverancier (${supplierId}).`,
    en: ({ legalId, supplierId }: { legalId: string; supplierId: SupplierId }) =>
      `${legalId} is the number of another supplier (${supplierId}).`,
  },
  'not-a-municipal-test': {
    nl: 'Een toets van UWV vraagt u aan en legt u vast als toets van UWV.',
    en: "UWV's own test is asked for and recorded as a UWV test.",
  },
  'ends-before-it-begins': {
    nl: ({ from, until }: { from: IsoDate; until: IsoDate }) =>
      `De laatste dag (${dayInWords(until, 'nl')}) ligt voor de eerste (${dayInWords(from, 'nl')}).`,
    en: ({ from, until }: { from: IsoDate; until: IsoDate }) =>
      `The last day (${dayInWords(until, 'en')}) lies before the first (${dayInWords(from, 'en')}).`,
  },
  'recognised-already': {
    nl: ({ on }: { on: IsoDate }) => `UWV erkende deze leverancier al op ${dayInWords(on, 'nl')}.`,
    en: ({ on }: { on: IsoDate }) => `UWV recognised this supplier on ${dayInWords(on, 'en')} already.`,
  },
  'supplier-on-rejected-list': {
    nl: 'De leverancier staat op de lijst van afgekeurde bedrijven. Haal hem daar eerst af.',
    en: 'The supplier is on the list of rejected companies. Take it off the list first.',
  },
  'supplier-recognised': {
    nl: 'UWV heeft deze leverancier al erkend; een toets is niet nodig.',
    en: 'UWV recognised this supplier already; no test is needed.',
  },
  'test-under-way': {
    nl: ({ on }: { on: IsoDate }) =>
      `De toets is al aangevraagd op ${dayInWords(on, 'nl')}. Leg eerst de uitkomst vast.`,
    en: ({ on }: { on: IsoDate }) =>
      `The test was requested on ${dayInWords(on, 'en')} already. Record its outcome first.`,
  },
  'no-test-under-way': {
    nl: 'Er loopt geen toets van deze leverancier. Vraag eerst een toets aan.',
    en: 'No test of this supplier is under way. Request the test first.',
  },
  'already-listed': {
    nl: ({ from, reason }: { from: IsoDate; reason: string }) =>
      `De leverancier staat al op de lijst sinds ${dayInWords(from, 'nl')}: ${reason}.`,
    en: ({ from, reason }: { from: IsoDate; reason: string }) =>
      `The supplier is on the list since ${dayInWords(from, 'en')} already: ${reason}.`,
  },
  'not-listed': {
    nl: 'De leverancier staat niet op de lijst van afgekeurde bedrijven.',
    en: 'The supplier is not on the list of rejected companies.',
  },
  'own-delivery': {
    nl: 'Een partner is geen leverancier van zichzelf; eigen levering is een eigen voorziening.',
    en: 'A partner is no supplier of itself; its own delivery is its own provision.',
  },
  'not-a-partner': {
    nl: ({ name, partner }: { name: string; partner: PartnerCode }) =>
      `${name} is niet ${partner}. Alleen ${partner} zelf legt vast dat een leverancier ${partner} is (R-070).`,
    en: ({ name, partner }: { name: string; partner: PartnerCode }) =>
      `${name} is not ${partner}. Only ${partner} itself says that a supplier is ${partner} (R-070).`,
  },
  'partner-has-supplier': {
    nl: ({ partner, supplierId }: { partner: PartnerCode; supplierId: SupplierId }) =>
      `${partner} staat al vast als leverancier ${supplierId}. Gebruik die.`,
    en: ({ partner, supplierId }: { partner: PartnerCode; supplierId: SupplierId }) =>
      `${partner} is registered as supplier ${supplierId} already. Use that one.`,
  },
  'entered-already': {
    nl: ({ payer, from }: { payer: PartnerCode; from: IsoDate }) =>
      `Deze partner staat al bij ${payer} ingeschreven, vanaf ${dayInWords(from, 'nl')}.`,
    en: ({ payer, from }: { payer: PartnerCode; from: IsoDate }) =>
      `This partner is entered at ${payer} already, from ${dayInWords(from, 'en')}.`,
  },
  'not-entered': {
    nl: ({ payer }: { payer: PartnerCode }) => `Deze leverancier staat niet ingeschreven bij ${payer}.`,
    en: ({ payer }: { payer: PartnerCode }) => `This supplier is not entered at ${payer}.`,
  },
  'nothing-to-correct': {
    nl: 'Dit staat zo niet vast: er is niets te corrigeren.',
    en: 'This is not on record: there is nothing to correct.',
  },
  'kind-recorded': {
    nl: ({ from }: { from: IsoDate }) =>
      `Voor ${dayInWords(from, 'nl')} staat al iets anders vast. Corrigeer dat met een reden.`,
    en: ({ from }: { from: IsoDate }) =>
      `Something else is recorded from ${dayInWords(from, 'en')} already. Correct it with a reason.`,
  },
  'covered-for-another-reason': {
    nl: ({ from }: { from: IsoDate }) =>
      `Vanaf ${dayInWords(from, 'nl')} staat dit al zo vast, met een andere reden.`,
    en: ({ from }: { from: IsoDate }) =>
      `This is recorded so from ${dayInWords(from, 'en')} already, with another reason.`,
  },
  'change-waits': {
    nl: ({ change }: { change: number }) =>
      `Een collega stelde dit al voor (wijziging ${change}). Bevestig die wijziging.`,
    en: ({ change }: { change: number }) =>
      `A colleague asked for this already (change ${change}). Confirm that change.`,
  },
  'no-such-change': {
    nl: ({ change }: { change: number }) => `Uw organisatie stelde wijziging ${change} niet voor.`,
    en: ({ change }: { change: number }) => `Your organisation did not ask for change ${change}.`,
  },
  'change-decided': {
    nl: ({ change }: { change: number }) => `Over wijziging ${change} is al beslist. Stel een nieuwe voor.`,
    en: ({ change }: { change: number }) => `Change ${change} was decided on already. Ask for a new one.`,
  },
  'change-needs-second-person': {
    nl: ({ change }: { change: number }) =>
      `U stelde wijziging ${change} zelf voor. Een collega bevestigt haar.`,
    en: ({ change }: { change: number }) =>
      `You asked for change ${change} yourself. A colleague confirms it.`,
  },
  'change-needs-other-partner': {
    nl: ({ change, partners }: { change: number; partners: readonly PartnerCode[] }) =>
      `Wijziging ${change} raakt ook ${partners.join(', ')}. Iemand van een van hen bevestigt haar.`,
    en: ({ change, partners }: { change: number; partners: readonly PartnerCode[] }) =>
      `Change ${change} touches ${partners.join(', ')} too. Somebody of one of them confirms it.`,
  },
  'change-not-made': {
    nl: ({ change }: { change: number }) => `Wijziging ${change} is niet doorgevoerd. Trek haar in.`,
    en: ({ change }: { change: number }) => `Change ${change} was not made. Withdraw it.`,
  },
  'changed-since': {
    nl: ({ change }: { change: number }) =>
      `Na wijziging ${change} is dit opnieuw gewijzigd. Corrigeer wat er nu staat.`,
    en: ({ change }: { change: number }) =>
      `This was changed again after change ${change}. Correct what stands now.`,
  },
  'not-own-number': {
    nl: ({ oin }: { oin: string }) =>
      `Uw organisatie staat bekend onder OIN ${oin}. Gebruik dat nummer, of leg eerst het juiste OIN vast.`,
    en: ({ oin }: { oin: string }) =>
      `Your organisation is known by OIN ${oin}. Use that number, or register the right OIN first.`,
  },
  'account-waits': {
    nl: ({ iban }: { iban: string }) =>
      `${iban} is vastgelegd en wacht op een tweede persoon. Bevestig de rekening, of trek haar in.`,
    en: ({ iban }: { iban: string }) =>
      `${iban} is registered and waits for a second person. Confirm the account, or withdraw it.`,
  },
  'account-confirmed': {
    nl: ({ iban, on }: { iban: string; on: IsoDate }) =>
      `${iban} is al bevestigd op ${dayInWords(on, 'nl')}. Beëindig de rekening als zij niet klopt.`,
    en: ({ iban, on }: { iban: string; on: IsoDate }) =>
      `${iban} was confirmed on ${dayInWords(on, 'en')} already. End the account where it is wrong.`,
  },
  'account-not-registered': {
    nl: ({ iban }: { iban: string }) =>
      `${iban} staat bij u niet vast voor deze leverancier. Leg de rekening eerst vast.`,
    en: ({ iban }: { iban: string }) =>
      `${iban} is not on your record of this supplier. Register the account first.`,
  },
  'account-needs-second-person': {
    nl: ({ iban }: { iban: string }) => `U legde ${iban} zelf vast. Een collega bevestigt de rekening.`,
    en: ({ iban }: { iban: string }) => `You registered ${iban} yourself. A colleague confirms the account.`,
  },
  'account-of-another': {
    nl: ({ iban, supplierId }: { iban: string; supplierId: SupplierId }) =>
      `${iban} is de rekening van een andere leverancier (${supplierId}). Beëindig haar daar eerst.`,
    en: ({ iban, supplierId }: { iban: string; supplierId: SupplierId }) =>
      `${iban} is the account of another supplier (${supplierId}). End it there first.`,
  },
  'account-known-elsewhere': {
    nl: ({ iban, supplierId }: { iban: string; supplierId: SupplierId }) =>
      `${iban} is bekend van een andere leverancier (${supplierId}). Geef de reden, of een andere rekening.`,
    en: ({ iban, supplierId }: { iban: string; supplierId: SupplierId }) =>
      `${iban} is known of another supplier (${supplierId}). Give the reason, or another account.`,
  },
  'tie-in-the-future': {
    nl: 'De band met de gemeente begint niet later dan de dag waarop u dit vastlegt.',
    en: 'The tie to the municipality does not begin after the day from which you record it.',
  },
});
