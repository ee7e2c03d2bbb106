declare const PAGE_VERSION: string | undefined;

/** The version of the pages, package.json's; the build puts it in (`define` in vite.config.ts). */
export const pageVersion: string = typeof PAGE_VERSION === 'string' ? PAGE_VERSION : 'not-built';
