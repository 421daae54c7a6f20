import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { typeInto } from '../../workbook/edit';
import { choicesOf } from '../edit/choices';
import type { GridController, MenuRequest } from '../grid/GridController';
import { useGrid, usePage } from '../state/page';
import { anchorOf } from './anchorOf';
import { ContextMenu } from './ContextMenu';
import { FilterMenu } from './FilterMenu';

/** The menu that the grid asked for, if any. */
export function GridMenus() {
  const grid = useGrid();
  const { store } = usePage();
  const { menu } = store;
  const close = (): void => {
    store.openMenu(null);
    grid?.focus();
  };
  if (grid === null || menu === null) return null;
  if (menu.kind === 'filter') return <FilterMenu grid={grid} request={menu} close={close} />;
  if (menu.kind === 'choice') return <ChoiceMenu grid={grid} request={menu} close={close} />;
  return <ContextMenu grid={grid} request={menu} close={close} />;
}

interface ChoiceProps {
  readonly grid: GridController;
  readonly request: Extract<MenuRequest, { kind: 'choice' }>;
  readonly close: () => void;
}

/** The values that a cell's validation allows. */
function ChoiceMenu({ grid, request, close }: ChoiceProps) {
  const { book, sheet } = grid;
  const { row, column } = request.cell;
  const choose = (text: string): void => {
    grid.attempt(() =>
      typeInto(book, sheet, row, column, [[text]], { culture: book.culture, source: 'user' }),
    );
  };
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && close()}
      positioning={{ target: anchorOf(request.anchor), position: 'below', align: 'end' }}
    >
      <MenuPopover>
        <MenuList>
          {choicesOf(book, sheet, request.cell).map((text) => (
            <MenuItem key={text} onClick={() => choose(text)}>
              {text}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
