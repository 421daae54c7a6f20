import { readFileSync } from 'node:fs';
import { paneOf, type OpenPage } from './browser';

/** What axe finds wrong with the pane once nothing moves or fades any more: rule, how often, the first place and its way out; tabster's own stops are left out. */
export async function violationsOf(open: OpenPage): Promise<string[]> {
  // Evaluated by the debugger: the pane's own policy would refuse a script of ours.
  await paneOf(open).evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return paneOf(open).evaluate(async () => {
    // Letters that fade in are pale on their way. Endless ones, as a spinner's, are not waited for.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { axe } = window as unknown as {
      axe?: {
        run: (
          context: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    if (!axe) return ['axe did not load'];
    const found = await axe.run({ exclude: ['[data-tabster-dummy]'] });
    return found.violations.map(
      ({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
    );
  });
}
