/** Words of the form in which a person says where a role's table and columns are. */
export const mapping = {
  action: 'Choose table and columns…',
  form: 'Table and columns: {role}',
  table: 'Table',
  byItself: 'Auto: {tables}',
  noneByItself: 'Auto: not found',
  chooseFirst: 'Choose a table: its columns are offered then.',
  narrows:
    'Only this table is read then. Left to itself, the add-in reads tables with one header as one: {tables}.',
  needed: 'Needed columns',
  others: 'Other columns',
  found: 'Auto: {header} ({why})',
  notFound: 'Auto: no column',
  tableGone: 'The workbook has no table or sheet “{table}” any more. Choose another one.',
  headerGone: 'The table has no header “{header}” any more. Choose another one.',
  missing: 'Choose a column: the table cannot be read without it.',
  missingBoth: 'Choose a column here or for {fields}: the table cannot be read without one of them.',
  twice: 'This column is chosen for {fields} too. Check that this is meant.',
  unfinished: 'Not saved: something above is still to be chosen.',
  save: 'Save and look again',
  cancel: 'Cancel',
  reset: 'Find automatically',
} as const;
