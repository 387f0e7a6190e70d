//! Brotli files beside the files of a build, for servers that send precompressed files.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;

/// Extensions of files that compress well; pictures are compressed already.
const KINDS: &[&str] = &["css", "html", "js", "json", "svg", "ts", "txt", "wasm"];
/// In bytes. A smaller file fits into one packet as it is.
const SMALLEST: u64 = 512;

/// Writes `file.br` beside each file of a folder that gets smaller by it, at the strongest setting.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn folder(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    std::thread::scope(|scope| {
        let threads: Vec<_> = files
            .chunks(files.len().div_ceil(threads()).max(1))
            .map(|share| scope.spawn(move || share.iter().try_for_each(one)))
            .collect();
        threads
            .into_iter()
            .try_for_each(|thread| match thread.join() {
                Ok(result) => result,
                Err(panic) => std::panic::resume_unwind(panic),
            })
    })
}

/// Compresses at brotli's strongest setting.
///
/// # Errors
/// None: the output is a buffer in memory.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    const BUFFER: usize = 1 << 16;
    const STRONGEST: u32 = 11;
    /// The largest that browsers accept: 2²² bytes.
    const WINDOW: u32 = 22;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER, STRONGEST, WINDOW);
    writer.write_all(content)?;
    Ok(writer.into_inner())
}

fn one(file: &PathBuf) -> Result<()> {
    let compressed = brotli(&std::fs::read(file)?)?;
    let mut name = file.clone().into_os_string();
    name.push(".br");
    std::fs::write(name, compressed)?;
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path
            .extension()
            .and_then(|extension| extension.to_str())
            .is_some_and(|extension| KINDS.contains(&extension))
            && path.metadata()?.len() >= SMALLEST
        {
            files.push(path);
        }
    }
    Ok(())
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}
