import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { describeIssue } from '../../app';
import { useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';

/** What Excel waits for before it goes on, above every view. The region is always there, so that it is read aloud. */
export function WaitingBar() {
  const words = useWords();
  const { hint } = useSessionState();
  return (
    <div role="status">
      {hint && (
        <MessageBar intent="warning" layout="multiline" shape="square">
          <MessageBarBody>
            {hint.code === 'cellEditMode'
              ? words.text('pane.waitingForCell')
              : describeIssue(hint, words.locale)}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
