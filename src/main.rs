fn main() {
    let folder = std::env::args().nth(1).unwrap_or_default();
    let (mut files, mut problems) = opbouw::content::read::files_in(std::path::Path::new(&folder));
    for f in &mut files {
        f.is_users = false;
    }
    let (library, found) = opbouw::content::read::read_files(&files);
    problems.extend(found);
    for problem in &problems {
        println!("{problem}");
    }
    println!("{} problems, {:?}", problems.len(), opbouw::content::check::coverage(&library));
}
