// What an SVG that goes into an output may be made of (SVG 2, with what PowerPoint and resvg draw of it): elements,
// attributes, CSS properties, and the words of their values. All else is left out, whatever it is called.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const ELEMENTS =
  set(`svg g defs symbol use image path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask marker filter switch style feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

/** Drawn only where something refers to them. */
export const ON_CALL = set('defs symbol linearGradient radialGradient pattern clipPath mask marker filter');
/** Whose text is shown. */
export const TEXTS = set('text tspan textPath');
/** Seen in browsers only, or moving: told where it is left out. */
export const LOST = set('foreignObject animate animateTransform animateMotion animateColor set script');

/** Presentation attributes, which are also properties of `style`. */
export const PROPERTIES =
  set(`alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color
  flood-opacity font-family font-size font-stretch font-style font-variant font-weight image-rendering
  isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask
  mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke
  stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
  stroke-width text-align text-anchor text-decoration text-rendering transform transform-box transform-origin
  unicode-bidi vector-effect visibility white-space word-spacing writing-mode`);

export const ATTRIBUTES =
  set(`x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy width height rotate points offset viewBox preserveAspectRatio
  pathLength gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient filterUnits
  primitiveUnits lengthAdjust textLength startOffset method spacing side version mode type values operator k1
  k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant
  specularConstant specularExponent kernelUnitLength scale xChannelSelector yChannelSelector azimuth elevation
  stdDeviation radius baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
  z pointsAtX pointsAtY pointsAtZ limitingConeAngle`);

const KEYWORDS =
  set(`none auto inherit initial unset normal all currentcolor transparent context-fill context-stroke block inline
  inline-block visible hidden collapse scroll nonzero evenodd butt round square miter bevel arcs miter-clip
  fill stroke markers start middle end left right center justify baseline sub super central mathematical
  hanging ideographic alphabetic text-before-edge text-after-edge before-edge after-edge text-top text-bottom
  top bottom italic oblique bold bolder lighter small-caps ultra-condensed extra-condensed condensed
  semi-condensed semi-expanded expanded extra-expanded ultra-expanded xx-small x-small small medium large
  x-large xx-large smaller larger narrower wider underline overline line-through wavy dotted dashed double
  solid blink ltr rtl embed isolate isolate-override bidi-override plaintext lr lr-tb rl rl-tb tb tb-rl
  horizontal-tb vertical-rl vertical-lr nowrap pre pre-wrap pre-line break-spaces preserve default srgb
  linearrgb optimizespeed optimizequality optimizelegibility geometricprecision crispedges pixelated
  non-scaling-stroke non-scaling-size non-rotation fixed-position luminance alpha fill-box stroke-box view-box
  border-box content-box userspaceonuse objectboundingbox strokewidth pad reflect repeat spacing
  spacingandglyphs stretch align exact auto-start-reverse xminymin xmidymin xmaxymin xminymid xmidymid
  xmaxymid xminymax xmidymax xmaxymax meet slice multiply screen overlay darken lighten color-dodge color-burn
  hard-light soft-light difference exclusion hue saturation color luminosity over in out atop xor lighter
  arithmetic plus-lighter matrix saturate huerotate luminancetoalpha identity table discrete linear gamma
  duplicate wrap erode dilate fractalnoise turbulence stitch nostitch true false a b g r translate translatex
  translatey rotate scale scalex scaley skewx skewy rgb rgba hsl hsla deg serif sans-serif monospace cursive
  fantasy system-ui important`);

const COLOURS =
  set(`aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
  burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
  darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred
  darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink
  deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold
  goldenrod gray grey green greenyellow honeydew hotpink indianred indigo ivory khaki lavender lavenderblush
  lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey
  lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow
  lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
  mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
  navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise
  palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue
  saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow
  springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen`);

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?:px|pt|pc|mm|cm|in|em|ex|rem|ch|vw|vh|%|deg|rad|turn)?/gi;
const HEX = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])/gi;

/**
 * Whether a value is made of numbers, colours and words of the standards only. References (`url(#a)`) are taken out
 * before.
 */
export function isPlain(value: string): boolean {
  const rest = value.replace(HEX, ' ').replace(NUMBER, ' ');
  return (
    !/[^\sa-z(),;!/-]/i.test(rest) &&
    (rest.match(/[a-z][a-z-]*/gi) ?? []).every((word) => {
      const lower = word.toLowerCase();
      return KEYWORDS.has(lower) || COLOURS.has(lower);
    })
  );
}

/** Whether a value is the data of a path. */
export const isPath = (value: string): boolean => !/[^\s,\d.eE+\-MmZzLlHhVvCcSsQqTtAa]/.test(value);

/** Names of fonts: the letters of names, and not many of them. */
export const isFontList = (value: string): boolean => value.length < 300 && !/[^\p{L}\p{M}\d\s,'"._-]/u.test(value);
