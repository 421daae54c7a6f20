import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Frame, Page } from 'playwright-core';
// Tells the compiler of `window.akbPreview`, which tests call inside `page.evaluate`.
import type {} from '../../../src/preview/page/previewApi';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium, headless. Fails with what to install when there is none. */
async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}. Install it, or set CHROMIUM_PATH to where it is.`,
    );
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export interface OpenOptions {
  readonly language?: 'en' | 'ru';
  readonly width?: number;
  readonly height?: number;
}

/** The preview page in a browser context of its own, with the sample open and the add-in started. */
export interface OpenPage {
  readonly page: Page;
  /** What the page and the pane said on the console as errors, and exceptions. */
  readonly problems: string[];
  close(): Promise<void>;
}

async function openPreview(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenPage> {
  const { language = 'en', width = 1440, height = 900 } = options;
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width, height } });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${url}?lang=${language}`);
  await page.waitForFunction(() => window.akbPreview !== undefined);
  await page.evaluate(() => window.akbPreview?.ready());
  return { page, problems, close: () => context.close() };
}

/** A browser for the tests of a file, and the way to open the preview in it. */
export function previewOfTests(): (options?: OpenOptions) => Promise<OpenPage> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());
  return (options) => openPreview(browser, process.env.AKB_PREVIEW_URL ?? '', options);
}

/** The add-in's pane in the page. */
export function paneOf({ page }: OpenPage): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes('/taskpane.html'));
  if (!frame) throw new Error('The page has no pane');
  return frame;
}
