import type { Page } from 'playwright-core';

export declare const selectWords: (page: Page, words: string) => Promise<void>;
