import { describe, expect, test } from 'vitest';
import { extendVocabularies } from '../../../src/model/words/vocabulary.ts';
import { readGround } from '../../../src/overlap/ground-reading.ts';
import { stagePhrases, subjectPhrases } from '../../../src/overlap/ground-words.ts';
import { plain } from '../../../src/overlap/terms.ts';

const words = extendVocabularies({ subjects: [{ id: 'calligraphy', name: '书法' }] });
const vocabulary = {
  stageWords: stagePhrases(words, '6-3'),
  subjectWords: subjectPhrases(words),
};
const read = (title: string, stage?: string): string => {
  const { stages, subjects } = readGround(plain(title), vocabulary, stage);
  return `${[...stages].sort().join('+') || '—'} / ${[...subjects].sort().join('+') || '—'}`;
};

describe('a stage', () => {
  test.each([
    ['中小学劳动基地的建设', 'junior+primary+senior / labor'],
    ['中小学生的睡眠', 'junior+primary+senior / —'],
    ['中学数学的变式', 'junior+senior / math'],
    ['中学生心理健康', 'junior+senior / mental-health'],
    ['小学生语言表达的培养', 'primary / —'],
    ['高中生涯规划', 'senior / —'],
    ['小升初的适应', 'junior+primary / —'],
    ['九年一贯制学校的衔接', 'junior+primary / —'],
    ['初高中数学衔接', 'junior+senior / math'],
    ['三四年级的阅读', 'primary / —'],
    ['七八年级散文', 'junior / —'],
    ['7—9年级体育选项', 'junior / pe-health'],
    ['五至七年级的阅读', 'junior+primary / —'],
    ['初一新生的适应', 'junior / —'],
    ['3—6岁儿童的绘画', 'kindergarten / —'],
    ['幼小衔接的任务意识', 'kindergarten+primary / transition'],
    ['大班科学活动的组织', 'kindergarten / kindergarten-science'],
    ['小班化教学', '— / —'],
    ['大班额下的作业批改', '— / —'],
    ['大班级管理', '— / —'],
    ['中班主任的烦恼', '— / class-mgmt'],
    ['扩大班级图书角', '— / —'],
    ['走班制下的辅导', '— / —'],
    ['提高一线教师的底气', '— / —'],
    ['最初一周的规则', '— / —'],
    ['课中学习单的使用', '— / —'],
    ['做中学的尝试', '— / —'],
    ['其中学到的方法', '— / —'],
    ['小学习单', '— / —'],
    ['大学生支教', '— / —'],
    ['开学前的家访', '— / —'],
    ['校园本土植物', '— / —'],
    ['低年级识字', 'primary / chinese'],
    ['初中低年级的适应', 'junior / —'],
    ['园本课程', 'kindergarten / —'],
    ['高考复习', 'senior / —'],
  ])('%s: %s', (title, ground) => {
    expect(read(title)).toBe(ground);
  });
});

describe('a subject', () => {
  test.each([
    ['自然拼读的教学', '— / english'],
    ['小学自然拼读', 'primary / english'],
    ['小游戏的设计', '— / —'],
    ['数学游戏', '— / math'],
    ['民间艺术进校园', '— / —'],
    ['科学安排作业时间', '— / —'],
    ['小学科学安排作息', 'primary / —'],
    ['健康饮食习惯的养成', '— / —'],
    ['幼儿健康活动', 'kindergarten / health'],
    ['电脑使用的约定', '— / —'],
    ['历史故事绘本的阅读', '— / —'],
    ['小学历史故事绘本', 'primary / —'],
    ['初中历史绘图作业', 'junior / history'],
    ['历史课本的批注', '— / history'],
    ['小学科学记录单', 'primary / science'],
    ['科学课的记录单', '— / science'],
    ['科学 记录单', '— / science'],
    ['科学家精神', '— / —'],
    ['科学管理手机', '— / —'],
    ['初中生物实验', 'junior / biology'],
    ['初中生物理错题', 'junior / physics'],
    ['高中生物学模型', 'senior / biology'],
    ['校园生物多样性', '— / —'],
    ['个性化学习', '— / —'],
    ['转化学困生', '— / —'],
    ['初中化学用语', 'junior / chemistry'],
    ['化学习题的讲评', '— / chemistry'],
    ['分数学习的困难', '— / —'],
    ['半数学生不举手', '— / —'],
    ['小学数学学习', 'primary / math'],
    ['小学学科学习', 'primary / —'],
    ['全科学习支持', '— / —'],
    ['人物理解', '— / —'],
    ['学生物品的整理', '— / —'],
    ['集体育人', '— / —'],
    ['语言文字的规范', '— / —'],
    ['幼儿语言表达', 'kindergarten / language'],
    ['社会实践活动', '— / —'],
    ['小班社会活动', 'kindergarten / society'],
    ['艺术节的筹备', '— / —'],
    ['劳动教育基地', '— / labor'],
    ['劳动节活动', '— / —'],
    ['心理描写的指导', '— / —'],
    ['心理辅导课', '— / mental-health'],
    ['信息技术与语文融合', '— / chinese'],
    ['小学信息技术编程', 'primary / info-tech'],
    ['政治认同的形成', '— / —'],
    ['高中政治课', 'senior / politics'],
    ['美术馆里的一课', '— / —'],
    ['体育游戏', '— / pe-health'],
    ['中班体育游戏', 'kindergarten / health'],
    ['大班音乐活动', 'kindergarten / kindergarten-art'],
    ['自然角的照料', '— / —'],
    ['课本剧的排演', '— / —'],
    ['语文与英语的比较', '— / chinese+english'],
    ['英语作文互评', '— / english'],
    ['习作互评', '— / chinese'],
    ['高年级编程', 'primary / info-tech'],
    ['小学书法', 'primary / calligraphy'],
  ])('%s: %s', (title, ground) => {
    expect(read(title)).toBe(ground);
  });

  test('of a kindergarten, where the stage is said beside the title', () => {
    expect(read('科学活动的材料', 'kindergarten')).toBe('kindergarten / kindergarten-science');
    expect(read('科学活动的材料')).toBe('— / —');
  });
});
