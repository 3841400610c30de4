// Looks of the speaker view, over the deck's own styles, which its copies of slides need.
export const STYLE = `
html,body{height:100%;margin:0;overflow:hidden}
body.speaker{box-sizing:border-box;display:grid;
  grid-template:auto minmax(0,1fr) auto/minmax(0,11fr) minmax(0,9fr);gap:12px;padding:14px;background:#14171b;
  color:#eceff1;font:16px/1.4 system-ui,sans-serif;color-scheme:dark}
.speaker header,.speaker footer{grid-column:1/3;display:flex;flex-wrap:wrap;gap:6px 24px;align-items:baseline}
.speaker header{font-variant-numeric:tabular-nums}
.speaker header b{font-size:30px;font-weight:600;line-height:1.1}
.speaker .pace{padding:2px 10px;border-radius:99px;background:#263238}
.speaker .pace[data-state=behind]{background:#7a2e1d;color:#fff}
.speaker .pace[data-state=ahead]{background:#1d4f2b;color:#fff}
.speaker .push{margin-inline-start:auto}
.speaker .pane{display:flex;flex-direction:column;gap:6px;min-height:0;min-width:0}
.speaker h2{margin:0;font:500 14px/1.4 system-ui,sans-serif;color:#b0bec5;white-space:nowrap;overflow:hidden;
  text-overflow:ellipsis}
.speaker .view{position:relative;overflow:hidden;flex:none;border-radius:4px;background:#000;display:grid;
  place-items:center}
.speaker .stage{color:var(--text);line-height:normal;position:absolute;left:0;top:0;margin:0;
  transform-origin:0 0;overflow:hidden}
.speaker .stage .slides{position:absolute;inset:0;width:auto;height:auto;pointer-events:none}
.speaker .stage section.present{display:block;position:absolute;inset:0;visibility:visible;opacity:1;transform:none}
.speaker #notes{flex:1;overflow:auto;box-sizing:border-box;padding:6px 16px;border-radius:4px;
  background:#1e242a;line-height:1.5;overflow-wrap:break-word}
.speaker #notes :is(p,ul,ol,pre,blockquote,h3){margin:.55em 0;font-size:inherit}
.speaker #notes :is(ul,ol){padding-inline-start:1.4em}.speaker #notes pre{white-space:pre-wrap}
.speaker #notes a{color:#90caf9}.speaker #notes .none{color:#b0bec5}
.speaker button{min-height:36px;padding:4px 14px;font:inherit;color:inherit;background:#263238;
  border:1px solid #607d8b;border-radius:6px;cursor:pointer}
.speaker button[aria-pressed=true]{background:#7a2e1d}
.speaker :focus-visible{outline:3px solid #90caf9;outline-offset:2px}
/* a window without a doctype gives tables the body's looks */
:where(.speaker) table{color:inherit;font:inherit}
.speaker .panel{position:fixed;inset:60px 14px 112px auto;width:min(560px,calc(100% - 28px));box-sizing:border-box;
  overflow:auto;padding:14px 18px;border-radius:6px;background:#263238;box-shadow:0 4px 24px #000a}
.speaker .panel[hidden],.speaker .lost[hidden]{display:none}
.speaker .panel table{width:100%;border-collapse:collapse;margin:8px 0;font-variant-numeric:tabular-nums}
.speaker .panel :is(th,td){padding:3px 8px;text-align:start;font-weight:400;border-bottom:1px solid #455a64}
.speaker .panel td{text-align:end}.speaker .panel textarea{width:100%;box-sizing:border-box;margin:4px 0;
  font:14px/1.4 ui-monospace,monospace;color:inherit;background:#14171b;border:1px solid #607d8b}
.speaker .panel button{margin-inline-end:8px}
.speaker .lost{position:fixed;inset:auto 14px 14px;padding:14px;border-radius:6px;background:#7a2e1d;
  color:#fff;font-size:20px}
@media (width<=700px){
body.speaker{grid-template:auto auto minmax(0,1fr) auto/minmax(0,1fr)}
.speaker header,.speaker footer{grid-column:1}
.speaker .pane.views{flex-direction:row;align-items:flex-start}}`;
