import { isTextKey, pageLanguage, speaker } from '../../../src/workbench/page/text';

describe('the language of the workbench page', () => {
  it.each([
    ['', 'vi-VN', 'vi'],
    ['', 'en-US', 'en'],
    ['', 'fr-FR', 'vi'],
    ['?lang=en', 'vi-VN', 'en'],
    ['?lang=vi', 'en-US', 'vi'],
  ])(
    'is what ?lang= asks for, else English for English browsers and Vietnamese for all others (%s, %s)',
    (search, browser, expected) => {
      expect(pageLanguage(search, browser)).toBe(expected);
    },
  );

  it('says each thing in both', () => {
    expect(speaker('vi')('oldXls')).toMatch(/Lưu thành/);
    expect(speaker('en')('oldXls')).toMatch(/Save As/);
  });

  it('knows its own keys only', () => {
    expect(isTextKey('save')).toBe(true);
    expect(isTextKey('toString')).toBe(false);
  });
});
