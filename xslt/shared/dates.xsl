<?xml version="1.0" encoding="UTF-8"?>
<!--
  Purpose · Says the value of a TEI date in the edition's language (format-date speaks English only).
  Input   · date, time, birth, death with the attributes of att.datable.w3c.
  Output  · f:date-value (a normal form, also the key of the index), f:date-words (for people).
-->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:memcon:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The attributes of value, normalised to one string: 1960-04-09, 1960/1961, 1929~1931, P3Y; empty without any. -->
  <xsl:function name="f:date-value" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="value" as="xs:string" select="
      if ($date/@when) then $date/@when
      else if ($date/(@from | @to)) then $date/@from || '/' || $date/@to
      else if ($date/(@notBefore | @notAfter)) then $date/@notBefore || '~' || $date/@notAfter
      else string($date/@dur)"/>
    <xsl:sequence select="translate($value, ' &#x9;&#xA;&#xD;', '')"/>
  </xsl:function>

  <!-- For people: "9 April 1960", "1960 – 1961", "between 1929 and 1931". -->
  <xsl:function name="f:date-words" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="contains($value, '/')">
        <xsl:sequence select="normalize-space(f:day-words(substring-before($value, '/')) || ' – ' || f:day-words(substring-after($value, '/')))"/>
      </xsl:when>
      <xsl:when test="starts-with($value, '~')">
        <xsl:sequence select="$limits('until')($label-column) || f:day-words(substring($value, 2))"/>
      </xsl:when>
      <xsl:when test="ends-with($value, '~')">
        <xsl:sequence select="$limits('from')($label-column) || f:day-words(substring-before($value, '~'))"/>
      </xsl:when>
      <xsl:when test="contains($value, '~')">
        <xsl:variable name="ends" as="xs:string+" select="tokenize($value, '~') ! f:day-words(.)"/>
        <xsl:sequence select="$limits('between')($label-column) || $ends[1] || $limits('and')($label-column) || $ends[2]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:day-words($value)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:variable name="limits" as="map(xs:string, array(xs:string))" select="map {
    'until': ['not after ', 'spätestens ', 'au plus tard ', 'не позднее: '], 'from': ['not before ', 'frühestens ', 'au plus tôt ', 'не ранее: '],
    'between': ['between ', 'zwischen ', 'entre ', 'между: '], 'and': [' and ', ' und ', ' et ', ' и ']
  }"/>

  <!-- One W3C date or duration. What has another form is shown as it is. -->
  <xsl:function name="f:day-words" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(substring($value, 1, 10), '-')"/>
    <xsl:sequence select="
      if (matches($value, '^\d{4}-(0[1-9]|1[0-2])-\d\d')) then
        f:day-number($parts[3]) || ' ' || f:month(xs:integer($parts[2])) || ' ' || $parts[1] || f:clock-words($value)
      else if (matches($value, '^\d{4}-(0[1-9]|1[0-2])$')) then f:month-alone(xs:integer($parts[2])) || ' ' || $parts[1]
      else if (matches($value, '^P\d+[YMWD]$')) then f:duration-words($value)
      else $value"/>
  </xsl:function>

  <xsl:variable name="months" as="map(xs:string, array(xs:string))" select="map {
    'en': ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    'de': ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
    'fr': ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    'ru': ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']
  }"/>

  <xsl:function name="f:month" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="$months($label-languages[$label-column])($number)"/>
  </xsl:function>

  <!-- A month without its day: in Russian in another case. -->
  <xsl:function name="f:month-alone" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="
      if ($label-languages[$label-column] ne 'ru') then f:month($number)
      else ('январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь')[$number]"/>
  </xsl:function>

  <xsl:variable name="weekdays" as="map(xs:string, array(xs:string))" select="map {
    'en': ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    'de': ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    'fr': ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    'ru': ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']
  }"/>

  <!-- The day of the week of one day; nothing of any other value. -->
  <xsl:function name="f:weekday" as="xs:string?">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="day" as="xs:string?" select="substring($value, 1, 10)[. castable as xs:date and matches($value, '^.{10}(T|$)')]"/>
    <!-- The first of January of the year 1 is a Monday. -->
    <xsl:sequence select="$day ! $weekdays($label-languages[$label-column])(days-from-duration(xs:date(.) - xs:date('0001-01-01')) mod 7 + 1)"/>
  </xsl:function>

  <xsl:function name="f:day-number" as="xs:string">
    <xsl:param name="digits" as="xs:string"/>
    <xsl:sequence select="replace($digits, '^0', '') || (if ($label-column = 2) then '.' else '')"/>
  </xsl:function>

  <!-- ", 14:30" of a date with a time, else nothing. -->
  <xsl:function name="f:clock-words" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="if (matches($value, '^.{10}T\d\d:\d\d')) then ', ' || substring($value, 12, 5) else ''"/>
  </xsl:function>

  <xsl:variable name="duration-units" as="map(xs:string, array(xs:string))" select="map {
    'Y': ['year', 'years', 'Jahr', 'Jahre', 'an', 'ans', 'г.', 'г.'], 'M': ['month', 'months', 'Monat', 'Monate', 'mois', 'mois', 'мес.', 'мес.'],
    'W': ['week', 'weeks', 'Woche', 'Wochen', 'semaine', 'semaines', 'нед.', 'нед.'], 'D': ['day', 'days', 'Tag', 'Tage', 'jour', 'jours', 'дн.', 'дн.']
  }"/>

  <xsl:function name="f:duration-words" as="xs:string">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="count" as="xs:string" select="replace($value, '\D', '')"/>
    <xsl:variable name="column" as="xs:integer" select="($label-column - 1) * 2 + (if ($count = '1') then 1 else 2)"/>
    <xsl:sequence select="$count || ' ' || $duration-units(substring($value, string-length($value)))($column)"/>
  </xsl:function>

  <!-- What HTML accepts in time/@datetime: a year, a month, a day; nothing for the rest. -->
  <xsl:function name="f:machine-date" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="string($date/@when)[string-length(.) = (4, 7, 10) and translate(., '0123456789', '') eq substring('--', 1, (string-length(.) - 4) idiv 3)]"/>
  </xsl:function>

</xsl:stylesheet>
