//! nginx from Debian, on a socket in a temporary folder, with the configuration that was published.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::SocketAddr;
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};

/// A server that serves a folder; stopped with this value.
pub struct Nginx {
    socket: Utf8PathBuf,
    process: Child,
    _temporary: tempfile::TempDir,
}

/// What it answered.
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// A header, by its name in lower case; several of one name are joined as a browser joins them.
    pub fn header(&self, name: &str) -> Option<String> {
        let values = self.headers.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str());
        values.map(str::to_owned).reduce(|one, other| format!("{one}, {other}"))
    }
}

impl Nginx {
    /// Serves the folder, whose `.kokuji/nginx.conf` is included as `docs/publishing.md` says, at `prefix`.
    pub fn serve(folder: &Utf8Path, root: &Utf8Path) -> Nginx {
        Nginx::start(&format!("root {root}; include {folder}/.kokuji/nginx.conf;"))
    }

    /// Serves what is below `prefix` at a service, and tells it the three things that `docs/publishing.md` says an object storage has to be told.
    pub fn before(service: SocketAddr, prefix: &str) -> Nginx {
        Nginx::start(&format!(
            "error_page 404 /404.html;
        proxy_intercept_errors on;
        location /.kokuji/ {{ return 404; }}
        location / {{
            rewrite ^(.*)/$ $1/index.html;
            rewrite ^(.*)$ \"{prefix}$1\" break;
            proxy_pass http://{service};
        }}"
        ))
    }

    fn start(site: &str) -> Nginx {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let base = Utf8Path::from_path(temporary.path()).expect("UTF-8").to_owned();
        let socket = base.join("socket");
        let configuration = format!(
            "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off; master_process off; pid {base}/pid; error_log {base}/errors;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {base}/body; proxy_temp_path {base}/proxy; fastcgi_temp_path {base}/fastcgi;
    uwsgi_temp_path {base}/uwsgi; scgi_temp_path {base}/scgi;
    server {{ listen unix:{socket}; server_name press.example; {site} }}
}}
"
        );
        fs::write(base.join("nginx.conf"), configuration).expect("written");
        let mut command = Command::new("/usr/sbin/nginx");
        command.args(["-p", base.as_str(), "-c", base.join("nginx.conf").as_str(), "-e", base.join("errors").as_str()]);
        let process = command.stdout(Stdio::null()).spawn().expect("nginx is installed (.ci/run does it)");
        let mut server = Nginx { socket, process, _temporary: temporary };
        while UnixStream::connect(&server.socket).is_err() {
            let ended = server.process.try_wait().expect("it can be asked");
            assert!(ended.is_none(), "{}", fs::read_to_string(base.join("errors")).unwrap_or_default());
            thread::sleep(Duration::from_millis(10));
        }
        server
    }

    /// Asks for a path as a browser that takes these codings.
    pub fn get(&self, path: &str, encodings: &str) -> Answer {
        let mut stream = UnixStream::connect(&self.socket).expect("it listens");
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: press.example\r\nConnection: close\r\nAccept-Encoding: {encodings}\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).expect("it takes a request");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("it answers");
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8(bytes[..end].to_vec()).expect("a head is text");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
        let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Answer {
            status: status.parse().expect("a number"),
            headers: lines.filter_map(header).collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
