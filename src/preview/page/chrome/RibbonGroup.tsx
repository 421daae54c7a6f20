import type { ReactNode } from 'react';

/** Buttons with their common name below, as groups of a ribbon stand. */
export function RibbonGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      <div className="ribbon-buttons">{children}</div>
      <div className="ribbon-label" aria-hidden="true">
        {label}
      </div>
    </div>
  );
}
