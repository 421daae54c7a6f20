import { Spinner, Tooltip } from '@fluentui/react-components';
import type { RibbonButton, RibbonTab } from '../ribbon/readManifest';
import { useRibbonCommand } from '../state/useRibbonCommand';
import { useWorkbench } from '../state/page';
import { RibbonGroup } from './RibbonGroup';

/** A tab of the add-in, drawn from its manifest. */
export function AddinTab({ tab }: { readonly tab: RibbonTab }) {
  return (
    <>
      {tab.groups.map((group) => (
        <RibbonGroup key={group.id} label={group.label}>
          {group.buttons.map((button) => (
            <AddinButton key={button.id} button={button} />
          ))}
        </RibbonGroup>
      ))}
    </>
  );
}

function AddinButton({ button }: { readonly button: RibbonButton }) {
  const press = useRibbonCommand();
  const { runningControl } = useWorkbench();
  const isRunning = runningControl === button.id;
  const tip = (
    <span className="supertip">
      <strong>{button.tipTitle}</strong>
      <span>{button.tipText}</span>
    </span>
  );
  return (
    <Tooltip content={tip} relationship="description" positioning="below-start" withArrow={false}>
      <button
        type="button"
        className="ribbon-large"
        data-control={button.id}
        aria-label={button.label}
        aria-busy={isRunning}
        disabled={runningControl !== null}
        onClick={() => press(button)}
      >
        <span className="ribbon-icon">
          {isRunning ? (
            <Spinner size="small" />
          ) : (
            <img src={button.icons.get(32)} srcSet={sourceSet(button)} width="32" height="32" alt="" />
          )}
        </span>
        <span className="ribbon-text">{button.label}</span>
      </button>
    </Tooltip>
  );
}

/** The sharper icons for screens with more pixels. */
function sourceSet({ icons }: RibbonButton): string {
  return [
    [48, '1.5x'],
    [64, '2x'],
  ]
    .flatMap(([size, scale]) => {
      const icon = icons.get(Number(size));
      return icon === undefined ? [] : [`${icon} ${scale}`];
    })
    .join(', ');
}
