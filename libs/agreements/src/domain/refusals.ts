import { dayInWords, type IsoDate, type PartnerCode, refusals, type Text } from '@ontschot/kernel';

type Day = { day: IsoDate };
type Named = { name: string };
const nl = (day: IsoDate): string => dayInWords(day, 'nl');
const en = (day: IsoDate): string => dayInWords(day, 'en');

/** Why a step on an agreement does not fit what stands, with the way out. A no of a rule is a verdict, not one of these. */
export const refuse = refusals({
  'wrong-stage': {
    nl: ({ reference, is, wants }: { reference: string; is: Text; wants: Text }) =>
      `Deze stap hoort bij ${wants.nl}. ${reference} is ${is.nl}.`,
    en: ({ reference, is, wants }: { reference: string; is: Text; wants: Text }) =>
      `This step is for ${wants.en}; agreement ${reference} is ${is.en}.`,
  },
  'nothing-to-sign': {
    nl: 'Er is niets voorbereid om te tekenen. Leg eerst een aanvraag, voorstel of contract vast.',
    en: 'There is nothing prepared to sign. Record an application, a proposal or a contract first.',
  },
  'reference-taken': {
    nl: ({ reference, owner }: { reference: string; owner: PartnerCode }) =>
      `${owner} heeft al een overeenkomst met kenmerk ${reference}. Kies een ander kenmerk.`,
    en: ({ reference, owner }: { reference: string; owner: PartnerCode }) =>
      `${owner} has an agreement with reference ${reference} already. Choose another reference.`,
  },
  'unknown-municipality': {
    nl: ({ codes }: { codes: readonly string[] }) =>
      `Geen gemeente heeft deze code: ${codes.join(', ')}. Zoek de code op bij de gemeenten.`,
    en: ({ codes }: { codes: readonly string[] }) =>
      `No municipality has this code: ${codes.join(', ')}. Look the code up among the municipalities.`,
  },
  'unknown-partner': {
    nl: ({ partner }: { partner: PartnerCode }) =>
      `${partner} doet niet mee. Alleen partners die meedoen, kopen samen in.`,
    en: ({ partner }: { partner: PartnerCode }) =>
      `${partner} does not take part. Only partners that take part purchase jointly.`,
  },

  'cluster-twice': {
    nl: 'Een cluster staat twee keer in dit overzicht. Noem elk cluster één keer.',
    en: 'A cluster is in this overview twice. Name each cluster once.',
  },
  'content-of-another-requirement': {
    nl: 'Onderdelen horen alleen bij de eis over de minimale inhoud. Laat ze hier weg.',
    en: 'Items belong to the requirement of the minimum content only. Leave them out here.',
  },

  // Application
  'application-step': {
    nl: ({ is, wayOut }: { is: Text; wayOut: Text }) => `De aanvraag is ${is.nl}. ${wayOut.nl}`,
    en: ({ is, wayOut }: { is: Text; wayOut: Text }) => `The application is ${is.en}. ${wayOut.en}`,
  },
  'before-round': {
    nl: ({ round }: { round: IsoDate }) =>
      `Deze aanvraag wordt vanaf ${nl(round)} beoordeeld. Open de beoordeling op die dag of later.`,
    en: ({ round }: { round: IsoDate }) =>
      `This application is assessed from ${en(round)} on. Open the assessment on that day or later.`,
  },
  'assessment-opened': {
    nl: ({ day }: Day) => `De beoordeling is op ${nl(day)} geopend. Dat blijft zo.`,
    en: ({ day }: Day) => `The assessment was opened on ${en(day)}. That stands.`,
  },
  'exemption-without-ground': {
    nl: 'Noem de reden van de vrijstelling: het keurmerk of een lopende overeenkomst.',
    en: 'Name the ground of the exemption: the quality mark or a current agreement.',
  },
  'admitted-already': {
    nl: ({ day }: Day) => `Het bedrijf is op ${nl(day)} toegelaten. Dat blijft zo.`,
    en: ({ day }: Day) => `The company was admitted on ${en(day)}. That stands.`,
  },
  'declined-already': {
    nl: ({ day, reason }: Day & { reason: string }) =>
      `De aanvraag is op ${nl(day)} afgewezen: ${reason}. Een nieuwe aanvraag kan altijd.`,
    en: ({ day, reason }: Day & { reason: string }) =>
      `The application was declined on ${en(day)}: ${reason}. A new application is always possible.`,
  },
  'not-admitted': {
    nl: ({ is }: { is: Text }) => `De aanvraag is ${is.nl}. Alleen een toegelaten bedrijf tekent.`,
    en: ({ is }: { is: Text }) => `The application is ${is.en}. Only an admitted supplier signs.`,
  },

  // Calendar of the rounds
  'round-of-another-year': {
    nl: ({ round, year }: { round: IsoDate; year: number }) => `${nl(round)} is geen dag van ${year}.`,
    en: ({ round, year }: { round: IsoDate; year: number }) => `${en(round)} is no day of ${year}.`,
  },

  // What is signed
  'no-instruments': {
    nl: 'Noem ten minste één instrument met zijn tarief.',
    en: 'Name at least one instrument with its tariff.',
  },
  'shares-not-100': {
    nl: ({ name, sum }: Named & { sum: number }) =>
      `De termijnen van "${name}" zijn samen ${sum}%, geen 100%. Verdeel de prijs helemaal.`,
    en: ({ name, sum }: Named & { sum: number }) =>
      `The instalments of "${name}" sum to ${sum}%, not to 100%. Divide the whole price.`,
  },
  'other-cluster': {
    nl: ({ name, cluster, applied }: Named & { cluster: string; applied: string }) =>
      `"${name}" is van cluster ${cluster}; aangevraagd is ${applied} (R-039). Vraag het andere cluster apart aan.`,
    en: ({ name, cluster, applied }: Named & { cluster: string; applied: string }) =>
      `"${name}" is of cluster ${cluster}; the application was for ${applied} (R-039). Apply for the other cluster apart.`,
  },
  'iro-only': {
    nl: 'Een IRO-bedrijf heeft alleen IRO’s.',
    en: 'An IRO company is entered for IROs only.',
  },
  'ends-before-it-begins': {
    nl: 'De laatste dag ligt voor de eerste. Verbeter een van beide.',
    en: 'The last day lies before the first. Mend one of them.',
  },
  'begins-before-signing': {
    nl: ({ day }: Day) => `De overeenkomst kan niet beginnen voor de dag van tekenen, ${nl(day)}.`,
    en: ({ day }: Day) => `The agreement cannot begin before the day of signing, ${en(day)}.`,
  },
  'signed-already': {
    nl: ({ day }: Day) =>
      `De overeenkomst is op ${nl(day)} getekend met andere afspraken. Verbeter een fout met een correctie.`,
    en: ({ day }: Day) =>
      `The agreement was signed on ${en(day)} with other terms. Mend a mistake by a correction.`,
  },
  'supplier-unknown': {
    nl: 'Noem de leverancier die heeft gewonnen en hoe er is ingekocht.',
    en: 'Name the supplier that won and how the contract was procured.',
  },
  'form-of-another-owner': {
    nl: ({ owner, form }: { owner: PartnerCode; form: string }) =>
      `${owner} sluit geen ${form}. Kies de vorm die bij de eigenaar past.`,
    en: ({ owner, form }: { owner: PartnerCode; form: string }) =>
      `${owner} concludes no ${form}. Choose the form that fits the owner.`,
  },
  'awarded-without-tender': {
    nl: 'Wat niet is aanbesteed, is ook niet gegund. Verbeter een van beide.',
    en: 'What was not tendered was not awarded either. Mend one of them.',
  },
  'reason-needed': {
    nl: ({ warning }: { warning: Text }) => `${warning.nl} Leg vast waarom u het toch doet.`,
    en: ({ warning }: { warning: Text }) => `${warning.en} Record why you do it all the same.`,
  },

  // In force
  'agreement-ended': {
    nl: ({ day }: Day) => `Deze overeenkomst is geëindigd op ${nl(day)}. Sluit een nieuwe.`,
    en: ({ day }: Day) => `This agreement ended on ${en(day)}. Conclude a new one.`,
  },
  'agreement-not-begun': {
    nl: ({ day }: Day) => `Deze overeenkomst begint op ${nl(day)}. Kies die dag of een latere.`,
    en: ({ day }: Day) => `This agreement begins on ${en(day)}. Give that day or a later one.`,
  },
  'no-last-day': {
    nl: 'Deze overeenkomst heeft geen laatste dag. Er is niets te verlengen.',
    en: 'This agreement has no last day; there is nothing to extend.',
  },
  'unknown-instrument': {
    nl: ({ instrumentId }: { instrumentId: string }) =>
      `Deze overeenkomst heeft geen instrument ${instrumentId}.`,
    en: ({ instrumentId }: { instrumentId: string }) => `This agreement has no instrument ${instrumentId}.`,
  },
  'second-look-by-another': {
    nl: 'Deze verhoging is groot. Een ander dan u bevestigt haar.',
    en: 'This increase is large. Another person than you confirms it.',
  },
  'dissolved-already': {
    nl: ({ day, reason }: Day & { reason: string }) =>
      `De overeenkomst is al ontbonden per ${nl(day)}: ${reason}. Dat blijft zo.`,
    en: ({ day, reason }: Day & { reason: string }) =>
      `The agreement was dissolved per ${en(day)} already: ${reason}. That stands.`,
  },
  'still-valid': {
    nl: ({ until }: { until: IsoDate | null }) =>
      `Deze overeenkomst geldt ${until === null ? 'zonder laatste dag' : `tot en met ${nl(until)}`}. Ontbind haar om eerder te stoppen.`,
    en: ({ until }: { until: IsoDate | null }) =>
      `This agreement is valid ${until === null ? 'without a last day' : `until ${en(until)}`}. Dissolve it to end it earlier.`,
  },

  // Free space
  'not-free-space': {
    nl: 'Deze stap hoort alleen bij vrije ruimte.',
    en: 'This step belongs to free-space agreements only.',
  },
  'added-value-assessed': {
    nl: ({ day }: Day) => `De meerwaarde is op ${nl(day)} beoordeeld. Dat blijft zo.`,
    en: ({ day }: Day) => `The added value was assessed on ${en(day)}. That stands.`,
  },
  'committed-already': {
    nl: 'Voor deze opdracht is al een ander bedrag vastgelegd.',
    en: 'Another amount is committed for this order already.',
  },
  'half-year-not-over': {
    nl: ({ day }: Day) => `Het eerste halfjaar duurt tot en met ${nl(day)}. Toets daarna.`,
    en: ({ day }: Day) => `The first half year lasts until ${en(day)}. Test after that day.`,
  },
  'tested-already': {
    nl: ({ day, candidates }: Day & { candidates: number }) =>
      `Op ${nl(day)} is getoetst: ${candidates} kandidaten. Dat blijft zo.`,
    en: ({ day, candidates }: Day & { candidates: number }) =>
      `The test was on ${en(day)}: ${candidates} candidates. That stands.`,
  },
  'ended-already': {
    nl: ({ day }: Day) => `De overeenkomst is al beëindigd per ${nl(day)}. Dat blijft zo.`,
    en: ({ day }: Day) => `The agreement was ended per ${en(day)} already. That stands.`,
  },
  'not-ended': {
    nl: 'De overeenkomst is op die dag niet geëindigd. Beëindig of ontbind haar eerst.',
    en: 'The agreement has not ended on that day. End or dissolve it first.',
  },
  'run-off-completed': {
    nl: ({ day }: Day) => `De afloop is op ${nl(day)} klaar gemeld. Dat blijft zo.`,
    en: ({ day }: Day) => `The run-off was completed on ${en(day)}. That stands.`,
  },
  'run-off-not-complete': {
    nl: 'Lopende trajecten gaan eerst af. Meld de afloop klaar en evalueer dan.',
    en: 'Running trajectories finish first. Complete the run-off, then evaluate.',
  },
  'evaluated-already': {
    nl: ({ day }: Day) => `De evaluatie is op ${nl(day)} vastgelegd. Dat blijft zo.`,
    en: ({ day }: Day) => `The evaluation was recorded on ${en(day)}. That stands.`,
  },

  // IRO
  'not-iro': {
    nl: 'Alleen IRO-bedrijven worden op hun hoofdkantoor getoetst.',
    en: 'Only IRO companies are audited at their head office.',
  },
  'audited-already': {
    nl: ({ day, passed }: Day & { passed: boolean }) =>
      `De toets was op ${nl(day)}: ${passed ? 'voldoende' : 'onvoldoende'}. Leg een nieuw oordeel vast bij een nieuwe inschrijving.`,
    en: ({ day, passed }: Day & { passed: boolean }) =>
      `The audit was on ${en(day)}: ${passed ? 'passed' : 'failed'}. A new judgement goes with a new entry.`,
  },

  // Joint purchase
  'one-partner': {
    nl: 'Samen inkopen doet u met ten minste twee partners.',
    en: 'A joint purchase has at least two partners.',
  },
  'not-in-preparation': {
    nl: 'Dit kan alleen voordat het gezamenlijke contract opengaat.',
    en: 'This is done before the joint contract opens.',
  },
  'not-a-partner': {
    nl: ({ partner }: { partner: PartnerCode }) =>
      `${partner} doet niet mee aan deze inkoop. Aansluiten kan na de gunning.`,
    en: ({ partner }: { partner: PartnerCode }) =>
      `${partner} does not take part in this joint purchase. It can join after award.`,
  },
  'neighbour-takes-part': {
    nl: ({ municipality }: { municipality: PartnerCode }) => `${municipality} doet al mee.`,
    en: ({ municipality }: { municipality: PartnerCode }) => `${municipality} takes part already.`,
  },
  'terms-agreed': {
    nl: ({ day }: Day) => `De voorwaarden zijn op ${nl(day)} afgesproken. Dat blijft zo.`,
    en: ({ day }: Day) => `The joint terms were agreed on ${en(day)}. That stands.`,
  },
  'principal-named': {
    nl: ({ principal }: { principal: PartnerCode }) =>
      `${principal} is al aangewezen. Er is precies één opdrachtgever.`,
    en: ({ principal }: { principal: PartnerCode }) =>
      `${principal} was named contracting principal. There is exactly one.`,
  },
  'no-contracting-principal': {
    nl: 'Wijs eerst de ene opdrachtgever aan.',
    en: 'Name the one contracting principal first.',
  },
  'not-aligned': {
    nl: 'Wijs eerst de opdrachtgever aan en spreek de voorwaarden af, alle partners dezelfde.',
    en: 'Name the contracting principal and agree on the joint terms first, every partner the same.',
  },
  'purchase-cancelled': {
    nl: ({ day, reason }: Day & { reason: string }) => `Deze inkoop is op ${nl(day)} gestopt: ${reason}.`,
    en: ({ day, reason }: Day & { reason: string }) =>
      `This joint purchase was cancelled on ${en(day)}: ${reason}.`,
  },
  'not-joint': {
    nl: 'Deze stap hoort alleen bij gezamenlijke contracten.',
    en: 'This step belongs to joint contracts only.',
  },
  'principal-stays': {
    nl: 'De opdrachtgever is het aanspreekpunt van de leverancier en kan niet weg. Beëindig het contract.',
    en: 'The contracting principal answers to the supplier and cannot leave. End the contract instead.',
  },
  'not-covered': {
    nl: ({ partner, day }: Day & { partner: PartnerCode }) => `${partner} doet op ${nl(day)} niet mee.`,
    en: ({ partner, day }: Day & { partner: PartnerCode }) => `${partner} is not covered on ${en(day)}.`,
  },
  'no-such-promise': {
    nl: ({ promise }: { promise: number }) => `De overeenkomst heeft geen toezegging ${promise}.`,
    en: ({ promise }: { promise: number }) => `The agreement has no promise ${promise}.`,
  },
  'promise-met': {
    nl: ({ day }: Day) => `Deze toezegging is al nagekomen op ${nl(day)}.`,
    en: ({ day }: Day) => `This promise was kept on ${en(day)} already.`,
  },
  'left-already': {
    nl: ({ day }: Day) => `U gaat al weg per ${nl(day)}. Dat blijft zo.`,
    en: ({ day }: Day) => `You leave per ${en(day)} already. That stands.`,
  },
  'covered-already': {
    nl: ({ partner, day }: Day & { partner: PartnerCode }) => `${partner} doet al mee vanaf ${nl(day)}.`,
    en: ({ partner, day }: Day & { partner: PartnerCode }) =>
      `${partner} is covered from ${en(day)} already.`,
  },

  // Corrections
  'nothing-to-correct': {
    nl: 'Hier valt niets te verbeteren: er is op die dag geen tarief begonnen.',
    en: 'There is nothing to correct here: no tariff began on that day.',
  },
});
