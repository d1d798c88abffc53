import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../src/core/language.js';
import type { AuditResult } from '../../src/core/result.js';
import { FORMATS, type Format, reportOf } from '../../src/report/registry.js';
import { readSavedResult } from '../../src/saved/saved.js';
import { inFolder } from './folders.js';
import { render } from './render.js';

/** The forms in which a result can be saved and read again. */
export const SAVED_FORMATS = ['json', 'ndjson'] as const satisfies readonly Format[];
export type SavedFormat = (typeof SAVED_FORMATS)[number];

/** A result as it is saved. */
export const savedText = async (result: AuditResult, format: SavedFormat = 'json'): Promise<string> =>
  render(await reportOf(format), result);

/** Reads a text as a saved result, in a file of the name given, which is let go of and removed afterwards. */
export const whenRead = <Found>(
  text: string | Uint8Array,
  use: (result: AuditResult) => Found | Promise<Found>,
  name = 'run.json',
): Promise<Found> =>
  inFolder(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, text);
    const { result, close } = await readSavedResult(path);
    try {
      return await use(result);
    } finally {
      close();
    }
  });

/** Every report of a result, by format, in the language of its findings. */
export async function everyReport(result: AuditResult, language: Language): Promise<Record<string, string>> {
  const csv = { delimiter: ';', bom: true };
  const views = [
    { language, width: 100, colour: false },
    { language, width: 60, colour: true, csv },
  ];
  const reports: Record<string, string> = {};
  for (const format of FORMATS) {
    for (const view of views) reports[`${format} ${view.width}`] = render(await reportOf(format), result, view);
  }
  return reports;
}
