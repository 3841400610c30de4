// The deck's page with the script in it that speaks with the server.
import { withServedScripts } from '../render/web/index.ts';

export const presentPage = (page: string): string =>
  withServedScripts(page).replace('</body>', '<script src="/_present/deck.js"></script></body>');
