/** What to do next with a client: the rule that says it, and one sentence with the figure that it comes from. */
import { STEP_IDS, stepOrder, type StepId } from '../../../domain';
import { createCounted, fillTemplate, templateOf, translate, type Locale } from '../../../i18n';
import type { Base } from '../../base/types';
import type { Result } from '../../result';
import { createStepFigures, type StepFigures } from './stepFigures';
import { isCounted, STEP_RULES, type StepSentence } from './stepRules';
import { viewClients, type MovingView } from './viewClients';

/** The next steps of the clients of one run, by their index. */
export interface NextSteps {
  /** The rule that decides; null where none fits, and for closed clients. */
  readonly rule: (client: number) => StepId | null;
  /** The rule's name and the sentence; null where there is no rule. */
  readonly text: (client: number) => string | null;
}

/** Clients whose next step is found between two looks at the clock. */
const PAUSE_AFTER = 500;

/**
 * Finds the next steps of all clients that are not closed, each thought about once. Yields the part that is done, 0…1,
 * where it may pause.
 */
export function* findNextSteps(
  base: Base,
  result: Result,
  locale: Locale,
): Generator<number, NextSteps, undefined> {
  const { count, closed } = base.clients;
  const order = stepOrder(result.settings.nextSteps);
  const view = yield* viewClients(base, result, order);
  const write = createWriter(createStepFigures(base, result, view, locale), view, locale);
  const rules = order.map((id) => ({ code: STEP_IDS.indexOf(id) + 1, ...STEP_RULES[id] }));
  const codes = new Uint8Array(count);
  const texts = new Array<string | null>(count).fill(null);
  for (let client = 0; client < count; client++) {
    if (client % PAUSE_AFTER === PAUSE_AFTER - 1) yield LOOKED + (1 - LOOKED) * (client / count);
    if (closed[client] === 1) continue;
    view.moveTo(client);
    for (const { code, fits, sentence } of rules) {
      if (!fits(view)) continue;
      codes[client] = code;
      texts[client] = write(code, sentence(view));
      break;
    }
  }
  return {
    rule: (client) => STEP_IDS[(codes[client] ?? 0) - 1] ?? null,
    text: (client) => texts[client] ?? null,
  };
}

/** Share of the work that goes to looking through the sales. */
const LOOKED = 0.3;

/** Writes the sentence of a rule (its place in `STEP_IDS`, from 1) about the client that the view stands at. */
function createWriter(
  figures: StepFigures,
  view: MovingView,
  locale: Locale,
): (code: number, sentence: StepSentence) => string {
  const names = STEP_IDS.map((id) => `${translate(locale, `sheets.stepRules.${id}`)}: `);
  const valueOf = (name: string): string | undefined => figures[name]?.();
  const makers = new Map<StepSentence, () => string>();
  const makerOf = (sentence: StepSentence): (() => string) => {
    if (isCounted(sentence)) {
      const counted = createCounted(locale, `sheets.steps.${sentence}`);
      return () => counted(view.silence, valueOf);
    }
    const template = templateOf(locale, `sheets.steps.${sentence}`);
    return () => fillTemplate(template, valueOf);
  };
  return (code, sentence) => {
    let make = makers.get(sentence);
    if (make === undefined) makers.set(sentence, (make = makerOf(sentence)));
    return (names[code - 1] ?? '') + make();
  };
}
