import { childNamed, type XmlElement } from './xml';

/** The anchors of a drawing that hold a chart, in order. */
export function chartAnchors(drawing: XmlElement): { anchor: XmlElement; frame: XmlElement }[] {
  return drawing.children.flatMap((anchor) => {
    const frame = childNamed(anchor, 'graphicFrame');
    const chart = childNamed(childNamed(childNamed(frame, 'graphic'), 'graphicData'), 'chart');
    return frame && chart ? [{ anchor, frame }] : [];
  });
}
