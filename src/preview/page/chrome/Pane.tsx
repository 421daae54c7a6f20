import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useCallback, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Manifest } from '../ribbon/readManifest';
import { usePage, useWorkbench } from '../state/page';
import { useWords } from '../state/words';

const WIDTHS = { least: 280, first: 360, most: 720 } as const;
const STEP = 16;

/** The add-in's task pane, docked at the right. Closed, its frame stays: the runtime of the add-in lives as long as the book. */
export function Pane({ manifest }: { readonly manifest: Manifest }) {
  const words = useWords();
  const { workbench, store } = usePage();
  const { isPaneShown } = useWorkbench();
  const [width, setWidth] = useState<number>(WIDTHS.first);
  const attach = useCallback((place: HTMLDivElement | null) => workbench.attachPane(place), [workbench]);
  const close = (): void => {
    workbench.hidePane();
    store.grid?.focus();
  };
  return (
    <>
      {isPaneShown && <Splitter width={width} setWidth={setWidth} />}
      <aside className="pane" hidden={!isPaneShown} style={{ width }} aria-label={words('pane.label')}>
        <div className="pane-head">
          <h2>{manifest.displayName}</h2>
          <button type="button" aria-label={words('pane.close')} title={words('pane.close')} onClick={close}>
            <DismissRegular />
          </button>
        </div>
        <div ref={attach} className="pane-place" />
      </aside>
    </>
  );
}

function Splitter({
  width,
  setWidth,
}: {
  readonly width: number;
  readonly setWidth: (width: number) => void;
}) {
  const words = useWords();
  const [isDragging, setDragging] = useState(false);
  const change = (wanted: number): void => setWidth(Math.min(WIDTHS.most, Math.max(WIDTHS.least, wanted)));
  const dragged = (event: PointerEvent): void => {
    if (isDragging) change(window.innerWidth - event.clientX);
  };
  const keyed = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (step !== undefined) change(width + step);
  };
  return (
    <div
      className={isDragging ? 'splitter dragging' : 'splitter'}
      role="separator"
      aria-orientation="vertical"
      aria-label={words('pane.resize')}
      aria-valuenow={width}
      aria-valuemin={WIDTHS.least}
      aria-valuemax={WIDTHS.most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={dragged}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
      onKeyDown={keyed}
    />
  );
}
