/** Commands of KaTeX that build something: accents, fractions, spaces, faces, and its abbreviations. */

const spaces = String.raw`
  \! \, \: \; \> \allowbreak \enskip \enspace \hskip \hspace \kern \medspace \mkern \mskip
  \negmedspace \negthickspace \negthinspace \nobreak \nobreakspace \qquad \quad \space
  \thickspace \thinspace \tmspace
`;

const accents = String.raw`
  \" \' \. \= \^ \acute \bar \breve \c \check \ddot \dot \grave \H \hat \mathring \overbrace
  \overbracket \overgroup \overleftarrow \overleftharpoon \overleftrightarrow \overline
  \overlinesegment \overrightarrow \Overrightarrow \overrightharpoon \r \textcircled \tilde \u
  \underbrace \underbracket \undergroup \underleftarrow \underleftrightarrow \underline
  \underlinesegment \underrightarrow \utilde \v \vec \widecheck \widehat \widetilde
  \xhookleftarrow \xhookrightarrow \xleftarrow \xLeftarrow \xleftequilibrium \xleftharpoondown
  \xleftharpoonup \xleftrightarrow \xLeftrightarrow \xleftrightharpoons \xlongequal \xmapsto
  \xrightarrow \xRightarrow \xrightequilibrium \xrightharpoondown \xrightharpoonup
  \xrightleftarrows \xrightleftharpoons \xtofrom \xtwoheadleftarrow \xtwoheadrightarrow \~
`;

const operators = String.raw`
  \arccos \arcctg \arcsin \arctan \arctg \arg \bigcap \bigcup \bigodot \bigoplus \bigotimes
  \bigsqcup \biguplus \bigvee \bigwedge \ch \coprod \cos \cosec \cosh \cot \cotg \coth \csc \ctg
  \cth \deg \det \dim \exp \gcd \hom \iiint \iint \inf \int \intop \ker \lg \lim \ln \log
  \mathop \max \min \oiiint \oiint \oint \operatornamewithlimits \Pr \prod \sec \sh \sin \sinh
  \smallint \sum \sup \tan \tanh \tg \th
`;

const fractions = String.raw`
  \above \atop \binom \brace \brack \cfrac \choose \dbinom \dfrac \frac \genfrac \over \sqrt
  \tbinom \tfrac
`;

const faces = String.raw`
  \( \) \] \Bbb \bf \big \Big \bigg \Bigg \biggl \Biggl \biggm \Biggm \biggr \Biggr \bigl \Bigl
  \bigm \Bigm \bigr \Bigr \bm \bold \boldsymbol \cal \color \displaystyle \emph \footnotesize
  \frak \hdashline \hline \huge \Huge \it \large \Large \LARGE \mathbb \mathbf \mathbin \mathcal
  \mathclose \mathfrak \mathinner \mathit \mathnormal \mathopen \mathord \mathpunct \mathrel
  \mathrm \mathscr \mathsf \mathsfit \mathtt \normalsize \overset \rm \scriptscriptstyle
  \scriptsize \scriptstyle \sf \sixptsize \small \stackrel \text \textbf \textcolor \textit
  \textmd \textnormal \textrm \textsf \textstyle \texttt \textup \tiny \tt \underset
`;

const layout = String.raw`
  \\ \angl \bcancel \begin \cancel \colorbox \end \fbox \hbox \left \mathchoice \middle \phantom
  \phase \relax \right \rule \sout \vcenter \vphantom \xcancel
`;

const limits = String.raw`
  \limits \nolimits
`;

const colours = String.raw`
  \blue \blueA \blueB \blueC \blueD \blueE \goldA \goldB \goldC \goldD \goldE \gray \grayA
  \grayB \grayC \grayD \grayE \grayF \grayG \grayH \grayI \green \greenA \greenB \greenC \greenD
  \greenE \kaBlue \kaGreen \maroonA \maroonB \maroonC \maroonD \maroonE \mintA \mintB \mintC
  \orange \pink \purple \purpleA \purpleB \purpleC \purpleD \purpleE \red \redA \redB \redC
  \redD \redE \tealA \tealB \tealC \tealD \tealE
`;

const abbreviations = String.raw`
  \aa \AA \alef \alefsym \angln \approxcolon \approxcoloncolon \argmax \argmin \Bbbk 
  \bmod \boxed \bra \Bra \braket \Braket \bull \cdots \clubs \cnums \colon \colonapprox
  \Colonapprox \coloncolon \coloncolonapprox \coloncolonequals \coloncolonminus \coloncolonsim
  \coloneq \Coloneq \coloneqq \Coloneqq \colonequals \colonminus \colonsim \Colonsim \Complex
  \copyright \Dagger \darr \dArr \Darr \dblcolon \ddddot \dddot \diamonds \dots \dotsb \DOTSB
  \dotsc \dotsi \DOTSI \dotsm \dotso \dotsx \DOTSX  \empty \eqcolon \Eqcolon \eqqcolon
  \Eqqcolon \equalscolon \equalscoloncolon \exist \gvertneqq \harr \hArr \Harr \hearts \hphantom
  \iff \image \imath \impliedby \implies \infin \injlim \isin \jmath \KaTeX \ket \Ket \lang
  \larr \lArr \Larr \LaTeX \lBrace \liminf \limsup \llbracket \llcorner \lq \lrarr \lrArr \Lrarr
  \lrcorner \lvertneqq \mapsfrom \mathstrut \minuscolon \minuscoloncolon \minuso \mod \N
  \natnums \ne \neq \newline \ngeqq \ngeqslant \nleqq \nleqslant \nonumber \not \notag \notin
  \notni \nshortmid \nshortparallel \nsubseteqq \nsupseteqq \operatorname \ordinarycolon \plim
  \plusmn \pmod \pod \projlim \R \rang \rarr \rArr \Rarr \ratio \rBrace \real \reals \Reals \rq
  \rrbracket \sdot \sect \Set \set \simcolon \simcoloncolon \spades \sub \sube \substack \supe
  \tag \TeX \textcopyright \textregistered \thetasym \uarr \uArr \Uarr \ulcorner \underbar
  \urcorner \varinjlim \varliminf \varlimsup \varprojlim \varsubsetneq \varsubsetneqq
  \varsupsetneq \varsupsetneqq \vcentcolon \vdots \weierp \Z
`;

/** Two commands that a list in a template, split at its spaces, cannot hold. */
const awkward = ['\\ ', '\\`'];

export const buildingCommands: readonly string[] = [
  ...awkward,
  ...[spaces, accents, operators, fractions, faces, layout, limits, colours, abbreviations].flatMap(
    (list) => list.trim().split(/\s+/),
  ),
];
