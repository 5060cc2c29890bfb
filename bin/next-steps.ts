/** What to do with a file that has just been written: write on, look it over, send it. */
import { collectionNames, type Collection } from '../src/model/kinds.ts';
import { newFileAddress } from '../src/graph/new-file-address.ts';
import { gitCommands, requestNames, type Repository } from '../src/write/sending.ts';

export interface JustWritten {
  collection: Collection;
  id: string;
  /** Relative to the content directory. */
  file: string;
  /** From where the command was given. */
  path: string;
  /** The body still holds questions. */
  isDraft: boolean;
}

export function nextSteps(written: JustWritten, repository: Repository | undefined): string {
  const { collection, id, file, path, isDraft } = written;
  const commands = gitCommands(
    `${collection}/${id}`,
    path,
    collectionNames[collection],
    repository?.host,
  );
  const request = repository === undefined ? '合并请求' : requestNames[repository.host];
  return [
    '',
    isDraft
      ? '接下来：打开它，用自己的文字换掉引导的问题，再按里面的说明改“公开范围”（visibility）那一行。'
      : '接下来：打开它再看一遍，选填的项按需要补上。',
    '改完可以运行 npm run check，看看有没有要改的地方。然后送出去：',
    '',
    ...commands.map((command) => `  ${command}`),
    '',
    `推送以后，终端里会给出一个网址，打开它，点提交，就发起了“${request}”。`,
    ...(repository === undefined
      ? ['不用 git 也行：把这个文件发给教科室，请他们放上来。']
      : [
          '不用 git 也行：在浏览器里打开下面的网址，把文件里的内容全部贴进去，再提交。',
          '',
          `  ${newFileAddress(repository, file)}`,
        ]),
  ].join('\n');
}
