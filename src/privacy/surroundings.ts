/** What the words around digits say about them: a telephone, a thing's number, a quantity. */

/** How much is looked at on either side of a number. */
const NEAR = 48;

export interface Surroundings {
  /** Text of the same line before and after, without marks of Markdown. */
  before: string;
  after: string;
}

/** @param head what stands above in the same column of a table */
export function surroundings(text: string, at: number, end: number, head = ''): Surroundings {
  const before = text.slice(Math.max(0, at - NEAR), at).replace(MARKS, '');
  const after = text.slice(end, end + NEAR).replace(MARKS, '');
  const own = before.slice(before.lastIndexOf('\n') + 1);
  return {
    before: head !== '' && /[|]\s*$/.test(own) ? `${head}：` : own,
    after: after.split('\n', 1)[0] ?? '',
  };
}

const MARKS = /[*\x60~\u2060]/g;

const CODE = String.raw`(?:[A-Z]{1,6} )?[A-Za-z0-9._\/()（）〔〕\[\]-]{0,30}`;
const SAID = String.raw`\s{0,2}[:：=是为#"“”「(（]{0,2}\s{0,2}`;
/** Things have numbers too; persons' papers and telephones are called otherwise. */
const THING = new RegExp(
  String.raw`(?<!身份证|证件|身份|手机|电话|联系|联络|学生|人员|教师|老师|家长|本人|员工|公民)` +
    String.raw`(?:编号|编码|条码|条形码|登记证?号|登录号|注册号|索书号|索取号|馆藏号?|典藏号|订单号?|单号|货号|型号|批号|批次|流水号|序列号?|序号|产品号|设备号|资产号?|财产号|固资号|档号|档案号|发票号|票号|专利号|申请号|公开号|备案号|版本号|许可证号?|文号|证书号?|合同号|协议号|立项号|项目号|课题号|批准号|书号|刊号|标准号|车架号|机身号|条目号|随机数|随机种子|种子|时间戳)` +
    String.raw`(?:号码|号|码|编号)?${SAID}${CODE}$`,
);
/** Pupils' numbers are warned about as what they are. */
const PAPER = new RegExp(
  String.raw`(?:学号|考号|考生号|准考证号?|学籍号?|报名号|工号)(?:号码|号|码)?${SAID}${CODE}$`,
);
const LETTERED = new RegExp(
  String.raw`(?<![A-Za-z0-9.])(?:ISBN|ISSN|CN|GB|GB\/T|GB\/Z|DB\d{0,2}(?:\/T)?|QB|JY|JY\/T|ISO|IEC|DOI|doi|PMID|CNKI|SKU|UPC|EAN|IMEI|UUID|SN|S\/N|N[Oo]\.?|№|[Ss]erial|[Aa]sset|[Ii]nventory|[Oo]rder|[Bb]arcode|[Ii]nvoice|[Rr]egistration|[Rr]ef|[Ss]eed|[Vv]ersion|[Bb]uild|[Tt]imestamp)` +
    String.raw`(?:[ _-]?(?:[Nn]umber|[Nn]o\.?|[Ii][Dd]|[Cc]ode))?${SAID}${CODE}$`,
);

/** `学号：`, `准考证号：` */
export function isPupilsNumber({ before }: Surroundings): boolean {
  return PAPER.test(before);
}

/** `资产编号：`, `ISBN`, `No.`: the digits that follow are the number of a thing. */
export function numbersAThing({ before, after }: Surroundings): boolean {
  return (
    THING.test(before) ||
    LETTERED.test(before) ||
    /第\s?$/.test(before) ||
    (/[〔（([]\d{4}[〕）)\]]\s?$/.test(before) && /^\s?号/.test(after))
  );
}

const TELEPHONE =
  /(?:手机|电话|热线|联系|联络|致电|来电|拨打|请拨|打给|打到|短信|微信|号码|加我|找我|(?<![A-Za-z])(?:tel|phone|mobile|cell|call|contact)|[☎☏📞📱✆])[^\d。；;]{0,12}$/iu;

/** `电话：`, `拨打`, ☎: what follows is a telephone however it is grouped. */
export function isDialled({ before }: Surroundings): boolean {
  return TELEPHONE.test(before);
}

const UNIT =
  /^\s{0,2}(?:元(?!旦)|万|亿|美元|人(?!事|工|员)|个(?!人)|次(?!日)|年(?!级)|米|千米|公里|厘米|毫米|微米|纳米|光年|克|千克|公斤|吨|斤|升|毫升|秒|毫秒|分钟|小时|字节|比特|粒|颗|株|棵|本(?!人|校|班|周|学)|页|册|件|份|台|套|度(?!假)|℃|°|[%％‰]|倍|亩|平方|立方|(?:km|cm|mm|nm|kg|mg|mL|ml|kWh|kW|Hz|Pa|KB|MB|GB|[gmLsWJ]|bytes?)(?![A-Za-z]))(?!老师|主任|校长|女士|先生|同学|园长|组长)/u;
const READ_ALOUD =
  /^\s{0,2}(?:读作|写作|≈|约等于|÷|×|[=＝]\s?\d)|^.{0,6}(?:改写|省略|四舍五入|是几位数|是(?:一个)?\p{Script=Han}{1,3}位数)/u;
const REACHED =
  /\d\s{0,2}[=≈＝≥≤×÷+]\s{0,2}$|[￥¥€]\s?$|(?:等于|得数是?|这个数是?|大数)\s{0,2}[:：]?\s{0,2}$/;

/** Digits with a unit, a result, an amount, a number that is read aloud in a lesson. */
export function isQuantity({ before, after }: Surroundings): boolean {
  // Two of them enclose a formula.
  const isDollars = before.endsWith('$') && !after.startsWith('$');
  return UNIT.test(after) || READ_ALOUD.test(after) || REACHED.test(before) || isDollars;
}

/** `分别是138、1234、5678`: numbers in a row. */
export function isSeries({ before }: Surroundings): boolean {
  return /(?:分别|依次|测得|读数|数据|数列|数值|结果|得数|答案|口算|计算|各|数字卡片?|尺寸|长度|质量|高度|用时)[^\d。；;]{0,6}$/.test(
    before,
  );
}

/** Letters that stand for a telephone where they touch its digits. */
const DIALLING =
  /^(?:tel|phone|mobile|mob|cell|ph|m|t|p|h|vx?|wx|wechat|weixin|call|contact|sj|sjh|dh|lx|lxdh|hp|qq|to|at|shouji|dianhua|lianxi)$/i;

const CODED = /^(?:av|bv|cv|ep|ss|id|uid|pid|no|sn|nr|ref|img|pic|fig|tab|eq|bug|issue|pr)$/i;

/** A part of a code, of a hash or of a name for something: `ZC13812345678`, `img_13812345678`. */
export function isInCode({ before, after }: Surroundings): boolean {
  const letters = /([A-Za-z]+)$/.exec(before)?.[1] ?? '';
  if (letters !== '' && !DIALLING.test(letters)) {
    if (/^[A-Za-z]/.test(after) || /^[A-Z]+$/.test(letters)) return true;
    if (CODED.test(letters)) return true;
  }
  const [, named = '', sign] = /([A-Za-z]+)\d{0,6}([-_/#.])$/.exec(before) ?? [];
  const isJoined = sign === '_' || sign === '.' || /^[A-Z]{1,6}$/.test(named);
  if (named !== '' && !DIALLING.test(named) && isJoined) return true;
  return (
    /(?:^|[^a-z\d])(?=[\d-]*[a-f])(?:[\da-f]{4,12}-){1,4}$/i.test(before) ||
    /^(?=[\da-f]*[a-f])[\da-f]{6}/i.test(after) ||
    /(?:^|[\s(（])#$/.test(before) ||
    /(?<!\d)(?:19|20)\d{2}(?:\d{2}){0,2}[-_]$/.test(before)
  );
}
