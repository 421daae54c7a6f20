import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  label: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, cursor: 'pointer' },
  box: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface SwitchFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something that is on or off: the browser's own box, as Fluent's switch would be the dearest part of the bundle. */
export function SwitchField({ label, hint, on, onChange }: SwitchFieldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <label className={styles.label}>
        <input
          type="checkbox"
          role="switch"
          className={styles.box}
          checked={on}
          {...(hint === undefined ? {} : { 'aria-describedby': id })}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint !== undefined && (
        <Caption1 id={id} className={styles.hint}>
          {hint}
        </Caption1>
      )}
    </div>
  );
}
