//! A server that speaks S3, of others, in a thread of the test: it checks signatures, digests and conditions, and keeps objects in a folder.
//!
//! It differs from Amazon's in three ways: it looks at a condition and writes in two steps (the proxy makes them one), it finds a wrong digest after it has
//! stored the body, and it makes a bucket for whoever writes into one that is not there.

use std::fs;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::mpsc;
use std::thread;

use camino::{Utf8Path, Utf8PathBuf};
use hyper_util::rt::TokioIo;
use hyper_util::server::conn::auto::Builder;
use s3s::auth::SimpleAuth;
use s3s::host::SingleDomain;
use s3s::service::{S3Service, S3ServiceBuilder};
use tokio::net::TcpListener as Listener;
use tokio::sync::oneshot;

/// Who may ask.
pub const KEY: &str = "AKIDEXAMPLE";
/// What only they know.
pub const SECRET: &str = "kyoukashonai-secret/+=";
/// The bucket that is there.
pub const BUCKET: &str = "press";

/// It ends with this value, and its objects with it.
pub struct Server {
    publishers: Door,
    folder: tempfile::TempDir,
}

/// A port of a service; it is closed with this value.
pub struct Door {
    address: SocketAddr,
    end: Option<oneshot::Sender<()>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Server {
    /// A server with one empty bucket, at a port of its own.
    pub fn start() -> Server {
        Server::with(tempfile::tempdir(), |_| {})
    }

    /// A server that keeps its objects in this folder.
    pub fn on(disk: &Utf8Path) -> Server {
        Server::with(tempfile::tempdir_in(disk), |_| {})
    }

    /// A server that finds the bucket in the host name, before `domain`.
    pub fn of_domain(domain: &str) -> Server {
        let set = |service: &mut S3ServiceBuilder| service.set_host(SingleDomain::new(domain).expect("a domain"));
        Server::with(tempfile::tempdir(), set)
    }

    fn with(folder: io::Result<tempfile::TempDir>, set: impl FnOnce(&mut S3ServiceBuilder)) -> Server {
        let folder = folder.expect("a temporary folder");
        fs::create_dir(folder.path().join(BUCKET)).expect("a bucket");
        let mut service = service(folder.path());
        service.set_auth(SimpleAuth::from_single(KEY, SECRET));
        set(&mut service);
        Server { publishers: Door::to(service.build()), folder }
    }

    /// A door for readers, who have no key. (It does not ask what they do.)
    pub fn readers(&self) -> Door {
        Door::to(service(self.folder.path()).build())
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.publishers.address
    }

    /// The bucket as a folder: what changes in it, changes behind everybody's back.
    pub fn bucket(&self) -> Utf8PathBuf {
        Utf8Path::from_path(self.folder.path()).expect("UTF-8").join(BUCKET)
    }
}

fn service(folder: &Path) -> S3ServiceBuilder {
    S3ServiceBuilder::new(s3s_fs::FileSystem::new(folder).expect("a folder"))
}

impl Door {
    fn to(service: S3Service) -> Door {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("a listener");
        let address = listener.local_addr().expect("an address");
        let (end, ended) = oneshot::channel();
        let (ready, is_ready) = mpsc::channel();
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let listener = Listener::from_std(listener).expect("a listener");
                ready.send(()).expect("the test waits");
                tokio::spawn(serve(listener, service));
                ended.await.ok();
            });
        });
        is_ready.recv().expect("it serves");
        Door { address, end: Some(end), thread: Some(thread) }
    }

    /// Where it is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.end.take().map(|end| end.send(()));
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

async fn serve(listener: Listener, service: S3Service) {
    loop {
        let Ok((socket, _)) = listener.accept().await else { continue };
        let service = service.clone();
        tokio::spawn(async move {
            // Headers and body of an answer in one piece each; without it each waits for the other side's acknowledgement.
            socket.set_nodelay(true).ok();
            Builder::new(hyper_util::rt::TokioExecutor::new())
                .serve_connection(TokioIo::new(socket), service)
                .await
                .ok();
        });
    }
}
