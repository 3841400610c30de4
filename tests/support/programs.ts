// Programs outside npm that some tests need: where they may be, which tests need them, and how to get them.
import { existsSync } from 'node:fs';

export interface Program {
  readonly name: string;
  /** Places it may be in; the first that exists is taken. */
  readonly places: readonly (string | undefined)[];
  /** Tests that are left out without it. */
  readonly tests: readonly string[];
  readonly get: string;
}

export const PROGRAMS: readonly Program[] = [
  {
    name: 'Chromium',
    places: [
      process.env.CHROMIUM,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    tests: ['tests/browser/**', 'tests/film/**'],
    get: 'apt-get install chromium, or name one: CHROMIUM=/path/to/chromium npm test',
  },
  {
    name: 'Firefox',
    places: [
      process.env.FIREFOX,
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    tests: ['tests/firefox/**'],
    get: 'apt-get install firefox-esr, or name one: FIREFOX=/path/to/firefox npm test',
  },
  {
    name: 'WebKit',
    places: [process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver'],
    tests: ['tests/webkit/**'],
    get: 'apt-get install webkit2gtk-driver xvfb xauth gstreamer1.0-plugins-good gstreamer1.0-libav (Debian)',
  },
  {
    name: 'LibreOffice',
    places: [process.env.SOFFICE, '/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    tests: ['tests/office/**'],
    get: 'apt-get install libreoffice-impress libreoffice-math poppler-utils, or name one: SOFFICE=/path/to/soffice npm test',
  },
  {
    name: 'ffmpeg',
    places: ['/usr/bin/ffmpeg', '/usr/local/bin/ffmpeg', '/opt/homebrew/bin/ffmpeg'],
    tests: ['tests/film/**'],
    get: 'apt-get install ffmpeg',
  },
  {
    name: 'make',
    places: ['/usr/bin/make'],
    tests: ['tests/examples/make.test.ts'],
    get: 'apt-get install make',
  },
  {
    name: 'ninja',
    places: ['/usr/bin/ninja'],
    tests: ['tests/examples/ninja.test.ts'],
    get: 'apt-get install ninja-build',
  },
];

/** Where a program lies; undefined if it is not installed. */
export const placeOf = ({ places }: Program): string | undefined => places.find((place) => place && existsSync(place));

export const missingPrograms = (): readonly Program[] => PROGRAMS.filter((program) => !placeOf(program));
