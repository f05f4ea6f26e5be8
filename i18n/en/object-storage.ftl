## Why a site could not be published to object storage (S3)

s3-unset = the environment variable { $variable } is not set; give it the value that the target asks for
s3-wrong-key = the target does not know the value of the environment variable AWS_ACCESS_KEY_ID
s3-wrong-secret = the value of the environment variable AWS_SECRET_ACCESS_KEY does not belong to AWS_ACCESS_KEY_ID; copy both from the same place
s3-wrong-token = the value of the environment variable AWS_SESSION_TOKEN is not valid or has expired; get a new one, or unset it if none is needed
s3-roots = no certificate can be read from { $path }, which the environment variable AWS_CA_BUNDLE names
s3-endpoint = { $endpoint } is not the URL of a target; write https:// and the host, without a user or a password
s3-no-proxy = the value of the environment variable { $variable } is no address of a proxy that can be used; write http://host:port (the value is not repeated here, as there may be a password in it)
s3-denied = the target does not allow { $what }; the access key needs s3:GetObject, s3:PutObject and s3:DeleteObject for what it publishes, and s3:ListBucket for the bucket
s3-full = there is no room on the target for { $what }; what is there stays readable. Make room or have the quota raised, then run it again to go on
s3-no-bucket = there is no bucket { $bucket }
s3-region = the bucket is not in the region { $region }; see region in site.yaml, or the environment variable AWS_REGION
s3-clock = the target does not take the time of this machine; set its clock
s3-unconditional = { $name } does not honour conditional writes, so that two publishing at once would not notice each other; use a target that does
s3-gone = { $path } is no longer on the target
s3-path = { $path } cannot be the name of a file on the target; see whether somebody changed the manifest there
s3-unreachable =
    the target { $host } cannot be reached ({ $why ->
        [cut] the connection was cut
        [silent] no answer in time
        [no-host] there is no such host
        [no-http] the answer is not HTTP
       *[other] { $why }
    }); run it again to go on
s3-unreachable-by-proxy =
    the target { $host } cannot be reached through the proxy { $proxy } ({ $why ->
        [cut] the connection was cut
        [silent] no answer in time
        [no-host] there is no such host
        [no-http] the answer is not HTTP
        [status] the proxy answers { $status }
       *[other] { $why }
    }); see the environment variables HTTPS_PROXY and NO_PROXY
s3-failing = the target answers { $what } with { $status } again and again; run it again later to go on
s3-answered = the target answered { $what } with { $status } { $code }. { $words }
