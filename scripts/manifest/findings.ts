/** Something wrong with a manifest: what, where, and the words for whoever must mend it. */
export interface Finding {
  code:
    | 'notWellFormed'
    | 'order'
    | 'id'
    | 'version'
    | 'locale'
    | 'length'
    | 'duplicateId'
    | 'unknownResid'
    | 'unusedResid'
    | 'wrongKind'
    | 'notHttps'
    | 'override'
    | 'icon'
    | 'namespace'
    | 'taskpaneId'
    | 'runtime'
    | 'command'
    | 'permissions'
    | 'requirement';
  at: string;
  detail: string;
}
