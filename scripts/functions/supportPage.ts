/**
 * The page behind *Help on this function* and the add-in's support link: the README's functions table, whose rows the
 * links of the functions lead to, how to begin, and the parameters of every function.
 */
import type { FunctionMetadata, FunctionsFile } from './completeMetadata';
import { TABLE_HEADER } from './readmeTable';

interface Language {
  readonly code: 'ru' | 'en';
  readonly title: string;
  readonly steps: readonly string[];
  readonly functions: string;
  readonly file: FunctionsFile;
}

/**
 * One static page in both languages; no script, no address of anybody else.
 * @param table rows of the README's functions table, cells as Markdown
 */
export function supportPage(
  english: FunctionsFile,
  russian: FunctionsFile,
  table: readonly (readonly string[])[],
): string {
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
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; margin: 2rem 1rem; color: #242424; }
section { max-width: 46rem; margin: 0 auto; }
h1, h2 { color: #0e6d39; } code { background: #f0f0f0; padding: 0 .25em; border-radius: 3px; } dt { margin-top: 1rem; }
.wide { max-width: 100rem; margin: 2rem auto; overflow-x: auto; } table { border-collapse: collapse; font-size: 14px; }
th, td { border-top: 1px solid #d0d0d0; padding: .4em .6em; text-align: left; vertical-align: top; font-weight: normal; }
thead th { border: none; font-weight: 600; } tr:target { background: #e3f3ea; }
</style>
</head>
<body>
${languages.map(steps).join('\n')}
<div class="wide" tabindex="0" role="region" aria-label="Functions / Функции">
<table>
<thead><tr>${TABLE_HEADER.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr></thead>
<tbody>
${table.map(row).join('\n')}
</tbody>
</table>
</div>
${languages.map(parameters).join('\n')}
</body>
</html>
`;
}

/** A row of the table, with the anchor that its first cell has in the README. */
function row([name = '', ...cells]: readonly string[]): string {
  const [, id = '', signature = name] = /^<a id="(\w+)"><\/a>(.*)$/.exec(name) ?? [];
  const others = cells.map((cell) => `<td>${inline(cell)}</td>`);
  return `<tr id="${id}"><th scope="row">${inline(signature)}</th>${others.join('')}</tr>`;
}

/** Of Markdown the cells have code and escaped bars. */
function inline(markdown: string): string {
  return escapeHtml(markdown.replaceAll('\\|', '|')).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function steps({ code, title, steps: texts }: Language): string {
  return `<section lang="${code}">
<h1>${escapeHtml(title)}</h1>
<ol>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ol>
</section>`;
}

function parameters({ code, functions, file }: Language): string {
  const entries = file.functions.map((entry) => `<dt>${signature(entry)}</dt>${descriptions(entry)}`);
  return `<section lang="${code}">
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
