import type { Page } from 'playwright-core';
import type { PreviewApi } from '../../../src/preview/page/previewApi';

/** Calls the page's `akbPreview`. The function runs in the page: it sees nothing but its arguments. */
export async function onPage<Result, Argument = undefined>(
  page: Page,
  work: (preview: PreviewApi, argument: Argument) => Result | Promise<Result>,
  argument?: Argument,
): Promise<Result> {
  const preview = await page.evaluateHandle(() => window.akbPreview!);
  return preview.evaluate(
    work as (preview: PreviewApi, argument: unknown) => Result | Promise<Result>,
    argument,
  );
}
