import { expect, it } from 'vitest';
import { attribute, html, px, style } from '../../../../src/render/web/escape.ts';

it('lets no text become markup', () => {
  expect(html('<img src=x onerror="alert(1)"> & "more"')).toBe('&lt;img src=x onerror="alert(1)"&gt; &amp; "more"');
  expect(attribute('alt', '"><script>')).toBe(' alt="&quot;&gt;&lt;script&gt;"');
});

it('takes out what HTML does not know', () => {
  expect(html('a\u0000b\u000Bc\uD800d')).toBe('abc\uFFFDd');
});

it('leaves undefined attributes and declarations out', () => {
  expect(attribute('alt', undefined)).toBe('');
  expect(attribute('alt', '')).toBe(' alt=""');
  expect(style({ color: undefined, top: px(1 / 3) })).toBe(' style="top:0.33px"');
  expect(style({ color: undefined })).toBe('');
});
