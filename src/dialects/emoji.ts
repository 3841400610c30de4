// `:smile:` by its name on GitHub, where the dialect reads such names: those that decks use.
import type { Draft } from './dialect.ts';

/** An emoji, then its names. */
const TABLE = `
😀 grinning 😃 smiley 😄 smile 😁 grin 😆 laughing satisfied 😅 sweat_smile 😂 joy 😉 wink 😊 blush 😇 innocent
😍 heart_eyes 😘 kissing_heart 😗 kissing 😚 kissing_closed_eyes 😙 kissing_smiling_eyes 😋 yum
😛 stuck_out_tongue 😜 stuck_out_tongue_winking_eye 😝 stuck_out_tongue_closed_eyes 😐 neutral_face
😑 expressionless 😶 no_mouth 😏 smirk 😒 unamused 😌 relieved 😔 pensive 😪 sleepy 😴 sleeping 😷 mask
😵 dizzy_face 😎 sunglasses 😕 confused 😟 worried 😮 open_mouth 😯 hushed 😲 astonished 😳 flushed 😦 frowning
😧 anguished 😨 fearful 😰 cold_sweat 😥 disappointed_relieved 😢 cry 😭 sob 😱 scream 😖 confounded 😣 persevere
😞 disappointed 😓 sweat 😩 weary 😫 tired_face 😡 rage pout 😠 angry 😈 smiling_imp 😺 smiley_cat 😸 smile_cat
😹 joy_cat 😻 heart_eyes_cat 😼 smirk_cat 😽 kissing_cat 🙀 scream_cat 😿 crying_cat_face 😾 pouting_cat
❤️ heart ✋ hand raised_hand ✌️ v ☝️ point_up ✊ fist_raised fist 🐵 monkey_face 🐱 cat 🐮 cow 🐭 mouse
☕ coffee ♨️ hotsprings ⚓ anchor ✈️ airplane ⌛ hourglass ⌚ watch ☀️ sunny ⭐ star ☁️ cloud ☔ umbrella ⚡ zap
❄️ snowflake ✨ sparkles 🃏 black_joker 🀄 mahjong ☎️ phone telephone ✉️ envelope ✏️ pencil2 ✒️ black_nib
✂️ scissors ♿ wheelchair ⚠️ warning ♈ aries ♉ taurus ♊ gemini ♋ cancer ♌ leo ♍ virgo ♎ libra ♏ scorpius
♐ sagittarius ♑ capricorn ♒ aquarius ♓ pisces ✖️ heavy_multiplication_x ➕ heavy_plus_sign
➖ heavy_minus_sign ➗ heavy_division_sign ‼️ bangbang ⁉️ interrobang ❓ question ❔ grey_question
❕ grey_exclamation ❗ exclamation heavy_exclamation_mark 〰️ wavy_dash ♻️ recycle ✅ white_check_mark
☑️ ballot_box_with_check ✔️ heavy_check_mark ❌ x ❎ negative_squared_cross_mark ➰ curly_loop ➿ loop
〽️ part_alternation_mark ✳️ eight_spoked_asterisk ✴️ eight_pointed_black_star ❇️ sparkle ©️ copyright
®️ registered ™️ tm ℹ️ information_source Ⓜ️ m ⚫ black_circle ⚪ white_circle ⬛ black_large_square
⬜ white_large_square ◼️ black_medium_square ◻️ white_medium_square ◾ black_medium_small_square
◽ white_medium_small_square ▪️ black_small_square ▫️ white_small_square 🎉 tada 🚀 rocket 👍 +1 thumbsup
👎 -1 thumbsdown ⛔ no_entry 🚫 no_entry_sign 🚧 construction 👷 construction_worker 💡 bulb 📖 book open_book
📚 books 📕 closed_book 📗 green_book 📘 blue_book 📙 orange_book 📓 notebook 📔 notebook_with_decorative_cover
📒 ledger 🔖 bookmark 📑 bookmark_tabs 📝 memo pencil 🖊️ pen 🖍️ crayon 🖌️ paintbrush 📋 clipboard 📆 calendar
📅 date 🗓️ spiral_calendar 📇 card_index 📈 chart_with_upwards_trend 📉 chart_with_downwards_trend
📊 bar_chart 🔍 mag 🔎 mag_right 🔑 key 🔒 lock 🔓 unlock 🔏 lock_with_ink_pen 🔐 closed_lock_with_key 🔨 hammer
🔧 wrench 🛠️ hammer_and_wrench 🔩 nut_and_bolt ⚙️ gear 🧰 toolbox 🔗 link 📎 paperclip 🖇️ paperclips 📌 pushpin
📍 round_pushpin 🚩 triangular_flag_on_post 🏳️ white_flag 🏁 checkered_flag 📧 email e-mail 📥 inbox_tray
📤 outbox_tray 📦 package 📫 mailbox 📞 telephone_receiver 📱 iphone 💻 computer 🖥️ desktop_computer
⌨️ keyboard 🖱️ computer_mouse 🖨️ printer 💾 floppy_disk 💿 cd 📀 dvd 📺 tv 📷 camera 📸 camera_flash
📹 video_camera 🎥 movie_camera 📽️ film_projector 🎤 microphone 🎙️ studio_microphone 🎧 headphones
📢 loudspeaker 📣 mega 🔈 speaker 🔉 sound 🔊 loud_sound 🔇 mute 🔔 bell 🔕 no_bell 🎵 musical_note 🎶 notes
🔬 microscope 🔭 telescope 🧪 test_tube 🧫 petri_dish 🧬 dna 📡 satellite 💉 syringe 💊 pill 🩹 adhesive_bandage
🩺 stethoscope 🩸 drop_of_blood 🌡️ thermometer 🏥 hospital 🚑 ambulance 🦴 bone 🦷 tooth 🧠 brain 🫁 lungs
🫀 anatomical_heart 👂 ear 👁️ eye 👀 eyes 👃 nose 👅 tongue 👄 lips 👋 wave 👏 clap 👌 ok_hand 👇 point_down
👈 point_left 👉 point_right 👆 point_up_2 👊 facepunch punch 💪 muscle 🙏 pray 🙌 raised_hands 🤝 handshake
✍️ writing_hand 🤞 crossed_fingers 🤙 call_me_hand 🤘 metal 🖖 vulcan_salute ♥️ hearts 💔 broken_heart
💛 yellow_heart 💚 green_heart 💙 blue_heart 💜 purple_heart 🖤 black_heart 🤍 white_heart 🧡 orange_heart
💖 sparkling_heart 💕 two_hearts 🌟 star2 💥 boom 🔥 fire 🌞 sun_with_face ⛅ partly_sunny 🌧️ cloud_with_rain
⛄ snowman 💧 droplet 🌊 ocean 🌈 rainbow 🌍 earth_africa 🌎 earth_americas 🌏 earth_asia 🌐 globe_with_meridians
🗺️ world_map 🌑 new_moon 🌕 full_moon 🌙 crescent_moon 🐍 snake 🐢 turtle 🐘 elephant 🐙 octopus 🐳 whale
🐬 dolphin 🐟 fish 🐧 penguin 🐦 bird 🦅 eagle 🦆 duck 🦉 owl 🐝 bee 🐛 bug 🐜 ant 🪲 beetle 🦋 butterfly 🐈 cat2
🐶 dog 🐕 dog2 🐰 rabbit 🐹 hamster 🐻 bear 🐼 panda_face 🐨 koala 🐯 tiger 🦁 lion 🐷 pig 🐸 frog 🐒 monkey
🙈 see_no_evil 🙉 hear_no_evil 🙊 speak_no_evil 🐴 horse 🦄 unicorn 🐺 wolf 🦊 fox_face 🐔 chicken
🌲 evergreen_tree 🌳 deciduous_tree 🌴 palm_tree 🌵 cactus 🌱 seedling 🌿 herb 🍀 four_leaf_clover 🍃 leaves
🍁 maple_leaf 🍂 fallen_leaf 🍄 mushroom 🌷 tulip 🌹 rose 🌻 sunflower 🌼 blossom 🌸 cherry_blossom 🍎 apple
🍏 green_apple 🍌 banana 🍊 orange 🍋 lemon 🍇 grapes 🍓 strawberry 🍉 watermelon 🍕 pizza 🍔 hamburger 🍟 fries
🌭 hotdog 🌮 taco 🍞 bread 🧀 cheese 🍰 cake 🎂 birthday 🍪 cookie 🍫 chocolate_bar 🍬 candy 🍵 tea 🍺 beer 🍻 beers
🍷 wine_glass 🍸 cocktail 🍾 champagne 🏆 trophy 🏅 medal_sports 🥇 1st_place_medal 🥈 2nd_place_medal
🥉 3rd_place_medal 🎖️ medal_military ⚽ soccer 🏀 basketball 🎾 tennis 🎯 dart 🎲 game_die 🎮 video_game
🧩 jigsaw 🎨 art 🎭 performing_arts 🎁 gift 🎈 balloon 🎊 confetti_ball 👑 crown 💎 gem 💰 moneybag 💵 dollar
💶 euro 💷 pound 💴 yen 💳 credit_card 💸 money_with_wings 🏦 bank 🏠 house 🏡 house_with_garden 🏢 office
🏫 school 🏭 factory 🏨 hotel ⛪ church 🏰 european_castle 🗽 statue_of_liberty 🚗 car 🚕 taxi 🚌 bus 🚚 truck
🚋 train 🚆 train2 🚄 bullettrain_side 🚇 metro 🚲 bike 🚢 ship ⛵ boat sailboat 🚁 helicopter 🚥 traffic_light
🚦 vertical_traffic_light 🛑 stop_sign ⛽ fuelpump 🕐 clock1 🕛 clock12 🕒 clock3 ⏰ alarm_clock ⏱️ stopwatch
⏲️ timer_clock ⏳ hourglass_flowing_sand ☢️ radioactive ☣️ biohazard ⚛️ atom_symbol ♾️ infinity 🆗 ok 🆕 new
🆓 free 🆙 up 🆒 cool 🆘 sos 🔝 top 🔜 soon 🔙 back 🔚 end 🔛 on ➡️ arrow_right ⬅️ arrow_left ⬆️ arrow_up
⬇️ arrow_down ↗️ arrow_upper_right ↘️ arrow_lower_right ↙️ arrow_lower_left ↖️ arrow_upper_left
↔️ left_right_arrow ↕️ arrow_up_down 🔄 arrows_counterclockwise 🔃 arrows_clockwise
↩️ leftwards_arrow_with_hook ↪️ arrow_right_hook ▶️ arrow_forward ◀️ arrow_backward ⏩ fast_forward
⏪ rewind 🔁 repeat 🔀 twisted_rightwards_arrows 💯 100 0️⃣ zero 1️⃣ one 2️⃣ two 3️⃣ three 4️⃣ four 5️⃣ five
6️⃣ six 7️⃣ seven 8️⃣ eight 9️⃣ nine 🔟 keycap_ten #️⃣ hash *️⃣ asterisk 🔢 1234 🔤 abc 🅰️ a 🅱️ b ⭕ o
🔴 red_circle 🟠 orange_circle 🟡 yellow_circle 🟢 green_circle 🔵 large_blue_circle 🟣 purple_circle
🟥 red_square 🟩 green_square 🟦 blue_square 🔲 black_square_button 🔳 white_square_button
🔺 small_red_triangle 🔷 large_blue_diamond 🔹 small_blue_diamond 🔶 large_orange_diamond
🔸 small_orange_diamond 🔘 radio_button 💲 heavy_dollar_sign 💬 speech_balloon 💭 thought_balloon
🗨️ left_speech_bubble 💢 anger 💤 zzz 💨 dash 💦 sweat_drops 💩 poop hankey shit 👻 ghost 💀 skull
☠️ skull_and_crossbones 👽 alien 🤖 robot 👾 space_invader 🤡 clown_face 🎃 jack_o_lantern 🎅 santa 👨 man
👩 woman 👦 boy 👧 girl 👶 baby 👴 older_man 👵 older_woman 👮 cop 🕵️ detective 🧑‍🎓 student 🧑‍🏫 teacher
🧑‍🔬 scientist 🧑‍💻 technologist 👩‍💻 woman_technologist 👨‍💻 man_technologist 🧑‍⚕️ health_worker
👨‍⚕️ man_health_worker 👩‍⚕️ woman_health_worker 👨‍🏫 man_teacher 👩‍🏫 woman_teacher 👨‍🔬 man_scientist
👩‍🔬 woman_scientist 🥷 ninja 🦸 superhero 👪 family 👥 busts_in_silhouette 👤 bust_in_silhouette 👣 footprints
🏃 runner running 🚶 walking 💃 dancer 🚹 mens 🚺 womens 🚻 restroom 🚼 baby_symbol 🤷 shrug 🤷‍♂️ man_shrugging
🤷‍♀️ woman_shrugging 🤦 facepalm 🙇 bow 💁 tipping_hand_person 🙋 raising_hand 🤓 nerd_face 🤔 thinking
🤒 face_with_thermometer 🤕 face_with_head_bandage 🤢 nauseated_face 🤮 vomiting_face 🤧 sneezing_face
🤯 exploding_head 🥳 partying_face 🤩 star_struck 🤗 hugs 🤪 zany_face 🤣 rofl 🫠 melting_face 🫡 saluting_face
🔮 crystal_ball 🪄 magic_wand 📐 triangular_ruler 📏 straight_ruler 🗑️ wastebasket 📁 file_folder
📂 open_file_folder 📄 page_facing_up 📃 page_with_curl 📜 scroll 📰 newspaper 🧾 receipt 🏷️ label 🎫 ticket
🛡️ shield ⚔️ crossed_swords 💣 bomb 🧭 compass 🔋 battery 🔌 electric_plug 🔦 flashlight 🕯️ candle 🧹 broom
🛒 shopping_cart ⚖️ balance_scale 🧮 abacus 🇫🇷 fr 🇩🇪 de 🇬🇧 gb uk
🇺🇸 us 🇪🇸 es 🇮🇹 it 🇯🇵 jp 🇨🇳 cn 🇰🇷 kr 🇪🇺 eu
🇷🇺 ru
`;

const NAMES = new Map<string, string>();
let sign = '';
for (const word of TABLE.trim().split(/\s+/))
  if (/^[a-z0-9_+-]+$/.test(word)) NAMES.set(word, sign);
  else sign = word;

export function rewriteEmoji({ body }: Draft): void {
  if (!/:[a-z0-9_+-]+:/.test(body.text)) return;
  body.replace(
    /(?<![\w:/])(?<!\]\([^()\s]*):([a-z0-9_+-]+):(?![\w:])/g,
    ([whole, name = '']) => NAMES.get(name) ?? whole,
  );
}
