import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components';
import { AutosumRegular } from '@fluentui/react-icons/svg/autosum';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { CutRegular } from '@fluentui/react-icons/svg/cut';
import { PaintBucketRegular } from '@fluentui/react-icons/svg/paint-bucket';
import { TableDeleteColumnRegular } from '@fluentui/react-icons/svg/table-delete-column';
import { TableDeleteRowRegular } from '@fluentui/react-icons/svg/table-delete-row';
import { TableFreezeColumnAndRowRegular } from '@fluentui/react-icons/svg/table-freeze-column-and-row';
import { TableInsertColumnRegular } from '@fluentui/react-icons/svg/table-insert-column';
import { TableInsertRowRegular } from '@fluentui/react-icons/svg/table-insert-row';
import { TextAlignCenterRegular } from '@fluentui/react-icons/svg/text-align-center';
import { TextAlignLeftRegular } from '@fluentui/react-icons/svg/text-align-left';
import { TextAlignRightRegular } from '@fluentui/react-icons/svg/text-align-right';
import { TextBoldRegular } from '@fluentui/react-icons/svg/text-bold';
import { TextItalicRegular } from '@fluentui/react-icons/svg/text-italic';
import { TextUnderlineRegular } from '@fluentui/react-icons/svg/text-underline';
import { TextWrapRegular } from '@fluentui/react-icons/svg/text-wrap';
import type { ReactNode } from 'react';
import type { CellStyle } from '../../workbook/types';
import type { GridController } from '../grid/GridController';
import { toggleStyle } from '../grid/KeyboardInput';
import {
  autoSum,
  copySelection,
  deleteLines,
  insertLines,
  pasteSelection,
  setStyle,
  toggleFreeze,
} from '../state/gridActions';
import { useGrid } from '../state/page';
import { useWords } from '../state/words';
import { RibbonGroup } from './RibbonGroup';

const FILLS = [
  '#FFF2CC',
  '#E2EFDA',
  '#DDEBF7',
  '#FCE4D6',
  '#EDEDED',
  '#FFC7CE',
  '#C6EFCE',
  '#FFEB9C',
] as const;

const FORMATS = {
  general: undefined,
  number: '0.00',
  thousands: '#,##0',
  percent: '0.0%',
  date: 'm/d/yyyy',
  text: '@',
} as const;

type FormatName = keyof typeof FORMATS;
const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** The spreadsheet's own commands that people reach for while they try the add-in. */
export function HomeTab() {
  const words = useWords();
  const grid = useGrid();
  if (grid === null) return null;
  const style = styleOf(grid);
  const align = (horizontal: 'left' | 'center' | 'right'): void =>
    setStyle(grid, { horizontal: style.horizontal === horizontal ? undefined : horizontal });
  return (
    <>
      <RibbonGroup label={words('ribbon.clipboard')}>
        <Small
          icon={<ClipboardPasteRegular />}
          label={words('edit.paste')}
          keys="Ctrl+V"
          onClick={() => void pasteSelection(grid)}
        />
        <Small
          icon={<CutRegular />}
          label={words('edit.cut')}
          keys="Ctrl+X"
          onClick={() => copySelection(grid, true)}
        />
        <Small
          icon={<CopyRegular />}
          label={words('edit.copy')}
          keys="Ctrl+C"
          onClick={() => copySelection(grid, false)}
        />
      </RibbonGroup>
      <RibbonGroup label={words('ribbon.font')}>
        <Toggle
          icon={<TextBoldRegular />}
          label={words('edit.bold')}
          keys="Ctrl+B"
          isOn={style.bold}
          onClick={() => toggle(grid, 'bold')}
        />
        <Toggle
          icon={<TextItalicRegular />}
          label={words('edit.italic')}
          keys="Ctrl+I"
          isOn={style.italic}
          onClick={() => toggle(grid, 'italic')}
        />
        <Toggle
          icon={<TextUnderlineRegular />}
          label={words('edit.underline')}
          keys="Ctrl+U"
          isOn={style.underline}
          onClick={() => toggle(grid, 'underline')}
        />
        <FillMenu grid={grid} />
      </RibbonGroup>
      <RibbonGroup label={words('ribbon.alignment')}>
        <Toggle
          icon={<TextAlignLeftRegular />}
          label={words('edit.alignLeft')}
          isOn={style.horizontal === 'left'}
          onClick={() => align('left')}
        />
        <Toggle
          icon={<TextAlignCenterRegular />}
          label={words('edit.alignCenter')}
          isOn={style.horizontal === 'center'}
          onClick={() => align('center')}
        />
        <Toggle
          icon={<TextAlignRightRegular />}
          label={words('edit.alignRight')}
          isOn={style.horizontal === 'right'}
          onClick={() => align('right')}
        />
        <Toggle
          icon={<TextWrapRegular />}
          label={words('edit.wrap')}
          isOn={style.wrapText}
          onClick={() => setStyle(grid, { wrapText: style.wrapText === true ? undefined : true })}
        />
      </RibbonGroup>
      <RibbonGroup label={words('ribbon.number')}>
        <FormatChoice grid={grid} style={style} />
      </RibbonGroup>
      <RibbonGroup label={words('ribbon.cells')}>
        <Small
          icon={<TableInsertRowRegular />}
          label={words('edit.insertRows')}
          onClick={() => insertLines(grid, 'rows')}
        />
        <Small
          icon={<TableDeleteRowRegular />}
          label={words('edit.deleteRows')}
          onClick={() => deleteLines(grid, 'rows')}
        />
        <Small
          icon={<TableInsertColumnRegular />}
          label={words('edit.insertColumns')}
          onClick={() => insertLines(grid, 'columns')}
        />
        <Small
          icon={<TableDeleteColumnRegular />}
          label={words('edit.deleteColumns')}
          onClick={() => deleteLines(grid, 'columns')}
        />
        <Small icon={<AutosumRegular />} label={words('edit.sum')} onClick={() => autoSum(grid)} />
      </RibbonGroup>
      <RibbonGroup label={words('ribbon.view')}>
        <Toggle
          icon={<TableFreezeColumnAndRowRegular />}
          label={words(grid.sheet.freeze === undefined ? 'edit.freeze' : 'edit.unfreeze')}
          isOn={grid.sheet.freeze !== undefined}
          onClick={() => toggleFreeze(grid)}
        />
      </RibbonGroup>
    </>
  );
}

function styleOf(grid: GridController): CellStyle {
  const { row, column } = grid.selection.active;
  return grid.book.styles.get(grid.sheet.cells.styleId(row, column));
}

function toggle(grid: GridController, key: 'bold' | 'italic' | 'underline'): void {
  toggleStyle(grid, key);
  grid.focus();
}

interface SmallProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
}

function Small({ icon, label, keys, onClick }: SmallProps) {
  return (
    <Tooltip content={keys === undefined ? label : `${label} (${keys})`} relationship="label">
      <button type="button" className="ribbon-small" onClick={onClick}>
        {icon}
      </button>
    </Tooltip>
  );
}

function Toggle({ icon, label, keys, isOn, onClick }: SmallProps & { readonly isOn: boolean | undefined }) {
  return (
    <Tooltip content={keys === undefined ? label : `${label} (${keys})`} relationship="label">
      <button type="button" className="ribbon-small" aria-pressed={isOn === true} onClick={onClick}>
        {icon}
      </button>
    </Tooltip>
  );
}

function FillMenu({ grid }: { readonly grid: GridController }) {
  const words = useWords();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words('edit.fill')} relationship="label">
          <button type="button" className="ribbon-small">
            <PaintBucketRegular />
          </button>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {FILLS.map((color) => (
            <MenuItem
              key={color}
              icon={<span className="swatch" style={{ backgroundColor: color }} />}
              onClick={() => setStyle(grid, { fillColor: color })}
            >
              {color}
            </MenuItem>
          ))}
          <MenuItem onClick={() => setStyle(grid, { fillColor: undefined })}>{words('edit.noFill')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function FormatChoice({ grid, style }: { readonly grid: GridController; readonly style: CellStyle }) {
  const words = useWords();
  const current = style.numberFormat === 'General' ? undefined : style.numberFormat;
  const known = FORMAT_NAMES.find((name) => FORMATS[name] === current);
  return (
    <select
      className="ribbon-select"
      aria-label={words('formats.label')}
      value={known ?? ''}
      onChange={(event) => setStyle(grid, { numberFormat: FORMATS[event.target.value as FormatName] })}
    >
      {known === undefined && (
        <option value="" disabled>
          {current}
        </option>
      )}
      {FORMAT_NAMES.map((name) => (
        <option key={name} value={name}>
          {words(`formats.${name}`)}
        </option>
      ))}
    </select>
  );
}
