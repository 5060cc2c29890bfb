/** What says too much about somebody. */
import type { FaultKind } from './kind.ts';

export const privacyFaults = {
  'privacy-id-number': {
    severity: 'error',
    title: '写了身份证号',
    mend: '请删去这个号码。已经提交过的，请告诉维护者，从历史里也清除。',
    example: { bad: '身份证号110101…（十八位）', good: '（删去）' },
  },
  'privacy-mobile': {
    severity: 'error',
    title: '写了手机号码',
    mend: '请删去这个号码，需要联系时请写学校的办公电话。确实不是手机号的，请维护者写进 school.yml 的“隐私误报”（privacyAllow）。',
    example: { bad: '请打138…（十一位）', good: '请打学校办公室的电话' },
  },
  'privacy-gps': {
    severity: 'error',
    title: '照片带着拍摄地点',
    mend: '请去掉照片里的位置信息再提交：电脑上右键打开“属性—详细信息—删除属性和个人信息”，手机上截一张图，用截图代替原图。',
    example: { bad: 'photo.jpg（记着经纬度）', good: 'photo.jpg（去掉了位置信息）' },
  },
  'privacy-contact': {
    severity: 'warning',
    title: '写了个人的联系方式或学号、考号',
    mend: '请删去，或换成学校公开的联系方式。',
    example: { bad: '学号2025…，QQ 10…', good: '（删去）' },
  },
  'privacy-number': {
    severity: 'warning',
    title: '像是证件号或银行卡号',
    mend: '请删去这个号码。是物品、文件的编号的，请在前面写明，例如“资产编号”。',
    example: { bad: '卡号6222…（十九位）', good: '（删去）' },
  },
  'privacy-landline': {
    severity: 'warning',
    title: '写了固定电话',
    mend: '家里或个人的电话请删去；是学校公开的办公电话，可以不改。',
    example: { bad: '家里电话0571…', good: '请打学校办公室的电话' },
  },
  'privacy-score': {
    severity: 'warning',
    title: '学生姓名和成绩写在了一起',
    mend: '请把姓名改成生A、生B，分数改成“大多数”“少数”这样的说法。',
    example: { bad: '某某某考了58分', good: '生A这次没有考好' },
  },
  'privacy-name': {
    severity: 'warning',
    title: '像是学生的姓名',
    mend: '请改成生A、生B。不是真实姓名的，可以不改。',
    example: { bad: '某某某同学举手了', good: '生A举手了' },
  },
  'privacy-sensitive': {
    severity: 'warning',
    title: '说到了孩子或家庭的敏感情况',
    mend: '请想一想：别人能不能由此认出这个孩子？不必说的请删去，必须说的请写得看不出是谁。',
    example: { bad: '生A的父母离婚了', good: '生A那几天心里有事' },
  },
  'consent-missing': {
    severity: 'warning',
    title: '没有说明学生信息怎样处理',
    mend: '请在信息栏加一行“学生信息说明”（consent）：已匿名写 anonymised，监护人同意写 obtained，没有个人信息写 not-needed。',
    example: { bad: '（没有“学生信息说明”（consent）这一行）', good: 'consent: anonymised' },
  },
} as const satisfies Record<string, FaultKind>;
