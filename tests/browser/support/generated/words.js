// What the notices are about: twenty things and ten sides of them make two hundred subjects, each with a slug.

const THINGS = [
  ["lamps", "街灯", "street lamps"], ["signs", "案内標識", "signs"], ["benches", "長椅子", "benches"], ["bridges", "橋りょう", "bridges"],
  ["wells", "井戸", "wells"], ["paths", "遊歩道", "footpaths"], ["labels", "見本票", "sample labels"], ["clocks", "時計塔", "clock towers"],
  ["maps", "案内図", "maps"], ["gardens", "庭園", "gardens"], ["archives", "文書庫", "archives"], ["servers", "サーバー", "servers"],
  ["trains", "新幹線", "express trains"], ["ferries", "渡し船", "ferries"], ["halls", "集会所", "meeting halls"], ["ponds", "ため池", "ponds"],
  ["kiosks", "売店", "kiosks"], ["fountains", "噴水", "fountains"], ["fences", "防護柵", "fences"], ["libraries", "図書室", "libraries"],
];

const SIDES = [
  ["design", "の設計の基準", "design standards for"], ["upkeep", "の維持管理の指針", "upkeep guidelines for"], ["names", "の名称の規則", "naming rules for"],
  ["safety", "の安全の基準", "safety standards for"], ["records", "の記録の規則", "record-keeping rules for"], ["colours", "の色の基準", "colour standards for"],
  ["sites", "の設置場所の指針", "site guidelines for"], ["fees", "の利用料の規則", "fee rules for"], ["hours", "の利用時間の規則", "opening rules for"],
  ["access", "の利用のしやすさの基準", "accessibility standards for"],
];

/** The subject of the notice of this number. */
export function words(index) {
  const round = Math.floor(index / THINGS.length);
  const [thing, ja, en] = THINGS[(index + 3 * round) % THINGS.length];
  const [side, sideJa, sideEn] = SIDES[round];
  return { slug: `${thing}-${side}`, ja: `${ja}${sideJa}`, en: `${sideEn} ${en}` };
}
