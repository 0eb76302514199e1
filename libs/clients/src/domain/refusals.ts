import { type IsoDate, type PartnerCode, dayInWords, refusals } from '@ontschot/kernel';

const nl = (day: IsoDate | null): string => (day === null ? 'een nog onbekende dag' : dayInWords(day, 'nl'));
const en = (day: IsoDate | null): string => (day === null ? 'a day not known yet' : dayInWords(day, 'en'));

type Days = { from: IsoDate; until: IsoDate };
type OnDay = { day: IsoDate };
type At = { partner: PartnerCode };

/** Why a step is not possible for this client as it stands: what stands, and what can be done. */
export const refuse = refusals({
  'client-forgotten': {
    nl: 'De persoonsgegevens van deze klant zijn vernietigd. Schrijf de persoon opnieuw in.',
    en: 'The personal data of this client were destroyed. Register the person anew.',
  },
  'client-closed': {
    nl: ({ day }: OnDay) => `De klant werkt sinds ${nl(day)}. Een nieuwe uitkering opent het dossier weer.`,
    en: ({ day }: OnDay) => `The client works since ${en(day)}. A new benefit opens the client again.`,
  },
  'registration-withdrawn': {
    nl: 'Deze inschrijving was een vergissing en is ingetrokken. Schrijf de persoon opnieuw in.',
    en: 'This registration was a mistake and was withdrawn. Register the person anew.',
  },
  'client-merged': {
    nl: ({ into }: { into: string }) =>
      `Dit dossier is samengevoegd met ${into}. Werk daar verder: /v1/clients/${into}.`,
    en: ({ into }: { into: string }) =>
      `This file was merged into ${into}. Go on there: /v1/clients/${into}.`,
  },
  'client-already-registered': {
    nl: ({ id }: { id: string }) =>
      `Deze persoon is al ingeschreven als klant ${id}, en uw organisatie mag dat dossier zien. Leg uw uitkering daar vast: POST /v1/clients/${id}/benefits.`,
    en: ({ id }: { id: string }) =>
      `This person is registered already as client ${id}, whom your partner may see. Record your benefit there: POST /v1/clients/${id}/benefits.`,
  },
  'client-known-elsewhere': {
    nl: ({ id, at }: { id: string; at: string }) =>
      `Deze persoon is al klant bij ${at}. Eén persoon is één dossier. Sluit aan: POST /v1/clients/${id}/join.`,
    en: ({ id, at }: { id: string; at: string }) =>
      `This person is a client of ${at} already. One person is one file. Join it: POST /v1/clients/${id}/join.`,
  },
  'not-the-same-person': {
    nl: 'BSN en geboortedatum horen niet bij dit dossier. Zoek de persoon eerst op: POST /v1/clients/find.',
    en: 'BSN and birth date do not belong to this file. Find the person first: POST /v1/clients/find.',
  },
  'bsn-of-another-client': {
    nl: ({ id }: { id: string }) =>
      `Dit BSN hoort bij klant ${id}. Is het dezelfde persoon? Voeg de dossiers samen: corrections/merge.`,
    en: ({ id }: { id: string }) =>
      `This BSN is client ${id}'s. Is it the same person? Merge the files: corrections/merge.`,
  },
  'another-bsn': {
    nl: 'Het BSN is anders. Was het verkeerd getypt? Verbeter het met een reden: corrections/bsn. Is het iemand anders? Schrijf die persoon in.',
    en: 'The BSN differs. Was it typed wrong? Put it right with a reason: corrections/bsn. Is it another person? Register that person.',
  },
  'merge-with-itself': {
    nl: 'Een dossier kan niet met zichzelf worden samengevoegd. Noem het andere dossier.',
    en: 'A file cannot be merged with itself. Name the other file.',
  },
  'something-was-ordered': {
    nl: ({ orders }: { orders: string }) =>
      `Voor deze klant is al besteld: ${orders}. Intrekken kan niet meer. Verbeter wat niet klopt.`,
    en: ({ orders }: { orders: string }) =>
      `Something was ordered for this client: ${orders}. It cannot be withdrawn any more. Put right what is wrong.`,
  },
  'benefit-ends-before-it-begins': {
    nl: ({ from, until }: Days) => `De uitkering zou stoppen op ${nl(until)}, vóór het begin op ${nl(from)}.`,
    en: ({ from, until }: Days) => `The benefit would end on ${en(until)}, before it begins on ${en(from)}.`,
  },
  'maximum-of-ww-only': {
    nl: 'Alleen een WW-uitkering heeft een maximum.',
    en: 'Only a WW benefit has a maximum duration.',
  },
  'maximum-is-the-last-day': {
    nl: ({ from, until }: Days) =>
      `De laatste WW-dag is ${nl(until)}, maar het maximum is ${nl(from)}. Dat is dezelfde dag. Geef één dag.`,
    en: ({ from, until }: Days) =>
      `The last WW day is ${en(until)}, but the maximum is ${en(from)}. They are the same day. Give one day.`,
  },
  'maximum-known': {
    nl: ({ day }: OnDay) =>
      `Bekend is dat de WW stopt op ${nl(day)}. Was dat fout? Verbeter het met een reden: corrections/maximum.`,
    en: ({ day }: OnDay) =>
      `It is recorded that WW ends on ${en(day)}. Was that wrong? Put it right with a reason: corrections/maximum.`,
  },
  'no-maximum-known': {
    nl: 'Er is geen WW-maximum vastgelegd. Leg het vast: exhaustion.',
    en: 'No WW maximum is recorded. Record it: exhaustion.',
  },
  'benefit-overlaps': {
    nl: ({ type, from, until }: { type: string; from: IsoDate; until: IsoDate | null }) =>
      `De klant heeft al ${type} vanaf ${nl(from)}${until === null ? '' : ` tot en met ${nl(until)}`}. Beëindig of verbeter die eerst.`,
    en: ({ type, from, until }: { type: string; from: IsoDate; until: IsoDate | null }) =>
      `The client has ${type} from ${en(from)}${until === null ? '' : ` until ${en(until)}`} already. End or correct that one first.`,
  },
  'benefit-of-another-partner': {
    nl: ({ type, partner }: { type: string; partner: PartnerCode }) =>
      `${type} is een uitkering van ${partner}. Vraag een coach van ${partner} om dit vast te leggen.`,
    en: ({ type, partner }: { type: string; partner: PartnerCode }) =>
      `${type} is a benefit of ${partner}. Ask a coach of ${partner} to record this.`,
  },
  'no-ww-on-that-day': {
    nl: ({ day }: OnDay) => `Op ${nl(day)} heeft de klant geen WW. Leg de WW eerst vast of verbeter die.`,
    en: ({ day }: OnDay) => `On ${en(day)} the client has no WW. Record or correct the WW benefit first.`,
  },
  'lives-there-already': {
    nl: ({ partner, day }: At & { day: IsoDate | null }) =>
      `De klant woont al in ${partner}, sinds ${nl(day)}. Was de dag fout? Verbeter het met een reden: corrections/move.`,
    en: ({ partner, day }: At & { day: IsoDate | null }) =>
      `The client lives in ${partner} already, since ${en(day)}. Was the day wrong? Put it right with a reason: corrections/move.`,
  },
  'moved-later': {
    nl: ({ partner, day }: At & OnDay) =>
      `De klant verhuisde op ${nl(day)} naar ${partner}. Geef een latere dag, of verbeter die verhuizing: corrections/move.`,
    en: ({ partner, day }: At & OnDay) =>
      `The client moved to ${partner} on ${en(day)}. Give a later day, or correct that move: corrections/move.`,
  },
  'no-move': {
    nl: 'Er is geen verhuizing vastgelegd.',
    en: 'No move is recorded.',
  },
  'move-of-another-partner': {
    nl: ({ partner, day }: At & OnDay) =>
      `${partner} legde deze verhuizing vast op ${nl(day)}. Vraag een coach van ${partner} of van de nieuwe gemeente.`,
    en: ({ partner, day }: At & OnDay) =>
      `${partner} recorded this move on ${en(day)}. Ask a coach of ${partner} or of the new municipality.`,
  },
  'no-concurrent-benefits': {
    nl: ({ day }: OnDay) =>
      `Op ${nl(day)} heeft de klant geen uitkering van UWV en gemeente tegelijk. Alleen dan spreekt u af wie de regie heeft.`,
    en: ({ day }: OnDay) =>
      `On ${en(day)} the client has no benefits of UWV and municipality at the same time. A lead is agreed for concurrent benefits only.`,
  },
  'not-a-party': {
    nl: ({ partner, residence }: At & { residence: PartnerCode }) =>
      `Dit is tussen UWV en ${residence}, waar de klant woont. ${partner} heeft hier geen deel aan.`,
    en: ({ partner, residence }: At & { residence: PartnerCode }) =>
      `This is between UWV and ${residence}, where the client lives; ${partner} has no part in it.`,
  },
  'transfer-already-proposed': {
    nl: ({ designates, effective }: { designates: PartnerCode; effective: IsoDate }) =>
      `Een overdracht aan ${designates} vanaf ${nl(effective)} wacht op handtekeningen. Teken die, of trek die eerst in.`,
    en: ({ designates, effective }: { designates: PartnerCode; effective: IsoDate }) =>
      `A transfer to ${designates} from ${en(effective)} waits for signatures. Approve or withdraw it first.`,
  },
  'transfer-signed': {
    nl: ({ designates, effective }: { designates: PartnerCode; effective: IsoDate }) =>
      `Beide managers hebben getekend: ${designates} is verantwoordelijk vanaf ${nl(effective)}. Intrekken kan niet meer. Stel een nieuw besluit voor.`,
    en: ({ designates, effective }: { designates: PartnerCode; effective: IsoDate }) =>
      `Both managers signed: ${designates} is responsible from ${en(effective)}. It cannot be withdrawn any more. Propose another decision.`,
  },
  'signed-after-its-day': {
    nl: ({ effective }: { effective: IsoDate }) =>
      `Het voorstel gaat in op ${nl(effective)}. De tweede handtekening kan niet later zijn. Stel een latere dag voor: corrections/joint-decision.`,
    en: ({ effective }: { effective: IsoDate }) =>
      `The proposal takes effect on ${en(effective)}. The second signature cannot be later. Propose a later day: corrections/joint-decision.`,
  },
  'signed-already': {
    nl: ({ partner, day }: At & OnDay) => `${partner} tekende al op ${nl(day)}. Die handtekening staat.`,
    en: ({ partner, day }: At & OnDay) => `${partner} signed on ${en(day)} already. That signature stands.`,
  },
  'no-ww-client': {
    nl: ({ day }: OnDay) =>
      `Op ${nl(day)} heeft de klant geen WW. Managers besluiten alleen samen over een WW-klant die naar bijstand dreigt te gaan (R-006).`,
    en: ({ day }: OnDay) =>
      `On ${en(day)} the client has no WW. Managers decide together only on a WW client who is about to pass to the municipality (R-006).`,
  },
  'no-transfer-proposed': {
    nl: 'Er is geen voorstel dat op een handtekening wacht. Doe eerst een voorstel.',
    en: 'No transfer waits for a signature. Propose one first.',
  },
  'not-a-municipality': {
    nl: 'Alleen een gemeente doet een aanbod van de gemeente.',
    en: 'Only a municipality makes a municipal offer.',
  },
  'no-uwv-benefit': {
    nl: ({ day }: OnDay) =>
      `Op ${nl(day)} heeft de klant geen uitkering van UWV. De gemeente is dan verantwoordelijk zonder aanbod.`,
    en: ({ day }: OnDay) =>
      `On ${en(day)} the client has no UWV benefit: the municipality of residence is responsible without an offer.`,
  },
  'offer-stands': {
    nl: ({ from, until }: { from: IsoDate; until: IsoDate | null }) =>
      `Dit aanbod staat al vanaf ${nl(from)}${until === null ? '' : ` tot en met ${nl(until)}`}. Beëindig of verbeter het eerst.`,
    en: ({ from, until }: { from: IsoDate; until: IsoDate | null }) =>
      `This offer stands already from ${en(from)}${until === null ? '' : ` until ${en(until)}`}. End or correct it first.`,
  },
  'offer-names-its-instrument': {
    nl: 'Een aanbod voor één voorziening noemt die voorziening. Een overname noemt er geen.',
    en: 'An offer of one facility names that facility. A take-over names none.',
  },
  'offer-ends-before-it-begins': {
    nl: ({ from, until }: Days) => `Het aanbod zou stoppen op ${nl(until)}, vóór het begin op ${nl(from)}.`,
    en: ({ from, until }: Days) => `The offer would end on ${en(until)}, before it begins on ${en(from)}.`,
  },
  'offer-ended': {
    nl: ({ day }: OnDay) => `Dit aanbod stopte op ${nl(day)}. Leg een nieuw aanbod vast als dat nodig is.`,
    en: ({ day }: OnDay) => `This offer ended on ${en(day)}. Record a new offer where one is needed.`,
  },
  'no-such-offer': {
    nl: ({ id }: { id: string }) => `Aanbod ${id} is er niet. Kies er een uit het dossier.`,
    en: ({ id }: { id: string }) => `There is no offer ${id}. Choose one from the record.`,
  },
  'offer-of-another-partner': {
    nl: ({ partner }: At) => `Dit aanbod is van ${partner}. Alleen ${partner} beëindigt of verbetert het.`,
    en: ({ partner }: At) => `This offer is ${partner}'s. Only ${partner} ends or corrects it.`,
  },
  'no-handover-due': {
    nl: 'Er is geen overdracht af te spreken: het WW-maximum is niet bekend.',
    en: 'No hand-over is due: no WW maximum is known.',
  },
  'handover-before-exhaustion': {
    nl: ({ day }: OnDay) => `De laatste WW-dag is ${nl(day)}. Geef een latere dag voor de overdracht.`,
    en: ({ day }: OnDay) => `The last WW day is ${en(day)}. Give a later day for the hand-over.`,
  },
  'handover-during-the-service': {
    nl: ({ name, day }: { name: string; day: IsoDate }) =>
      `${name} loopt voor UWV tot en met ${nl(day)}. De overdracht is daarna.`,
    en: ({ name, day }: { name: string; day: IsoDate }) =>
      `${name} runs for UWV until ${en(day)}. The hand-over comes after it.`,
  },
  'another-handover-day': {
    nl: ({ day }: OnDay) =>
      `De overdracht is afgesproken voor ${nl(day)}. Spreek dezelfde dag af, of verbeter de dag: corrections/hand-over.`,
    en: ({ day }: OnDay) =>
      `The hand-over was agreed to for ${en(day)}. Agree on the same day, or correct the day: corrections/hand-over.`,
  },
  'handover-took-effect': {
    nl: ({ day }: OnDay) =>
      `De overdracht ging in op ${nl(day)}. Die dag ligt vast. Managers kunnen samen een nieuw besluit nemen.`,
    en: ({ day }: OnDay) =>
      `The hand-over took effect on ${en(day)}. That day stands. The managers may take a new decision together.`,
  },
  'works-since': {
    nl: ({ day }: OnDay) => `De klant werkt al sinds ${nl(day)}.`,
    en: ({ day }: OnDay) => `The client works since ${en(day)} already.`,
  },
  'own-client': {
    nl: 'Dit is een klant van uw eigen organisatie. Een reden is niet nodig.',
    en: 'This is a client of your own partner; no further ground is needed.',
  },
  'serving-ends-before-it-begins': {
    nl: ({ from, until }: Days) => `De reden zou stoppen op ${nl(until)}, vóór het begin op ${nl(from)}.`,
    en: ({ from, until }: Days) => `The ground would end on ${en(until)}, before it begins on ${en(from)}.`,
  },
  'already-serving': {
    nl: ({ day, code }: OnDay & { code: string }) =>
      `Uw organisatie helpt deze klant sinds ${nl(day)} (${code}). Beëindig dat eerst.`,
    en: ({ day, code }: OnDay & { code: string }) =>
      `Your partner serves this client since ${en(day)} (${code}). End that first.`,
  },
  'serving-too-long': {
    nl: ({ until }: { until: IsoDate }) =>
      `Helpen kan tot en met ${nl(until)}. Geef een eerdere dag. Daarna legt u de reden opnieuw vast.`,
    en: ({ until }: { until: IsoDate }) =>
      `Serving is possible until ${en(until)}. Give an earlier day. After it, record the ground again.`,
  },
  'serving-too-far-ahead': {
    nl: ({ until }: { until: IsoDate }) =>
      `Helpen begint op zijn laatst op ${nl(until)}. Geef een eerdere dag.`,
    en: ({ until }: { until: IsoDate }) =>
      `Serving begins on ${en(until)} at the latest. Give an earlier day.`,
  },
  'serving-objected': {
    nl: ({ partner }: At) =>
      `${partner} vindt niet goed dat uw organisatie deze klant helpt. Vraag ${partner} om toestemming.`,
    en: ({ partner }: At) =>
      `${partner} does not let your partner serve this client. Ask ${partner} for its consent.`,
  },
  'serving-needs-no-consent': {
    nl: ({ partner }: At) =>
      `${partner} betaalt nog een opdracht voor deze klant, of herstelt een vergissing. Dat stopt vanzelf.`,
    en: ({ partner }: At) =>
      `${partner} still pays for an order of this client, or mends a mistake. That ends by itself.`,
  },
  'no-such-serving': {
    nl: ({ id }: { id: string }) => `${id} is er niet. Kies een reden uit het dossier.`,
    en: ({ id }: { id: string }) => `There is no ${id}. Choose a serving from the record.`,
  },
  'partner-has-the-client': {
    nl: ({ partner }: At) => `Dit is een klant van ${partner} zelf. Toestemming is niet nodig.`,
    en: ({ partner }: At) => `This is a client of ${partner} itself. No consent is needed.`,
  },
  'not-serving': {
    nl: 'Uw organisatie helpt deze klant niet. Er is niets te beëindigen.',
    en: 'Your partner does not serve this client. There is nothing to end.',
  },
  'serving-ended': {
    nl: ({ day }: OnDay) => `Uw organisatie stopte op ${nl(day)}. Die dag staat.`,
    en: ({ day }: OnDay) => `Your partner ended it on ${en(day)}. That day stands.`,
  },
  'ground-is-not-so': {
    nl: ({ code }: { code: string }) =>
      `De reden ${code} klopt niet voor deze klant en uw organisatie. Kies een reden die klopt.`,
    en: ({ code }: { code: string }) =>
      `The ground ${code} does not hold for this client and your partner. Choose a true one.`,
  },
  'no-such-ground': {
    nl: ({ id }: { id: string }) =>
      `Reden ${id} staat niet in uw lijst. Kies er een uit: GET /v1/serving-grounds.`,
    en: ({ id }: { id: string }) => `Ground ${id} is not in your list. Choose one: GET /v1/serving-grounds.`,
  },
  'erasure-waits': {
    nl: ({ partner }: At) =>
      `${partner} vroeg al om de gegevens te vernietigen. Ga akkoord: forget/agree. Of trek het in: forget/withdraw.`,
    en: ({ partner }: At) =>
      `${partner} asked to destroy the data already. Agree: forget/agree. Or withdraw it: forget/withdraw.`,
  },
  'no-erasure-asked': {
    nl: 'Niemand vroeg om deze gegevens te vernietigen. Vraag het eerst: forget.',
    en: 'Nobody asked to destroy these data. Ask it first: forget.',
  },
  'erasure-needs-another-person': {
    nl: 'U vroeg hier zelf om. Een andere manager van uw organisatie moet akkoord gaan.',
    en: 'You asked for this yourself. Another manager of your partner must agree.',
  },
  'others-have-client': {
    nl: ({ partners }: { partners: string }) =>
      `Ook ${partners} werkt met dit dossier. Intrekken kan niet meer. Verbeter wat niet klopt, of vraag om te vernietigen: forget.`,
    en: ({ partners }: { partners: string }) =>
      `${partners} works with this file too. It cannot be withdrawn any more. Put right what is wrong, or ask to destroy it: forget.`,
  },
  'took-in-files': {
    nl: 'Dit dossier nam een ander dossier over. Maak dat eerst ongedaan: corrections/merge-undo.',
    en: 'This file took another one in. Undo that first: corrections/merge-undo.',
  },
  'not-merged': {
    nl: 'Dit dossier is niet samengevoegd. Er is niets ongedaan te maken.',
    en: 'This file was not merged. There is nothing to undo.',
  },
  'merge-is-used': {
    nl: ({ facts, orders }: { facts: number; orders: string }) =>
      `Na het samenvoegen kwam er bij: ${facts} keer een feit${orders === '' ? '' : `, en besteld ${orders}`}. Ongedaan maken kan niet meer. Zie de historie.`,
    en: ({ facts, orders }: { facts: number; orders: string }) =>
      `Since the merge there came: ${facts} facts${orders === '' ? '' : `, and orders ${orders}`}. It cannot be undone any more. See the history.`,
  },
  'duty-asks-a-step': {
    nl: ({ duty }: { duty: string }) => `Dit is niet af te vinken, of niet van uw organisatie: ${duty}`,
    en: ({ duty }: { duty: string }) => `This is done by its own step, or is not your partner's: ${duty}`,
  },
});
