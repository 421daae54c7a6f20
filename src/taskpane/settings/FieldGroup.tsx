import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  // A group of fields takes the width of its content unless told otherwise.
  group: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  fields: { display: 'grid', alignItems: 'end', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface FieldsProps {
  /** How many stand side by side. */
  readonly columns?: number;
  readonly children: ReactNode;
}

interface FieldGroupProps extends FieldsProps {
  readonly legend: string;
  readonly hint?: string;
}

/** Fields side by side. */
export function FieldRow({ columns = 2, children }: FieldsProps) {
  const styles = useStyles();
  return (
    <div className={styles.fields} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {children}
    </div>
  );
}

/** Fields side by side that belong together under one legend. */
export function FieldGroup({ legend, hint, columns, children }: FieldGroupProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.group} {...(hint === undefined ? {} : { 'aria-describedby': id })}>
      <legend>{legend}</legend>
      <FieldRow {...(columns === undefined ? {} : { columns })}>{children}</FieldRow>
      {hint !== undefined && (
        <Caption1 id={id} className={styles.hint}>
          {hint}
        </Caption1>
      )}
    </fieldset>
  );
}
