import { colorOf, storedColor } from '../../../src/workbench/host/color';

test('colours are answered as #RRGGBB however they were given', () => {
  expect(['red', '#ffc7ce', '9C0006'].map(colorOf)).toEqual(['#FF0000', '#FFC7CE', '#9C0006']);
  expect(['rgb(255, 199, 206)', '#0f0', '#ffc7ce'].map(storedColor)).toEqual([
    '#FFC7CE',
    '#00FF00',
    '#FFC7CE',
  ]);
});

test.each(['', 'không', '#12', 5, null])('%j is no colour', (value) => {
  expect(() => colorOf(value)).toThrow(/argument/);
});
