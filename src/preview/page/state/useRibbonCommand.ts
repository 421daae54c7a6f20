import type { RibbonButton } from '../ribbon/readManifest';
import { usePage } from './page';
import { useWords } from './words';

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
      if (status === 0 || status === -1) return;
      notify({
        title: words('dialog.problem'),
        text: words('ribbon.notFound', { name: action.functionName }),
      });
    });
  };
}
