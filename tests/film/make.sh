#!/usr/bin/env bash
# Makes the film, the sound and twelve pictures as large as a camera's that deck.md shows, into the folder named. Needs ffmpeg.
set -eu
to=$1
mkdir -p "$to/images"
quiet=(ffmpeg -loglevel error -y)
"${quiet[@]}" -f lavfi -i testsrc2=size=1280x720:rate=25:duration=12 -f lavfi -i sine=440:duration=12 \
  -c:v libx264 -preset veryfast -pix_fmt yuv420p -crf 30 -c:a aac -b:a 64k -movflags +faststart "$to/walking.mp4"
"${quiet[@]}" -f lavfi -i smptehdbars=size=640x360:rate=10:duration=3 -c:v libx264 -preset veryfast -pix_fmt yuv420p "$to/stick.mp4"
"${quiet[@]}" -f lavfi -i sine=330:duration=6 -c:a libmp3lame -b:a 64k "$to/heart.mp3"
"${quiet[@]}" -i "$to/walking.mp4" -vf crop=640:360:0:0 -frames:v 1 -q:v 3 "$to/images/still.jpg"
for n in $(seq 1 12); do
  wide=4000 high=3000
  [ $((n % 3)) -ne 0 ] || wide=3000 high=4000
  "${quiet[@]}" -f lavfi -i "mandelbrot=size=$((wide / 8))x$((high / 8)):start_scale=$(awk "BEGIN { print 2 / $n }")" \
    -vf "hue=h=$((n * 30)),scale=$wide:$high,noise=alls=10:all_seed=$n" -frames:v 1 -q:v 4 "$to/images/photo-$n.jpg"
done
