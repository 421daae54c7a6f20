import { manifestId, sideloadPlan } from '../../scripts/sideload/plan';

const addin = {
  id: '0f0e0d0c-0b0a-0908-0706-050403020100',
  manifest: '/akb/dist/manifest.xml',
  home: '/Users/anna',
};

test('Windows: a value named by the id under the developer key, then Excel', () => {
  expect(sideloadPlan('win32', { ...addin, manifest: 'C:\\akb\\manifest.xml' })).toEqual({
    commands: [
      [
        'reg',
        'add',
        'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer',
        '/v',
        addin.id,
        '/t',
        'REG_SZ',
        '/d',
        'C:\\akb\\manifest.xml',
        '/f',
      ],
      ['cmd', '/c', 'start', '', 'excel'],
    ],
  });
});

test('Mac: a copy in the folder that Excel looks into, then Excel', () => {
  expect(sideloadPlan('darwin', addin)).toEqual({
    copy: {
      from: addin.manifest,
      to: `/Users/anna/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${addin.id}.manifest.xml`,
    },
    commands: [['open', '-a', 'Microsoft Excel']],
  });
});

test('elsewhere there is no desktop Excel', () => {
  expect(sideloadPlan('linux', addin)).toBeNull();
});

test('the id is read from the manifest, and its absence is said', () => {
  expect(manifestId(`<OfficeApp><Id>${addin.id}</Id></OfficeApp>`)).toBe(addin.id);
  expect(() => manifestId('<OfficeApp/>')).toThrow('manifest.xml has no <Id>');
});
