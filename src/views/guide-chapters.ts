/** The chapters of the guide, from the first words to the small print. */
export const guideChapters = [
  {
    href: '/guide/',
    name: '怎样投稿',
    about: '投稿指南：写什么，怎样写，怎样送来，孩子的信息怎样处理。',
  },
  { href: '/guide/templates/', name: '模板', about: '投稿指南：每一类记录的模板，可以抄走。' },
  { href: '/guide/fields/', name: '填写项', about: '投稿指南：每一类记录可以填哪些填写项。' },
  { href: '/guide/promises/', name: '计划与约定', about: '投稿指南：计划里的约定怎样写，怎样数。' },
  {
    href: '/guide/components/',
    name: '正文写法',
    about: '投稿指南：正文里的图、对话、观察和公式怎样写。',
  },
  { href: '/guide/problems/', name: '提示对照', about: '投稿指南：检查的提示是什么意思，怎样改。' },
] as const;
