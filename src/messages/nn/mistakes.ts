import { inWords } from '../../core/told/told.js';
import type { MistakeTexts } from '../messages.js';
import { configFaults } from './config-faults.js';
import { connectionMistakes } from './connection-mistakes.js';
import { bodyFaults } from './faults.js';
import { placeholders } from './help/placeholders.js';
import { contradictions, noResult } from './saved.js';
import { CHECK_DIGIT, either, LANGUAGE_NAMES, meant, reason } from './words.js';
import { yamlFaults } from './yaml.js';

const SEE_HELP = 'Legg til --help for å sjå kva som finst.';

/** What help calls an argument. */
const named = (argument: string): string => placeholders[argument] ?? argument;

const SAVE_AGAIN =
  'Køyr kontrollen på nytt, og lagre resultatet med --output json=FIL, som skriv heile fila eller ingenting.';

export const mistakes: MistakeTexts = {
  'no-command': ({ command, bin, near }) => [
    `${command} er ingen kommando i ${bin}.`,
    ...meant(near),
    `${bin} --help viser alle.`,
  ],
  'unknown-flags': ({ flags, near }) => [`Flagget ${either(flags)} finst ikkje her.`, ...meant(near), SEE_HELP],
  'completion-not-written': ({ path, code }) => [
    `${path} kan ikkje skrivast (${code}).`,
    'Fullføring av kommandoar ligg i mappa for mellomlager.',
  ],
  'unexpected-words': ({ words }) => [`Dette høyrer ikkje heime her: ${words.join(' ')}.`, SEE_HELP],
  'missing-words': ({ words }) => [`Dette manglar: ${words.map(named).join(' ')}.`, SEE_HELP],
  'no-such-word': ({ value, known }) => `«${value}» er ingen av ${known.join(', ')}.`,
  'missing-flag': ({ flag }) => [`${flag} må oppgjevast.`, SEE_HELP],
  'no-whole-number': ({ flag, value }) => `${flag}: «${value}» er ikkje eit heiltal som kan brukast her.`,
  'flag-without-value': ({ flag }) => `${flag}: ein verdi må følgje etter.`,
  'flag-needs': ({ flag, other }) => `${flag} kan berre brukast saman med ${other}.`,
  'flags-exclude': ({ flag, other }) => `${flag} og ${other} kan ikkje brukast saman: oppgi berre éin av dei.`,
  'command-line': ({ detail }) => `Feil i kommandolinja: ${detail}.`,

  'blank-value': ({ flag }) => `${flag}: verdien kan ikkje vere tom.`,
  'wrong-organization-number': ({ flag, value }) =>
    `${flag}: «${value}» er ikkje eit organisasjonsnummer: ${CHECK_DIGIT}.`,
  'none-of': ({ flag, value, known }) => `${flag}: «${value}» er ingen av ${known.join(', ')}.`,
  'no-fail-on': () => '--fail-on: oppgi minst éin, eller never.',
  'never-alone': () => '--fail-on: never kan berre stå åleine.',
  'record-with-snapshot': () =>
    '--record lagrar det som blir lese direkte frå Altinn, og --snapshot les det som er lagra: oppgi berre éin av dei.',
  'one-service-only': ({ value, matching, more }) =>
    `${value} gjeld fleire tenester: explain forklarer éi teneste, utan *.${matching.length > 0 ? ` Tenester som passar: ${matching.join(', ')}${more > 0 ? ` (+${more})` : ''}.` : ''}`,
  'no-limit': ({ value }) => `--limit ${value}: oppgi eit heilt tal frå 1 og oppover.`,
  'no-sample': ({ value }) => `--verify-sample ${value}: oppgi eit heilt tal frå 1 og oppover.`,
  'no-pace': ({ flag, value, most }) => `${flag} ${value}: oppgi eit heilt tal frå 1 til ${most}.`,
  'live-only': ({ flag }) =>
    `${flag} gjeld når Altinn vert spurt: eit augneblinksbilete vert lese frå disk. Utelat valet, eller utelat --snapshot.`,
  'two-formats': ({ format }) => `--json og --format ${format} er to format: oppgi berre eitt av dei.`,
  'no-length-of-time': ({ value }) =>
    `--max-age: «${value}» er ikkje eit tidsrom: bruk sekund, eller 30m, 2h eller 1d.`,
  'wrong-delimiter': ({ value }) =>
    `--csv-delimiter: «${value}» kan ikkje skilje celler: bruk «,», «;», «|» eller tab.`,
  'output-form': ({ value }) => `--output: «${value}» er ikkje på forma FORMAT=STIG.`,
  'output-twice': () => '--output: to rapportar kan ikkje skrivast til same fil.',
  'output-without-folder': ({ path }) => `--output: mappa til ${path} finst ikkje.`,
  'output-is-folder': ({ path }) => `--output: ${path} er ei mappe.`,
  'output-taken': ({ path }) =>
    `--output: ${path} er der standard ut eller standard feil alt hamnar: skriv til ei anna fil.`,
  'output-over-input': ({ path }) =>
    `--output: ${path} blir lesen i denne køyringa, eller ligg i ei mappe som blir lesen: skriv til ei anna fil.`,
  'not-written': ({ code }) => `Rapporten kunne ikkje skrivast (${code}).`,
  'not-written-to': ({ path, code }) => `Rapporten kunne ikkje skrivast til ${path} (${code}).`,
  'file-not-written': ({ path, code }) => `${path} kunne ikkje skrivast (${code}).`,
  'file-without-folder': ({ path }) => `Mappa til ${path} finst ikkje.`,
  'file-is-folder': ({ path }) => `${path} er ei mappe: oppgje ei fil i ho med --file.`,
  'file-is-there': ({ path }) => [
    `${path} finst allereie, og ingenting vart skrive.`,
    'Bruk --force for å byte ho ut, eller --file FIL for ei anna fil.',
  ],
  'no-schema-of-ours': ({ path }) => [
    `${path} finst allereie, og er ikkje eit skjema frå dekning.`,
    'Bruk --no-schema for å klare deg utan, eller --force for å byte ho ut.',
  ],
  'wrong-last-day': ({ value }) => `--expires: «${value}» er ingen ISO-dato, som 2027-03-31.`,
  'past-last-day': ({ value }) => `--expires: ${value} er passert.`,
  'no-config-to-write': () => [
    'Det finst ingen dekning.yaml her eller i ei mappe over, så unntak kan ikkje skrivast.',
    'Oppgje ei med --config, eller skriv ut unntaka med --print.',
  ],
  'config-not-addable': ({ path }) => [
    `Unntak kan ikkje leggjast til i ${path} slik ho er skriven.`,
    'Skriv dei ut med --print, og legg dei inn for hand.',
  ],

  'register-needs-vendor': () => [
    '--as-registered spør systemregisteret, og det svarar berre leverandøren: tokenet til ein systemtilgang er ikkje nok.',
    'Set DEKNING_CLIENT_ID og DEKNING_PRIVATE_KEY_FILE (docs/live.nb.md), eller oppgje pakkane med --as-packages.',
  ],
  'since-supposes-otherwise': ({ path }) => [
    `--since: ${path} og denne køyringa går ikkje ut frå det same, så dei har ingen funn felles.`,
    'Oppgje eit resultat frå ei køyring med same --as-registered eller --as-packages, eller utan begge dersom denne ikkje har nokon av dei.',
  ],
  'since-of-another': ({ path, environment, asked }) => [
    `--since: ${path} gjeld ${environment}, og denne køyringa ${asked}: dei har ingen funn felles.`,
    'Oppgje eit resultat frå same miljø.',
  ],
  'saved-unreadable': ({ path, code }) => `Det lagra resultatet ${path} kan ikkje lesast: ${reason(code)}.`,
  'saved-too-large': ({ path }) => [
    `${path} er for stort til å liggje i minnet.`,
    'Lagre det i ei fil og oppgje ho: ei fil kan ha kva storleik som helst.',
  ],
  'saved-cut-short': ({ place }) => [`${place}: det lagra resultatet er kutta her.`, SAVE_AGAIN],
  'saved-no-json': ({ place }) => `${place}: dette er ikkje gyldig JSON.`,
  'saved-no-utf8': ({ place }) => [`${place}: dette er ikkje UTF-8.`, '> i PowerShell skriv UTF-16.', SAVE_AGAIN],
  'saved-wrong-value': ({ place, key, fault }) =>
    `${place}: ${key} er ikkje som det skal vere: ${inWords(bodyFaults, fault)}.`,
  'saved-contradiction': ({ place, what }) => [
    `${place}: ${inWords(contradictions, what)}.`,
    'Fila er endra etter at ho vart lagra, så ingenting i ho gjeld. Køyr kontrollen på nytt.',
  ],
  'saved-no-result': ({ path, why }) => [
    `${path} er ikkje eit resultat av dekning audit: ${inWords(noResult, why)}.`,
    'Lagre eit med dekning audit --output json=FIL, eller ndjson=FIL.',
  ],
  'saved-version': ({ path, version, writer, ours }) => [
    `${path} har schemaVersion ${version}, som denne versjonen ikkje les.`,
    `Det vart lagra av ${writer}; dette er ${ours}.`,
  ],
  'saved-lacks': ({ path, lacking, writer }) => [
    `${path} manglar ${lacking.join(', ')}, så det kan ikkje lagast nokon rapport av det.`,
    `Det vart lagra av ${writer}, før resultat hadde alt som rapportane seier, eller er endra sidan. Køyr kontrollen på nytt, frå augneblinksbiletet om det finst eit.`,
  ],
  'saved-language': ({ asked, language }) => [
    `--lang ${asked}: funna i dette resultatet er skrivne på ${LANGUAGE_NAMES[language]}.`,
    `Utelat --lang, eller køyr kontrollen på nytt med --lang ${asked}, frå augneblinksbiletet om det finst eit.`,
  ],

  'glob-matches-none': ({ place, value }) => [
    `${place}: inga teneste som kan ha dialogar, passar med «${value}».`,
    'Mønsteret gjeld heile identifikatoren: set * i begge endar for å søkje inni han, som i *mva*.',
  ],
  'owner-not-in-use': ({ place, value }) =>
    `${place}: tenesteeigaren «${value}» har inga teneste i bruk i Dialogporten.`,
  'no-owner': ({ place, value, near }) => [`${place}: ingen tenesteeigar har koden «${value}».`, ...meant(near)],
  'no-package': ({ place, value, near }) => [
    `${place}: ingen tilgangspakke har koden eller URN-en «${value}».`,
    ...meant(near),
  ],
  'package-gives-none': ({ place, value }) =>
    `${place}: tilgangspakken «${value}» gir ikkje tilgang til noka teneste som kan ha dialogar.`,

  'no-area': ({ place, value, near }) => [
    `${place}: ikkje noko område har koden, URN-en eller namnet «${value}».`,
    ...meant(near),
  ],
  'nothing-to-show': ({ value, near }) => [
    `«${value}» er korkje ei teneste eller ein tilgangspakke.`,
    ...meant(near),
    'Søk med dekning catalog services TEXT eller dekning catalog packages TEXT.',
  ],
  'shown-by-list': ({ value, what, command }) => [
    `«${value}» er ${what === 'owner' ? 'ein tenesteeigar' : 'eit område'}, og show tek ei teneste eller ein tilgangspakke.`,
    `Bruk ${command}.`,
  ],
  'wrong-environment': ({ value, known }) =>
    `DEKNING_ENV er «${value}», som ikkje er eit miljø: bruk ein av ${known.join(', ')}.`,
  'wrong-time': ({ value }) =>
    `DEKNING_NOW er «${value}», som ikkje er eit ISO-tidspunkt, til dømes 2026-11-23T08:00:00Z.`,
  'config-unreadable': ({ path, code }) => `Konfigurasjonen ${path} kan ikkje lesast: ${reason(code)}.`,
  'config-other-name': ({ path, name }) => [
    `${path} blir ikkje lesen.`,
    `Kall fila ${name}, eller gje henne med --config.`,
  ],
  'config-no-utf8': ({ path }) => [`${path}: fila er ikkje i UTF-8.`, '> i PowerShell skriv UTF-16.'],
  'config-many-documents': ({ place }) => `${place}: fila inneheld fleire dokument.`,
  'config-no-yaml': ({ place, fault }) => `${place}: fila er ikkje gyldig YAML: ${inWords(yamlFaults, fault)}.`,
  'config-reference': ({ place }) => [
    `${place}: i YAML er ein verdi som byrjar med *, ein referanse.`,
    'Set han i hermeteikn, som i "*mva*".',
  ],
  'config-key': ({ place, key, near }) => [`${place}: nøkkelen «${key}» finst ikkje her.`, ...meant(near)],
  'config-value': ({ place, key, fault }) => `${place}: ${key && `${key}: `}${inWords(configFaults, fault)}.`,

  'snapshot-missing': ({ folder }) => [
    `Augneblinksbiletet ${folder} finst ikkje.`,
    'Gi --snapshot mappa som manifest.json ligg i.',
  ],
  'snapshot-no-folder': ({ folder }) => [
    `Augneblinksbiletet ${folder} er ikkje ei mappe.`,
    'Gi --snapshot mappa som manifest.json ligg i.',
  ],
  'snapshot-version': ({ folder, version, ours }) => [
    `Augneblinksbiletet ${folder} har schemaVersion ${version}; denne versjonen av dekning les ${ours}.`,
    'Bruk versjonen av dekning som laga det, eller lag det på nytt.',
  ],
  'snapshot-of-another': ({ folder, environment, asked }) => [
    `Augneblinksbiletet ${folder} er frå ${environment}, men det vart bede om ${asked}.`,
    'Utelat --env, DEKNING_ENV og environment i dekning.yaml, eller bruk eit augneblinksbilete frå det miljøet.',
  ],
  'resume-with-snapshot': () =>
    '--resume held fram med ei køyring som les direkte frå Altinn, og eit augneblinksbilete blir lese i eitt: utelat eitt av dei.',
  'journal-in-use': ({ folder, pid, host }) => [
    `Ei anna køyring (prosess ${pid} på ${host}) bruker journalen i ${folder}.`,
    'Vent til ho er ferdig, eller gje denne køyringa ei anna mappe.',
  ],
  'journal-elsewhere': ({ folder }) => [
    `${folder} inneheld noko anna enn ein journal, så ingen journal blir ført der.`,
    'Gje --resume ei mappe som er tom, eller som ikkje finst enno.',
  ],
  'journal-in-recording': () => [
    'Journalen (--resume) og augneblinksbiletet (--record) kan ikkje liggje inne i kvarandre.',
    'Gje kvar si mappe.',
  ],
  'journal-not-usable': ({ folder, code }) => [
    `Det kan ikkje førast nokon journal i ${folder} (${code}).`,
    'Oppgje ei anna mappe for --resume, ei du kan skrive i.',
  ],
  'journal-not-written': ({ folder, code }) => [
    `Journalen i ${folder} kunne ikkje skrivast (${code}), så køyringa vart avslutta.`,
    'Det som er lese, ligg der framleis: skaff plass, eller syt for at mappa kan skrivast i, så held same kommando fram derifrå.',
  ],
  'journal-unreadable': ({ folder }) => [
    `Journalen i ${folder} fortel ikkje kva køyring han gjeld: run.json i han kan ikkje lesast.`,
    'Fjern mappa, eller oppgje ei anna, for å byrje på nytt.',
  ],
  'journal-of-version': ({ folder, version, ours }) => [
    `Journalen i ${folder} er ført av ${version}, og dette er ${ours}.`,
    'Gjer køyringa ferdig med den versjonen; eller fjern mappa, eller oppgje ei anna, for å byrje på nytt.',
  ],
  'journal-of-another': ({ folder, differs }) => [
    `Journalen i ${folder} gjeld ei anna køyring. Dette var oppgjeve annleis då: ${differs.join('; ')}.`,
    'Oppgje det same som då for å halde fram med ho; eller ei anna mappe for å byrje på nytt.',
  ],
  'journal-too-old': ({ folder, hours, most }) => [
    `Journalen i ${folder} er ${hours} timar gammal, og det han inneheld, blir ikkje rekna som gjeldande etter ${most}.`,
    'Fjern mappa, eller oppgje ei anna, for å byrje på nytt.',
  ],
  'folder-not-empty': ({ folder }) => [
    `Mappa ${folder} er ikkje tom, så ingenting blir lagra der.`,
    'Vel ei anna mappe, eller legg til --force for å erstatte augneblinksbiletet i henne.',
  ],
  'folder-no-snapshot': ({ folder }) =>
    `Mappa ${folder} inneheld noko anna enn eit augneblinksbilete, så ho blir ikkje erstatta.`,
  'folder-not-writable': ({ folder, code }) => `Eit augneblinksbilete kan ikkje lagrast i ${folder} (${code}).`,
  ...connectionMistakes,
  'fault-of-ours': () => [
    'Dette er ein feil i dekning, og ingenting kan lesast ut av denne køyringa.',
    'Meld frå om han, og ta med linjene over.',
  ],
};
