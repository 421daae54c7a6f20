/** The page behind *Help on this function* and the add-in's support link: how to begin, and every function. */
import type { FunctionMetadata, FunctionsFile } from './completeMetadata';

interface Language {
  readonly code: 'ru' | 'en';
  readonly title: string;
  readonly steps: readonly string[];
  readonly functions: string;
  readonly file: FunctionsFile;
}

/** One static page in both languages; no script, no address of anybody else. */
export function supportPage(english: FunctionsFile, russian: FunctionsFile): string {
  const languages: Language[] = [
    {
      code: 'en',
      title: 'AKB Matrix: help',
      steps: [
        'Open a workbook with a table of clients (code, name) and a table of sales (client code, date, amount).',
        'On the tab “AKB Matrix” open the pane and look at what was recognised.',
        'Press “Segment clients”, then “Build action sheets”. “Restore last run” brings back what was before.',
      ],
      functions: 'Functions',
      file: english,
    },
    {
      code: 'ru',
      title: 'АКБ Матрица: помощь',
      steps: [
        'Откройте книгу с таблицей клиентов (код, название) и таблицей продаж (код клиента, дата, сумма).',
        'На вкладке «АКБ Матрица» откройте область задач и посмотрите, что распознано.',
        'Нажмите «Сегментировать клиентов», затем «Построить листы действий». «Отменить последний расчёт» вернёт всё как было.',
      ],
      functions: 'Функции',
      file: russian,
    },
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>AKB Matrix</title>
<style>
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #242424; }
h1, h2 { color: #0e6d39; } code { background: #f0f0f0; padding: 0 .25em; border-radius: 3px; } dt { margin-top: 1rem; }
</style>
</head>
<body>
${languages.map(section).join('\n')}
</body>
</html>
`;
}

function section({ code, title, steps, functions, file }: Language): string {
  // Only one element may own an anchor: the English entry does.
  const anchor = (entry: FunctionMetadata) => (code === 'en' ? ` id="${entry.id.toLowerCase()}"` : '');
  const entries = file.functions.map(
    (entry) => `<dt${anchor(entry)}>${signature(entry)}</dt>${descriptions(entry)}`,
  );
  return `<section lang="${code}">
<h1>${escapeHtml(title)}</h1>
<ol>${steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>
<h2>${escapeHtml(functions)}</h2>
<dl>${entries.join('\n')}</dl>
</section>`;
}

function signature(entry: FunctionMetadata): string {
  const names = entry.parameters.map((parameter) =>
    parameter.optional === true ? `[${parameter.name}]` : parameter.name,
  );
  return `<code>=${escapeHtml(`${entry.name}(${names.join('; ')})`)}</code>`;
}

function descriptions(entry: FunctionMetadata): string {
  const parameters = entry.parameters.map((parameter) => `${parameter.name}: ${parameter.description ?? ''}`);
  return [entry.description ?? '', ...parameters].map((text) => `<dd>${escapeHtml(text)}</dd>`).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
