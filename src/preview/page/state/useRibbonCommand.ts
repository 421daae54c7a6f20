import { NOT_STARTED } from '../book/Workbench';
import type { RibbonButton } from '../ribbon/readManifest';
import { usePage } from './page';
import { useWords } from './words';

/** The pane was loaded anew meanwhile: nobody waits for the old command. */
const ABANDONED = -1;

/** Does what a button of the add-in's tab says: shows the pane, or runs a function in it. */
export function useRibbonCommand(): (button: RibbonButton) => void {
  const { workbench, store, notify } = usePage();
  const words = useWords();
  return ({ action, id }) => {
    if (store.grid?.commit() === false) return;
    if (action.kind === 'showPane') {
      workbench.showPane();
      return;
    }
    void workbench.runCommand(action.functionName, id).then(({ status }) => {
      if (status === 0 || status === ABANDONED) return;
      const text =
        status === NOT_STARTED
          ? words('ribbon.notStarted')
          : words('ribbon.notFound', { name: action.functionName });
      notify({ title: words('dialog.problem'), text });
    });
  };
}
