//! The pages: one storefront, with each candidate put on it, in a folder that can be served.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use noren_support::{compress, log, project};

use crate::candidate::Candidate;
use crate::options::FOLDER;
use crate::plan::{Visited, Visitors};

/// The placeholders in the storefront's page.
const HEAD: &str = "<!-- consent -->";
const TAGS: &str = "<!-- gated tags -->";
const CALLED: &str = "<!-- gated tags: what each calls -->";

/// Tags on the page that every measure but one is taken on.
const FEW: usize = 5;
/// Tags on the page where Accept has to release many.
const MANY: usize = 50;

/// The categories that the gated tags are spread over.
const CATEGORIES: [&str; 3] = ["functional", "analytics", "marketing"];

/// The work of a tag where many are released: iterations of a small loop, about a millisecond in all on a
/// fast machine, as the loader of a vendor's tag takes.
const WORK: u32 = 300_000;

/// A page to be written.
pub struct Page<'c> {
    candidate: &'c Candidate,
    /// Its name in the samples.
    id: String,
    tags: usize,
    work: u32,
    visitors: Visitors,
}

impl<'c> Page<'c> {
    /// The page with a few tags that cost nothing: every cost on it is the candidate's.
    pub fn few(candidate: &'c Candidate) -> Self {
        Self {
            candidate,
            id: candidate.id.clone(),
            tags: FEW,
            work: 0,
            visitors: if candidate.accept.is_empty() {
                Visitors::Patient
            } else {
                Visitors::All
            },
        }
    }

    /// The page where Accept releases many tags that have work to do.
    pub fn many(candidate: &'c Candidate) -> Self {
        Self {
            id: many(&candidate.id),
            tags: MANY,
            work: WORK,
            visitors: Visitors::Patient,
            ..Self::few(candidate)
        }
    }

    /// The page with a few tags, for a visitor who is profiled.
    pub fn profiled(candidate: &'c Candidate) -> Self {
        Self {
            visitors: Visitors::Profiled,
            ..Self::few(candidate)
        }
    }

    /// A page under another name, whose tags have work to do.
    pub fn grown(candidate: &'c Candidate, id: &str, tags: usize) -> Self {
        Self {
            id: id.to_owned(),
            tags,
            work: WORK,
            ..Self::few(candidate)
        }
    }

    fn html(&self, storefront: &str) -> String {
        let mut head = self.candidate.head.clone();
        for (name, text) in &self.candidate.texts {
            head = head.replace(&format!("{{{{{name}}}}}"), text.trim_end());
        }
        let mut tags = String::new();
        for (_, category) in (0..self.tags).zip(CATEGORIES.iter().cycle()) {
            let tag = self.candidate.tag.trim_end();
            tags.push_str(
                &tag.replace("{{category}}", category)
                    .replace("{{code}}", "gated()"),
            );
            tags.push('\n');
        }
        let work = self.work;
        let called = format!(
            "<script>\
             const ran = []; \
             function gated() {{ \
             let x = 1; for (let i = 0; i < {work}; i++) x = (x * 1103515245 + 12345) & 0x7fffffff; \
             gated.spent = x; ran.push(performance.now()); \
             }}\
             </script>"
        );
        storefront
            .replace(CALLED, &called)
            .replace(HEAD, head.trim_end())
            .replace(TAGS, &tags)
    }
}

/// The name, in the samples, of a candidate's page with many tags.
pub fn many(id: &str) -> String {
    format!("{id}, many tags")
}

/// A folder of pages.
pub struct Site {
    folder: PathBuf,
    storefront: String,
}

impl Site {
    /// Starts with the storefront's own files alone.
    ///
    /// # Errors
    /// Where files cannot be read or written.
    pub fn new(folder: &Path) -> Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        let own = project::root().join(FOLDER);
        copy(&own.join("shop"), &folder.join("shop"))?;
        let page = own.join("page.html");
        Ok(Self {
            folder: folder.to_owned(),
            storefront: fs::read_to_string(&page).with_context(|| page.display().to_string())?,
        })
    }

    /// The folder to be served.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a page with all that its candidate loads. Returns how to visit it.
    ///
    /// # Errors
    /// Where files cannot be read or written.
    pub fn page(&self, page: &Page<'_>) -> Result<Visited> {
        let name = page.id.replace([' ', ','], "-");
        let folder = self.folder.join(&name);
        fs::create_dir_all(&folder)?;
        for (source, target) in &page.candidate.files {
            copy(source, &folder.join(target))?;
        }
        for (file, text) in &page.candidate.texts {
            fs::write(folder.join(file), text)?;
        }
        fs::write(folder.join("index.html"), page.html(&self.storefront))?;
        Ok(Visited {
            id: page.id.clone(),
            url: format!("/{name}/"),
            accept: page.candidate.accept.clone(),
            settings: page.candidate.settings.clone(),
            opened: page.candidate.opened.clone(),
            tags: page.tags,
            visitors: page.visitors,
        })
    }

    /// Compresses everything once at brotli's strongest setting.
    ///
    /// # Errors
    /// Where a file cannot be written.
    pub fn compress(&self) -> Result<()> {
        log::step("compressing the pages", || compress::folder(&self.folder))
    }
}

/// Copies a file or a folder, except the compressed files of a build and the
/// demo.
///
/// # Errors
/// Where one cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            let name = entry.file_name();
            let skipped = name == "demo"
                || entry
                    .path()
                    .extension()
                    .is_some_and(|extension| extension == "br");
            if !skipped {
                copy(&entry.path(), &to.join(&name))?;
            }
        }
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
    Ok(())
}
