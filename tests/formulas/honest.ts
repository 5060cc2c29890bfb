/** Formulas as teachers write them, in lessons of every subject and in papers. Those of a line come first. */

export const inlineFormulas: readonly string[] = String.raw`
x
a+b=b+a
2\times 3=6
12\div 4=3
\frac{1}{2}
3\frac{2}{5}
\dfrac{a+b}{c-d}
\frac{\frac{1}{2}}{\frac{3}{4}}
\sqrt{2}
\sqrt[3]{x^2+1}
\sqrt{1+\sqrt{1+\sqrt{x}}}
x_1, x_2, \dots, x_n
a_{n+1}=2a_n+1
x^{2^{n}}
e^{-\frac{x^2}{2\sigma^2}}
\pi r^2\approx 3.14r^2
\angle ABC=90^\circ
\triangle ABC\cong\triangle DEF
AB\parallel CD,\ AB\perp EF
\overline{AB}
\overrightarrow{AB}=\vec{a}
\hat{y}=bx+a
\bar{x}=\frac{1}{n}\sum_{i=1}^{n}x_i
\sum_{i=1}^{n} i
\int_0^1 x^2\,dx
\lim_{x\to 0}\frac{\sin x}{x}=1
\log_2 8=3
\sin^2\alpha+\cos^2\alpha=1
|x-1|\le 3
\left|\frac{a}{b}\right|
\lfloor x\rfloor
\{1,2,3\}\subseteq\mathbb{N}
A\cap B=\varnothing
\forall x\in\mathbb{R},\ x^2\ge 0
p\Rightarrow q
\binom{n}{k}
\dbinom{n}{k}
C_n^k=\frac{n!}{k!(n-k)!}
P(A\mid B)
\bar{x}\pm 1.96\frac{s}{\sqrt{n}}
t(62)=2.31,\ p<.05,\ d=0.58
\chi^2(2,N=120)=6.42
F(1,58)=4.71,\ \eta_p^2=.075
r=-.42
M=3.86,\ SD=0.71
\beta=0.31,\ SE=0.09
R^2=0.47
\alpha=.87
\text{速度}=\frac{\text{路程}}{\text{时间}}
v=\frac{s}{t}=\frac{120\,\text{km}}{2\,\text{h}}=60\,\text{km/h}
\rho=\frac{m}{V}
1\,\text{m}^3=1000\,\text{L}
25\,^\circ\text{C}
50\%
\text{￥}12.5
\mathrm{H_2O}
\mathrm{2H_2+O_2\xrightarrow{\text{点燃}}2H_2O}
\mathrm{CaCO_3\overset{\triangle}{=}CaO+CO_2\uparrow}
\mathrm{SO_4^{2-}}
{}^{14}_{6}\mathrm{C}
F=G\frac{m_1m_2}{r^2}
E=mc^2
\boxed{42}
\cancel{3}
\underline{\hspace{3em}}
(\quad)
\Box+5=12
8\div\square=2
\underbrace{1+1+\cdots+1}_{n\text{个}}
\overbrace{a+b}^{c}
\color{red}{x}+y
\textcolor{blue}{\text{重点}}
\mathbf{v}\cdot\boldsymbol{w}
\tilde{x}\ne\widehat{ABC}
x\stackrel{\text{def}}{=}y
\dot{x}+\ddot{x}
0.\dot{3}
0.1\dot{4}2857\dot{1}
a\equiv b\pmod{7}
\gcd(12,18)=6
\tfrac{1}{3}
\Delta=b^2-4ac
\because a=b,\ \therefore a+c=b+c
f\colon X\to Y
f'(x)=\lim_{h\to0}\frac{f(x+h)-f(x)}{h}
\iint_D f\,dx\,dy
\oint_C\vec{E}\cdot d\vec{l}
\operatorname{Var}(X)
\argmax_x f(x)
Q_j^y
\mathcal{L}(\theta)
\large x
g_{ij}y_{p_q}
\underset{x}{\max}
\Big(\frac{a}{b}\Big)^{2}
A\xleftarrow{f}B
`
  .trim()
  .split('\n');

export const displayFormulas: readonly string[] = [
  String.raw`x=\frac{-b\pm\sqrt{b^2-4ac}}{2a}`,
  String.raw`\begin{cases}x+y=10\\2x+4y=26\end{cases}`,
  String.raw`f(x)=\begin{cases}x, & x\ge 0\\ -x, & x<0\end{cases}`,
  String.raw`\begin{aligned}(a+b)^2&=(a+b)(a+b)\\&=a^2+2ab+b^2\end{aligned}`,
  String.raw`\begin{align*}25\times 4&=100\\25\times 8&=200\end{align*}`,
  String.raw`\begin{pmatrix}1&2\\3&4\end{pmatrix}\begin{bmatrix}x\\y\end{bmatrix}`,
  String.raw`\begin{vmatrix}a&b\\c&d\end{vmatrix}=ad-bc`,
  String.raw`\begin{array}{c|cc}&\text{男}&\text{女}\\\hline\text{喜欢}&12&15\\\text{不喜欢}&8&5\end{array}`,
  String.raw`\begin{array}{r}  36\\ \times\ 24\\ \hline 144\\ 72\phantom{0}\\ \hline 864\end{array}`,
  String.raw`S_n=\sum_{k=1}^{n}\frac{1}{k(k+1)}=1-\frac{1}{n+1}`,
  String.raw`s=\sqrt{\frac{\sum_{i=1}^{n}(x_i-\bar{x})^2}{n-1}}`,
  String.raw`d=\frac{\bar{x}_1-\bar{x}_2}{s_p},\qquad s_p=\sqrt{\frac{(n_1-1)s_1^2+(n_2-1)s_2^2}{n_1+n_2-2}}`,
  String.raw`\chi^2=\sum\frac{(O-E)^2}{E}`,
  String.raw`\alpha=\frac{k}{k-1}\left(1-\frac{\sum s_i^2}{s_t^2}\right)`,
  String.raw`r=\frac{\sum(x_i-\bar x)(y_i-\bar y)}{\sqrt{\sum(x_i-\bar x)^2}\sqrt{\sum(y_i-\bar y)^2}}`,
  String.raw`\hat{y}_{ij}=\gamma_{00}+\gamma_{10}x_{ij}+u_{0j}+e_{ij}`,
  String.raw`\int_{-\infty}^{+\infty}e^{-x^2}\,dx=\sqrt{\pi}`,
  String.raw`\prod_{i=1}^{n}(1+x_i)`,
  String.raw`\lim_{n\to\infty}\left(1+\frac{1}{n}\right)^n=e`,
  String.raw`1+\cfrac{1}{2+\cfrac{1}{2+\cfrac{1}{2}}}`,
  String.raw`\text{得分率}=\frac{\text{平均分}}{\text{满分}}\times 100\%`,
  String.raw`\mathrm{6CO_2+6H_2O\xrightarrow[\text{叶绿体}]{\text{光}}C_6H_{12}O_6+6O_2}`,
  String.raw`E=mc^2 \tag{1}`,
  String.raw`\boxed{a^2+b^2=c^2}`,
  String.raw`\left\{\begin{array}{l}y=kx+b\\y=0\end{array}\right.`,
  String.raw`\sum_{\substack{1\le i\le n\\i\ne j}}a_{ij}`,
  String.raw`\overbrace{\underbrace{a+b}_{c}+d}^{e}`,
  String.raw`\widehat{AOB}=\frac{n\pi R}{180}`,
  String.raw`\begin{gathered}a=1\\b=2\end{gathered}`,
  String.raw`\left(\begin{smallmatrix}1&0\\0&1\end{smallmatrix}\right)`,
  String.raw`\frac{\dfrac{\dfrac{a}{b}}{\dfrac{c}{d}}}{\sqrt{\dfrac{e}{f}}}`,
  String.raw`a=1 \\[1ex] b=2`,
  String.raw`P(A_i\mid B)=\frac{P(B\mid A_i)P(A_i)}{\sum_{j}P(B\mid A_j)P(A_j)}`,
  String.raw`\vec{F}_{\text{合}}=m\vec{a}`,
  String.raw`\colorbox{yellow}{关键一步}\quad x=2`,
  String.raw`\Huge x^2`,
];
