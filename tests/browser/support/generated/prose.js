// The prose of a notice: the same headings in both languages, and each third one with what Markdown has besides paragraphs.

/** `ja.md` or `en.md` of a notice. */
export function prose(notice, language) {
  const { lead, reasons, rich } = language === "ja" ? JAPANESE : ENGLISH;
  const parts = [lead(notice), reasons(notice)];
  if (notice.rich) parts.push(rich(notice));
  return `${parts.join("\n\n")}\n`;
}

const JAPANESE = {
  lead: ({ words, facts }) =>
    facts.period
      ? `{{ org.${facts.issuer.solicitor} }}は、${words.ja}の案を取りまとめましたので、意見を募集します。\n募集期間は、{{ period }}です。`
      : `{{ org.${facts.issuer.solicitor} }}は、${words.ja}について、次のとおりお知らせします。`,
  reasons: ({ words }) => `## 背景 {#reasons}\n\n${words.ja}は、定められてから長い年月を経ています。\nこの間に、**「使い方」**も置かれる場所も変わりました。`,
  rich: ({ words }) => `## 改正の内容 {#changes}

{{ term.mihon }}（{{ term.mihon.short }}）に{見本票|みほんひょう}を登録します[^1]。

| 項目 | 現行 | 改正案 |
| --- | --- | --- |
| {見本票|みほんひょう}の形 | 紙 | 紙又は画面 |
| 記録の保存期間 | 3年 | 5年 |

1. ${words.ja}を二つに分けます。
2. 小規模なものの届出を簡素にします。

[^1]: 登録は、画面の上で行うことができます。`,
};

const ENGLISH = {
  lead: ({ words, facts }) =>
    facts.period
      ? `The {{ org.${facts.issuer.solicitor} }} has drafted ${words.en} and asks for opinions.\nThe period for opinions is {{ period }}.`
      : `The {{ org.${facts.issuer.solicitor} }} gives notice of ${words.en}.`,
  reasons: ({ words }) => `## Background {#reasons}\n\nMany years have passed since the first version of ${words.en}.\nSince then, both **use** and place have changed.`,
  rich: ({ words }) => `## What would change {#changes}

Labels are registered in the {{ term.mihon }} ({{ term.mihon.short }})[^1].

| Subject | Now | Draft |
| --- | --- | --- |
| Form of the label | Paper | Paper or screen |
| How long records are kept | 3 years | 5 years |

1. The ${words.en} are given in two parts.
2. Notification of small ones becomes simpler.

[^1]: Registration is possible on a screen.`,
};
