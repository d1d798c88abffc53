import { inWords } from '../../core/told/told.js';
import type { MistakeTexts } from '../messages.js';
import { configFaults } from './config-faults.js';
import { connectionMistakes } from './connection-mistakes.js';
import { bodyFaults } from './faults.js';
import { contradictions, noResult } from './saved.js';
import { CHECK_DIGIT, either, LANGUAGE_NAMES, meant, reason } from './words.js';
import { yamlFaults } from './yaml.js';

const SEE_HELP = 'Add --help to see what there is.';

const SAVE_AGAIN = 'Run the audit again, and save it with --output json=PATH, which writes a file whole or not at all.';

export const mistakes: MistakeTexts = {
  'no-command': ({ command, bin, near }) => [
    `${command} is not a ${bin} command.`,
    ...meant(near),
    `${bin} --help lists them all.`,
  ],
  'unknown-flags': ({ flags, near }) => [`There is no flag ${either(flags)} here.`, ...meant(near), SEE_HELP],
  'completion-not-written': ({ path, code }) => [
    `${path} cannot be written (${code}).`,
    'Completion is kept in the cache folder.',
  ],
  'unexpected-words': ({ words }) => [`Not expected here: ${words.join(' ')}.`, SEE_HELP],
  'missing-words': ({ words }) => [`Still to be given: ${words.join(' ')}.`, SEE_HELP],
  'no-such-word': ({ value, known }) => `"${value}" is none of ${known.join(', ')}.`,
  'missing-flag': ({ flag }) => [`${flag} must be given.`, SEE_HELP],
  'no-whole-number': ({ flag, value }) => `${flag}: "${value}" is no whole number that can be used here.`,
  'flag-without-value': ({ flag }) => `${flag}: a value must follow.`,
  'flag-needs': ({ flag, other }) => `${flag} needs ${other} beside it.`,
  'flags-exclude': ({ flag, other }) => `${flag} and ${other} do not go together: give one of them.`,
  'command-line': ({ detail }) => `${detail}.`,

  'blank-value': ({ flag }) => `${flag}: the value must not be blank.`,
  'wrong-organization-number': ({ flag, value }) => `${flag}: "${value}" is no organisation number: ${CHECK_DIGIT}.`,
  'none-of': ({ flag, value, known }) => `${flag}: "${value}" is none of ${known.join(', ')}.`,
  'no-fail-on': () => '--fail-on: name at least one kind, or never.',
  'never-alone': () => '--fail-on: never stands alone.',
  'record-with-snapshot': () =>
    '--record keeps what is read live, and --snapshot reads what was kept: give one of them.',
  'one-service-only': ({ value, matching, more }) =>
    `${value} names more than one service: explain takes one, without *.${matching.length > 0 ? ` Services that it matches: ${matching.join(', ')}${more > 0 ? ` (+${more})` : ''}.` : ''}`,
  'no-limit': ({ value }) => `--limit ${value}: a whole number from 1 is needed.`,
  'no-sample': ({ value }) => `--verify-sample ${value}: a whole number from 1 is needed.`,
  'no-pace': ({ flag, value, most }) => `${flag} ${value}: a whole number from 1 to ${most} is needed.`,
  'live-only': ({ flag }) =>
    `${flag} is for a live run: a snapshot is read from disk, and nobody is asked. Leave it out, or leave out --snapshot.`,
  'two-formats': ({ format }) => `--json and --format ${format} are two formats: give one of them.`,
  'no-length-of-time': ({ value }) => `--max-age: "${value}" is no length of time: use seconds, or 30m, 2h or 1d.`,
  'wrong-delimiter': ({ value }) => `--csv-delimiter: "${value}" cannot stand between cells: use ",", ";", "|" or tab.`,
  'output-form': ({ value }) => `--output: "${value}" is not of the form FORMAT=PATH.`,
  'output-twice': () => '--output: two reports cannot be written to one file.',
  'output-without-folder': ({ path }) => `--output: the folder of ${path} does not exist.`,
  'output-is-folder': ({ path }) => `--output: ${path} is a folder.`,
  'output-taken': ({ path }) =>
    `--output: ${path} is where standard output or error goes already: write to another file.`,
  'output-over-input': ({ path }) =>
    `--output: ${path} is read by this run, or lies in a folder that is: write to another file.`,
  'not-written': ({ code }) => `The report could not be written (${code}).`,
  'not-written-to': ({ path, code }) => `The report could not be written to ${path} (${code}).`,
  'file-not-written': ({ path, code }) => `${path} could not be written (${code}).`,
  'file-without-folder': ({ path }) => `The folder of ${path} does not exist.`,
  'file-is-folder': ({ path }) => `${path} is a folder: name a file in it with --file.`,
  'file-is-there': ({ path }) => [
    `${path} is there already, and nothing was written.`,
    'Give --force to replace it, or --file PATH for another file.',
  ],
  'no-schema-of-ours': ({ path }) => [
    `${path} is there already, and is no schema of dekning's.`,
    'Give --no-schema to do without it, or --force to replace it.',
  ],
  'wrong-last-day': ({ value }) => `--expires: "${value}" is no ISO date, as 2027-03-31.`,
  'past-last-day': ({ value }) => `--expires: ${value} is past.`,
  'no-config-to-write': () => [
    'There is no dekning.yaml here or in a folder above, so waivers cannot be written.',
    'Name one with --config, or print the waivers with --print.',
  ],
  'config-not-addable': ({ path }) => [
    `Waivers cannot be added to ${path} as it is written.`,
    'Print them with --print, and put them there by hand.',
  ],

  'register-needs-vendor': () => [
    '--as-registered asks the system register, which tells a vendor alone: a token of a system user will not do.',
    'Set DEKNING_CLIENT_ID and DEKNING_PRIVATE_KEY_FILE (docs/live.md), or name the packages with --as-packages.',
  ],
  'since-supposes-otherwise': ({ path }) => [
    `--since: ${path} and this run do not suppose the same, so they have no finding in common.`,
    'Name a result of a run with the same --as-registered or --as-packages, or of one without either if this has none.',
  ],
  'since-of-another': ({ path, environment, asked }) => [
    `--since: ${path} is of ${environment}, and this run of ${asked}: they have no finding in common.`,
    'Name a result of the same environment.',
  ],
  'saved-unreadable': ({ path, code }) => `The saved result ${path} cannot be read: ${reason(code)}.`,
  'saved-too-large': ({ path }) => [
    `${path} is too large to be kept in memory.`,
    'Save it to a file and name that: a file of any size is read piece by piece.',
  ],
  'saved-cut-short': ({ place }) => [`${place}: the saved result is cut short here.`, SAVE_AGAIN],
  'saved-no-json': ({ place }) => `${place}: this is no valid JSON.`,
  'saved-no-utf8': ({ place }) => [`${place}: this is not in UTF-8.`, "PowerShell's > writes UTF-16.", SAVE_AGAIN],
  'saved-wrong-value': ({ place, key, fault }) =>
    `${place}: ${key} is not as it should be: ${inWords(bodyFaults, fault)}.`,
  'saved-contradiction': ({ place, what }) => [
    `${place}: ${inWords(contradictions, what)}.`,
    'The file was changed after it was saved, so nothing in it counts. Audit again.',
  ],
  'saved-no-result': ({ path, why }) => [
    `${path} is no result of dekning audit: ${inWords(noResult, why)}.`,
    'Save one with dekning audit --output json=PATH, or ndjson=PATH.',
  ],
  'saved-version': ({ path, version, writer, ours }) => [
    `${path} has the schemaVersion ${version}, which this version does not read.`,
    `It was saved by ${writer}; this is ${ours}.`,
  ],
  'saved-lacks': ({ path, lacking, writer }) => [
    `${path} lacks ${lacking.join(', ')}, so no report can be made of it.`,
    `It was saved by ${writer}, before results held all that reports say, or was changed since. Audit again, from the snapshot if one was recorded.`,
  ],
  'saved-language': ({ asked, language }) => [
    `--lang ${asked}: the findings in this result are written in ${LANGUAGE_NAMES[language]}.`,
    `Leave --lang out, or audit again with --lang ${asked}, from the snapshot if one was recorded.`,
  ],

  'glob-matches-none': ({ place, value }) => [
    `${place}: no service that can have dialogs matches "${value}".`,
    'A glob matches whole identifiers: put * at both ends to search inside, as in *mva*.',
  ],
  'owner-not-in-use': ({ place, value }) => `${place}: service owner "${value}" has no service in use in Dialogporten.`,
  'no-owner': ({ place, value, near }) => [`${place}: no service owner has the code "${value}".`, ...meant(near)],
  'no-package': ({ place, value, near }) => [
    `${place}: no access package has the code or URN "${value}".`,
    ...meant(near),
  ],
  'package-gives-none': ({ place, value }) => `${place}: package "${value}" gives no service that can have dialogs.`,

  'no-area': ({ place, value, near }) => [`${place}: no area has the code, URN or name "${value}".`, ...meant(near)],
  'nothing-to-show': ({ value, near }) => [
    `"${value}" is neither a service nor an access package.`,
    ...meant(near),
    'To search, use dekning catalog services TEXT or dekning catalog packages TEXT.',
  ],
  'shown-by-list': ({ value, what, command }) => [
    `"${value}" is ${what === 'owner' ? 'a service owner' : 'an area'}, and show takes a service or an access package.`,
    `Use ${command}.`,
  ],
  'wrong-environment': ({ value, known }) =>
    `DEKNING_ENV is "${value}", which is no environment: use one of ${known.join(', ')}.`,
  'wrong-time': ({ value }) => `DEKNING_NOW is "${value}", which is no ISO time, as 2026-11-23T08:00:00Z.`,
  'config-unreadable': ({ path, code }) => `The configuration ${path} cannot be read: ${reason(code)}.`,
  'config-other-name': ({ path, name }) => [`${path} is not read.`, `Name it ${name}, or give it with --config.`],
  'config-no-utf8': ({ path }) => [`${path}: the file is not in UTF-8.`, "PowerShell's > writes UTF-16."],
  'config-many-documents': ({ place }) => `${place}: the file holds multiple documents.`,
  'config-no-yaml': ({ place, fault }) => `${place}: ${inWords(yamlFaults, fault)}.`,
  'config-reference': ({ place }) => [
    `${place}: YAML takes a value that begins with * for a reference.`,
    'Put it in quotes, as in "*mva*".',
  ],
  'config-key': ({ place, key, near }) => [`${place}: there is no key "${key}" here.`, ...meant(near)],
  'config-value': ({ place, key, fault }) => `${place}: ${key && `${key}: `}${inWords(configFaults, fault)}.`,

  'snapshot-missing': ({ folder }) => [
    `The snapshot ${folder} does not exist.`,
    'Give --snapshot the folder that holds manifest.json.',
  ],
  'snapshot-no-folder': ({ folder }) => [
    `The snapshot ${folder} is not a folder.`,
    'Give --snapshot the folder that holds manifest.json.',
  ],
  'snapshot-version': ({ folder, version, ours }) => [
    `The snapshot ${folder} has schemaVersion ${version}; this version of dekning reads ${ours}.`,
    'Use the version of dekning that wrote it, or record it again.',
  ],
  'snapshot-of-another': ({ folder, environment, asked }) => [
    `The snapshot ${folder} is of ${environment}, but ${asked} was asked for.`,
    'Leave --env, DEKNING_ENV and environment in dekning.yaml out, or use a snapshot of that environment.',
  ],
  'resume-with-snapshot': () =>
    '--resume goes on with a run that reads live, and a snapshot is read in one go: leave out one of them.',
  'journal-in-use': ({ folder, pid, host }) => [
    `Another run (process ${pid} on ${host}) has the journal in ${folder}.`,
    'Wait until it ends, or give this run another folder.',
  ],
  'journal-elsewhere': ({ folder }) => [
    `${folder} holds something other than a journal, so none is kept there.`,
    'Give --resume a folder that is empty or does not exist yet.',
  ],
  'journal-in-recording': () => [
    'Neither of the journal (--resume) and the recording (--record) can lie within the other.',
    'Give each a folder of its own.',
  ],
  'journal-not-usable': ({ folder, code }) => [
    `No journal can be kept in ${folder} (${code}).`,
    'Give --resume another folder, in which you may write.',
  ],
  'journal-not-written': ({ folder, code }) => [
    `The journal in ${folder} could not be written (${code}), so the run ended.`,
    'What it had read is kept there: make room, or let the folder be written to, and the same command goes on from it.',
  ],
  'journal-unreadable': ({ folder }) => [
    `The journal in ${folder} does not say which run it is of: its run.json cannot be read.`,
    'Remove the folder, or give another, to begin anew.',
  ],
  'journal-of-version': ({ folder, version, ours }) => [
    `The journal in ${folder} was kept by ${version}, and this is ${ours}.`,
    'Finish the run with that version; or remove the folder, or give another, to begin anew.',
  ],
  'journal-of-another': ({ folder, differs }) => [
    `The journal in ${folder} is of another run. These were given otherwise then: ${differs.join('; ')}.`,
    'Give the same as then to go on with it; or another folder to begin anew.',
  ],
  'journal-too-old': ({ folder, hours, most }) => [
    `The journal in ${folder} is ${hours} hours old, and what it holds is not taken for the present after ${most}.`,
    'Remove the folder, or give another, to begin anew.',
  ],
  'folder-not-empty': ({ folder }) => [
    `The folder ${folder} is not empty, so nothing is recorded there.`,
    'Name another folder, or add --force to replace the snapshot in it.',
  ],
  'folder-no-snapshot': ({ folder }) =>
    `The folder ${folder} holds something other than a snapshot, so it is not replaced.`,
  'folder-not-writable': ({ folder, code }) => `A snapshot cannot be recorded in ${folder} (${code}).`,
  ...connectionMistakes,
  'fault-of-ours': () => [
    'This is a fault in dekning, and nothing can be told from this run.',
    'Please report it with the lines above.',
  ],
};
