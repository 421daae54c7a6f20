import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Manifest } from '../ribbon/readManifest';
import { useWords } from '../state/words';
import { AddinTab } from './AddinTab';
import { HomeTab } from './HomeTab';

const HOME = 'home';

/** The ribbon: a few commands of the spreadsheet itself, and the tabs that the add-in's manifest asks for. */
export function Ribbon({ manifest }: { readonly manifest: Manifest }) {
  const words = useWords();
  const tabs = [
    { id: HOME, label: words('ribbon.home') },
    ...manifest.tabs.map(({ id, label }) => ({ id, label })),
  ];
  const [chosen, choose] = useState(manifest.tabs[0]?.id ?? HOME);
  const addinTab = manifest.tabs.find(({ id }) => id === chosen);
  const turn = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    choose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <section className="ribbon" aria-label={words('ribbon.label')}>
      <div className="ribbon-tabs" role="tablist" aria-label={words('ribbon.tabs')} onKeyDown={turn}>
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            className="ribbon-tab"
            aria-selected={id === chosen}
            aria-controls="ribbon-panel"
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => choose(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="ribbon-panel" id="ribbon-panel" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        {addinTab === undefined ? <HomeTab /> : <AddinTab tab={addinTab} />}
      </div>
    </section>
  );
}
