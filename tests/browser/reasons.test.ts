/** What the pane says before anything is decided: why a client is where it is, and what other settings would change. */
import type { Browser } from 'playwright-core';
import { launchBrowser, openPreview, paneOf, type OpenPage } from './support/browser';
import { onPage } from './support/onPage';

const url = process.env.AKB_PREVIEW_URL ?? '';

const WORDS = {
  ru: {
    sheet: 'Клиенты',
    segment: 'Сегментировать клиентов',
    segmented: 'Готово: столбцы записаны в таблицу клиентов.',
    clients: 'Клиенты',
    settings: 'Настройки',
    why: 'Почему такой класс',
    rule: /^Категория [ABCD]: прибыльность .+, потенциал .+\.$/,
    cut: 'максимальная до',
    effect: 'Что изменят эти настройки',
    moved: 'Сменят категорию: 12, сегмент: 0, статус: 0.',
    cancel: 'Отменить',
  },
  en: {
    sheet: 'Clients',
    segment: 'Segment clients',
    segmented: 'Done: the columns stand in the clients table.',
    clients: 'Clients',
    settings: 'Settings',
    why: 'Why this class',
    rule: /^Category [ABCD]: profit .+, potential .+\.$/,
    cut: 'max up to',
    effect: 'What these settings would change',
    moved: 'Another category: 12, segment: 0, status: 0.',
    cancel: 'Cancel',
  },
} as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

describe.each(['ru', 'en'] as const)('in %s', (language) => {
  const words = WORDS[language];
  let open: OpenPage;

  beforeAll(async () => {
    open = await openPreview(browser, url, { language });
    await paneOf(open).getByRole('button', { name: words.segment }).click();
    await paneOf(open).getByText(words.segmented).waitFor({ timeout: 60_000 });
  }, 180_000);

  afterAll(() => open.close());

  const tab = (name: string) => paneOf(open).getByRole('tab', { name, exact: true });
  const columns = () =>
    onPage(open.page, (preview, sheet) => preview.readTexts(sheet, 'T1:W401'), words.sheet);

  test('a client tells why it has its category', async () => {
    await tab(words.clients).click();
    const why = paneOf(open).getByRole('button', { name: words.why }).first();
    await why.click();
    await paneOf(open).getByText(words.rule).first().waitFor();
    expect(await why.getAttribute('aria-expanded')).toBe('true');
  }, 60_000);

  test('settings tell who would move before they are kept; cancelled, nothing has changed', async () => {
    const before = await columns();
    await tab(words.settings).click();
    const cut = paneOf(open).getByRole('textbox', { name: words.cut });
    const given = await cut.inputValue();
    await cut.fill('60');
    // Of 36 clients in A twelve are not within the first 60 % of their channel: B has 85 and would have 97.
    const effect = paneOf(open).getByRole('region', { name: words.effect });
    await effect.getByText(words.moved).waitFor();
    expect((await effect.innerText()).split(/\s+/)).toEqual(
      expect.arrayContaining(['24', '−12', '97', '+12']),
    );
    await paneOf(open).getByRole('button', { name: words.cancel, exact: true }).click();
    expect(await cut.inputValue()).toBe(given);
    await effect.getByText(words.moved).waitFor({ state: 'detached' });
    expect(await columns()).toEqual(before);
    expect(open.problems).toEqual([]);
  }, 60_000);

  test('nothing overflows a pane of 320 pixels', async () => {
    const frame = await paneOf(open).frameElement();
    await frame.evaluate((element) => {
      (element as unknown as { style: { width: string } }).style.width = '320px';
    });
    for (const name of await paneOf(open).getByRole('tab').allInnerTexts()) {
      await tab(name).click();
      const widths = await paneOf(open).evaluate(() =>
        ['nav', 'main', 'section', 'form', 'fieldset', 'ul'].flatMap((selector) =>
          [...document.querySelectorAll(selector)]
            .filter((element) => element.scrollWidth > element.clientWidth + 1)
            .map((element) => `${selector} ${element.scrollWidth} > ${element.clientWidth}`),
        ),
      );
      expect({ name, widths }).toEqual({ name, widths: [] });
    }
  }, 60_000);
});
