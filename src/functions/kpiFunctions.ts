/**
 * KPIs as custom functions. The comments are read by Microsoft's generator, which makes functions.json of them: it sees
 * top-level function declarations only, and a matrix is how a function gets two cells as one argument.
 */
import { streamKpi } from './streamKpi';

/**
 * Number of clients in the base (all that are not closed).
 * @customfunction OKB_COUNT
 * @streaming
 * @param [period] Quarter "2026-Q1", month "2026-03", year, a date of the month, or two cells with first and last date; empty = as in the settings.
 * @param [criteria] Pairs of field and value, as in SUMIFS: "Channel", "Retail".
 * @param invocation Where results go.
 */
export function okbCount(
  period: unknown[][],
  criteria: unknown[][][],
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  streamKpi('OKB_COUNT', period, criteria, invocation);
}

/**
 * Number of clients with a visit planned in the period.
 * @customfunction PAKB_COUNT
 * @streaming
 * @param [period] Quarter "2026-Q1", month "2026-03", year, a date of the month, or two cells with first and last date; empty = as in the settings.
 * @param [criteria] Pairs of field and value, as in SUMIFS: "Channel", "Retail".
 * @param invocation Where results go.
 */
export function pakbCount(
  period: unknown[][],
  criteria: unknown[][][],
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  streamKpi('PAKB_COUNT', period, criteria, invocation);
}

/**
 * Number of active clients: those with an order in the period.
 * @customfunction AKB_COUNT
 * @streaming
 * @param [period] Quarter "2026-Q1", month "2026-03", year, a date of the month, or two cells with first and last date; empty = as in the settings.
 * @param [criteria] Pairs of field and value, as in SUMIFS: "Channel", "Retail".
 * @param invocation Where results go.
 */
export function akbCount(
  period: unknown[][],
  criteria: unknown[][][],
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  streamKpi('AKB_COUNT', period, criteria, invocation);
}

/**
 * Active clients as a share of those in the visit plan.
 * @customfunction PAKB_COVERAGE
 * @streaming
 * @param [period] Quarter "2026-Q1", month "2026-03", year, a date of the month, or two cells with first and last date; empty = as in the settings.
 * @param [criteria] Pairs of field and value, as in SUMIFS: "Channel", "Retail".
 * @param invocation Where results go.
 */
export function pakbCoverage(
  period: unknown[][],
  criteria: unknown[][][],
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  streamKpi('PAKB_COVERAGE', period, criteria, invocation);
}

/**
 * Active clients as a share of the whole base.
 * @customfunction AKB_COVERAGE
 * @streaming
 * @param [period] Quarter "2026-Q1", month "2026-03", year, a date of the month, or two cells with first and last date; empty = as in the settings.
 * @param [criteria] Pairs of field and value, as in SUMIFS: "Channel", "Retail".
 * @param invocation Where results go.
 */
export function akbCoverage(
  period: unknown[][],
  criteria: unknown[][][],
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  streamKpi('AKB_COVERAGE', period, criteria, invocation);
}

/**
 * Number of orders in the period: one a client and delivery day.
 * @customfunction ORDER_COUNT
 * @streaming
 * @param [period] Quarter "2026-Q1", month "2026-03", year, a date of the month, or two cells with first and last date; empty = as in the settings.
 * @param [criteria] Pairs of field and value, as in SUMIFS: "Channel", "Retail".
 * @param invocation Where results go.
 */
export function orderCount(
  period: unknown[][],
  criteria: unknown[][][],
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  streamKpi('ORDER_COUNT', period, criteria, invocation);
}

/**
 * Net revenue of the period per order, in money.
 * @customfunction DROP_SIZE
 * @streaming
 * @param [period] Quarter "2026-Q1", month "2026-03", year, a date of the month, or two cells with first and last date; empty = as in the settings.
 * @param [criteria] Pairs of field and value, as in SUMIFS: "Channel", "Retail".
 * @param invocation Where results go.
 */
export function dropSize(
  period: unknown[][],
  criteria: unknown[][][],
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  streamKpi('DROP_SIZE', period, criteria, invocation);
}
