import { Button, Checkbox, Popover, PopoverSurface, SearchBox } from '@fluentui/react-components';
import { ArrowSortDownRegular } from '@fluentui/react-icons/svg/arrow-sort-down';
import { ArrowSortUpRegular } from '@fluentui/react-icons/svg/arrow-sort-up';
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss';
import { useMemo, useState } from 'react';
import { filterColumn, shownValues, sortColumn } from '../edit/filterColumn';
import type { GridController, MenuRequest } from '../grid/GridController';
import { isFiltered } from '../paint/cellButtons';
import { useWords } from '../state/words';
import { anchorOf } from './anchorOf';

interface Props {
  readonly grid: GridController;
  readonly request: Extract<MenuRequest, { kind: 'filter' }>;
  readonly close: () => void;
}

/** Values in the list at once. */
const LIMIT = 300;
const ALL = 10_000;

/** Sort and filter of a table column. */
export function FilterMenu({ grid, request, close }: Props) {
  const words = useWords();
  const { book, sheet } = grid;
  const { table, index } = request;
  const column = table.columns[index];
  const { values, count } = useMemo(
    () => shownValues(book, sheet, table, index, ALL),
    [book, sheet, table, index],
  );
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(() => new Set(column?.filterValues ?? values));
  const found = values.filter((value) => value.toLowerCase().includes(query.toLowerCase()));
  const isAll = found.every((value) => chosen.has(value));
  const choose = (some: readonly string[], isOn: boolean): void => {
    const next = new Set(chosen);
    for (const value of some) if (isOn) next.add(value); else next.delete(value); // prettier-ignore
    setChosen(next);
  };
  const run = (work: () => void): void => {
    grid.attempt(work);
    close();
  };
  const apply = (): void => {
    const wanted = query === '' ? [...chosen] : found.filter((value) => chosen.has(value));
    run(() => filterColumn(book, sheet, table, index, wanted.length >= values.length ? null : wanted));
  };
  return (
    <Popover
      open
      trapFocus
      onOpenChange={(_, { open }) => !open && close()}
      positioning={{ target: anchorOf(request.anchor), position: 'below', align: 'end' }}
    >
      <PopoverSurface className="filter-menu" aria-label={column?.name ?? ''}>
        <Button
          appearance="subtle"
          icon={<ArrowSortUpRegular />}
          onClick={() => run(() => sortColumn(book, sheet, table, index, true))}
        >
          {words('filter.sortUp')}
        </Button>
        <Button
          appearance="subtle"
          icon={<ArrowSortDownRegular />}
          onClick={() => run(() => sortColumn(book, sheet, table, index, false))}
        >
          {words('filter.sortDown')}
        </Button>
        <Button
          appearance="subtle"
          icon={<FilterDismissRegular />}
          disabled={!isFiltered(table, index)}
          onClick={() => run(() => filterColumn(book, sheet, table, index, null))}
        >
          {words('filter.clear', { name: column?.name ?? '' })}
        </Button>
        <SearchBox
          placeholder={words('filter.search')}
          aria-label={words('filter.search')}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
        <div className="filter-values">
          <Checkbox
            label={words('filter.all')}
            checked={isAll ? true : found.some((value) => chosen.has(value)) ? 'mixed' : false}
            onChange={(_, { checked }) => choose(found, checked === true)}
          />
          {found.slice(0, LIMIT).map((value) => (
            <Checkbox
              key={value}
              label={value === '' ? words('filter.blank') : value}
              checked={chosen.has(value)}
              onChange={(_, { checked }) => choose([value], checked === true)}
            />
          ))}
        </div>
        {found.length > LIMIT && (
          <p className="filter-note">{words('filter.cut', { shown: LIMIT, count })}</p>
        )}
        <div className="filter-buttons">
          <Button appearance="primary" disabled={found.every((value) => !chosen.has(value))} onClick={apply}>
            {words('filter.apply')}
          </Button>
          <Button onClick={close}>{words('dialog.cancel')}</Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
