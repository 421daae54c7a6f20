/** What the pane says before anything is decided: why a client is where it is, and what other settings would change. */
import { violationsOf } from './support/accessibility';
import { paneOf, previewOfTests, type OpenPage } from './support/browser';
import { onPage } from './support/onPage';

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
    overview: 'Обзор',
    analyses: 'ABC, XYZ, RFM и концентрация',
    concentration: /^Крупнейшие 20 % покупающих клиентов \(66 из 329\) дают 88,1\s% продаж: 83\s488\s005\.$/,
    tables: {
      'ABC по ВМД':
        'Класс Клиентов Доля Начинается с A 45 80,2 % ≥ 89 406 B 78 14,8 % ≥ 15 856 C 264 5 % < 15 856',
      'XYZ: насколько ровные продажи': 'Класс Клиентов Колебания X 0 ≤ 10 % Y 73 10 % – 25 % Z 243 > 25 %',
      'ABC × XYZ':
        'Класс X Y Z A 0 0 % 32 64 % 13 14,3 % B 0 0 % 23 4,5 % 55 8,2 % C 0 0 % 18 4,5 % 175 4,5 %',
      'RFM: баллы от 1 до 5':
        'Балл Дней без заказа Заказов Продажи 5 ≤ 4 76 > 23 59 > 208 052 66 4 5 – 9 57 17 – 23 69 60 113 – 208 052 66 3 10 – 16 66 13 – 16 49 23 886 – 60 113 65 2 17 – 30 64 8 – 12 84 6 617 – 23 886 66 1 > 30 66 ≤ 7 68 ≤ 6 617 66',
    },
    own: [/^ABC — [ABC]: ВМД за окно/, /^XYZ/, /^RFM/],
    abcMeasure: 'ABC считаем по',
    abcByQuantity: 'ABC по количеству',
    save: 'Сохранить',
    saved: 'Сохранено.',
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
    overview: 'Overview',
    analyses: 'ABC, XYZ, RFM and concentration',
    concentration:
      /^The largest 20% of the buying clients \(66 of 329\) bring 88\.1% of the sales: 83,488,005\.$/,
    tables: {
      'ABC by margin':
        'Class Clients Share Begins at A 45 80.2% ≥ 89,406 B 78 14.8% ≥ 15,856 C 264 5% < 15,856',
      'XYZ: how even the sales are': 'Class Clients Variation X 0 ≤ 10% Y 73 10% – 25% Z 243 > 25%',
      'ABC × XYZ': 'Class X Y Z A 0 0% 32 64% 13 14.3% B 0 0% 23 4.5% 55 8.2% C 0 0% 18 4.5% 175 4.5%',
      'RFM: scores 1 to 5':
        'Score Days since order Orders Sales 5 ≤ 4 76 > 23 59 > 208,052 66 4 5 – 9 57 17 – 23 69 60,113 – 208,052 66 3 10 – 16 66 13 – 16 49 23,886 – 60,113 65 2 17 – 30 64 8 – 12 84 6,617 – 23,886 66 1 > 30 66 ≤ 7 68 ≤ 6,617 66',
    },
    own: [/^ABC [ABC]: margin of the window/, /^XYZ/, /^RFM/],
    abcMeasure: 'ABC ranks by',
    abcByQuantity: 'ABC by quantity',
    save: 'Save',
    saved: 'Saved.',
  },
} as const;

const openPreview = previewOfTests();

describe.each(['ru', 'en'] as const)('in %s', (language) => {
  const words = WORDS[language];
  let open: OpenPage;

  beforeAll(async () => {
    open = await openPreview({ language });
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
    for (const sentence of words.own) await paneOf(open).getByText(sentence).first().waitFor();
  }, 60_000);

  test('the further analyses unfold by the keyboard, with their thresholds', async () => {
    await tab(words.overview).click();
    const card = paneOf(open).getByRole('region', { name: words.analyses });
    await card.getByText(words.concentration).waitFor();
    expect(await card.getByRole('table').count()).toBe(0);
    for (const [title, figures] of Object.entries(words.tables)) {
      await card.getByRole('button', { name: title }).press('Enter');
      const table = card.getByRole('table', { name: title });
      await table.waitFor();
      expect((await table.innerText()).replace(/\s+/g, ' ')).toBe(figures);
    }
    expect(await violationsOf(open)).toEqual([]);
    await tab(words.settings).click();
    await paneOf(open).getByRole('combobox', { name: words.abcMeasure }).selectOption('quantity');
    await paneOf(open).getByRole('button', { name: words.save, exact: true }).click();
    await paneOf(open).getByText(words.saved).waitFor();
    await tab(words.overview).click();
    await card.getByRole('button', { name: words.abcByQuantity }).waitFor();
    expect(open.problems).toEqual([]);
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
