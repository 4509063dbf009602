import { dateLabel, typedDate } from '../linked-data/typed-dates.js';
import type { DateValue } from '../../tei/index.js';
import { element, xmlText, type XmlElement } from '../../xml/index.js';

const standard = (value: string | undefined): string | undefined => typedDate(value)?.value;

/** When the conversation took place, structured where the values are dates, else in words. */
export function unitDate(date: DateValue): XmlElement | undefined {
  const { when, from, to, notBefore, notAfter } = date;
  const label = xmlText(dateLabel(date));
  if (label === '') return undefined;
  const single = { standarddate: standard(when), notbefore: standard(notBefore), notafter: standard(notAfter) };
  if (when === undefined && (standard(from) ?? standard(to)) !== undefined) {
    const end = (name: string, value: string | undefined): readonly XmlElement[] =>
      value === undefined ? [] : [element(name, { standarddate: standard(value) }, [xmlText(value)])];
    return element('unitdatestructured', { unitdatetype: 'inclusive' }, [
      element('daterange', {}, [...end('fromdate', from), ...end('todate', to)]),
    ]);
  }
  if (Object.values(single).every((value) => value === undefined)) return element('unitdate', {}, [label]);
  return element('unitdatestructured', {}, [element('datesingle', single, [label])]);
}
