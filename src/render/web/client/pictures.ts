// A picture that the deck shows several times is in the file once; here the other places get it.
export function fillPictures(page: Document): void {
  for (const picture of page.querySelectorAll<HTMLImageElement>('img[data-same]')) {
    const first = page.querySelector<HTMLImageElement>(`img[data-picture="${picture.dataset.same}"]`);
    if (first) picture.src = first.src;
  }
}
