/** The letters of TCVN3 (ABC, fonts `.Vn…`) and VNI (fonts `VNI-…`), as Windows shows their bytes in Latin letters. */

export type LegacyEncoding = 'tcvn3' | 'vni'

// TCVN 5712:1993, VN3. One letter each; toned capitals have none of their own: fonts that end in H draw small ones as capitals.
const tcvn3Small =
  'àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ẳ¼ ẵ½ ắ¾ ặÆ â© ầÇ ẩÈ ẫÉ ấÊ ậË đ® èÌ ẻÎ ẽÏ éÐ ẹÑ êª ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ ' +
  'òß ỏá õâ óã ọä ô« ồå ổæ ỗç ốè ộé ơ¬ ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ư\u00ad ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ'
const tcvn3Capitals = 'Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§'

// VNI for Windows: a vowel and a letter for its marks behind it; a few have a letter of their own.
const vniSmall =
  'áaù àaø ảaû ãaõ ạaï ăaê ắaé ằaè ẳaú ẵaü ặaë âaâ ấaá ầaà ẩaå ẫaã ậaä đñ éeù èeø ẻeû ẽeõ ẹeï êeâ ếeá ềeà ểeå ễeã ệeä ' +
  'íí ìì ỉæ ĩó ịò óoù òoø ỏoû õoõ ọoï ôoâ ốoá ồoà ổoå ỗoã ộoä ơô ớôù ờôø ởôû ỡôõ ợôï úuù ùuø ủuû ũuõ ụuï ' +
  'ưö ứöù ừöø ửöû ữöõ ựöï ýyù ỳyø ỷyû ỹyõ ỵî'

const pairs = (list: string) =>
  list.split(' ').map((entry): [string, string] => [entry.slice(0, 1), entry.slice(1)])

const small = { tcvn3: pairs(tcvn3Small), vni: pairs(vniSmall) }

/** Codes of each of the 134 letters of an encoding; of `tcvn3` without toned capitals. */
export const codesOf: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: new Map([...small.tcvn3, ...pairs(tcvn3Capitals)]),
  vni: new Map(
    small.vni.flatMap(([letter, code]) => [[letter, code] as const, [upper(letter), upper(code)] as const]),
  ),
}

/** Letters of each code. */
export const lettersOf: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: new Map([...codesOf.tcvn3].map(([letter, code]) => [code, letter])),
  vni: new Map([
    ...[...codesOf.vni].map(([letter, code]) => [code, letter] as const),
    // A capital vowel whose mark was typed small.
    ...small.vni.flatMap(([letter, code]) =>
      code.length === 2 ? [[upper(code.slice(0, 1)) + code.slice(1), upper(letter)] as const] : [],
    ),
  ]),
}

function upper(text: string): string {
  return text.toLocaleUpperCase('vi')
}
