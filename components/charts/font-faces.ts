/**
 * The faces of the page's type as style rules that hold their files. A picture is a document of its own: it sees nothing
 * of the page's, and the drawing library finds faces through a style element that our policy refuses.
 */
export async function readFontFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  return (await Promise.all(faces.map(withFile))).join('\n');
}

/** A face that is only on the reader's machine has no file to hold. */
async function withFile(face: CSSFontFaceRule): Promise<string> {
  const source = face.style.getPropertyValue('src');
  const [, path] = /url\("?([^")]+)"?\)/.exec(source) ?? [];
  if (!path) return '';
  const url = new URL(path, face.parentStyleSheet?.href ?? document.baseURI);
  const file = await (await fetch(url)).blob();
  return face.cssText.replace(path, await toDataUrl(file));
}

function toDataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
