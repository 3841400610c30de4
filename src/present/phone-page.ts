// The phone's page: empty until the code was taken; what it shows comes from the talk (client/phone.ts). Large buttons
// at the foot, where the thumb is.

export const PHONE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'";

const STYLE = `
*{box-sizing:border-box}
body{margin:0;height:100dvh;display:flex;flex-direction:column;background:#14171b;
  color:#eceff1;font:18px/1.45 system-ui,sans-serif;color-scheme:dark}
[hidden]{display:none!important}
header{display:flex;flex-wrap:wrap;gap:2px 16px;align-items:baseline;padding:10px 14px;
  font-variant-numeric:tabular-nums}
header b{font-size:28px;line-height:1.1}
#over{color:#ffab91}
header #clock{margin-inline-start:auto;font-size:20px}
h1{margin:0;padding:0 14px 8px;font-size:18px;line-height:1.3}
#next{display:block;font-size:15px;font-weight:400;color:#b0bec5}
main{flex:1;min-height:0;display:flex;flex-direction:column}
#notes{flex:1;overflow:auto;margin:0 8px;padding:4px 12px;border-radius:8px;background:#1e242a;overflow-wrap:break-word}
#notes :is(p,ul,ol,pre){margin:.55em 0;font-size:inherit}#notes :is(ul,ol){padding-inline-start:1.3em}
#notes a{color:#90caf9}
footer{display:grid;grid-template-columns:1fr 2fr;gap:8px;padding:8px}
button{min-height:48px;font:inherit;color:inherit;background:#263238;border:1px solid #607d8b;border-radius:10px}
#prev,#forward{min-height:92px;font-size:22px}
#forward{background:#0f5b5b}
button[aria-pressed=true]{background:#7a2e1d}
:focus-visible{outline:3px solid #90caf9;outline-offset:2px}
#told{margin:0;padding:24px 18px;font-size:20px}`;

export const PHONE_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Lectern</title><style>${STYLE}</style></head>
<body><p id="told" role="status"></p>
<header hidden><b id="elapsed"></b><span id="total"></span><span id="over"></span><span id="count"></span>
<b id="clock"></b></header>
<main hidden><h1><span id="title"></span><span id="next"></span></h1>
<div id="notes" role="region" tabindex="0"></div></main>
<footer hidden><button id="prev" type="button"></button><button id="forward" type="button"></button>
<button id="black" type="button" aria-pressed="false"></button><button id="restart" type="button"></button></footer>
<script src="/phone.js"></script></body></html>`;
