import { createHash } from 'node:crypto';

/** The one stylesheet, inline: a page is one request, and still whole when somebody saves it. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#211f1b;--soft:#625c52;--rule:#ddd7ca;--link:#8c3a10;--card:#fff}
@media(prefers-color-scheme:dark){:root{--paper:#171512;--ink:#ebe6dc;--soft:#aca597;--rule:#37332c;--link:#f2ab7c;--card:#1f1c18}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--paper);color:var(--ink);scroll-behavior:smooth}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:40rem;min-height:100vh;min-height:100dvh;padding:0 max(1.25rem,env(safe-area-inset-left)) 2rem;display:flex;flex-direction:column;
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
main{flex:1}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem .75rem;z-index:1}
.top{padding:clamp(2rem,8vw,4rem) 0 clamp(1.25rem,4vw,2rem);border-bottom:1px solid var(--rule)}
.name{margin:0;font-size:1.375rem;line-height:1.25;font-weight:700;letter-spacing:-.012em;text-wrap:balance}
.name::before{content:"";display:block;width:2.25rem;height:.3rem;margin-bottom:.85rem;background:var(--link)}
.name a{color:inherit;text-decoration:none}
.name a:hover{text-decoration:underline}
.mission{margin:.5rem 0 0;color:var(--soft);max-width:34rem;text-wrap:pretty}
.post{padding:clamp(1.5rem,5vw,2.25rem) 0;border-bottom:1px solid var(--rule)}
.post:last-of-type{border-bottom:0}
.words{font:1.1875rem/1.55 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;overflow-wrap:anywhere;hanging-punctuation:first last;text-wrap:pretty}
.words p{margin:0 0 .8em;unicode-bidi:isolate}
.words p:last-child{margin-bottom:0}
.words hr{width:3rem;margin:1.25rem 0;border:0;border-top:2px solid var(--rule)}
.short .words{font-size:clamp(1.375rem,1.1rem + 1.5vw,1.75rem);line-height:1.35;letter-spacing:-.005em}
.pictures{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));grid-auto-rows:minmax(0,1fr);aspect-ratio:3/2;gap:.35rem;margin:1rem 0 0;padding:0;list-style:none;overflow:hidden;border-radius:.6rem}
.pictures.of-1{display:block;aspect-ratio:auto}
.pictures.of-2{aspect-ratio:8/3}
.pictures li{min-height:0}
.pictures.of-3 li:first-child{grid-row:span 2}
.pictures a{display:block;height:100%}
.pictures img{display:block;width:100%;height:100%;object-fit:cover;background:var(--card);color:var(--soft);font-size:.9375rem}
.pictures.of-1 img{width:auto;height:auto;max-width:100%;max-height:min(80vh,38rem);border-radius:.6rem}
.pictures :focus-visible{outline-offset:-4px}
details .pictures{margin:0 1rem 1rem}
.foot{display:flex;flex-wrap:wrap;gap:0 .75rem;margin-top:.75rem;color:var(--soft);font-size:.9375rem}
.foot p{margin:0;padding:.25rem 0}
.foot .signature{flex-basis:100%;color:var(--ink)}
.foot a{color:inherit;display:inline-block;min-height:24px}
.foot a:hover{color:var(--link)}
.answers{margin:0 0 .75rem;color:var(--soft);font-size:.9375rem;overflow-wrap:anywhere}
details{border:1px solid var(--rule);border-radius:.5rem;background:var(--card)}
summary{padding:.75rem 1rem;cursor:pointer;font-weight:600}
details[open] summary{border-bottom:1px solid var(--rule)}
details .words{padding:1rem}
.turn{display:flex;justify-content:space-between;gap:1rem;padding:1.25rem 0;border-top:1px solid var(--rule)}
.turn p{margin:0;color:var(--soft)}
.turn a{display:inline-block;padding:.35rem 0}
.plain{padding:clamp(2rem,8vw,4rem) 0}
.plain h1{margin:0 0 1rem;font-size:clamp(1.625rem,1.3rem + 1.8vw,2.125rem);line-height:1.2;letter-spacing:-.015em;text-wrap:balance}
.plain .words p{max-width:34rem}
.plain .note{color:var(--soft)}
.bottom{margin-top:1rem;padding-top:1.25rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.875rem}
.bottom p{margin:0 0 .35rem;overflow-wrap:anywhere}
.bottom nav{display:inline-block;margin:0 1.1rem .35rem 0}
.bottom ul{display:flex;flex-wrap:wrap;gap:0 1.1rem;margin:0;padding:0;list-style:none}
.bottom a{color:inherit;display:inline-block;padding:.3rem 0}
.bottom a:hover{color:var(--link)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[lang]{hyphens:manual}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--rule:#999;--link:#000}body{max-width:none}.skip,.turn,.feeds{display:none}
.post{break-inside:avoid}.words{font-size:12pt}.short .words{font-size:15pt}.foot a::after{content:" (" attr(href) ")"}}
`;

const hash = createHash('sha256').update(style).digest('base64');

/** Nothing from anywhere but this page, its own icon, and this stylesheet. Framing by the same house only. */
export const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Two bubbles that do not say the same thing. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#8c3a10" d="M3 3h19v13H12l-5 5v-5H3z"/><path fill="#d9793f" d="M14 18h11v-7h4v14h-3v5l-5-5h-7z"/></svg>`;
