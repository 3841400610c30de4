// The deck's page with the script in it that speaks with the server.
export const presentPage = (page: string): string =>
  page
    .replace(/script-src ('sha256-[^']+')/, "script-src $1 'self'; connect-src 'self'")
    .replace('</body>', '<script src="/_present/deck.js"></script></body>');
