// The installed Chromium, for what draws pictures of the documentation and for the benches of pages.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const executablePath = places.find((path) => path && existsSync(path));
export const launchChromium = (...args) => chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });
