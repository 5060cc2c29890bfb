/**
 * The two numbers under which a website in mainland China is filed, and where their rules
 * want them to lead from the foot of every page: the ministry's front page (非经营性互联网信息
 * 服务备案管理办法, article 13) and the police's own page of the site.
 */
import { shaped } from '../fields/shape.ts';

/** The short names of the provinces, municipalities and autonomous regions. */
const PROVINCE = '[京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕秦吉闽贵黔粤青藏川蜀宁琼]';
/** The year in two digits or, of late, in four, and six more; behind the line the number of the site among its owner's. */
const ICP = new RegExp(`^${PROVINCE}ICP备\\d{8,10}号(?:-[1-9]\\d{0,2})?$`);
/** The fourteen digits are also the `code` by which the police's page is asked for. */
const PUBLIC_SECURITY = new RegExp(`^${PROVINCE}公网安备 ?(\\d{14})号$`);

export const icp = shaped('京ICP备12345678号-1 这样的一串', (text) =>
  ICP.test(text)
    ? undefined
    : {
        message: '备案号的写法不对。',
        hint: '请从工信部备案系统的通知里照抄：省的简称、大写的 ICP、备、八到十位数字、号；有“-1”这样的尾号时也写上，中间不空格。',
      },
);

export const publicSecurity = shaped('京公网安备 11010502030143号 这样的一串', (text) =>
  PUBLIC_SECURITY.test(text)
    ? undefined
    : {
        message: `公安备案号的写法不对${digitsTold(text)}。`,
        hint: '请从公安备案网站的通知里照抄：省的简称、公网安备、十四位数字、号；“备”后面可以空一格。',
      },
);

function digitsTold(text: string): string {
  const digits = text.replace(/\D/g, '').length;
  return digits === 0 || digits === 14 ? '' : `，数字有 ${digits} 位，应当是 14 位`;
}

export interface Filing {
  /** As it was given out. */
  number: string;
  href: string;
}

/** What stands at the foot of every page, the ministry's number first. */
export function filingsOf(school: {
  icp?: string | undefined;
  publicSecurity?: string | undefined;
}): Filing[] {
  const code = PUBLIC_SECURITY.exec(school.publicSecurity ?? '')?.[1];
  return [
    ...(school.icp === undefined
      ? []
      : [{ number: school.icp, href: 'https://beian.miit.gov.cn/' }]),
    ...(school.publicSecurity === undefined || code === undefined
      ? []
      : [
          {
            number: school.publicSecurity,
            href: `https://beian.mps.gov.cn/#/query/webSearch?code=${code}`,
          },
        ]),
  ];
}
