import { completeMetadata, type FunctionsFile } from '../../../scripts/functions/completeMetadata';
import { supportPage } from '../../../scripts/functions/supportPage';

const generated: FunctionsFile = {
  allowCustomDataForDataTypeAny: true,
  functions: [
    {
      id: 'AKB_COVERAGE',
      name: 'AKB_COVERAGE',
      description: 'Share of active clients <AKB ÷ OKB>.',
      parameters: [{ name: 'period', description: 'Quarter.', optional: true, dimensionality: 'matrix' }],
      options: { stream: true },
    },
  ],
};
const words = {
  AKB_COVERAGE: {
    description: 'Доля активных.',
    parameters: { period: { name: 'период', description: 'Квартал.' } },
  },
};

test('English keeps its words and gains what the generator cannot say', () => {
  const { functions, allowErrorForDataTypeAny } = completeMetadata(generated, 'https://h/help.html');
  expect(allowErrorForDataTypeAny).toBe(true);
  expect(functions[0]).toEqual({ ...generated.functions[0], helpUrl: 'https://h/help.html#akb_coverage' });
});

test('Russian has its own descriptions and the same names, ids and options', () => {
  const [entry] = completeMetadata(generated, 'https://h/help.html', words).functions;
  expect(entry).toMatchObject({
    id: 'AKB_COVERAGE',
    name: 'AKB_COVERAGE',
    description: 'Доля активных.',
    options: { stream: true },
    parameters: [{ name: 'период', description: 'Квартал.', optional: true, dimensionality: 'matrix' }],
  });
});

test('a function or a parameter without words stops the build', () => {
  expect(() => completeMetadata(generated, '', {})).toThrow('No words for the function AKB_COVERAGE');
  const half = { AKB_COVERAGE: { description: 'Доля.', parameters: {} } };
  expect(() => completeMetadata(generated, '', half)).toThrow('No words for AKB_COVERAGE, parameter period');
});

test('the help page has the functions table with its anchors, both languages, and no mark-up from descriptions', () => {
  const table = [
    ['<a id="akb_coverage"></a>`=AKB_COVERAGE([period])`', 'Coverage <of all>', '', 'a \\| b', '`=X()` → 1'],
  ];
  const page = supportPage(generated, completeMetadata(generated, '', words), table);
  expect(page.match(/id="akb_coverage"/g)).toHaveLength(1);
  expect(page).toContain(
    '<tr id="akb_coverage"><th scope="row"><code>=AKB_COVERAGE([period])</code></th>' +
      '<td>Coverage &#60;of all&#62;</td><td></td><td>a | b</td><td><code>=X()</code> → 1</td></tr>',
  );
  expect(page).toContain('=AKB_COVERAGE([period])');
  expect(page).toContain('Доля активных.');
  expect(page).toContain('&#60;AKB ÷ OKB&#62;');
});
