//! A page as a test reads it: sections, and in them fenced blocks.

use std::ops::Range;

/// A page of a rule.
pub struct Page {
    /// `family/rule`.
    pub name: String,
    pub text: String,
    pub sections: Vec<Section>,
}

/// What stands under a heading of level 2.
pub struct Section {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// A fenced block.
#[derive(Clone, PartialEq)]
pub struct Block {
    /// The words behind the fence.
    pub info: Vec<String>,
    /// The lines in it, without the last line end.
    pub text: String,
    /// Whether nothing but blank lines stands between the block before and this one.
    pub follows: bool,
    /// Where its lines stand in the page.
    span: Range<usize>,
}

impl Block {
    /// A Markdown file of the notice, which stands in no page.
    pub fn prose(file: &str, text: &str) -> Block {
        let info = vec!["markdown".to_owned(), file.to_owned()];
        Block { info, text: text.to_owned(), follows: true, span: 0..0 }
    }

    /// Whether it holds printed findings: `text` without the name of a file.
    pub fn is_output(&self) -> bool {
        self.info == ["text"]
    }

    /// The file it stands for, if it names one.
    pub fn file(&self) -> Option<&str> {
        self.info.get(1).map(String::as_str)
    }

    /// What else the info string says of the file.
    pub fn words(&self) -> &[String] {
        self.info.get(2..).unwrap_or_default()
    }
}

impl Page {
    pub fn parse(name: &str, text: String) -> Page {
        let sections = sections(&text);
        Page { name: name.to_owned(), text, sections }
    }

    /// The first sentence, which `kokuji rules` shows.
    pub fn sentence(&self) -> &str {
        self.text.lines().nth(2).unwrap_or_default()
    }

    pub fn blocks(&self, section: &str) -> impl Iterator<Item = &Block> {
        let section = self.sections.iter().find(move |own| own.title == section);
        section.into_iter().flat_map(|section| &section.blocks)
    }

    /// The sources of the example before each printed output.
    pub fn examples(&self) -> Vec<(Vec<Block>, &Block)> {
        let (mut examples, mut sources) = (Vec::new(), Vec::new());
        for block in self.blocks("Example") {
            match block.is_output() {
                true => examples.push((std::mem::take(&mut sources), block)),
                false => sources.push(block.clone()),
            }
        }
        examples
    }

    /// Sources that belong together: those that nothing stands between.
    pub fn groups(&self, section: &str) -> Vec<Vec<Block>> {
        let mut groups: Vec<Vec<Block>> = Vec::new();
        for block in self.blocks(section).filter(|block| block.file().is_some()) {
            match groups.last_mut().filter(|_| block.follows) {
                Some(group) => group.push(block.clone()),
                None => groups.push(vec![block.clone()]),
            }
        }
        groups
    }

    /// The page with other lines in its output blocks.
    pub fn with_outputs(&self, outputs: &[(&Block, String)]) -> String {
        let mut text = self.text.clone();
        for (block, output) in outputs.iter().rev() {
            text.replace_range(block.span.clone(), &format!("{output}\n"));
        }
        text
    }
}

fn sections(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut open: Option<(String, Block)> = None;
    let (mut at, mut follows) = (0, false);
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match open.take() {
            Some((fence, mut block)) if line.trim_end() == fence => {
                block.span.end = at;
                block.text = text[block.span.clone()].trim_end_matches('\n').to_owned();
                sections.last_mut().expect("a block stands in a section").blocks.push(block);
                follows = true;
            }
            Some(inside) => open = Some(inside),
            None => {
                if let Some(title) = line.strip_prefix("## ") {
                    sections.push(Section { title: title.trim().to_owned(), blocks: Vec::new() });
                    follows = false;
                } else if line.starts_with("```") {
                    let info = line.trim_start_matches('`');
                    let fence = line[..line.len() - info.len()].to_owned();
                    let info = info.split_whitespace().map(str::to_owned).collect();
                    open = Some((fence, Block { info, text: String::new(), follows, span: end..end }));
                } else if !line.trim().is_empty() {
                    follows = false;
                }
            }
        }
        at = end;
    }
    assert!(open.is_none(), "a fence is never closed");
    sections
}
