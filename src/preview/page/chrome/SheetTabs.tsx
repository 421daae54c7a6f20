import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import type { Book } from '../../workbook/Book';
import {
  activateSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../workbook/edit/sheets';
import type { GridController } from '../grid/GridController';
import { Refusal } from '../../workbook/Refusal';
import type { Sheet } from '../../workbook/Sheet';
import { useGrid, usePage } from '../state/page';
import { useWords } from '../state/words';
import type { Words } from '../state/words';

/** The tabs of the visible sheets: choose, add, rename (double click), move (drag), and more by the context menu. */
export function SheetTabs() {
  const words = useWords();
  const grid = useGrid();
  const [renamed, setRenamed] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ sheet: Sheet; target: HTMLElement } | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  const activeId = grid?.sheet.id ?? '';
  useEffect(() => {
    document.getElementById(`sheet-${activeId}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);
  if (grid === null) return <div className="sheet-tabs" />;
  const scroll = (direction: 1 | -1): void =>
    strip.current?.scrollBy({ left: direction * 240, behavior: 'smooth' });
  const sheets = grid.book.sheets.filter(({ visibility }) => visibility === 'Visible');
  const add = (): void => {
    if (!grid.commit()) return;
    grid.attempt(() => {
      grid.book.history.record(() => {
        const at = grid.book.sheets.indexOf(grid.sheet) + 1;
        activateSheet(grid.book, grid.book.addSheet(freeName(grid.book, words), at));
      });
    });
    grid.focus();
  };
  const turn = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : sheets[sheets.indexOf(grid.sheet) + step];
    if (next === undefined || renamed !== null) return;
    show(grid, next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className="sheet-tabs">
      <button
        type="button"
        className="sheet-scroll"
        aria-label={words('sheets.earlier')}
        onClick={() => scroll(-1)}
      >
        <ChevronLeftRegular />
      </button>
      <button
        type="button"
        className="sheet-scroll"
        aria-label={words('sheets.later')}
        onClick={() => scroll(1)}
      >
        <ChevronRightRegular />
      </button>
      <div
        ref={strip}
        className="sheet-strip"
        role="tablist"
        aria-label={words('sheets.label')}
        onKeyDown={turn}
      >
        {sheets.map((sheet) =>
          renamed === sheet.id ? (
            <RenameField key={sheet.id} grid={grid} sheet={sheet} done={() => setRenamed(null)} />
          ) : (
            <SheetTab
              key={sheet.id}
              grid={grid}
              sheet={sheet}
              rename={() => setRenamed(sheet.id)}
              openMenu={(target) => setMenu({ sheet, target })}
            />
          ),
        )}
      </div>
      <button
        type="button"
        className="sheet-add"
        aria-label={words('sheets.add')}
        title={words('sheets.add')}
        onClick={add}
      >
        <AddRegular />
      </button>
      {menu !== null && (
        <SheetMenu
          grid={grid}
          sheet={menu.sheet}
          target={menu.target}
          rename={() => setRenamed(menu.sheet.id)}
          close={() => setMenu(null)}
        />
      )}
    </div>
  );
}

interface TabProps {
  readonly grid: GridController;
  readonly sheet: Sheet;
}

function SheetTab(
  props: TabProps & { readonly rename: () => void; readonly openMenu: (target: HTMLElement) => void },
) {
  const { grid, sheet, rename, openMenu } = props;
  const isActive = grid.sheet === sheet;
  const dropped = (event: DragEvent): void => {
    const moved = grid.book.findSheet(event.dataTransfer.getData(DRAGGED));
    if (moved === undefined || moved === sheet) return;
    event.preventDefault();
    grid.attempt(() => moveSheet(grid.book, moved, grid.book.sheets.indexOf(sheet)));
  };
  return (
    <button
      id={tabId(sheet)}
      type="button"
      role="tab"
      className="sheet-tab"
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      style={sheet.tabColor === '' ? undefined : { ['--tab-color' as string]: sheet.tabColor }}
      data-colored={sheet.tabColor !== ''}
      draggable
      onClick={() => {
        show(grid, sheet);
        grid.focus();
      }}
      onDoubleClick={rename}
      onContextMenu={(event) => {
        event.preventDefault();
        show(grid, sheet);
        openMenu(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key === 'F2') rename();
        if (event.key === 'F10' && event.shiftKey) openMenu(event.currentTarget);
      }}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, sheet.id)}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
      }}
      onDrop={dropped}
    >
      {sheet.name}
    </button>
  );
}

const DRAGGED = 'application/x-akb-sheet';

function RenameField({ grid, sheet, done }: TabProps & { readonly done: () => void }) {
  const words = useWords();
  const { notify } = usePage();
  const [name, setName] = useState(sheet.name);
  const finish = (): void => {
    done();
    if (name !== sheet.name) {
      grid.attempt(() => {
        try {
          grid.book.history.record(() => renameSheet(grid.book, sheet, name));
        } catch (error) {
          const isName = error instanceof Refusal && error.code !== 'AccessDenied';
          if (!isName) throw error;
          notify({ title: words('dialog.problem'), text: words('refusals.sheetName') });
        }
      });
    }
    grid.focus();
  };
  return (
    <input
      className="sheet-rename"
      aria-label={words('sheets.name')}
      value={name}
      size={Math.max(4, name.length)}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          // Else the key would go on into the grid, which has the focus by then.
          event.preventDefault();
          event.currentTarget.blur();
        }
        if (event.key === 'Escape') {
          setName(sheet.name);
          done();
          grid.focus();
        }
        event.stopPropagation();
      }}
    />
  );
}

function SheetMenu(
  props: TabProps & { readonly target: HTMLElement; readonly rename: () => void; readonly close: () => void },
) {
  const { grid, sheet, target, rename, close } = props;
  const words = useWords();
  const { notify } = usePage();
  const { book } = grid;
  const at = book.sheets.indexOf(sheet);
  const hidden = book.sheets.filter(({ visibility }) => visibility === 'Hidden');
  const remove = (): void =>
    notify({
      title: words('sheets.deleteTitle'),
      text: words('sheets.deleteText', { name: sheet.name }),
      action: words('sheets.delete'),
      onAction: () => grid.attempt(() => deleteSheet(book, sheet)),
    });
  return (
    <Menu
      open
      onOpenChange={(_, data) => !data.open && close()}
      positioning={{ target, position: 'above', align: 'start' }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={rename}>{words('sheets.rename')}</MenuItem>
          <MenuItem onClick={remove}>{words('sheets.delete')}</MenuItem>
          <MenuItem disabled={at === 0} onClick={() => grid.attempt(() => moveSheet(book, sheet, at - 1))}>
            {words('sheets.moveLeft')}
          </MenuItem>
          <MenuItem
            disabled={at === book.sheets.length - 1}
            onClick={() => grid.attempt(() => moveSheet(book, sheet, at + 1))}
          >
            {words('sheets.moveRight')}
          </MenuItem>
          <MenuItem onClick={() => grid.attempt(() => setVisibility(book, sheet, 'Hidden'))}>
            {words('sheets.hide')}
          </MenuItem>
          {hidden.length > 0 && <MenuDivider />}
          {hidden.map((each) => (
            <MenuItem key={each.id} onClick={() => grid.attempt(() => setVisibility(book, each, 'Visible'))}>
              {words('sheets.show', { name: each.name })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function show(grid: GridController, sheet: Sheet): void {
  if (grid.sheet === sheet || !grid.commit()) return;
  grid.attempt(() => activateSheet(grid.book, sheet));
}

/** The first name of the language's own that no sheet has: `Sheet1`, `Лист1`. */
function freeName(book: Book, words: Words): string {
  let number = 1;
  while (book.findSheet(words('sheets.newName', { number })) !== undefined) number += 1;
  return words('sheets.newName', { number });
}

function tabId(sheet: Sheet): string {
  return `sheet-${sheet.id}`;
}
