import { describeIssue } from '../../../app/describeIssue';
import { usePage, useWorkbench } from './page';
import { useWords } from './words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Files {
  /** Lets the user choose a file to open. */
  readonly choose: () => void;
  readonly open: (file: File) => void;
  /** Hands the workbook to the browser as a download. */
  readonly save: () => void;
  readonly sample: () => void;
}

/** Opening and saving as people do it: asks before changes are lost, and says why a file cannot be read. */
export function useFiles(): Files {
  const page = usePage();
  const words = useWords();
  const state = useWorkbench();
  const { workbench } = page;

  const whenSafe = (go: () => void): void => {
    if (!state.isModified) {
      go();
      return;
    }
    page.notify({
      title: words('file.replaceTitle'),
      text: words('file.replaceText', { name: state.book.name }),
      action: words('file.replace'),
      onAction: go,
    });
  };

  const read = async (file: File): Promise<void> => {
    const outcome = await workbench.openFile(file.name, new Uint8Array(await file.arrayBuffer()));
    if (outcome.ok) return;
    const text = outcome.issues.map((issue) => describeIssue(issue, words.locale)).join('\n');
    page.notify({ title: words('dialog.problem'), text });
  };

  const open = (file: File): void => whenSafe(() => void read(file).catch(page.refused));

  return {
    open,
    choose: () => {
      const input = document.createElement('input');
      input.type = 'file';
      input.accept = `.xlsx,.xlsm,${XLSX}`;
      input.addEventListener('change', () => {
        const [file] = input.files ?? [];
        if (file) open(file);
      });
      input.click();
    },
    save: () => {
      void workbench.save().then((bytes) => download(workbench.book.name, bytes), page.refused);
    },
    sample: () => whenSafe(() => void workbench.openSample().catch(page.refused)),
  };
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  link.download = name;
  link.click();
  // The download has taken the bytes by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
