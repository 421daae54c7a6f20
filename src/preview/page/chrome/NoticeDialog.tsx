import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Notice } from '../state/page';
import { useWords } from '../state/words';

/** A message with OK, or a question with the button that goes on and one that does not. */
export function NoticeDialog({
  notice,
  close,
}: {
  readonly notice: Notice | null;
  readonly close: () => void;
}) {
  const words = useWords();
  const act = (): void => {
    close();
    notice?.onAction?.();
  };
  return (
    <Dialog open={notice !== null} modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className="notice">
        <DialogBody>
          <DialogTitle>{notice?.title}</DialogTitle>
          <DialogContent className="notice-text">{notice?.text}</DialogContent>
          <DialogActions>
            {notice?.action === undefined ? (
              <Button appearance="primary" onClick={close}>
                {words('dialog.ok')}
              </Button>
            ) : (
              <>
                <Button appearance="primary" onClick={act}>
                  {notice.action}
                </Button>
                <Button onClick={close}>{words('dialog.cancel')}</Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
