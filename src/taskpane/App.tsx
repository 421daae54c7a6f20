import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { DataPieRegular, PeopleRegular, SettingsRegular, TargetRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ClientsView, type ClientFilter } from './clients/ClientsView';
import { Header } from './components/Header';
import { GapView } from './gap/GapView';
import { WaitingBar } from './components/WaitingBar';
import { useSessionState } from './hooks/useSession';
import { useWords } from './hooks/useWords';
import { OverviewView } from './overview/OverviewView';
import { SettingsView } from './settings/SettingsView';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
    // Four words are what a pane of 320 pixels has room for.
    '@media (max-width: 400px)': {
      '& .fui-Tab__icon': { display: 'none' },
      '& .fui-Tab': { paddingInline: tokens.spacingHorizontalXS },
    },
  },
  body: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', padding: tokens.spacingHorizontalM },
});

type View = 'overview' | 'gap' | 'clients' | 'settings';

/** The whole pane: header, three views, and which of them is open. */
export function App() {
  const styles = useStyles();
  const words = useWords();
  const state = useSessionState();
  const [view, setView] = useState<View>('overview');
  const [filter, setFilter] = useState<ClientFilter>({});

  function openClients(wanted: ClientFilter): void {
    setFilter(wanted);
    setView('clients');
  }

  return (
    <div className={styles.pane}>
      <Header />
      <nav className={styles.tabs} aria-label={words.text('pane.views')}>
        <TabList size="small" selectedValue={view} onTabSelect={(_, data) => setView(data.value as View)}>
          <Tab value="overview" icon={<DataPieRegular />}>
            {words.text('pane.tabs.overview')}
          </Tab>
          <Tab value="gap" icon={<TargetRegular />}>
            {words.text('pane.tabs.gap')}
          </Tab>
          <Tab value="clients" icon={<PeopleRegular />}>
            {words.text('pane.tabs.clients')}
          </Tab>
          <Tab value="settings" icon={<SettingsRegular />}>
            {words.text('pane.tabs.settings')}
          </Tab>
        </TabList>
      </nav>
      <WaitingBar />
      {/* Each view begins at its top. */}
      <main key={view} className={styles.body}>
        {!state.ready && <Spinner label={words.text('pane.starting')} />}
        {state.ready && view === 'overview' && <OverviewView onOpenClients={openClients} />}
        {state.ready && view === 'gap' && <GapView />}
        {state.ready && view === 'clients' && <ClientsView filter={filter} onFilter={setFilter} />}
        {state.ready && view === 'settings' && <SettingsView />}
      </main>
    </div>
  );
}
