/**
 * What an observer may look at. A scheme is a handful of dimensions; an observation takes
 * one to three points out of them and looks closely.
 */
export interface ObservationScheme {
  id: string;
  name: string;
  dimensions: readonly { name: string; points: readonly string[] }[];
}

const dimension = (name: string, ...points: string[]): { name: string; points: string[] } => ({
  name,
  points,
});

export const observationSchemes: readonly ObservationScheme[] = [
  {
    id: 'licc',
    name: '四维度',
    dimensions: [
      dimension('学生学习', '准备', '倾听', '互动', '自主', '达成'),
      dimension('教师教学', '环节', '呈示', '对话', '指导', '机智'),
      dimension('课程性质', '目标', '内容', '实施', '评价', '资源'),
      dimension('课堂文化', '思考', '民主', '创新', '关爱', '特质'),
    ],
  },
  {
    id: 'four-focus',
    name: '四看',
    dimensions: [
      dimension('课堂设计'),
      dimension('组织教学'),
      dimension('双边活动'),
      dimension('教师基本功'),
    ],
  },
  {
    id: 'classic',
    name: '六要素',
    dimensions: [
      dimension('目标'),
      dimension('内容'),
      dimension('过程'),
      dimension('方法'),
      dimension('效果'),
      dimension('素养'),
    ],
  },
  {
    id: 'kindergarten',
    name: '幼儿园活动',
    dimensions: [
      dimension('环境材料'),
      dimension('师幼互动'),
      dimension('游戏水平'),
      dimension('介入时机'),
      dimension('家园'),
    ],
  },
];
