/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/har.test.ts > TAP > HAR of a report: adHoc > must match snapshot 1`] = `
{
 "log": {
  "creator": {
   "name": "assay",
   "version": "0.1.0"
  },
  "entries": [],
  "version": "1.2"
 }
}

`

exports[`test/report/har.test.ts > TAP > HAR of a report: conformant > must match snapshot 1`] = `
{
 "log": {
  "creator": {
   "name": "assay",
   "version": "0.1.0"
  },
  "entries": [],
  "version": "1.2"
 }
}

`

exports[`test/report/har.test.ts > TAP > HAR of a report: hostile > must match snapshot 1`] = `
{
 "log": {
  "creator": {
   "name": "assay",
   "version": "0.1.0"
  },
  "entries": [
   {
    "cache": {},
    "comment": "hostile/x#1",
    "request": {
     "bodySize": 89,
     "cookies": [],
     "headers": [
      {
       "name": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
       "value": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "method": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
     "postData": {
      "mimeType": "application/octet-stream",
      "text": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e�\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
     },
     "queryString": [],
     "url": "about:invalid"
    },
    "response": {
     "bodySize": -1,
     "content": {
      "mimeType": "application/octet-stream",
      "size": 108,
      "text": "{\\"a\\":\\"<script>globalThis.XSS=1</script>\\\\\\"'\`&amp;]]>\\\\u001b[31m\\u202e\\\\ud800\\\\n::error::x\\\\n#\\u0023[error]=1+1|\`rm -rf\`\\"}"
     },
     "cookies": [],
     "headers": [
      {
       "name": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
       "value": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "redirectURL": "",
     "status": 200,
     "statusText": ""
    },
    "serverIPAddress": "192.0.2.10",
    "startedDateTime": "2026-03-14T09:26:55.000Z",
    "time": 58,
    "timings": {
     "receive": 17,
     "send": 0,
     "wait": 41
    }
   },
   {
    "_error": "<script>globalThis.XSS=1</script>\\"'\`&amp;]]>\\u001b[31m\\u202e\\ud800\\n::error::x\\n#\\u0023[error]=1+1|\`rm -rf\`",
    "cache": {},
    "comment": "hostile/silent#1: no answer (connect-timeout)",
    "request": {
     "bodySize": 0,
     "cookies": [],
     "headers": [
      {
       "name": "accept",
       "value": "application/json"
      },
      {
       "name": "authorization",
       "value": "Bearer ‹secret:EXAMPLE_A›"
      },
      {
       "name": "host",
       "value": "api.example.org"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "method": "GET",
     "queryString": [
      {
       "name": "page",
       "value": "2"
      }
     ],
     "url": "https://api.example.org/v1/services?page=2"
    },
    "response": {
     "bodySize": -1,
     "content": {
      "mimeType": "x-unknown",
      "size": 0
     },
     "cookies": [],
     "headers": [],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "redirectURL": "",
     "status": 0,
     "statusText": ""
    },
    "startedDateTime": "2026-03-14T09:26:55.000Z",
    "time": 58,
    "timings": {
     "receive": 17,
     "send": 0,
     "wait": 41
    }
   }
  ],
  "version": "1.2"
 }
}

`

exports[`test/report/har.test.ts > TAP > HAR of a report: notConformant > must match snapshot 1`] = `
{
 "log": {
  "creator": {
   "name": "assay",
   "version": "0.1.0"
  },
  "entries": [
   {
    "cache": {},
    "comment": "paging/list#1",
    "request": {
     "bodySize": 0,
     "cookies": [],
     "headers": [
      {
       "name": "accept",
       "value": "application/json"
      },
      {
       "name": "authorization",
       "value": "Bearer ‹secret:EXAMPLE_A›"
      },
      {
       "name": "host",
       "value": "api.example.org"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "method": "GET",
     "queryString": [
      {
       "name": "page",
       "value": "1"
      }
     ],
     "url": "https://api.example.org/v1/services?page=1"
    },
    "response": {
     "bodySize": -1,
     "content": {
      "mimeType": "application/json; charset=utf-8",
      "size": 156,
      "text": "{\\"total_items\\":3,\\"page_number\\":2,\\"contents\\":[{\\"id\\":\\"4f6c1d1e\\",\\"name\\":\\"Lunch club\\",\\"status\\":\\"active\\"},{\\"id\\":\\"4f6c1d1e\\",\\"name\\":\\"Lunch club\\",\\"status\\":\\"open\\"}]}"
     },
     "cookies": [],
     "headers": [
      {
       "name": "content-type",
       "value": "application/json; charset=utf-8"
      },
      {
       "name": "date",
       "value": "Sat, 14 Mar 2026 09:26:55 GMT"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "redirectURL": "",
     "status": 200,
     "statusText": ""
    },
    "serverIPAddress": "192.0.2.10",
    "startedDateTime": "2026-03-14T09:26:55.000Z",
    "time": 58,
    "timings": {
     "receive": 17,
     "send": 0,
     "wait": 41
    }
   },
   {
    "cache": {},
    "comment": "paging/list#2",
    "request": {
     "bodySize": 0,
     "cookies": [],
     "headers": [
      {
       "name": "accept",
       "value": "application/json"
      },
      {
       "name": "authorization",
       "value": "Bearer ‹secret:EXAMPLE_A›"
      },
      {
       "name": "host",
       "value": "api.example.org"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "method": "GET",
     "queryString": [
      {
       "name": "page",
       "value": "2"
      }
     ],
     "url": "https://api.example.org/v1/services?page=2"
    },
    "response": {
     "bodySize": -1,
     "content": {
      "mimeType": "application/json; charset=utf-8",
      "size": 156,
      "text": "{\\"total_items\\":3,\\"page_number\\":2,\\"contents\\":[{\\"id\\":\\"4f6c1d1e\\",\\"name\\":\\"Lunch club\\",\\"status\\":\\"active\\"},{\\"id\\":\\"4f6c1d1e\\",\\"name\\":\\"Lunch club\\",\\"status\\":\\"open\\"}]}"
     },
     "cookies": [],
     "headers": [
      {
       "name": "content-type",
       "value": "application/json; charset=utf-8"
      },
      {
       "name": "date",
       "value": "Sat, 14 Mar 2026 09:26:55 GMT"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "redirectURL": "",
     "status": 200,
     "statusText": ""
    },
    "serverIPAddress": "192.0.2.10",
    "startedDateTime": "2026-03-14T09:26:55.000Z",
    "time": 58,
    "timings": {
     "receive": 17,
     "send": 0,
     "wait": 41
    }
   },
   {
    "cache": {},
    "comment": "beyond/list#1",
    "request": {
     "bodySize": 0,
     "cookies": [],
     "headers": [
      {
       "name": "accept",
       "value": "application/json"
      },
      {
       "name": "authorization",
       "value": "Bearer ‹secret:EXAMPLE_A›"
      },
      {
       "name": "host",
       "value": "api.example.org"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "method": "GET",
     "queryString": [
      {
       "name": "page",
       "value": "4"
      }
     ],
     "url": "https://api.example.org/v1/services?page=4"
    },
    "response": {
     "bodySize": -1,
     "content": {
      "mimeType": "text/html",
      "size": 22,
      "text": "<h1>Server Error</h1>\\n"
     },
     "cookies": [],
     "headers": [
      {
       "name": "content-type",
       "value": "text/html"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "redirectURL": "",
     "status": 500,
     "statusText": ""
    },
    "serverIPAddress": "192.0.2.10",
    "startedDateTime": "2026-03-14T09:26:55.000Z",
    "time": 58,
    "timings": {
     "receive": 17,
     "send": 0,
     "wait": 41
    }
   },
   {
    "_error": "No connection to 192.0.2.10 port 443 was made within 10 s.",
    "cache": {},
    "comment": "old-tls/hello#1: no answer (connect-timeout)",
    "request": {
     "bodySize": 0,
     "cookies": [],
     "headers": [
      {
       "name": "accept",
       "value": "application/json"
      },
      {
       "name": "authorization",
       "value": "Bearer ‹secret:EXAMPLE_A›"
      },
      {
       "name": "host",
       "value": "api.example.org"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "method": "GET",
     "queryString": [
      {
       "name": "page",
       "value": "2"
      }
     ],
     "url": "https://api.example.org/v1/services?page=2"
    },
    "response": {
     "bodySize": -1,
     "content": {
      "mimeType": "x-unknown",
      "size": 0
     },
     "cookies": [],
     "headers": [],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "redirectURL": "",
     "status": 0,
     "statusText": ""
    },
    "startedDateTime": "2026-03-14T09:26:55.000Z",
    "time": 58,
    "timings": {
     "receive": 17,
     "send": 0,
     "wait": 41
    }
   }
  ],
  "version": "1.2"
 }
}

`

exports[`test/report/har.test.ts > TAP > HAR of a report: refused > must match snapshot 1`] = `
{
 "log": {
  "creator": {
   "name": "assay",
   "version": "0.1.0"
  },
  "entries": [
   {
    "cache": {},
    "comment": "paging/list#1",
    "request": {
     "bodySize": 0,
     "cookies": [],
     "headers": [
      {
       "name": "accept",
       "value": "application/json"
      },
      {
       "name": "authorization",
       "value": "Bearer ‹secret:EXAMPLE_A›"
      },
      {
       "name": "host",
       "value": "api.example.org"
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "method": "GET",
     "queryString": [
      {
       "name": "page",
       "value": "2"
      }
     ],
     "url": "https://api.example.org/v1/services?page=2"
    },
    "response": {
     "bodySize": -1,
     "content": {
      "mimeType": "application/problem+json",
      "size": 37,
      "text": "{\\"title\\":\\"Unauthorized\\",\\"status\\":401}"
     },
     "cookies": [],
     "headers": [
      {
       "name": "content-type",
       "value": "application/problem+json"
      },
      {
       "name": "www-authenticate",
       "value": "Bearer error=\\"invalid_token\\""
      }
     ],
     "headersSize": -1,
     "httpVersion": "HTTP/1.1",
     "redirectURL": "",
     "status": 401,
     "statusText": ""
    },
    "serverIPAddress": "192.0.2.10",
    "startedDateTime": "2026-03-14T09:26:55.000Z",
    "time": 58,
    "timings": {
     "receive": 17,
     "send": 0,
     "wait": 41
    }
   }
  ],
  "version": "1.2"
 }
}

`
