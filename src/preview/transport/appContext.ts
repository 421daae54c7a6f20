/**
 * The requirement sets that the stand-in answers for. `ApiNotFound` checks of Office.js ask this table alone, so a
 * set stands here only as far as the host and the calculation behind it go.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  RichApiRuntime: '1.2',
  SharedRuntime: '1.1',
  AddinCommands: '1.1',
  CustomFunctionsRuntime: '1.4',
  // The library's own name for the wire of custom functions: 1.7 sends results as arrays.
  CustomFunctions: '1.7',
  DelayForCellEdit: '1.1',
  Settings: '1.1',
};

/** `Office.context.document.settings` of the workbook: names with JSON texts. */
export interface SettingsStore {
  read(): [name: string, json: string][];
  /** Replaces all of them. */
  write(entries: [name: string, json: string][]): void;
}

/** What the add-in learns of its host at the start. */
export interface AddinSite {
  /** Names the conversation; a new one for every page, or the library shows settings cached under the old one. */
  readonly conversationId: string;
  readonly addinId: string;
  /** Origin of the page that hosts the add-in: https, and the add-in's own host name (the library checks both). */
  readonly hostOrigin: string;
  /** Language of the user interface, e.g. `ru-RU`. */
  readonly displayLanguage: string;
  /** Language of the data, e.g. `ru-RU`. */
  readonly contentLanguage: string;
  readonly documentUrl: string;
  /** Overrides of `REQUIREMENT_SETS`; an empty text takes a set away. */
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** Bits of the host information: 1 shared runtime, 2 custom functions. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;
const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;
const SHOWN_AS_TASK_PANE = 2;

/** What office.js reads from the name of its frame; logging is off, so that no telemetry leaves the machine. */
export function frameName(site: AddinSite): string {
  const flags = String(SHARED_RUNTIME_WITH_FUNCTIONS);
  const hostInfo = [
    'Excel',
    'Web',
    '16.01',
    site.displayLanguage,
    'telemetry',
    'isNotDialog',
    'disableLogging',
    flags,
  ];
  return JSON.stringify({
    hostInfo: hostInfo.join('$'),
    xdmInfo: [site.conversationId, site.addinId, site.hostOrigin].join('|'),
    serializerVersion: 1,
  });
}

/** The answer to the add-in's first question. */
export function appContext(site: AddinSite, settings: SettingsStore): Record<string, unknown> {
  const sets = { ...REQUIREMENT_SETS, ...site.requirementSets };
  return {
    _id: site.addinId,
    _appInstanceId: site.addinId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.01',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.0.0',
    _appUILocale: site.displayLanguage,
    _dataLocale: site.contentLanguage,
    _docUrl: site.documentUrl,
    _clientMode: READ_WRITE,
    _settings: settings.read(),
    _reason: 'documentOpened',
    _requirementMatrix: JSON.stringify(
      Object.fromEntries(Object.entries(sets).filter(([, version]) => version !== '')),
    ),
    _initialDisplayMode: SHOWN_AS_TASK_PANE,
  };
}
