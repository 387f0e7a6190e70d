//! The file system of Node.js: <https://nodejs.org/api/fs.html>

use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen(module = "node:fs")]
extern "C" {
    type Stats;
    #[wasm_bindgen(method, js_name = isDirectory)]
    fn is_directory(this: &Stats) -> bool;
    #[wasm_bindgen(method, js_name = isFile)]
    fn is_file(this: &Stats) -> bool;

    #[wasm_bindgen(catch, js_name = copyFileSync)]
    fn copy_file(from: &str, to: &str) -> std::result::Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = mkdirSync)]
    fn make_folder(path: &str, options: &JsValue) -> std::result::Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = readFileSync)]
    fn read_file(path: &str) -> std::result::Result<Vec<u8>, JsValue>;
    #[wasm_bindgen(catch, js_name = readdirSync)]
    fn read_folder(path: &str) -> std::result::Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_name = rmSync)]
    fn remove(path: &str, options: &JsValue) -> std::result::Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = statSync)]
    fn stat(path: &str, options: &JsValue) -> std::result::Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = writeFileSync)]
    fn write_file(path: &str, content: &[u8]) -> std::result::Result<(), JsValue>;
}

#[wasm_bindgen(module = "node:zlib")]
extern "C" {
    #[wasm_bindgen(catch, js_name = brotliDecompressSync)]
    fn decompress(content: &[u8]) -> std::result::Result<Vec<u8>, JsValue>;
}

/// Copies a file.
///
/// # Errors
/// If it cannot be read or the copy cannot be written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    copy_file(text(from)?, text(to)?).map_err(error)
}

/// Makes a folder, with those that it is in.
///
/// # Errors
/// If it cannot be made.
pub fn create_dir_all(folder: &Path) -> Result<()> {
    make_folder(text(folder)?, &option("recursive", true)).map_err(error)?;
    Ok(())
}

/// Whether there is a folder at a path.
#[must_use]
pub fn is_dir(path: &Path) -> bool {
    stats(path).is_some_and(|it| it.is_directory())
}

/// Whether there is a file at a path.
#[must_use]
pub fn is_file(path: &Path) -> bool {
    let is_there = |path: &Path| stats(path).is_some_and(|it| it.is_file());
    is_there(path) || is_there(&compressed(path))
}

/// The paths of what is in a folder, sorted.
///
/// # Errors
/// If it cannot be read.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let names = read_folder(text(folder)?).map_err(error)?;
    let mut paths: Vec<PathBuf> = names
        .iter()
        .filter_map(|name| {
            let name = name.as_string()?;
            Some(folder.join(name.strip_suffix(COMPRESSED).unwrap_or(&name)))
        })
        .collect();
    paths.sort();
    Ok(paths)
}

/// The content of a file.
///
/// # Errors
/// If it cannot be read.
pub fn read(path: impl AsRef<Path>) -> Result<Vec<u8>> {
    let path = path.as_ref();
    read_file(text(path)?).or_else(|thrown| {
        // The error is about the file that was asked for.
        let compressed = read_file(text(&compressed(path))?).map_err(|_| error(thrown))?;
        decompress(&compressed).map_err(error)
    })
}

/// The end of the names of files that the package has compressed by brotli. They count as the files that they are of.
const COMPRESSED: &str = ".br";

fn compressed(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(COMPRESSED);
    name.into()
}

/// The text of a file.
///
/// # Errors
/// If it cannot be read, or is not UTF-8.
pub fn read_to_string(path: impl AsRef<Path>) -> Result<String> {
    String::from_utf8(read(path)?).map_err(|error| Error::new(ErrorKind::InvalidData, error))
}

/// Removes a folder and what is in it.
///
/// # Errors
/// If it cannot be removed.
pub fn remove_dir_all(folder: &Path) -> Result<()> {
    remove(text(folder)?, &option("recursive", true)).map_err(error)
}

/// Writes a file. One that has the name is replaced.
///
/// # Errors
/// If it cannot be written.
pub fn write(path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Result<()> {
    write_file(text(path.as_ref())?, content.as_ref()).map_err(error)
}

fn stats(path: &Path) -> Option<Stats> {
    let found = stat(path.to_str()?, &option("throwIfNoEntry", false)).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

fn text(path: &Path) -> Result<&str> {
    path.to_str()
        .ok_or_else(|| Error::new(ErrorKind::InvalidInput, "the path is not Unicode"))
}

fn option(name: &str, value: bool) -> JsValue {
    let options = Object::new();
    // Setting a property of a new object does not fail.
    let _ = Reflect::set(&options, &name.into(), &value.into());
    options.into()
}

/// An error of Node.js with what its code means, which is what a native error has.
fn error(thrown: JsValue) -> Error {
    let of = |name: &str| Reflect::get(&thrown, &name.into()).ok()?.as_string();
    let kind = match of("code").as_deref() {
        Some("ENOENT") => ErrorKind::NotFound,
        Some("EACCES" | "EPERM") => ErrorKind::PermissionDenied,
        Some("EEXIST") => ErrorKind::AlreadyExists,
        Some("ENOTDIR") => ErrorKind::NotADirectory,
        Some("EISDIR") => ErrorKind::IsADirectory,
        Some("ENOSPC") => ErrorKind::StorageFull,
        Some("EROFS") => ErrorKind::ReadOnlyFilesystem,
        _ => ErrorKind::Other,
    };
    match (kind, of("message")) {
        (ErrorKind::Other, Some(message)) => Error::other(message),
        _ => kind.into(),
    }
}
