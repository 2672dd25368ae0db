import type { PlanLanguage } from '../plan/plan.ts';

type Reason = Record<PlanLanguage, string>;

const folder: Reason = { zh: '那里是一个文件夹', en: 'a folder is there' };
const through: Reason = { zh: '路径中间有一段是文件，不是文件夹', en: 'part of the path is a file, not a folder' };
const nowhere: Reason = { zh: '那里放不了文件', en: 'no file can be made there' };
const forbidden: Reason = { zh: '没有权限', en: 'no permission' };
const full: Reason = { zh: '磁盘满了', en: 'the disk is full' };
const busy: Reason = { zh: '正被别的程序占用', en: 'another program is using it' };
const many: Reason = { zh: '打开的文件太多', en: 'too many files are open' };

const reasons: Record<string, Reason> = {
  EISDIR: folder,
  ENOENT: nowhere,
  ENOTDIR: through,
  EEXIST: through,
  EACCES: forbidden,
  EPERM: forbidden,
  ENOSPC: full,
  EDQUOT: full,
  EBUSY: busy,
  ETXTBSY: busy,
  EMFILE: many,
  ENFILE: many,
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' },
  ELOOP: { zh: '链接绕成了圈', en: 'its links lead in a circle' },
  EIO: { zh: '磁盘读写出错', en: 'the disk has a fault' },
};

/** What the operating system means, for people: `systemReason('ENOSPC', 'en')` = `the disk is full`; an unknown code stays as it is. */
export function systemReason(code: string, language: PlanLanguage): string {
  return Object.hasOwn(reasons, code) ? (reasons[code]?.[language] ?? code) : code;
}
