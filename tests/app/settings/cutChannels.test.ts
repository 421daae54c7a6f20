import { cutChannels } from '../../../src/app';
import { Dictionary } from '../../../src/engine';

/** Channel code of each client; closed ones by index. */
function baseOf(channels: readonly string[], channel: readonly number[], closed: readonly number[] = []) {
  const dictionary = new Dictionary();
  for (const name of channels) dictionary.code(name);
  const clients = {
    count: channel.length,
    channel: Int32Array.from(channel),
    closed: Uint8Array.from(channel, (_, client) => (closed.includes(client) ? 1 : 0)),
  };
  return { channels: dictionary, clients } as unknown as Parameters<typeof cutChannels>[0];
}

test('channels of open clients, those without one last', () => {
  const base = baseOf(['Retail', 'Closed', 'HoReCa'], [2, 0, -1, 1], [3]);
  expect(cutChannels(base, [])).toEqual([
    { key: 'Retail', name: 'Retail' },
    { key: 'HoReCa', name: 'HoReCa' },
    { key: '(none)', name: null },
  ]);
});

test('a channel keeps the spelling of the settings; names that no client has come after', () => {
  expect(cutChannels(baseOf(['Опт', 'Сети'], [0, 1]), ['ОПТ ', 'Экспорт'])).toEqual([
    { key: 'ОПТ ', name: 'Опт' },
    { key: 'Сети', name: 'Сети' },
    { key: 'Экспорт', name: 'Экспорт' },
  ]);
});

test('without a base there are those of the settings alone', () => {
  expect(cutChannels(undefined, ['Опт', '(none)'])).toEqual([
    { key: 'Опт', name: 'Опт' },
    { key: '(none)', name: null },
  ]);
});
