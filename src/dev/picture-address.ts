// Where the preview's pages have their pictures from; an editor puts addresses of its own there.
const PICTURE = /\/_dev\/picture\/([^"&\s)]+)/g;

export const pictureAddress = (id: string): string => `/_dev/picture/${encodeURIComponent(id)}`;

/** Each picture's address as `addressOf` gives it for its id; the others stay. */
export const withPictures = (html: string, addressOf: (id: string) => string | undefined): string =>
  html.replace(PICTURE, (whole, id: string) => addressOf(decodeURIComponent(id)) ?? whole);
