import { Button, makeStyles } from '@fluentui/react-components';
import { TableSettingsRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { Detection, Role } from '../../app';
import { useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { MappingForm } from './MappingForm';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start', paddingInline: 0, minWidth: 0 } });

interface MappingActionProps {
  readonly role: Role;
  readonly detection: Detection;
}

/** The button that opens the form for a role's table and columns; focus goes into the form and comes back. */
export function MappingAction({ role, detection }: MappingActionProps) {
  const styles = useStyles();
  const words = useWords();
  const { job } = useSessionState();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const label = words.text('mapping.action');

  function close(): void {
    setOpen(false);
    opener.current?.focus();
  }

  return (
    <>
      <Button
        className={styles.button}
        size="small"
        appearance="transparent"
        icon={<TableSettingsRegular />}
        aria-expanded={open}
        aria-label={`${label} ${words.text(`domain.roles.${role}`)}`}
        disabledFocusable={job !== undefined}
        onClick={({ currentTarget }) => {
          opener.current = currentTarget;
          setOpen(!open);
        }}
      >
        {label}
      </Button>
      {open && <MappingForm role={role} detection={detection} onClose={close} />}
    </>
  );
}
