import { inWords } from '../../core/told/told.js';
import type { MistakeTexts } from '../messages.js';
import { configFaults } from './config-faults.js';
import { connectionMistakes } from './connection-mistakes.js';
import { bodyFaults } from './faults.js';
import { placeholders } from './help/placeholders.js';
import { contradictions, noResult } from './saved.js';
import { CHECK_DIGIT, either, LANGUAGE_NAMES, meant, reason } from './words.js';
import { yamlFaults } from './yaml.js';

const SEE_HELP = 'Legg til --help for å se hva som finnes.';

/** What help calls an argument. */
const named = (argument: string): string => placeholders[argument] ?? argument;

const SAVE_AGAIN =
  'Kjør kontrollen på nytt, og lagre resultatet med --output json=FIL, som skriver hele filen eller ingenting.';

export const mistakes: MistakeTexts = {
  'no-command': ({ command, bin, near }) => [
    `${command} er ingen kommando i ${bin}.`,
    ...meant(near),
    `${bin} --help viser alle.`,
  ],
  'unknown-flags': ({ flags, near }) => [`Flagget ${either(flags)} finnes ikke her.`, ...meant(near), SEE_HELP],
  'completion-not-written': ({ path, code }) => [
    `${path} kan ikke skrives (${code}).`,
    'Fullføring av kommandoer ligger i mappen for mellomlager.',
  ],
  'unexpected-words': ({ words }) => [`Dette hører ikke hjemme her: ${words.join(' ')}.`, SEE_HELP],
  'missing-words': ({ words }) => [`Dette mangler: ${words.map(named).join(' ')}.`, SEE_HELP],
  'no-such-word': ({ value, known }) => `«${value}» er ingen av ${known.join(', ')}.`,
  'missing-flag': ({ flag }) => [`${flag} må oppgis.`, SEE_HELP],
  'no-whole-number': ({ flag, value }) => `${flag}: «${value}» er ikke et heltall som kan brukes her.`,
  'flag-without-value': ({ flag }) => `${flag}: en verdi må følge etter.`,
  'flag-needs': ({ flag, other }) => `${flag} kan bare brukes sammen med ${other}.`,
  'flags-exclude': ({ flag, other }) => `${flag} og ${other} kan ikke brukes sammen: oppgi bare én av dem.`,
  'command-line': ({ detail }) => `Feil i kommandolinjen: ${detail}.`,

  'blank-value': ({ flag }) => `${flag}: verdien kan ikke være tom.`,
  'wrong-organization-number': ({ flag, value }) =>
    `${flag}: «${value}» er ikke et organisasjonsnummer: ${CHECK_DIGIT}.`,
  'none-of': ({ flag, value, known }) => `${flag}: «${value}» er ingen av ${known.join(', ')}.`,
  'no-fail-on': () => '--fail-on: oppgi minst én, eller never.',
  'never-alone': () => '--fail-on: never kan bare stå alene.',
  'record-with-snapshot': () =>
    '--record lagrer det som leses direkte fra Altinn, og --snapshot leser det som er lagret: oppgi bare én av dem.',
  'one-service-only': ({ value, matching, more }) =>
    `${value} gjelder flere tjenester: explain forklarer én tjeneste, uten *.${matching.length > 0 ? ` Tjenester som passer: ${matching.join(', ')}${more > 0 ? ` (+${more})` : ''}.` : ''}`,
  'no-limit': ({ value }) => `--limit ${value}: oppgi et helt tall fra 1 og oppover.`,
  'no-sample': ({ value }) => `--verify-sample ${value}: oppgi et helt tall fra 1 og oppover.`,
  'no-pace': ({ flag, value, most }) => `${flag} ${value}: oppgi et helt tall fra 1 til ${most}.`,
  'live-only': ({ flag }) =>
    `${flag} gjelder når Altinn blir spurt: et øyeblikksbilde leses fra disk. Utelat valget, eller utelat --snapshot.`,
  'two-formats': ({ format }) => `--json og --format ${format} er to formater: oppgi bare ett av dem.`,
  'no-length-of-time': ({ value }) =>
    `--max-age: «${value}» er ikke et tidsrom: bruk sekunder, eller 30m, 2h eller 1d.`,
  'wrong-delimiter': ({ value }) => `--csv-delimiter: «${value}» kan ikke skille celler: bruk «,», «;», «|» eller tab.`,
  'output-form': ({ value }) => `--output: «${value}» er ikke på formen FORMAT=STI.`,
  'output-twice': () => '--output: to rapporter kan ikke skrives til samme fil.',
  'output-without-folder': ({ path }) => `--output: mappen til ${path} finnes ikke.`,
  'output-is-folder': ({ path }) => `--output: ${path} er en mappe.`,
  'output-taken': ({ path }) =>
    `--output: ${path} er der standard ut eller standard feil allerede havner: skriv til en annen fil.`,
  'output-over-input': ({ path }) =>
    `--output: ${path} leses i denne kjøringen, eller ligger i en mappe som leses: skriv til en annen fil.`,
  'not-written': ({ code }) => `Rapporten kunne ikke skrives (${code}).`,
  'not-written-to': ({ path, code }) => `Rapporten kunne ikke skrives til ${path} (${code}).`,
  'file-not-written': ({ path, code }) => `${path} kunne ikke skrives (${code}).`,
  'file-without-folder': ({ path }) => `Mappen til ${path} finnes ikke.`,
  'file-is-folder': ({ path }) => `${path} er en mappe: oppgi en fil i den med --file.`,
  'file-is-there': ({ path }) => [
    `${path} finnes allerede, og ingenting ble skrevet.`,
    'Bruk --force for å erstatte den, eller --file FIL for en annen fil.',
  ],
  'no-schema-of-ours': ({ path }) => [
    `${path} finnes allerede, og er ikke et skjema fra dekning.`,
    'Bruk --no-schema for å klare deg uten, eller --force for å erstatte den.',
  ],
  'wrong-last-day': ({ value }) => `--expires: «${value}» er ingen ISO-dato, som 2027-03-31.`,
  'past-last-day': ({ value }) => `--expires: ${value} er passert.`,
  'no-config-to-write': () => [
    'Det finnes ingen dekning.yaml her eller i en mappe over, så unntak kan ikke skrives.',
    'Oppgi en med --config, eller skriv ut unntakene med --print.',
  ],
  'config-not-addable': ({ path }) => [
    `Unntak kan ikke legges til i ${path} slik den er skrevet.`,
    'Skriv dem ut med --print, og legg dem inn for hånd.',
  ],

  'register-needs-vendor': () => [
    '--as-registered spør systemregisteret, og det svarer bare leverandøren: tokenet til en systemtilgang er ikke nok.',
    'Sett DEKNING_CLIENT_ID og DEKNING_PRIVATE_KEY_FILE (docs/live.nb.md), eller oppgi pakkene med --as-packages.',
  ],
  'since-supposes-otherwise': ({ path }) => [
    `--since: ${path} og denne kjøringen går ikke ut fra det samme, så de har ingen funn felles.`,
    'Oppgi et resultat fra en kjøring med samme --as-registered eller --as-packages, eller uten begge hvis denne ikke har noen av dem.',
  ],
  'since-of-another': ({ path, environment, asked }) => [
    `--since: ${path} gjelder ${environment}, og denne kjøringen ${asked}: de har ingen funn felles.`,
    'Oppgi et resultat fra samme miljø.',
  ],
  'saved-unreadable': ({ path, code }) => `Det lagrede resultatet ${path} kan ikke leses: ${reason(code)}.`,
  'saved-too-large': ({ path }) => [
    `${path} er for stort til å ligge i minnet.`,
    'Lagre det i en fil og oppgi den: en fil kan ha hvilken som helst størrelse.',
  ],
  'saved-cut-short': ({ place }) => [`${place}: det lagrede resultatet er kuttet her.`, SAVE_AGAIN],
  'saved-no-json': ({ place }) => `${place}: dette er ikke gyldig JSON.`,
  'saved-no-utf8': ({ place }) => [`${place}: dette er ikke UTF-8.`, '> i PowerShell skriver UTF-16.', SAVE_AGAIN],
  'saved-wrong-value': ({ place, key, fault }) =>
    `${place}: ${key} er ikke som det skal være: ${inWords(bodyFaults, fault)}.`,
  'saved-contradiction': ({ place, what }) => [
    `${place}: ${inWords(contradictions, what)}.`,
    'Filen er endret etter at den ble lagret, så ingenting i den gjelder. Kjør kontrollen på nytt.',
  ],
  'saved-no-result': ({ path, why }) => [
    `${path} er ikke et resultat av dekning audit: ${inWords(noResult, why)}.`,
    'Lagre et med dekning audit --output json=FIL, eller ndjson=FIL.',
  ],
  'saved-version': ({ path, version, writer, ours }) => [
    `${path} har schemaVersion ${version}, som denne versjonen ikke leser.`,
    `Det ble lagret av ${writer}; dette er ${ours}.`,
  ],
  'saved-lacks': ({ path, lacking, writer }) => [
    `${path} mangler ${lacking.join(', ')}, så det kan ikke lages noen rapport av det.`,
    `Det ble lagret av ${writer}, før resultater hadde alt som rapportene sier, eller er endret siden. Kjør kontrollen på nytt, fra øyeblikksbildet hvis det finnes et.`,
  ],
  'saved-language': ({ asked, language }) => [
    `--lang ${asked}: funnene i dette resultatet er skrevet på ${LANGUAGE_NAMES[language]}.`,
    `Utelat --lang, eller kjør kontrollen på nytt med --lang ${asked}, fra øyeblikksbildet hvis det finnes et.`,
  ],

  'glob-matches-none': ({ place, value }) => [
    `${place}: ingen tjeneste som kan ha dialoger, passer med «${value}».`,
    'Mønsteret gjelder hele identifikatoren: sett * i begge ender for å søke inni den, som i *mva*.',
  ],
  'owner-not-in-use': ({ place, value }) =>
    `${place}: tjenesteeieren «${value}» har ingen tjeneste i bruk i Dialogporten.`,
  'no-owner': ({ place, value, near }) => [`${place}: ingen tjenesteeier har koden «${value}».`, ...meant(near)],
  'no-package': ({ place, value, near }) => [
    `${place}: ingen tilgangspakke har koden eller URN-en «${value}».`,
    ...meant(near),
  ],
  'package-gives-none': ({ place, value }) =>
    `${place}: tilgangspakken «${value}» gir ikke tilgang til noen tjeneste som kan ha dialoger.`,

  'no-area': ({ place, value, near }) => [
    `${place}: ikke noe område har koden, URN-en eller navnet «${value}».`,
    ...meant(near),
  ],
  'nothing-to-show': ({ value, near }) => [
    `«${value}» er verken en tjeneste eller en tilgangspakke.`,
    ...meant(near),
    'Søk med dekning catalog services TEXT eller dekning catalog packages TEXT.',
  ],
  'shown-by-list': ({ value, what, command }) => [
    `«${value}» er ${what === 'owner' ? 'en tjenesteeier' : 'et område'}, og show tar en tjeneste eller en tilgangspakke.`,
    `Bruk ${command}.`,
  ],
  'wrong-environment': ({ value, known }) =>
    `DEKNING_ENV er «${value}», som ikke er et miljø: bruk en av ${known.join(', ')}.`,
  'wrong-time': ({ value }) =>
    `DEKNING_NOW er «${value}», som ikke er et ISO-tidspunkt, for eksempel 2026-11-23T08:00:00Z.`,
  'config-unreadable': ({ path, code }) => `Konfigurasjonen ${path} kan ikke leses: ${reason(code)}.`,
  'config-other-name': ({ path, name }) => [
    `${path} blir ikke lest.`,
    `Kall filen ${name}, eller oppgi den med --config.`,
  ],
  'config-no-utf8': ({ path }) => [`${path}: filen er ikke i UTF-8.`, '> i PowerShell skriver UTF-16.'],
  'config-many-documents': ({ place }) => `${place}: filen inneholder flere dokumenter.`,
  'config-no-yaml': ({ place, fault }) => `${place}: filen er ikke gyldig YAML: ${inWords(yamlFaults, fault)}.`,
  'config-reference': ({ place }) => [
    `${place}: i YAML er en verdi som begynner med *, en referanse.`,
    'Sett den i anførselstegn, som i "*mva*".',
  ],
  'config-key': ({ place, key, near }) => [`${place}: nøkkelen «${key}» finnes ikke her.`, ...meant(near)],
  'config-value': ({ place, key, fault }) => `${place}: ${key && `${key}: `}${inWords(configFaults, fault)}.`,

  'snapshot-missing': ({ folder }) => [
    `Øyeblikksbildet ${folder} finnes ikke.`,
    'Gi --snapshot mappen som manifest.json ligger i.',
  ],
  'snapshot-no-folder': ({ folder }) => [
    `Øyeblikksbildet ${folder} er ikke en mappe.`,
    'Gi --snapshot mappen som manifest.json ligger i.',
  ],
  'snapshot-version': ({ folder, version, ours }) => [
    `Øyeblikksbildet ${folder} har schemaVersion ${version}; denne versjonen av dekning leser ${ours}.`,
    'Bruk versjonen av dekning som laget det, eller lag det på nytt.',
  ],
  'snapshot-of-another': ({ folder, environment, asked }) => [
    `Øyeblikksbildet ${folder} er fra ${environment}, men det ble bedt om ${asked}.`,
    'Utelat --env, DEKNING_ENV og environment i dekning.yaml, eller bruk et øyeblikksbilde fra det miljøet.',
  ],
  'resume-with-snapshot': () =>
    '--resume fortsetter en kjøring som leser direkte fra Altinn, og et øyeblikksbilde leses i ett: utelat en av dem.',
  'journal-in-use': ({ folder, pid, host }) => [
    `En annen kjøring (prosess ${pid} på ${host}) bruker journalen i ${folder}.`,
    'Vent til den er ferdig, eller gi denne kjøringen en annen mappe.',
  ],
  'journal-elsewhere': ({ folder }) => [
    `${folder} inneholder noe annet enn en journal, så ingen journal føres der.`,
    'Gi --resume en mappe som er tom, eller som ikke finnes ennå.',
  ],
  'journal-in-recording': () => [
    'Journalen (--resume) og øyeblikksbildet (--record) kan ikke ligge inne i hverandre.',
    'Gi hver sin mappe.',
  ],
  'journal-not-usable': ({ folder, code }) => [
    `Det kan ikke føres noen journal i ${folder} (${code}).`,
    'Oppgi en annen mappe for --resume, en du kan skrive i.',
  ],
  'journal-not-written': ({ folder, code }) => [
    `Journalen i ${folder} kunne ikke skrives (${code}), så kjøringen ble avsluttet.`,
    'Det som er lest, ligger der fortsatt: skaff plass, eller sørg for at mappen kan skrives i, så fortsetter samme kommando derfra.',
  ],
  'journal-unreadable': ({ folder }) => [
    `Journalen i ${folder} forteller ikke hvilken kjøring den gjelder: run.json i den kan ikke leses.`,
    'Fjern mappen, eller oppgi en annen, for å begynne på nytt.',
  ],
  'journal-of-version': ({ folder, version, ours }) => [
    `Journalen i ${folder} er ført av ${version}, og dette er ${ours}.`,
    'Gjør kjøringen ferdig med den versjonen; eller fjern mappen, eller oppgi en annen, for å begynne på nytt.',
  ],
  'journal-of-another': ({ folder, differs }) => [
    `Journalen i ${folder} gjelder en annen kjøring. Dette var oppgitt annerledes da: ${differs.join('; ')}.`,
    'Oppgi det samme som da for å fortsette den; eller en annen mappe for å begynne på nytt.',
  ],
  'journal-too-old': ({ folder, hours, most }) => [
    `Journalen i ${folder} er ${hours} timer gammel, og det den inneholder, regnes ikke som gjeldende etter ${most}.`,
    'Fjern mappen, eller oppgi en annen, for å begynne på nytt.',
  ],
  'folder-not-empty': ({ folder }) => [
    `Mappen ${folder} er ikke tom, så ingenting lagres der.`,
    'Velg en annen mappe, eller legg til --force for å erstatte øyeblikksbildet i den.',
  ],
  'folder-no-snapshot': ({ folder }) =>
    `Mappen ${folder} inneholder noe annet enn et øyeblikksbilde, så den blir ikke erstattet.`,
  'folder-not-writable': ({ folder, code }) => `Et øyeblikksbilde kan ikke lagres i ${folder} (${code}).`,
  ...connectionMistakes,
  'fault-of-ours': () => [
    'Dette er en feil i dekning, og ingenting kan leses ut av denne kjøringen.',
    'Meld fra om den, og ta med linjene over.',
  ],
};
