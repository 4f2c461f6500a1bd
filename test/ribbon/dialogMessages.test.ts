import {
  parseFromDialog,
  parseToDialog,
  type FromDialog,
  type ToDialog,
} from '../../src/ribbon/dialogMessages';

const preview: ToDialog = {
  show: 'preview',
  view: {
    intro: '1 ô sẽ đổi số.',
    maxima: [],
    lines: [
      {
        key: 's!164:4',
        place: 'BTH · E164',
        name: 'Tổng',
        from: '88,01',
        to: '88,0115',
        why: '',
        isKept: false,
      },
    ],
    quiet: '',
    canWrite: true,
  },
};

test.each<ToDialog>([{ show: 'notice', text: 'Đã xong.' }, preview])('the ribbon shows %j', (message) => {
  expect(parseToDialog(JSON.stringify(message))).toEqual(message);
});

test.each<FromDialog>([
  { said: 'ready' },
  { said: 'toggle', key: 's!164:4' },
  { said: 'confirm' },
  { said: 'close' },
])('the window says %j', (message) => {
  expect(parseFromDialog(JSON.stringify(message))).toEqual(message);
});

describe('anything else is passed over', () => {
  test.each([
    '',
    'ready',
    'null',
    '[]',
    '{"said":"write everything"}',
    '{"said":"toggle"}',
    '{"show":"notice"}',
  ])('%s', (text) => {
    expect([parseFromDialog(text), parseToDialog(text)]).toEqual([null, null]);
  });
});
