/** Numbers of the events on the wire (richapi-protocol.md §4.1). */
export const EVENTS = {
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHidden: 21,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  documentSelectionChanged: 2,
  workbookActivated: 2203,
} as const;

/** Events of a sheet or of all sheets; the name on the wire is `_Register…` and `_Unregister…` before these. */
export const SHEET_EVENTS: Readonly<Record<string, number>> = {
  ActivatedEvent: EVENTS.activated,
  CalculatedEvent: EVENTS.calculated,
  DataChangedEvent: EVENTS.dataChanged,
  DeactivatedEvent: EVENTS.deactivated,
  EventNameChanged: EVENTS.nameChanged,
  EventVisibilityChanged: EVENTS.visibilityChanged,
  FormatChangedEvent: EVENTS.formatChanged,
  ProtectionChangedEvent: EVENTS.protectionChanged,
  SelectionChangedEvent: EVENTS.selectionChanged,
};

/** Further events of all sheets. */
export const SHEETS_EVENTS: Readonly<Record<string, number>> = {
  AddedEvent: EVENTS.sheetAdded,
  DeletedEvent: EVENTS.sheetDeleted,
  EventMoved: EVENTS.moved,
};

export const TABLE_EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: EVENTS.tableChanged,
  SelectionChangedEvent: EVENTS.tableSelectionChanged,
};

export const TABLES_EVENTS: Readonly<Record<string, number>> = {
  AddedEvent: EVENTS.tableAdded,
  DataChangedEvent: EVENTS.tableChanged,
  DeletedEvent: EVENTS.tableDeleted,
};
