import { describe, expect, test } from 'vitest';
import { splitFences } from '../../../src/notes/read/fences.ts';

describe('a note is cut at its fences', () => {
  test.each([
    ['plain', '---\na: b\n---\nBody\n', 'Body\n'],
    ['CRLF', '---\r\na: b\r\n---\r\nBody\r\n', 'Body\r\n'],
    ['no body', '---\na: b\n---', ''],
    ['spaces after the fences', '---  \na: b\n--- \nBody', ' \nBody'],
    ['a rule in the body', '---\na: b\n---\nOne\n\n---\n\nTwo', 'One\n\n---\n\nTwo'],
  ])('%s', (_name, text, body) => {
    const split = splitFences(text);
    if ('at' in split) throw new Error(split.reason);
    expect(split.yaml.trim()).toBe('a: b');
    expect(split.body).toBe(body);
    expect(text.slice(split.yamlOffset, split.yamlOffset + split.yaml.length)).toBe(split.yaml);
    expect(text.slice(split.bodyOffset)).toBe(body);
  });

  test('the same every time: a bad file is not remembered as an empty one', () => {
    const text = '---\n[\n---\n';
    expect(splitFences(text)).toEqual(splitFences(text));
  });

  test('nothing between the fences', () => {
    expect(splitFences('---\n---\nBody')).toMatchObject({ yaml: '', body: 'Body' });
  });
});

describe('what is no note is refused', () => {
  test.each([
    ['', 'fence-opening'],
    ['Body alone\n', 'fence-opening'],
    ['\n---\na: b\n---\n', 'fence-opening'],
    ['---js\nmodule.exports = process.exit(1)\n---\n', 'fence-opening'],
    ['---json\n{}\n---\n', 'fence-opening'],
    ['--- yaml\na: b\n---\n', 'fence-opening'],
    ['----\na: b\n----\n', 'fence-opening'],
    ['---', 'fence-closing'],
    ['---\na: b\n', 'fence-closing'],
    ['---\na: b\n----\n', 'fence-closing'],
    [`---\n${'a: b\n'.repeat(4000)}---\n`, 'file-size'],
  ])('%j', (text, rule) => {
    expect(splitFences(text)).toMatchObject({
      rule,
      reason: expect.stringMatching(/^Unexpected /),
    });
  });
});

test('looks for a missing fence at the end of the fields', () => {
  const text = '---\ntitle: A\nkeyPoints:\n  - One\n\nThe body begins here.\n';
  expect(splitFences(text)).toMatchObject({ help: 'add a line `---` below line 4' });
});
