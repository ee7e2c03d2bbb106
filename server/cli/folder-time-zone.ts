import { defaultSettings } from '#protocol/settings.js';

import { layoutOf } from '../storage/data-folder.js';
import { nodeDisk } from '../storage/disk.js';
import { DocumentFile } from '../storage/document-file.js';
import { readSettings } from '../storage/settings-reading.js';

/** Where the centre of a data folder is; the default where its settings cannot be read. */
export async function timeZoneOf(root: string): Promise<string> {
  const settings = new DocumentFile(
    {
      disk: nodeDisk,
      file: layoutOf(root).document('settings'),
      interpret: readSettings,
      onProblem: () => undefined,
    },
    defaultSettings,
  );
  return (await settings.read()).timeZone;
}
