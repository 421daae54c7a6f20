import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Base, Result } from '../../app';
import { CATEGORIES, SEGMENTS, STATUSES, type BaseStatus, type Category, type Segment } from '../../domain';
import { useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { ClientItem } from './ClientItem';
import { filterClients } from './filterClients';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
    '& > *, & .fui-Select, & select': { minWidth: 0 },
    // The names of segments are long: they have a line of their own.
    '& > :last-child': { gridColumn: '1 / -1' },
  },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0`,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '6px',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Which clients are listed; an absent or undefined member is no condition. */
export interface ClientFilter {
  readonly search?: string | undefined;
  readonly category?: Category | 'none' | undefined;
  readonly segment?: Segment | undefined;
  readonly status?: BaseStatus | undefined;
}

/** Clients drawn at once; more on demand, so that 100,000 clients do not freeze the pane. */
const PAGE = 50;

interface ClientsViewProps {
  readonly filter: ClientFilter;
  readonly onFilter: (filter: ClientFilter) => void;
}

/** The clients that fit the filter, largest white space first; each tells why it is where it is. */
export function ClientsView({ filter, onFilter }: ClientsViewProps) {
  const words = useWords();
  const { base, result } = useSessionState();
  if (!base || !result) return <Body1>{words.text('pane.clients.empty')}</Body1>;
  return (
    <>
      <Filters filter={filter} onFilter={onFilter} />
      <ClientList key={JSON.stringify(filter)} base={base} result={result} filter={filter} />
    </>
  );
}

function Filters({ filter, onFilter }: ClientsViewProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <Field label={words.text('pane.clients.search')}>
        <Input
          contentBefore={<SearchRegular />}
          value={filter.search ?? ''}
          onChange={(_event, data) => onFilter({ ...filter, search: data.value || undefined })}
        />
      </Field>
      <div className={styles.filters}>
        <Choice
          label={words.text('pane.clients.category')}
          value={filter.category}
          options={[...CATEGORIES, 'none' as const].map((category) => ({
            value: category,
            text: category === 'none' ? words.text('domain.notRated') : category,
          }))}
          onChoose={(category) => onFilter({ ...filter, category: category })}
        />
        <Choice
          label={words.text('pane.clients.status')}
          value={filter.status}
          options={STATUSES.map((status) => ({
            value: status,
            text: words.text(`domain.statuses.${status}`),
          }))}
          onChoose={(status) => onFilter({ ...filter, status: status })}
        />
        <Choice
          label={words.text('pane.clients.segment')}
          value={filter.segment}
          options={SEGMENTS.map((segment) => ({
            value: segment,
            text: `${segment} ${words.text(`domain.segments.${segment}.name`)}`,
          }))}
          onChoose={(segment) => onFilter({ ...filter, segment: segment })}
        />
      </div>
    </>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChoose: (value: T | undefined) => void;
}

function Choice<T extends string | number>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const words = useWords();
  return (
    <Field label={label}>
      <Select
        value={value ?? ''}
        onChange={(_, data) => onChoose(options.find((option) => String(option.value) === data.value)?.value)}
      >
        <option value="">{words.text('pane.clients.all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface ClientListProps {
  readonly base: Base;
  readonly result: Result;
  readonly filter: ClientFilter;
}

function ClientList({ base, result, filter }: ClientListProps) {
  const styles = useStyles();
  const words = useWords();
  const [limit, setLimit] = useState(PAGE);
  const found = useMemo(() => filterClients(base, result, filter), [base, result, filter]);
  if (found.length === 0) return <Body1>{words.text('pane.clients.none')}</Body1>;
  const shown = Math.min(limit, found.length);
  return (
    <>
      <ul className={styles.list}>
        {found.slice(0, shown).map((client) => (
          <ClientItem key={client} client={client} base={base} result={result} />
        ))}
      </ul>
      <Caption1 className={styles.quiet} role="status">
        {words.text('pane.clients.shown', { shown: words.count(shown), total: words.count(found.length) })}
      </Caption1>{' '}
      {shown < found.length && (
        <Button size="small" onClick={() => setLimit(limit + PAGE)}>
          {words.text('pane.clients.showMore')}
        </Button>
      )}
    </>
  );
}
