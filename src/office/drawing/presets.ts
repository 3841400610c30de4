// The outlines of preset shapes as ECMA-376 Part 1, 20.1.9.18 and annex D define them, in short: a name, its
// adjustments (-), its guides (=) and its paths (/), whose words are those of a custom geometry: M, L, C, Q and Z with
// points, A with the radii, the first angle and the sweep. Read by geometry.ts.
export const PRESETS = `
rect
/ M l t L r t L r b L l b Z

roundRect
- adj 16667
= a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 29289 100000; ir +- r 0 il; ib +- b
  0 il
/ M l x1 A x1 x1 cd2 cd4 L x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4 L x1 b A x1 x1 cd4 cd4 Z

ellipse
= idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0
/ M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z

triangle
- adj 50000
= a pin 0 adj 100000; x1 */ w a 200000; x2 */ w a 100000; x3 +- x1 wd2 0
/ M l b L x2 t L r b Z

rtTriangle
= it */ h 7 12; ir */ w 7 12; ib */ h 11 12
/ M l b L l t L r b Z

parallelogram
- adj 25000
= maxAdj */ 100000 w ss; a pin 0 adj maxAdj; x1 */ ss a 200000; x2 */ ss a 100000; x6 +- r 0 x1; x5 +- r 0 x2;
  x3 */ x5 1 2; x4 +- r 0 x3; il */ wd2 a maxAdj; q1 */ 5 a maxAdj; q2 +/ 1 q1 12; il */ q2 w 1; it */ q2 h 1;
  ir +- r 0 il; ib +- b 0 it; q3 */ h hc x2; y1 pin 0 q3 h; y2 +- b 0 y1
/ M l b L x2 t L r t L x5 b Z

trapezoid
- adj 25000
= maxAdj */ 50000 w ss; a pin 0 adj maxAdj; x1 */ ss a 200000; x2 */ ss a 100000; x3 +- r 0 x2; x4 +- r 0 x1; il
  */ wd3 a maxAdj; it */ hd3 a maxAdj; ir +- r 0 il
/ M l b L x2 t L x3 t L r b Z

diamond
= ir */ w 3 4; ib */ h 3 4
/ M l vc L hc t L r vc L hc b Z

pentagon
- hf 105146; vf 110557
= swd2 */ wd2 hf 100000; shd2 */ hd2 vf 100000; svc */ vc vf 100000; dx1 cos swd2 1080000; dx2 cos swd2
  18360000; dy1 sin shd2 1080000; dy2 sin shd2 18360000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +-
  hc dx1 0; y1 +- svc 0 dy1; y2 +- svc 0 dy2; it */ y1 dx2 dx1
/ M x1 y1 L hc t L x4 y1 L x3 y2 L x2 y2 Z

hexagon
- adj 25000; vf 115470
= maxAdj */ 50000 w ss; a pin 0 adj maxAdj; shd2 */ hd2 vf 100000; x1 */ ss a 100000; x2 +- r 0 x1; dy1 sin shd2
  3600000; y1 +- vc 0 dy1; y2 +- vc dy1 0; q1 */ maxAdj -1 2; q2 +- a q1 0; q3 ?: q2 4 2; q4 ?: q2 3 2; q5 ?: q2
  q1 0; q6 +/ a q5 q1; q7 */ q6 q4 -1; q8 +- q3 q7 0; il */ w q8 24; it */ h q8 24; ir +- r 0 il; ib +- b 0 it
/ M l vc L x1 y1 L x2 y1 L r vc L x2 y2 L x1 y2 Z

heptagon
- hf 102572; vf 105210
= swd2 */ wd2 hf 100000; shd2 */ hd2 vf 100000; svc */ vc vf 100000; dx1 */ swd2 97493 100000; dx2 */ swd2 78183
  100000; dx3 */ swd2 43388 100000; dy1 */ shd2 62349 100000; dy2 */ shd2 22252 100000; dy3 */ shd2 90097
  100000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc 0 dx3; x4 +- hc dx3 0; x5 +- hc dx2 0; x6 +- hc dx1 0; y1 +-
  svc 0 dy1; y2 +- svc dy2 0; y3 +- svc dy3 0; ib +- b 0 y1
/ M x1 y2 L x2 y1 L hc t L x5 y1 L x6 y2 L x4 y3 L x3 y3 Z

octagon
- adj 29289
= a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 1 2; ir +- r 0 il; ib +- b 0 il
/ M l x1 L x1 t L x2 t L r x1 L r y2 L x2 b L x1 b L l y2 Z

decagon
- vf 105146
= shd2 */ hd2 vf 100000; dx1 cos wd2 2160000; dx2 cos wd2 4320000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2
  0; x4 +- hc dx1 0; dy1 sin shd2 4320000; dy2 sin shd2 2160000; y1 +- vc 0 dy1; y2 +- vc 0 dy2; y3 +- vc dy2 0;
  y4 +- vc dy1 0
/ M l vc L x1 y2 L x2 y1 L x3 y1 L x4 y2 L r vc L x4 y3 L x3 y4 L x2 y4 L x1 y3 Z

dodecagon
= x1 */ w 2894 21600; x2 */ w 7906 21600; x3 */ w 13694 21600; x4 */ w 18706 21600; y1 */ h 2894 21600; y2 */ h
  7906 21600; y3 */ h 13694 21600; y4 */ h 18706 21600
/ M l y2 L x1 y1 L x2 t L x3 t L x4 y1 L r y2 L r y3 L x4 y4 L x3 b L x2 b L x1 y4 L l y3 Z

star4
- adj 12500
= a pin 0 adj 50000; iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000; sdx cos iwd2 2700000; sdy sin ihd2 2700000; sx1
  +- hc 0 sdx; sx2 +- hc sdx 0; sy1 +- vc 0 sdy; sy2 +- vc sdy 0; yAdj +- vc 0 ihd2
/ M l vc L sx1 sy1 L hc t L sx2 sy1 L r vc L sx2 sy2 L hc b L sx1 sy2 Z

star5
- adj 19098; hf 105146; vf 110557
= a pin 0 adj 50000; swd2 */ wd2 hf 100000; shd2 */ hd2 vf 100000; svc */ vc vf 100000; dx1 cos swd2 1080000;
  dx2 cos swd2 18360000; dy1 sin shd2 1080000; dy2 sin shd2 18360000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc
  dx2 0; x4 +- hc dx1 0; y1 +- svc 0 dy1; y2 +- svc 0 dy2; iwd2 */ swd2 a 50000; ihd2 */ shd2 a 50000; sdx1 cos
  iwd2 20520000; sdx2 cos iwd2 3240000; sdy1 sin ihd2 3240000; sdy2 sin ihd2 20520000; sx1 +- hc 0 sdx1; sx2 +-
  hc 0 sdx2; sx3 +- hc sdx2 0; sx4 +- hc sdx1 0; sy1 +- svc 0 sdy1; sy2 +- svc 0 sdy2; sy3 +- svc ihd2 0; yAdj
  +- svc 0 ihd2
/ M x1 y1 L sx2 sy1 L hc t L sx3 sy1 L x4 y1 L sx4 sy2 L x3 y2 L hc sy3 L x2 y2 L sx1 sy2 Z

star6
- adj 28868; hf 115470
= a pin 0 adj 50000; swd2 */ wd2 hf 100000; dx1 cos swd2 1800000; x1 +- hc 0 dx1; x2 +- hc dx1 0; y2 +- vc hd4
  0; iwd2 */ swd2 a 50000; ihd2 */ hd2 a 50000; sdx2 */ iwd2 1 2; sx1 +- hc 0 iwd2; sx2 +- hc 0 sdx2; sx3 +- hc
  sdx2 0; sx4 +- hc iwd2 0; sdy1 sin ihd2 3600000; sy1 +- vc 0 sdy1; sy2 +- vc sdy1 0; yAdj +- vc 0 ihd2
/ M x1 hd4 L sx2 sy1 L hc t L sx3 sy1 L x2 hd4 L sx4 vc L x2 y2 L sx3 sy2 L hc b L sx2 sy2 L x1 y2 L sx1 vc Z

star8
- adj 37500
= a pin 0 adj 50000; dx1 cos wd2 2700000; x1 +- hc 0 dx1; x2 +- hc dx1 0; dy1 sin hd2 2700000; y1 +- vc 0 dy1;
  y2 +- vc dy1 0; iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000; sdx1 */ iwd2 92388 100000; sdx2 */ iwd2 38268
  100000; sdy1 */ ihd2 92388 100000; sdy2 */ ihd2 38268 100000; sx1 +- hc 0 sdx1; sx2 +- hc 0 sdx2; sx3 +- hc
  sdx2 0; sx4 +- hc sdx1 0; sy1 +- vc 0 sdy1; sy2 +- vc 0 sdy2; sy3 +- vc sdy2 0; sy4 +- vc sdy1 0; yAdj +- vc 0
  ihd2
/ M l vc L sx1 sy2 L x1 y1 L sx2 sy1 L hc t L sx3 sy1 L x2 y1 L sx4 sy2 L r vc L sx4 sy3 L x2 y2 L sx3 sy4 L hc
  b L sx2 sy4 L x1 y2 L sx1 sy3 Z

star12
- adj 37500
= a pin 0 adj 50000; dx1 cos wd2 1800000; dy1 sin hd2 3600000; x1 +- hc 0 dx1; x3 */ w 3 4; x4 +- hc dx1 0; y1
  +- vc 0 dy1; y3 */ h 3 4; y4 +- vc dy1 0; iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000; sdx1 cos iwd2 900000; sdx2
  cos iwd2 2700000; sdx3 cos iwd2 4500000; sdy1 sin ihd2 4500000; sdy2 sin ihd2 2700000; sdy3 sin ihd2 900000;
  sx1 +- hc 0 sdx1; sx2 +- hc 0 sdx2; sx3 +- hc 0 sdx3; sx4 +- hc sdx3 0; sx5 +- hc sdx2 0; sx6 +- hc sdx1 0;
  sy1 +- vc 0 sdy1; sy2 +- vc 0 sdy2; sy3 +- vc 0 sdy3; sy4 +- vc sdy3 0; sy5 +- vc sdy2 0; sy6 +- vc sdy1 0;
  yAdj +- vc 0 ihd2
/ M l vc L sx1 sy3 L x1 hd4 L sx2 sy2 L wd4 y1 L sx3 sy1 L hc t L sx4 sy1 L x3 y1 L sx5 sy2 L x4 hd4 L sx6 sy3 L
  r vc L sx6 sy4 L x4 y3 L sx5 sy5 L x3 y4 L sx4 sy6 L hc b L sx3 sy6 L wd4 y4 L sx2 sy5 L x1 y3 L sx1 sy4 Z

plus
- adj 25000
= a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; d +- w 0 h; il ?: d l x1; ir ?: d r x2; it
  ?: d x1 t; ib ?: d y2 b
/ M l x1 L x1 x1 L x1 t L x2 t L x2 x1 L r x1 L r y2 L x2 y2 L x2 b L x1 b L x1 y2 L l y2 Z

homePlate
- adj 50000
= maxAdj */ 100000 w ss; a pin 0 adj maxAdj; dx1 */ ss a 100000; x1 +- r 0 dx1; ir +/ x1 r 2; x2 */ x1 1 2
/ M l t L x1 t L r vc L x1 b L l b Z

chevron
- adj 50000
= maxAdj */ 100000 w ss; a pin 0 adj maxAdj; x1 */ ss a 100000; x2 +- r 0 x1; x3 */ x2 1 2; dx +- x2 0 x1; il ?:
  dx x1 l; ir ?: dx x2 r
/ M l t L x2 t L r vc L x2 b L l b L x1 vc Z

rightArrow
- adj1 50000; adj2 50000
= maxAdj2 */ 100000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 maxAdj2; dx1 */ ss a2 100000; x1 +- r 0 dx1; dy1
  */ h a1 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; dx2 */ y1 dx1 hd2; x2 +- x1 dx2 0
/ M l y1 L x1 y1 L x1 t L r vc L x1 b L x1 y2 L l y2 Z

leftArrow
- adj1 50000; adj2 50000
= maxAdj2 */ 100000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 maxAdj2; dx2 */ ss a2 100000; x2 +- l dx2 0; dy1
  */ h a1 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; dx1 */ y1 dx2 hd2; x1 +- x2 0 dx1
/ M l vc L x2 t L x2 y1 L r y1 L r y2 L x2 y2 L x2 b Z

upArrow
- adj1 50000; adj2 50000
= maxAdj2 */ 100000 h ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 maxAdj2; dy2 */ ss a2 100000; y2 +- t dy2 0; dx1
  */ w a1 200000; x1 +- hc 0 dx1; x2 +- hc dx1 0; dy1 */ x1 dy2 wd2; y1 +- y2 0 dy1
/ M l y2 L hc t L r y2 L x2 y2 L x2 b L x1 b L x1 y2 Z

downArrow
- adj1 50000; adj2 50000
= maxAdj2 */ 100000 h ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 maxAdj2; dy1 */ ss a2 100000; y1 +- b 0 dy1; dx1
  */ w a1 200000; x1 +- hc 0 dx1; x2 +- hc dx1 0; dy2 */ x1 dy1 wd2; y2 +- y1 dy2 0
/ M l y1 L x1 y1 L x1 t L x2 t L x2 y1 L r y1 L hc b Z

leftRightArrow
- adj1 50000; adj2 50000
= maxAdj2 */ 50000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 maxAdj2; x2 */ ss a2 100000; x3 +- r 0 x2; dy */ h
  a1 200000; y1 +- vc 0 dy; y2 +- vc dy 0; dx1 */ y1 x2 hd2; x1 +- x2 0 dx1; x4 +- x3 dx1 0
/ M l vc L x2 t L x2 y1 L x3 y1 L x3 t L r vc L x3 b L x3 y2 L x2 y2 L x2 b Z

upDownArrow
- adj1 50000; adj2 50000
= maxAdj2 */ 50000 h ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 maxAdj2; y2 */ ss a2 100000; y3 +- b 0 y2; dx1 */ w
  a1 200000; x1 +- hc 0 dx1; x2 +- hc dx1 0; dy1 */ x1 y2 wd2; y1 +- y2 0 dy1; y4 +- y3 dy1 0
/ M l y2 L hc t L r y2 L x2 y2 L x2 y3 L r y3 L hc b L l y3 L x1 y3 L x1 y2 Z

quadArrow
- adj1 22500; adj2 22500; adj3 22500
= a2 pin 0 adj2 50000; maxAdj1 */ a2 2 1; a1 pin 0 adj1 maxAdj1; q1 +- 100000 0 maxAdj1; maxAdj3 */ q1 1 2; a3
  pin 0 adj3 maxAdj3; x1 */ ss a3 100000; dx2 */ ss a2 100000; x2 +- hc 0 dx2; x5 +- hc dx2 0; dx3 */ ss a1
  200000; x3 +- hc 0 dx3; x4 +- hc dx3 0; x6 +- r 0 x1; y2 +- vc 0 dx2; y5 +- vc dx2 0; y3 +- vc 0 dx3; y4 +- vc
  dx3 0; y6 +- b 0 x1; il */ dx3 x1 dx2; ir +- r 0 il
/ M l vc L x1 y2 L x1 y3 L x3 y3 L x3 x1 L x2 x1 L hc t L x5 x1 L x4 x1 L x4 y3 L x6 y3 L x6 y2 L r vc L x6 y5 L
  x6 y4 L x4 y4 L x4 y6 L x5 y6 L hc b L x2 y6 L x3 y6 L x3 y4 L x1 y4 L x1 y5 Z

bentArrow
- adj1 25000; adj2 25000; adj3 25000; adj4 43750
= a2 pin 0 adj2 50000; maxAdj1 */ a2 2 1; a1 pin 0 adj1 maxAdj1; a3 pin 0 adj3 50000; th */ ss a1 100000; aw2 */
  ss a2 100000; th2 */ th 1 2; dh2 +- aw2 0 th2; ah */ ss a3 100000; bw +- r 0 ah; bh +- b 0 dh2; bs min bw bh;
  maxAdj4 */ 100000 bs ss; a4 pin 0 adj4 maxAdj4; bd */ ss a4 100000; bd3 +- bd 0 th; bd2 max bd3 0; x3 +- th
  bd2 0; x4 +- r 0 ah; y3 +- dh2 th 0; y4 +- y3 dh2 0; y5 +- dh2 bd 0; y6 +- y3 bd2 0
/ M l b L l y5 A bd bd cd2 cd4 L x4 dh2 L x4 t L r aw2 L x4 y4 L x4 y3 L x3 y3 A bd2 bd2 3cd4 -5400000 L th b Z

uturnArrow
- adj1 25000; adj2 25000; adj3 25000; adj4 43750; adj5 75000
= a2 pin 0 adj2 25000; maxAdj1 */ a2 2 1; a1 pin 0 adj1 maxAdj1; q2 */ a1 ss h; q3 +- 100000 0 q2; maxAdj3 */ q3
  h ss; a3 pin 0 adj3 maxAdj3; q1 +- a3 a1 0; minAdj5 */ q1 ss h; a5 pin minAdj5 adj5 100000; th */ ss a1
  100000; aw2 */ ss a2 100000; th2 */ th 1 2; dh2 +- aw2 0 th2; y5 */ h a5 100000; ah */ ss a3 100000; y4 +- y5
  0 ah; x9 +- r 0 dh2; bw */ x9 1 2; bs min bw y4; maxAdj4 */ bs 100000 ss; a4 pin 0 adj4 maxAdj4; bd */ ss a4
  100000; bd3 +- bd 0 th; bd2 max bd3 0; x3 +- th bd2 0; x8 +- r 0 aw2; x6 +- x8 0 aw2; x7 +- x6 dh2 0; x4 +- x9
  0 bd; x5 +- x7 0 bd2; cx +/ th x7 2
/ M l b L l bd A bd bd cd2 cd4 L x4 t A bd bd 3cd4 cd4 L x9 y4 L r y4 L x8 y5 L x6 y4 L x7 y4 L x7 x3 A bd2 bd2
  0 -5400000 L x3 th A bd2 bd2 3cd4 -5400000 L th b Z

bentUpArrow
- adj1 25000; adj2 25000; adj3 25000
= a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; a3 pin 0 adj3 50000; y1 */ ss a3 100000; dx1 */ ss a2 50000; x1 +- r
  0 dx1; dx3 */ ss a2 100000; x3 +- r 0 dx3; dx2 */ ss a1 200000; x2 +- x3 0 dx2; x4 +- x3 dx2 0; dy2 */ ss a1
  100000; y2 +- b 0 dy2; x0 */ x4 1 2; y3 +/ y2 b 2; y15 +/ y1 b 2
/ M l y2 L x2 y2 L x2 y1 L x1 y1 L x3 t L r y1 L x4 y1 L x4 b L l b Z

stripedRightArrow
- adj1 50000; adj2 50000
= maxAdj2 */ 84375 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 maxAdj2; x4 */ ss 5 32; dx5 */ ss a2 100000; x5 +-
  r 0 dx5; dy1 */ h a1 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; dx6 */ dy1 dx5 hd2; x6 +- r 0 dx6
/ M l y1 L ssd32 y1 L ssd32 y2 L l y2 Z M ssd16 y1 L ssd8 y1 L ssd8 y2 L ssd16 y2 Z M x4 y1 L x5 y1 L x5 t L r
  vc L x5 b L x5 y2 L x4 y2 Z

notchedRightArrow
- adj1 50000; adj2 50000
= maxAdj2 */ 100000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 maxAdj2; dx2 */ ss a2 100000; x2 +- r 0 dx2; dy1
  */ h a1 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; x1 */ dy1 dx2 hd2; x3 +- r 0 x1
/ M l y1 L x2 y1 L x2 t L r vc L x2 b L x2 y2 L l y2 L x1 vc Z

rightArrowCallout
- adj1 25000; adj2 25000; adj3 25000; adj4 64977
= maxAdj2 */ 50000 h ss; a2 pin 0 adj2 maxAdj2; maxAdj1 */ a2 2 1; a1 pin 0 adj1 maxAdj1; maxAdj3 */ 100000 w
  ss; a3 pin 0 adj3 maxAdj3; q2 */ a3 ss w; maxAdj4 +- 100000 0 q2; a4 pin 0 adj4 maxAdj4; dy1 */ ss a2 100000;
  dy2 */ ss a1 200000; y1 +- vc 0 dy1; y2 +- vc 0 dy2; y3 +- vc dy2 0; y4 +- vc dy1 0; dx3 */ ss a3 100000; x3
  +- r 0 dx3; x2 */ w a4 100000; x1 */ x2 1 2
/ M l t L x2 t L x2 y2 L x3 y2 L x3 y1 L r vc L x3 y4 L x3 y3 L x2 y3 L x2 b L l b Z

leftArrowCallout
- adj1 25000; adj2 25000; adj3 25000; adj4 64977
= maxAdj2 */ 50000 h ss; a2 pin 0 adj2 maxAdj2; maxAdj1 */ a2 2 1; a1 pin 0 adj1 maxAdj1; maxAdj3 */ 100000 w
  ss; a3 pin 0 adj3 maxAdj3; q2 */ a3 ss w; maxAdj4 +- 100000 0 q2; a4 pin 0 adj4 maxAdj4; dy1 */ ss a2 100000;
  dy2 */ ss a1 200000; y1 +- vc 0 dy1; y2 +- vc 0 dy2; y3 +- vc dy2 0; y4 +- vc dy1 0; x1 */ ss a3 100000; dx2
  */ w a4 100000; x2 +- r 0 dx2; x3 +/ x2 r 2
/ M l vc L x1 y1 L x1 y2 L x2 y2 L x2 t L r t L r b L x2 b L x2 y3 L x1 y3 L x1 y4 Z

upArrowCallout
- adj1 25000; adj2 25000; adj3 25000; adj4 64977
= maxAdj2 */ 50000 w ss; a2 pin 0 adj2 maxAdj2; maxAdj1 */ a2 2 1; a1 pin 0 adj1 maxAdj1; maxAdj3 */ 100000 h
  ss; a3 pin 0 adj3 maxAdj3; q2 */ a3 ss h; maxAdj4 +- 100000 0 q2; a4 pin 0 adj4 maxAdj4; dx1 */ ss a2 100000;
  dx2 */ ss a1 200000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; y1 */ ss a3 100000; dy2
  */ h a4 100000; y2 +- b 0 dy2; y3 +/ y2 b 2
/ M l y2 L x2 y2 L x2 y1 L x1 y1 L hc t L x4 y1 L x3 y1 L x3 y2 L r y2 L r b L l b Z

downArrowCallout
- adj1 25000; adj2 25000; adj3 25000; adj4 64977
= maxAdj2 */ 50000 w ss; a2 pin 0 adj2 maxAdj2; maxAdj1 */ a2 2 1; a1 pin 0 adj1 maxAdj1; maxAdj3 */ 100000 h
  ss; a3 pin 0 adj3 maxAdj3; q2 */ a3 ss h; maxAdj4 +- 100000 0 q2; a4 pin 0 adj4 maxAdj4; dx1 */ ss a2 100000;
  dx2 */ ss a1 200000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; dy3 */ ss a3 100000; y3
  +- b 0 dy3; y2 */ h a4 100000; y1 */ y2 1 2
/ M l t L r t L r y2 L x3 y2 L x3 y3 L x4 y3 L hc b L x1 y3 L x2 y3 L x2 y2 L l y2 Z

circularArrow
- adj1 12500; adj2 1142319; adj3 20457681; adj4 10800000; adj5 12500
= a5 pin 0 adj5 25000; maxAdj1 */ a5 2 1; a1 pin 0 adj1 maxAdj1; enAng pin 1 adj3 21599999; stAng pin 0 adj4
  21599999; th */ ss a1 100000; thh */ ss a5 100000; th2 */ th 1 2; rw1 +- wd2 th2 thh; rh1 +- hd2 th2 thh; rw2
  +- rw1 0 th; rh2 +- rh1 0 th; rw3 +- rw2 th2 0; rh3 +- rh2 th2 0; wtH sin rw3 enAng; htH cos rh3 enAng; dxH
  cat2 rw3 htH wtH; dyH sat2 rh3 htH wtH; xH +- hc dxH 0; yH +- vc dyH 0; rI min rw2 rh2; u1 */ dxH dxH 1; u2 */
  dyH dyH 1; u3 */ rI rI 1; u4 +- u1 0 u3; u5 +- u2 0 u3; u6 */ u4 u5 u1; u7 */ u6 1 u2; u8 +- 1 0 u7; u9 sqrt
  u8; u10 */ u4 1 dxH; u11 */ u10 1 dyH; u12 +/ 1 u9 u11; u13 at2 1 u12; u14 +- u13 21600000 0; u15 ?: u13 u13
  u14; u16 +- u15 0 enAng; u17 +- u16 21600000 0; u18 ?: u16 u16 u17; u19 +- u18 0 cd2; u20 +- u18 0 21600000;
  u21 ?: u19 u20 u18; maxAng abs u21; aAng pin 0 adj2 maxAng; ptAng +- enAng aAng 0; wtA sin rw3 ptAng; htA cos
  rh3 ptAng; dxA cat2 rw3 htA wtA; dyA sat2 rh3 htA wtA; xA +- hc dxA 0; yA +- vc dyA 0; wtE sin rw1 stAng; htE
  cos rh1 stAng; dxE cat2 rw1 htE wtE; dyE sat2 rh1 htE wtE; xE +- hc dxE 0; yE +- vc dyE 0; dxG cos thh ptAng;
  dyG sin thh ptAng; xG +- xH dxG 0; yG +- yH dyG 0; dxB cos thh ptAng; dyB sin thh ptAng; xB +- xH 0 dxB 0; yB
  +- yH 0 dyB 0; sx1 +- xB 0 hc; sy1 +- yB 0 vc; sx2 +- xG 0 hc; sy2 +- yG 0 vc; rO min rw1 rh1; x1O */ sx1 rO
  rw1; y1O */ sy1 rO rh1; x2O */ sx2 rO rw1; y2O */ sy2 rO rh1; dxO +- x2O 0 x1O; dyO +- y2O 0 y1O; dO mod dxO
  dyO 0; q1 */ x1O y2O 1; q2 */ x2O y1O 1; DO +- q1 0 q2; q3 */ rO rO 1; q4 */ dO dO 1; q5 */ q3 q4 1; q6 */ DO
  DO 1; q7 +- q5 0 q6; q8 max q7 0; sdelO sqrt q8; ndyO */ dyO -1 1; sdyO ?: ndyO -1 1; q9 */ sdyO dxO 1; q10 */
  q9 sdelO 1; q11 */ DO dyO 1; dxF1 +/ q11 q10 q4; q12 +- q11 0 q10; dxF2 */ q12 1 q4; adyO abs dyO; q13 */ adyO
  sdelO 1; q14 */ DO dxO -1; dyF1 +/ q14 q13 q4; q15 +- q14 0 q13; dyF2 */ q15 1 q4; q16 +- x2O 0 dxF1; q17 +-
  x2O 0 dxF2; q18 +- y2O 0 dyF1; q19 +- y2O 0 dyF2; q20 mod q16 q18 0; q21 mod q17 q19 0; q22 +- q21 0 q20; dxF
  ?: q22 dxF1 dxF2; dyF ?: q22 dyF1 dyF2; sdxF */ dxF rw1 rO; sdyF */ dyF rh1 rO; xF +- hc sdxF 0; yF +- vc sdyF
  0; x1I */ sx1 rI rw2; y1I */ sy1 rI rh2; x2I */ sx2 rI rw2; y2I */ sy2 rI rh2; dxI +- x2I 0 x1I; dyI +- y2I 0
  y1I; dI mod dxI dyI 0; v1 */ x1I y2I 1; v2 */ x2I y1I 1; DI +- v1 0 v2; v3 */ rI rI 1; v4 */ dI dI 1; v5 */ v3
  v4 1; v6 */ DI DI 1; v7 +- v5 0 v6; v8 max v7 0; sdelI sqrt v8; v9 */ sdyO dxI 1; v10 */ v9 sdelI 1; v11 */ DI
  dyI 1; dxC1 +/ v11 v10 v4; v12 +- v11 0 v10; dxC2 */ v12 1 v4; adyI abs dyI; v13 */ adyI sdelI 1; v14 */ DI
  dxI -1; dyC1 +/ v14 v13 v4; v15 +- v14 0 v13; dyC2 */ v15 1 v4; v16 +- x1I 0 dxC1; v17 +- x1I 0 dxC2; v18 +-
  y1I 0 dyC1; v19 +- y1I 0 dyC2; v20 mod v16 v18 0; v21 mod v17 v19 0; v22 +- v21 0 v20; dxC ?: v22 dxC1 dxC2;
  dyC ?: v22 dyC1 dyC2; sdxC */ dxC rw2 rI; sdyC */ dyC rh2 rI; xC +- hc sdxC 0; yC +- vc sdyC 0; ist0 at2 sdxC
  sdyC; ist1 +- ist0 21600000 0; istAng ?: ist0 ist0 ist1; isw1 +- stAng 0 istAng; isw2 +- isw1 0 21600000;
  iswAng ?: isw1 isw2 isw1; p1 +- xF 0 xC; p2 +- yF 0 yC; p3 mod p1 p2 0; p4 */ p3 1 2; p5 +- p4 0 thh; xGp ?:
  p5 xF xG; yGp ?: p5 yF yG; xBp ?: p5 xC xB; yBp ?: p5 yC yB; en0 at2 sdxF sdyF; en1 +- en0 21600000 0; en2 ?:
  en0 en0 en1; sw0 +- en2 0 stAng; sw1 +- sw0 21600000 0; swAng ?: sw0 sw0 sw1; wtI sin rw3 stAng; htI cos rh3
  stAng; dxI cat2 rw3 htI wtI; dyI sat2 rh3 htI wtI; xI +- hc dxI 0; yI +- vc dyI 0; aI +- stAng 0 cd4; aA +-
  ptAng cd4 0; aB +- ptAng cd2 0; idx cos rw1 2700000; idy sin rh1 2700000; il +- hc 0 idx; ir +- hc idx 0; it
  +- vc 0 idy; ib +- vc idy 0
/ M xE yE A rw1 rh1 stAng swAng L xGp yGp L xA yA L xBp yBp L xC yC A rw2 rh2 istAng iswAng Z

curvedRightArrow
- adj1 25000; adj2 50000; adj3 25000
= maxAdj2 */ 50000 h ss; a2 pin 0 adj2 maxAdj2; a1 pin 0 adj1 a2; th */ ss a1 100000; aw */ ss a2 100000; q1 +/
  th aw 4; hR +- hd2 0 q1; q7 */ hR 2 1; q8 */ q7 q7 1; q9 */ th th 1; q10 +- q8 0 q9; q11 sqrt q10; idx */ q11
  w q7; maxAdj3 */ 100000 idx ss; a3 pin 0 adj3 maxAdj3; ah */ ss a3 100000; y3 +- hR th 0; q2 */ w w 1; q3 */
  ah ah 1; q4 +- q2 0 q3; q5 sqrt q4; dy */ q5 hR w; y5 +- hR dy 0; y7 +- y3 dy 0; q6 +- aw 0 th; dh */ q6 1 2;
  y4 +- y5 0 dh; y8 +- y7 dh 0; aw2 */ aw 1 2; y6 +- b 0 aw2; x1 +- r 0 ah; swAng at2 ah dy; stAng +- cd2 0
  swAng; mswAng +- 0 0 swAng; ix +- r 0 idx; iy +/ hR y3 2; q12 */ th 1 2; dang2 at2 idx q12; swAng2 +- dang2 0
  cd4; swAng3 +- cd4 dang2 0; stAng3 +- cd2 0 dang2
/stroke:false M l hR A w hR cd2 mswAng L x1 y4 L r y6 L x1 y8 L x1 y7 A w hR stAng swAng Z
/fill:darkenLess,stroke:false M r th A w hR 3cd4 swAng2 A w hR stAng3 swAng3 Z
/fill:none M l hR A w hR cd2 mswAng L x1 y4 L r y6 L x1 y8 L x1 y7 A w hR stAng swAng L l hR A w hR cd2 cd4 L r
  th A w hR 3cd4 swAng2

round1Rect
- adj 16667
= a pin 0 adj 50000; dx1 */ ss a 100000; x1 +- r 0 dx1; idx */ dx1 29289 100000; ir +- r 0 idx
/ M l t L x1 t A dx1 dx1 3cd4 cd4 L r b L l b Z

round2SameRect
- adj1 16667; adj2 0
= a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; tx1 */ ss a1 100000; tx2 +- r 0 tx1; bx1 */ ss a2 100000; bx2 +- r 0
  bx1; by1 +- b 0 bx1; d +- tx1 0 bx1; tdx */ tx1 29289 100000; bdx */ bx1 29289 100000; il ?: d tdx bdx; ir +-
  r 0 il; ib +- b 0 bdx
/ M tx1 t L tx2 t A tx1 tx1 3cd4 cd4 L r by1 A bx1 bx1 0 cd4 L bx1 b A bx1 bx1 cd4 cd4 L l tx1 A tx1 tx1 cd2 cd4
  Z

round2DiagRect
- adj1 16667; adj2 0
= a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; x1 */ ss a1 100000; y1 +- b 0 x1; a */ ss a2 100000; x2 +- r 0 a; y2
  +- b 0 a; dx1 */ x1 29289 100000; dx2 */ a 29289 100000; d +- dx1 0 dx2; dx ?: d dx1 dx2; ir +- r 0 dx; ib +-
  b 0 dx
/ M x1 t L x2 t A a a 3cd4 cd4 L r y1 A x1 x1 0 cd4 L a b A a a cd4 cd4 L l x1 A x1 x1 cd2 cd4 Z

snip1Rect
- adj 16667
= a pin 0 adj 50000; dx1 */ ss a 100000; x1 +- r 0 dx1; it */ dx1 1 2; ir +/ x1 r 2
/ M l t L x1 t L r dx1 L r b L l b Z

snip2SameRect
- adj1 16667; adj2 0
= a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; tx1 */ ss a1 100000; tx2 +- r 0 tx1; bx1 */ ss a2 100000; bx2 +- r 0
  bx1; by1 +- b 0 bx1; d +- tx1 0 bx1; dx ?: d tx1 bx1; il */ dx 1 2; ir +- r 0 il; it */ tx1 1 2; ib +/ by1 b 2
/ M tx1 t L tx2 t L r tx1 L r by1 L bx2 b L bx1 b L l by1 L l tx1 Z

snip2DiagRect
- adj1 0; adj2 16667
= a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; lx1 */ ss a1 100000; lx2 +- r 0 lx1; ly1 +- b 0 lx1; rx1 */ ss a2
  100000; rx2 +- r 0 rx1; ry1 +- b 0 rx1; d +- lx1 0 rx1; dx ?: d lx1 rx1; il */ dx 1 2; ir +- r 0 il; ib +- b 0
  il
/ M lx1 t L rx2 t L r rx1 L r ly1 L lx2 b L rx1 b L l ry1 L l lx1 Z

snipRoundRect
- adj1 16667; adj2 16667
= a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; x1 */ ss a1 100000; dx2 */ ss a2 100000; x2 +- r 0 dx2; il */ x1
  29289 100000; ir +/ x2 r 2
/ M x1 t L x2 t L r dx2 L r b L l b L l x1 A x1 x1 cd2 cd4 Z

frame
- adj1 12500
= a1 pin 0 adj1 50000; x1 */ ss a1 100000; x4 +- r 0 x1; y4 +- b 0 x1
/ M l t L r t L r b L l b Z M x1 x1 L x1 y4 L x4 y4 L x4 x1 Z

halfFrame
- adj1 33333; adj2 33333
= maxAdj2 */ 100000 w ss; a2 pin 0 adj2 maxAdj2; x1 */ ss a2 100000; g1 */ h x1 w; g2 +- h 0 g1; maxAdj1 */
  100000 g2 ss; a1 pin 0 adj1 maxAdj1; y1 */ ss a1 100000; dx2 */ y1 w h; x2 +- r 0 dx2; dy2 */ x1 h w; y2 +- b
  0 dy2; cx1 */ x1 1 2; cy1 +/ y2 b 2; cx2 +/ x2 r 2; cy2 */ y1 1 2
/ M l t L r t L x2 y1 L x1 y1 L x1 y2 L l b Z

corner
- adj1 50000; adj2 50000
= maxAdj1 */ 100000 h ss; maxAdj2 */ 100000 w ss; a1 pin 0 adj1 maxAdj1; a2 pin 0 adj2 maxAdj2; x1 */ ss a2
  100000; dy1 */ ss a1 100000; y1 +- b 0 dy1; cx1 */ x1 1 2; cy1 +/ y1 b 2; d +- w 0 h; it ?: d y1 t; ir ?: d r
  x1
/ M l t L x1 t L x1 y1 L r y1 L r b L l b Z

diagStripe
- adj 50000
= a pin 0 adj 100000; x2 */ w a 100000; x1 */ x2 1 2; x3 +/ x2 r 2; y2 */ h a 100000; y1 */ y2 1 2; y3 +/ y2 b 2
/ M l y2 L x2 t L r t L l b Z

donut
- adj 25000
= a pin 0 adj 50000; dr */ ss a 100000; iwd2 +- wd2 0 dr; ihd2 +- hd2 0 dr; idx cos wd2 2700000; idy sin hd2
  2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0
/ M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z M dr vc A iwd2 ihd2 cd2
  -5400000 A iwd2 ihd2 cd4 -5400000 A iwd2 ihd2 0 -5400000 A iwd2 ihd2 3cd4 -5400000 Z

noSmoking
- adj 18750
= a pin 0 adj 50000; dr */ ss a 100000; iwd2 +- wd2 0 dr; ihd2 +- hd2 0 dr; ang at2 w h; ct cos ihd2 ang; st sin
  iwd2 ang; m mod ct st 0; n */ iwd2 ihd2 m; drd2 */ dr 1 2; dang at2 n drd2; dang2 */ dang 2 1; swAng +-
  -10800000 dang2 0; t3 at2 w h; stAng1 +- t3 0 dang; stAng2 +- stAng1 0 cd2; ct1 cos ihd2 stAng1; st1 sin iwd2
  stAng1; m1 mod ct1 st1 0; n1 */ iwd2 ihd2 m1; dx1 cos n1 stAng1; dy1 sin n1 stAng1; x1 +- hc dx1 0; y1 +- vc
  dy1 0; x2 +- hc 0 dx1; y2 +- vc 0 dy1; idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx
  0; it +- vc 0 idy; ib +- vc idy 0
/ M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z M x1 y1 A iwd2 ihd2 stAng1
  swAng Z M x2 y2 A iwd2 ihd2 stAng2 swAng Z

blockArc
- adj1 10800000; adj2 0; adj3 25000
= stAng pin 0 adj1 21599999; istAng pin 0 adj2 21599999; a3 pin 0 adj3 50000; sw11 +- istAng 0 stAng; sw12 +-
  sw11 21600000 0; swAng ?: sw11 sw11 sw12; iswAng +- 0 0 swAng; wt1 sin wd2 stAng; ht1 cos hd2 stAng; wt3 sin
  wd2 istAng; ht3 cos hd2 istAng; dx1 cat2 wd2 ht1 wt1; dy1 sat2 hd2 ht1 wt1; dx3 cat2 wd2 ht3 wt3; dy3 sat2 hd2
  ht3 wt3; x1 +- hc dx1 0; y1 +- vc dy1 0; x3 +- hc dx3 0; y3 +- vc dy3 0; dr */ ss a3 100000; iwd2 +- wd2 0 dr;
  ihd2 +- hd2 0 dr; wt2 sin iwd2 istAng; ht2 cos ihd2 istAng; wt4 sin iwd2 stAng; ht4 cos ihd2 stAng; dx2 cat2
  iwd2 ht2 wt2; dy2 sat2 ihd2 ht2 wt2; dx4 cat2 iwd2 ht4 wt4; dy4 sat2 ihd2 ht4 wt4; x2 +- hc dx2 0; y2 +- vc
  dy2 0; x4 +- hc dx4 0; y4 +- vc dy4 0; sw0 +- 21600000 0 stAng; da1 +- swAng 0 sw0; g1 max x1 x2; g2 max x3
  x4; g3 max g1 g2; ir ?: da1 r g3; sw1 +- cd4 0 stAng; sw2 +- 27000000 0 stAng; sw3 ?: sw1 sw1 sw2; da2 +-
  swAng 0 sw3; g5 max y1 y2; g6 max y3 y4; g7 max g5 g6; ib ?: da2 b g7; sw4 +- cd2 0 stAng; sw5 +- 32400000 0
  stAng; sw6 ?: sw4 sw4 sw5; da3 +- swAng 0 sw6; g9 min x1 x2; g10 min x3 x4; g11 min g9 g10; il ?: da3 l g11;
  sw7 +- 3cd4 0 stAng; sw8 +- 37800000 0 stAng; sw9 ?: sw7 sw7 sw8; da4 +- swAng 0 sw9; g13 min y1 y2; g14 min
  y3 y4; g15 min g13 g14; it ?: da4 t g15; x5 +/ x1 x4 2; y5 +/ y1 y4 2; x6 +/ x3 x2 2; y6 +/ y3 y2 2; cang1 +-
  stAng 0 cd4; cang2 +- istAng cd4 0; cang3 +/ cang1 cang2 2
/ M x1 y1 A wd2 hd2 stAng swAng L x2 y2 A iwd2 ihd2 istAng iswAng Z

arc
- adj1 16200000; adj2 0
= stAng pin 0 adj1 21599999; enAng pin 0 adj2 21599999; sw11 +- enAng 0 stAng; sw12 +- sw11 21600000 0; swAng ?:
  sw11 sw11 sw12; wt1 sin wd2 stAng; ht1 cos hd2 stAng; dx1 cat2 wd2 ht1 wt1; dy1 sat2 hd2 ht1 wt1; wt2 sin wd2
  enAng; ht2 cos hd2 enAng; dx2 cat2 wd2 ht2 wt2; dy2 sat2 hd2 ht2 wt2; x1 +- hc dx1 0; y1 +- vc dy1 0; x2 +- hc
  dx2 0; y2 +- vc dy2 0; sw0 +- 21600000 0 stAng; da1 +- swAng 0 sw0; g1 max x1 x2; ir ?: da1 r g1; sw1 +- cd4 0
  stAng; sw2 +- 27000000 0 stAng; sw3 ?: sw1 sw1 sw2; da2 +- swAng 0 sw3; g5 max y1 y2; ib ?: da2 b g5; sw4 +-
  cd2 0 stAng; sw5 +- 32400000 0 stAng; sw6 ?: sw4 sw4 sw5; da3 +- swAng 0 sw6; g9 min x1 x2; il ?: da3 l g9;
  sw7 +- 3cd4 0 stAng; sw8 +- 37800000 0 stAng; sw9 ?: sw7 sw7 sw8; da4 +- swAng 0 sw9; g13 min y1 y2; it ?: da4
  t g13; cang1 +- stAng 0 cd4; cang2 +- enAng cd4 0; cang3 +/ cang1 cang2 2
/stroke:false M x1 y1 A wd2 hd2 stAng swAng L hc vc Z
/fill:none M x1 y1 A wd2 hd2 stAng swAng

chord
- adj1 2700000; adj2 16200000
= stAng pin 0 adj1 21599999; enAng pin 0 adj2 21599999; sw1 +- enAng 0 stAng; sw2 +- sw1 21600000 0; swAng ?:
  sw1 sw1 sw2; wt1 sin wd2 stAng; ht1 cos hd2 stAng; dx1 cat2 wd2 ht1 wt1; dy1 sat2 hd2 ht1 wt1; wt2 sin wd2
  enAng; ht2 cos hd2 enAng; dx2 cat2 wd2 ht2 wt2; dy2 sat2 hd2 ht2 wt2; x1 +- hc dx1 0; y1 +- vc dy1 0; x2 +- hc
  dx2 0; y2 +- vc dy2 0; x3 +/ x1 x2 2; y3 +/ y1 y2 2; midAng0 */ swAng 1 2; midAng +- stAng midAng0 cd2; idx
  cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0
/ M x1 y1 A wd2 hd2 stAng swAng Z

pie
- adj1 0; adj2 16200000
= stAng pin 0 adj1 21599999; enAng pin 0 adj2 21599999; sw1 +- enAng 0 stAng; sw2 +- sw1 21600000 0; swAng ?:
  sw1 sw1 sw2; wt1 sin wd2 stAng; ht1 cos hd2 stAng; dx1 cat2 wd2 ht1 wt1; dy1 sat2 hd2 ht1 wt1; x1 +- hc dx1 0;
  y1 +- vc dy1 0; wt2 sin wd2 enAng; ht2 cos hd2 enAng; dx2 cat2 wd2 ht2 wt2; dy2 sat2 hd2 ht2 wt2; x2 +- hc dx2
  0; y2 +- vc dy2 0; idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy;
  ib +- vc idy 0
/ M x1 y1 A wd2 hd2 stAng swAng L hc vc Z

pieWedge
= g1 cos w 13500000; g2 sin h 13500000; x1 +- r g1 0; y1 +- b g2 0
/ M l b A w h cd2 cd4 L r b Z

teardrop
- adj 100000
= a pin 0 adj 200000; r2 sqrt 2; tw */ wd2 r2 1; th */ hd2 r2 1; sw */ tw a 100000; sh */ th a 100000; dx1 cos
  sw 2700000; dy1 sin sh 2700000; x1 +- hc dx1 0; y1 +- vc 0 dy1; x2 +/ hc x1 2; y2 +/ vc y1 2; idx cos wd2
  2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0
/ M l vc A wd2 hd2 cd2 cd4 Q x2 t x1 y1 Q r y2 r vc A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z

can
- adj 25000
= maxAdj */ 50000 h ss; a pin 0 adj maxAdj; y1 */ ss a 200000; y2 +- y1 y1 0; y3 +- b 0 y1
/stroke:false M l y1 A wd2 y1 cd2 -10800000 L r y3 A wd2 y1 0 cd2 Z
/fill:lighten,stroke:false M l y1 A wd2 y1 cd2 cd2 A wd2 y1 0 cd2 Z
/fill:none M r y1 A wd2 y1 0 cd2 A wd2 y1 cd2 cd2 L r y3 A wd2 y1 0 cd2 L l y1

cube
- adj 25000
= a pin 0 adj 100000; y1 */ ss a 100000; y4 +- b 0 y1; y2 */ y4 1 2; y3 +/ y1 b 2; x4 +- r 0 y1; x2 */ x4 1 2;
  x3 +/ y1 r 2
/stroke:false M l y1 L x4 y1 L x4 b L l b Z
/fill:darkenLess,stroke:false M x4 y1 L r t L r y4 L x4 b Z
/fill:lightenLess,stroke:false M l y1 L y1 t L r t L x4 y1 Z
/fill:none M l y1 L y1 t L r t L r y4 L x4 b L l b Z M l y1 L x4 y1 L r t M x4 y1 L x4 b

bevel
- adj 12500
= a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1
/stroke:false M x1 x1 L x2 x1 L x2 y2 L x1 y2 Z
/fill:lightenLess,stroke:false M l t L r t L x2 x1 L x1 x1 Z
/fill:darkenLess,stroke:false M l b L x1 y2 L x2 y2 L r b Z
/fill:lighten,stroke:false M l t L x1 x1 L x1 y2 L l b Z
/fill:darken,stroke:false M r t L r b L x2 y2 L x2 x1 Z
/fill:none M l t L r t L r b L l b Z M x1 x1 L x2 x1 L x2 y2 L x1 y2 Z M l t L x1 x1 M l b L x1 y2 M r t L x2 x1
  M r b L x2 y2

foldedCorner
- adj 16667
= a pin 0 adj 50000; dy2 */ ss a 100000; dy1 */ dy2 1 5; x1 +- r 0 dy2; x2 +- x1 dy1 0; y2 +- b 0 dy2; y1 +- y2
  dy1 0
/stroke:false M l t L r t L r y2 L x1 b L l b Z
/fill:darkenLess,stroke:false M x1 b L x2 y1 L r y2 Z
/fill:none M x1 b L x2 y1 L r y2 L x1 b L l b L l t L r t L r y2

plaque
- adj 16667
= a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 70711 100000; ir +- r 0 il; ib +- b
  0 il
/ M l x1 A x1 x1 cd4 -5400000 L x2 t A x1 x1 cd2 -5400000 L r y2 A x1 x1 3cd4 -5400000 L x1 b A x1 x1 0 -5400000
  Z

heart
= dx1 */ w 49 48; dx2 */ w 10 48; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; y1 +- t 0 hd3;
  il */ w 1 6; ir */ w 5 6; ib */ h 2 3
/ M hc hd4 C x3 y1 x4 hd4 hc b C x1 hd4 x2 y1 hc hd4 Z

lightningBolt
= x1 */ w 5022 21600; x3 */ w 8472 21600; x4 */ w 8757 21600; x5 */ w 10012 21600; x8 */ w 12860 21600; x9 */ w
  13917 21600; x11 */ w 16577 21600; y1 */ h 3890 21600; y2 */ h 6080 21600; y4 */ h 7437 21600; y6 */ h 9705
  21600; y7 */ h 12007 21600; y10 */ h 14277 21600; y11 */ h 14915 21600
/w:21600,h:21600 M 8472 0 L 12860 6080 L 11050 6797 L 16577 12007 L 14767 12877 L 21600 21600 L 10012 14915 L
  12222 13987 L 5022 9705 L 7602 8382 L 0 3890 Z

sun
- adj 25000
= a pin 12500 adj 46875; g0 +- 50000 0 a; g1 */ g0 30274 32768; g2 */ g0 12540 32768; g3 +- g1 50000 0; g4 +- g2
  50000 0; g5 +- 50000 0 g1; g6 +- 50000 0 g2; g7 */ g0 23170 32768; g8 +- 50000 g7 0; g9 +- 50000 0 g7; g10 */
  g5 3 4; g11 */ g6 3 4; g12 +- g10 3662 0; g13 +- g11 3662 0; g14 +- g11 12500 0; g15 +- 100000 0 g10; g16 +-
  100000 0 g12; g17 +- 100000 0 g13; g18 +- 100000 0 g14; ox1 */ w 18436 21600; oy1 */ h 3163 21600; ox2 */ w
  3163 21600; oy2 */ h 18436 21600; x8 */ w g8 100000; x9 */ w g9 100000; x10 */ w g10 100000; x12 */ w g12
  100000; x13 */ w g13 100000; x14 */ w g14 100000; x15 */ w g15 100000; x16 */ w g16 100000; x17 */ w g17
  100000; x18 */ w g18 100000; x19 */ w a 100000; wR */ w g0 100000; hR */ h g0 100000; y8 */ h g8 100000; y9 */
  h g9 100000; y10 */ h g10 100000; y12 */ h g12 100000; y13 */ h g13 100000; y14 */ h g14 100000; y15 */ h g15
  100000; y16 */ h g16 100000; y17 */ h g17 100000; y18 */ h g18 100000
/ M r vc L x15 y18 L x15 y14 Z M ox1 oy1 L x16 y13 L x17 y12 Z M hc t L x18 y10 L x14 y10 Z M ox2 oy1 L x13 y12
  L x12 y13 Z M l vc L x10 y14 L x10 y18 Z M ox2 oy2 L x12 y17 L x13 y16 Z M hc b L x14 y15 L x18 y15 Z M ox1
  oy2 L x17 y16 L x16 y17 Z M x19 vc A wR hR cd2 21600000 Z

moon
- adj 50000
= a pin 0 adj 87500; g0 */ ss a 100000; g0w */ g0 w ss; g1 +- ss 0 g0; g2 */ g0 g0 g1; g3 */ ss ss g1; g4 */ g3
  2 1; g5 +- g4 0 g2; g6 +- g5 0 g0; g6w */ g6 w ss; g7 */ g5 1 2; g8 +- g7 0 g0; dy1 */ g8 hd2 ss; g10h +- vc 0
  dy1; g11h +- vc dy1 0; g12 */ g0 9598 32768; g12w */ g12 w ss; g13 +- ss 0 g12; q1 */ ss ss 1; q2 */ g13 g13
  1; q3 +- q1 0 q2; q4 sqrt q3; dy4 */ q4 hd2 ss; g15h +- vc 0 dy4; g16h +- vc dy4 0; g17w +- g6w 0 g0w; g18w */
  g17w 1 2; dx2p +- g0w g18w w; dx2 */ dx2p -1 1; dy2 */ hd2 -1 1; stAng1 at2 dx2 dy2; enAngp1 at2 dx2 hd2;
  enAng1 +- enAngp1 0 21600000; swAng1 +- enAng1 0 stAng1
/ M r b A w hd2 cd4 cd2 A g18w dy1 stAng1 swAng1 Z

cloud
= il */ w 2977 21600; it */ h 3262 21600; ir */ w 17087 21600; ib */ h 17337 21600; g27 */ w 67 21600; g28 */ h
  21577 21600; g29 */ w 21582 21600; g30 */ h 1235 21600
/w:43200,h:43200 M 3900 14370 A 6753 9190 -11429249 7426832 A 5333 7267 -8646143 5396714 A 4365 5945 -8748475
  5983381 A 4857 6595 -7859164 7034504 A 5333 7273 -4722533 6541615 A 6775 9220 -2776035 7816140 A 5785 7867
  37501 6842000 A 6752 9215 1347096 6910353 A 7720 10543 3974558 4542661 A 4360 5918 -16496525 8804134 A 4345
  5945 -14809710 9151131 Z
/w:43200,h:43200,fill:none M 4693 26177 A 4345 5945 5204520 1585770 M 6928 34899 A 4360 5918 4416628 686848 M
  16478 39090 A 6752 9215 8257449 844866 M 28827 34751 A 6752 9215 387196 959901 M 34129 22954 A 5785 7867
  -4217541 4255042 M 41798 15354 A 5333 7273 1819082 1665090 M 38324 5426 A 4857 6595 -824660 891534 M 29078
  3952 A 4857 6595 -8950887 1091722 M 22141 4720 A 4365 5945 -9809656 1061181 M 14000 5192 A 6753 9190 -4002417
  739161 M 4127 15789 A 6753 9190 9459261 711490

wave
- adj1 12500; adj2 0
= a1 pin 0 adj1 20000; a2 pin -10000 adj2 10000; y1 */ h a1 100000; dy2 */ y1 10 3; y2 +- y1 0 dy2; y3 +- y1 dy2
  0; y4 +- b 0 y1; y5 +- y4 0 dy2; y6 +- y4 dy2 0; dx1 */ w a2 100000; of2 */ w a2 50000; x1 abs dx1; dx2 ?: of2
  0 of2; x2 +- l 0 dx2; dx5 ?: of2 of2 0; x5 +- r 0 dx5; dx3 +/ dx2 x5 3; x3 +- x2 dx3 0; x4 +/ x3 x5 2; x6 +- l
  dx5 0; x10 +- r dx2 0; x7 +- x6 dx3 0; x8 +/ x7 x10 2; x9 +- r 0 x1; xAdj +- hc dx1 0; xAdj2 +- hc 0 dx1; il
  max x2 x6; ir min x5 x10; it */ h a1 50000; ib +- b 0 it
/ M x2 y1 C x3 y2 x4 y3 x5 y1 L x10 y4 C x8 y6 x7 y5 x6 y4 Z

doubleWave
- adj1 6250; adj2 0
= a1 pin 0 adj1 12500; a2 pin -10000 adj2 10000; y1 */ h a1 100000; dy2 */ y1 10 3; y2 +- y1 0 dy2; y3 +- y1 dy2
  0; y4 +- b 0 y1; y5 +- y4 0 dy2; y6 +- y4 dy2 0; dx1 */ w a2 100000; of2 */ w a2 50000; x1 abs dx1; dx2 ?: of2
  0 of2; x2 +- l 0 dx2; dx8 ?: of2 of2 0; x8 +- r 0 dx8; dx3 +/ dx2 x8 6; x3 +- x2 dx3 0; dx4 +/ dx2 x8 3; x4 +-
  x2 dx4 0; x5 +/ x2 x8 2; x6 +- x5 dx3 0; x7 +/ x6 x8 2; x9 +- l dx8 0; x15 +- r dx2 0; x10 +- x9 dx3 0; x11 +-
  x9 dx4 0; x12 +/ x9 x15 2; x13 +- x12 dx3 0; x14 +/ x13 x15 2; x16 +- r 0 x1; xAdj +- hc dx1 0; il max x2 x9;
  ir min x8 x15; it */ h a1 50000; ib +- b 0 it
/ M x2 y1 C x3 y2 x4 y3 x5 y1 C x6 y2 x7 y3 x8 y1 L x15 y4 C x14 y6 x13 y5 x12 y4 C x11 y6 x10 y5 x9 y4 Z

ribbon2
- adj1 16667; adj2 50000
= a1 pin 0 adj1 33333; a2 pin 25000 adj2 75000; x10 +- r 0 wd8; dx2 */ w a2 200000; x2 +- hc 0 dx2; x9 +- hc dx2
  0; x3 +- x2 wd32 0; x8 +- x9 0 wd32; x5 +- x2 wd8 0; x6 +- x9 0 wd8; x4 +- x5 0 wd32; x7 +- x6 wd32 0; dy1 */
  h a1 200000; y1 +- b 0 dy1; dy2 */ h a1 100000; y2 +- b 0 dy2; y4 +- t dy2 0; y3 +/ y4 b 2; hR */ h a1 400000;
  y6 +- b 0 hR; y7 +- y1 0 hR
/stroke:false M l b L x4 b A wd32 hR cd4 -10800000 L x3 y1 A wd32 hR cd4 cd2 L x8 y2 A wd32 hR 3cd4 cd2 L x7 y1
  A wd32 hR 3cd4 -10800000 L r b L x10 y3 L r y4 L x9 y4 L x9 hR A wd32 hR 0 -5400000 L x3 t A wd32 hR 3cd4
  -5400000 L x2 y4 L l y4 L wd8 y3 Z
/fill:darkenLess,stroke:false M x5 y6 A wd32 hR 0 -5400000 L x3 y1 A wd32 hR cd4 cd2 L x5 y2 Z M x6 y6 A wd32 hR
  cd2 cd4 L x8 y1 A wd32 hR cd4 -10800000 L x6 y2 Z
/fill:none M l b L wd8 y3 L l y4 L x2 y4 L x2 hR A wd32 hR cd2 cd4 L x8 t A wd32 hR 3cd4 cd4 L x9 y4 L x9 y4 L r
  y4 L x10 y3 L r b L x7 b A wd32 hR cd4 cd2 L x8 y1 A wd32 hR cd4 -10800000 L x3 y2 A wd32 hR 3cd4 -10800000 L
  x4 y1 A wd32 hR 3cd4 cd2 Z M x5 y2 L x5 y6 M x6 y6 L x6 y2 M x2 y7 L x2 y4 M x9 y4 L x9 y7

ribbon
- adj1 16667; adj2 50000
= a1 pin 0 adj1 33333; a2 pin 25000 adj2 75000; x10 +- r 0 wd8; dx2 */ w a2 200000; x2 +- hc 0 dx2; x9 +- hc dx2
  0; x3 +- x2 wd32 0; x8 +- x9 0 wd32; x5 +- x2 wd8 0; x6 +- x9 0 wd8; x4 +- x5 0 wd32; x7 +- x6 wd32 0; y1 */ h
  a1 200000; y2 */ h a1 100000; y4 +- b 0 y2; y3 */ y4 1 2; hR */ h a1 400000; y5 +- b 0 hR; y6 +- y2 0 hR
/stroke:false M l t L x4 t A wd32 hR 3cd4 cd2 L x3 y1 A wd32 hR 3cd4 -10800000 L x8 y2 A wd32 hR cd4 -10800000 L
  x7 y1 A wd32 hR cd4 cd2 L r t L x10 y3 L r y4 L x9 y4 L x9 y5 A wd32 hR 0 cd4 L x3 b A wd32 hR cd4 cd4 L x2 y4
  L l y4 L wd8 y3 Z
/fill:darkenLess,stroke:false M x5 hR A wd32 hR 0 cd4 L x3 y1 A wd32 hR 3cd4 -10800000 L x5 y2 Z M x6 hR A wd32
  hR cd2 -5400000 L x8 y1 A wd32 hR 3cd4 cd2 L x6 y2 Z
/fill:none M l t L x4 t A wd32 hR 3cd4 cd2 L x3 y1 A wd32 hR 3cd4 -10800000 L x8 y2 A wd32 hR cd4 -10800000 L x7
  y1 A wd32 hR cd4 cd2 L r t L x10 y3 L r y4 L x9 y4 L x9 y5 A wd32 hR 0 cd4 L x3 b A wd32 hR cd4 cd4 L x2 y4 L
  l y4 L wd8 y3 Z M x5 hR L x5 y2 M x6 y2 L x6 hR M x2 y4 L x2 y6 M x9 y6 L x9 y4

leftBracket
- adj 8333
= maxAdj */ 50000 h ss; a pin 0 adj maxAdj; y1 */ ss a 100000; y2 +- b 0 y1; dx1 cos w 2700000; dy1 sin y1
  2700000; il +- r 0 dx1; it +- y1 0 dy1; ib +- b dy1 y1
/stroke:false M r b A w y1 cd4 cd4 L l y1 A w y1 cd2 cd4 Z
/fill:none M r b A w y1 cd4 cd4 L l y1 A w y1 cd2 cd4

rightBracket
- adj 8333
= maxAdj */ 50000 h ss; a pin 0 adj maxAdj; y1 */ ss a 100000; y2 +- b 0 y1; dx1 cos w 2700000; dy1 sin y1
  2700000; ir +- l dx1 0; it +- y1 0 dy1; ib +- b dy1 y1
/stroke:false M l t A w y1 3cd4 cd4 L r y2 A w y1 0 cd4 Z
/fill:none M l t A w y1 3cd4 cd4 L r y2 A w y1 0 cd4

leftBrace
- adj1 8333; adj2 50000
= a2 pin 0 adj2 100000; q1 +- 100000 0 a2; q2 min q1 a2; q3 */ q2 1 2; maxAdj1 */ q3 h ss; a1 pin 0 adj1
  maxAdj1; y1 */ ss a1 100000; y3 */ h a2 100000; y4 +- y3 y1 0; dx1 cos wd2 2700000; dy1 sin y1 2700000; il +-
  r 0 dx1; it +- y1 0 dy1; ib +- b dy1 y1
/stroke:false M r b A wd2 y1 cd4 cd4 L hc y4 A wd2 y1 0 -5400000 A wd2 y1 cd4 -5400000 L hc y1 A wd2 y1 cd2 cd4
  Z
/fill:none M r b A wd2 y1 cd4 cd4 L hc y4 A wd2 y1 0 -5400000 A wd2 y1 cd4 -5400000 L hc y1 A wd2 y1 cd2 cd4

rightBrace
- adj1 8333; adj2 50000
= a2 pin 0 adj2 100000; q1 +- 100000 0 a2; q2 min q1 a2; q3 */ q2 1 2; maxAdj1 */ q3 h ss; a1 pin 0 adj1
  maxAdj1; y1 */ ss a1 100000; y3 */ h a2 100000; y2 +- y3 0 y1; y4 +- b 0 y1; dx1 cos wd2 2700000; dy1 sin y1
  2700000; ir +- l dx1 0; it +- y1 0 dy1; ib +- b dy1 y1
/stroke:false M l t A wd2 y1 3cd4 cd4 L hc y2 A wd2 y1 cd2 -5400000 A wd2 y1 3cd4 -5400000 L hc y4 A wd2 y1 0
  cd4 Z
/fill:none M l t A wd2 y1 3cd4 cd4 L hc y2 A wd2 y1 cd2 -5400000 A wd2 y1 3cd4 -5400000 L hc y4 A wd2 y1 0 cd4

bracketPair
- adj 16667
= a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 29289 100000; ir +- r 0 il; ib +- b
  0 il
/stroke:false M l x1 A x1 x1 cd2 cd4 L x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4 L x1 b A x1 x1 cd4 cd4 Z
/fill:none M x1 b A x1 x1 cd4 cd4 L l x1 A x1 x1 cd2 cd4 M x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4

bracePair
- adj 8333
= a pin 0 adj 25000; x1 */ ss a 100000; x2 */ ss a 50000; x3 +- r 0 x2; x4 +- r 0 x1; y2 +- vc 0 x1; y3 +- vc x1
  0; y4 +- b 0 x1; it */ x1 29289 100000; il +- x1 it 0; ir +- r 0 il; ib +- b 0 it
/stroke:false M x2 b A x1 x1 cd4 cd4 L x1 y3 A x1 x1 0 -5400000 A x1 x1 cd4 -5400000 L x1 x1 A x1 x1 cd2 cd4 L
  x3 t A x1 x1 3cd4 cd4 L x4 y2 A x1 x1 cd2 -5400000 A x1 x1 3cd4 -5400000 L x4 y4 A x1 x1 0 cd4 Z
/fill:none M x2 b A x1 x1 cd4 cd4 L x1 y3 A x1 x1 0 -5400000 A x1 x1 cd4 -5400000 L x1 x1 A x1 x1 cd2 cd4 M x3 t
  A x1 x1 3cd4 cd4 L x4 y2 A x1 x1 cd2 -5400000 A x1 x1 3cd4 -5400000 L x4 y4 A x1 x1 0 cd4

wedgeRectCallout
- adj1 -20833; adj2 62500
= dxPos */ w adj1 100000; dyPos */ h adj2 100000; xPos +- hc dxPos 0; yPos +- vc dyPos 0; dx +- xPos 0 hc; dy +-
  yPos 0 vc; dq */ dxPos h w; ady abs dyPos; adq abs dq; dz +- ady 0 adq; xg1 ?: dxPos 7 2; xg2 ?: dxPos 10 5;
  x1 */ w xg1 12; x2 */ w xg2 12; yg1 ?: dyPos 7 2; yg2 ?: dyPos 10 5; y1 */ h yg1 12; y2 */ h yg2 12; t1 ?:
  dxPos l xPos; xl ?: dz l t1; t2 ?: dyPos x1 xPos; xt ?: dz t2 x1; t3 ?: dxPos xPos r; xr ?: dz r t3; t4 ?:
  dyPos xPos x1; xb ?: dz t4 x1; t5 ?: dxPos y1 yPos; yl ?: dz y1 t5; t6 ?: dyPos t yPos; yt ?: dz t6 t; t7 ?:
  dxPos yPos y1; yr ?: dz y1 t7; t8 ?: dyPos yPos b; yb ?: dz t8 b
/ M l t L x1 t L xt yt L x2 t L r t L r y1 L xr yr L r y2 L r b L x2 b L xb yb L x1 b L l b L l y2 L xl yl L l
  y1 Z

wedgeRoundRectCallout
- adj1 -20833; adj2 62500; adj3 16667
= dxPos */ w adj1 100000; dyPos */ h adj2 100000; xPos +- hc dxPos 0; yPos +- vc dyPos 0; dq */ dxPos h w; ady
  abs dyPos; adq abs dq; dz +- ady 0 adq; xg1 ?: dxPos 7 2; xg2 ?: dxPos 10 5; x1 */ w xg1 12; x2 */ w xg2 12;
  yg1 ?: dyPos 7 2; yg2 ?: dyPos 10 5; y1 */ h yg1 12; y2 */ h yg2 12; t1 ?: dxPos l xPos; xl ?: dz l t1; t2 ?:
  dyPos x1 xPos; xt ?: dz t2 x1; t3 ?: dxPos xPos r; xr ?: dz r t3; t4 ?: dyPos xPos x1; xb ?: dz t4 x1; t5 ?:
  dxPos y1 yPos; yl ?: dz y1 t5; t6 ?: dyPos t yPos; yt ?: dz t6 t; t7 ?: dxPos yPos y1; yr ?: dz y1 t7; t8 ?:
  dyPos yPos b; yb ?: dz t8 b; u1 */ ss adj3 100000; u2 +- r 0 u1; v2 +- b 0 u1; il */ u1 29289 100000; ir +- r
  0 il; ib +- b 0 il
/ M l u1 A u1 u1 cd2 cd4 L x1 t L xt yt L x2 t L u2 t A u1 u1 3cd4 cd4 L r y1 L xr yr L r y2 L r v2 A u1 u1 0
  cd4 L x2 b L xb yb L x1 b L u1 b A u1 u1 cd4 cd4 L l y2 L xl yl L l y1 Z

wedgeEllipseCallout
- adj1 -20833; adj2 62500
= dxPos */ w adj1 100000; dyPos */ h adj2 100000; xPos +- hc dxPos 0; yPos +- vc dyPos 0; sdx */ dxPos h 1; sdy
  */ dyPos w 1; pang at2 sdx sdy; stAng +- pang 660000 0; enAng +- pang 0 660000; dx1 cos wd2 stAng; dy1 sin hd2
  stAng; x1 +- hc dx1 0; y1 +- vc dy1 0; dx2 cos wd2 enAng; dy2 sin hd2 enAng; x2 +- hc dx2 0; y2 +- vc dy2 0;
  stAng1 at2 dx1 dy1; enAng1 at2 dx2 dy2; swAng1 +- enAng1 0 stAng1; swAng2 +- swAng1 21600000 0; swAng ?:
  swAng1 swAng1 swAng2; idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0
  idy; ib +- vc idy 0
/ M xPos yPos L x1 y1 A wd2 hd2 stAng1 swAng Z

cloudCallout
- adj1 -20833; adj2 62500
= dxPos */ w adj1 100000; dyPos */ h adj2 100000; xPos +- hc dxPos 0; yPos +- vc dyPos 0; ht cat2 hd2 dxPos
  dyPos; wt sat2 wd2 dxPos dyPos; g2 cat2 wd2 ht wt; g3 sat2 hd2 ht wt; g4 +- hc g2 0; g5 +- vc g3 0; g6 +- g4 0
  xPos; g7 +- g5 0 yPos; g8 mod g6 g7 0; g9 */ ss 6600 21600; g10 +- g8 0 g9; g11 */ g10 1 3; g12 */ ss 1800
  21600; g13 +- g11 g12 0; g14 */ g13 g6 g8; g15 */ g13 g7 g8; g16 +- g14 xPos 0; g17 +- g15 yPos 0; g18 */ ss
  4800 21600; g19 */ g11 2 1; g20 +- g18 g19 0; g21 */ g20 g6 g8; g22 */ g20 g7 g8; g23 +- g21 xPos 0; g24 +-
  g22 yPos 0; g25 */ ss 1200 21600; g26 */ ss 600 21600; x23 +- xPos g26 0; x24 +- g16 g25 0; x25 +- g23 g12 0;
  il */ w 2977 21600; it */ h 3262 21600; ir */ w 17087 21600; ib */ h 17337 21600; g27 */ w 67 21600; g28 */ h
  21577 21600; g29 */ w 21582 21600; g30 */ h 1235 21600; pang at2 dxPos dyPos
/w:43200,h:43200 M 3900 14370 A 6753 9190 -11429249 7426832 A 5333 7267 -8646143 5396714 A 4365 5945 -8748475
  5983381 A 4857 6595 -7859164 7034504 A 5333 7273 -4722533 6541615 A 6775 9220 -2776035 7816140 A 5785 7867
  37501 6842000 A 6752 9215 1347096 6910353 A 7720 10543 3974558 4542661 A 4360 5918 -16496525 8804134 A 4345
  5945 -14809710 9151131 Z
/ M x23 yPos A g26 g26 0 21600000 Z
/ M x24 g17 A g25 g25 0 21600000 Z
/ M x25 g24 A g12 g12 0 21600000 Z
/w:43200,h:43200,fill:none M 4693 26177 A 4345 5945 5204520 1585770 M 6928 34899 A 4360 5918 4416628 686848 M
  16478 39090 A 6752 9215 8257449 844866 M 28827 34751 A 6752 9215 387196 959901 M 34129 22954 A 5785 7867
  -4217541 4255042 M 41798 15354 A 5333 7273 1819082 1665090 M 38324 5426 A 4857 6595 -824660 891534 M 29078
  3952 A 4857 6595 -8950887 1091722 M 22141 4720 A 4365 5945 -9809656 1061181 M 14000 5192 A 6753 9190 -4002417
  739161 M 4127 15789 A 6753 9190 9459261 711490

borderCallout1
- adj1 18750; adj2 -8333; adj3 112500; adj4 -38333
= y1 */ h adj1 100000; x1 */ w adj2 100000; y2 */ h adj3 100000; x2 */ w adj4 100000
/ M l t L r t L r b L l b Z
/fill:none M x1 y1 L x2 y2

line
/ M l t L r b

lineInv
/ M l b L r t

straightConnector1
/fill:none M l t L r b

bentConnector2
/fill:none M l t L r t L r b

bentConnector3
- adj1 50000
= x1 */ w adj1 100000
/fill:none M l t L x1 t L x1 b L r b

bentConnector4
- adj1 50000; adj2 50000
= x1 */ w adj1 100000; x2 +/ x1 r 2; y2 */ h adj2 100000; y1 +/ t y2 2
/fill:none M l t L x1 t L x1 y2 L r y2 L r b

bentConnector5
- adj1 50000; adj2 50000; adj3 50000
= x1 */ w adj1 100000; x3 */ w adj3 100000; x2 +/ x1 x3 2; y2 */ h adj2 100000; y1 +/ t y2 2; y3 +/ b y2 2
/fill:none M l t L x1 t L x1 y2 L x3 y2 L x3 b L r b

curvedConnector2
/fill:none M l t C wd2 t r hd2 r b

curvedConnector3
- adj1 50000
= x2 */ w adj1 100000; x1 +/ l x2 2; x3 +/ r x2 2; y3 */ h 3 4
/fill:none M l t C x1 t x2 hd4 x2 vc C x2 y3 x3 b r b

curvedConnector4
- adj1 50000; adj2 50000
= x2 */ w adj1 100000; x1 +/ l x2 2; x3 +/ r x2 2; x4 +/ x2 x3 2; x5 +/ x3 r 2; y4 */ h adj2 100000; y1 +/ t y4
  2; y2 +/ t y1 2; y3 +/ y1 y4 2; y5 +/ b y4 2
/fill:none M l t C x1 t x2 y2 x2 y1 C x2 y3 x4 y4 x3 y4 C x5 y4 r y5 r b

flowChartProcess
/w:1,h:1 M 0 0 L 1 0 L 1 1 L 0 1 Z

flowChartAlternateProcess
= x2 +- r 0 ssd6; y2 +- b 0 ssd6; il */ ssd6 29289 100000; ir +- r 0 il; ib +- b 0 il
/ M l ssd6 A ssd6 ssd6 cd2 cd4 L x2 t A ssd6 ssd6 3cd4 cd4 L r y2 A ssd6 ssd6 0 cd4 L ssd6 b A ssd6 ssd6 cd4 cd4
  Z

flowChartDecision
= ir */ w 3 4; ib */ h 3 4
/w:2,h:2 M 0 1 L 1 0 L 2 1 L 1 2 Z

flowChartInputOutput
= x3 */ w 2 5; x4 */ w 3 5; x5 */ w 4 5; x6 */ w 9 10
/w:5,h:5 M 0 5 L 1 0 L 5 0 L 4 5 Z

flowChartPredefinedProcess
= x2 */ w 7 8
/w:1,h:1,stroke:false M 0 0 L 1 0 L 1 1 L 0 1 Z
/w:8,h:8,fill:none M 1 0 L 1 8 M 7 0 L 7 8
/w:1,h:1,fill:none M 0 0 L 1 0 L 1 1 L 0 1 Z

flowChartInternalStorage
/w:1,h:1,stroke:false M 0 0 L 1 0 L 1 1 L 0 1 Z
/w:8,h:8,fill:none M 1 0 L 1 8 M 0 1 L 8 1
/w:1,h:1,fill:none M 0 0 L 1 0 L 1 1 L 0 1 Z

flowChartDocument
= y1 */ h 17322 21600; y2 */ h 20172 21600
/w:21600,h:21600 M 0 0 L 21600 0 L 21600 17322 C 10800 17322 10800 23922 0 20172 Z

flowChartMultidocument
= y2 */ h 3675 21600; y8 */ h 20782 21600; x3 */ w 9298 21600; x4 */ w 12286 21600; x5 */ w 18595 21600
/w:21600,h:21600,stroke:false M 0 20782 C 9298 23542 9298 18022 18595 18022 L 18595 3675 L 0 3675 Z M 1532 3675
  L 1532 1815 L 20000 1815 L 20000 16252 C 19298 16252 18595 16352 18595 16352 L 18595 3675 Z M 2972 1815 L 2972
  0 L 21600 0 L 21600 14392 C 20800 14392 20000 14467 20000 14467 L 20000 1815 Z
/w:21600,h:21600,fill:none M 0 3675 L 18595 3675 L 18595 18022 C 9298 18022 9298 23542 0 20782 Z M 1532 3675 L
  1532 1815 L 20000 1815 L 20000 16252 C 19298 16252 18595 16352 18595 16352 M 2972 1815 L 2972 0 L 21600 0 L
  21600 14392 C 20800 14392 20000 14467 20000 14467
/w:21600,h:21600,fill:none,stroke:false M 0 20782 C 9298 23542 9298 18022 18595 18022 L 18595 16352 C 18595
  16352 19298 16252 20000 16252 L 20000 14467 C 20000 14467 20800 14392 21600 14392 L 21600 0 L 2972 0 L 2972
  1815 L 1532 1815 L 1532 3675 L 0 3675 Z

flowChartTerminator
= il */ w 1018 21600; ir */ w 20582 21600; it */ h 3163 21600; ib */ h 18437 21600
/w:21600,h:21600 M 3475 0 L 18125 0 A 3475 10800 3cd4 cd2 L 3475 21600 A 3475 10800 cd4 cd2 Z

flowChartPreparation
= x2 */ w 4 5
/w:10,h:10 M 0 5 L 2 0 L 8 0 L 10 5 L 8 10 L 2 10 Z

flowChartManualInput
/w:5,h:5 M 0 1 L 5 0 L 5 5 L 0 5 Z

flowChartManualOperation
= x3 */ w 4 5; x4 */ w 9 10
/w:5,h:5 M 0 0 L 5 0 L 4 5 L 1 5 Z

flowChartConnector
= idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0
/ M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z

flowChartOffpageConnector
= y1 */ h 4 5
/w:10,h:10 M 0 0 L 10 0 L 10 8 L 5 10 L 0 8 Z

flowChartMagneticDisk
= y3 */ h 5 6
/w:6,h:6,stroke:false M 0 1 A 3 1 cd2 cd2 L 6 5 A 3 1 0 cd2 Z
/w:6,h:6,fill:none M 6 1 A 3 1 0 cd2
/w:6,h:6,fill:none M 0 1 A 3 1 cd2 cd2 L 6 5 A 3 1 0 cd2 Z

flowChartDelay
= idx cos wd2 2700000; idy sin hd2 2700000; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0
/ M l t L hc t A wd2 hd2 3cd4 cd2 L l b Z

flowChartDisplay
= x2 */ w 5 6
/w:6,h:6 M 0 3 L 1 0 L 5 0 A 1 3 3cd4 cd2 L 1 6 Z

flowChartExtract
= x2 */ w 3 4
/w:2,h:2 M 0 2 L 1 0 L 2 2 Z

flowChartMerge
= x2 */ w 3 4
/w:2,h:2 M 0 0 L 2 0 L 1 2 Z

flowChartOnlineStorage
= x2 */ w 5 6
/w:6,h:6 M 1 0 L 6 0 A 1 3 3cd4 -10800000 L 1 6 A 1 3 cd4 cd2 Z

flowChartOr
= idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0
/stroke:false M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z
/fill:none M hc t L hc b M l vc L r vc
/fill:none M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z

flowChartSummingJunction
= idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc idy 0
/stroke:false M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z
/fill:none M il it L ir ib M ir it L il ib
/fill:none M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z

mathPlus
- adj1 23520
= a1 pin 0 adj1 73490; dx1 */ w 73490 200000; dy1 */ h 73490 200000; dx2 */ ss a1 200000; x1 +- hc 0 dx1; x2 +-
  hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; y1 +- vc 0 dy1; y2 +- vc 0 dx2; y3 +- vc dx2 0; y4 +- vc dy1 0
/ M x1 y2 L x2 y2 L x2 y1 L x3 y1 L x3 y2 L x4 y2 L x4 y3 L x3 y3 L x3 y4 L x2 y4 L x2 y3 L x1 y3 Z

mathMinus
- adj1 23520
= a1 pin 0 adj1 100000; dy1 */ h a1 200000; dx1 */ w 73490 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; x1 +- hc 0
  dx1; x2 +- hc dx1 0
/ M x1 y1 L x2 y1 L x2 y2 L x1 y2 Z

mathMultiply
- adj1 23520
= a1 pin 0 adj1 51965; th */ ss a1 100000; a at2 w h; sa sin 1 a; ca cos 1 a; ta tan 1 a; dl mod w h 0; rw */ dl
  51965 100000; lM +- dl 0 rw; xM */ ca lM 2; yM */ sa lM 2; dxAM */ sa th 2; dyAM */ ca th 2; xA +- xM 0 dxAM;
  yA +- yM dyAM 0; xB +- xM dxAM 0; yB +- yM 0 dyAM; xBC +- hc 0 xB; yBC */ xBC ta 1; yC +- yBC yB 0; xD +- r 0
  xB; xE +- r 0 xA; yFE +- vc 0 yA; xFE */ yFE 1 ta; xF +- xE 0 xFE; xL +- xA xFE 0; yG +- b 0 yA; yH +- b 0 yB;
  yI +- b 0 yC; xC2 +- r 0 xM; yC3 +- b 0 yM
/ M xA yA L xB yB L hc yC L xD yB L xE yA L xF vc L xE yG L xD yH L hc yI L xB yH L xA yG L xL vc Z

mathEqual
- adj1 23520; adj2 11760
= a1 pin 0 adj1 36745; 2a1 */ a1 2 1; mAdj2 +- 100000 0 2a1; a2 pin 0 adj2 mAdj2; dy1 */ h a1 100000; dy2 */ h
  a2 200000; dx1 */ w 73490 200000; y2 +- vc 0 dy2; y3 +- vc dy2 0; y1 +- y2 0 dy1; y4 +- y3 dy1 0; x1 +- hc 0
  dx1; x2 +- hc dx1 0; yC1 +/ y1 y2 2; yC2 +/ y3 y4 2
/ M x1 y1 L x2 y1 L x2 y2 L x1 y2 Z M x1 y3 L x2 y3 L x2 y4 L x1 y4 Z

smileyFace
- adj 4653
= a pin -4653 adj 4653; x1 */ w 4969 21699; x2 */ w 6215 21600; x3 */ w 13135 21600; x4 */ w 16640 21600; y1 */
  h 7570 21600; y3 */ h 16515 21600; dy2 */ h a 100000; y2 +- y3 0 dy2; y4 +- y3 dy2 0; dy3 */ h a 50000; y5 +-
  y4 dy3 0; idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; ib +- vc
  idy 0; wR */ w 1125 21600; hR */ h 1125 21600
/stroke:false M l vc A wd2 hd2 cd2 21600000 Z
/fill:darkenLess M x2 y1 A wR hR cd2 21600000 M x3 y1 A wR hR cd2 21600000
/fill:none M x1 y2 Q hc y5 x4 y2
/fill:none M l vc A wd2 hd2 cd2 21600000 Z

gear6
- adj1 15000; adj2 3526
= a1 pin 0 adj1 20000; a2 pin 0 adj2 5358; th */ ss a1 100000; lFD */ ss a2 100000; th2 */ th 1 2; l2 */ lFD 1
  2; l3 +- th2 l2 0; rh +- hd2 0 th; rw +- wd2 0 th; dr +- rw 0 rh; maxr ?: dr rh rw; ha at2 maxr l3; aA1 +-
  19800000 0 ha; aD1 +- 19800000 ha 0; ta11 cos rw aA1; ta12 sin rh aA1; bA1 at2 ta11 ta12; cta1 cos rh bA1;
  sta1 sin rw bA1; ma1 mod cta1 sta1 0; na1 */ rw rh ma1; dxa1 cos na1 bA1; dya1 sin na1 bA1; xA1 +- hc dxa1 0;
  yA1 +- vc dya1 0; td11 cos rw aD1; td12 sin rh aD1; bD1 at2 td11 td12; ctd1 cos rh bD1; std1 sin rw bD1; md1
  mod ctd1 std1 0; nd1 */ rw rh md1; dxd1 cos nd1 bD1; dyd1 sin nd1 bD1; xD1 +- hc dxd1 0; yD1 +- vc dyd1 0;
  xAD1 +- xA1 0 xD1; yAD1 +- yA1 0 yD1; lAD1 mod xAD1 yAD1 0; a1 at2 yAD1 xAD1; dxF1 sin lFD a1; dyF1 cos lFD
  a1; xF1 +- xD1 dxF1 0; yF1 +- yD1 dyF1 0; xE1 +- xA1 0 dxF1; yE1 +- yA1 0 dyF1; yC1t sin th a1; xC1t cos th
  a1; yC1 +- yF1 yC1t 0; xC1 +- xF1 0 xC1t; yB1 +- yE1 yC1t 0; xB1 +- xE1 0 xC1t; aD6 +- 3cd4 ha 0; td61 cos rw
  aD6; td62 sin rh aD6; bD6 at2 td61 td62; ctd6 cos rh bD6; std6 sin rw bD6; md6 mod ctd6 std6 0; nd6 */ rw rh
  md6; dxd6 cos nd6 bD6; dyd6 sin nd6 bD6; xD6 +- hc dxd6 0; yD6 +- vc dyd6 0; xA6 +- hc 0 dxd6; xF6 +- xD6 0
  lFD; xE6 +- xA6 lFD 0; yC6 +- yD6 0 th; swAng1 +- bA1 0 bD6; aA2 +- 1800000 0 ha; aD2 +- 1800000 ha 0; ta21
  cos rw aA2; ta22 sin rh aA2; bA2 at2 ta21 ta22; yA2 +- h 0 yD1; td21 cos rw aD2; td22 sin rh aD2; bD2 at2 td21
  td22; yD2 +- h 0 yA1; yC2 +- h 0 yB1; yB2 +- h 0 yC1; xB2 val xC1; swAng2 +- bA2 0 bD1; aD3 +- cd4 ha 0; td31
  cos rw aD3; td32 sin rh aD3; bD3 at2 td31 td32; yD3 +- h 0 yD6; yB3 +- h 0 yC6; aD4 +- 9000000 ha 0; td41 cos
  rw aD4; td42 sin rh aD4; bD4 at2 td41 td42; xD4 +- w 0 xD1; xC4 +- w 0 xC1; xB4 +- w 0 xB1; aD5 +- 12600000 ha
  0; td51 cos rw aD5; td52 sin rh aD5; bD5 at2 td51 td52; xD5 +- w 0 xA1; xC5 +- w 0 xB1; xB5 +- w 0 xC1; xCxn1
  +/ xB1 xC1 2; yCxn1 +/ yB1 yC1 2; yCxn2 +- b 0 yCxn1; xCxn4 +/ r 0 xCxn1
/ M xA1 yA1 L xB1 yB1 L xC1 yC1 L xD1 yD1 A rw rh bD1 swAng2 L xC1 yB2 L xB1 yC2 L xA1 yD2 A rw rh bD2 swAng1 L
  xF6 yB3 L xE6 yB3 L xA6 yD3 A rw rh bD3 swAng1 L xB4 yC2 L xC4 yB2 L xD4 yA2 A rw rh bD4 swAng2 L xB5 yC1 L
  xC5 yB1 L xD5 yA1 A rw rh bD5 swAng1 L xE6 yC6 L xF6 yC6 L xD6 yD6 A rw rh bD6 swAng1 Z

funnel
= d */ ss 1 20; rw2 +- wd2 0 d; rh2 +- hd4 0 d; t1 cos wd2 480000; t2 sin hd4 480000; da at2 t1 t2; 2da */ da 2
  1; stAng1 +- cd2 0 da; swAng1 +- cd2 2da 0; swAng3 +- cd2 0 2da; rw3 */ wd2 1 4; rh3 */ hd4 1 4; ct1 cos hd4
  stAng1; st1 sin wd2 stAng1; m1 mod ct1 st1 0; n1 */ wd2 hd4 m1; dx1 cos n1 stAng1; dy1 sin n1 stAng1; x1 +- hc
  dx1 0; y1 +- hd4 dy1 0; ct3 cos rh3 da; st3 sin rw3 da; m3 mod ct3 st3 0; n3 */ rw3 rh3 m3; dx3 cos n3 da; dy3
  sin n3 da; x3 +- hc dx3 0; vc3 +- b 0 rh3; y2 +- vc3 dy3 0; x2 +- wd2 0 rw2; cd */ cd2 2 1
/ M x1 y1 A wd2 hd4 stAng1 swAng1 L x3 y2 A rw3 rh3 da swAng3 Z M x2 hd4 A rw2 rh2 cd2 -21600000 Z

swooshArrow
- adj1 25000; adj2 16667
= a1 pin 1 adj1 75000; maxAdj2 */ 70000 w ss; a2 pin 0 adj2 maxAdj2; ad1 */ h a1 100000; ad2 */ ss a2 100000; xB
  +- r 0 ad2; yB +- t ssd8 0; alfa */ cd4 1 14; dx0 tan ssd8 alfa; xC +- xB 0 dx0; dx1 tan ad1 alfa; yF +- yB
  ad1 0; xF +- xB dx1 0; xE +- xF dx0 0; yE +- yF ssd8 0; dy2 +- yE 0 t; dy22 */ dy2 1 2; dy3 */ h 1 20; yD +- t
  dy22 dy3; dy4 */ hd6 1 1; yP1 +- hd6 dy4 0; xP1 val wd6; dy5 */ hd6 1 2; yP2 +- yF dy5 0; xP2 val wd4
/ M l b Q xP1 yP1 xB yB L xC t L r yD L xE yE L xF yF Q xP2 yP2 l b Z

leftUpArrow
- adj1 25000; adj2 25000; adj3 25000
= a2 pin 0 adj2 50000; maxAdj1 */ a2 2 1; a1 pin 0 adj1 maxAdj1; maxAdj3 +- 100000 0 maxAdj1; a3 pin 0 adj3
  maxAdj3; x1 */ ss a3 100000; dx2 */ ss a2 50000; x2 +- r 0 dx2; y2 +- b 0 dx2; dx4 */ ss a2 100000; x4 +- r 0
  dx4; y4 +- b 0 dx4; dx3 */ ss a1 200000; x3 +- x4 0 dx3; x5 +- x4 dx3 0; y3 +- y4 0 dx3; y5 +- y4 dx3 0; il */
  dx3 x1 dx4; cx1 +/ x1 x5 2; cy1 +/ x1 y5 2
/ M l y4 L x1 y2 L x1 y3 L x3 y3 L x3 x1 L x2 x1 L x4 t L r x1 L x5 x1 L x5 y5 L x1 y5 L x1 b Z

nonIsoscelesTrapezoid
- adj1 25000; adj2 25000
= maxAdj */ 50000 w ss; a1 pin 0 adj1 maxAdj; a2 pin 0 adj2 maxAdj; x1 */ ss a1 200000; x2 */ ss a1 100000; dx3
  */ ss a2 100000; x3 +- r 0 dx3; x4 +/ r x3 2; il */ wd3 a1 maxAdj; adjm max a1 a2; it */ hd3 adjm maxAdj; irt
  */ wd3 a2 maxAdj; ir +- r 0 irt
/ M l b L x2 t L x3 t L r b Z
`;
