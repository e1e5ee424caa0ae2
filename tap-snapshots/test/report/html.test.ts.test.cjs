/* IMPORTANT
 * This snapshot file is auto-generated, but designed for humans.
 * It should be checked into source control and tracked carefully.
 * Re-generate by setting TAP_SNAPSHOT=1 and running tests.
 * Make sure to inspect the output below.  Do not ignore changes!
 */
'use strict'
exports[`test/report/html.test.ts > TAP > the page of a report: adHoc > must match snapshot 1`] = `
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="wide"><p><b>assay</b> Conformance report</p></div></header>
<main id="main" class="wide">
<p class="caption">not declared</p>
<h1>not declared</h1>
<section class="verdict not-conformant" aria-labelledby="verdict">
<h2 id="verdict">Not conformant</h2>
<p class="plainly">A test that somebody wrote for themselves was run against not declared. It says nothing about a standard.</p>
<p><a class="button" href="#r2">Go to the first failure: case:find</a></p>
<p>Ad hoc, not conformant: 1 of 2 workflows failed.</p>
<p class="quiet">Self-declared: the supplier, or someone acting for them, ran this against the address below. No accreditation body has confirmed it. The run began on <time datetime="2026-03-14T09:26:53Z">14 March 2026 at 09:26 UTC</time>.</p>
</section>
<ul class="plain notices"><li><b>Ad hoc:</b> a suite of the user’s own was run. This is not accreditation and can never be certified.</li>
<li><b>Partial:</b> only a part of the suite was selected, so the verdict can never be “conformant”.</li>
<li><b>No target file:</b> the command line alone declared what was tested, where and with which permissions.</li>
<li><b>Neither declared present nor absent:</b> service-directory@3.0: taxonomies.</li>
</ul><section aria-labelledby="failures">
<h2 id="failures">What failed</h2>
<p>1 MUST requirement failed.</p>
<table class="stack"><caption class="away">MUST requirements that failed, by cause</caption>
<thead><tr><th scope="col">What was found</th><th scope="col">Requirements that it breaks</th></tr></thead>
<tbody><tr><td>The workflow &quot;find&quot; ended at step &quot;one&quot; because its success criterion did not hold.</td><td><ul class="plain"><li><a class="id brief" href="#r2">case:find</a> </li>
</ul></td></tr>
</tbody></table>
</section>
<nav aria-labelledby="contents">
<h2 id="contents">In this report</h2>
<ul class="plain contents"><li><a href="#not-assessed">What was assessed, and what was not</a></li>
<li><a href="#counts">Results in numbers</a></li>
<li><a href="#requirements">Every requirement</a></li>
<li><a href="#s1">ad-hoc@0.0</a></li>
<li><a href="#advisories">Advisories</a></li>
<li><a href="#exchanges">Exchanges over time</a></li>
<li><a href="#cases">Cases</a></li>
<li><a href="#about">About this run</a></li>
</ul>
</nav>
<section aria-labelledby="not-assessed">
<h2 id="not-assessed">What was assessed, and what was not</h2>
<table class="stack"><caption class="away">How each requirement was settled</caption>
<thead><tr><th scope="col">How</th><th scope="col" class="number">Requirements</th><th scope="col">What that means</th></tr></thead>
<tbody><tr><th scope="row">Assessed by tests</th><td class="number" data-label="Requirements">2</td><td>A program asked the service and judged its answers.</td></tr>
<tr><th scope="row">Attested by a person</th><td class="number" data-label="Requirements">0</td><td>No program can test these; signed attestations settle them.</td></tr>
<tr><th scope="row">Declared absent</th><td class="number" data-label="Requirements">0</td><td>The supplier says that the service does not offer this. Tests looked whether that is so.</td></tr>
<tr><th scope="row">Not assessed</th><td class="number" data-label="Requirements">0</td><td>No test reached these. The reasons follow.</td></tr>
</tbody></table>
<p>Everything that applies was assessed.</p>
</section>
<section aria-labelledby="counts">
<h2 id="counts">Results in numbers</h2>
<p>2 requirements and 42 exchanges with the service. Only a MUST decides the verdict; a SHOULD or MAY that failed is an advisory.</p>
<svg class="bar" viewBox="0 0 2 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><rect x="0" y="0" width="1" height="1" class="failed"/><rect x="1" y="0" width="1" height="1" class="passed"/></svg>
<table class="counts"><caption>Requirements by outcome and level</caption>
<thead><tr><th scope="col">Outcome</th><th scope="col" class="number">MUST</th><th scope="col" class="number">SHOULD</th><th scope="col" class="number">MAY</th></tr></thead>
<tbody><tr><th scope="row">Passed</th><td class="number">1</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Failed</th><td class="number">1</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Could not tell</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Not tested</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Not applicable</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
</tbody></table>
<table class="stack"><caption>By standard</caption>
<thead><tr><th scope="col">Standard</th><th scope="col">Verdict</th><th scope="col" class="number">Passed</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Advisory</th><th scope="col" class="number">Open</th><th scope="col" class="number">Not applicable</th></tr></thead>
<tbody><tr><th scope="row"><a href="#s1">ad-hoc@0.0</a></th><td><strong class="tag not-conformant">Not conformant</strong></td><td class="number" data-label="Passed">1</td><td class="number" data-label="Failed">1</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
</tbody></table>
</section>
<h2 id="requirements">Every requirement</h2>
<form class="filter" id="filter" aria-label="Find requirements" hidden>
<div class="fields">
<div><label for="filter-outcome">Outcome</label><select id="filter-outcome" name="outcome"><option value="">All</option><option value="failed">Failed (1)</option><option value="passed">Passed (1)</option></select></div>
<div><label for="filter-level">Level</label><select id="filter-level" name="level"><option value="">All</option><option value="MUST">MUST (2)</option></select></div>
<div><label for="filter-cause">Cause</label><select id="filter-cause" name="cause"><option value="">All</option><option value="supplier">The service did not answer as was wanted (1)</option></select></div>
<div><label for="filter-text">With these words</label><input type="search" id="filter-text" name="text" autocomplete="off" spellcheck="false"></div>
</div>
<div class="actions"><p role="status" id="filter-status">Showing # of # requirements</p>
<button type="reset" class="button second">Clear filters</button>
<button type="button" class="button second" id="filter-toggle" data-open="false"><span class="shut">Open all details</span><span class="opened">Close all details</span></button></div>
</form>
<section aria-labelledby="s1">
<h2 id="s1">ad-hoc@0.0 <span class="quiet"></span></h2>
<p><b>Not conformant.</b> case:find failed.</p>

<div class="group"><h3>Failed (1)</h3>
<article class="requirement failed" id="r2" aria-labelledby="r2-h" data-outcome="failed" data-level="MUST" data-cause="supplier">
<div class="row"><span><span class="id brief">case:find</span> <span class="level">MUST</span></span>
<h4 id="r2-h">case:find</h4>
<strong class="tag failed">Failed</strong></div>
<p class="because">The workflow &quot;find&quot; ended at step &quot;one&quot; because its success criterion did not hold.</p>
<details open><summary><span>Details<span class="away"> of case:find</span></span></summary>
<div class="inside">



<div class="finding">
<p class="says">Page 2 repeats a service.</p>

<p>Found by <code>workflow-success</code> in case <code>find</code>, evidence <code>find/one#1</code>.</p>
</div>



</div></details>
</article>
</div>
<div class="group"><h3>Passed (1)</h3>
<table class="stack"><caption class="away">Requirements that passed</caption>
<thead><tr><th scope="col">Requirement</th><th scope="col">Level</th><th scope="col">What it says</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr id="r1" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">case:walk</th><td class="level">MUST</td><td>Every check that tests it passed.</td><td><strong class="tag passed">Passed</strong></td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="advisories">
<h2 id="advisories">Advisories</h2>
<p>There are none.</p>


</section><section aria-labelledby="exchanges">
<h2 id="exchanges">Exchanges over time</h2>
<p>There was no exchange with the service.</p></section>
<section aria-labelledby="cases">
<h2 id="cases">Cases</h2>
<p>A case is a conversation with the service. Its outcome says whether the conversation went to its planned end, and nothing about conformance.</p>
<p>No case was run.</p>
</section><section aria-labelledby="about">
<h2 id="about">About this run</h2>
<dl class="facts"><div><dt>Supplier</dt><dd>not declared</dd></div>
<div><dt>Product</dt><dd>not declared</dd></div>
<div><dt>Target</dt><dd>quick</dd></div>
<div><dt>Environment</dt><dd>sandbox</dd></div>
<div><dt>Addresses</dt><dd>ad-hoc@0.0: <code>http://127.0.0.1:8080</code></dd></div>
<div><dt>Profile</dt><dd>None: whole specs were run</dd></div>
<div><dt>Assurance</dt><dd>Self-declared</dd></div>
<div><dt>Run</dt><dd><code>0195f0c2-7d1e-7aa0-8c55-5d1f3e7b9a10</code></dd></div>
<div><dt>Began</dt><dd><time datetime="2026-03-14T09:26:53Z">14 March 2026 at 09:26 UTC</time></dd></div>
<div><dt>Finished</dt><dd>Yes</dd></div>
<div><dt>Exchanges</dt><dd>42; 0 without an answer; 0 in interrupted attempts</dd></div>
<div><dt>Tool</dt><dd>assay 0.1.0</dd></div>
<div><dt>Plan</dt><dd><code>sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525</code></dd></div>
<div><dt>Evidence</dt><dd><code>sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e</code></dd></div>
<div><dt>Verdict</dt><dd><code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></dd></div>
</dl>
<p>To judge the same evidence again on any machine: <code>assay judge</code> with the folder this file came in. Two runs agree when their verdict digests are equal; 2 requirements went into this one.</p>
</section></main>
<footer><div class="wide">
<p>Made by assay 0.1.0. Verdict <code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></p>
<p>A self-declared report is a claim, not a certificate. A certificate is signed by an accreditation body and can be verified.</p>
</div></footer>

</body>
</html>

`

exports[`test/report/html.test.ts > TAP > the page of a report: conformant > must match snapshot 1`] = `
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="wide"><p><b>assay</b> Conformance report</p></div></header>
<main id="main" class="wide">
<p class="caption">Example Ltd</p>
<h1>Directory 4.2</h1>
<section class="verdict conformant" aria-labelledby="verdict">
<h2 id="verdict">Conformant</h2>
<p class="plainly">Directory 4.2 does everything that it must do under Service directory and Transport, as far as this test could see.</p>
<p>All 6 applicable MUST requirements passed.</p>
<p class="quiet">Self-declared: the supplier, or someone acting for them, ran this against the sandbox deployment. No accreditation body has confirmed it. The run began on <time datetime="2026-03-14T09:26:53Z">14 March 2026 at 09:26 UTC</time>.</p>
</section>
<ul class="plain notices"><li><b>Declared absent by the supplier:</b> service-directory@3.0: ndjson.</li>
</ul><nav aria-labelledby="contents">
<h2 id="contents">In this report</h2>
<ul class="plain contents"><li><a href="#not-assessed">What was assessed, and what was not</a></li>
<li><a href="#counts">Results in numbers</a></li>
<li><a href="#requirements">Every requirement</a></li>
<li><a href="#s1">Service directory</a></li>
<li><a href="#s2">Transport</a></li>
<li><a href="#advisories">Advisories</a></li>
<li><a href="#exchanges">Exchanges over time</a></li>
<li><a href="#cases">Cases</a></li>
<li><a href="#about">About this run</a></li>
</ul>
</nav>
<section aria-labelledby="not-assessed">
<h2 id="not-assessed">What was assessed, and what was not</h2>
<table class="stack"><caption class="away">How each requirement was settled</caption>
<thead><tr><th scope="col">How</th><th scope="col" class="number">Requirements</th><th scope="col">What that means</th></tr></thead>
<tbody><tr><th scope="row">Assessed by tests</th><td class="number" data-label="Requirements">9</td><td>A program asked the service and judged its answers.</td></tr>
<tr><th scope="row">Attested by a person</th><td class="number" data-label="Requirements">0</td><td>No program can test these; signed attestations settle them.</td></tr>
<tr><th scope="row">Declared absent</th><td class="number" data-label="Requirements">1</td><td>The supplier says that the service does not offer this. Tests looked whether that is so.</td></tr>
<tr><th scope="row">Not assessed</th><td class="number" data-label="Requirements">0</td><td>No test reached these. The reasons follow.</td></tr>
</tbody></table>
<h3>The supplier declared that the service does not offer it <span class="quiet">(1 requirement)</span></h3>
<p>The target file declares &quot;ndjson&quot; false, and the service is consistent with that.</p>
<p><b>What to do:</b> Nothing to do, unless a buyer or profile asks for it.</p>
<ul class="plain links"><li class="id brief"><a href="#r7">ORUK-20</a> MAY</li>
</ul>

</section>
<section aria-labelledby="counts">
<h2 id="counts">Results in numbers</h2>
<p>10 requirements and 42 exchanges with the service. Only a MUST decides the verdict; a SHOULD or MAY that failed is an advisory.</p>
<svg class="bar" viewBox="0 0 10 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><rect x="0" y="0" width="1" height="1" class="inapplicable"/><rect x="1" y="0" width="9" height="1" class="passed"/></svg>
<table class="counts"><caption>Requirements by outcome and level</caption>
<thead><tr><th scope="col">Outcome</th><th scope="col" class="number">MUST</th><th scope="col" class="number">SHOULD</th><th scope="col" class="number">MAY</th></tr></thead>
<tbody><tr><th scope="row">Passed</th><td class="number">7</td><td class="number">2</td><td class="number">0</td></tr>
<tr><th scope="row">Failed</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Could not tell</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Not tested</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Not applicable</th><td class="number">0</td><td class="number">0</td><td class="number">1</td></tr>
</tbody></table>
<table class="stack"><caption>By standard</caption>
<thead><tr><th scope="col">Standard</th><th scope="col">Verdict</th><th scope="col" class="number">Passed</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Advisory</th><th scope="col" class="number">Open</th><th scope="col" class="number">Not applicable</th></tr></thead>
<tbody><tr><th scope="row"><a href="#s1">Service directory</a></th><td><strong class="tag conformant">Conformant</strong></td><td class="number" data-label="Passed">6</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">1</td></tr>
<tr><th scope="row"><a href="#s2">Transport</a></th><td><strong class="tag conformant">Conformant</strong></td><td class="number" data-label="Passed">3</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
</tbody></table>
<table class="stack facets"><caption>By facet: what kind of thing was asked</caption>
<thead><tr class="key"><th scope="col">Facet</th><th scope="col">Share</th><th scope="col" class="number">Passed</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Advisory</th><th scope="col" class="number">Open</th><th scope="col" class="number">Not applicable</th></tr></thead>
<tbody><tr><th scope="row">Meaning <span class="quiet about">terms and identifiers mean what the standard says</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Form <span class="quiet about">messages have the shape that is agreed</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Quality <span class="quiet about">data are complete, current and consistent</span></th><td><svg class="bar" viewBox="0 0 10 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><rect x="0" y="0" width="1" height="1" class="inapplicable"/><rect x="1" y="0" width="9" height="1" class="passed"/></svg></td><td class="number" data-label="Passed">9</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">1</td></tr>
<tr><th scope="row">Rights <span class="quiet about">who may see and use what</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Trust <span class="quiet about">who asks and who answers can be relied on</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Transport <span class="quiet about">how messages travel</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Governance <span class="quiet about">versions, notices and contacts</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
</tbody></table>
</section>
<h2 id="requirements">Every requirement</h2>
<form class="filter" id="filter" aria-label="Find requirements" hidden>
<div class="fields">
<div><label for="filter-outcome">Outcome</label><select id="filter-outcome" name="outcome"><option value="">All</option><option value="inapplicable">Not applicable (1)</option><option value="passed">Passed (9)</option></select></div>
<div><label for="filter-level">Level</label><select id="filter-level" name="level"><option value="">All</option><option value="MUST">MUST (7)</option><option value="SHOULD">SHOULD (2)</option><option value="MAY">MAY (1)</option></select></div>
<div><label for="filter-cause">Cause</label><select id="filter-cause" name="cause"><option value="">All</option><option value="declared-absent">The supplier declared that the service does not offer it (1)</option></select></div>
<div><label for="filter-text">With these words</label><input type="search" id="filter-text" name="text" autocomplete="off" spellcheck="false"></div>
</div>
<div class="actions"><p role="status" id="filter-status">Showing # of # requirements</p>
<button type="reset" class="button second">Clear filters</button>
<button type="button" class="button second" id="filter-toggle" data-open="false"><span class="shut">Open all details</span><span class="opened">Close all details</span></button></div>
</form>
<section aria-labelledby="s1">
<h2 id="s1">Service directory <span class="quiet">service-directory@3.0</span></h2>
<p><b>Conformant.</b> Every applicable MUST passed.</p>
<p class="quiet">Service directory, as the sector uses it. Based on Human Services Data Specification UK 3.0: <a href="https://openreferraluk.org/" rel="noreferrer nofollow">https://openreferraluk.org/</a></p>
<div class="group"><h3>Not applicable (1)</h3>
<article class="requirement " id="r7" aria-labelledby="r7-h" data-outcome="inapplicable" data-level="MAY" data-cause="declared-absent">
<div class="row"><span><span class="id brief">ORUK-20</span> <span class="level">MAY</span></span>
<h4 id="r7-h">A list can be had as newline-delimited JSON.</h4>
<strong class="tag inapplicable">Not applicable</strong></div>
<p class="because">The target file declares &quot;ndjson&quot; false, and the service is consistent with that.</p>
<details><summary><span>Details<span class="away"> of ORUK-20</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The supplier declared that the service does not offer it. Nothing to do, unless a buyer or profile asks for it.</p>




</div></details>
</article>
</div>
<div class="group"><h3>Passed (6)</h3>
<table class="stack"><caption class="away">Requirements that passed</caption>
<thead><tr><th scope="col">Requirement</th><th scope="col">Level</th><th scope="col">What it says</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr id="r1" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">ORUK-01</th><td class="level">MUST</td><td>The service describes itself at the root of the API.</td><td><strong class="tag passed">Passed</strong></td></tr>
<tr id="r2" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">ORUK-04</th><td class="level">MUST</td><td>Every service has an id, a name and a status.</td><td><strong class="tag passed">Passed</strong></td></tr>
<tr id="r3" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">ORUK-10</th><td class="level">MUST</td><td>Walking every page yields each service once, as many as total_items says.</td><td><strong class="tag passed">Passed</strong></td></tr>
<tr id="r4" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">ORUK-11</th><td class="level">MUST</td><td>A page beyond the last is empty, not an error.</td><td><strong class="tag passed">Passed</strong></td></tr>
<tr id="r6" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">ORUK-17</th><td class="level">MUST</td><td>Taxonomy terms name the vocabulary they come from.</td><td><strong class="tag passed">Passed</strong></td></tr>
<tr id="r5" data-outcome="passed" data-level="SHOULD" data-cause=""><th scope="row" class="id brief">ORUK-15</th><td class="level">SHOULD</td><td>Each service says when it was last assured.</td><td><strong class="tag passed">Passed</strong></td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="s2">
<h2 id="s2">Transport <span class="quiet">transport@1.0</span></h2>
<p><b>Conformant.</b> Every applicable MUST passed.</p>
<p class="quiet">Transport, as the sector uses it. Based on Human Services Data Specification UK 3.0: <a href="https://openreferraluk.org/" rel="noreferrer nofollow">https://openreferraluk.org/</a></p>
<div class="group"><h3>Passed (3)</h3>
<table class="stack"><caption class="away">Requirements that passed</caption>
<thead><tr><th scope="col">Requirement</th><th scope="col">Level</th><th scope="col">What it says</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr id="r8" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">TR-01</th><td class="level">MUST</td><td>The service is reached by HTTPS only.</td><td><strong class="tag passed">Passed</strong></td></tr>
<tr id="r9" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">TR-02</th><td class="level">MUST</td><td>TLS 1.2 or newer is used; older versions are refused.</td><td><strong class="tag passed">Passed</strong></td></tr>
<tr id="r10" data-outcome="passed" data-level="SHOULD" data-cause=""><th scope="row" class="id brief">TR-05</th><td class="level">SHOULD</td><td>Errors are described by a problem document (RFC 9457).</td><td><strong class="tag passed">Passed</strong></td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="advisories">
<h2 id="advisories">Advisories</h2>
<p>There are none.</p>


</section><section aria-labelledby="exchanges">
<h2 id="exchanges">Exchanges over time</h2>
<p>There was no exchange with the service.</p></section>
<section aria-labelledby="cases">
<h2 id="cases">Cases</h2>
<p>A case is a conversation with the service. Its outcome says whether the conversation went to its planned end, and nothing about conformance.</p>
<table class="stack"><caption>Cases in the order of the plan</caption>
<thead><tr><th scope="col">Case</th><th scope="col">Suite</th><th scope="col">How it went</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr><th scope="row">paging</th><td>service-directory@1.0.0</td><td>It went to its end.<details class="long"><summary><span>2 steps<span class="away"> of paging</span></span></summary>
<ol><li>list: passed <code>paging/list#1</code></li>
<li>list, attempt 2: passed <code>paging/list#2</code></li>
</ol></details></td><td><strong class="tag passed">Passed</strong></td></tr>
<tr><th scope="row">old-tls</th><td>transport@1.0.0</td><td>The handshake was cut before a version was agreed. <span class="quiet">2 attempts.</span><br><span class="quiet">The service could not be reached.</span><details class="long"><summary><span>12 steps<span class="away"> of old-tls</span></span></summary>
<ol></ol><p class="quiet">12 more steps.</p></details></td><td><strong class="tag cantTell">Could not tell</strong></td></tr>
</tbody></table>
</section><section aria-labelledby="about">
<h2 id="about">About this run</h2>
<dl class="facts"><div><dt>Supplier</dt><dd>Example Ltd (GB-COH-01234567)</dd></div>
<div><dt>Product</dt><dd>Directory 4.2</dd></div>
<div><dt>Target</dt><dd>example-directory</dd></div>
<div><dt>Environment</dt><dd>sandbox</dd></div>
<div><dt>Addresses</dt><dd>service-directory@3.0: <code>https://api.example.org/v1</code><br>transport@1.0: <code>https://api.example.org/v1</code></dd></div>
<div><dt>Profile</dt><dd>directory@1</dd></div>
<div><dt>Assurance</dt><dd>Self-declared</dd></div>
<div><dt>Run</dt><dd><code>0195f0c2-7d1e-7aa0-8c55-5d1f3e7b9a10</code></dd></div>
<div><dt>Began</dt><dd><time datetime="2026-03-14T09:26:53Z">14 March 2026 at 09:26 UTC</time></dd></div>
<div><dt>Finished</dt><dd>Yes</dd></div>
<div><dt>Exchanges</dt><dd>42; 0 without an answer; 0 in interrupted attempts</dd></div>
<div><dt>Tool</dt><dd>assay 0.1.0</dd></div>
<div><dt>Plan</dt><dd><code>sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525</code></dd></div>
<div><dt>Evidence</dt><dd><code>sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e</code></dd></div>
<div><dt>Verdict</dt><dd><code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></dd></div>
<div><dt>Specs</dt><dd>service-directory@3.0<br><code>sha256:ad9fe0b1717312c5f29650426196cc57ce06bd23cf19558e02954e262f38b939</code><br>transport@1.0<br><code>sha256:dfd29b23b0e9de7e1ed81344f1824497e6101ec19ddb86481496dc58a949ef8d</code></dd></div>
<div><dt>Suites</dt><dd>service-directory@1.0.0<br><code>sha256:7d53093eb3507206c968fa430749d7ca05b4e1ad83a4bdf4f67f6170f0552d72</code><br>transport@1.0.0<br><code>sha256:268db843c96fa8c979456b9687d39ff221618ca3f16ec15195880dd7222475e0</code></dd></div>
</dl>
<p>To judge the same evidence again on any machine: <code>assay judge</code> with the folder this file came in. Two runs agree when their verdict digests are equal; 10 requirements went into this one.</p>
</section></main>
<footer><div class="wide">
<p>Made by assay 0.1.0. Verdict <code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></p>
<p>A self-declared report is a claim, not a certificate. A certificate is signed by an accreditation body and can be verified.</p>
</div></footer>

</body>
</html>

`

exports[`test/report/html.test.ts > TAP > the page of a report: hostile > must match snapshot 1`] = `
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="wide"><p><b>assay</b> Conformance report</p></div></header>
<main id="main" class="wide">
<p class="caption">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<h1>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</h1>
<section class="verdict not-conformant" aria-labelledby="verdict">
<h2 id="verdict">Not conformant</h2>
<p class="plainly">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; does not yet do everything that it must do under &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;: of 4 things asked of it, 2 went wrong, and 1 could not be settled.</p>
<p><a class="button" href="#r1">Go to the first failure: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</a></p>
<p>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<p class="quiet">Self-declared: the supplier, or someone acting for them, ran this against the sandbox deployment. No accreditation body has confirmed it. The run began on &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;.</p>
</section>
<ul class="plain notices"><li><b>Declared absent by the supplier:</b> &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;.</li>
<li><b>Neither declared present nor absent:</b> &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;.</li>
</ul><section aria-labelledby="failures">
<h2 id="failures">What failed</h2>
<p>2 MUST requirements failed, for 1 cause. What breaks most comes first: mend it, and run again.</p>
<table class="stack"><caption class="away">MUST requirements that failed, by cause</caption>
<thead><tr><th scope="col">What was found</th><th scope="col">Requirements that it breaks</th></tr></thead>
<tbody><tr><td>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</td><td><ul class="plain"><li><a class="id" href="#r1">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</a> &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</li>
<li><a class="id" href="#r4">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</a> </li>
</ul></td></tr>
</tbody></table>
</section>
<nav aria-labelledby="contents">
<h2 id="contents">In this report</h2>
<ul class="plain contents"><li><a href="#not-assessed">What was assessed, and what was not</a></li>
<li><a href="#counts">Results in numbers</a></li>
<li><a href="#requirements">Every requirement</a></li>
<li><a href="#s1">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</a></li>
<li><a href="#s2">service-directory@3.0</a></li>
<li><a href="#s3">other@1.0</a></li>
<li><a href="#advisories">Advisories</a></li>
<li><a href="#exchanges">Exchanges over time</a></li>
<li><a href="#cases">Cases</a></li>
<li><a href="#about">About this run</a></li>
</ul>
</nav>
<section aria-labelledby="not-assessed">
<h2 id="not-assessed">What was assessed, and what was not</h2>
<table class="stack"><caption class="away">How each requirement was settled</caption>
<thead><tr><th scope="col">How</th><th scope="col" class="number">Requirements</th><th scope="col">What that means</th></tr></thead>
<tbody><tr><th scope="row">Assessed by tests</th><td class="number" data-label="Requirements">3</td><td>A program asked the service and judged its answers.</td></tr>
<tr><th scope="row">Attested by a person</th><td class="number" data-label="Requirements">0</td><td>No program can test these; signed attestations settle them.</td></tr>
<tr><th scope="row">Declared absent</th><td class="number" data-label="Requirements">0</td><td>The supplier says that the service does not offer this. Tests looked whether that is so.</td></tr>
<tr><th scope="row">Not assessed</th><td class="number" data-label="Requirements">1</td><td>No test reached these. The reasons follow.</td></tr>
</tbody></table>
<h3>The service did not answer as was wanted <span class="quiet">(1 requirement)</span></h3>
<p>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<p><b>What to do:</b> The supplier corrects the service, then runs assay again.</p>
<ul class="plain links"><li class="id"><a href="#r2">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;2</a> MUST</li>
</ul>

</section>
<section aria-labelledby="counts">
<h2 id="counts">Results in numbers</h2>
<p>4 requirements and 42 exchanges with the service. Only a MUST decides the verdict; a SHOULD or MAY that failed is an advisory.</p>
<svg class="bar" viewBox="0 0 4 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><rect x="0" y="0" width="2" height="1" class="failed"/><rect x="2" y="0" width="1" height="1" class="open"/><rect x="3" y="0" width="1" height="1" class="passed"/></svg>
<table class="counts"><caption>Requirements by outcome and level</caption>
<thead><tr><th scope="col">Outcome</th><th scope="col" class="number">MUST</th><th scope="col" class="number">SHOULD</th><th scope="col" class="number">MAY</th></tr></thead>
<tbody><tr><th scope="row">Passed</th><td class="number">1</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Failed</th><td class="number">2</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Could not tell</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Not tested</th><td class="number">1</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Not applicable</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
</tbody></table>
<table class="stack"><caption>By standard</caption>
<thead><tr><th scope="col">Standard</th><th scope="col">Verdict</th><th scope="col" class="number">Passed</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Advisory</th><th scope="col" class="number">Open</th><th scope="col" class="number">Not applicable</th></tr></thead>
<tbody><tr><th scope="row"><a href="#s1">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</a></th><td><strong class="tag not-conformant">Not conformant</strong></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">1</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">1</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row"><a href="#s2">service-directory@3.0</a></th><td><strong class="tag ">–</strong></td><td class="number" data-label="Passed">1</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row"><a href="#s3">other@1.0</a></th><td><strong class="tag ">–</strong></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">1</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
</tbody></table>
<table class="stack facets"><caption>By facet: what kind of thing was asked</caption>
<thead><tr class="key"><th scope="col">Facet</th><th scope="col">Share</th><th scope="col" class="number">Passed</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Advisory</th><th scope="col" class="number">Open</th><th scope="col" class="number">Not applicable</th></tr></thead>
<tbody><tr><th scope="row">Meaning <span class="quiet about">terms and identifiers mean what the standard says</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Form <span class="quiet about">messages have the shape that is agreed</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Quality <span class="quiet about">data are complete, current and consistent</span></th><td><svg class="bar" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><rect x="0" y="0" width="1" height="1" class="failed"/></svg></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">1</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Rights <span class="quiet about">who may see and use what</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Trust <span class="quiet about">who asks and who answers can be relied on</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Transport <span class="quiet about">how messages travel</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Governance <span class="quiet about">versions, notices and contacts</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
</tbody></table>
</section>
<h2 id="requirements">Every requirement</h2>
<form class="filter" id="filter" aria-label="Find requirements" hidden>
<div class="fields">
<div><label for="filter-outcome">Outcome</label><select id="filter-outcome" name="outcome"><option value="">All</option><option value="failed">Failed (2)</option><option value="untested">Not tested (1)</option><option value="passed">Passed (1)</option></select></div>
<div><label for="filter-level">Level</label><select id="filter-level" name="level"><option value="">All</option><option value="MUST">MUST (4)</option></select></div>
<div><label for="filter-cause">Cause</label><select id="filter-cause" name="cause"><option value="">All</option><option value="supplier">The service did not answer as was wanted (3)</option></select></div>
<div><label for="filter-text">With these words</label><input type="search" id="filter-text" name="text" autocomplete="off" spellcheck="false"></div>
</div>
<div class="actions"><p role="status" id="filter-status">Showing # of # requirements</p>
<button type="reset" class="button second">Clear filters</button>
<button type="button" class="button second" id="filter-toggle" data-open="false"><span class="shut">Open all details</span><span class="opened">Close all details</span></button></div>
</form>
<section aria-labelledby="s1">
<h2 id="s1">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; <span class="quiet">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</span></h2>
<p><b>Not conformant.</b> &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<p class="quiet">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;, as the sector uses it. Based on &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<div class="group"><h3>Failed (1)</h3>
<article class="requirement failed" id="r1" aria-labelledby="r1-h" data-outcome="failed" data-level="MUST" data-cause="supplier">
<div class="row"><span><span class="id">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</span> <span class="level">MUST</span></span>
<h4 id="r1-h">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</h4>
<strong class="tag failed">Failed</strong></div>
<p class="because">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<details open><summary><span>Details<span class="away"> of &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</span></span></summary>
<div class="inside">
<p><b>Clause:</b> &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;, &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; (&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;). <b>Facet:</b> Quality.</p>

<p class="remedy"><b>What to do:</b> &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<div class="finding">
<dl class="pair">
<div><dt>Wanted</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Seen</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
</dl>
<p>At <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>. Found by <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code> in case <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>, evidence <code>hostile/x#1</code>, <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>.</p>
<h5>Request</h5>
<pre><b>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</b>
<mark>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</mark>
</pre>
<p class="quiet">Body: 89 bytes.</p>
<pre>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}�
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</pre>
<h5>Response, after 58 ms</h5>
<pre><b>200</b>
<mark>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</mark>
</pre>
<p class="quiet">Body: 108 bytes.</p>
<pre>{&quot;a&quot;:&quot;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;\\&quot;&#39;&#96;&amp;amp;]]&gt;\\u001b[31m\\u{202e}\\ud800\\n:&#58;error:&#58;x\\n##&#91;error]=1+1|&#96;rm -rf&#96;&quot;}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include --request $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39; $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39; --header $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39; --header &#39;user-agent:&#39; --header &#39;accept:&#39; --header &#39;content-type:&#39; --data-binary $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256�\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39;</code></pre>
</div>
<div class="finding">
<dl class="pair">
<div><dt>Wanted</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Seen</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
</dl>
<p>At <code>/a</code>. Found by <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code> in case <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>, evidence <code>hostile/x#1</code>, <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>.</p>
<p class="quiet">The exchange is shown above.</p>
</div>
<div class="finding">
<dl class="pair">
<div><dt>Wanted</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Seen</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
</dl>
<p>At <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>. Found by <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code> in case <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>, evidence <code>hostile/silent#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>No answer (connect-timeout, after 58 ms)</h5>
<p>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>

<p class="quiet">3 more findings, of any outcome; report.json and the evidence have them.</p>
<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39;</code></pre>
<pre class="copy"><code>assay explain $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39; .</code></pre>
</div></details>
</article>
</div>
<div class="group"><h3>Not tested (1)</h3>
<article class="requirement " id="r2" aria-labelledby="r2-h" data-outcome="untested" data-level="MUST" data-cause="supplier">
<div class="row"><span><span class="id">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;2</span> <span class="level">MUST</span></span>
<h4 id="r2-h">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;2</h4>
<strong class="tag untested">Not tested</strong></div>
<p class="because">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<details><summary><span>Details<span class="away"> of &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;2</span></span></summary>
<div class="inside">

<p><b>Why:</b> The service did not answer as was wanted. The supplier corrects the service, then runs assay again.</p>
<p class="remedy"><b>What to do:</b> Correct what ORUK-10 asks for.</p>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;2&#39;</code></pre>
<pre class="copy"><code>assay explain $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;2&#39; .</code></pre>
</div></details>
</article>
</div>
</section>
<section aria-labelledby="s2">
<h2 id="s2">service-directory@3.0 <span class="quiet"></span></h2>


<div class="group"><h3>Passed (1)</h3>
<table class="stack"><caption class="away">Requirements that passed</caption>
<thead><tr><th scope="col">Requirement</th><th scope="col">Level</th><th scope="col">What it says</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr id="r3" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</th><td class="level">MUST</td><td>Every check that tests it passed.</td><td><strong class="tag passed">Passed</strong></td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="s3">
<h2 id="s3">other@1.0 <span class="quiet"></span></h2>


<div class="group"><h3>Failed (1)</h3>
<article class="requirement failed" id="r4" aria-labelledby="r4-h" data-outcome="failed" data-level="MUST" data-cause="supplier">
<div class="row"><span><span class="id">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</span> <span class="level">MUST</span></span>
<h4 id="r4-h">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</h4>
<strong class="tag failed">Failed</strong></div>
<p class="because">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<details open><summary><span>Details<span class="away"> of &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</span></span></summary>
<div class="inside">


<p class="remedy"><b>What to do:</b> &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<div class="finding">
<dl class="pair">
<div><dt>Wanted</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Seen</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
</dl>
<p>At <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>. Found by <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code> in case <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>, evidence <code>hostile/x#1</code>, <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>.</p>
<h5>Request</h5>
<pre><b>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</b>
<mark>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</mark>
</pre>
<p class="quiet">Body: 89 bytes.</p>
<pre>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}�
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</pre>
<h5>Response, after 58 ms</h5>
<pre><b>200</b>
<mark>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</mark>
</pre>
<p class="quiet">Body: 108 bytes.</p>
<pre>{&quot;a&quot;:&quot;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;\\&quot;&#39;&#96;&amp;amp;]]&gt;\\u001b[31m\\u{202e}\\ud800\\n:&#58;error:&#58;x\\n##&#91;error]=1+1|&#96;rm -rf&#96;&quot;}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include --request $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39; $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39; --header $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;: &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39; --header &#39;user-agent:&#39; --header &#39;accept:&#39; --header &#39;content-type:&#39; --data-binary $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256�\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39;</code></pre>
</div>
<div class="finding">
<dl class="pair">
<div><dt>Wanted</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Seen</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
</dl>
<p>At <code>/a</code>. Found by <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code> in case <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>, evidence <code>hostile/x#1</code>, <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>.</p>
<p class="quiet">The exchange is shown above.</p>
</div>
<div class="finding">
<dl class="pair">
<div><dt>Wanted</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Seen</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
</dl>
<p>At <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>. Found by <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code> in case <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code>, evidence <code>hostile/silent#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>No answer (connect-timeout, after 58 ms)</h5>
<p>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>

<p class="quiet">3 more findings, of any outcome; report.json and the evidence have them.</p>
<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39;</code></pre>
<pre class="copy"><code>assay explain $&#39;&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;\\&#39;&#96;&amp;amp;]]&gt;\\033[31m\\342\\200\\256\\357\\277\\275\\n\\072:error\\072:x\\n#\\043[error]=1+1|&#96;rm -rf&#96;&#39; .</code></pre>
</div></details>
</article>
</div>
</section>
<section aria-labelledby="advisories">
<h2 id="advisories">Advisories</h2>
<p>Worth mending; they do not change the verdict.</p>

<h3>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; <span class="quiet">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;, no requirement asks for it</span></h3>
<p>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</p>
<details><summary><span>Where: 1 place<span class="away"> for &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</span></span></summary>
<div class="inside"><table class="stack"><caption class="away">Findings of &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</caption>
<thead><tr><th scope="col">Case</th><th scope="col">What was found</th><th scope="col">Evidence</th></tr></thead>
<tbody><tr><th scope="row"><code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code></th><td>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</td><td><code>hostile/x#1, &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code></td></tr>
</tbody></table>
</div></details>

</section><section aria-labelledby="exchanges">
<h2 id="exchanges">Exchanges over time</h2>
<p>2 exchanges, repeated ones included; 1 got no answer. Half took at most 58 ms, 95 in 100 at most 58 ms; the slowest took 58 ms.</p>
<figure class="chart"><svg aria-hidden="true" focusable="false"><rect class="slowest" x="0%" y="8.93%" width="80%" height="91.07%"/><rect class="middle" x="0%" y="8.93%" width="80%" height="91.07%"/><rect class="silent" x="0%" y="94%" width="80%" height="6%"/><line class="grid" x1="0" x2="100%" y1="46.44%" y2="46.44%"/><text x="4" y="46.44%" dy="-3">10 ms</text></svg>
<div class="axis"><span>start</span><span>1 ms later</span></div>
<figcaption>Each column is a part of the run: how long its slowest exchange took (pale), and its middle one (dark). A red foot marks an exchange without an answer. The tables below say the same in numbers.</figcaption></figure>
<table class="stack"><caption>The slowest exchanges</caption>
<thead><tr><th scope="col" class="number">Time</th><th scope="col">Request</th><th scope="col">Answer</th><th scope="col">Evidence</th></tr></thead>
<tbody><tr><td class="number">58 ms</td><td><code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code></td><td>200</td><td><code>hostile/x#1</code></td></tr>
</tbody></table>
<details class="long"><summary><span>Response times by case</span></summary>
<table class="stack"><caption class="away">Response times by case</caption>
<thead><tr><th scope="col">Case</th><th scope="col" class="number">Exchanges</th><th scope="col" class="number">Half within</th><th scope="col" class="number">Slowest</th><th scope="col" class="number">No answer</th></tr></thead>
<tbody><tr><th scope="row">hostile</th><td class="number" data-label="Exchanges">2</td><td class="number" data-label="Half within">58 ms</td><td class="number" data-label="Slowest">58 ms</td><td class="number" data-label="No answer">1</td></tr>
</tbody></table></details>
<details class="long"><summary><span>All 2 exchanges in order</span></summary>
<ol class="exchanges"><li><span class="number">58 ms</span><code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code><span>200</span></li>
<li><span class="number">58 ms</span><code>GET https://api.example.org/v1/services?page=2</code><span>no answer</span></li>
</ol>
</details>
</section>
<section aria-labelledby="cases">
<h2 id="cases">Cases</h2>
<p>A case is a conversation with the service. Its outcome says whether the conversation went to its planned end, and nothing about conformance.</p>
<table class="stack"><caption>Cases in the order of the plan</caption>
<thead><tr><th scope="col">Case</th><th scope="col">Suite</th><th scope="col">How it went</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr><th scope="row">&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</th><td>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</td><td>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;<br><span class="quiet">The service did not answer as was wanted.</span><details class="long"><summary><span>1 step<span class="away"> of &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</span></span></summary>
<ol><li>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;: failed <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code></li>
</ol></details></td><td><strong class="tag failed">Failed</strong></td></tr>
</tbody></table>
</section><section aria-labelledby="about">
<h2 id="about">About this run</h2>
<dl class="facts"><div><dt>Supplier</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; (&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;)</dd></div>
<div><dt>Product</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96; &lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Target</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Environment</dt><dd>sandbox</dd></div>
<div><dt>Addresses</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;: <code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code></dd></div>
<div><dt>Profile</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Assurance</dt><dd>Self-declared</dd></div>
<div><dt>Run</dt><dd><code>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</code></dd></div>
<div><dt>Began</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;</dd></div>
<div><dt>Finished</dt><dd>Yes</dd></div>
<div><dt>Exchanges</dt><dd>42; 0 without an answer; 0 in interrupted attempts</dd></div>
<div><dt>Tool</dt><dd>assay 0.1.0</dd></div>
<div><dt>Plan</dt><dd><code>sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525</code></dd></div>
<div><dt>Evidence</dt><dd><code>sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e</code></dd></div>
<div><dt>Verdict</dt><dd><code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></dd></div>
<div><dt>Specs</dt><dd>&lt;script&gt;globalThis.XSS=1&lt;/script&gt;&quot;&#39;&#96;&amp;amp;]]&gt;\\u{1b}[31m\\u{202e}\\u{d800}
:&#58;error:&#58;x
##&#91;error]=1+1|&#96;rm -rf&#96;<br><code>sha256:f8cc1ff85901f18c83490383ffa5305e773acab2656dbd84a09d824cbf0f6173</code></dd></div>
</dl>
<p>To judge the same evidence again on any machine: <code>assay judge</code> with the folder this file came in. Two runs agree when their verdict digests are equal; 4 requirements went into this one.</p>
</section></main>
<footer><div class="wide">
<p>Made by assay 0.1.0. Verdict <code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></p>
<p>A self-declared report is a claim, not a certificate. A certificate is signed by an accreditation body and can be verified.</p>
</div></footer>

</body>
</html>

`

exports[`test/report/html.test.ts > TAP > the page of a report: notConformant > must match snapshot 1`] = `
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="wide"><p><b>assay</b> Conformance report</p></div></header>
<main id="main" class="wide">
<p class="caption">Example Ltd</p>
<h1>Directory 4.2</h1>
<section class="verdict not-conformant" aria-labelledby="verdict">
<h2 id="verdict">Not conformant</h2>
<p class="plainly">Directory 4.2 does not yet do everything that it must do under Service directory and Transport: of 7 things asked of it, 2 went wrong, and 2 could not be settled.</p>
<p><a class="button" href="#r3">Go to the first failure: ORUK-10</a></p>
<p>2 of 7 applicable MUST requirements failed.</p>
<p class="quiet">Self-declared: the supplier, or someone acting for them, ran this against the sandbox deployment. No accreditation body has confirmed it. The run began on <time datetime="2026-03-14T09:26:53Z">14 March 2026 at 09:26 UTC</time>.</p>
</section>
<ul class="plain notices"><li><b>Declared absent by the supplier:</b> service-directory@3.0: ndjson.</li>
</ul><section aria-labelledby="failures">
<h2 id="failures">What failed</h2>
<p>2 MUST requirements failed. What breaks most comes first: mend it, and run again.</p>
<table class="stack"><caption class="away">MUST requirements that failed, by cause</caption>
<thead><tr><th scope="col">What was found</th><th scope="col">Requirements that it breaks</th></tr></thead>
<tbody><tr><td>Page 2 repeats the service &quot;4f6c1d1e&quot; of page 1.</td><td><ul class="plain"><li><a class="id brief" href="#r3">ORUK-10</a> Walking every page yields each service once, as many as total_items says.</li>
</ul></td></tr>
<tr><td>Page 4 of 3 was answered with 500; 200 and an empty list was wanted.</td><td><ul class="plain"><li><a class="id brief" href="#r4">ORUK-11</a> A page beyond the last is empty, not an error.</li>
</ul></td></tr>
</tbody></table>
</section>
<nav aria-labelledby="contents">
<h2 id="contents">In this report</h2>
<ul class="plain contents"><li><a href="#not-assessed">What was assessed, and what was not</a></li>
<li><a href="#counts">Results in numbers</a></li>
<li><a href="#requirements">Every requirement</a></li>
<li><a href="#s1">Service directory</a></li>
<li><a href="#s2">Transport</a></li>
<li><a href="#advisories">Advisories</a></li>
<li><a href="#exchanges">Exchanges over time</a></li>
<li><a href="#cases">Cases</a></li>
<li><a href="#about">About this run</a></li>
</ul>
</nav>
<section aria-labelledby="not-assessed">
<h2 id="not-assessed">What was assessed, and what was not</h2>
<table class="stack"><caption class="away">How each requirement was settled</caption>
<thead><tr><th scope="col">How</th><th scope="col" class="number">Requirements</th><th scope="col">What that means</th></tr></thead>
<tbody><tr><th scope="row">Assessed by tests</th><td class="number" data-label="Requirements">7</td><td>A program asked the service and judged its answers.</td></tr>
<tr><th scope="row">Asked, and not settled</th><td class="number" data-label="Requirements">1</td><td>Tests ran, and could not tell. The reasons follow.</td></tr>
<tr><th scope="row">Attested by a person</th><td class="number" data-label="Requirements">0</td><td>No program can test these; signed attestations settle them.</td></tr>
<tr><th scope="row">Declared absent</th><td class="number" data-label="Requirements">1</td><td>The supplier says that the service does not offer this. Tests looked whether that is so.</td></tr>
<tr><th scope="row">Not assessed</th><td class="number" data-label="Requirements">1</td><td>No test reached these. The reasons follow.</td></tr>
</tbody></table>
<h3>The service holds no data that the test could use <span class="quiet">(1 requirement)</span></h3>
<p>No service carries a taxonomy term.</p>
<p><b>What to do:</b> Load test data, or name records that exist under &quot;data&quot; in the target file.</p>
<ul class="plain links"><li class="id brief"><a href="#r6">ORUK-17</a> MUST</li>
</ul>
<h3>The service could not be reached <span class="quiet">(1 requirement)</span></h3>
<p>The handshake with TLS 1.0 got no answer within 10 s.</p>
<p><b>What to do:</b> Check the base URL, DNS, firewall and certificate, then run again.</p>
<ul class="plain links"><li class="id brief"><a href="#r9">TR-02</a> MUST</li>
</ul>
<h3>The supplier declared that the service does not offer it <span class="quiet">(1 requirement)</span></h3>
<p>The target file declares &quot;ndjson&quot; false, and the service is consistent with that.</p>
<p><b>What to do:</b> Nothing to do, unless a buyer or profile asks for it.</p>
<ul class="plain links"><li class="id brief"><a href="#r7">ORUK-20</a> MAY</li>
</ul>

</section>
<section aria-labelledby="counts">
<h2 id="counts">Results in numbers</h2>
<p>10 requirements and 42 exchanges with the service. Only a MUST decides the verdict; a SHOULD or MAY that failed is an advisory.</p>
<svg class="bar" viewBox="0 0 10 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><rect x="0" y="0" width="2" height="1" class="failed"/><rect x="2" y="0" width="1" height="1" class="advisory"/><rect x="3" y="0" width="2" height="1" class="open"/><rect x="5" y="0" width="1" height="1" class="inapplicable"/><rect x="6" y="0" width="4" height="1" class="passed"/></svg>
<table class="counts"><caption>Requirements by outcome and level</caption>
<thead><tr><th scope="col">Outcome</th><th scope="col" class="number">MUST</th><th scope="col" class="number">SHOULD</th><th scope="col" class="number">MAY</th></tr></thead>
<tbody><tr><th scope="row">Passed</th><td class="number">3</td><td class="number">1</td><td class="number">0</td></tr>
<tr><th scope="row">Failed</th><td class="number">2</td><td class="number">1</td><td class="number">0</td></tr>
<tr><th scope="row">Could not tell</th><td class="number">1</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Not tested</th><td class="number">1</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Not applicable</th><td class="number">0</td><td class="number">0</td><td class="number">1</td></tr>
</tbody></table>
<table class="stack"><caption>By standard</caption>
<thead><tr><th scope="col">Standard</th><th scope="col">Verdict</th><th scope="col" class="number">Passed</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Advisory</th><th scope="col" class="number">Open</th><th scope="col" class="number">Not applicable</th></tr></thead>
<tbody><tr><th scope="row"><a href="#s1">Service directory</a></th><td><strong class="tag not-conformant">Not conformant</strong></td><td class="number" data-label="Passed">2</td><td class="number" data-label="Failed">2</td><td class="number" data-label="Advisory">1</td><td class="number" data-label="Open">1</td><td class="number" data-label="Not applicable">1</td></tr>
<tr><th scope="row"><a href="#s2">Transport</a></th><td><strong class="tag incomplete">Incomplete</strong></td><td class="number" data-label="Passed">2</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">1</td><td class="number" data-label="Not applicable">0</td></tr>
</tbody></table>
<table class="stack facets"><caption>By facet: what kind of thing was asked</caption>
<thead><tr class="key"><th scope="col">Facet</th><th scope="col">Share</th><th scope="col" class="number">Passed</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Advisory</th><th scope="col" class="number">Open</th><th scope="col" class="number">Not applicable</th></tr></thead>
<tbody><tr><th scope="row">Meaning <span class="quiet about">terms and identifiers mean what the standard says</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Form <span class="quiet about">messages have the shape that is agreed</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Quality <span class="quiet about">data are complete, current and consistent</span></th><td><svg class="bar" viewBox="0 0 10 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><rect x="0" y="0" width="2" height="1" class="failed"/><rect x="2" y="0" width="1" height="1" class="advisory"/><rect x="3" y="0" width="2" height="1" class="open"/><rect x="5" y="0" width="1" height="1" class="inapplicable"/><rect x="6" y="0" width="4" height="1" class="passed"/></svg></td><td class="number" data-label="Passed">4</td><td class="number" data-label="Failed">2</td><td class="number" data-label="Advisory">1</td><td class="number" data-label="Open">2</td><td class="number" data-label="Not applicable">1</td></tr>
<tr><th scope="row">Rights <span class="quiet about">who may see and use what</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Trust <span class="quiet about">who asks and who answers can be relied on</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Transport <span class="quiet about">how messages travel</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Governance <span class="quiet about">versions, notices and contacts</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
</tbody></table>
</section>
<h2 id="requirements">Every requirement</h2>
<form class="filter" id="filter" aria-label="Find requirements" hidden>
<div class="fields">
<div><label for="filter-outcome">Outcome</label><select id="filter-outcome" name="outcome"><option value="">All</option><option value="failed">Failed (2)</option><option value="advice">Advisory (1)</option><option value="cantTell">Could not tell (1)</option><option value="untested">Not tested (1)</option><option value="inapplicable">Not applicable (1)</option><option value="passed">Passed (4)</option></select></div>
<div><label for="filter-level">Level</label><select id="filter-level" name="level"><option value="">All</option><option value="MUST">MUST (7)</option><option value="SHOULD">SHOULD (2)</option><option value="MAY">MAY (1)</option></select></div>
<div><label for="filter-cause">Cause</label><select id="filter-cause" name="cause"><option value="">All</option><option value="supplier">The service did not answer as was wanted (3)</option><option value="network">The service could not be reached (1)</option><option value="missing-data">The service holds no data that the test could use (1)</option><option value="declared-absent">The supplier declared that the service does not offer it (1)</option></select></div>
<div><label for="filter-text">With these words</label><input type="search" id="filter-text" name="text" autocomplete="off" spellcheck="false"></div>
</div>
<div class="actions"><p role="status" id="filter-status">Showing # of # requirements</p>
<button type="reset" class="button second">Clear filters</button>
<button type="button" class="button second" id="filter-toggle" data-open="false"><span class="shut">Open all details</span><span class="opened">Close all details</span></button></div>
</form>
<section aria-labelledby="s1">
<h2 id="s1">Service directory <span class="quiet">service-directory@3.0</span></h2>
<p><b>Not conformant.</b> ORUK-10 and ORUK-11 failed.</p>
<p class="quiet">Service directory, as the sector uses it. Based on Human Services Data Specification UK 3.0: <a href="https://openreferraluk.org/" rel="noreferrer nofollow">https://openreferraluk.org/</a></p>
<div class="group"><h3>Failed (2)</h3>
<article class="requirement failed" id="r3" aria-labelledby="r3-h" data-outcome="failed" data-level="MUST" data-cause="supplier">
<div class="row"><span><span class="id brief">ORUK-10</span> <span class="level">MUST</span></span>
<h4 id="r3-h">Walking every page yields each service once, as many as total_items says.</h4>
<strong class="tag failed">Failed</strong></div>
<p class="because">Page 2 repeats the service &quot;4f6c1d1e&quot; of page 1.</p>
<details open><summary><span>Details<span class="away"> of ORUK-10</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>

<p class="remedy"><b>What to do:</b> Order the list by something unique, such as id, before it is cut into pages.</p>
<div class="finding">
<p class="says">Page 2 repeats the service &quot;4f6c1d1e&quot; of page 1; each was wanted once.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>3 services, each once</dd></div>
<div><dt>Seen</dt><dd>3 services, &quot;4f6c1d1e&quot; twice</dd></div>
</dl>
<p>At <code>/contents/0/id</code>. Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#2</code>, <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>200</b>
content-type: application/json; charset=utf-8
date: Sat, 14 Mar 2026 09:26:55 GMT
</pre>
<p class="quiet">Body: 156 bytes.</p>
<pre>{&quot;total_items&quot;:3,&quot;page_number&quot;:2,&quot;contents&quot;:[{&quot;id&quot;:<mark>&quot;4f6c1d1e&quot;</mark>,&quot;name&quot;:&quot;Lunch club&quot;,&quot;status&quot;:&quot;active&quot;},{&quot;id&quot;:&quot;4f6c1d1e&quot;,&quot;name&quot;:&quot;Lunch club&quot;,&quot;status&quot;:&quot;open&quot;}]}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
<details><summary><span>It rests on paging/list#1 too</span></summary>
<div class="inside"><h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=1</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>200</b>
content-type: application/json; charset=utf-8
date: Sat, 14 Mar 2026 09:26:55 GMT
</pre>
<p class="quiet">Body: 156 bytes.</p>
<pre>{&quot;total_items&quot;:3,&quot;page_number&quot;:2,&quot;contents&quot;:[{&quot;id&quot;:<mark>&quot;4f6c1d1e&quot;</mark>,&quot;name&quot;:&quot;Lunch club&quot;,&quot;status&quot;:&quot;active&quot;},{&quot;id&quot;:&quot;4f6c1d1e&quot;,&quot;name&quot;:&quot;Lunch club&quot;,&quot;status&quot;:&quot;open&quot;}]}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=1&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div></details>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-10</code></pre>
<pre class="copy"><code>assay explain ORUK-10 .</code></pre>
</div></details>
</article>
<article class="requirement failed" id="r4" aria-labelledby="r4-h" data-outcome="failed" data-level="MUST" data-cause="supplier">
<div class="row"><span><span class="id brief">ORUK-11</span> <span class="level">MUST</span></span>
<h4 id="r4-h">A page beyond the last is empty, not an error.</h4>
<strong class="tag failed">Failed</strong></div>
<p class="because">Page 4 of 3 was answered with 500; 200 and an empty list was wanted.</p>
<details open><summary><span>Details<span class="away"> of ORUK-11</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>

<p class="remedy"><b>What to do:</b> Correct what ORUK-11 asks for.</p>
<div class="finding">
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>500</dd></div>
</dl>
<p>Found by <code>status</code> in case <code>beyond</code>, evidence <code>beyond/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=4</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>500</b>
content-type: text/html
</pre>
<p class="quiet">Body: 22 bytes.</p>
<pre>&lt;h1&gt;Server Error&lt;/h1&gt;
</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=4&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>

<p class="quiet">7 more findings, of any outcome; report.json and the evidence have them.</p>
<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-11</code></pre>
<pre class="copy"><code>assay explain ORUK-11 .</code></pre>
</div></details>
</article>
</div>
<div class="group"><h3>Advisory (1)</h3>
<article class="requirement " id="r5" aria-labelledby="r5-h" data-outcome="advice" data-level="SHOULD" data-cause="supplier">
<div class="row"><span><span class="id brief">ORUK-15</span> <span class="level">SHOULD</span></span>
<h4 id="r5-h">Each service says when it was last assured.</h4>
<strong class="tag advice">Advisory</strong></div>
<p class="because">The services lack &quot;assured_date&quot;.</p>
<details><summary><span>Details<span class="away"> of ORUK-15</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>

<p class="remedy"><b>What to do:</b> Correct what ORUK-15 asks for.</p>
<div class="finding">
<p class="says">The member &quot;assured_date&quot; is missing.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>a member &quot;assured_date&quot;</dd></div>
<div><dt>Seen</dt><dd>id, name, status</dd></div>
</dl>
<p>At <code>/contents/0/assured_date</code>. Found by <code>body-schema</code> in case <code>paging</code>, evidence <code>paging/list#2</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>200</b>
content-type: application/json; charset=utf-8
date: Sat, 14 Mar 2026 09:26:55 GMT
</pre>
<p class="quiet">Body: 156 bytes.</p>
<pre>{&quot;total_items&quot;:3,&quot;page_number&quot;:2,&quot;contents&quot;:[<mark>{&quot;id&quot;:&quot;4f6c1d1e&quot;,&quot;name&quot;:&quot;Lunch club&quot;,&quot;status&quot;:&quot;active&quot;}</mark>,{&quot;id&quot;:&quot;4f6c1d1e&quot;,&quot;name&quot;:&quot;Lunch club&quot;,&quot;status&quot;:&quot;open&quot;}]}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-15</code></pre>
<pre class="copy"><code>assay explain ORUK-15 .</code></pre>
</div></details>
</article>
</div>
<div class="group"><h3>Not tested (1)</h3>
<article class="requirement " id="r6" aria-labelledby="r6-h" data-outcome="untested" data-level="MUST" data-cause="missing-data">
<div class="row"><span><span class="id brief">ORUK-17</span> <span class="level">MUST</span></span>
<h4 id="r6-h">Taxonomy terms name the vocabulary they come from.</h4>
<strong class="tag untested">Not tested</strong></div>
<p class="because">No service carries a taxonomy term.</p>
<details><summary><span>Details<span class="away"> of ORUK-17</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). Proposed: not yet ratified by the governance body. <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service holds no data that the test could use. Load test data, or name records that exist under &quot;data&quot; in the target file.</p>
<p class="remedy"><b>What to do:</b> Give one service of the test data a taxonomy term.</p>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-17</code></pre>
<pre class="copy"><code>assay explain ORUK-17 .</code></pre>
</div></details>
</article>
</div>
<div class="group"><h3>Not applicable (1)</h3>
<article class="requirement " id="r7" aria-labelledby="r7-h" data-outcome="inapplicable" data-level="MAY" data-cause="declared-absent">
<div class="row"><span><span class="id brief">ORUK-20</span> <span class="level">MAY</span></span>
<h4 id="r7-h">A list can be had as newline-delimited JSON.</h4>
<strong class="tag inapplicable">Not applicable</strong></div>
<p class="because">The target file declares &quot;ndjson&quot; false, and the service is consistent with that.</p>
<details><summary><span>Details<span class="away"> of ORUK-20</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The supplier declared that the service does not offer it. Nothing to do, unless a buyer or profile asks for it.</p>




</div></details>
</article>
</div>
<div class="group"><h3>Passed (2)</h3>
<table class="stack"><caption class="away">Requirements that passed</caption>
<thead><tr><th scope="col">Requirement</th><th scope="col">Level</th><th scope="col">What it says</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr id="r1" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">ORUK-01</th><td class="level">MUST</td><td>The service describes itself at the root of the API.</td><td><strong class="tag passed">Passed</strong></td></tr>
<tr id="r2" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">ORUK-04</th><td class="level">MUST</td><td>Every service has an id, a name and a status.</td><td><strong class="tag passed">Passed</strong></td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="s2">
<h2 id="s2">Transport <span class="quiet">transport@1.0</span></h2>
<p><b>Incomplete.</b> TR-02 could not be told.</p>
<p class="quiet">Transport, as the sector uses it. Based on Human Services Data Specification UK 3.0: <a href="https://openreferraluk.org/" rel="noreferrer nofollow">https://openreferraluk.org/</a></p>
<div class="group"><h3>Could not tell (1)</h3>
<article class="requirement " id="r9" aria-labelledby="r9-h" data-outcome="cantTell" data-level="MUST" data-cause="network">
<div class="row"><span><span class="id brief">TR-02</span> <span class="level">MUST</span></span>
<h4 id="r9-h">TLS 1.2 or newer is used; older versions are refused.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The handshake with TLS 1.0 got no answer within 10 s.</p>
<details><summary><span>Details<span class="away"> of TR-02</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service could not be reached. Check the base URL, DNS, firewall and certificate, then run again.</p>
<p class="remedy"><b>What to do:</b> Correct what TR-02 asks for.</p>
<div class="finding">
<p class="says">No connection was made within 10 s.</p>

<p>Found by <code>tls-refused</code> in case <code>old-tls</code>, evidence <code>old-tls/hello#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>No answer (connect-timeout, after 58 ms)</h5>
<p>No connection to 192.0.2.10 port 443 was made within 10 s.</p>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement TR-02</code></pre>
<pre class="copy"><code>assay explain TR-02 .</code></pre>
</div></details>
</article>
</div>
<div class="group"><h3>Passed (2)</h3>
<table class="stack"><caption class="away">Requirements that passed</caption>
<thead><tr><th scope="col">Requirement</th><th scope="col">Level</th><th scope="col">What it says</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr id="r8" data-outcome="passed" data-level="MUST" data-cause=""><th scope="row" class="id brief">TR-01</th><td class="level">MUST</td><td>The service is reached by HTTPS only.</td><td><strong class="tag passed">Passed</strong></td></tr>
<tr id="r10" data-outcome="passed" data-level="SHOULD" data-cause=""><th scope="row" class="id brief">TR-05</th><td class="level">SHOULD</td><td>Errors are described by a problem document (RFC 9457).</td><td><strong class="tag passed">Passed</strong></td></tr>
</tbody></table></div>
</section>
<section aria-labelledby="advisories">
<h2 id="advisories">Advisories</h2>
<p>Worth mending; they do not change the verdict.</p>
<h3>Requirements below MUST that failed</h3>
<ul><li><a href="#r5">ORUK-15</a> (SHOULD): The services lack &quot;assured_date&quot;.</li>
</ul>
<h3>content-type <span class="quiet">service-directory@3.0, no requirement asks for it</span></h3>
<p>The content type says &quot;charset=utf-8&quot;, which JSON does not have.</p>
<details><summary><span>Where: 2 places<span class="away"> for content-type</span></span></summary>
<div class="inside"><table class="stack"><caption class="away">Findings of content-type</caption>
<thead><tr><th scope="col">Case</th><th scope="col">What was found</th><th scope="col">Evidence</th></tr></thead>
<tbody><tr><th scope="row"><code>paging</code></th><td>The content type says &quot;charset=utf-8&quot;, which JSON does not have.</td><td><code>paging/list#1</code></td></tr>
<tr><th scope="row"><code>paging</code></th><td>The content type says &quot;charset=utf-8&quot;, which JSON does not have.</td><td><code>paging/list#2</code></td></tr>
</tbody></table>
</div></details>

</section><section aria-labelledby="exchanges">
<h2 id="exchanges">Exchanges over time</h2>
<p>4 exchanges, repeated ones included; 1 got no answer. Half took at most 58 ms, 95 in 100 at most 58 ms; the slowest took 58 ms.</p>
<figure class="chart"><svg aria-hidden="true" focusable="false"><rect class="slowest" x="0%" y="8.93%" width="80%" height="91.07%"/><rect class="middle" x="0%" y="8.93%" width="80%" height="91.07%"/><rect class="silent" x="0%" y="94%" width="80%" height="6%"/><line class="grid" x1="0" x2="100%" y1="46.44%" y2="46.44%"/><text x="4" y="46.44%" dy="-3">10 ms</text></svg>
<div class="axis"><span>start</span><span>1 ms later</span></div>
<figcaption>Each column is a part of the run: how long its slowest exchange took (pale), and its middle one (dark). A red foot marks an exchange without an answer. The tables below say the same in numbers.</figcaption></figure>
<table class="stack"><caption>The slowest exchanges</caption>
<thead><tr><th scope="col" class="number">Time</th><th scope="col">Request</th><th scope="col">Answer</th><th scope="col">Evidence</th></tr></thead>
<tbody><tr><td class="number">58 ms</td><td><code>GET https://api.example.org/v1/services?page=1</code></td><td>200</td><td><code>paging/list#1</code></td></tr>
<tr><td class="number">58 ms</td><td><code>GET https://api.example.org/v1/services?page=2</code></td><td>200</td><td><code>paging/list#2</code></td></tr>
<tr><td class="number">58 ms</td><td><code>GET https://api.example.org/v1/services?page=4</code></td><td>500</td><td><code>beyond/list#1</code></td></tr>
</tbody></table>
<details class="long"><summary><span>Response times by case</span></summary>
<table class="stack"><caption class="away">Response times by case</caption>
<thead><tr><th scope="col">Case</th><th scope="col" class="number">Exchanges</th><th scope="col" class="number">Half within</th><th scope="col" class="number">Slowest</th><th scope="col" class="number">No answer</th></tr></thead>
<tbody><tr><th scope="row">paging</th><td class="number" data-label="Exchanges">2</td><td class="number" data-label="Half within">58 ms</td><td class="number" data-label="Slowest">58 ms</td><td class="number" data-label="No answer">0</td></tr>
<tr><th scope="row">beyond</th><td class="number" data-label="Exchanges">1</td><td class="number" data-label="Half within">58 ms</td><td class="number" data-label="Slowest">58 ms</td><td class="number" data-label="No answer">0</td></tr>
<tr><th scope="row">old-tls</th><td class="number" data-label="Exchanges">1</td><td class="number" data-label="Half within">–</td><td class="number" data-label="Slowest">–</td><td class="number" data-label="No answer">1</td></tr>
</tbody></table></details>
<details class="long"><summary><span>All 4 exchanges in order</span></summary>
<ol class="exchanges"><li><span class="number">58 ms</span><code>GET https://api.example.org/v1/services?page=1</code><span>200</span></li>
<li><span class="number">58 ms</span><code>GET https://api.example.org/v1/services?page=2</code><span>200</span></li>
<li><span class="number">58 ms</span><code>GET https://api.example.org/v1/services?page=4</code><span>500</span></li>
<li><span class="number">58 ms</span><code>GET https://api.example.org/v1/services?page=2</code><span>no answer</span></li>
</ol>
</details>
</section>
<section aria-labelledby="cases">
<h2 id="cases">Cases</h2>
<p>A case is a conversation with the service. Its outcome says whether the conversation went to its planned end, and nothing about conformance.</p>
<table class="stack"><caption>Cases in the order of the plan</caption>
<thead><tr><th scope="col">Case</th><th scope="col">Suite</th><th scope="col">How it went</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr><th scope="row">paging</th><td>service-directory@1.0.0</td><td>It went to its end.<details class="long"><summary><span>2 steps<span class="away"> of paging</span></span></summary>
<ol><li>list: passed <code>paging/list#1</code></li>
<li>list, attempt 2: passed <code>paging/list#2</code></li>
</ol></details></td><td><strong class="tag passed">Passed</strong></td></tr>
<tr><th scope="row">old-tls</th><td>transport@1.0.0</td><td>The handshake was cut before a version was agreed. <span class="quiet">2 attempts.</span><br><span class="quiet">The service could not be reached.</span><details class="long"><summary><span>12 steps<span class="away"> of old-tls</span></span></summary>
<ol></ol><p class="quiet">12 more steps.</p></details></td><td><strong class="tag cantTell">Could not tell</strong></td></tr>
</tbody></table>
</section><section aria-labelledby="about">
<h2 id="about">About this run</h2>
<dl class="facts"><div><dt>Supplier</dt><dd>Example Ltd (GB-COH-01234567)</dd></div>
<div><dt>Product</dt><dd>Directory 4.2</dd></div>
<div><dt>Target</dt><dd>example-directory</dd></div>
<div><dt>Environment</dt><dd>sandbox</dd></div>
<div><dt>Addresses</dt><dd>service-directory@3.0: <code>https://api.example.org/v1</code><br>transport@1.0: <code>https://api.example.org/v1</code></dd></div>
<div><dt>Profile</dt><dd>directory@1</dd></div>
<div><dt>Assurance</dt><dd>Self-declared</dd></div>
<div><dt>Run</dt><dd><code>0195f0c2-7d1e-7aa0-8c55-5d1f3e7b9a10</code></dd></div>
<div><dt>Began</dt><dd><time datetime="2026-03-14T09:26:53Z">14 March 2026 at 09:26 UTC</time></dd></div>
<div><dt>Finished</dt><dd>Yes</dd></div>
<div><dt>Exchanges</dt><dd>42; 1 without an answer; 0 in interrupted attempts</dd></div>
<div><dt>Tool</dt><dd>assay 0.1.0</dd></div>
<div><dt>Plan</dt><dd><code>sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525</code></dd></div>
<div><dt>Evidence</dt><dd><code>sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e</code></dd></div>
<div><dt>Verdict</dt><dd><code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></dd></div>
<div><dt>Specs</dt><dd>service-directory@3.0<br><code>sha256:ad9fe0b1717312c5f29650426196cc57ce06bd23cf19558e02954e262f38b939</code><br>transport@1.0<br><code>sha256:dfd29b23b0e9de7e1ed81344f1824497e6101ec19ddb86481496dc58a949ef8d</code></dd></div>
<div><dt>Suites</dt><dd>service-directory@1.0.0<br><code>sha256:7d53093eb3507206c968fa430749d7ca05b4e1ad83a4bdf4f67f6170f0552d72</code><br>transport@1.0.0<br><code>sha256:268db843c96fa8c979456b9687d39ff221618ca3f16ec15195880dd7222475e0</code></dd></div>
</dl>
<p>To judge the same evidence again on any machine: <code>assay judge</code> with the folder this file came in. Two runs agree when their verdict digests are equal; 10 requirements went into this one.</p>
</section></main>
<footer><div class="wide">
<p>Made by assay 0.1.0. Verdict <code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></p>
<p>A self-declared report is a claim, not a certificate. A certificate is signed by an accreditation body and can be verified.</p>
</div></footer>

</body>
</html>

`

exports[`test/report/html.test.ts > TAP > the page of a report: refused > must match snapshot 1`] = `
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="wide"><p><b>assay</b> Conformance report</p></div></header>
<main id="main" class="wide">
<p class="caption">Example Ltd</p>
<h1>Directory 4.2</h1>
<section class="verdict incomplete" aria-labelledby="verdict">
<h2 id="verdict">Incomplete</h2>
<p class="plainly">We cannot say yet whether Directory 4.2 does what it must do under Service directory and Transport: of 7 things asked of it, 7 could not be settled.</p>
<p><a class="button" href="#r1">Go to the first thing that could not be told: ORUK-01</a></p>
<p>40 of 42 requests were answered 401; check specs.service-directory@3.0.credentials.default.</p>
<p class="quiet">Self-declared: the supplier, or someone acting for them, ran this against the sandbox deployment. No accreditation body has confirmed it. The run began on <time datetime="2026-03-14T09:26:53Z">14 March 2026 at 09:26 UTC</time>.</p>
</section>
<ul class="plain notices"><li><b>Interrupted:</b> the run did not reach its end. What it did not get to is not tested.</li>
<li><b>Declared absent by the supplier:</b> service-directory@3.0: ndjson.</li>
</ul><nav aria-labelledby="contents">
<h2 id="contents">In this report</h2>
<ul class="plain contents"><li><a href="#not-assessed">What was assessed, and what was not</a></li>
<li><a href="#counts">Results in numbers</a></li>
<li><a href="#requirements">Every requirement</a></li>
<li><a href="#s1">Service directory</a></li>
<li><a href="#s2">Transport</a></li>
<li><a href="#advisories">Advisories</a></li>
<li><a href="#exchanges">Exchanges over time</a></li>
<li><a href="#cases">Cases</a></li>
<li><a href="#about">About this run</a></li>
</ul>
</nav>
<section aria-labelledby="not-assessed">
<h2 id="not-assessed">What was assessed, and what was not</h2>
<table class="stack"><caption class="away">How each requirement was settled</caption>
<thead><tr><th scope="col">How</th><th scope="col" class="number">Requirements</th><th scope="col">What that means</th></tr></thead>
<tbody><tr><th scope="row">Assessed by tests</th><td class="number" data-label="Requirements">0</td><td>A program asked the service and judged its answers.</td></tr>
<tr><th scope="row">Asked, and not settled</th><td class="number" data-label="Requirements">10</td><td>Tests ran, and could not tell. The reasons follow.</td></tr>
<tr><th scope="row">Attested by a person</th><td class="number" data-label="Requirements">0</td><td>No program can test these; signed attestations settle them.</td></tr>
<tr><th scope="row">Declared absent</th><td class="number" data-label="Requirements">0</td><td>The supplier says that the service does not offer this. Tests looked whether that is so.</td></tr>
<tr><th scope="row">Not assessed</th><td class="number" data-label="Requirements">0</td><td>No test reached these. The reasons follow.</td></tr>
</tbody></table>
<h3>The service refused the credentials <span class="quiet">(10 requirements)</span></h3>
<p>The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<p><b>What to do:</b> Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<ul class="plain links"><li class="id brief"><a href="#r1">ORUK-01</a> MUST</li>
<li class="id brief"><a href="#r2">ORUK-04</a> MUST</li>
<li class="id brief"><a href="#r3">ORUK-10</a> MUST</li>
<li class="id brief"><a href="#r4">ORUK-11</a> MUST</li>
<li class="id brief"><a href="#r6">ORUK-17</a> MUST</li>
<li class="id brief"><a href="#r8">TR-01</a> MUST</li>
<li class="id brief"><a href="#r9">TR-02</a> MUST</li>
<li class="id brief"><a href="#r5">ORUK-15</a> SHOULD</li>
<li class="id brief"><a href="#r10">TR-05</a> SHOULD</li>
<li class="id brief"><a href="#r7">ORUK-20</a> MAY</li>
</ul>

</section>
<section aria-labelledby="counts">
<h2 id="counts">Results in numbers</h2>
<p>10 requirements and 42 exchanges with the service. Only a MUST decides the verdict; a SHOULD or MAY that failed is an advisory.</p>
<svg class="bar" viewBox="0 0 10 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><rect x="0" y="0" width="10" height="1" class="open"/></svg>
<table class="counts"><caption>Requirements by outcome and level</caption>
<thead><tr><th scope="col">Outcome</th><th scope="col" class="number">MUST</th><th scope="col" class="number">SHOULD</th><th scope="col" class="number">MAY</th></tr></thead>
<tbody><tr><th scope="row">Passed</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Failed</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Could not tell</th><td class="number">7</td><td class="number">2</td><td class="number">1</td></tr>
<tr><th scope="row">Not tested</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
<tr><th scope="row">Not applicable</th><td class="number">0</td><td class="number">0</td><td class="number">0</td></tr>
</tbody></table>
<table class="stack"><caption>By standard</caption>
<thead><tr><th scope="col">Standard</th><th scope="col">Verdict</th><th scope="col" class="number">Passed</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Advisory</th><th scope="col" class="number">Open</th><th scope="col" class="number">Not applicable</th></tr></thead>
<tbody><tr><th scope="row"><a href="#s1">Service directory</a></th><td><strong class="tag incomplete">Incomplete</strong></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">7</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row"><a href="#s2">Transport</a></th><td><strong class="tag incomplete">Incomplete</strong></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">3</td><td class="number" data-label="Not applicable">0</td></tr>
</tbody></table>
<table class="stack facets"><caption>By facet: what kind of thing was asked</caption>
<thead><tr class="key"><th scope="col">Facet</th><th scope="col">Share</th><th scope="col" class="number">Passed</th><th scope="col" class="number">Failed</th><th scope="col" class="number">Advisory</th><th scope="col" class="number">Open</th><th scope="col" class="number">Not applicable</th></tr></thead>
<tbody><tr><th scope="row">Meaning <span class="quiet about">terms and identifiers mean what the standard says</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Form <span class="quiet about">messages have the shape that is agreed</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Quality <span class="quiet about">data are complete, current and consistent</span></th><td><svg class="bar" viewBox="0 0 10 1" preserveAspectRatio="none" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><rect x="0" y="0" width="10" height="1" class="open"/></svg></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">10</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Rights <span class="quiet about">who may see and use what</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Trust <span class="quiet about">who asks and who answers can be relied on</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Transport <span class="quiet about">how messages travel</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
<tr><th scope="row">Governance <span class="quiet about">versions, notices and contacts</span></th><td><span class="quiet">Nothing asked</span></td><td class="number" data-label="Passed">0</td><td class="number" data-label="Failed">0</td><td class="number" data-label="Advisory">0</td><td class="number" data-label="Open">0</td><td class="number" data-label="Not applicable">0</td></tr>
</tbody></table>
</section>
<h2 id="requirements">Every requirement</h2>
<form class="filter" id="filter" aria-label="Find requirements" hidden>
<div class="fields">
<div><label for="filter-outcome">Outcome</label><select id="filter-outcome" name="outcome"><option value="">All</option><option value="cantTell">Could not tell (10)</option></select></div>
<div><label for="filter-level">Level</label><select id="filter-level" name="level"><option value="">All</option><option value="MUST">MUST (7)</option><option value="SHOULD">SHOULD (2)</option><option value="MAY">MAY (1)</option></select></div>
<div><label for="filter-cause">Cause</label><select id="filter-cause" name="cause"><option value="">All</option><option value="credentials">The service refused the credentials (10)</option></select></div>
<div><label for="filter-text">With these words</label><input type="search" id="filter-text" name="text" autocomplete="off" spellcheck="false"></div>
</div>
<div class="actions"><p role="status" id="filter-status">Showing # of # requirements</p>
<button type="reset" class="button second">Clear filters</button>
<button type="button" class="button second" id="filter-toggle" data-open="false"><span class="shut">Open all details</span><span class="opened">Close all details</span></button></div>
</form>
<section aria-labelledby="s1">
<h2 id="s1">Service directory <span class="quiet">service-directory@3.0</span></h2>
<p><b>Incomplete.</b> No requirement could be judged.</p>
<p class="quiet">Service directory, as the sector uses it. Based on Human Services Data Specification UK 3.0: <a href="https://openreferraluk.org/" rel="noreferrer nofollow">https://openreferraluk.org/</a></p>
<div class="group"><h3>Could not tell (7)</h3>
<article class="requirement " id="r1" aria-labelledby="r1-h" data-outcome="cantTell" data-level="MUST" data-cause="credentials">
<div class="row"><span><span class="id brief">ORUK-01</span> <span class="level">MUST</span></span>
<h4 id="r1-h">The service describes itself at the root of the API.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of ORUK-01</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-01</code></pre>
<pre class="copy"><code>assay explain ORUK-01 .</code></pre>
</div></details>
</article>
<article class="requirement " id="r2" aria-labelledby="r2-h" data-outcome="cantTell" data-level="MUST" data-cause="credentials">
<div class="row"><span><span class="id brief">ORUK-04</span> <span class="level">MUST</span></span>
<h4 id="r2-h">Every service has an id, a name and a status.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of ORUK-04</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-04</code></pre>
<pre class="copy"><code>assay explain ORUK-04 .</code></pre>
</div></details>
</article>
<article class="requirement " id="r3" aria-labelledby="r3-h" data-outcome="cantTell" data-level="MUST" data-cause="credentials">
<div class="row"><span><span class="id brief">ORUK-10</span> <span class="level">MUST</span></span>
<h4 id="r3-h">Walking every page yields each service once, as many as total_items says.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of ORUK-10</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-10</code></pre>
<pre class="copy"><code>assay explain ORUK-10 .</code></pre>
</div></details>
</article>
<article class="requirement " id="r4" aria-labelledby="r4-h" data-outcome="cantTell" data-level="MUST" data-cause="credentials">
<div class="row"><span><span class="id brief">ORUK-11</span> <span class="level">MUST</span></span>
<h4 id="r4-h">A page beyond the last is empty, not an error.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of ORUK-11</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-11</code></pre>
<pre class="copy"><code>assay explain ORUK-11 .</code></pre>
</div></details>
</article>
<article class="requirement " id="r6" aria-labelledby="r6-h" data-outcome="cantTell" data-level="MUST" data-cause="credentials">
<div class="row"><span><span class="id brief">ORUK-17</span> <span class="level">MUST</span></span>
<h4 id="r6-h">Taxonomy terms name the vocabulary they come from.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of ORUK-17</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). Proposed: not yet ratified by the governance body. <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-17</code></pre>
<pre class="copy"><code>assay explain ORUK-17 .</code></pre>
</div></details>
</article>
<article class="requirement " id="r5" aria-labelledby="r5-h" data-outcome="cantTell" data-level="SHOULD" data-cause="credentials">
<div class="row"><span><span class="id brief">ORUK-15</span> <span class="level">SHOULD</span></span>
<h4 id="r5-h">Each service says when it was last assured.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of ORUK-15</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-15</code></pre>
<pre class="copy"><code>assay explain ORUK-15 .</code></pre>
</div></details>
</article>
<article class="requirement " id="r7" aria-labelledby="r7-h" data-outcome="cantTell" data-level="MAY" data-cause="credentials">
<div class="row"><span><span class="id brief">ORUK-20</span> <span class="level">MAY</span></span>
<h4 id="r7-h">A list can be had as newline-delimited JSON.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of ORUK-20</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement ORUK-20</code></pre>
<pre class="copy"><code>assay explain ORUK-20 .</code></pre>
</div></details>
</article>
</div>
</section>
<section aria-labelledby="s2">
<h2 id="s2">Transport <span class="quiet">transport@1.0</span></h2>
<p><b>Incomplete.</b> No requirement could be judged.</p>
<p class="quiet">Transport, as the sector uses it. Based on Human Services Data Specification UK 3.0: <a href="https://openreferraluk.org/" rel="noreferrer nofollow">https://openreferraluk.org/</a></p>
<div class="group"><h3>Could not tell (3)</h3>
<article class="requirement " id="r8" aria-labelledby="r8-h" data-outcome="cantTell" data-level="MUST" data-cause="credentials">
<div class="row"><span><span class="id brief">TR-01</span> <span class="level">MUST</span></span>
<h4 id="r8-h">The service is reached by HTTPS only.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of TR-01</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement TR-01</code></pre>
<pre class="copy"><code>assay explain TR-01 .</code></pre>
</div></details>
</article>
<article class="requirement " id="r9" aria-labelledby="r9-h" data-outcome="cantTell" data-level="MUST" data-cause="credentials">
<div class="row"><span><span class="id brief">TR-02</span> <span class="level">MUST</span></span>
<h4 id="r9-h">TLS 1.2 or newer is used; older versions are refused.</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of TR-02</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement TR-02</code></pre>
<pre class="copy"><code>assay explain TR-02 .</code></pre>
</div></details>
</article>
<article class="requirement " id="r10" aria-labelledby="r10-h" data-outcome="cantTell" data-level="SHOULD" data-cause="credentials">
<div class="row"><span><span class="id brief">TR-05</span> <span class="level">SHOULD</span></span>
<h4 id="r10-h">Errors are described by a problem document (RFC 9457).</h4>
<strong class="tag cantTell">Could not tell</strong></div>
<p class="because">The service answered 401 to every request that carries the credential &quot;default&quot;.</p>
<details><summary><span>Details<span class="away"> of TR-05</span></span></summary>
<div class="inside">
<p><b>Clause:</b> HSDS-UK 3.0, Pagination (<a href="https://docs.openreferral.org/en/3.0/hsds/api_reference.html" rel="noreferrer nofollow">https://docs.openreferral.org/en/3.0/hsds/api_reference.html</a>). <b>Facet:</b> Quality.</p>
<p><b>Why:</b> The service refused the credentials. Check &quot;credentials&quot; in the target file, and that the secrets it names are set and still valid.</p>
<p class="remedy"><b>What to do:</b> Check specs.service-directory@3.0.credentials.default in the target file.</p>
<div class="finding">
<p class="says">The answer was 401; a list of services was wanted.</p>
<dl class="pair">
<div><dt>Wanted</dt><dd>200</dd></div>
<div><dt>Seen</dt><dd>401</dd></div>
</dl>
<p>Found by <code>pages-walk</code> in case <code>paging</code>, evidence <code>paging/list#1</code>.</p>
<h5>Request</h5>
<pre><b>GET https://api.example.org/v1/services?page=2</b>
accept: application/json
authorization: Bearer ‹secret:EXAMPLE_A›
host: api.example.org
</pre>

<h5>Response, after 58 ms</h5>
<pre><b>401</b>
content-type: application/problem+json
www-authenticate: Bearer error=&quot;invalid_token&quot;
</pre>
<p class="quiet">Body: 37 bytes.</p>
<pre>{&quot;title&quot;:&quot;Unauthorized&quot;,&quot;status&quot;:401}</pre>
<h5>Ask again</h5>
<pre class="copy"><code>curl --globoff --path-as-is --include &#39;https://api.example.org/v1/services?page=2&#39; --header &#39;accept: application/json&#39; --header &#39;authorization: Bearer &#39;&quot;$EXAMPLE_A&quot; --header &#39;user-agent:&#39;</code></pre>
</div>


<h5>Test this requirement again, and see its rule and evidence on one page</h5>
<pre class="copy"><code>assay run target.yaml --requirement TR-05</code></pre>
<pre class="copy"><code>assay explain TR-05 .</code></pre>
</div></details>
</article>
</div>
</section>
<section aria-labelledby="advisories">
<h2 id="advisories">Advisories</h2>
<p>There are none.</p>


</section><section aria-labelledby="exchanges">
<h2 id="exchanges">Exchanges over time</h2>
<p>1 exchange, repeated ones included; each was answered. Half took at most 58 ms, 95 in 100 at most 58 ms; the slowest took 58 ms.</p>
<figure class="chart"><svg aria-hidden="true" focusable="false"><rect class="slowest" x="0%" y="8.93%" width="80%" height="91.07%"/><rect class="middle" x="0%" y="8.93%" width="80%" height="91.07%"/><line class="grid" x1="0" x2="100%" y1="46.44%" y2="46.44%"/><text x="4" y="46.44%" dy="-3">10 ms</text></svg>
<div class="axis"><span>start</span><span>1 ms later</span></div>
<figcaption>Each column is a part of the run: how long its slowest exchange took (pale), and its middle one (dark). A red foot marks an exchange without an answer. The tables below say the same in numbers.</figcaption></figure>
<table class="stack"><caption>The slowest exchanges</caption>
<thead><tr><th scope="col" class="number">Time</th><th scope="col">Request</th><th scope="col">Answer</th><th scope="col">Evidence</th></tr></thead>
<tbody><tr><td class="number">58 ms</td><td><code>GET https://api.example.org/v1/services?page=2</code></td><td>401</td><td><code>paging/list#1</code></td></tr>
</tbody></table>
<details class="long"><summary><span>Response times by case</span></summary>
<table class="stack"><caption class="away">Response times by case</caption>
<thead><tr><th scope="col">Case</th><th scope="col" class="number">Exchanges</th><th scope="col" class="number">Half within</th><th scope="col" class="number">Slowest</th><th scope="col" class="number">No answer</th></tr></thead>
<tbody><tr><th scope="row">paging</th><td class="number" data-label="Exchanges">1</td><td class="number" data-label="Half within">58 ms</td><td class="number" data-label="Slowest">58 ms</td><td class="number" data-label="No answer">0</td></tr>
</tbody></table></details>
<details class="long"><summary><span>All 1 exchanges in order</span></summary>
<ol class="exchanges"><li><span class="number">58 ms</span><code>GET https://api.example.org/v1/services?page=2</code><span>401</span></li>
</ol>
</details>
</section>
<section aria-labelledby="cases">
<h2 id="cases">Cases</h2>
<p>A case is a conversation with the service. Its outcome says whether the conversation went to its planned end, and nothing about conformance.</p>
<table class="stack"><caption>Cases in the order of the plan</caption>
<thead><tr><th scope="col">Case</th><th scope="col">Suite</th><th scope="col">How it went</th><th scope="col">Outcome</th></tr></thead>
<tbody><tr><th scope="row">paging</th><td>service-directory@1.0.0</td><td>It went to its end.<details class="long"><summary><span>2 steps<span class="away"> of paging</span></span></summary>
<ol><li>list: passed <code>paging/list#1</code></li>
<li>list, attempt 2: passed <code>paging/list#2</code></li>
</ol></details></td><td><strong class="tag passed">Passed</strong></td></tr>
<tr><th scope="row">old-tls</th><td>transport@1.0.0</td><td>The handshake was cut before a version was agreed. <span class="quiet">2 attempts.</span><br><span class="quiet">The service could not be reached.</span><details class="long"><summary><span>12 steps<span class="away"> of old-tls</span></span></summary>
<ol></ol><p class="quiet">12 more steps.</p></details></td><td><strong class="tag cantTell">Could not tell</strong></td></tr>
</tbody></table>
</section><section aria-labelledby="about">
<h2 id="about">About this run</h2>
<dl class="facts"><div><dt>Supplier</dt><dd>Example Ltd (GB-COH-01234567)</dd></div>
<div><dt>Product</dt><dd>Directory 4.2</dd></div>
<div><dt>Target</dt><dd>example-directory</dd></div>
<div><dt>Environment</dt><dd>sandbox</dd></div>
<div><dt>Addresses</dt><dd>service-directory@3.0: <code>https://api.example.org/v1</code><br>transport@1.0: <code>https://api.example.org/v1</code></dd></div>
<div><dt>Profile</dt><dd>directory@1</dd></div>
<div><dt>Assurance</dt><dd>Self-declared</dd></div>
<div><dt>Run</dt><dd><code>0195f0c2-7d1e-7aa0-8c55-5d1f3e7b9a10</code></dd></div>
<div><dt>Began</dt><dd><time datetime="2026-03-14T09:26:53Z">14 March 2026 at 09:26 UTC</time></dd></div>
<div><dt>Finished</dt><dd>No, it was interrupted</dd></div>
<div><dt>Exchanges</dt><dd>42; 0 without an answer; 3 in interrupted attempts</dd></div>
<div><dt>Tool</dt><dd>assay 0.1.0</dd></div>
<div><dt>Plan</dt><dd><code>sha256:64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525</code></dd></div>
<div><dt>Evidence</dt><dd><code>sha256:ee8250fb76e094b34b471f13a73dbbe51d1ae142e9df59d7c0d31ec20f0a0a8e</code></dd></div>
<div><dt>Verdict</dt><dd><code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></dd></div>
<div><dt>Specs</dt><dd>service-directory@3.0<br><code>sha256:ad9fe0b1717312c5f29650426196cc57ce06bd23cf19558e02954e262f38b939</code><br>transport@1.0<br><code>sha256:dfd29b23b0e9de7e1ed81344f1824497e6101ec19ddb86481496dc58a949ef8d</code></dd></div>
<div><dt>Suites</dt><dd>service-directory@1.0.0<br><code>sha256:7d53093eb3507206c968fa430749d7ca05b4e1ad83a4bdf4f67f6170f0552d72</code><br>transport@1.0.0<br><code>sha256:268db843c96fa8c979456b9687d39ff221618ca3f16ec15195880dd7222475e0</code></dd></div>
</dl>
<p>To judge the same evidence again on any machine: <code>assay judge</code> with the folder this file came in. Two runs agree when their verdict digests are equal; 10 requirements went into this one.</p>
</section></main>
<footer><div class="wide">
<p>Made by assay 0.1.0. Verdict <code>sha256:11e221bd1b7fc99544f3f765b0c39dd2786e636c3422d6bec026d1ed03884cac</code></p>
<p>A self-declared report is a claim, not a certificate. A certificate is signed by an accreditation body and can be verified.</p>
</div></footer>

</body>
</html>

`
