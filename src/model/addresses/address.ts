/** Which addresses may stand where. Whatever is not named here is refused. */
import { refused, refuseDisguise, type Refusal } from './address-disguise.ts';
import { forms, type Form } from './address-forms.ts';

export type { Refusal };

/** What the address is called in a sentence, and the forms it may have. */
export const addressTypes = {
  link: { name: '链接地址', forms: ['https', 'http', 'mail', 'heading', 'entry'] },
  picture: { name: '图片地址', forms: ['picture'] },
  attachment: { name: '文件名', forms: ['attachment'] },
  /** Where a large file lies that colleagues may take along. */
  resource: { name: '网址', forms: ['https'] },
  entry: { name: '条目', forms: ['reference'] },
  repository: { name: '仓库网址', forms: ['front'] },
  site: { name: '网址', forms: ['front'] },
  /** A branch or a folder of the repository, from which addresses on its host are made. */
  path: { name: '路径', forms: ['path'] },
} as const satisfies Record<string, { name: string; forms: readonly (keyof typeof forms)[] }>;

export type AddressType = keyof typeof addressTypes;
type FormOf<T extends AddressType> = (typeof addressTypes)[T]['forms'][number];
export type AddressOf<T extends AddressType> = Exclude<
  ReturnType<(typeof forms)[FormOf<T>]['read']>,
  Refusal
>;

/** Judges an address; entities and escapes of Markdown and YAML are already resolved in `url`. */
export function readAddress<T extends AddressType>(type: T, url: string): AddressOf<T> | Refusal {
  const { name } = addressTypes[type];
  const allowed = formsOf(type);
  const disguise = refuseDisguise(url, name, type === 'picture' || type === 'attachment');
  if (disguise !== undefined) return disguise;
  const form = allowed.find(({ meant }) => meant(url));
  return (form?.read(url) ?? refuseOther(url, name, allowed)) as AddressOf<T> | Refusal;
}

/** What may be written, in Chinese, made of the same table that judges. */
export function addressWords(type: AddressType): string {
  return formsOf(type)
    .flatMap(({ words }) => words)
    .join('、');
}

function formsOf(type: AddressType): Form[] {
  return addressTypes[type].forms.map((form) => forms[form]);
}

function refuseOther(url: string, name: string, allowed: readonly Form[]): Refusal {
  const words = allowed.flatMap((form) => form.words).join('、');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return refused(
      `${name}以“${scheme}:”开头，这种地址不接受。`,
      '请改用 https:// 开头的网址；只是文字时，请去掉链接。',
    );
  }
  if (url.startsWith('//'))
    return refused(`${name}以 // 开头，缺少 https:。`, `请写全网址，例如 https:${url}`);
  return refused(`${name}的写法不对。`, `请写成 ${words}。`);
}
