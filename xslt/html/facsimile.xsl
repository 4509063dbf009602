<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · The image of a page beside its text, larger and to be moved: in a site, when a reader asks for it. Without a script its link leads there.
  Input   · pb/@facs as images.xsl reads it; IIIF: an image service, or a canvas and the manifest that the document names.
  Output  · f:zoom and f:zone, what a link and a part of the text say for the script (src/publish/site/browser/page-images.ts); the template facsimile; f:image-policy.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:f="urn:memcon:functions" xmlns:e="urn:memcon:rules" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- https://…/iiif/p4/info.json, https://…/iiif/p4/full/max/0/default.jpg: what stands before is the image service. -->
  <xsl:variable name="service" as="xs:string" select="'^(https?://.+?)(/info\.json|/(full|square|(pct:)?[\d.]+,[\d.]+,[\d.]+,[\d.]+)/[^/]+/!?[\d.]+/(default|native|color|gray|bitonal)\.[a-z0-9]+)$'"/>

  <!-- A file of a kind that browsers show. -->
  <xsl:variable name="image-file" as="xs:string" select="'^https?://[^?#]+\.(jpe?g|png|gif|webp|avif)([?#].*)?$'"/>

  <!-- An address that says it is a manifest. -->
  <xsl:variable name="manifest-address" as="xs:string" select="'^https?://.*(manifest|iiif)[^#]*$'"/>

  <!-- The manifest that the document names: its facsimile, or a number of the source. -->
  <xsl:variable name="manifest" as="xs:string?" select="
    ($tei//(facsimile, sourceDoc)/(., surfaceGrp)/(@facs, @corresp, @sameAs, @source)/tokenize(.),
      $header//msIdentifier//idno[matches(@type, 'iiif|manifest', 'i')]/normalize-space(.))[matches(., '^https?://[^\s&lt;&gt;&quot;\\]+$', 'i')][1]"/>

  <!-- An image of a service in a form that browsers show. -->
  <xsl:function name="f:image-link" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:sequence select="replace($address, '/info\.json$', '/full/max/0/default.jpg')"/>
  </xsl:function>

  <!-- Whether the page may show images larger: it is one of a site. -->
  <xsl:variable name="in-site" as="xs:boolean" select="exists(f:local-address($site-root))"/>

  <!-- How the image of a page is had: data-zoom is "file", "service" or "manifest", data-from its address unless the link has it; nothing where nobody knows. -->
  <xsl:function name="f:zoom" as="attribute()*">
    <xsl:param name="page" as="element(pb)"/>
    <xsl:variable name="address" as="xs:string?" select="f:image-address($page/@facs)"/>
    <xsl:variable name="others" as="xs:string?" select="f:safe-link($address)[starts-with(lower-case(.), 'http')]"/>
    <xsl:if test="$has-zones and starts-with($page/@facs, '#')">
      <xsl:for-each select="f:surface(key('image', substring(tokenize($page/@facs)[1], 2), $tei/root())[1])"><xsl:attribute name="data-surface" select="."/></xsl:for-each>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="not($in-site)"/>
      <xsl:when test="exists(f:own-image($address))"><xsl:attribute name="data-zoom" select="'file'"/></xsl:when>
      <xsl:when test="empty($others)"/>
      <xsl:when test="matches($others, $service, 'i')">
        <xsl:attribute name="data-zoom" select="'service'"/>
        <xsl:attribute name="data-from" select="replace($others, $service, '$1', 'i')"/>
      </xsl:when>
      <xsl:when test="matches($others, $image-file, 'i')"><xsl:attribute name="data-zoom" select="'file'"/></xsl:when>
      <xsl:when test="exists($manifest) or matches($others, $manifest-address, 'i')">
        <xsl:attribute name="data-zoom" select="'manifest'"/>
        <xsl:attribute name="data-from" select="($manifest[not(matches($others, 'manifest(\.json)?$', 'i'))], $others)[1]"/>
        <xsl:attribute name="data-canvas" select="$others"/>
        <xsl:if test="$page/@n"><xsl:attribute name="data-n" select="$page/@n"/></xsl:if>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- Whether parts of the text say where on an image they stand. -->
  <xsl:variable name="has-zones" as="xs:boolean" select="$in-site and exists($tei//facsimile//zone) and exists($text/descendant::pb/@facs)"/>

  <!-- Where on an image a part of the text stands: data-zone, "surface left top right bottom" in parts of a thousand of the surface; in pixels, and "px" behind, where nothing says how large that is. -->
  <xsl:function name="f:zone" as="attribute(data-zone)?">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="zone" as="element(zone)?" select="if ($has-zones) then (tokenize($part/@facs)[starts-with(., '#')] ! key('image', substring(., 2), $tei/root())/self::zone)[1] else ()"/>
    <xsl:variable name="box" as="xs:double*" select="$zone ! f:box(.)"/>
    <xsl:variable name="surface" as="xs:double*" select="$zone/ancestor::surface[1] ! f:box(.)"/>
    <xsl:if test="exists($box)">
      <xsl:attribute name="data-zone" select="
        f:surface($zone),
        if (empty($surface)) then ($box ! f:whole(.), 'px')
        else for $i in 1 to 4, $from in 2 - ($i mod 2) return f:whole(1000 * ($box[$i] - $surface[$from]) div ($surface[$from + 2] - $surface[$from]))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:whole" as="xs:string">
    <xsl:param name="number" as="xs:double"/>
    <xsl:sequence select="format-number($number, '0')"/>
  </xsl:function>

  <!-- The document's surfaces by their number; which of them an element is, or lies in. -->
  <xsl:variable name="surfaces" as="map(xs:string, xs:integer)" select="map:merge(for $all in array { $tei//facsimile//surface }, $i in 1 to array:size($all) return map:entry(generate-id($all($i)), $i))"/>
  <xsl:function name="f:surface" as="xs:integer?">
    <xsl:param name="place" as="element()?"/>
    <xsl:sequence select="$place/ancestor-or-self::surface[1] ! $surfaces(generate-id(.))"/>
  </xsl:function>

  <!-- Left, top, right, bottom of a zone or a surface: its corners, or what its outline spans; nothing where these are no place. -->
  <xsl:function name="f:box" as="xs:double*">
    <xsl:param name="place" as="element()"/>
    <xsl:variable name="points" as="xs:double*" select="tokenize($place/@points) ! tokenize(., ',')[. castable as xs:double] ! xs:double(.)"/>
    <xsl:variable name="across" as="xs:double*" select="$points[position() mod 2 = 1]"/>
    <xsl:variable name="along" as="xs:double*" select="$points[position() mod 2 = 0]"/>
    <xsl:variable name="corners" as="xs:double*" select="$place/(@ulx, @uly, @lrx, @lry)[. castable as xs:double] ! xs:double(.)"/>
    <xsl:variable name="box" as="xs:double*" select="
      if (count($corners) = 4) then (for $name in ('ulx', 'uly', 'lrx', 'lry') return xs:double($place/@*[name() = $name]))
      else if (count($along) gt 1) then (min($across), min($along), max($across), max($along)) else ()"/>
    <xsl:sequence select="$box[$box[3] gt $box[1] and $box[4] gt $box[2]]"/>
  </xsl:function>

  <xsl:variable name="zooming" as="element()*" select="$reading/descendant::Q{}a[@data-zoom]"/>

  <!-- Whom the page may ask, once a reader wants an image: those whom the document names; what a manifest names, nobody knows beforehand. -->
  <xsl:variable name="image-hosts" as="xs:string*" select="
    distinct-values(($zooming/(@data-from, @href)[matches(., '^https?:', 'i')] ! replace(., '^(https?://[A-Za-z0-9.:-]+).*$', '$1', 'i')[matches(., '^https?://[A-Za-z0-9.:-]+$', 'i')], 'https:'[$zooming/@data-zoom = 'manifest']))"/>

  <xsl:function name="f:image-policy" as="xs:string">
    <xsl:sequence select="
      if (exists($zooming)) then string-join((&quot;script-src 'self'; img-src 'self'&quot;, $image-hosts), ' ') || '; ' || string-join(('connect-src'[exists($image-hosts)], $image-hosts), ' ') || '; '[exists($image-hosts)]
      else &quot;img-src 'self'; &quot;[$has-images]"/>
  </xsl:function>

  <!-- Where the image is shown: the script fills it. -->
  <xsl:template name="facsimile">
    <xsl:if test="exists($zooming)">
      <aside id="facsimile" aria-label="{f:label('facsimile')}" hidden="hidden" data-loading="{f:label('facsimile-loading')}" data-failed="{f:label('facsimile-failed')}" data-unknown="{f:label('facsimile-unknown')}">
        <p>
          <b></b>
          <xsl:for-each select="'in', 'out', 'whole', 'close'">
            <button type="button" value="{.}">{f:label('facsimile-' || .)}</button>
          </xsl:for-each>
        </p>
        <p role="status"></p>
        <div></div>
      </aside>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
