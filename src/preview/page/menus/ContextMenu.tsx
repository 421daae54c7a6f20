import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { GridController, MenuRequest } from '../grid/GridController';
import {
  clearContents,
  copySelection,
  deleteLines,
  fitColumns,
  hideLines,
  insertLines,
  pasteSelection,
} from '../state/gridActions';
import { useWords } from '../state/words';
import type { PageKey } from '../state/words';
import { anchorOf } from './anchorOf';

interface Props {
  readonly grid: GridController;
  readonly request: Extract<MenuRequest, { kind: 'context' }>;
  readonly close: () => void;
}

type Entry = readonly [PageKey, (grid: GridController) => void];

const CLIPBOARD: readonly Entry[] = [
  ['edit.cut', (grid) => copySelection(grid, true)],
  ['edit.copy', (grid) => copySelection(grid, false)],
  ['edit.paste', (grid) => void pasteSelection(grid)],
];

const ROWS: readonly Entry[] = [
  ['edit.insertRows', (grid) => insertLines(grid, 'rows')],
  ['edit.deleteRows', (grid) => deleteLines(grid, 'rows')],
];

const COLUMNS: readonly Entry[] = [
  ['edit.insertColumns', (grid) => insertLines(grid, 'columns')],
  ['edit.deleteColumns', (grid) => deleteLines(grid, 'columns')],
];

const ENTRIES: Readonly<Record<Props['request']['part'], readonly Entry[]>> = {
  cells: [...ROWS, ...COLUMNS, ['edit.clear', clearContents]],
  rows: [
    ...ROWS,
    ['edit.clear', clearContents],
    ['edit.hideRows', (grid) => hideLines(grid, 'rows', true)],
    ['edit.showRows', (grid) => hideLines(grid, 'rows', false)],
  ],
  columns: [
    ...COLUMNS,
    ['edit.clear', clearContents],
    ['edit.fitColumns', fitColumns],
    ['edit.hideColumns', (grid) => hideLines(grid, 'columns', true)],
    ['edit.showColumns', (grid) => hideLines(grid, 'columns', false)],
  ],
};

/** What can be done with the selected cells, rows or columns. */
export function ContextMenu({ grid, request, close }: Props) {
  const words = useWords();
  const item = ([key, act]: Entry) => (
    <MenuItem key={key} onClick={() => act(grid)}>
      {words(key)}
    </MenuItem>
  );
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && close()}
      positioning={{ target: anchorOf(request.anchor), position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList>
          {CLIPBOARD.map(item)}
          <MenuDivider />
          {ENTRIES[request.part].map(item)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
