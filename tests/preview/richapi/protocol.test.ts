import { RichApiHost } from '../../../src/preview/richapi/host';
import type { Action, ObjectPath } from '../../../src/preview/richapi/protocol';
import { Book } from '../../../src/preview/workbook/Book';

const PATHS: Record<string, ObjectPath> = {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  3: {
    Id: 3,
    ObjectPathType: 3,
    Name: 'GetFirst',
    ParentObjectPathId: 2,
    ArgumentInfo: { Arguments: [null] },
  },
  4: {
    Id: 4,
    ObjectPathType: 3,
    Name: 'GetRange',
    ParentObjectPathId: 3,
    ArgumentInfo: { Arguments: ['A1:B1'] },
  },
  5: { Id: 5, ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['B'] } },
  // a null object keeps a parent that is not there (richapi-protocol.md §2.1)
  6: { Id: 6, ObjectPathType: 7, Name: '', ParentObjectPathId: 99 },
  7: { Id: 7, ObjectPathType: 2, Name: 'Microsoft.Unknown' },
  8: { Id: 8, ObjectPathType: 6, Name: 'r77' },
};

describe('requests as bodies (richapi-protocol.md §2, §3)', () => {
  let book: Book;
  let host: RichApiHost;
  beforeEach(() => {
    book = new Book();
    book.addSheet('Sheet1');
    host = new RichApiHost(book);
  });

  const process = (...actions: Omit<Action, 'Id'>[]) => {
    const numbered = actions.map((action, index) => ({ ...action, Id: 100 + index }));
    return host.process({ ObjectPaths: PATHS, Actions: numbered });
  };

  it('runs a method behind a path once, and gives what finds the object again', () => {
    const { Results: results } = process(
      { ActionType: 1, ObjectPathId: 5 },
      { ActionType: 1, ObjectPathId: 5 },
      { ActionType: 2, ObjectPathId: 5, QueryInfo: { Select: ['name'] } },
    );
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'B']);
    const { id } = book.sheets[1]!;
    expect(results.map((result) => result.Value)).toEqual([{ Id: id }, { Id: id }, { Id: id, Name: 'B' }]);
  });

  it('gives a reference once it is kept, finds it by it, and forgets it', () => {
    const [, instantiated] = process(
      { ActionType: 3, Name: '_KeepReference', ObjectPathId: 4, ArgumentInfo: {} },
      { ActionType: 1, ObjectPathId: 4 },
    ).Results;
    const { _ReferenceId: reference } = instantiated?.Value as { _ReferenceId: string };
    const paths = { ...PATHS, 8: { Id: 8, ObjectPathType: 6, Name: reference } };
    const query = { Id: 9, ActionType: 2, ObjectPathId: 8, QueryInfo: { Select: ['address'] } };
    expect(host.process({ ObjectPaths: paths, Actions: [query] }).Results[0]?.Value).toEqual({
      _ReferenceId: reference,
      Address: 'Sheet1!A1:B1',
    });
    process({
      ActionType: 3,
      Name: '_RemoveReference',
      ObjectPathId: 1,
      ArgumentInfo: { Arguments: [reference] },
    });
    expect(host.process({ ObjectPaths: paths, Actions: [query] }).Error?.Code).toBe('InvalidReference');
  });

  it('updates, queries as JSON, and checks that nothing changed (actions 9, 7, 8)', () => {
    const state = { values: [[1, 2]], format: { font: { bold: true } } };
    const done = process(
      { ActionType: 9, ObjectPathId: 4, ObjectState: state },
      { ActionType: 7, ObjectPathId: 4, QueryInfo: { Select: ['values', 'format/font/bold'] } },
      { ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ['name'] } },
      { ActionType: 8, ObjectPathId: 4, ObjectState: state },
      { ActionType: 8, ObjectPathId: 4, ObjectState: { values: [[1, 3]] } },
    );
    expect(done.Results.map((result) => result.Value)).toEqual([
      null,
      state,
      { items: [{ name: 'Sheet1' }] },
      null,
    ]);
    expect(done.Error).toMatchObject({ Code: 'Conflict', ActionIndex: 4 });
  });

  it('follows objects in a recursive query (action 6)', () => {
    const info = {
      Queries: { Range: { Select: ['rowCount', 'format/wrapText'] }, RangeFormat: {} },
      MaxDepth: 2,
    };
    const [found] = process({ ActionType: 6, ObjectPathId: 4, RecursiveQueryInfo: info }).Results;
    expect(found?.Value).toMatchObject({ RowCount: 1, Format: { WrapText: false, IndentLevel: 0 } });
  });

  it('lists traces, and answers null for all of a null object', () => {
    const done = process(
      { ActionType: 5, Name: 'Trace', ObjectPathId: 0 },
      { ActionType: 1, ObjectPathId: 6 },
      { ActionType: 2, ObjectPathId: 6, QueryInfo: {} },
      { ActionType: 4, Name: 'Values', ObjectPathId: 6, ArgumentInfo: { Arguments: [1] } },
    );
    expect(done).toEqual({
      TraceIds: [100],
      Results: [100, 101, 102, 103].map((id) => ({ ActionId: id, Value: null })),
    });
  });

  it.each([
    ['an action', { ActionType: 10, ObjectPathId: 4 }, 'action 10'],
    ['a service', { ActionType: 1, ObjectPathId: 7 }, 'Microsoft.Unknown'],
    ['a method', { ActionType: 3, Name: 'FlyAway', ObjectPathId: 4 }, 'Range.flyAway'],
    ['a property', { ActionType: 4, Name: 'Colour', ObjectPathId: 4 }, 'Range.colour'],
    ['a property that cannot be set', { ActionType: 4, Name: 'Address', ObjectPathId: 4 }, 'Range.address'],
    [
      'a member of a load',
      { ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['colour'] } },
      'Range.colour',
    ],
  ])('refuses %s that it does not know, by its name', (_kind, action, name) => {
    expect(process(action).Error).toMatchObject({
      Code: 'ApiNotFound',
      ActionIndex: 0,
      Message: expect.stringContaining(name) as unknown,
    });
  });
});
