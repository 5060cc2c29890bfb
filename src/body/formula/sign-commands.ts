/** Commands of KaTeX that stand for one sign: letters, relations, arrows, operations, brackets. */

const signs = String.raw`
  \# \$ \% \& \_ \aleph \alpha \angle \backprime \backslash \beta \beth \bigstar \blacklozenge
  \blacksquare \blacktriangle \blacktriangledown \bot \Box \checkmark \chi \circledR \circledS
  \clubsuit \complement \dag \daleth \ddag \ddots \degree \Delta \delta \diagdown \diagup
  \Diamond \diamondsuit \digamma \ell \emptyset \epsilon \eta \eth \exists \Finv \flat \forall
  \Game \Gamma \gamma \gimel \hbar \heartsuit \hslash \Im \infty \iota \kappa \Lambda \lambda
  \ldots \lnot \lozenge \maltese \mathellipsis \mathsterling \measuredangle \mho \mu \nabla
  \natural \neg \nexists \nu \Omega \omega \omicron \P \partial \Phi \phi \Pi \pi \pounds \prime
  \Psi \psi \Re \rho \S \sharp \Sigma \sigma \spadesuit \sphericalangle \square \surd \tau
  \Theta \theta \top \triangle \triangledown \Upsilon \upsilon \varepsilon \varkappa \varnothing
  \varphi \varpi \varrho \varsigma \vartheta \varvdots \vert \Vert \wp \Xi \xi \yen \zeta \|
`;

const relations = String.raw`
  \approx \approxeq \asymp \backepsilon \backsim \backsimeq \because \between \blacktriangleleft
  \blacktriangleright \bowtie \bumpeq \Bumpeq \circeq \circlearrowleft \circlearrowright \cong
  \curlyeqprec \curlyeqsucc \curvearrowleft \curvearrowright \dashleftarrow \dashrightarrow
  \dashv \doteq \Doteq \doteqdot \downarrow \Downarrow \downdownarrows \downharpoonleft
  \downharpoonright \eqcirc \eqsim \eqslantgtr \eqslantless \equiv \fallingdotseq \frown \ge
  \geq \geqq \geqslant \gets \gg \ggg \gggtr \gnapprox \gneq \gneqq \gnsim \gt \gtrapprox
  \gtreqless \gtreqqless \gtrless \gtrsim \hookleftarrow \hookrightarrow \imageof \in \Join \le
  \leadsto \Leftarrow \leftarrow \leftarrowtail \leftharpoondown \leftharpoonup \leftleftarrows
  \leftrightarrow \Leftrightarrow \leftrightarrows \leftrightharpoons \leftrightsquigarrow \leq
  \leqq \leqslant \lessapprox \lesseqgtr \lesseqqgtr \lessgtr \lesssim \ll \Lleftarrow \lll
  \llless \lnapprox \lneq \lneqq \lnsim \longleftarrow \Longleftarrow \longleftrightarrow
  \Longleftrightarrow \longmapsto \longrightarrow \Longrightarrow \looparrowleft \looparrowright
  \Lsh \lt \mapsto \mid \models \multimap \ncong \nearrow \ngeq \ngtr \ni \nleftarrow
  \nLeftarrow \nleftrightarrow \nLeftrightarrow \nleq \nless \nmid \nparallel \nprec \npreceq
  \nrightarrow \nRightarrow \nsim \nsubseteq \nsucc \nsucceq \nsupseteq \ntriangleleft
  \ntrianglelefteq \ntriangleright \ntrianglerighteq \nvdash \nvDash \nVDash \nVdash \nwarrow
  \origof \owns \parallel \perp \pitchfork \prec \precapprox \preccurlyeq \preceq \precnapprox
  \precneqq \precnsim \precsim \propto \restriction \Rightarrow \rightarrow \rightarrowtail
  \rightharpoondown \rightharpoonup \rightleftarrows \rightleftharpoons \rightrightarrows
  \rightsquigarrow \risingdotseq \Rrightarrow \Rsh \searrow \shortmid \shortparallel \sim \simeq
  \smallfrown \smallsmile \smile \sqsubset \sqsubseteq \sqsupset \sqsupseteq \Subset \subset
  \subseteq \subseteqq \subsetneq \subsetneqq \succ \succapprox \succcurlyeq \succeq
  \succnapprox \succneqq \succnsim \succsim \Supset \supset \supseteq \supseteqq \supsetneq
  \supsetneqq \swarrow \therefore \thickapprox \thicksim \to \trianglelefteq \triangleq
  \trianglerighteq \twoheadleftarrow \twoheadrightarrow \uparrow \Uparrow \updownarrow
  \Updownarrow \upharpoonleft \upharpoonright \upuparrows \varpropto \vartriangle
  \vartriangleleft \vartriangleright \vdash \vDash \Vdash \Vvdash
`;

const operations = String.raw`
  \amalg \And \ast \barwedge \bigcirc \bigtriangledown \bigtriangleup \boxdot \boxminus \boxplus
  \boxtimes \bullet \Cap \cap \cdot \centerdot \circ \circledast \circledcirc \circleddash \Cup
  \cup \curlyvee \curlywedge \dagger \ddagger \diamond \div \divideontimes \dotplus
  \doublebarwedge \doublecap \doublecup \gtrdot \intercal \land \leftthreetimes \lessdot \lhd
  \lor \ltimes \mp \odot \ominus \oplus \oslash \otimes \pm \rhd \rightthreetimes \rtimes
  \setminus \smallsetminus \sqcap \sqcup \star \times \triangleleft \triangleright \unlhd \unrhd
  \uplus \vee \veebar \wedge \wr
`;

const brackets = String.raw`
  \cdotp \langle \lbrace \lbrack \lceil \ldotp \lfloor \lgroup \lmoustache \lparen \lvert \lVert
  \rangle \rbrace \rbrack \rceil \rfloor \rgroup \rmoustache \rparen \rvert \rVert \{ \}
`;

const textSigns = String.raw`
  \ae \AE \i \j \o \O \oe \OE \ss \textasciicircum \textasciitilde \textbackslash \textbar
  \textbardbl \textbraceleft \textbraceright \textdagger \textdaggerdbl \textdegree \textdollar
  \textellipsis \textemdash \textendash \textgreater \textless \textquotedblleft
  \textquotedblright \textquoteleft \textquoteright \textsterling \textunderscore
`;

const greek = String.raw`
  \Alpha \Beta \Chi \Epsilon \Eta \Iota \Kappa \Mu \Nu \Omicron \Rho \Tau \varDelta \varGamma
  \varLambda \varOmega \varPhi \varPi \varPsi \varSigma \varTheta \varUpsilon \varXi \Zeta
`;

/** None of them takes an argument or does anything but stand there. */
export const signCommands: readonly string[] = [
  signs,
  relations,
  operations,
  brackets,
  textSigns,
  greek,
].flatMap((list) => list.trim().split(/\s+/));
