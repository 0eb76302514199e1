import { languageOf } from './language';

describe('the language of a request', () => {
  it.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
    ['nl-NL, en;q=0.9', 'nl'],
    ['de, en;q=0.5, nl;q=0.7', 'nl'],
    ['de, en ; q=0.7, nl;q=0.5', 'en'],
    ['fr', 'nl'],
    ['en;q=0', 'nl'],
    ['*', 'nl'],
  ])('%s is %s', (header, language) =>
    expect(languageOf({ headers: { 'accept-language': header } })).toBe(language),
  );
});
