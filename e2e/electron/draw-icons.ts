/**
 * Draws the app's icons, electron/packaging/icons, from assets/icon.svg. By hand, when the drawing changes:
 * `npx tsx e2e/electron/draw-icons.ts`; what it draws is committed, so that packaging needs no browser.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { chromium, type Page } from '@playwright/test';

import { launchOptions } from '../browser.js';
import { iconFile } from './icon-file.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const icons = `${root}electron/packaging/icons/`;
/** Pixels. Linux takes them all. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
/** Those that Windows asks for. */
const IN_WINDOWS = new Set([16, 24, 32, 48, 256]);

const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  const drawing = await readFile(`${root}assets/icon.svg`, 'utf8');
  const images: { size: number; png: Buffer }[] = [];
  for (const size of SIZES) {
    const png = await draw(page, drawing, size);
    await writeFile(`${icons}${size}x${size}.png`, png);
    if (IN_WINDOWS.has(size)) images.push({ size, png });
  }
  await writeFile(`${icons}icon.ico`, iconFile(images));
} finally {
  await browser.close();
}

async function draw(page: Page, drawing: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const svg = drawing.replace('<svg ', `<svg width="${size}" height="${size}" `);
  await page.setContent(`<style>* { margin: 0 } svg { display: block }</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}
