//! nginx from Debian in front of the service, with a certificate that nobody but the test knows.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};

/// A way to a service over TLS. It ends with this value.
pub struct Tls {
    address: SocketAddr,
    folder: Utf8PathBuf,
    process: Child,
    _temporary: tempfile::TempDir,
}

impl Tls {
    /// A way to the service at this address.
    pub fn to(service: SocketAddr) -> Tls {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let base = Utf8Path::from_path(temporary.path()).expect("UTF-8").to_owned();
        certify(&base);
        let address = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port");
        let configuration = format!(
            "daemon off; master_process off; pid {base}/pid; error_log {base}/errors;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {base}/body; proxy_temp_path {base}/proxy; fastcgi_temp_path {base}/fastcgi;
    uwsgi_temp_path {base}/uwsgi; scgi_temp_path {base}/scgi;
    server {{
        listen {address} ssl; ssl_certificate {base}/certificate.pem; ssl_certificate_key {base}/key.pem;
        client_max_body_size 0;
        location / {{ proxy_pass http://{service}; proxy_set_header Host $http_host; }}
    }}
}}
"
        );
        fs::write(base.join("nginx.conf"), configuration).expect("written");
        let mut command = Command::new("/usr/sbin/nginx");
        command.args(["-p", base.as_str(), "-c", base.join("nginx.conf").as_str(), "-e", base.join("errors").as_str()]);
        let process = command.stdout(Stdio::null()).spawn().expect("nginx is installed (.ci/run does it)");
        let mut tls = Tls { address, folder: base, process, _temporary: temporary };
        while TcpStream::connect(tls.address).is_err() {
            let ended = tls.process.try_wait().expect("it can be asked");
            assert!(ended.is_none(), "{}", fs::read_to_string(tls.folder.join("errors")).unwrap_or_default());
            thread::sleep(Duration::from_millis(10));
        }
        tls
    }

    /// The URL to ask at.
    pub fn url(&self) -> String {
        format!("https://localhost:{}", self.address.port())
    }

    /// The file of its certificate.
    pub fn certificate(&self) -> Utf8PathBuf {
        self.folder.join("certificate.pem")
    }
}

impl Drop for Tls {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// Writes a key and a certificate of `localhost` that it has signed itself.
fn certify(folder: &Utf8Path) {
    let mut command = Command::new("openssl");
    command.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]);
    command.args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]);
    // What says that it is an authority is not taken for a server.
    command.args(["-addext", "basicConstraints=critical,CA:FALSE"]);
    command.args(["-keyout", "key.pem", "-out", "certificate.pem"]).current_dir(folder);
    let output = command.output().expect("openssl is installed (.ci/run does it)");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
