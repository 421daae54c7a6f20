/** Why a KPI has no figure, and what is to be said beside one. Words: `kpis.reasons` and `kpis.notes` of i18n. */

/** One code for every case without a figure. */
export const KPI_REASONS = [
  /** Nothing to divide by: shown as a dash. */
  'zeroDenominator',
  'periodNotBegun',
  /** No base has been read yet. */
  'noBase',
  /** Neither planned visits in a visits table nor a visit plan column of the clients. */
  'noPlan',
  /** The visits table has no row of the period. */
  'noVisitsInPeriod',
  /** No visits table, or it has no column of visits made. */
  'noVisitsMade',
  'noSku',
  'noProductCategory',
  'noDocument',
  /** Neither margin nor cost in the sales. */
  'noMargin',
  /** Fewer than two complete months in the period. */
  'fewMonths',
  /** The base bought nothing of any product category in the period. */
  'noCategoriesSold',
  /** The product or category that is asked for was not met in the sales. */
  'unknownProduct',
  /** Weighted distribution is that of a product or a category. */
  'noProductGiven',
  'noRouteCosts',
  'noRouteCostsInPeriod',
  /** Margin per order is not above 0. */
  'noOrderMargin',
  'noReceivables',
  'noPayments',
  /** Payments without a column of planned sums. */
  'noPaymentPlan',
  'noPaymentsInPeriod',
  /** A slice of payments that do not name the client. */
  'paymentsWithoutClients',
  'noAudits',
  'noAuditsInPeriod',
  /** No audited client has a standard in the must-stock list. */
  'noStandard',
] as const;
export type KpiReason = (typeof KPI_REASONS)[number];

/** What is to be known of a figure. */
export const KPI_NOTES = [
  /** The plan comes from the visits a month of the categories, not from a table. */
  'calculatedPlan',
  /** No conditions of an effective order are set: all orders count. */
  'allOrdersEffective',
  /** `count` clients of the slice have no planned visits and are left out. */
  'clientsWithoutPlan',
  /** There is no must-stock list: the rows of the audits stand for it. */
  'auditsAsStandard',
  /** Shipments stand for presence on the shelf. */
  'byShipments',
  /** `count` payers in advance or on delivery are left out. */
  'payersLeftOut',
  /** Part of the costs has no manager of the base and was shared by planned visits. */
  'sharedCosts',
] as const;

export interface KpiNote {
  readonly code: (typeof KPI_NOTES)[number];
  readonly count?: number;
}
