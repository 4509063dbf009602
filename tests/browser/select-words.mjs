/** Selects words of the review's document as a mouse does, from their first letter to their last. */
export const selectWords = (page, words) =>
  page.evaluate((wanted) => {
    const record = document.querySelector('#record');
    const walker = document.createTreeWalker(record, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode() !== null) texts.push(walker.currentNode);
    const at = texts
      .map(({ data }) => data)
      .join('')
      .indexOf(wanted);
    const placeOf = (offset) => {
      let begin = 0;
      const text = texts.find(({ length }) => (begin += length) > offset);
      return [text, offset - begin + text.length];
    };
    const [[first, start], [last, end]] = [placeOf(at), placeOf(at + wanted.length - 1)];
    document.getSelection().setBaseAndExtent(first, start, last, end + 1);
    record.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  }, words);
