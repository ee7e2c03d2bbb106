import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Plugin } from 'vite';

/** Text; fonts and sounds are packed already. */
const PACKED = /\.(?:css|html|js|json|svg)$/;

const packings = [
  {
    ending: '.br',
    pack: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  {
    ending: '.gz',
    pack: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  },
] as const;

/**
 * Writes each file twice more, as `.br` and `.gz`, where that makes it smaller: the server sends the one
 * that the browser takes. Browsers take Brotli by https alone, so on a centre's own network it is gzip.
 */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) throw new Error('the build has no folder');
      for (const file of Object.values(bundle)) {
        if (!PACKED.test(file.fileName)) continue;
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        for (const { ending, pack } of packings) {
          const packed = await pack(content);
          if (packed.length < content.length)
            await writeFile(path.join(dir, `${file.fileName}${ending}`), packed);
        }
      }
    },
  };
}
