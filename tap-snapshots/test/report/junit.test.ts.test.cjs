/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/junit.test.ts > TAP > JUnit of a report: adHoc > must match snapshot 1`] = `
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="assay" tests="3" failures="2" errors="0" time="0">
  <testsuite name="ad-hoc@0.0" tests="2" failures="1" errors="0" skipped="0" time="0">
    <properties>
      <property name="spec" value=""/>
    </properties>
    <testcase classname="case:walk" name="case:walk" time="0"/>
    <testcase classname="case:find" name="case:find" time="0">
      <failure message="The workflow &quot;find&quot; ended at step &quot;one&quot; because its success criterion did not hold." type="supplier">The workflow &quot;find&quot; ended at step &quot;one&quot; because its success criterion did not hold.
find / workflow-success: Page 2 repeats a service.
evidence: find/one#1</failure>
    </testcase>
  </testsuite>
  <testsuite name="assay" tests="1" failures="1" errors="0" skipped="0" time="0">
    <properties>
      <property name="assurance" value="self-declared"/>
      <property name="tool" value="assay 0.1.0"/>
      <property name="verdict" value="not-conformant"/>
      <property name="digest evidence" value="sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e"/>
      <property name="digest plan" value="sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525"/>
      <property name="digest verdict" value="sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"/>
    </properties>
    <testcase classname="assay" name="verdict" time="0">
      <failure message="Ad hoc, not conformant: 1 of 2 workflows failed." type="Not conformant"/>
    </testcase>
  </testsuite>
</testsuites>

`

exports[`test/report/junit.test.ts > TAP > JUnit of a report: conformant > must match snapshot 1`] = `
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="assay" tests="11" failures="0" errors="0" time="0">
  <testsuite name="service-directory@3.0" tests="7" failures="0" errors="0" skipped="1" time="0">
    <properties>
      <property name="spec" value="sha256:ad9fe0b1717312c5f29650426196cc57ce06bd23cf19558e02954e262f38b939"/>
      <property name="suite service-directory@1.0.0" value="sha256:7d53093eb3507206c968fa430749d7ca05b4e1ad83a4bdf4f67f6170f0552d72"/>
    </properties>
    <testcase classname="ORUK-01" name="The service describes itself at the root of the API." time="0"/>
    <testcase classname="ORUK-04" name="Every service has an id, a name and a status." time="0"/>
    <testcase classname="ORUK-10" name="Walking every page yields each service once, as many as total_items says." time="0"/>
    <testcase classname="ORUK-11" name="A page beyond the last is empty, not an error." time="0"/>
    <testcase classname="ORUK-15" name="Each service says when it was last assured." time="0"/>
    <testcase classname="ORUK-17" name="Taxonomy terms name the vocabulary they come from." time="0"/>
    <testcase classname="ORUK-20" name="A list can be had as newline-delimited JSON." time="0">
      <skipped message="Not applicable (declared-absent): The target file declares &quot;ndjson&quot; false, and the service is consistent with that."/>
    </testcase>
  </testsuite>
  <testsuite name="transport@1.0" tests="3" failures="0" errors="0" skipped="0" time="0">
    <properties>
      <property name="spec" value="sha256:dfd29b23b0e9de7e1ed81344f1824497e6101ec19ddb86481496dc58a949ef8d"/>
      <property name="suite transport@1.0.0" value="sha256:268db843c96fa8c979456b9687d39ff221618ca3f16ec15195880dd7222475e0"/>
    </properties>
    <testcase classname="TR-01" name="The service is reached by HTTPS only." time="0"/>
    <testcase classname="TR-02" name="TLS 1.2 or newer is used; older versions are refused." time="0"/>
    <testcase classname="TR-05" name="Errors are described by a problem document (RFC 9457)." time="0"/>
  </testsuite>
  <testsuite name="assay" tests="1" failures="0" errors="0" skipped="0" time="0">
    <properties>
      <property name="assurance" value="self-declared"/>
      <property name="tool" value="assay 0.1.0"/>
      <property name="verdict" value="conformant"/>
      <property name="digest evidence" value="sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e"/>
      <property name="digest plan" value="sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525"/>
      <property name="digest verdict" value="sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"/>
    </properties>
    <testcase classname="assay" name="verdict" time="0">
      <system-out>Conformant: all 6 applicable MUST requirements passed.</system-out>
    </testcase>
  </testsuite>
</testsuites>

`

exports[`test/report/junit.test.ts > TAP > JUnit of a report: hostile > must match snapshot 1`] = `
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="assay" tests="5" failures="3" errors="0" time="0">
  <testsuite name="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" tests="2" failures="1" errors="0" skipped="1" time="0">
    <properties>
      <property name="spec" value="sha256:f8cc1ff85901f18c83490383ffa5305e773acab2656dbd84a09d824cbf0f6173"/>
    </properties>
    <testcase classname="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" name="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" time="0">
      <failure message="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" type="supplier">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\` / &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
wanted: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
seen: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
at: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
evidence: hostile/x#1, &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\` / &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
wanted: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
seen: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
at: /a
evidence: hostile/x#1, &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\` / &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
wanted: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
seen: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
at: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
evidence: hostile/silent#1
remedy: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`</failure>
    </testcase>
    <testcase classname="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`2" name="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`2" time="0">
      <skipped message="Not tested (supplier): &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`"/>
    </testcase>
  </testsuite>
  <testsuite name="service-directory@3.0" tests="1" failures="0" errors="0" skipped="0" time="0">
    <properties>
      <property name="spec" value=""/>
    </properties>
    <testcase classname="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" name="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" time="0"/>
  </testsuite>
  <testsuite name="other@1.0" tests="1" failures="1" errors="0" skipped="0" time="0">
    <properties>
      <property name="spec" value=""/>
    </properties>
    <testcase classname="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" name="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" time="0">
      <failure message="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" type="supplier">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\` / &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
wanted: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
seen: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
at: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
evidence: hostile/x#1, &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\` / &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
wanted: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
seen: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
at: /a
evidence: hostile/x#1, &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\` / &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
wanted: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
seen: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
at: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`
evidence: hostile/silent#1
remedy: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`</failure>
    </testcase>
  </testsuite>
  <testsuite name="assay" tests="1" failures="1" errors="0" skipped="0" time="0">
    <properties>
      <property name="assurance" value="self-declared"/>
      <property name="tool" value="assay 0.1.0"/>
      <property name="verdict" value="not-conformant"/>
      <property name="digest evidence" value="sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e"/>
      <property name="digest plan" value="sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525"/>
      <property name="digest verdict" value="sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"/>
    </properties>
    <testcase classname="assay" name="verdict" time="0">
      <failure message="&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&apos;\`&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}&#10;:&#58;error:&#58;x&#10;##&#91;error]=1+1|\`rm -rf\`" type="Not conformant"/>
    </testcase>
  </testsuite>
</testsuites>

`

exports[`test/report/junit.test.ts > TAP > JUnit of a report: notConformant > must match snapshot 1`] = `
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="assay" tests="11" failures="3" errors="1" time="0">
  <testsuite name="service-directory@3.0" tests="7" failures="2" errors="0" skipped="3" time="0">
    <properties>
      <property name="spec" value="sha256:ad9fe0b1717312c5f29650426196cc57ce06bd23cf19558e02954e262f38b939"/>
      <property name="suite service-directory@1.0.0" value="sha256:7d53093eb3507206c968fa430749d7ca05b4e1ad83a4bdf4f67f6170f0552d72"/>
    </properties>
    <testcase classname="ORUK-01" name="The service describes itself at the root of the API." time="0"/>
    <testcase classname="ORUK-04" name="Every service has an id, a name and a status." time="0"/>
    <testcase classname="ORUK-10" name="Walking every page yields each service once, as many as total_items says." time="0">
      <failure message="Page 2 repeats the service &quot;4f6c1d1e&quot; of page 1." type="supplier">Page 2 repeats the service &quot;4f6c1d1e&quot; of page 1.
paging / pages-walk: Page 2 repeats the service &quot;4f6c1d1e&quot; of page 1; each was wanted once.
wanted: 3 services, each once
seen: 3 services, &quot;4f6c1d1e&quot; twice
at: /contents/0/id
evidence: paging/list#2, paging/list#1
remedy: Order the list by something unique, such as id, before it is cut into pages.</failure>
    </testcase>
    <testcase classname="ORUK-11" name="A page beyond the last is empty, not an error." time="0">
      <failure message="Page 4 of 3 was answered with 500; 200 and an empty list was wanted." type="supplier">Page 4 of 3 was answered with 500; 200 and an empty list was wanted.
beyond / status: Page 4 of 3 was answered with 500; 200 and an empty list was wanted.
wanted: 200
seen: 500
evidence: beyond/list#1
remedy: Correct what ORUK-11 asks for.</failure>
    </testcase>
    <testcase classname="ORUK-15" name="Each service says when it was last assured." time="0">
      <skipped message="Advisory (supplier): The services lack &quot;assured_date&quot;."/>
      <system-out>SHOULD: The services lack &quot;assured_date&quot;.
paging / body-schema: The member &quot;assured_date&quot; is missing.
wanted: a member &quot;assured_date&quot;
seen: id, name, status
at: /contents/0/assured_date
evidence: paging/list#2
remedy: Correct what ORUK-15 asks for.</system-out>
    </testcase>
    <testcase classname="ORUK-17" name="Taxonomy terms name the vocabulary they come from." time="0">
      <skipped message="Not tested (missing-data): No service carries a taxonomy term."/>
    </testcase>
    <testcase classname="ORUK-20" name="A list can be had as newline-delimited JSON." time="0">
      <skipped message="Not applicable (declared-absent): The target file declares &quot;ndjson&quot; false, and the service is consistent with that."/>
    </testcase>
  </testsuite>
  <testsuite name="transport@1.0" tests="3" failures="0" errors="1" skipped="0" time="0">
    <properties>
      <property name="spec" value="sha256:dfd29b23b0e9de7e1ed81344f1824497e6101ec19ddb86481496dc58a949ef8d"/>
      <property name="suite transport@1.0.0" value="sha256:268db843c96fa8c979456b9687d39ff221618ca3f16ec15195880dd7222475e0"/>
    </properties>
    <testcase classname="TR-01" name="The service is reached by HTTPS only." time="0"/>
    <testcase classname="TR-02" name="TLS 1.2 or newer is used; older versions are refused." time="0">
      <error message="The handshake with TLS 1.0 got no answer within 10 s." type="network">The handshake with TLS 1.0 got no answer within 10 s.
old-tls / tls-refused: No connection was made within 10 s.
evidence: old-tls/hello#1
remedy: Correct what TR-02 asks for.</error>
    </testcase>
    <testcase classname="TR-05" name="Errors are described by a problem document (RFC 9457)." time="0"/>
  </testsuite>
  <testsuite name="assay" tests="1" failures="1" errors="0" skipped="0" time="0">
    <properties>
      <property name="assurance" value="self-declared"/>
      <property name="tool" value="assay 0.1.0"/>
      <property name="verdict" value="not-conformant"/>
      <property name="digest evidence" value="sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e"/>
      <property name="digest plan" value="sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525"/>
      <property name="digest verdict" value="sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"/>
    </properties>
    <testcase classname="assay" name="verdict" time="0">
      <failure message="Not conformant: 2 of 7 applicable MUST requirements failed." type="Not conformant"/>
    </testcase>
  </testsuite>
</testsuites>

`

exports[`test/report/junit.test.ts > TAP > JUnit of a report: refused > must match snapshot 1`] = `
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="assay" tests="11" failures="0" errors="8" time="0">
  <testsuite name="service-directory@3.0" tests="7" failures="0" errors="5" skipped="2" time="0">
    <properties>
      <property name="spec" value="sha256:ad9fe0b1717312c5f29650426196cc57ce06bd23cf19558e02954e262f38b939"/>
      <property name="suite service-directory@1.0.0" value="sha256:7d53093eb3507206c968fa430749d7ca05b4e1ad83a4bdf4f67f6170f0552d72"/>
    </properties>
    <testcase classname="ORUK-01" name="The service describes itself at the root of the API." time="0">
      <error message="The service answered 401 to every request that carries the credential &quot;default&quot;." type="credentials">The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</error>
    </testcase>
    <testcase classname="ORUK-04" name="Every service has an id, a name and a status." time="0">
      <error message="The service answered 401 to every request that carries the credential &quot;default&quot;." type="credentials">The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</error>
    </testcase>
    <testcase classname="ORUK-10" name="Walking every page yields each service once, as many as total_items says." time="0">
      <error message="The service answered 401 to every request that carries the credential &quot;default&quot;." type="credentials">The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</error>
    </testcase>
    <testcase classname="ORUK-11" name="A page beyond the last is empty, not an error." time="0">
      <error message="The service answered 401 to every request that carries the credential &quot;default&quot;." type="credentials">The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</error>
    </testcase>
    <testcase classname="ORUK-15" name="Each service says when it was last assured." time="0">
      <skipped message="Could not tell (credentials): The service answered 401 to every request that carries the credential &quot;default&quot;."/>
      <system-out>SHOULD: The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</system-out>
    </testcase>
    <testcase classname="ORUK-17" name="Taxonomy terms name the vocabulary they come from." time="0">
      <error message="The service answered 401 to every request that carries the credential &quot;default&quot;." type="credentials">The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</error>
    </testcase>
    <testcase classname="ORUK-20" name="A list can be had as newline-delimited JSON." time="0">
      <skipped message="Could not tell (credentials): The service answered 401 to every request that carries the credential &quot;default&quot;."/>
      <system-out>MAY: The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="transport@1.0" tests="3" failures="0" errors="2" skipped="1" time="0">
    <properties>
      <property name="spec" value="sha256:dfd29b23b0e9de7e1ed81344f1824497e6101ec19ddb86481496dc58a949ef8d"/>
      <property name="suite transport@1.0.0" value="sha256:268db843c96fa8c979456b9687d39ff221618ca3f16ec15195880dd7222475e0"/>
    </properties>
    <testcase classname="TR-01" name="The service is reached by HTTPS only." time="0">
      <error message="The service answered 401 to every request that carries the credential &quot;default&quot;." type="credentials">The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</error>
    </testcase>
    <testcase classname="TR-02" name="TLS 1.2 or newer is used; older versions are refused." time="0">
      <error message="The service answered 401 to every request that carries the credential &quot;default&quot;." type="credentials">The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</error>
    </testcase>
    <testcase classname="TR-05" name="Errors are described by a problem document (RFC 9457)." time="0">
      <skipped message="Could not tell (credentials): The service answered 401 to every request that carries the credential &quot;default&quot;."/>
      <system-out>SHOULD: The service answered 401 to every request that carries the credential &quot;default&quot;.
paging / pages-walk: The answer was 401; a list of services was wanted.
wanted: 200
seen: 401
evidence: paging/list#1
remedy: Check specs.service-directory@3.0.credentials.default in the target file.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="assay" tests="1" failures="0" errors="1" skipped="0" time="0">
    <properties>
      <property name="assurance" value="self-declared"/>
      <property name="tool" value="assay 0.1.0"/>
      <property name="verdict" value="incomplete"/>
      <property name="digest evidence" value="sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e"/>
      <property name="digest plan" value="sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525"/>
      <property name="digest verdict" value="sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac"/>
    </properties>
    <testcase classname="assay" name="verdict" time="0">
      <error message="Incomplete: 40 of 42 requests were answered 401; check specs.service-directory@3.0.credentials.default." type="Incomplete"/>
    </testcase>
  </testsuite>
</testsuites>

`
