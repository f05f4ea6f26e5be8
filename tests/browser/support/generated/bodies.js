// Who speaks on the generated site, and of what. Nobody here exists.

export const site = {
  name: { ja: "見本の報道資料", en: "Press releases of the samples" },
  base_url: "https://generated.example/",
  languages: ["ja", "en"],
  time_zone: "Asia/Tokyo",
};

export const bodies = {
  rei: {
    name: { ja: "例示省", en: "Ministry of Examples" },
    short: { ja: "例示省", en: "MOE" },
    url: "https://rei.example/",
    phone: "+81-3-0000-0100",
    address: { ja: "〒000-0000 例示都見本区霞台1丁目1番1号", en: "1-1-1 Kasumidai, Mihon-ku, Reiji-to 000-0000" },
    divisions: {
      labels: {
        name: { ja: "見本局表示課", en: "Labels Division, Samples Bureau" },
        phone: "+81-3-0000-0110",
        extension: "2101",
        email: "labels@rei.example",
        hours: { ja: "平日の午前9時30分から午後5時まで", en: "Weekdays, 9:30 a.m. to 5:00 p.m." },
      },
      press: {
        name: { ja: "大臣官房広報課", en: "Public Relations Division, Minister's Secretariat" },
        phone: "+81-3-0000-0120",
        form_url: "https://rei.example/contact/press",
      },
    },
  },
  "mihon-shi": {
    name: { ja: "みほん市", en: "Mihon City" },
    url: "https://mihon-shi.example/",
    phone: "+81-3-0000-0200",
    divisions: {
      planning: {
        name: { ja: "都市整備部都市計画課", en: "City Planning Division, Urban Development Department" },
        phone: "+81-3-0000-0210",
        fax: "+81-3-0000-0219",
        email: "planning@mihon-shi.example",
      },
    },
  },
  "mihon-ken": { name: { ja: "みほん県", en: "Mihon Prefecture" }, phone: "+81-3-0000-0300" },
  kokoromi: { name: { ja: "試行庁", en: "Agency for Trials" }, short: { ja: "試行庁", en: "AFT" }, phone: "+81-3-0000-0400" },
  kari: { name: { ja: "仮設委員会", en: "Provisional Commission" }, phone: "+81-3-0000-0500" },
};

export const terms = {
  mihon: { short: "MIHON", ja: "見本品の情報を保存するための全国的なしくみ", en: "Model Information Holding and Ordering Network" },
};

export const topics = {
  labels: { ja: "表示", en: "Labels" },
  streets: { ja: "道路及び広場", en: "Streets and squares" },
  records: { ja: "記録の保存", en: "Keeping of records" },
  water: { ja: "水と緑", en: "Water and parks" },
};
