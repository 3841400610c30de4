// One picture or chart that the title asserts something about; it takes all the room.
import { aboveSource, defineLayout, makePlaceholder } from './layout.ts';

/** Between picture and caption. */
const GAP = 8;

export const figure = defineLayout({
  name: 'figure',
  plan(frame, theme) {
    const { size, line } = theme.style('caption');
    const room = aboveSource(frame.body, frame);
    const caption = Math.ceil(size * line);
    const picture = { ...room, h: room.h - caption - GAP };
    const below = { ...room, y: picture.y + picture.h + GAP, h: caption };
    return {
      label: 'Figure',
      title: { box: frame.title, style: 'title', anchor: 'top' },
      body: { box: frame.body, style: 'body', anchor: 'top' },
      bare: true,
      extra: [
        makePlaceholder(
          'picture',
          'Picture',
          'Click the icon to add a picture',
          { box: picture, style: 'caption', anchor: 'top' },
          theme,
          true,
        ),
        makePlaceholder(
          'caption',
          'Caption',
          'What the picture shows',
          { box: below, style: 'caption', anchor: 'top' },
          theme,
          true,
        ),
      ],
      furniture: true,
    };
  },
});
