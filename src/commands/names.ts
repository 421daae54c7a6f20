/** What the ribbon can run: the names in the manifest's ExecuteFunction actions and in `Office.actions.associate`. */
export const commandNames = [
  'segmentClients',
  'buildActionSheets',
  'insertKpiSheet',
  'restoreLastRun',
] as const;

export type CommandName = (typeof commandNames)[number];
