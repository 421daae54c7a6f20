import '@fontsource/carlito/400.css';
import '@fontsource/carlito/400-italic.css';
import '@fontsource/carlito/700.css';
import '@fontsource/carlito/700-italic.css';
import { createRoot } from 'react-dom/client';
import { localeOf, type Locale } from '../../i18n';
import { translate } from '../../i18n/preview';
import { App } from './App';
import { Workbench } from './book/Workbench';
import { createPreviewApi } from './previewApi';
import { GridStore } from './state/GridStore';
import './page.css';

/** Where the choice of language is kept between visits. */
const LANGUAGE_KEY = 'akb-preview-language';

async function start(): Promise<void> {
  const language = firstLanguage();
  const [manifestXml, functions] = await Promise.all([fetchText('/manifest.xml'), fetchFunctions()]);
  await Promise.all(['14px Carlito', 'bold 14px Carlito'].map((font) => document.fonts.load(font, 'Aя')));
  const workbench = new Workbench({
    language,
    functions,
    paneUrl: '/taskpane.html',
    loadSample: async (locale) =>
      new Uint8Array(await (await fetchOk(`/samples/sample.${locale}.xlsx`)).arrayBuffer()),
  });
  const store = new GridStore();
  workbench.subscribe(() => {
    localStorage.setItem(LANGUAGE_KEY, workbench.getState().language);
  });
  createRoot(rootElement()).render(<App workbench={workbench} store={store} manifestXml={manifestXml} />);
  const opened = workbench.openSample();
  window.akbPreview = createPreviewApi(workbench, store, opened);
  await opened;
}

/** `?lang=ru` in the address, else the last choice, else the browser's language. */
function firstLanguage(): Locale {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(LANGUAGE_KEY);
  return localeOf(asked ?? navigator.language);
}

async function fetchOk(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function fetchText(path: string): Promise<string> {
  return (await fetchOk(path)).text();
}

/** Without custom functions the rest of the page works still. */
async function fetchFunctions(): Promise<unknown> {
  const response = await fetch('/functions.json');
  return response.ok ? response.json() : undefined;
}

function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element');
  return root;
}

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  rootElement().textContent = translate(firstLanguage(), 'preview.page.failed', { reason });
  throw error;
});
